import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization

/// Hands requests to the router without a network. (HummingbirdTesting would do the same, but brings a TLS library
/// and an HTTP client whose building takes longer than all tests.)
struct Leitung: Sendable {
  private let responder: RouterResponder<BasicRequestContext>
  private let logger: Logger

  init(_ router: Router<BasicRequestContext>, _ logger: Logger) {
    responder = router.buildResponder()
    self.logger = logger
  }

  func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: String?) async throws -> (
    status: HTTPResponse.Status, headers: HTTPFields, body: String
  ) {
    let answer = try await carry(method, path, headers, body.map { Array($0.utf8) })
    return (answer.status, answer.headers, String(decoding: answer.body, as: UTF8.self))
  }

  func carry(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: [UInt8]?) async throws -> (
    status: HTTPResponse.Status, headers: HTTPFields, body: [UInt8]
  ) {
    var headers = headers
    if let body { headers[.contentLength] = String(body.count) }
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body ?? [])))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
    let response = try await responder.respond(to: request, context: context)
    let taken = Taken()
    try await response.body.write(taken)
    return (response.status, response.headers, taken.read)
  }

  /// Collects what a response writes.
  private final class Taken: ResponseBodyWriter {
    private let bytes = Mutex(ByteBuffer())
    var read: [UInt8] { Array(bytes.withLock { $0 }.readableBytesView) }

    func write(_ buffer: ByteBuffer) async throws { _ = bytes.withLock { $0.writeImmutableBuffer(buffer) } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}

import Foundation
import HTTPTypes
public import Hummingbird
import Logging
import NIOCore

/// Where a request comes from.
enum ClientAddress {
  /// The other end of the connection; a proxy's, if there is one.
  @TaskLocal static var peer: String?

  /// The address that attempts are counted for; `nil` if it is not known, as behind a proxy that names none.
  ///
  /// The header is read only where the operator says that the proxy sets it: anybody else could write what they like.
  static func of(_ request: Request, header: String?) -> String? {
    if let header, let name = HTTPField.Name(header) {
      // Proxies append; what stands last was written by the nearest one.
      let last = request.headers[values: name].last?.split(separator: ",").last
      return last.map { network(String($0.filter { !$0.isWhitespace })) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let peer, !isLoopback(peer) else { return nil }
    return network(peer)
  }

  /// Who has one address of IPv6 has 2^64 of them: they count as one.
  static func network(_ address: String) -> String {
    let plain = address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address
    guard plain.contains(":") else { return String(plain.prefix(64)) }
    var number = in6_addr()
    guard inet_pton(AF_INET6, plain, &number) == 1 else { return String(plain.prefix(64)) }
    return withUnsafeBytes(of: &number) { bytes in
      bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
  }

  private static func isLoopback(_ address: String) -> Bool { address == "::1" || address.hasPrefix("127.") }
}

/// Answers requests by the router, with the address of the other end at hand.
public struct AddressedResponder: HTTPResponder {
  /// A context that knows its connection.
  public struct Context: InitializableFromSource, Sendable {
    let channel: any Channel
    let logger: Logger

    public init(source: ApplicationRequestContextSource) {
      channel = source.channel
      logger = source.logger
    }
  }

  private let inner: RouterResponder<BasicRequestContext>

  init(_ router: Router<BasicRequestContext>) { inner = router.buildResponder() }

  public func respond(to request: Request, context: Context) async throws -> Response {
    try await ClientAddress.$peer.withValue(context.channel.remoteAddress?.ipAddress) {
      let source = ApplicationRequestContextSource(channel: context.channel, logger: context.logger)
      return try await inner.respond(to: request, context: BasicRequestContext(source: source))
    }
  }
}

extension WebApp {
  /// What the server asks for each request.
  public func responder() -> AddressedResponder { AddressedResponder(router()) }
}

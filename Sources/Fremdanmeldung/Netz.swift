import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// An answer of another machine.
public struct Netzantwort: Sendable, Hashable {
  public let status: Int
  public let body: [UInt8]

  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

/// A form for another machine.
public struct Netzformular: Sendable, Hashable {
  public let fields: [String: String]
  /// Value of the header `Authorization`.
  public let authorization: String?

  public init(fields: [String: String], authorization: String? = nil) {
    self.fields = fields
    self.authorization = authorization
  }

  /// As `application/x-www-form-urlencoded`.
  var body: String {
    fields.sorted { $0.key < $1.key }.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
  }
}

/// What the provider is asked through; a test answers itself.
public protocol Netz: Sendable {
  /// - Throws: whatever keeps an answer away.
  func get(_ url: String) async throws -> Netzantwort
  /// - Throws: whatever keeps an answer away.
  func post(_ url: String, _ form: Netzformular) async throws -> Netzantwort
}

/// The network. Follows no redirects, waits for ten seconds, reads one megabyte.
public struct HTTPNetz: Netz {
  static let limit = 1 << 20
  private let client: HTTPClient

  /// Runs `body` with a client and lets it go afterwards.
  public static func with<T>(_ body: (HTTPNetz) async throws -> T) async throws -> T {
    let netz = HTTPNetz()
    do {
      let result = try await body(netz)
      try await netz.client.shutdown()
      return result
    } catch {
      try? await netz.client.shutdown()
      throw error
    }
  }

  private init() {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(10)))
    // A provider that was started anew is asked anew, without a connection that no longer holds.
    configuration.connectionPool.idleTimeout = .seconds(2)
    // A provider that refuses connections is down; somebody waits for that answer.
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(configuration: configuration)
  }

  public func get(_ url: String) async throws -> Netzantwort { try await send(HTTPClientRequest(url: url)) }

  public func post(_ url: String, _ form: Netzformular) async throws -> Netzantwort {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
    if let authorization = form.authorization { request.headers.add(name: "authorization", value: authorization) }
    request.body = .bytes(ByteBuffer(string: form.body))
    return try await send(request)
  }

  private func send(_ request: HTTPClientRequest) async throws -> Netzantwort {
    var request = request
    request.headers.add(name: "accept", value: "application/json")
    let response = try await client.execute(request, timeout: .seconds(10))
    let body = try await response.body.collect(upTo: HTTPNetz.limit)
    return Netzantwort(status: Int(response.status.code), body: Array(body.readableBytesView))
  }
}

/// Everything but letters, digits and `-._~` as `%XX`.
func encoded(_ text: String) -> String {
  text.utf8.map { byte in
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }.joined()
}

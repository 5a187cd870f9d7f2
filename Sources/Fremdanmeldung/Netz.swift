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

/// Everything but letters, digits and `-._~` as `%XX`.
func encoded(_ text: String) -> String {
  text.utf8.map { byte in
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }.joined()
}

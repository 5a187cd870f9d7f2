import Foundation

/// Takes addresses out of stored contents, for readers of an answer who may not see where the person lives.
enum Verdeckung {
  /// What stands in place of an address.
  static let zeichen = "[geschützt]"
  private static let fields: Set<String> = ["strasse", "plz", "ort", "telefon", "zustellung"]

  /// - Parameter json: a stored content; what cannot be read as such is covered as a whole.
  static func applied(to json: String) -> String {
    guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed),
      let data = try? JSONSerialization.data(withJSONObject: covered(value), options: [.sortedKeys, .fragmentsAllowed])
    else { return "\"\(zeichen)\"" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func covered(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
      Dictionary(uniqueKeysWithValues: object.map { ($0, fields.contains($0) ? zeichen : covered($1)) })
    case let list as [Any]: list.map(covered)
    default: value
    }
  }
}

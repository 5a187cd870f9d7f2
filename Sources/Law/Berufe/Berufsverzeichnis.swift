import Foundation

/// The occupations of the Klassifikation der Berufe 2010 (five digits), by number.
public struct Berufsverzeichnis: Sendable {
  static let file = "daten/kldb2010.csv"

  private let titles: [String: String]

  /// - Throws: `LawError` if the file is missing or unreadable.
  init(_ files: LawFiles) throws {
    guard let text = try? String(contentsOf: files.root.appending(path: Self.file), encoding: .utf8) else {
      throw LawError(file: Self.file, message: "Die Datei fehlt oder ist nicht lesbar. Sie an diese Stelle legen.")
    }
    var titles: [String: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      guard let comma = line.firstIndex(of: ",") else { continue }
      let code = String(line[..<comma])
      if code.count == 5 { titles[code] = Self.title(line[line.index(after: comma)...]) }
    }
    self.titles = titles
  }

  /// The second column, with or without quotation marks.
  private static func title(_ rest: Substring) -> String {
    guard rest.first == "\"" else { return String(rest.prefix { $0 != "," }) }
    return String(rest.dropFirst().prefix { $0 != "\"" })
  }

  /// The title of a number; `nil` for a number that is none.
  public func titel(_ code: String) -> String? { titles[code] }

  /// Numbers whose title has the words, in order; `limit` of them at most.
  public func suche(_ text: String, limit: Int) -> [String] {
    let wanted = text.lowercased()
    guard wanted.count >= 3 else { return [] }
    if let exact = titles.first(where: { $0.value.lowercased() == wanted })?.key { return [exact] }
    return Array(titles.filter { $0.value.lowercased().contains(wanted) }.keys.sorted().prefix(limit))
  }
}

import Foundation

/// The occupations of the Klassifikation der Berufe 2010 (five digits).
public struct Berufsverzeichnis: Sendable {
  static let file = "daten/kldb2010.csv"

  public struct Beruf: Sendable, Hashable {
    public let kldb: String
    public let name: String
    fileprivate let folded: String

    init(kldb: String, name: String) {
      self.kldb = kldb
      self.name = name
      folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
  }
  public let berufe: [Beruf]
  private let byCode: [String: Beruf]

  /// Lines of `code,title,level`; titles may stand in double quotes.
  init(csv: String) {
    berufe = csv.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      guard let comma = line.firstIndex(of: ","), let last = line.lastIndex(of: ","), comma < last else { return nil }
      let code = String(line[..<comma])
      var name = String(line[line.index(after: comma)..<last])
      if name.hasPrefix("\""), name.hasSuffix("\""), name.count > 1 {
        name = String(name.dropFirst().dropLast()).replacingOccurrences(of: "\"\"", with: "\"")
      }
      return code.count == 5 ? Beruf(kldb: code, name: name) : nil
    }
    byCode = Dictionary(berufe.map { ($0.kldb, $0) }) { first, _ in first }
  }

  /// - Throws: `LawError` if the file is missing or unreadable.
  init(_ files: LawFiles) throws {
    guard let text = try? String(contentsOf: files.root.appending(path: Self.file), encoding: .utf8) else {
      throw LawError(file: Self.file, message: "Die Datei fehlt oder ist nicht lesbar. Sie an diese Stelle legen.")
    }
    self.init(csv: text)
  }

  public var codes: Set<String> { Set(byCode.keys) }
  public func beruf(_ code: String) -> Beruf? { byCode[code] }
  /// The title of a number; `nil` for a number that is none.
  public func titel(_ code: String) -> String? { byCode[code]?.name }

  /// The occupation that a text names beyond doubt: its code, its name, or the name with the code behind it.
  public func exact(_ text: String) -> Beruf? {
    let typed = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    if let found = byCode[typed] { return found }
    if typed.hasSuffix(")"), let open = typed.lastIndex(of: "("),
      let found = byCode[String(typed[typed.index(after: open)...].dropLast())]
    {
      return found
    }
    let named = berufe.filter { $0.folded == typed }
    return named.count == 1 ? named[0] : nil
  }

  /// Occupations whose code begins with the text or whose name holds each of its words; those that begin with it first.
  public func suggestions(_ text: String, limit: Int = 12) -> [Beruf] {
    let typed = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    let words = typed.split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty else { return [] }
    let found = berufe.filter { beruf in
      beruf.kldb.hasPrefix(words[0]) || words.allSatisfy { beruf.folded.contains($0) }
    }
    let first = found.filter { $0.folded.hasPrefix(words[0]) }
    return Array((first + found.filter { !$0.folded.hasPrefix(words[0]) }).prefix(limit))
  }
}

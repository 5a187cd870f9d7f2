public import Kernel
public import SQL

/// What the person of a case must have: every word in one of the fields, the day of birth, the Aktenzeichen.
public struct Suchbedingung: Sendable, Hashable {
  /// One typed word.
  public struct Wort: Sendable, Hashable {
    /// Folded.
    public let wort: String
    /// Words on file that differ by a typing error; empty = those are not looked for.
    public var aehnliche: [String] = []

    public init(_ wort: String) { self.wort = wort }

    /// Short words sound like too many others.
    public var klang: String? {
      guard wort.count > 2 else { return nil }
      let code = KoelnerPhonetik.code(wort)
      return code.count > 1 ? code : nil
    }
  }

  public var worte: [Wort]
  public let geburt: Day?
  public let aktenzeichen: String?
  /// The number of the pension insurance; asked for alone.
  public var versicherungsnummer: Versicherungsnummer?
  public var isEmpty: Bool {
    worte.isEmpty && geburt == nil && aktenzeichen == nil && versicherungsnummer == nil
  }
  /// A single letter alone names nobody.
  public var nenntPerson: Bool {
    geburt != nil || aktenzeichen != nil || versicherungsnummer != nil
      || worte.contains { $0.wort.unicodeScalars.count > 1 }
  }
  /// Whether it asks for columns of the person.
  var needsPerson: Bool { geburt != nil || versicherungsnummer != nil }
  /// A place alone would bring in all who live there: it only narrows what a name or a day has found.
  private var ortZaehlt: Bool { worte.count > 1 || geburt != nil || aktenzeichen != nil }
  /// The words to look for in what was written; none beside a day of birth or an Aktenzeichen.
  public var notizworte: [String] {
    guard versicherungsnummer == nil else { return [] }
    let words = worte.map(\.wort)
    return geburt == nil && aktenzeichen == nil && words.allSatisfy { $0.utf8.count > 2 } ? words : []
  }

  public init(worte: [Wort], geburt: Day?, aktenzeichen: String?) {
    self.worte = worte
    self.geburt = geburt
    self.aktenzeichen = aktenzeichen
  }

  /// The person with that number.
  public init(_ nummer: Versicherungsnummer) {
    self.init(worte: [], geburt: nil, aktenzeichen: nil)
    versicherungsnummer = nummer
  }

  func add(to parts: inout [String], _ arguments: inout [SQLValue]) {
    func place(_ value: SQLValue) -> String {
      arguments.append(value)
      return "?\(arguments.count)"
    }
    for wort in worte {
      // From the word up to what follows all its continuations in the order of bytes.
      var ways = ["(s.wort >= \(place(.text(wort.wort))) AND s.wort < \(place(.text(wort.wort + "\u{10FFFF}"))))"]
      if let klang = wort.klang { ways.append("s.klang = \(place(.text(klang)))") }
      if !wort.aehnliche.isEmpty {
        ways.append("s.wort IN (\(wort.aehnliche.map { place(.text($0)) }.joined(separator: ", ")))")
      }
      let field = ortZaehlt ? "" : " AND s.feld <> 'ort'"
      let found = ways.map { "SELECT s.person FROM suchwort s WHERE s.tenant = ?1 AND \($0)\(field)" }
      parts.append("f.person IN (\(found.joined(separator: " UNION ")))")
    }
    if let geburt { parts.append("p.geburt = \(place(.integer(Int64(geburt.rawValue))))") }
    if let nummer = versicherungsnummer { parts.append("p.versicherungsnummer = \(place(.text(nummer.zeichen)))") }
    if let aktenzeichen { parts.append("f.aktenzeichen = \(place(.text(aktenzeichen)))") }
  }
}

/// Questions to the index of words.
public enum SuchQueries {
  /// Words on file that differ from this one by one typing error, two in long words.
  public static func similar(to word: String, tenant: Int64, _ session: any SQLSession) throws -> [String] {
    guard word.count > 3 else { return [] }
    let bound = word.count < 8 ? 1 : 2
    var found: [String] = []
    try session.forEach("SELECT DISTINCT wort FROM suchwort WHERE tenant = ?1", [.integer(tenant)]) { row in
      let other = row.text(0)
      if Editierabstand.within(bound, word, other) != nil { found.append(other) }
    }
    return Array(found.sorted().prefix(50))
  }

  /// The words of a person by field.
  public static func words(of person: PersonID, tenant: Int64, _ session: any SQLSession) throws
    -> [(feld: Suchfeld, wort: String)]
  {
    try session.query(
      "SELECT feld, wort FROM suchwort WHERE tenant = ?1 AND person = ?2 ORDER BY nr",
      [.integer(tenant), .integer(person.rawValue)]
    ) { (feld: Suchfeld(rawValue: $0.text(0)) ?? .ort, wort: $0.text(1)) }
  }
}

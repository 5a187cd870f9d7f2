import Casework
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
    let field = ortZaehlt ? "" : " AND s.feld <> 'ort'"
    for wort in worte {
      let found = wort.ways(place).map { "SELECT s.person FROM suchwort s WHERE s.tenant = ?1 AND \($0)\(field)" }
      parts.append("f.person IN (\(found.joined(separator: " UNION ")))")
    }
    if let geburt { parts.append("p.geburt = \(place(.integer(Int64(geburt.rawValue))))") }
    if let nummer = versicherungsnummer { parts.append("p.versicherungsnummer = \(place(.text(nummer.zeichen)))") }
    if let aktenzeichen {
      // The number holds the key of the case, so that no index of its own is needed.
      if let id = Aktenzeichen.caseID(aktenzeichen) { parts.append("f.id = \(place(.integer(id.rawValue)))") }
      parts.append("f.aktenzeichen = \(place(.text(aktenzeichen)))")
    }
  }
}

extension Suchbedingung.Wort {
  /// Conditions of which one is enough: it begins so, sounds so, or is one of the similar words.
  fileprivate func ways(_ place: (SQLValue) -> String) -> [String] {
    // From the word up to what follows all its continuations in the order of bytes.
    var ways = ["(s.wort >= \(place(.text(wort))) AND s.wort < \(place(.text(wort + "\u{10FFFF}"))))"]
    if let klang { ways.append("s.klang = \(place(.text(klang)))") }
    if !aehnliche.isEmpty {
      ways.append("s.wort IN (\(aehnliche.map { place(.text($0)) }.joined(separator: ", ")))")
    }
    return ways
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

  /// The words of persons by field.
  public static func words(of persons: [PersonID], tenant: Int64, _ session: any SQLSession) throws
    -> [PersonID: [(feld: Suchfeld, wort: String)]]
  {
    guard !persons.isEmpty else { return [:] }
    let places = (2..<persons.count + 2).map { "?\($0)" }.joined(separator: ", ")
    var found: [PersonID: [(feld: Suchfeld, wort: String)]] = [:]
    try session.forEach(
      "SELECT person, feld, wort FROM suchwort WHERE tenant = ?1 AND person IN (\(places)) ORDER BY person, nr",
      [.integer(tenant)] + persons.map { .integer($0.rawValue) }
    ) { row in
      found[PersonID(row.int(0)), default: []].append((Suchfeld(rawValue: row.text(1)) ?? .ort, row.text(2)))
    }
    return found
  }
}

import Casework
import Journal
import Kernel
public import Law
public import SQL

/// The whole journal folded anew: what facts and read models ought to be.
struct Rebuild {
  let tenant: Int64
  private(set) var streams = FoldedStreams()
  /// In journal order; closings are written into the earlier row.
  private(set) var facts: [Fact] = []
  private var indexOf: [FactKey: Int] = [:]
  /// Words of what was written, by case.
  private(set) var notizworte: [Int64: Set<String>] = [:]

  private struct FactKey: Hashable {
    let position: Int64
    let ordinal: Int32
  }

  init(_ session: any SQLSession, tenant: Int64) throws {
    self.tenant = tenant
    // swift-format-ignore: ReplaceForEachWithForLoop
    try JournalReader(session, tenant: tenant).forEach { entry in try take(entry, session) }
  }

  private mutating func take(_ entry: Entry, _ session: any SQLSession) throws {
    switch entry.stream.kind {
    case .person: try take(PersonFile.self, entry, session)
    case .household: try take(HouseholdFile.self, entry, session)
    case .caseFile: try take(CaseFile.self, entry, session)
    case .beratung: try take(BeratungFile.self, entry, session)
    case .schutz: try take(SchutzFile.self, entry, session)
    case .jugendhilfe: try take(JugendhilfeFile.self, entry, session)
    case .einstellung: try take(EinstellungFile.self, entry, session)
    }
  }

  private mutating func take<State: StoredState>(_ type: State.Type, _ entry: Entry, _ session: any SQLSession) throws {
    let id = entry.stream.id
    var folded = State.change(&streams) { $0.removeValue(forKey: id) } ?? Folded<State>(id: id)
    let recorded = try State.read(entry)
    switch recorded {
    case .content(let content):
      note(try folded.take(entry, recorded))
      let words = State.notizworte(of: content)
      if !words.isEmpty { notizworte[id, default: []].formUnion(words) }
    case .erased: note(try folded.take(entry, recorded))
    case .cancelled, .corrected:
      // Corrections are rare: the stream is read once more as it was up to this entry.
      let history = try History<State>(session, tenant: tenant, id: id, upTo: entry.version)
      note(folded.take(entry, resultingIn: history.folded()))
      if State.kind == .caseFile { notizworte[id] = State.notizworte(of: history) }
    }
    State.change(&streams) { $0[id] = folded }
  }

  private mutating func note(_ delta: FactDelta) {
    for fact in delta.closed {
      guard let index = indexOf.removeValue(forKey: FactKey(position: fact.position, ordinal: fact.ordinal)) else {
        continue
      }
      let old = facts[index]
      facts[index] = Fact(
        position: old.position, ordinal: old.ordinal, span: old.span,
        known: Period(from: old.known.from, to: delta.knownOn), closedPosition: delta.position)
    }
    for fact in delta.added {
      indexOf[FactKey(position: fact.position, ordinal: fact.ordinal)] = facts.count
      facts.append(
        Fact(
          position: fact.position, ordinal: fact.ordinal, span: fact.span, known: Period(from: delta.knownOn)))
    }
  }
}

/// Facts or read models that do not say what the journal says. The text is a German sentence.
public struct ReadModelDamage: Error, Sendable, CustomStringConvertible {
  public let sentence: String
  public var description: String { sentence }
}

/// Compares facts and read models with what the journal yields, and can make them anew.
public enum ReadModels {
  /// - Throws: `ReadModelDamage` for the first difference; `SQLError`.
  public static func verify(_ session: any SQLSession, tenant: Int64, law: Law) throws {
    let rebuilt = try Rebuild(session, tenant: tenant)
    let law = try rebuilt.law(over: law)
    try verifyFacts(rebuilt.facts, session, tenant)
    try ErasedFactsCheck.run(session, tenant: tenant)
    try verifyTable("fall", FallRow.tableColumns, rebuilt.fallRows(law), "id", session, tenant)
    try verifyTable("person", PersonRow.tableColumns, rebuilt.personRows, "id", session, tenant)
    try verifyTable("termin", TerminRow.tableColumns, rebuilt.terminRows, "fall, nr", session, tenant)
    try verifyTable("suchwort", SuchwortRow.tableColumns, rebuilt.suchwortRows, "person, nr", session, tenant)
    try verifyTable("notizwort", NotizwortRow.tableColumns, rebuilt.notizwortRows, "fall, wort", session, tenant)
    try verifyTable("beratung", BeratungRow.tableColumns, rebuilt.beratungRows, "id", session, tenant)
    try verifyTable("jugendfall", JugendfallRow.tableColumns, rebuilt.jugendfallRows, "id", session, tenant)
    try verifyTable("auftrag", AuftragRow.tableColumns, rebuilt.auftragRows, "fall, nr", session, tenant)
    try verifyTable("freigabe", FreigabeRow.tableColumns, rebuilt.freigabeRows, "person, nr", session, tenant)
    try DokumentCheck.run(rebuilt.streams.cases.values.map(\.state), session, tenant: tenant)
    try verifyTable("mitglied", MitgliedRow.tableColumns, rebuilt.mitgliedRows, "household, nr", session, tenant)
  }

  /// Empties facts and read models of the tenant and writes them anew from the journal.
  public static func rebuild(_ session: any SQLSession, tenant: Int64, law: Law) throws {
    let rebuilt = try Rebuild(session, tenant: tenant)
    let law = try rebuilt.law(over: law)
    for table in [
      "facts", "fall", "person", "mitglied", "beratung", "termin", "auftrag", "suchwort", "notizwort", "freigabe",
      "jugendfall",
    ] {
      try session.execute("DELETE FROM \(table) WHERE tenant = ?1", [.integer(tenant)])
    }
    try session.executeMany(FactRows.insertWhole, rebuilt.facts.map { FactRows.values($0, tenant: tenant) })
    try session.executeMany(FallRow.upsert, rebuilt.fallRows(law))
    try session.executeMany(PersonRow.upsert, rebuilt.personRows)
    try session.executeMany(SuchwortRow.upsert, rebuilt.suchwortRows)
    try session.executeMany(NotizwortRow.insert, rebuilt.notizwortRows)
    try session.executeMany(MitgliedRow.upsert, rebuilt.mitgliedRows)
    try session.executeMany(BeratungRow.upsert, rebuilt.beratungRows)
    try session.executeMany(JugendfallRow.upsert, rebuilt.jugendfallRows)
    try session.executeMany(TerminRow.upsert, rebuilt.terminRows)
    try session.executeMany(AuftragRow.insert, rebuilt.auftragRows)
    try session.executeMany(FreigabeRow.insert, rebuilt.freigabeRows)
  }

  private static func verifyFacts(_ expected: [Fact], _ session: any SQLSession, _ tenant: Int64) throws {
    var index = 0
    try FactRows.forEach(session, tenant: tenant) { fact in
      guard index < expected.count, expected[index] == fact else {
        throw ReadModelDamage(
          sentence: "Die Tatsachen weichen vom Journal ab, zuerst bei Position \(fact.position), Nummer "
            + "\(fact.ordinal). Bitte bauen Sie sie mit „fallwerk rebuild“ neu auf.")
      }
      index += 1
    }
    guard index == expected.count else {
      throw ReadModelDamage(
        sentence: "Es fehlen \(expected.count - index) Tatsachen, zuerst die von Position \(expected[index].position). "
          + "Bitte bauen Sie sie mit „fallwerk rebuild“ neu auf.")
    }
  }

  private static func verifyTable(
    _ table: String, _ columns: String, _ expected: [[SQLValue]], _ order: String, _ session: any SQLSession,
    _ tenant: Int64
  ) throws {
    var index = 0
    try session.forEach("SELECT \(columns) FROM \(table) WHERE tenant = ?1 ORDER BY \(order)", [.integer(tenant)]) {
      row in
      let same =
        index < expected.count
        && expected[index].enumerated().allSatisfy { column, value in matches(value, row, column) }
      guard same else { throw damage(table, row.int(1)) }
      index += 1
    }
    if index < expected.count { throw damage(table, nil) }
  }

  private static func damage(_ table: String, _ id: Int64?) -> ReadModelDamage {
    ReadModelDamage(
      sentence:
        "Die Liste „\(table)“ weicht vom Journal ab\(id.map { ", zuerst bei Nummer \($0)" } ?? ": Zeilen fehlen"). "
        + "Bitte bauen Sie sie mit „fallwerk rebuild“ neu auf.")
  }

  private static func matches(_ value: SQLValue, _ row: any SQLRow, _ column: Int) -> Bool {
    switch value {
    case .null: row.isNull(column)
    case .integer(let number): !row.isNull(column) && row.int(column) == number
    case .text(let text): !row.isNull(column) && row.text(column) == text
    case .blob(let bytes): !row.isNull(column) && row.blob(column) == bytes
    }
  }
}

extension Rebuild {
  /// The law with the tenant's own settings over it.
  func law(over law: Law) throws -> Law {
    guard let settings = streams.einstellungen[EinstellungFile.number] else { return law }
    return try law.laid(under: settings.state.stand)
  }
  func fallRows(_ law: Law) -> [[SQLValue]] {
    streams.cases.keys.sorted().compactMap { streams.cases[$0].flatMap { FallRow($0, law: law) } }
      .map { $0.values(tenant: tenant) }
  }
  var auftragRows: [[SQLValue]] {
    streams.cases.keys.sorted().flatMap { id in streams.cases[id].map { AuftragRow.rows($0.state) } ?? [] }
      .map { $0.values(tenant: tenant) }
  }
  var personRows: [[SQLValue]] {
    streams.persons.keys.sorted().compactMap { streams.persons[$0].flatMap { PersonRow.stored($0, tenant: tenant) } }
      .map(\.values)
  }
  var terminRows: [[SQLValue]] {
    streams.cases.keys.sorted().flatMap { id in
      streams.cases[id].map { TerminRow.rows($0.state, tenant: tenant) } ?? []
    }
  }
  var suchwortRows: [[SQLValue]] {
    streams.persons.keys.sorted().flatMap { id in
      streams.persons[id].map { SuchwortRow.rows($0.state, tenant: tenant) } ?? []
    }
  }
  var notizwortRows: [[SQLValue]] { NotizwortRow.rows(notizworte, tenant: tenant) }
  var beratungRows: [[SQLValue]] {
    streams.beratungen.keys.sorted().compactMap { streams.beratungen[$0].flatMap { BeratungRow($0) } }
      .map { $0.values(tenant: tenant) }
  }
  var jugendfallRows: [[SQLValue]] {
    streams.jugendfaelle.keys.sorted().compactMap { streams.jugendfaelle[$0].flatMap { JugendfallRow($0) } }
      .map { $0.values(tenant: tenant) }
  }
  var freigabeRows: [[SQLValue]] {
    streams.schutz.keys.sorted().flatMap { id in
      streams.schutz[id].map { FreigabeRow.rows($0.state).map { $0.values(tenant: tenant) } } ?? []
    }
  }
  var mitgliedRows: [[SQLValue]] {
    streams.households.keys.sorted().flatMap { id in
      streams.households[id].map { MitgliedRow.rows($0.state, tenant: tenant) } ?? []
    }
  }
}

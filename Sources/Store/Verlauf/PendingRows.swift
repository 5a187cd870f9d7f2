import Casework
import Journal
import Kernel
import Law
import SQL

/// Rows of facts and read models that a transaction still has to write, gathered so that each statement
/// runs once over many rows.
struct PendingRows {
  private var added: [[SQLValue]] = []
  private var closed: [[SQLValue]] = []
  private var touched: [StreamKind: Set<Int64>] = [:]
  /// Cases in which an entry was taken back or replaced: rows of theirs may be gone.
  private var corrected: Set<Int64> = []
  private var notizworte = PendingNotizworte()

  mutating func note(_ delta: FactDelta, tenant: Int64) {
    for fact in delta.added { added.append(FactRows.insertion(fact, tenant: tenant, knownOn: delta.knownOn)) }
    for fact in delta.closed { closed.append(FactRows.closing(fact, tenant: tenant, delta: delta)) }
  }

  mutating func touch(_ kind: StreamKind, _ id: Int64) { touched[kind, default: []].insert(id) }

  /// Notes that an entry of the stream was taken back or replaced.
  mutating func noteCorrection(_ kind: StreamKind, _ id: Int64) { if kind == .caseFile { corrected.insert(id) } }

  /// Notes words of a new entry; only cases have any.
  mutating func noteWords(_ words: Set<String>, in fall: Int64) { notizworte.add(words, to: fall) }

  /// Notes all words of a stream of which an entry was taken back or replaced.
  mutating func noteWords(_ words: Set<String>, ofWhole fall: Int64) { notizworte.replace(fall, by: words) }

  /// Facts first: a row may be added and closed within the same transaction.
  func write(_ session: any SQLSession, tenant: Int64, law: Law, streams: inout FoldedStreams) throws {
    if !added.isEmpty { try session.executeMany(FactRows.insert, added) }
    if !closed.isEmpty { try session.executeMany(FactRows.close, closed) }
    let persons = ids(.person).compactMap {
      read($0, in: &streams.persons) { PersonRow.stored($0, tenant: tenant) } ?? nil
    }
    if !persons.isEmpty { try session.executeMany(PersonRow.upsert, persons.map(\.values)) }
    try delete("person", ids(.person), but: Set(persons.map(\.id)), tenant, session)
    try writeWords(session, tenant, streams)
    let cases = ids(.caseFile).compactMap { read($0, in: &streams.cases) { FallRow($0, law: law) } ?? nil }
    for id in corrected.sorted() {
      if let file = streams.cases[id]?.state { try DokumentRow.deleteStruck(file, tenant: tenant, session) }
    }
    if !cases.isEmpty { try session.executeMany(FallRow.upsert, cases.map { $0.values(tenant: tenant) }) }
    try notizworte.write(session, tenant: tenant)
    try writeTermine(session, tenant, &streams)
    try AuftragRow.replace(ids(.caseFile).compactMap { streams.cases[$0]?.state }, tenant: tenant, session)
    let beratungen = ids(.beratung).compactMap { read($0, in: &streams.beratungen) { BeratungRow($0) } ?? nil }
    if !beratungen.isEmpty {
      try session.executeMany(BeratungRow.upsert, beratungen.map { $0.values(tenant: tenant) })
    }
    try delete("beratung", ids(.beratung), but: Set(beratungen.map(\.id.rawValue)), tenant, session)
    try writeJugendfaelle(session, tenant, &streams)
    let schutz = ids(.schutz).compactMap { streams.schutz[$0]?.state }
    if !schutz.isEmpty {
      try session.executeMany(FreigabeRow.delete, schutz.map { [.integer(tenant), .integer($0.id.rawValue)] })
      let waiting = schutz.flatMap { FreigabeRow.rows($0) }
      if !waiting.isEmpty { try session.executeMany(FreigabeRow.insert, waiting.map { $0.values(tenant: tenant) }) }
    }
    let households = ids(.household).compactMap { streams.households[$0]?.state }
    guard !households.isEmpty else { return }
    try session.executeMany(MitgliedRow.upsert, households.flatMap { MitgliedRow.rows($0, tenant: tenant) })
    try session.executeMany(
      MitgliedRow.deleteBehind,
      households.map { [.integer(tenant), .integer($0.id.rawValue), .integer(Int64($0.members.count))] })
  }

  private func writeJugendfaelle(_ session: any SQLSession, _ tenant: Int64, _ streams: inout FoldedStreams) throws {
    let rows = ids(.jugendhilfe).compactMap { read($0, in: &streams.jugendfaelle) { JugendfallRow($0) } ?? nil }
    if !rows.isEmpty { try session.executeMany(JugendfallRow.upsert, rows.map { $0.values(tenant: tenant) }) }
    try delete("jugendfall", ids(.jugendhilfe), but: Set(rows.map(\.id.rawValue)), tenant, session)
  }

  /// What was taken back altogether has no row any more.
  private func delete(
    _ table: String, _ ids: [Int64], but kept: Set<Int64>, _ tenant: Int64, _ session: any SQLSession
  ) throws {
    let gone = ids.filter { !kept.contains($0) }
    guard !gone.isEmpty else { return }
    try session.executeMany(
      "DELETE FROM \(table) WHERE tenant = ?1 AND id = ?2", gone.map { [.integer(tenant), .integer($0)] })
  }

  private func writeTermine(_ session: any SQLSession, _ tenant: Int64, _ streams: inout FoldedStreams) throws {
    if !corrected.isEmpty {
      try session.executeMany(TerminRow.deleteOfCase, corrected.sorted().map { [.integer(tenant), .integer($0)] })
    }
    let rows = ids(.caseFile).flatMap {
      read($0, in: &streams.cases) { TerminRow.rows($0.state, tenant: tenant) } ?? []
    }
    if !rows.isEmpty { try session.executeMany(TerminRow.upsert, rows) }
  }

  private func writeWords(_ session: any SQLSession, _ tenant: Int64, _ streams: FoldedStreams) throws {
    let words = ids(.person).compactMap { id in
      streams.persons[id].map { (id, SuchwortRow.rows($0.state, tenant: tenant)) }
    }
    guard !words.isEmpty else { return }
    try session.executeMany(SuchwortRow.upsert, words.flatMap(\.1))
    try session.executeMany(
      SuchwortRow.deleteBehind, words.map { [.integer(tenant), .integer($0.0), .integer(Int64($0.1.count))] })
  }

  /// Looks at a folded stream where it lies; copying one costs more than its row.
  private func read<State, R>(
    _ id: Int64, in streams: inout [Int64: Folded<State>], _ body: (inout Folded<State>) -> R
  ) -> R? {
    guard let index = streams.index(forKey: id) else { return nil }
    return body(&streams.values[index])
  }

  private func ids(_ kind: StreamKind) -> [Int64] { (touched[kind] ?? []).sorted() }
}

extension MitgliedRow {
  static func rows(_ household: HouseholdFile, tenant: Int64) -> [[SQLValue]] {
    household.members.enumerated().map {
      MitgliedRow(household: household.id, member: $1).values(tenant: tenant, number: $0 + 1)
    }
  }
}

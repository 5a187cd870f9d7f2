import Controlling
import Journal
public import Kernel
public import Law
public import SQL

/// Erases one person within one write transaction.
///
/// Payload and salt of their entries are blanked, the hashes stay; an entry names what was blanked and vouches for the
/// coarsened facts. Rows that show the person go. Whether it may be done is asked again here, under the tenant's lock.
public struct Loeschvollzug {
  private let session: any SQLSession
  private let tenant: Int64
  private let law: Law
  private let vergroeberung: Vergroeberung
  private let writer: JournalWriter

  /// - Throws: `UnknownTenant`, `SQLError`.
  public init(
    _ session: any SQLSession, tenant: Int64, law: Law, actor: Int64, now: Instant, salts: SaltSource = .random
  ) throws {
    self.session = session
    self.tenant = tenant
    self.law = law
    vergroeberung = Vergroeberung(altersgrenzen: law.altersgrenzen)
    writer = try JournalWriter(session, tenant: tenant, actor: actor, recordedAt: now, salts: salts)
  }

  /// Erases the person if the retention is over on `stichtag` and nothing holds their data.
  /// - Returns: the position of the entry that records it; `nil` if nothing was done because the data must stay.
  public func run(_ person: PersonID, stichtag: Day) throws -> Int64? {
    let pruefung = Loeschpruefung(session, tenant: tenant, law: law, stichtag: stichtag)
    guard let found = try pruefung.kandidat(person), found.urteil.isErasable else { return nil }
    let umfang = try Loeschumfang(pruefung, person)
    let remaining = try coarsened(umfang)
    let entry = try record(umfang, remaining)
    try ErasedFactRows.insert(remaining.map { $0.at(entry.position) }, tenant: tenant, session)
    try blank(umfang, but: entry)
    try clearRows(umfang)
    return entry.position
  }

  /// The facts that remain, not yet placed.
  private func coarsened(_ umfang: Loeschumfang) throws -> [Fact] {
    let facts = try umfang.facts(tenant, session)
    var cases: [CaseID: CaseID] = [:]
    for fact in facts {
      if let id = fact.span.caseID, cases[id] == nil { cases[id] = CaseID(writer.nextID()) }
    }
    return vergroeberung.coarsened(
      facts, as: PersonID(writer.nextID()), caseNumber: { cases[$0] ?? $0 }, position: 0)
  }

  private func record(_ umfang: Loeschumfang, _ remaining: [Fact]) throws -> Entry {
    let stream = umfang.stream
    let payload = LoeschungVollzogen(
      stroeme: umfang.akten.map { .init($0.stream, versionen: $0.versionen) },
      faktenSHA256: FaktenSiegel.sha256(remaining))
    let new = NewEntry(
      type: LoeschungVollzogen.type, effectiveOn: writer.recordedAt.day, payload: try PayloadCoding.encode(payload))
    let head = try JournalReader(session, tenant: tenant).head(of: stream)
    let written = try writer.append(to: stream, expectedVersion: head.version, entries: [new])
    try writer.finish()
    guard let entry = written.first else { throw SQLError(.damaged, detail: "erasure not written") }
    return entry
  }

  private func blank(_ umfang: Loeschumfang, but entry: Entry) throws {
    for akte in umfang.akten {
      try session.execute(
        """
        UPDATE journal SET payload = NULL, salt = NULL
        WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3 AND position < ?4 AND type <> ?5
        """,
        [
          .integer(tenant), .text(akte.stream.kind.rawValue), .integer(akte.stream.id), .integer(entry.position),
          .text(LoeschungVollzogen.type.rawValue),
        ])
    }
  }

  /// Everything else that shows the person. Lines of the access log stay until their own retention is over.
  private func clearRows(_ umfang: Loeschumfang) throws {
    let key = SQLValue.integer(tenant)
    let person = SQLValue.integer(umfang.person.rawValue)
    let positions = umfang.akten.flatMap(\.positionen)
    try session.executeMany(
      "DELETE FROM facts WHERE tenant = ?1 AND position = ?2", positions.map { [key, .integer($0)] })
    try session.execute("DELETE FROM person WHERE tenant = ?1 AND id = ?2", [key, person])
    try session.execute("DELETE FROM suchwort WHERE tenant = ?1 AND person = ?2", [key, person])
    try session.executeMany(
      "DELETE FROM fall WHERE tenant = ?1 AND id = ?2", umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(NotizwortRow.deleteOfCase, umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(
      "DELETE FROM auftrag WHERE tenant = ?1 AND fall = ?2", umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(DokumentRow.deleteOfCase, umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(
      "DELETE FROM ruecknahme WHERE tenant = ?1 AND fall = ?2", umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(
      "DELETE FROM profilingentwurf WHERE tenant = ?1 AND fall = ?2",
      umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.executeMany(
      "DELETE FROM mitglied WHERE tenant = ?1 AND household = ?2",
      umfang.haushalte.map { [key, .integer($0.rawValue)] })
    try session.executeMany(TerminRow.deleteOfCase, umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.execute("DELETE FROM beratung WHERE tenant = ?1 AND person = ?2", [key, person])
    try session.execute("DELETE FROM freigabe WHERE tenant = ?1 AND person = ?2", [key, person])
    if umfang.stream.kind == .jugendhilfe { try clearJugendfall(umfang.stream.id) }
    try session.executeMany(
      "DELETE FROM einreichung WHERE tenant = ?1 AND ziel LIKE ?2",
      umfang.faelle.map { [key, .text("%\($0.aktenzeichen)%")] })
    try session.execute("DELETE FROM entwurf WHERE tenant = ?1 AND person = ?2", [key, person])
    // The reasons of emergencies tell of the person.
    try session.executeMany(
      "DELETE FROM notzugriff WHERE tenant = ?1 AND fall = ?2", umfang.faelle.map { [key, .integer($0.id.rawValue)] })
    try session.execute("DELETE FROM sperrvermerk WHERE tenant = ?1 AND person = ?2", [key, person])
    try AussenkontoRow.erase(umfang.person, tenant: tenant, session)
    try session.execute("UPDATE auskunft SET person = NULL WHERE tenant = ?1 AND person = ?2", [key, person])
  }

  /// The row of a case of Jugendberufshilfe, and the keys of forms that led to it.
  private func clearJugendfall(_ id: Int64) throws {
    try session.execute("DELETE FROM jugendfall WHERE tenant = ?1 AND id = ?2", [.integer(tenant), .integer(id)])
    try session.execute(
      "DELETE FROM einreichung WHERE tenant = ?1 AND ziel LIKE ?2", [.integer(tenant), .text("%/jugendhilfe/\(id)?%")])
  }
}

extension Fact {
  /// The same fact under another entry.
  fileprivate func at(_ position: Int64) -> Fact {
    Fact(position: position, ordinal: ordinal, span: span, known: known, closedPosition: closedPosition)
  }
}

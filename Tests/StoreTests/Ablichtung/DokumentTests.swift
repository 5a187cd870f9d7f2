import Casework
import Journal
import Kernel
import Law
import SQL
import Testing

@testable import Store

@Suite("Files beside the journal")
struct DokumentTests {
  /// A case with a concluded agreement, whose number it gives.
  private static func agree(_ ledger: Ledger, today: Day) throws -> Int64 {
    try ledger.record(
      RegisterPerson(
        PersonData(
          vorname: "Ada", nachname: "Muster", geburt: today - 9_000, geschlecht: .weiblich,
          staatsangehoerigkeit: .german)), on: 1)
    try ledger.record(RecordFallzugang(person: PersonID(1), am: today - 60, anlass: .erstantrag), on: 101)
    try ledger.record(OrderProfiling(traeger: 7, am: today - 50, bis: today), on: 101)
    let merkmale = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: 3) }
    try ledger.record(ReceiveProfiling(.init(am: today - 40, merkmale: merkmale, staerken: nil)), on: 101)
    try ledger.record(ChooseStrategie(strategie: .c, am: today - 30, begruendung: "Nach Profiling."), on: 101)
    let step = PlanContent.Schritt(was: "Bewerben", wer: .klient, bis: today + 60)
    let plan = PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: [step])])
    try ledger.record(WritePlan(plan: plan, am: today - 20), on: 101)
    return try ledger.record(
      ConcludeVereinbarung(
        VereinbarungContent(am: today - 10, bis: today + 100, klient: ["Bewerben"], haus: ["Kosten"])), on: 101)
  }

  /// Every byte, and more than one page of any engine.
  private static let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }

  private static func put(_ ledger: Ledger, _ nr: Int64, _ session: any SQLSession, _ today: Day) throws -> Int64 {
    let copy = RecordAblichtung(
      nr: nr, am: today, medientyp: .png, groesse: Int64(bytes.count), sha256: Bytesiegel.sha256(bytes))
    let version = try ledger.record(copy, on: 101)
    try DokumentRow(nr: version, name: "Ü.png", inhalt: bytes).insert(fall: CaseID(101), tenant: 1, session)
    return version
  }

  @Test(
    "come back byte by byte, hold against verify, and go when their entry is taken back", arguments: TestDatabase.all)
  func whole(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      let (law, today) = (try Spiel.law.get(), Day(rawValue: 13_600))
      let tenant = try #require(try await database.read { try Mandant.find(id: 1, $0) })
      let now = Instant(day: today, hour: 12)
      let version = try await database.write { session in
        let ledger = try Ledger(session, tenant: tenant, law: law, actor: 1, now: now)
        let version = try Self.put(ledger, try Self.agree(ledger, today: today), session, today)
        try ledger.finish()
        return version
      }
      try await database.read { session in
        let row = try DokumentRow.find(version, fall: CaseID(101), tenant: 1, session)
        #expect(row == DokumentRow(nr: version, name: "Ü.png", inhalt: Self.bytes))
        #expect(try DokumentRow.find(version, fall: CaseID(101), tenant: 2, session) == nil)
        #expect(try DokumentRow.names(fall: CaseID(101), tenant: 1, session) == [version: "Ü.png"])
        try ReadModels.verify(session, tenant: 1, law: law)
      }
      try await database.write { session in
        let ledger = try Ledger(session, tenant: tenant, law: law, actor: 1, now: now)
        try ledger.correct(CorrectEntry<CaseFile>(version: version, reason: "Falsche Akte"), on: 101)
        try ledger.finish()
      }
      #expect(try await database.number("SELECT count(*) FROM dokument") == 0)
      try await database.read { try ReadModels.verify($0, tenant: 1, law: law) }
    }
  }

  @Test("an entry whose transaction fails leaves no bytes", arguments: TestDatabase.all)
  func together(engine: TestDatabase) async throws {
    struct Stop: Error {}
    try await engine.useStore { database in
      let (law, today) = (try Spiel.law.get(), Day(rawValue: 13_600))
      let tenant = try #require(try await database.read { try Mandant.find(id: 1, $0) })
      await #expect(throws: Stop.self) {
        try await database.write { session in
          let ledger = try Ledger(session, tenant: tenant, law: law, actor: 1, now: Instant(day: today, hour: 12))
          _ = try Self.put(ledger, try Self.agree(ledger, today: today), session, today)
          throw Stop()
        }
      }
      #expect(try await database.number("SELECT count(*) FROM dokument") == 0)
      #expect(try await database.number("SELECT count(*) FROM journal") == 0)
    }
  }
}

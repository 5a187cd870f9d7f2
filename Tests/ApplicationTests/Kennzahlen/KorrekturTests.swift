import Casework
import Controlling
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("A correction of February 2008 for November 2007")
struct KorrekturTests {
  private static let january = Day.on("2008-01-31")
  private static let february = Day.on("2008-02-14")
  private static let march = Day.on("2008-03-31")

  /// What is booked late, and how many of the two persons each figure has before and afterwards.
  struct Nachtrag: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let key: String
    let before: Int
    let after: Int
    let book: @Sendable (Haus, CaseID) async throws -> Void
  }

  static let nachtraege = [
    Nachtrag(testDescription: "Storno einer Integration", key: "integrationen_gesamt", before: 2, after: 1) {
      try await cancel($0, $1, IntegrationErfasst.self)
    },
    Nachtrag(testDescription: "Korrektur ihrer Art", key: "integrationen_gesamt", before: 2, after: 1) { haus, id in
      try await replace(haus, id, IntegrationErfasst.self) { old in
        IntegrationErfasst(
          nr: old.nr, art: .geringfuegig, beginn: old.beginn, arbeitgeber: nil, stunden: 10, begleitend: false)
      }
    },
    Nachtrag(testDescription: "Nachgemeldete Integration", key: "integrationen_gesamt", before: 2, after: 3) {
      haus, id in
      try await work(haus, id, on: .on("2007-12-03"))
    },
    Nachtrag(testDescription: "Storno einer Teilnahme", key: "aktivierungsquote_gesamt", before: 2, after: 1) {
      try await cancel($0, $1, TeilnahmeBegonnen.self)
    },
    Nachtrag(testDescription: "Früheres Ende einer Teilnahme", key: "aktivierungsquote_gesamt", before: 2, after: 1) {
      haus, id in
      let end = EndTeilnahme(nr: 1, ende: .on("2007-11-20"), ergebnis: .abgebrochen, statusDanach: nil)
      _ = try await haus.office.record(end, in: id, as: try await haus.actor("ada"), .plain)
    },
    Nachtrag(testDescription: "Früheres Ende des Leistungsbezugs", key: "ehb_gesamt", before: 2, after: 1) {
      haus, id in
      let end = EndLeistungsbezug(ende: .on("2007-11-25"), grund: .einkommen)
      let leistung = try await haus.actor("leistung")
      _ = try await haus.office.record(end, aboutPersonOf: id, right: .leistungsbezug, as: leistung, .plain)
    },
    Nachtrag(testDescription: "Korrektur des Status", key: "arbeitslose_sgb2_dez", before: 2, after: 1) { haus, id in
      try await replace(haus, id, StatusFestgestellt.self) { StatusFestgestellt(status: .krank, ab: $0.ab) }
    },
  ]

  @Test("changes the figure known in March and its rows, and leaves January's as they were", arguments: nachtraege)
  func knownOn(nachtrag: Nachtrag) async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let knownThen = try await rows(nachtrag.key, Self.january, haus)
      #expect(knownThen.count == nachtrag.before)
      haus.clock.turn(to: Self.february)
      try await nachtrag.book(haus, id)
      haus.clock.turn(to: Self.march)
      // The very rows of January, not only as many.
      #expect(try await rows(nachtrag.key, Self.january, haus) == knownThen)
      #expect(try await rows(nachtrag.key, Self.february - 1, haus).map(\.person) == knownThen.map(\.person))
      for knownOn in [Self.february, Self.march] {
        #expect(try await rows(nachtrag.key, knownOn, haus).count == nachtrag.after)
      }
    }
  }

  @Test("counts without a day of knowledge too: November waits until the end of February")
  func waiting() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      haus.clock.turn(to: Self.february)
      try await KorrekturTests.cancel(haus, id, IntegrationErfasst.self)
      haus.clock.turn(to: Self.march)
      #expect(try await rows("integrationen_gesamt", nil, haus).count == 1)
      // Booked on the day after the waiting time of 92 days, the second one no longer counts.
      haus.clock.turn(to: .on("2007-11-30") + 93)
      let other = try await haus.office.faelle(FallFilter(), page: 1, try await haus.actor("ada")).lines
      let second = try #require(other.map(\.fall.id).first { $0 != id })
      try await KorrekturTests.cancel(haus, second, IntegrationErfasst.self)
      haus.clock.turn(to: Self.march)
      #expect(try await rows("integrationen_gesamt", nil, haus).count == 1)
      #expect(try await rows("integrationen_gesamt", Self.march, haus).isEmpty)
    }
  }

  // MARK: The world

  /// Two persons with the same November; the first one's case.
  private func world(_ haus: Haus) async throws -> CaseID {
    haus.clock.turn(to: .on("2007-12-10"))
    let ada = try await haus.actor("ada")
    var ids: [CaseID] = []
    for name in ["Adler", "Busch"] {
      let id = try await haus.openCase(name, on: .on("2007-10-01"))
      let start = Day.on("2007-11-05")
      let measure = BeginTeilnahme(
        instrument: "agh_mae", bezeichnung: "Grünpflege", traeger: 7, beginn: start, ende: start + 120,
        statusAendern: false)
      _ = try await haus.office.record(measure, in: id, as: ada, .plain)
      try await KorrekturTests.work(haus, id, on: .on("2007-11-12"))
      ids.append(id)
    }
    return ids[0]
  }

  private static func work(_ haus: Haus, _ id: CaseID, on day: Day) async throws {
    let job = RecordIntegration(
      art: .sozialversicherungspflichtig, beginn: day, arbeitgeber: "Spedition", stunden: 38, begleitend: false,
      statusAendern: false)
    _ = try await haus.office.record(job, in: id, as: try await haus.actor("ada"), .plain)
  }

  /// Version and content of the first entry of that kind in the Verlauf.
  private static func entry<P: CasePayload>(_ type: P.Type, _ id: CaseID, _ haus: Haus) async throws -> (Int64, P) {
    let verlauf = try await haus.office.fallakte(id, try await haus.actor("ada"), page: "verlauf").verlauf
    for line in verlauf.reversed() {
      if case .caseEntry(let content) = line.content, let found = content as? P { return (line.version, found) }
    }
    throw Missing(what: "\(type)")
  }

  private static func cancel<P: CasePayload>(_ haus: Haus, _ id: CaseID, _ type: P.Type) async throws {
    let (version, _) = try await entry(type, id, haus)
    _ = try await haus.office.cancel(
      version: version, reason: "Nicht angetreten", in: id, as: try await haus.actor("ada"), .plain)
  }

  private static func replace<P: CasePayload>(
    _ haus: Haus, _ id: CaseID, _ type: P.Type, _ change: (P) -> P
  ) async throws {
    let (version, old) = try await entry(type, id, haus)
    let correction = CorrectEntry<CaseFile>(version: version, reason: "Falsch erfasst", replacement: change(old))
    try await BatchWriter(haus.office, tenant: haus.mandant).write(actor: 1, now: haus.clock.now) { ledger in
      try ledger.correct(correction, on: id.rawValue)
    }
  }

  private func rows(_ key: String, _ knownOn: Day?, _ haus: Haus) async throws -> [Drilldown.Member] {
    let reader = try await haus.actor("zahlen")
    let page = try await haus.office.drilldown(FigureAddress(key, year: 2007), knownOn: knownOn, page: 1, reader)
    let table = try await haus.office.kennzahlen(reader, knownOn: knownOn).jahrestabelle(2007)
    let said =
      table.kennzahlen.first { $0.indikator.key == key }?.numerator
      ?? table.zaehlgroessen.first { $0.groesse.key == key }?.value
    #expect(page.total == said && page.members.count == said)
    return page.members
  }
}

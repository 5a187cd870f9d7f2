import Casework
import Controlling
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

@Suite("The access log")
struct ZugriffTests {
  @Test("says who saw whose case, when and on which page, as soon as the reader has the answer")
  func reading() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let leitung = try await haus.actor("leitung")
      let before = try await lines(haus).count
      _ = try await haus.office.fallakte(id, leitung, page: "verlauf")
      let all = try await lines(haus)
      let person = try await haus.line(id).fall.person
      #expect(all.count == before + 1)
      #expect(
        all.first
          == ZugriffRow(
            tenant: haus.mandant.id, at: haus.clock.now, konto: leitung.konto, person: person, fall: id,
            seite: "verlauf", beziehung: "team"))
      #expect(try await ofCase(id, haus).map(\.seite) == ["verlauf"])
    }
  }

  @Test("holds nothing of a case that was not shown")
  func refused() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      for name in ["ben", "zahlen", "chef"] {
        let actor = try await haus.actor(name)
        await #expect(throws: (any Error).self) { try await haus.office.fallakte(id, actor, page: "fall") }
      }
      #expect(try await lines(haus).isEmpty)
    }
  }

  @Test("holds every one of fifty readers at once, each line with a number of its own")
  func together() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let ada = try await haus.actor("ada")
      let office = haus.office
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 { group.addTask { _ = try await office.fallakte(id, ada, page: "fall") } }
        try await group.waitForAll()
      }
      #expect(try await ofCase(id, haus).count == 50)
    }
  }

  @Test(
    "comes before the page: while it cannot be written, nobody reads, and with room again everybody does",
    .disabled(if: TestEngine.isPostgres, "only SQLite can be told how large it may grow"))
  func fullDisk() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let (ada, office) = (try await haus.actor("ada"), haus.office)
      try await office.database.write { session in
        let used = try session.first("PRAGMA page_count") { $0.int(0) } ?? 0
        _ = try session.first("PRAGMA max_page_count = \(used)") { $0.int(0) }
      }
      let name = String(repeating: "x", count: 5_000)
      let reasons = await withTaskGroup(of: SQLError.Reason?.self) { group in
        for _ in 0..<10 {
          group.addTask {
            do {
              _ = try await office.fallakte(id, ada, page: name)
              return nil
            } catch { return (error as? SQLError)?.reason }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(reasons == [SQLError.Reason?](repeating: .full, count: 10))
      #expect(try await lines(haus).isEmpty)
      try await office.database.write { _ = try $0.first("PRAGMA max_page_count = 1000000") { $0.int(0) } }
      _ = try await office.fallakte(id, ada, page: name)
      #expect(try await ofCase(id, haus).count == 1)
    }
  }

  @Test("names the cases that an opened figure shows by name, and none for numbers and counts")
  func drilldown() async throws {
    try await Haus.use { haus in
      let own = try await placed("Nord", "ada", haus)
      let foreign = try await placed("Süd", "ben", haus)
      let figure = FigureAddress("integrationen_gesamt", year: 2008)
      for name in ["zahlen", "chef"] {
        let page = try await haus.office.drilldown(figure, knownOn: nil, page: 1, try await haus.actor(name))
        #expect(page.total == 2 && page.cases.isEmpty)
      }
      #expect(try await lines(haus).isEmpty)
      let page = try await haus.office.drilldown(figure, knownOn: nil, page: 1, try await haus.actor("ada"))
      #expect(page.total == 2 && Set(page.cases.keys) == [own])
      #expect(try await ofCase(own, haus).count == 1)
      #expect(try await ofCase(foreign, haus).isEmpty)
    }
  }

  @Test("names the case of a likely double only where the reader may read it")
  func doubles() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      for (name, known) in [("ada", true), ("ben", false)] {
        let actor = try await haus.actor(name)
        let double = await #expect(throws: LikelyDouble.self) {
          try await haus.open(.of(.named("MUSTER"), on: haus.clock.now.day), as: actor)
        }
        let found = try #require(double).found
        try await haus.office.logShown(found, actor, page: "fallzugang")
        #expect(found.treffer.count == (known ? 1 : 0) && found.verdeckt != known)
      }
      let ada = try await haus.actor("ada")
      #expect(try await ofCase(id, haus).map(\.konto) == [ada.konto])
    }
  }

  // MARK: The log

  private func placed(_ name: String, _ account: String, _ haus: Haus) async throws -> CaseID {
    let day = haus.clock.now.day
    let id = try await haus.openCase(name, as: account, on: day - 20)
    let job = RecordIntegration(
      art: .ausbildung, beginn: day - 10, arbeitgeber: nil, stunden: 38, begleitend: false, statusAendern: true)
    _ = try await haus.office.record(job, in: id, as: try await haus.actor(account), .plain)
    return id
  }

  private func ofCase(_ id: CaseID, _ haus: Haus) async throws -> [ZugriffRow] {
    let tenant = haus.mandant.id
    return try await haus.office.database.read { try ZugriffRow.ofCase(id, tenant: tenant, $0) }
  }

  /// All lines that name a case, latest first.
  private func lines(_ haus: Haus) async throws -> [ZugriffRow] {
    try await haus.office.database.read { session in
      try session.query("SELECT DISTINCT tenant, fall FROM zugriff WHERE fall IS NOT NULL") {
        (CaseID($0.int(1)), $0.int(0))
      }
      .flatMap { try ZugriffRow.ofCase($0.0, tenant: $0.1, session) }
    }
  }
}

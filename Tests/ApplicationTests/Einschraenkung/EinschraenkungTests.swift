import Casework
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("A restricted case (Art. 18)")
struct EinschraenkungTests {
  private func restricted(_ haus: Haus) async throws -> CaseID {
    let id = try await haus.openCase(on: haus.clock.now.day - 30)
    _ = try await haus.office.restrict(
      id, grund: .richtigkeitBestritten, seit: haus.clock.now.day, as: try await haus.actor("schutz"), .plain)
    return id
  }

  @Test("shows nothing but its ground", arguments: ["ada", "leitung", "leistung"])
  func reading(name: String) async throws {
    try await Haus.use { haus in
      let id = try await restricted(haus)
      let actor = try await haus.actor(name)
      let refused = await #expect(throws: Eingeschraenkt.self) {
        try await haus.office.fallakte(id, actor, page: "fall")
      }
      #expect(refused?.grund == .richtigkeitBestritten && refused?.seit == haus.clock.now.day)
    }
  }

  @Test("takes no entry of any kind", arguments: RechteTests.writing + RechteTests.benefits)
  func writing(anliegen: Anliegen) async throws {
    try await Haus.use { haus in
      let id = try await restricted(haus)
      let before = try await Abbild.take(haus.office.database)
      for name in ["ada", "leitung"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Eingeschraenkt.self) { try await anliegen.run(haus, actor, id) }
      }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("is hidden from other teams as before, and answered by Datenschutz all the same")
  func others() async throws {
    try await Haus.use { haus in
      let id = try await restricted(haus)
      let (ben, schutz) = (try await haus.actor("ben"), try await haus.actor("schutz"))
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, ben, page: "fall") }
      #expect(try await haus.office.auskunft(id, schutz).sperrvermerke.count == 1)
    }
  }

  @Test("goes on when it is lifted, and can be restricted once at a time")
  func lifted() async throws {
    try await Haus.use { haus in
      let id = try await restricted(haus)
      let (schutz, ada) = (try await haus.actor("schutz"), try await haus.actor("ada"))
      let twice = await #expect(throws: Rejection.self) {
        try await haus.office.restrict(id, grund: .widerspruch, seit: haus.clock.now.day, as: schutz, .plain)
      }
      #expect(twice?.code == "einschraenkung.besteht")
      _ = try await haus.office.lift(1, as: schutz, .plain)
      #expect(try await haus.office.fallakte(id, ada, page: "fall").line.fall.id == id)
      let again = await #expect(throws: Rejection.self) { try await haus.office.lift(1, as: schutz, .plain) }
      #expect(again?.code == "einschraenkung.schon_aufgehoben")
    }
  }

  @Test("an open proceeding forbids to erase and nothing else")
  func proceeding() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let (schutz, ada) = (try await haus.actor("schutz"), try await haus.actor("ada"))
      _ = try await haus.office.restrict(id, grund: .erstattung, seit: haus.clock.now.day, as: schutz, .plain)
      #expect(try await haus.office.fallakte(id, ada, page: "fall").line.fall.id == id)
    }
  }

  @Test("is set and lifted by Datenschutz alone", arguments: ["ada", "leitung", "amt"])
  func roles(name: String) async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let actor = try await haus.actor(name)
      await #expect(throws: Forbidden.self) {
        try await haus.office.restrict(id, grund: .erstattung, seit: haus.clock.now.day, as: actor, .plain)
      }
      await #expect(throws: Forbidden.self) { try await haus.office.lift(1, as: actor, .plain) }
    }
  }
}

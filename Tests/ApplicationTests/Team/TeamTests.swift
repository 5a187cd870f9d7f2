import Casework
import Kernel
import Law
import Store
import Testing

@testable import Application

@Suite("The team")
struct TeamTests {
  @Test("each person is there with open cases, those under 25, what is late and what is being handed over")
  func load() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      let first = try await haus.openCase("Eins")
      let new = NewCase.of(.named("Jung", born: "1990-01-01"), on: haus.clock.now.day)
      _ = try await haus.open(new, as: try await haus.actor("ada"))
      _ = try await haus.openCase("Fremd", as: "ben")
      _ = try await haus.office.uebergeben([first], an: StaffID(2), grund: "", as: leitung, key: nil)
      haus.clock.move(minutes: 80 * 1_440)
      let team = try await haus.office.team(leitung)
      #expect(team.lasten.map(\.staff) == [StaffID(1), StaffID(3)])
      #expect(
        team.lasten.first
          == Fallast(
            staff: StaffID(1), faelle: 2, u25: 1, ueberfaellig: 2, kritisch: 2, wartet: 0, uebergabe: 1))
      #expect(team.lasten.last == Fallast(empty: StaffID(3)))
      #expect(team.fallzahl.value.range == 75...150)
    }
  }

  @Test("nobody but the Teamleitung sees it")
  func others() async throws {
    try await Haus.use { haus in
      for name in ["ada", "leistung", "zahlen", "chef", "schutz", "amt"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self, "\(name)") { _ = try await haus.office.team(actor) }
      }
    }
  }
}

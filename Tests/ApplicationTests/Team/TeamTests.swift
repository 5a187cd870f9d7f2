import Casework
import Kernel
import Law
import Store
import TestSupport
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

  @Test("is shown person by person only with a Dienstvereinbarung on record; work on cases and deputies goes on")
  func agreement() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      #expect(try await haus.office.team(leitung).vereinbarung.layer == .local)
      let office = Office(
        database: haus.office.database, law: try .without(local: "auswertung"), clock: haus.clock, passwords: .quick)
      let refused = await #expect(throws: DienstvereinbarungFehlt.self) { _ = try await office.team(leitung) }
      #expect(refused?.sentence.contains("keine Dienstvereinbarung") == true)
      #expect(refused?.sentence.contains("Personalvertretungsrecht") == true)
      #expect(try await office.uebergebbar(FallFilter(), leitung).isEmpty)
      #expect(try await office.vertretungsplan(leitung).vertretungen.isEmpty)
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

import Casework
import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("Mein Tag")
struct HeuteTests {
  private func names(_ haus: Haus, _ name: String, _ filters: [FallFilter] = [FallFilter()]) async throws -> [String] {
    let heute = try await haus.office.heute(try await haus.actor(name), filters)
    return heute.groups.flatMap(\.lines).map(\.person.nachname).sorted()
  }

  @Test("shows a case that came in since it was looked at, and each look is logged")
  func newCase() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Erst")
      #expect(try await names(haus, "ada") == ["Erst"])
      #expect(try await names(haus, "ada") == ["Erst"])
      _ = try await haus.openCase("Neu")
      #expect(try await names(haus, "ada") == ["Erst", "Neu"])
      let tenant = haus.mandant.id
      let looks = try await haus.office.database.read { session in
        try session.first(
          "SELECT count(*) FROM zugriff WHERE tenant = ?1 AND seite = 'heute'", [.integer(tenant)]
        ) { $0.int(0) }
      }
      #expect(looks == 3)
    }
  }

  @Test("shows a change that another node recorded")
  func otherNode() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Erst")
      #expect(try await names(haus, "ada") == ["Erst"])
      let leitung = try await haus.actor("leitung")
      let hand = AssignCase(staff: StaffID(3), team: TeamID(1), ab: haus.clock.now.day)
      _ = try await haus.anew.record(hand, in: id, as: leitung, .plain)
      #expect(try await names(haus, "ada").isEmpty)
    }
  }

  @Test("keeps what it shows apart by person and by question")
  func apart() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Nord")
      _ = try await haus.openCase("Süd", as: "ben")
      var later = FallFilter()
      later.dueFrom = haus.clock.now.day + 3_650
      #expect(try await names(haus, "ada") == ["Nord"])
      #expect(try await names(haus, "ben") == ["Süd"])
      #expect(try await names(haus, "leitung") == ["Nord"])
      #expect(try await names(haus, "ada", [later]).isEmpty)
    }
  }
}

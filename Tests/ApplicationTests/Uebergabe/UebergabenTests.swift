import Casework
import Kernel
import Store
import Testing

@testable import Application

@Suite("Handing cases over")
struct UebergabenTests {
  @Test("many are offered in one go; the receiver reads them, and is in charge once they are accepted")
  func wholeWay() async throws {
    try await Haus.use { haus in
      let (leitung, ada, ben) = (
        try await haus.actor("leitung"), try await haus.actor("ada"), try await haus.actor("ben")
      )
      let ids = [try await haus.openCase("Eins"), try await haus.openCase("Zwei"), try await haus.openCase("Drei")]
      let report = try await haus.office.uebergeben(
        [ids[0], ids[1]], an: StaffID(2), grund: "Bezirk", as: leitung, key: nil)
      #expect(report?.zeilen.map { $0.rejection?.code } == [nil, nil])
      #expect(try await haus.office.angeboteneUebergaben(ben).map(\.fall.id) == [ids[0], ids[1]])
      #expect(try await haus.office.heute(ben, [FallFilter()]).angeboten == 2)
      #expect(try await haus.office.fallakte(ids[0], ben, page: "fall").line.fall.staff == StaffID(1))
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(ids[2], ben, page: "fall") }

      try await haus.office.beantworten([ids[0]], ablehnung: nil, as: ben, key: nil)
      try await haus.office.beantworten([ids[1]], ablehnung: "Bezirk stimmt nicht", as: ben, key: nil)
      #expect(try await haus.line(ids[0]).fall.staff == StaffID(2))
      #expect(try await haus.line(ids[0]).fall.team == TeamID(2))
      #expect(try await haus.line(ids[1]).fall.staff == StaffID(1))
      #expect(try await haus.office.angeboteneUebergaben(ben).isEmpty)
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(ids[0], ada, page: "fall") }
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(ids[1], ben, page: "fall") }
    }
  }

  @Test("a case that cannot be offered is named, the others are offered")
  func partly() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      let ids = [try await haus.openCase("Eins"), try await haus.openCase("Zwei")]
      _ = try await haus.office.uebergeben([ids[0]], an: StaffID(2), grund: "", as: leitung, key: nil)
      let report = try await haus.office.uebergeben(ids, an: StaffID(2), grund: "", as: leitung, key: nil)
      #expect(report?.zeilen.map { $0.rejection?.code } == ["uebergabe.schon_angeboten", nil])
      #expect(try await haus.line(ids[1]).fall.uebergabeAn == StaffID(2))
    }
  }

  @Test("the same form sent twice offers once")
  func twice() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      let id = try await haus.openCase()
      #expect(try await haus.office.uebergeben([id], an: StaffID(2), grund: "", as: leitung, key: "k") != nil)
      #expect(try await haus.office.uebergeben([id], an: StaffID(2), grund: "", as: leitung, key: "k") == nil)
      #expect(try await haus.line(id).fall.version == 4)
    }
  }

  @Test("nobody hands over cases of another team, or to people who are not there; then nothing is offered at all")
  func refused() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      let (own, foreign) = (try await haus.openCase("Eigen"), try await haus.openCase("Fremd", as: "ben"))
      await #expect(throws: NotFound.self) {
        _ = try await haus.office.uebergeben([own, foreign], an: StaffID(3), grund: "", as: leitung, key: nil)
      }
      await #expect(throws: NotFound.self) {
        _ = try await haus.office.uebergeben([own], an: StaffID(99), grund: "", as: leitung, key: nil)
      }
      #expect(try await haus.line(own).fall.uebergabeAn == nil)
      for name in ["ada", "leistung", "zahlen", "chef", "schutz", "amt"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self, "\(name)") {
          _ = try await haus.office.uebergeben([own], an: StaffID(2), grund: "", as: actor, key: nil)
        }
      }
    }
  }

  @Test("an offer to somebody else cannot be answered, and a mixed answer changes nothing")
  func foreignAnswer() async throws {
    try await Haus.use { haus in
      let (leitung, ben) = (try await haus.actor("leitung"), try await haus.actor("ben"))
      let ids = [try await haus.openCase("Eins"), try await haus.openCase("Zwei")]
      _ = try await haus.office.uebergeben([ids[0]], an: StaffID(2), grund: "", as: leitung, key: nil)
      await #expect(throws: NotFound.self) {
        try await haus.office.beantworten(ids, ablehnung: nil, as: ben, key: nil)
      }
      #expect(try await haus.line(ids[0]).fall.staff == StaffID(1))
    }
  }
}

import Controlling
import Kernel
import Law
import Store
import Testing

@testable import Application

@Suite("Periods of employment")
struct BeschaeftigungTests {
  private func typed(_ name: String) -> Anmeldeangaben { Anmeldeangaben(name: name, password: Haus.password) }

  @Test("sign-in is refused after the last day, and open sessions end")
  func signIn() async throws {
    try await Haus.use { haus in
      let today = haus.clock.now.day
      guard case .offen(let before) = try await haus.office.signIn(typed("ada")) else { throw Missing(what: "session") }
      try await haus.office.employ(StaffID(1), from: today - 100, until: today, haus.mandant)
      #expect(try await haus.office.session(before.secret) != nil)
      guard case .offen = try await haus.office.signIn(typed("ada")) else { throw Missing(what: "session") }
      try await haus.office.employ(StaffID(1), from: today - 100, until: today - 1, haus.mandant)
      #expect(try await haus.office.session(before.secret) == nil)
      guard case .ausgeschieden = try await haus.office.signIn(typed("ada")) else {
        Issue.record("ada was let in")
        return
      }
      // A wrong password learns nothing of it.
      guard case .abgelehnt = try await haus.office.signIn(Anmeldeangaben(name: "ada", password: "falsch")) else {
        Issue.record("a wrong password was told")
        return
      }
      guard case .offen = try await haus.office.signIn(typed("ben")) else { throw Missing(what: "ben") }
    }
  }

  @Test("the cases of somebody who left wait in the team to be handed over; nobody who left takes any")
  func handOver() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Eins")
      let today = haus.clock.now.day
      try await haus.office.employ(StaffID(1), from: today - 100, until: today - 1, haus.mandant)
      let leitung = try await haus.actor("leitung")
      let team = try await haus.office.team(leitung)
      #expect(team.lasten.map(\.staff) == [StaffID(3), StaffID(1)])
      #expect(team.organisation.leftOn(StaffID(1), on: today) == today - 1)
      #expect(team.organisation.leftOn(StaffID(3), on: today) == nil)
      await #expect(throws: NotFound.self) {
        _ = try await haus.office.uebergeben([id], an: StaffID(1), grund: "", as: leitung, key: nil)
      }
      let report = try await haus.office.uebergeben([id], an: StaffID(2), grund: "", as: leitung, key: nil)
      #expect(report?.zeilen.allSatisfy { $0.rejection == nil } == true)
    }
  }

  @Test("what cannot be is refused in words")
  func refused() async throws {
    try await Haus.use { haus in
      let today = haus.clock.now.day
      await #expect(throws: Organisationsfehler.endeVorBeginn) {
        try await haus.office.employ(StaffID(1), from: today, until: today - 1, haus.mandant)
      }
      await #expect(throws: Organisationsfehler.fachkraftUnbekannt(99)) {
        try await haus.office.employ(StaffID(99), from: today, until: nil, haus.mandant)
      }
      await #expect(throws: Organisationsfehler.teamUnbekannt(99)) {
        try await haus.office.assign(TeamID(99), to: "erwachsene", from: today, haus.mandant)
      }
      await #expect(throws: Organisationsfehler.self) {
        try await haus.office.assign(TeamID(1), to: "mond", from: today, haus.mandant)
      }
    }
  }

  @Test("a team that moves counts in its old unit then, and in the new one by today's cut")
  func units() async throws {
    try await Haus.use { haus in
      let zugang = Day.on("2008-01-02")
      haus.clock.turn(to: zugang)
      _ = try await haus.open(.of(.named("Eins", born: "1970-01-01"), on: zugang), as: try await haus.actor("ada"))
      try await haus.office.assign(TeamID(1), to: "erwachsene", from: zugang, haus.mandant)
      haus.clock.turn(to: Day.on("2009-06-30"))
      try await haus.office.assign(TeamID(1), to: "ab48", from: Day.on("2009-01-01"), haus.mandant)
      let auswertung = try await haus.office.auswertung(haus.mandant)
      let key = try #require(auswertung.definitions.zaehlgroessen.first { $0.stock == .leistungsberechtigte }?.key)
      func groups(_ auswertung: Auswertung, _ dimension: Dimension) -> [String: Int] {
        let teile = auswertung.aufteilung(key, year: 2008, by: dimension)?.teile ?? []
        return Dictionary(uniqueKeysWithValues: teile.map { ($0.gruppe.key, $0.numerator) })
      }
      #expect(groups(auswertung, .unit) == ["erwachsene": 1])
      #expect(groups(auswertung, .unitToday) == ["ab48": 1])
      // A later change is seen without a new entry in the journal.
      try await haus.office.assign(TeamID(1), to: "jugend", from: Day.on("2009-02-01"), haus.mandant)
      #expect(groups(try await haus.office.auswertung(haus.mandant), .unitToday) == ["jugend": 1])
    }
  }
}

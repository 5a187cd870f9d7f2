import Casework
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

@Suite("Intake")
struct AufnahmeTests {
  /// Team 1 looks after young people, team 2 after adults.
  private func cut(_ haus: Haus) async throws {
    try await haus.office.assign(TeamID(1), to: "jugend", from: .on("2006-01-01"), haus.mandant)
    try await haus.office.assign(TeamID(2), to: "erwachsene", from: .on("2005-01-01"), haus.mandant)
  }

  private func new(
    _ born: String, on day: Day, frueherer: String? = nil, zustaendig: Zustaendigkeitswunsch = .vorschlag,
    nachname: String = "Muster"
  ) -> NewCase {
    NewCase(
      person: .named(nachname, born: born), zugang: day, anlass: frueherer == nil ? .erstantrag : .wiederzugang,
      leistungAb: nil, status: .arbeitslos, confirmedNew: false, frueherer: frueherer, zustaendig: zustaendig)
  }

  private func fall(_ id: CaseID, _ haus: Haus) async throws -> FallRow {
    let tenant = haus.mandant.id
    return try #require(try await haus.office.database.read { try FallQueries.find(id, tenant: tenant, $0)?.fall })
  }

  @Test("a case goes to whom the rules propose; the check before says so with the reasons; it can be changed")
  func routed() async throws {
    try await Haus.use { haus in
      haus.clock.turn(to: .on("2008-03-14"))
      try await cut(haus)
      let (ada, today) = (try await haus.actor("ada"), haus.clock.now.day)
      let adult = new("1970-01-01", on: today)
      let check = try await haus.office.checkIntake(adult, as: ada)
      #expect(check.staff == StaffID(2) && check.folgtVorschlag)
      #expect(check.vorschlag?.gruende.map(\.key) == ["routing.alle", "routing.geringste_last"])
      #expect(try await fall(try await haus.open(adult, as: ada), haus).staff == StaffID(2))
      let own = new("1971-01-01", on: today, zustaendig: .selbst, nachname: "Selbst")
      #expect(try await fall(try await haus.open(own, as: ada), haus).staff == StaffID(1))
      let young = new("1990-01-01", on: today, nachname: "Jung")
      #expect(try await fall(try await haus.open(young, as: ada), haus).staff == StaffID(1))
      // Whoever left takes none, by proposal or by choice.
      try await haus.office.employ(StaffID(2), from: .on("2005-01-01"), until: today - 1, haus.mandant)
      let chosen = new("1972-01-01", on: today, zustaendig: .fachkraft(StaffID(2)), nachname: "Weg")
      await #expect(throws: Rejection("fallzugang.niemand", field: "zustaendig")) {
        _ = try await haus.office.checkIntake(chosen, as: ada)
      }
      #expect(
        try await haus.office.checkIntake(new("1972-01-01", on: today, nachname: "Weg"), as: ada).vorschlag == nil)
    }
  }

  @Test("what is recorded of a former client counts for the routing, as in the trial of other rules")
  func formerTraits() async throws {
    try await Haus.use { haus in
      haus.clock.turn(to: .on("2008-03-14"))
      try await cut(haus)
      let (ben, today) = (try await haus.actor("ben"), haus.clock.now.day)
      let first = try await haus.openCase("Wieder", as: "ben")
      let trait = RecordZielgruppe(merkmal: .rehabilitand, ab: today - 30)
      _ = try await haus.office.record(trait, aboutPersonOf: first, as: ben, .plain)
      _ = try await haus.office.record(CloseCase(am: today, grund: .umzug), in: first, as: ben, .plain)
      let law = try Law.with(local: "zuordnung") { text in
        text.replacing("{age_below: 25}", with: "{recorded: [rehabilitanden]}")
      }
      let office = Office(database: haus.office.database, law: law, clock: haus.clock, passwords: .quick)
      let nr = try await fall(first, haus).aktenzeichen
      let back = new("1980-05-14", on: today, frueherer: nr, nachname: "Wieder")
      #expect(try await office.checkIntake(back, as: ben).vorschlag?.gruende.first?.key == "routing.zielgruppe")
      let other = new("1980-05-14", on: today, nachname: "Andersmann")
      #expect(try await office.checkIntake(other, as: ben).vorschlag?.gruende.first?.key == "routing.alle")
    }
  }

  @Test("who is away today is not proposed")
  func away() async throws {
    try await Haus.use { haus in
      haus.clock.turn(to: .on("2008-03-14"))
      try await cut(haus)
      let (leitung, today) = (try await haus.actor("leitung"), haus.clock.now.day)
      try await haus.office.setVertretung(
        NewVertretung(staff: StaffID(1), vertretung: StaffID(3), von: today, bis: today + 5), as: leitung)
      let young = new("1990-01-01", on: today)
      let check = try await haus.office.checkIntake(young, as: try await haus.actor("ada"))
      #expect(check.staff == StaffID(2))
      #expect(check.vorschlag?.gruende.first { $0.key == "routing.niemand_frei" } != nil)
    }
  }

  @Test("a former client comes back as the same person, once the earlier case is closed")
  func again() async throws {
    try await Haus.use { haus in
      let ada = try await haus.actor("ada")
      let first = try await haus.openCase("Wieder")
      let nr = try await fall(first, haus).aktenzeichen
      let today = haus.clock.now.day
      let back = new("1980-05-14", on: today, frueherer: nr, nachname: "Wieder")
      await #expect(throws: Rejection("fallzugang.laeuft", details: ["nr": nr])) {
        _ = try await haus.open(back, as: ada)
      }
      _ = try await haus.office.record(CloseCase(am: today, grund: .umzug), in: first, as: ada, .plain)
      let taken = try await haus.office.wiederzugang(nr, ada)
      #expect(taken.person.nachname == "Wieder" && taken.faelle.map(\.aktenzeichen) == [nr])
      let second = try await haus.open(back, as: ada)
      #expect(try await fall(second, haus).person == fall(first, haus).person)
      // Of another team the earlier case is not there.
      let ben = try await haus.actor("ben")
      await #expect(throws: NotFound.self) { _ = try await haus.office.wiederzugang(nr, ben) }
      await #expect(throws: NotFound.self) { _ = try await haus.open(back, as: ben) }
    }
  }

  @Test("the search shows persons with a case the account may open, and says nothing of others")
  func search() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Suche")
      let gesucht = Personenangabe(vorname: "Eva", nachname: "Suche", geburt: .on("1980-05-14"))
      func found(_ name: String) async throws -> Doppelgaenger {
        try await haus.office.doppelgaenger(gesucht, try await haus.actor(name), page: "fallzugang")
      }
      let (own, foreign) = (try await found("ada"), try await found("ben"))
      #expect(own.treffer.map(\.faelle.count) == [1] && !own.verdeckt)
      #expect(foreign.treffer.isEmpty && foreign.verdeckt)
      await #expect(throws: Forbidden.self) { _ = try await found("zahlen") }
    }
  }
}

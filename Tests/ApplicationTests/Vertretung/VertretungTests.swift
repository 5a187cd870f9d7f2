import Casework
import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("Standing in for a colleague")
struct VertretungTests {
  /// The account as its session gives it at this moment.
  private func signedIn(_ name: String, _ haus: Haus) async throws -> Actor {
    let secret = try await haus.office.secret(name, Haus.password)
    guard let secret, let sitzung = try await haus.office.session(secret) else { throw Missing(what: name) }
    return sitzung.actor
  }

  private func deputy(_ haus: Haus, from: Int = 0, to: Int = 6, for staff: Int64 = 1, by other: Int64 = 2)
    -> NewVertretung
  {
    let today = haus.clock.now.day
    return NewVertretung(staff: StaffID(staff), vertretung: StaffID(other), von: today + from, bis: today + to)
  }

  @Test("a deputy of another team opens, changes and lists the absent one's cases and sees their due items")
  func rights() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      let leitung = try await haus.actor("leitung")
      try await haus.office.setVertretung(deputy(haus), as: leitung)
      let ben = try await signedIn("ben", haus)
      #expect(try await haus.office.fallakte(id, ben, page: "fall").line.fall.id == id)
      #expect(try await haus.office.faelle(FallFilter(), page: 1, ben).total == 1)
      #expect(try await haus.office.heute(ben, [FallFilter()]).groups.map(\.total) == [1])
      let talk = RecordGespraech(am: haus.clock.now.day, notiz: "", naechstes: nil)
      _ = try await haus.office.record(talk, in: id, as: ben, .plain)
      let tenant = haus.mandant.id
      let ways = try await haus.office.database.read { try ZugriffRow.ofCase(id, tenant: tenant, $0).map(\.beziehung) }
      #expect(ways == ["vertretung"])
    }
  }

  @Test("the rights begin on the first day and end after the last one, or when the deputy is taken back")
  func days() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      let leitung = try await haus.actor("leitung")
      try await haus.office.setVertretung(deputy(haus, from: 1, to: 2), as: leitung)
      for (step, mayRead) in [false, true, true, false].enumerated() {
        let ben = try await signedIn("ben", haus)
        #expect(ben.may(.fallLesen, try await haus.line(id).fall) == mayRead, "day \(step)")
        haus.clock.move(minutes: 1_440)
      }
      try await haus.office.setVertretung(deputy(haus), as: leitung)
      #expect(try await signedIn("ben", haus).reichweiten.vertritt == [StaffID(1)])
      try await haus.office.endVertretung(2, as: leitung)
      #expect(try await signedIn("ben", haus).reichweiten.vertritt.isEmpty)
      await #expect(throws: NotFound.self) { try await haus.office.endVertretung(2, as: leitung) }
    }
  }

  @Test("what makes no sense is refused by name")
  func refused() async throws {
    try await Haus.use { haus in
      let leitung = try await haus.actor("leitung")
      func code(_ new: NewVertretung) async throws -> String? {
        do {
          try await haus.office.setVertretung(new, as: leitung)
          return nil
        } catch let rejection as Rejection { return rejection.code }
      }
      #expect(try await code(deputy(haus, for: 1, by: 1)) == "vertretung.dieselbe_person")
      #expect(try await code(deputy(haus, from: 3, to: 1)) == "datum.ende_vor_beginn")
      #expect(try await code(deputy(haus, from: -9, to: -3)) == "vertretung.vergangen")
      #expect(try await code(deputy(haus, from: 0, to: 500)) == "vertretung.zu_lang")
      #expect(try await code(deputy(haus)) == nil)
      #expect(try await code(deputy(haus, from: 6, to: 9, by: 3)) == "vertretung.ueberschneidung")
      #expect(try await code(deputy(haus, from: 2, to: 4, for: 3, by: 1)) == "vertretung.selbst_abwesend")
    }
  }

  @Test("only the Teamleitung of the absent one sets a deputy")
  func who() async throws {
    try await Haus.use { haus in
      for name in ["ada", "ben", "leistung", "zahlen", "chef", "schutz", "amt"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self, "\(name)") {
          try await haus.office.setVertretung(deputy(haus), as: actor)
        }
      }
      let leitung = try await haus.actor("leitung")
      await #expect(throws: NotFound.self) {
        try await haus.office.setVertretung(deputy(haus, for: 2, by: 1), as: leitung)
      }
    }
  }

  @Test("in an emergency a foreign case opens with a reason, for eight hours, and data protection sees it")
  func emergency() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      let nr = try await haus.line(id).fall.aktenzeichen
      let ben = try await signedIn("ben", haus)
      await #expect(throws: Rejection.self) { try await haus.office.openInEmergency(nr, grund: "kurz", as: ben) }
      await #expect(throws: Rejection.self) {
        try await haus.office.openInEmergency("99-99999", grund: "Räumung droht heute", as: ben)
      }
      try await haus.office.openInEmergency(nr, grund: "Räumung droht heute", as: ben)
      let opened = try await signedIn("ben", haus)
      #expect(try await haus.office.fallakte(id, opened, page: "fall").line.fall.id == id)
      #expect(try await haus.office.faelle(FallFilter(), page: 1, opened).total == 0, "lists stay as they are")
      let found = try await haus.office.auffaelligkeiten(try await haus.actor("schutz"))
      #expect(found.notfaelle.map(\.grund) == ["Räumung droht heute"] && found.notfaelle.map(\.aktenzeichen) == [nr])
      haus.clock.move(minutes: 8 * 60)
      let later = try await signedIn("ben", haus)
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, later, page: "fall") }
    }
  }
}

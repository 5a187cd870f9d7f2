import Casework
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("Protected counselling")
struct BeratungTests {
  private static let stelle = "Lotsenhaus Quittenweg"

  /// A case of team Nord that ada referred, begun as a holder of the right recorded.
  private func referred(_ haus: Haus, _ art: Beratungsart = .sucht, _ nachname: String = "Muster") async throws
    -> CaseID
  {
    let id = try await haus.openCase(nachname, on: haus.clock.now.day - 30)
    try await refer(haus, id, art, as: "ada")
    return id
  }

  private func refer(_ haus: Haus, _ id: CaseID, _ art: Beratungsart, as name: String) async throws {
    let new = NeueVermittlung(art: art, stelle: Self.stelle, am: haus.clock.now.day - 10)
    _ = try await haus.office.refer(new, in: id, as: try await haus.actor(name), .plain)
  }

  private func step(_ haus: Haus, _ schritt: Beratungsschritt, _ id: CaseID) async throws {
    let holder = try await haus.actor("leitung", merkmale: [.beratung])
    let found = try await haus.office.beratungen(id, holder)
    let first = try #require(found.zeilen.first)
    _ = try await haus.office.record(
      schritt, am: haus.clock.now.day - 5, of: first.row.id, in: id, as: holder, .plain)
  }

  @Test("shows who referred the referral and no more, and the holder of the right everything")
  func referrer() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      try await step(haus, .begonnen, id)
      let own = try await haus.office.beratungen(id, try await haus.actor("ada"))
      #expect(!own.siehtAlles && own.zeilen.map(\.row.stelle) == [Self.stelle])
      #expect(own.zeilen.allSatisfy { $0.row.begonnen == nil })
      let colleague = try await haus.office.beratungen(id, try await haus.actor("leitung"))
      #expect(!colleague.siehtAlles && colleague.zeilen.isEmpty)
      let holder = try await haus.office.beratungen(id, try await haus.actor("leitung", merkmale: [.beratung]))
      #expect(holder.siehtAlles && holder.zeilen.map(\.row.begonnen) == [haus.clock.now.day - 5])
      #expect(holder.zeilen.map(\.von) == ["Ada"])
    }
  }

  @Test("is closed to every other role, and to another team even with the right")
  func others() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      for name in ["leistung", "zahlen", "chef", "schutz", "amt"] {
        let actor = try await haus.actor(name, merkmale: [.beratung])
        await #expect(throws: Forbidden.self, "\(name)") { try await haus.office.beratungen(id, actor) }
      }
      let ben = try await haus.actor("ben", merkmale: [.beratung])
      await #expect(throws: NotFound.self) { try await haus.office.beratungen(id, ben) }
    }
  }

  @Test("opens to nobody by an emergency, though the case does")
  func emergency() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      let ben = try await haus.actor("ben")
      let inEmergency = Actor(
        konto: ben.konto, tenant: ben.tenant, name: ben.name, role: ben.role, staff: ben.staff, team: ben.team,
        reichweiten: Reichweiten(notfall: [id], merkmale: [.beratung]))
      #expect(try await haus.office.fallakte(id, inEmergency, page: "fall").line.fall.id == id)
      let found = try await haus.office.beratungen(id, inEmergency)
      #expect(!found.siehtAlles && found.zeilen.isEmpty)
    }
  }

  @Test("takes its steps from holders of the right alone, and only in its own case")
  func steps() async throws {
    try await Haus.use { haus in
      let (id, other) = (try await referred(haus), try await haus.openCase("Andere"))
      let (ada, holder) = (try await haus.actor("ada"), try await haus.actor("leitung", merkmale: [.beratung]))
      let row = try #require(try await haus.office.beratungen(id, ada).zeilen.first?.row)
      let day = haus.clock.now.day
      await #expect(throws: Forbidden.self) {
        try await haus.office.record(.begonnen, am: day, of: row.id, in: id, as: ada, .plain)
      }
      await #expect(throws: NotFound.self) {
        try await haus.office.record(.begonnen, am: day, of: row.id, in: other, as: holder, .plain)
      }
      try await haus.close(id, on: day)
      // Counselling goes on after the case; a new referral does not begin.
      _ = try await haus.office.record(.begonnen, am: day, of: row.id, in: id, as: holder, .plain)
      let refused = await #expect(throws: Rejection.self) {
        try await haus.office.refer(NeueVermittlung(art: .sucht, stelle: "X", am: day), in: id, as: ada, .plain)
      }
      #expect(refused?.code == "fall.abgeschlossen")
    }
  }

  @Test("changes nothing that the case shows: no entry, no fact, no step, no version")
  func caseUntouched() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase(on: haus.clock.now.day - 30)
      let ada = try await haus.actor("ada")
      let (before, file) = (
        try await Abbild.take(haus.office.database, ["facts", "fall", "person", "mitglied"]),
        try await haus.office.fallakte(id, ada, page: "fall")
      )
      try await refer(haus, id, .schulden, as: "ada")
      try await step(haus, .begonnen, id)
      let after = try await haus.office.fallakte(id, ada, page: "fall")
      #expect(try await Abbild.take(haus.office.database, ["facts", "fall", "person", "mitglied"]) == before)
      #expect(after.version == file.version && after.verlauf.count == file.verlauf.count)
      _ = try await haus.verify()
    }
  }

  @Test("is logged whenever it is read")
  func logged() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      let sql = "SELECT count(*) FROM zugriff WHERE seite = '/faelle/{nr}/beratung' AND fall = \(id.rawValue)"
      let before = try await haus.count(sql)
      _ = try await haus.office.beratungen(id, try await haus.actor("leitung"))
      #expect(try await haus.count(sql) == before + 1)
    }
  }

  @Test("stands in the answer under Art. 15, with the office among the recipients")
  func auskunft() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      try await step(haus, .begonnen, id)
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      #expect(answer.beratungEintraege.map(\.type.rawValue) == ["beratung.vermittelt.v1", "beratung.begonnen.v1"])
      #expect(answer.beratungEintraege.first?.inhalt?.contains(Self.stelle) == true)
      #expect(answer.empfaenger == [Self.stelle])
    }
  }

  @Test("is erased with the person, and nothing of it is left")
  func erased() async throws {
    try await Haus.use { haus in
      let (start, end) = (Day.on("2006-02-01"), Day.on("2007-03-12"))
      haus.clock.turn(to: end)
      let id = try await haus.openCase("Kowalczyk", on: start)
      _ = try await haus.office.refer(
        NeueVermittlung(art: .sucht, stelle: Self.stelle, am: end - 20), in: id, as: try await haus.actor("ada"),
        .key("form"))
      try await step(haus, .begonnen, id)
      try await haus.close(id, on: end)
      #expect(try await haus.erase(on: .on("2017-03-12")).geloescht == 1)
      #expect(try await haus.count("SELECT count(*) FROM beratung") == 0)
      #expect(
        try await haus.count(
          "SELECT count(*) FROM journal WHERE stream_kind = 'beratung' AND (payload IS NOT NULL OR salt IS NOT NULL)")
          == 0)
      #expect(try await haus.verify() > 2)
      let (tenant, law) = (haus.mandant.id, haus.office.law)
      try await haus.office.database.write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
      #expect(try await haus.count("SELECT count(*) FROM beratung") == 0)
      _ = try await haus.verify()
    }
  }

  @Test("is counted by Controlling as persons by kind, without numbers of 1 and 2")
  func counted() async throws {
    try await Haus.use { haus in
      for index in 0..<3 { _ = try await referred(haus, .schulden, "Person \(index)") }
      // Twice the same person is one person.
      let twice = try await referred(haus, .sucht, "Doppelt")
      try await refer(haus, twice, .sucht, as: "ada")
      let zahlen = try await haus.office.beratungszahlen(try await haus.actor("zahlen"))
      let year = (haus.clock.now.day - 10).year
      func count(_ art: Beratungsart) -> Beratungszahl? { zahlen.first { $0.jahr == year && $0.art == art } }
      #expect(count(.schulden)?.personen == 3 && count(.psychosozial)?.personen == 0)
      #expect(count(.sucht) != nil && count(.sucht)?.personen == nil)
      for name in ["ada", "leitung", "chef", "schutz"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self) { try await haus.office.beratungszahlen(actor) }
      }
    }
  }

  @Test("the right is given to an account for days, and holds from the next page on")
  func marks() async throws {
    try await Haus.use { haus in
      let id = try await referred(haus)
      let secret = try #require(try await haus.office.secret("leitung", Haus.password))
      func siehtAlles() async throws -> Bool {
        let actor = try #require(try await haus.office.session(secret)?.actor)
        return try await haus.office.beratungen(id, actor).siehtAlles
      }
      let today = haus.clock.now.day
      #expect(!(try await siehtAlles()))
      try await haus.office.mark("leitung", .beratung, Period(from: today + 1, to: today + 9), haus.mandant)
      #expect(!(try await siehtAlles()))
      try await haus.office.mark("leitung", .beratung, Period(from: today, to: today + 9), haus.mandant)
      #expect(try await siehtAlles())
      try await haus.office.unmark("leitung", .beratung, on: today, haus.mandant)
      #expect(!(try await siehtAlles()))
      #expect(try await haus.office.marks(haus.mandant).isEmpty)
      await #expect(throws: Kontofehler.self) {
        try await haus.office.mark("niemand", .beratung, Period(from: today), haus.mandant)
      }
    }
  }
}

import Casework
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("An answer under Art. 15")
struct AuskunftTests {
  /// A case of team Nord with a partner, a child, a note that names them, and a measure of a provider.
  private func world(_ haus: Haus) async throws -> CaseID {
    let day = haus.clock.now.day
    let ada = try await haus.actor("ada")
    let id = try await haus.openCase("Adler", on: day - 90)
    let partner = NewMitglied(
      person: .named("Zwetschge", born: "1979-03-04", .maennlich), rolle: .partner, ab: day - 60)
    let kind = NewMitglied(
      person: PersonData(
        vorname: "Quintus", nachname: "Adler", geburt: .on("2003-02-01"), geschlecht: .maennlich,
        staatsangehoerigkeit: .german), rolle: .kind, ab: day - 60)
    for member in [partner, kind] { _ = try await haus.office.addMitglied(member, in: id, as: ada, .plain) }
    let note = "Frau Adler und Herr Zwetschge waren da; Quintus (Sohn) ist krank."
    let talk = RecordGespraech(am: day - 30, notiz: note, naechstes: nil, versaeumtMitGrund: nil)
    _ = try await haus.office.record(talk, in: id, as: ada, .plain)
    _ = try await haus.office.record(OrderProfiling(traeger: 7, am: day - 20, bis: day), in: id, as: ada, .plain)
    return id
  }

  @Test("holds every entry of person and case, the facts, the recipients and who looked")
  func complete() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      _ = try await haus.office.fallakte(id, try await haus.actor("leitung"), page: "verlauf")
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      let person = try await haus.line(id).fall.person
      let (tenant, count) = (
        haus.mandant.id, "SELECT count(*) FROM journal WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3"
      )
      let stored = try await haus.office.database.read { session in
        try [("person", person.rawValue), ("case", id.rawValue)].map { kind, id in
          try session.first(count, [.integer(tenant), .text(kind), .integer(id)]) { $0.int(0) }
        }
      }
      #expect(stored == [Int64(answer.personEintraege.count), Int64(answer.faelle[0].eintraege.count)])
      #expect(answer.eintraege.allSatisfy { $0.inhalt?.isEmpty == false })
      #expect(answer.daten?.nachname == "Adler" && answer.empfaenger == ["Bildungswerk"])
      #expect(answer.tatsachen.contains { $0.span.kind == .leistungsbezug })
      #expect(answer.tatsachen.allSatisfy { $0.span.person == person })
      #expect(answer.zugriffe.map(\.rolle) == ["Teamleitung"] && answer.zugriffe.map(\.seite) == ["verlauf"])
      #expect(answer.haushalte.map(\.zugehoerigkeiten.count) == [1])
    }
  }

  @Test("tells why somebody else's case was opened in an emergency, by role and without other persons' names")
  func emergencies() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let schutz = try await haus.actor("schutz")
      let nr = try await haus.line(id).fall.aktenzeichen
      try await haus.office.openInEmergency(
        nr, grund: "Räumung droht, Quintus ist krank", as: try await haus.actor("ben"))
      let found = try await haus.office.auskunft(id, schutz).notzugriffe
      #expect(found.map(\.rolle) == ["Fallmanagement"])
      #expect(found.map(\.grund) == ["Räumung droht, [andere Person] ist krank"])
    }
  }

  @Test("holds nothing of a third person: no name, no birth, no name of staff")
  func thirdPersons() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      #expect(answer.fremdeEintraege == 2)
      let text = "\(answer.eintraege.map { ($0.inhalt ?? "", $0.von) }) \(answer.haushalte) \(answer.zugriffe)"
      for word in ["Zwetschge", "Quintus", "1979-03-04", "2003-02-01", "Ada", "Leitung"] {
        #expect(!text.contains(word), "\(word)")
      }
      // The name that both share is the person's own.
      #expect(text.contains("Frau Adler und Herr [andere Person] waren da; [andere Person] (Sohn) ist krank."))
      #expect(answer.eintraege.contains { $0.von == "Fallmanagement" })
    }
  }

  @Test("is logged with its purpose, and the next answer says so")
  func logged() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let schutz = try await haus.actor("schutz")
      #expect(try await haus.office.auskunft(id, schutz).zugriffe.isEmpty)
      let again = try await haus.office.auskunft(id, schutz)
      #expect(again.zugriffe.map(\.seite) == ["Auskunft Art. 15"] && again.zugriffe.map(\.rolle) == ["Datenschutz"])
    }
  }

  @Test("is refused to every other role", arguments: ["ada", "ben", "leitung", "leistung", "zahlen", "chef", "amt"])
  func roles(name: String) async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let actor = try await haus.actor(name)
      await #expect(throws: Forbidden.self) { try await haus.office.auskunft(id, actor) }
      await #expect(throws: Forbidden.self) { try await haus.office.auskunftsersuchen(actor) }
      await #expect(throws: Forbidden.self) {
        try await haus.office.beginAuskunft("08-00002", eingegangen: .on("2008-03-01"), as: actor, .plain)
      }
      await #expect(throws: Forbidden.self) { try await haus.office.finishAuskunft(id, as: actor, .plain) }
    }
  }

  @Test("of a case in another job centre nobody learns that it is there")
  func neighbour() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let other = try await haus.neighbour()
      let schutz = try await haus.actor("nachbar-schutz", of: other)
      await #expect(throws: NotFound.self) { try await haus.office.auskunft(id, schutz) }
    }
  }

  @Test("is due one month after the request, moved over a weekend; one open request stays one")
  func clock() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase(on: .on("2008-01-07"))
      let (schutz, nr) = (try await haus.actor("schutz"), try await haus.line(id).fall.aktenzeichen)
      // 22 March 2008 is a Saturday before Easter Monday.
      for day in ["2008-02-22", "2008-03-03"] {
        _ = try await haus.office.beginAuskunft(nr, eingegangen: .on(day), as: schutz, .plain)
      }
      let open = try await haus.office.auskunftsersuchen(schutz)
      #expect(open.map(\.row.frist) == [.on("2008-03-25")] && open.map(\.aktenzeichen) == [nr])
      _ = try await haus.office.finishAuskunft(id, as: schutz, .plain)
      #expect(try await haus.office.auskunftsersuchen(schutz).map(\.row.erledigt) == [haus.clock.now.day])
      let none = await #expect(throws: Rejection.self) {
        try await haus.office.finishAuskunft(id, as: schutz, .plain)
      }
      #expect(none?.code == "auskunft.keine_offen")
    }
  }

  @Test("cannot be asked for a case that is not there, or for tomorrow")
  func unknown() async throws {
    try await Haus.use { haus in
      let schutz = try await haus.actor("schutz")
      let today = haus.clock.now.day
      for (nr, day, code) in [
        ("08-99999", today, "auskunft.kein_fall"), ("unsinn", today, "auskunft.kein_fall"),
        ("08-00001", today + 1, "datum.zukunft"),
      ] {
        let refused = await #expect(throws: Rejection.self) {
          try await haus.office.beginAuskunft(nr, eingegangen: day, as: schutz, .plain)
        }
        #expect(refused?.code == code)
      }
    }
  }

  @Test("takes names out whole, in any case, and leaves other words alone")
  func words() {
    let black = Schwaerzung(["Eva-Maria Köhler", "Li Wu"], own: ["Jan Köhler"])
    #expect(
      black.applied(to: "EVA kam; Köhlers Evangelium, Maria.")
        == "[andere Person] kam; Köhlers Evangelium, [andere Person].")
    #expect(black.applied(to: "Köhler bleibt, Wu ist zu kurz.") == "Köhler bleibt, Wu ist zu kurz.")
  }
}

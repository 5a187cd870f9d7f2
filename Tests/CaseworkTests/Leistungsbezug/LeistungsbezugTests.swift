import Casework
import Kernel
import Testing

@Suite("Leistungsbezug")
struct LeistungsbezugTests {
  @Test("Given a person, when benefits begin, then the person is entitled from that day")
  func begun() throws {
    let akte = try Personenakte.leistung()
    #expect(akte.types.last == "leistungsbezug.begonnen.v1")
    #expect(akte.state.leistungsbezug.current?.art == .erwerbsfaehig)
    #expect(akte.facts(.leistungsbezug) == ["0 2007-01-01–"])
  }

  @Test("Given running benefits, when they end, then the day named is the first without them")
  func ended() throws {
    let akte = try Personenakte.leistungsende()
    #expect(akte.types.last == "leistungsbezug.beendet.v1")
    #expect(akte.state.leistungsbezug.current == nil)
    #expect(akte.state.leistungsbezug.spells.last?.grund == .arbeitsaufnahme)
    #expect(akte.facts(.leistungsbezug) == ["0 2007-01-01–2007-07-01"])
  }

  @Test("Given an end, when benefits begin again, on that very day at the earliest, then there are two spells")
  func again() throws {
    #expect(
      try Personenakte.leistungsende().then(BeginLeistungsbezug(ab: "2007-07-01")).facts(.leistungsbezug) == [
        "0 2007-01-01–2007-07-01", "0 2007-07-01–",
      ])
  }

  @Test("Who is not able to work is in no stock of entitled persons able to work")
  func notAble() throws {
    let akte = try Personenakte.angelegt().then(BeginLeistungsbezug(ab: "2007-01-01", art: .nichtErwerbsfaehig))
    #expect(akte.state.leistungsbezug.current?.art == .nichtErwerbsfaehig)
    #expect(akte.facts(.leistungsbezug).isEmpty)
  }

  @Test("Given an end recorded for the wrong person, when it is cancelled, then the benefits never stopped")
  func endCancelled() throws {
    #expect(try Personenakte.leistungsende().storno(3).facts(.leistungsbezug) == ["0 2007-01-01–"])
  }

  @Test("Given two spells, when the second beginning is cancelled, then the first keeps its own end")
  func secondBeginCancelled() throws {
    let akte = try Personenakte.zweimal().storno(4)
    #expect(akte.facts(.leistungsbezug) == ["0 2007-01-01–2007-07-01"])
    #expect(akte.state.leistungsbezug.spells.last?.grund == .arbeitsaufnahme)
  }

  @Test("Given a wrong last day, when the end is corrected, then the spell ends on the right one")
  func endCorrected() throws {
    let akte = try Personenakte.zweimal().korrektur(3, LeistungsbezugBeendet(ende: "2007-08-01", grund: .umzug))
    #expect(akte.facts(.leistungsbezug) == ["0 2007-01-01–2007-08-01", "0 2007-09-01–2007-12-01"])
  }
}

extension Ablehnung {
  static let leistungsbezug: [Ablehnung] = [
    Ablehnung(
      "person.unbekannt", "nobody without data is entitled", given: Personenakte(),
      when: BeginLeistungsbezug(ab: "2007-01-01")),
    Ablehnung(
      "leistungsbezug.laeuft_schon", field: "ab", "benefits run once", given: try .leistung(),
      when: BeginLeistungsbezug(ab: "2007-03-01")),
    Ablehnung(
      "leistungsbezug.ueberschneidung", field: "ab", "not before the last end", given: try .leistungsende(),
      when: BeginLeistungsbezug(ab: "2007-06-30")),
    Ablehnung(
      "leistungsbezug.laeuft_nicht", field: "ende", "what does not run cannot end", given: try .leistungsende(),
      when: EndLeistungsbezug(ende: "2007-07-02", grund: .tod)),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "not before it began", given: try .leistung(),
      when: EndLeistungsbezug(ende: "2006-12-31", grund: .tod)),
    Ablehnung(
      "leistungsbezug.ueberschneidung", "an end that a new beginning builds on stays",
      given: try Personenakte.zweimal(),
      storno: 3),
    Ablehnung(
      "datum.ende_vor_beginn", "no correction ends benefits before they began", given: try Personenakte.leistungsende(),
      storno: 3, by: LeistungsbezugBeendet(ende: "2006-12-31", grund: .umzug)),
  ]
}

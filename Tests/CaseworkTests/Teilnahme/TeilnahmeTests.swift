import Casework
import Kernel
import Law
import Testing

@Suite("Teilnahme an einer Maßnahme")
struct TeilnahmeTests {
  private static let agh: Int64 = 27

  @Test("Given an open case, when a measure begins, then the client takes part up to its planned last day")
  func begun() throws {
    let akte = try Akte.teilnahme()
    #expect(akte.types.last == "teilnahme.begonnen.v1")
    #expect(akte.state.teilnahme.open.map(\.nr) == [1])
    #expect(akte.facts(.teilnahme) == ["\(Self.agh) 2007-03-05–2007-09-01"])
  }

  @Test("Given a measure, when its end is reported, then the reported last day counts and nothing is open")
  func ended() throws {
    let akte = try Akte.teilnahme()
      .then(EndTeilnahme(nr: 1, ende: "2007-06-15", ergebnis: .abgebrochen, statusDanach: nil))
    #expect(akte.types.last == "teilnahme.beendet.v1")
    #expect(akte.state.teilnahme.open.isEmpty)
    #expect(akte.state.teilnahme.items.first?.ergebnis == .abgebrochen)
    #expect(akte.facts(.teilnahme) == ["\(Self.agh) 2007-03-05–2007-06-16"])
  }

  @Test("An activating measure proposes a status, one that only accompanies proposes none")
  func statusAtBegin() throws {
    #expect(try Akte.teilnahme(status: true).facts(.status) == ["\(StatusCode.inMassnahme.rawValue) 2007-03-05–"])
    #expect(try Akte.teilnahme(status: false).facts(.status).isEmpty)
    let law = try Recht.law.get()
    let accompanying = try #require(law.instrumente(on: "2007-03-05").first { !$0.countsAsActivation })
    let akte = try Akte.zugang().then(.massnahme(accompanying.key, "2007-03-05", bis: "2007-03-30", status: true))
    #expect(akte.facts(.status).isEmpty)
    #expect(akte.facts(.teilnahme).count == 1)
  }

  @Test("Given a status that holds already, when a measure begins, then it is not recorded twice")
  func statusHeld() throws {
    var akte = try Akte.zugang().then(SetStatus(status: .inMassnahme, ab: "2007-02-01"))
    #expect(try akte.record(.agh(status: true)) == ["teilnahme.begonnen.v1"])
  }

  @Test("Given a measure, when it ends with a status for afterwards, then that holds from the day after")
  func statusAfter() throws {
    let akte = try Akte.teilnahme(status: true)
      .then(EndTeilnahme(nr: 1, ende: "2007-08-31", ergebnis: .fortschritt, statusDanach: .arbeitslos))
    #expect(akte.types.suffix(2) == ["teilnahme.beendet.v1", "status.festgestellt.v1"])
    #expect(akte.state.status.on("2007-08-31") == .inMassnahme)
    #expect(akte.state.status.on("2007-09-01") == .arbeitslos)
  }

  @Test("Measures of one kind may follow one another without a gap, and two of different kinds may run together")
  func together() throws {
    let law = try Recht.law.get()
    let other = try #require(law.instrumente(on: "2007-03-05").first { $0.key != "agh_mae" })
    let akte = try Akte.teilnahme().then(.agh("2007-09-01", bis: "2007-12-31"))
      .then(.massnahme(other.key, "2007-03-05", bis: "2007-04-30"))
    #expect(akte.state.teilnahme.items.map(\.nr) == [1, 2, 3])
  }

  @Test("A measure without a name of its own has that of its instrument")
  func name() throws {
    let akte = try Akte.zugang().then(
      BeginTeilnahme(
        instrument: "agh_mae", bezeichnung: "", traeger: nil, beginn: "2007-03-05", ende: "2007-03-05",
        statusAendern: false))
    #expect(akte.state.teilnahme.items.first?.bezeichnung == (try Recht.law.get().instrument("agh_mae")?.name))
  }

  @Test("What began while an instrument was in force runs on under it (§ 66 SGB II)")
  func runsOn() throws {
    // The EQJ programme ended on 30 September 2007.
    let akte = try Akte.zugang().then(.massnahme("eqj", "2007-09-30", bis: "2008-08-31"))
    #expect(akte.state.teilnahme.open.first?.geplantesEnde == "2008-08-31")
  }

  @Test("Given a cancelled beginning, when another measure begins, then the old report does not end it")
  func numbersAfterStorno() throws {
    let akte = try Akte.teilnahme()
      .then(EndTeilnahme(nr: 1, ende: "2007-06-15", ergebnis: .abgebrochen, statusDanach: nil))
      .storno(2).then(.agh("2007-10-01", bis: "2007-12-31"))
    #expect(akte.state.teilnahme.open.count == 1)
    #expect(akte.facts(.teilnahme) == ["\(Self.agh) 2007-10-01–2008-01-01"])
  }
}

extension Ablehnung {
  private static func end(_ nr: Int, _ day: Day, danach: StatusCode? = nil) -> EndTeilnahme {
    EndTeilnahme(nr: nr, ende: day, ergebnis: .abgeschlossen, statusDanach: danach)
  }

  static let teilnahme: [Ablehnung] = [
    Ablehnung(
      "teilnahme.ueberschneidung", field: "ende", "longer than planned, it does not run into the next one of its kind",
      given: try .teilnahme().then(.agh("2007-10-01", bis: "2007-11-30")),
      when: EndTeilnahme(nr: 1, ende: "2007-10-01", ergebnis: .abgeschlossen, statusDanach: nil)),
    Ablehnung("fall.nicht_eroeffnet", "no measure without a case", given: Spielfeld(), when: .agh()),
    Ablehnung(
      "datum.vor_fallzugang", field: "beginn", "no measure before Fallzugang", given: try .zugang(),
      when: .agh("2007-01-07")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "no measure ends before it begins", given: try .zugang(),
      when: .agh("2007-03-05", bis: "2007-03-04")),
    Ablehnung(
      "teilnahme.instrument_unbekannt", field: "instrument", "the law knows the instrument", given: try .zugang(),
      when: .massnahme("zauberei", "2007-03-05", bis: "2007-03-30")),
    Ablehnung(
      "teilnahme.instrument_nicht_in_kraft", field: "instrument", "not after its last day", given: try .zugang(),
      when: .massnahme("eqj", "2007-10-01", bis: "2008-08-31")),
    Ablehnung(
      "teilnahme.instrument_nicht_in_kraft", field: "instrument", "not before its first day", given: try .zugang(),
      when: .massnahme("eq", "2007-09-30", bis: "2008-08-31")),
    Ablehnung(
      "teilnahme.ueberschneidung", field: "beginn", "nobody takes part twice at once", given: try .teilnahme(),
      when: .agh("2007-08-31", bis: "2007-12-31")),
    Ablehnung(
      "teilnahme.unbekannt", "only what began can end", given: try .teilnahme(), when: end(2, "2007-08-31")),
    Ablehnung(
      "teilnahme.schon_beendet", "a measure ends once", given: try .teilnahme().then(end(1, "2007-08-31")),
      when: end(1, "2007-08-30")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "not before it began", given: try .teilnahme(),
      when: end(1, "2007-03-04")),
    Ablehnung(
      "datum.zukunft", field: "ende", "nobody reports tomorrow's end", given: try .teilnahme(),
      when: end(1, "2008-01-01")),
    Ablehnung("fall.abgeschlossen", "not in a closed case", given: try .abgeschlossen(), when: end(1, "2007-08-31")),
    Ablehnung(
      "status.nicht_moeglich", field: "ab", "the status afterwards is one of that day", given: try .teilnahme(),
      when: end(1, "2007-08-31", danach: .paragraf53a)),
  ]
}

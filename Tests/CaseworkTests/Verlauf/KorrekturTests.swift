import Casework
import Kernel
import Law
import Testing

@Suite("Storno und Korrektur")
struct KorrekturTests {
  @Test("Given a status, when it is cancelled, then the file reads as if it had never been recorded")
  func cancelled() throws {
    let before = try Akte.plan()
    let after = try before.then(SetStatus(status: .krank, ab: "2007-03-01")).storno(6)
    #expect(after.types.suffix(2) == ["status.festgestellt.v1", "eintrag.storniert.v1"])
    #expect(after.words == before.words)
    #expect(after.state.facts == before.state.facts)
  }

  @Test("Given a wrong status, when it is corrected, then the file reads as if the right one had been recorded")
  func corrected() throws {
    let after = try Akte.plan().then(SetStatus(status: .krank, ab: "2007-03-01"))
      .korrektur(6, StatusFestgestellt(status: .schule, ab: "2007-03-02"))
    #expect(after.types.last == "eintrag.korrigiert.v1")
    #expect(after.words == (try Akte.plan().then(SetStatus(status: .schule, ab: "2007-03-02")).words))
  }

  @Test("The line keeps its place and its reasons; what it says now is nothing, or the last correction")
  func line() throws {
    let akte = try Akte.zugang().then(SetStatus(status: .krank, ab: "2007-03-01"))
      .korrektur(2, StatusFestgestellt(status: .schule, ab: "2007-03-02"), grund: "erst")
      .korrektur(2, StatusFestgestellt(status: .krank, ab: "2007-03-03"), grund: "dann").storno(2, grund: "zuletzt")
    let line = try #require(akte.history.lines.first { $0.version == 2 })
    #expect(line.changes == ["erst", "dann", "zuletzt"])
    #expect(line.content == nil)
    #expect(akte.history.lines.map(\.version) == [1, 2])
    #expect(akte.history.version == 5)
  }

  @Test("Given a corrected beginning, when the entry in between is cancelled, then the correction still holds")
  func both() throws {
    let akte = try Akte.zugang().then(SetStatus(status: .krank, ab: "2007-03-01"))
      .then(SetStatus(status: .arbeitslos, ab: "2007-03-10"))
      .korrektur(3, StatusFestgestellt(status: .arbeitslos, ab: "2007-03-12")).storno(2)
    #expect(akte.facts(.status) == ["1 2007-03-12–"])
  }

  @Test("An erased entry leaves its place in the order and nothing else")
  func erased() throws {
    var history = try Akte.zugang().history
    history.add(.erased)
    history.add(.content(StatusFestgestellt(status: .krank, ab: "2007-03-01")))
    #expect(history.lines.map(\.version) == [1, 3])
    #expect(history.folded().status.current == .krank)
  }

  @Test("Given a renewed agreement, when both entries of the renewal are cancelled, then the old one runs on")
  func renewalCancelled() throws {
    let before = try Akte.vereinbarung()
    let after = try before.then(ConcludeVereinbarung(.probe(am: "2007-08-20", bis: "2008-02-19"))).storno(8).storno(7)
    #expect(after.words == before.words)
  }
}

extension Ablehnung {
  static let korrektur: [Ablehnung] = [
    Ablehnung(
      "korrektur.grund_fehlt", field: "grund", "nothing changes without a reason", given: try Akte.strategie(),
      storno: 4, grund: ""),
    Ablehnung("korrektur.kein_eintrag", "only what stands there", given: try Akte.strategie(), storno: 5),
    Ablehnung(
      "korrektur.kein_eintrag", "a storno itself is not cancelled", given: try Akte.strategie().storno(4), storno: 5),
    Ablehnung("korrektur.schon_storniert", "once", given: try Akte.strategie().storno(4), storno: 4),
    Ablehnung(
      "korrektur.schon_storniert", "what is cancelled is not corrected", given: try Akte.strategie().storno(4),
      storno: 4, by: StatusFestgestellt(status: .krank, ab: "2007-03-01")),
    Ablehnung("korrektur.fallzugang_noetig", "a case has come in", given: try Akte.strategie(), storno: 1),
    Ablehnung(
      "korrektur.abschluss_vor_zugang", "and not after it ended", given: try Akte.abgeschlossen(), storno: 1,
      by: FallzugangErfasst(person: PersonID(77), am: "2007-12-01", anlass: .erstantrag, aktenzeichen: "07-00123")),
    Ablehnung(
      "korrektur.strategie_braucht_profiling", "a strategy builds on its Profiling", given: try Akte.strategie(),
      storno: 3),
    Ablehnung(
      "korrektur.strategie_braucht_profiling", "and does not come before it", given: try Akte.strategie(), storno: 4,
      by: StrategieFestgelegt(strategie: .b, am: "2007-02-06", begruendung: "")),
    Ablehnung("korrektur.plan_braucht_strategie", "a plan builds on its strategy", given: try Akte.plan(), storno: 4),
    Ablehnung(
      "korrektur.vereinbarung_braucht_plan", "an agreement builds on its plan", given: try Akte.vereinbarung(),
      storno: 5),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "no correction ends a measure before it began",
      given: try Akte.teilnahme(),
      storno: 2,
      by: TeilnahmeBegonnen(
        nr: 1, instrument: "agh_mae", instrumentNummer: 27, bezeichnung: "", traeger: nil, beginn: "2007-03-05",
        ende: "2007-03-04")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "nor a job",
      given: try Akte.integration().then(
        EndIntegration(nr: 1, ende: "2007-12-14", grund: "Probezeit", statusDanach: nil)), storno: 3,
      by: IntegrationBeendet(nr: 1, ende: "2007-09-16", grund: "Probezeit")),
    Ablehnung("korrektur.person_noetig", "a person has data", given: try Personenakte.leistung(), storno: 1),
    Ablehnung(
      "korrektur.bedarfsgemeinschaft_noetig", "a Bedarfsgemeinschaft was formed", given: try Haushalt.alleinstehend(),
      storno: 1),
  ]
}

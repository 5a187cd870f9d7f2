import Casework
import Journal
import Kernel
import Law
import Testing

@Suite("The steps of a plan, and what became of them")
struct SchrittTests {
  private func stand(_ akte: Akte, _ id: Int = 1) -> Schrittstand? { akte.state.planschritt(id)?.stand }

  @Test("A step is open until somebody says what became of it, with the reason")
  func recorded() throws {
    let akte = try Akte.plan()
    #expect(stand(akte) == .offen)
    let missed = try akte.then(RecordSchritt(schritt: 1, am: "2007-03-05", stand: .nichtErledigt, grund: "Krank"))
    #expect(stand(missed) == .nichtErledigt && missed.state.planschritt(1)?.grund == "Krank")
    #expect(missed.types.last == "integrationsplan.schritt.v1")
    #expect(stand(try missed.then(RecordSchritt(schritt: 1, am: "2007-04-05", stand: .offen, grund: ""))) == .offen)
    #expect(stand(try missed.storno(6)) == .offen)
  }

  @Test("A step that goes on keeps its number and what was found about it; a new one gets a number of its own")
  func survives() throws {
    let done = try Akte.plan().then(RecordSchritt(schritt: 1, am: "2007-03-05", stand: .erledigt, grund: ""))
    let more = PlanContent(ziele: [
      .init(
        ziel: "Arbeit", dient: .integration,
        schritte: [
          .init(was: "Kurs", wer: .traeger, bis: "2007-09-01"),
          .init(id: 1, was: "Bewerben, auch im Umland", wer: .klient, bis: "2007-12-21"),
        ])
    ])
    let akte = try done.then(WritePlan(plan: more, am: "2007-04-02"))
    #expect(akte.state.integrationsplan.current?.schritte.map(\.id) == [2, 1])
    #expect(stand(akte, 1) == .erledigt && stand(akte, 2) == .offen)
  }

  @Test("The end of a participation brings its result back to the step, and a correction of it too")
  func result() throws {
    let running = try Akte.plan().then(
      BeginTeilnahme(
        instrument: "agh_mae", bezeichnung: "", traeger: 7, beginn: "2007-03-05", ende: "2007-08-31",
        statusAendern: false, schritt: 1))
    #expect(running.types.suffix(2) == ["teilnahme.begonnen.v1", "integrationsplan.schritt_verknuepft.v1"])
    #expect(stand(running) == .offen && running.state.planschritt(1)?.teilnahme?.nr == 1)
    let ended = try running.then(EndTeilnahme(nr: 1, ende: "2007-08-31", ergebnis: .fortschritt, statusDanach: nil))
    #expect(stand(ended) == .erledigt && ended.state.planschritt(1)?.ausTeilnahme == true)
    let broken = try ended.korrektur(8, TeilnahmeBeendet(nr: 1, ende: "2007-06-01", ergebnis: .abgebrochen))
    #expect(stand(broken) == .nichtErledigt)
    let talked = try ended.then(RecordSchritt(schritt: 1, am: "2007-09-03", stand: .entfallen, grund: ""))
    #expect(stand(talked) == .entfallen, "what is found later counts")
  }

  @Test("A participation that is taken back leaves no link behind")
  func takenBack() throws {
    let linked = try Akte.plan().then(.agh()).then(LinkSchritt(schritt: 1, teilnahme: 1))
    #expect(try linked.storno(6).state.planschritt(1)?.teilnahme == nil)
  }

  @Test("Steps of a plan of before have numbers of their own, the same whatever is recorded around them")
  func firstVersion() throws {
    var history = History<CaseFile>(id: 1)
    let schritte = ["Kurs", "Bewerben"].map { PlanContent.Schritt(was: $0, wer: .klient, bis: "2007-05-31") }
    let plan = PlanContent(ziele: [.init(ziel: "Arbeit", schritte: schritte)])
    history.add(
      .content(FallzugangErfasst(person: PersonID(7), am: "2007-01-08", anlass: .erstantrag, aktenzeichen: "07-1")))
    history.add(.content(IntegrationsplanErstellt(am: "2007-02-19", plan: plan)))
    #expect(history.folded().planschritte.map(\.id) == [2_001, 2_002])
    #expect(history.folded().planschritte.map(\.stand) == [.offen, .offen])
  }

  @Test("From version to version steps are new, gone, changed or the same")
  func compared() {
    func step(_ id: Int, _ was: String, bis: Day = "2007-05-31") -> PlanContent.Schritt {
      .init(id: id, was: was, wer: .klient, bis: bis)
    }
    func plan(_ steps: PlanContent.Schritt...) -> PlanContent {
      PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: steps)])
    }
    let before = plan(step(1, "Kurs"), step(2, "Bewerben"), step(3, "Umzug"))
    let changes = Planvergleich(
      from: before, to: plan(step(2, "Bewerben", bis: "2007-06-30"), step(1, "Kurs"), step(4, "Neu")))
    #expect(changes.neu.map(\.was) == ["Neu"] && changes.entfallen.map(\.was) == ["Umzug"])
    #expect(changes.geaendert.map(\.nachher.was) == ["Bewerben"] && changes.gleich == 1)
    #expect(Planvergleich(from: before, to: before).istLeer)
  }
}

import Casework
import Kernel
import Law
import Testing

@Suite("Medical opinion")
struct GutachtenTests {
  private func step(_ akte: Akte, _ kind: NextStep.Kind) throws -> NextStep? {
    NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == kind }
  }

  @Test("Given an order, then it is the turn of the medical service, until the day on which the result is asked for")
  func ordered() throws {
    let akte = try Akte.begutachtung()
    #expect(akte.types.last == "gutachten.beauftragt.v1")
    let waits = try #require(try step(akte, .gutachtenErgebnis))
    #expect(waits.party == .aerztlicherDienst && waits.since == "2007-03-01" && waits.due == "2007-04-12")
    #expect(akte.state.gutachten.auftrag?.fragen == [.erwerbsfaehigkeit, .leistungsvermoegen], "in the fixed order")
  }

  @Test("An order that waits longest is the next step, and reminding of it is the reminder that lists show")
  func reminded() throws {
    let akte = try Akte.vereinbarung().then(.gutachten(am: "2007-03-01", bis: "2007-03-15"))
    let next = try #require(NextStep.of(akte.state, law: try Recht.law.get()))
    #expect(next.kind == .gutachtenErgebnis)
    let reminded = try akte.then(RemindGutachten(am: "2007-03-20"))
    #expect(reminded.types.last == "erinnerung.gesendet.v1")
    #expect(reminded.state.erinnerung.last(about: next) == "2007-03-20")
    #expect(try akte.then(RemindParty(am: "2007-03-21")).state.erinnerung.last(about: next) == "2007-03-21")
  }

  @Test("Given a result, then nobody waits for the service, and what is reasonable is due in two weeks")
  func received() throws {
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10"))
    #expect(akte.types.last == "gutachten.eingegangen.v1" && akte.state.gutachten.auftrag == nil)
    #expect(try step(akte, .gutachtenErgebnis) == nil)
    let review = try #require(try step(akte, .zumutbarkeitPruefen))
    #expect(review.due == "2007-04-24" && review.party == .haus && review.since == "2007-04-10")
  }

  @Test("A result names each demand once, in the order of the list, and of two the later one")
  func demands() throws {
    let twice = [
      Anforderungsgrenze(.laerm, .eingeschraenkt), Anforderungsgrenze(.schweresHeben, .ausgeschlossen),
      Anforderungsgrenze(.laerm, .ausgeschlossen),
    ]
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10", grenzen: twice))
    #expect(
      akte.state.gutachten.letztes?.grenzen == [
        Anforderungsgrenze(.schweresHeben, .ausgeschlossen), Anforderungsgrenze(.laerm, .ausgeschlossen),
      ])
  }

  @Test("A result holds from its day to the last day it names; the later one takes its place")
  func holds() throws {
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10", bis: "2007-10-09"))
    let state = akte.state.gutachten
    #expect(state.gilt(on: "2007-04-09") == nil && state.gilt(on: "2007-04-10") != nil)
    #expect(state.gilt(on: "2007-10-09") != nil && state.gilt(on: "2007-10-10") == nil)
    let again = try akte.then(.gutachten(am: "2007-06-01")).then(.ergebnis(am: "2007-06-20", .abSechs))
    #expect(again.state.gutachten.gilt(on: "2007-06-19")?.stundenklasse == .dreiBisSechs)
    #expect(again.state.gutachten.gilt(on: "2007-06-20")?.stundenklasse == .abSechs)
    #expect(again.state.gutachten.gilt(on: "2007-12-31")?.stundenklasse == .abSechs)
  }

  @Test("An order that is taken back can be given again")
  func withdrawn() throws {
    let akte = try Akte.begutachtung().then(WithdrawGutachten(am: "2007-03-05", grund: .nichtErschienen))
    #expect(akte.types.last == "gutachten.zurueckgenommen.v1" && akte.state.gutachten.auftrag == nil)
    #expect(try akte.then(.gutachten(am: "2007-03-05")).state.gutachten.auftrag?.am == "2007-03-05")
  }

  @Test("A storno of the result leaves the order, and nothing of it in what work may ask")
  func storno() throws {
    let akte = try Akte.begutachtung().then(.ergebnis(am: "2007-04-10"))
    let before = try akte.storno(3)
    #expect(before.state.gutachten.auftrag?.am == "2007-03-01" && before.state.gutachten.ergebnisse.isEmpty)
    #expect(before.state.einsatzgrenzen(on: "2007-12-31").isEmpty)
  }

  @Test("Fewer than three hours a day asks about the ability to work, and changes neither status nor facts")
  func unable() throws {
    let before = try Akte.begutachtung().then(SetStatus(status: .arbeitslos, ab: "2007-03-02"))
    let akte = try before.then(.ergebnis(am: "2007-04-10", .unterDrei))
    #expect(akte.state.statushinweise(on: "2007-04-10") == [.erwerbsfaehigkeitKlaeren(gutachten: "2007-04-10")])
    #expect(akte.state.statushinweise(on: "2007-04-09").isEmpty)
    #expect(akte.state.status.current == .arbeitslos && akte.state.facts == before.state.facts)
    #expect(akte.entries.count == before.entries.count + 1)
    #expect(try before.then(.ergebnis(am: "2007-04-10", .dreiBisSechs)).state.statushinweise(on: "2007-04-10").isEmpty)
  }
}

extension Spielfeld<CaseFile> {
  /// 2: a medical opinion ordered on 1 March 2007, due on 12 April.
  static func begutachtung() throws -> Self { try zugang().then(.gutachten()) }
}

extension Command where Self == OrderGutachten {
  static func gutachten(
    am day: Day = "2007-03-01", bis end: Day? = nil,
    fragen: [Gutachtenfrage] = [.leistungsvermoegen, .erwerbsfaehigkeit], einverstanden: Bool = true
  ) -> Self {
    OrderGutachten(
      GutachtenBeauftragt(
        dienst: .aerztlicherDienst, fragen: fragen, am: day, bis: end ?? day + 42, einverstanden: einverstanden))
  }
}

extension Command where Self == ReceiveGutachten {
  static func ergebnis(
    am day: Day, _ stunden: Stundenklasse = .dreiBisSechs,
    grenzen: [Anforderungsgrenze] = [Anforderungsgrenze(.schweresHeben, .ausgeschlossen)], bis end: Day? = nil
  ) -> Self {
    ReceiveGutachten(GutachtenEingegangen(am: day, stundenklasse: stunden, grenzen: grenzen, gueltigBis: end))
  }
}

extension Ablehnung {
  static let gutachten: [Ablehnung] = [
    Ablehnung(
      "gutachten.schon_beauftragt", "one order at a time", given: try .begutachtung(),
      when: .gutachten(am: "2007-03-02")),
    Ablehnung(
      "gutachten.ohne_frage", field: "frage_erwerbsfaehigkeit", "an order asks something", given: try .zugang(),
      when: .gutachten(fragen: [])),
    Ablehnung(
      "datum.ende_vor_beginn", field: "bis", "no result is asked for before the order", given: try .zugang(),
      when: .gutachten(bis: "2007-02-28")),
    Ablehnung(
      "gutachten.ohne_einverstaendnis", field: "einverstanden", "aptitude is examined with consent",
      given: try .zugang(), when: .gutachten(fragen: [.massnahme], einverstanden: false)),
    Ablehnung(
      "datum.zukunft", field: "am", "no order of tomorrow", given: try .zugang(), when: .gutachten(am: "2008-01-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "no order before the case", given: try .zugang(),
      when: .gutachten(am: "2007-01-07")),
    Ablehnung(
      "fall.abgeschlossen", "a closed case orders nothing", given: try .abgeschlossen(), when: .gutachten()),
    Ablehnung(
      "gutachten.nicht_beauftragt", "no result without order", given: try .zugang(),
      when: .ergebnis(am: "2007-04-10")),
    Ablehnung(
      "gutachten.vor_auftrag", field: "am", "no result before the order", given: try .begutachtung(),
      when: .ergebnis(am: "2007-02-28")),
    Ablehnung(
      "datum.zukunft", field: "am", "no result of tomorrow", given: try .begutachtung(),
      when: .ergebnis(am: "2008-01-01")),
    Ablehnung(
      "gutachten.gueltig_vor_eingang", field: "gueltig_bis", "no result ends before it came in",
      given: try .begutachtung(), when: .ergebnis(am: "2007-04-10", bis: "2007-04-09")),
    Ablehnung(
      "gutachten.nicht_beauftragt", "nothing to take back", given: try .zugang(),
      when: WithdrawGutachten(am: "2007-04-10", grund: .irrtum)),
    Ablehnung(
      "gutachten.nicht_beauftragt", "nobody to remind", given: try .zugang(), when: RemindGutachten(am: "2007-04-10")),
    Ablehnung(
      "gutachten.vor_auftrag", field: "am", "nobody is reminded before the order", given: try .begutachtung(),
      when: RemindGutachten(am: "2007-02-28")),
    Ablehnung(
      "erinnerung.schon_gesendet", "once a day is enough",
      given: try Akte.begutachtung().then(RemindGutachten(am: "2007-04-16")), when: RemindGutachten(am: "2007-04-16")),
  ]
}

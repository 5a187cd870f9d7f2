import Casework
import Kernel
import Law
import Testing

extension Command where Self == ProposeSicherheitshinweis {
  static func hinweis(
    _ am: Day = "2007-12-03", bis: Day = "2008-12-02", art: Vorfallart = .drohung,
    satz: String = "Schlug auf den Tisch",
    von: Int64 = 4
  ) -> Self { ProposeSicherheitshinweis(fall: CaseID(123), art: art, am: am, satz: satz, bis: bis, von: von) }
}

extension Spielfeld<SchutzFile> {
  /// 1: proposed by account 4.
  static func vorgeschlagen() throws -> Self { try Spielfeld(id: 77).then(.hinweis()) }
  /// 2: approved by account 5.
  static func freigegeben() throws -> Self {
    try vorgeschlagen().then(DecideSicherheitshinweis(nr: 1, gibtFrei: true, von: 5))
  }
}

@Suite("Sicherheitshinweis")
struct SicherheitshinweisTests {
  @Test("Given a proposal, then nothing is shown; approved by a second person it is, until its day and no longer")
  func approved() throws {
    let waiting = try Schutzakte.vorgeschlagen().state.sicherheit
    #expect(waiting.wartend.count == 1 && !waiting.items[0].gilt(on: "2007-12-31"))
    let shown = try Schutzakte.freigegeben().state.sicherheit
    #expect(shown.wartend.isEmpty && shown.items[0].gilt(on: "2008-12-02") && !shown.items[0].gilt(on: "2008-12-03"))
  }

  @Test("Given a proposal, when it is declined, then it is never shown")
  func declined() throws {
    let akte = try Schutzakte.vorgeschlagen().then(DecideSicherheitshinweis(nr: 1, gibtFrei: false, von: 5))
    #expect(
      akte.types.last == "sicherheitshinweis.abgelehnt.v1" && !akte.state.sicherheit.items[0].gilt(on: "2007-12-31"))
  }

  @Test("Given a note that is shown, when it is lifted, then it is shown no more")
  func lifted() throws {
    let akte = try Schutzakte.freigegeben().then(LiftSicherheitshinweis(nr: 1))
    #expect(!akte.state.sicherheit.items[0].gilt(on: "2007-12-31"))
  }

  @Test("A note lasts a year from the event at most")
  func longest() throws {
    #expect(try Recht.law.get().lastDay(ofTerm: .sicherheitshinweis, from: "2007-12-03") == "2008-12-02")
  }
}

extension Ablehnung {
  private static func entscheidung(_ nr: Int = 1, von: Int64 = 5) -> DecideSicherheitshinweis {
    DecideSicherheitshinweis(nr: nr, gibtFrei: true, von: von)
  }

  static let sicherheitshinweis: [Ablehnung] = [
    Ablehnung(
      "datum.zukunft", field: "am", "what is ahead did not happen", given: Schutzakte(),
      when: .hinweis("2008-01-01", bis: "2008-02-01")),
    Ablehnung(
      "sicherheitshinweis.satz_fehlt", field: "satz", "a note says what happened", given: Schutzakte(),
      when: .hinweis(satz: "")),
    Ablehnung(
      "sicherheitshinweis.satz_zu_lang", field: "satz", "a note is one sentence", given: Schutzakte(),
      when: .hinweis(satz: String(repeating: "x", count: 201))),
    Ablehnung(
      "sicherheitshinweis.zu_lang", field: "bis", "a note lasts a year", given: Schutzakte(),
      when: .hinweis(bis: "2008-12-03")),
    Ablehnung(
      "sicherheitshinweis.vorbei", field: "bis", "a note is for days to come", given: Schutzakte(),
      when: .hinweis(bis: "2007-12-30")),
    Ablehnung(
      "sicherheitshinweis.schon_vorgeschlagen", field: "art", "an event is proposed once", given: try .vorgeschlagen(),
      when: .hinweis()),
    Ablehnung(
      "sicherheitshinweis.unbekannt", "what is not there is not approved", given: try .vorgeschlagen(),
      when: entscheidung(2)),
    Ablehnung(
      "freigabe.selbst_vorgeschlagen", "nobody approves the own proposal", given: try .vorgeschlagen(),
      when: entscheidung(von: 4)),
    Ablehnung(
      "freigabe.schon_entschieden", "it is decided once", given: try .freigegeben(), when: entscheidung(von: 6)),
    Ablehnung(
      "sicherheitshinweis.unbekannt", "what is not there is not lifted", given: Schutzakte(),
      when: LiftSicherheitshinweis(nr: 1)),
    Ablehnung(
      "freigabe.schon_entschieden", "it is lifted once",
      given: try .freigegeben().then(LiftSicherheitshinweis(nr: 1)), when: LiftSicherheitshinweis(nr: 1)),
    Ablehnung(
      "sicherheitshinweis.unbekannt", "a proposal stands while there is its approval", given: try .freigegeben(),
      storno: 1),
  ]
}

import Casework
import Kernel
import Law
import Testing

extension Command where Self == SetAuskunftssperre {
  static func sperre(
    _ ab: Day = "2007-03-01", bis: Day = "2009-02-28", _ grund: Sperrgrundart = .nachstellung,
    _ veranlasst: Sperrveranlasser = .person
  ) -> Self { SetAuskunftssperre(AuskunftssperreGesetzt(ab: ab, bis: bis, grund: grund, veranlasst: veranlasst)) }
}

extension Spielfeld<PersonFile> {
  /// 1: registered, 2: blocked from 1 March 2007 for two years.
  static func gesperrt() throws -> Self { try Spielfeld(id: 77).then(RegisterPerson(.probe())).then(.sperre()) }
}

@Suite("Auskunftssperre")
struct AuskunftssperreTests {
  @Test("Given a person, when a block is set, then it holds from its first to its last day and no figure changes")
  func holds() throws {
    let akte = try Personenakte.gesperrt()
    let state = akte.state.auskunftssperre
    #expect(akte.types.last == "auskunftssperre.gesetzt.v1")
    #expect(!state.gilt(on: "2007-02-28") && state.gilt(on: "2007-03-01"))
    #expect(state.gilt(on: "2009-02-28") && !state.gilt(on: "2009-03-01"))
    #expect(akte.state.facts == (try Personenakte(id: 77).then(RegisterPerson(.probe())).state.facts))
  }

  @Test("Given a block, when it is set anew, then it is renewed")
  func renewed() throws {
    let akte = try Personenakte.gesperrt().then(.sperre("2007-12-01", bis: "2009-11-30"))
    #expect(akte.state.auskunftssperre.sperre?.bis == "2009-11-30")
  }

  @Test("Given a block, when it is lifted, then it ends the day before; on its first day it never held")
  func lifted() throws {
    let akte = try Personenakte.gesperrt().then(LiftAuskunftssperre(ab: "2007-06-01"))
    #expect(akte.state.auskunftssperre.gilt(on: "2007-05-31") && !akte.state.auskunftssperre.gilt(on: "2007-06-01"))
    let never = try Personenakte.gesperrt().then(LiftAuskunftssperre(ab: "2007-03-01"))
    #expect(!never.state.auskunftssperre.gilt(on: "2007-03-01"))
  }

  @Test("A block may last two years and not a day longer", arguments: [("2007-03-01", "2009-02-28")])
  func longest(_ term: (Day, Day)) throws {
    #expect(try Recht.law.get().auskunftssperreEnde(from: term.0) == term.1)
    #expect(try Recht.law.get().auskunftssperreVorlauf(on: "2008-03-31") == "2008-06-30" + 1)
  }
}

extension Ablehnung {
  static let auskunftssperre: [Ablehnung] = [
    Ablehnung("person.unbekannt", "nobody is blocked", given: Personenakte(), when: .sperre()),
    Ablehnung(
      "datum.zukunft", field: "ab", "a block begins at the latest today", given: try .gesperrt(),
      when: .sperre("2008-01-01", bis: "2009-12-31")),
    Ablehnung(
      "auskunftssperre.vorbei", field: "bis", "a block that is over protects nobody", given: try .gesperrt(),
      when: .sperre("2007-03-01", bis: "2007-12-30")),
    Ablehnung(
      "auskunftssperre.zu_lang", field: "bis", "a block lasts two years", given: try .gesperrt(),
      when: .sperre("2007-03-01", bis: "2009-03-01")),
    Ablehnung(
      "auskunftssperre.vor_letzter", field: "ab", "a renewal is later", given: try .gesperrt(),
      when: .sperre("2007-02-28", bis: "2009-02-01")),
    Ablehnung(
      "auskunftssperre.unveraendert", field: "bis", "a renewal lasts longer", given: try .gesperrt(),
      when: .sperre("2007-04-01", bis: "2009-02-28")),
    Ablehnung(
      "auskunftssperre.keine", field: "ab", "what does not hold is not lifted", given: try .gesperrt(),
      when: LiftAuskunftssperre(ab: "2007-02-28")),
    Ablehnung(
      "datum.zukunft", field: "ab", "it is lifted at the latest today", given: try .gesperrt(),
      when: LiftAuskunftssperre(ab: "2008-01-01")),
    Ablehnung(
      "auskunftssperre.keine", "a block stands while there is an end",
      given: try .gesperrt().then(LiftAuskunftssperre(ab: "2007-06-01")), storno: 2),
  ]
}

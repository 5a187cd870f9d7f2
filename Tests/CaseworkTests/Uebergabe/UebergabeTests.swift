import Casework
import Kernel
import Testing

@Suite("Übergabe")
struct UebergabeTests {
  fileprivate static let field = Result {
    try Akte.zugang().then(AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08"))
  }
  fileprivate static let offered = Result {
    try field.get().then(OfferUebergabe(an: StaffID(2), anTeam: TeamID(5), grund: "Umzug"))
  }

  @Test("Given an offer, as long as nobody answers, then the one in charge stays in charge")
  func waits() throws {
    let akte = try Self.offered.get()
    #expect(akte.types.last == "uebergabe.angeboten.v1")
    #expect(akte.state.zustaendigkeit.current?.staff == StaffID(1))
    #expect(akte.state.zustaendigkeit.offer?.to.staff == StaffID(2))
    #expect(akte.state.zustaendigkeit.offer?.since == akte.today)
  }

  @Test("Given an offer, when the receiver accepts, then the case and its figures are the new team's from that day on")
  func accepted() throws {
    let akte = try Self.offered.get().then(AnswerUebergabe(von: StaffID(2)))
    #expect(akte.state.zustaendigkeit.current?.staff == StaffID(2))
    #expect(akte.state.zustaendigkeit.current?.team == TeamID(5))
    #expect(akte.state.zustaendigkeit.offer == nil)
    #expect(akte.facts(.team) == ["1 2007-01-08–2007-12-31", "5 2007-12-31–"])
  }

  @Test("Given an offer, when the receiver declines with a reason, then nothing of the case changes hands")
  func declined() throws {
    let akte = try Self.offered.get().then(AnswerUebergabe(von: StaffID(2), ablehnung: "Bezirk stimmt nicht"))
    #expect(akte.types.last == "uebergabe.abgelehnt.v1")
    #expect(akte.state.zustaendigkeit.current?.staff == StaffID(1))
    #expect(akte.state.zustaendigkeit.offer == nil)
    #expect(akte.facts(.team) == ["1 2007-01-08–"])
  }

  @Test("Given an offer, when it is made to somebody else, then the first one can no longer accept")
  func replaced() throws {
    let akte = try Self.offered.get().then(OfferUebergabe(an: StaffID(3), anTeam: TeamID(5), grund: ""))
    #expect(akte.state.zustaendigkeit.offer?.to.staff == StaffID(3))
    #expect(throws: Rejection.self) { try akte.then(AnswerUebergabe(von: StaffID(2))) }
  }

  @Test("Given an offer, when the case is assigned directly, then the offer is gone")
  func assigned() throws {
    let akte = try Self.offered.get().then(AssignCase(staff: StaffID(4), team: TeamID(1), ab: "2007-12-01"))
    #expect(akte.state.zustaendigkeit.offer == nil)
  }
}

extension Ablehnung {
  static let uebergabe = [
    Ablehnung(
      "datum.zukunft", field: "ab", "Whoever comes last is in charge, so nobody is entered for days to come",
      given: try .zugang(), when: AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2008-01-01")),
    Ablehnung(
      "uebergabe.schon_zustaendig", field: "an", "Given a case of one person, it cannot be offered to the same person",
      given: try UebergabeTests.field.get(), when: OfferUebergabe(an: StaffID(1), anTeam: TeamID(1), grund: "")),
    Ablehnung(
      "uebergabe.schon_angeboten", field: "an", "Given an offer, it cannot be made to the same person again",
      given: try UebergabeTests.offered.get(), when: OfferUebergabe(an: StaffID(2), anTeam: TeamID(5), grund: "")),
    Ablehnung(
      "uebergabe.nicht_angeboten", "Given an offer, nobody but its receiver answers it",
      given: try UebergabeTests.offered.get(), when: AnswerUebergabe(von: StaffID(3))),
    Ablehnung(
      "grund.fehlt", field: "grund", "Given an offer, declining it needs a reason",
      given: try UebergabeTests.offered.get(), when: AnswerUebergabe(von: StaffID(2), ablehnung: "")),
  ]
}

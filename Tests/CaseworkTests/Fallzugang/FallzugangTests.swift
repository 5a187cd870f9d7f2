import Casework
import Kernel
import Testing

@Suite("Fallzugang")
struct FallzugangTests {
  @Test("Given nothing, when a case comes in, then it is open for that person from that day")
  func comesIn() throws {
    let akte = try Akte.zugang()
    #expect(akte.types == ["fallzugang.erfasst.v1"])
    #expect(akte.state.isOpen)
    #expect(akte.state.fallzugang?.person == PersonID(77))
    #expect(akte.state.fallzugang?.am == "2007-01-08")
    #expect(akte.state.fallzugang?.anlass == .erstantrag)
    #expect(akte.facts(.meilenstein) == ["1 2007-01-08–2007-01-09"])
  }

  @Test("A case that has not come in holds nothing and is not open")
  func empty() {
    let akte = Akte()
    #expect(!akte.state.isOpen)
    #expect(akte.state.facts.isEmpty)
  }

  @Test("The Aktenzeichen is the year of Fallzugang and the number of the case, and leads back to it")
  func aktenzeichen() throws {
    #expect(try Akte.zugang().state.fallzugang?.aktenzeichen == "07-00123")
    #expect(Aktenzeichen.of(CaseID(5), "2024-03-01") == "24-00005")
    #expect(Aktenzeichen.of(CaseID(1_234_567), "2010-03-01") == "10-1234567")
    for number: Int64 in [1, 99_999, 100_000] {
      #expect(Aktenzeichen.caseID(Aktenzeichen.of(CaseID(number), "2007-01-08")) == CaseID(number))
    }
  }

  @Test("What is no Aktenzeichen leads to no case", arguments: ["", "07", "07-", "07-0", "07-x", "7-00123", "07-1-2"])
  func noAktenzeichen(_ text: String) {
    #expect(Aktenzeichen.caseID(text) == nil)
  }

  @Test("Given an open case, when it changes hands, then both teams held it, one after the other")
  func handedOver() throws {
    let akte = try Akte.zugang().then(AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08"))
      .then(AssignCase(staff: StaffID(2), team: TeamID(2), ab: "2007-06-01"))
    #expect(akte.state.zustaendigkeit.current?.staff == StaffID(2))
    #expect(akte.facts(.team) == ["1 2007-01-08–2007-06-01", "2 2007-06-01–"])
  }

  @Test("Given two of one team after another, then the team held the case without a break in its facts")
  func sameTeam() throws {
    let akte = try Akte.zugang().then(AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08"))
      .then(AssignCase(staff: StaffID(3), team: TeamID(1), ab: "2007-06-01"))
    #expect(akte.state.zustaendigkeit.current?.staff == StaffID(3))
    for day: Day in ["2007-01-08", "2007-05-31", "2007-06-01", "2009-01-01"] {
      #expect(akte.state.facts.filter { $0.kind == .team && $0.period.contains(day) }.count == 1)
    }
  }
}

extension Ablehnung {
  /// Rules that every act in a case shares, and those of Fallzugang.
  static let fall: [Ablehnung] = [
    Ablehnung(
      "fallzugang.schon_erfasst", "a case comes in once", given: try .zugang(),
      when: RecordFallzugang(person: PersonID(77), am: "2007-03-01", anlass: .wiederzugang)),
    Ablehnung(
      "datum.zukunft", field: "am", "no case came in tomorrow", given: Spielfeld(today: "2007-01-08"),
      when: RecordFallzugang(person: PersonID(77), am: "2007-01-09", anlass: .erstantrag)),
    Ablehnung(
      "fall.nicht_eroeffnet", "nothing happens before Fallzugang is recorded", given: Spielfeld(),
      when: OrderProfiling(traeger: 7, am: "2007-01-10", bis: "2007-02-09")),
    Ablehnung(
      "fall.nicht_eroeffnet", "nobody is in charge before Fallzugang is recorded", given: Spielfeld(),
      when: AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08")),
    Ablehnung(
      "fall.abgeschlossen", "a closed case takes nothing more in", given: try .abgeschlossen(),
      when: OrderProfiling(traeger: 7, am: "2007-11-10", bis: "2007-12-09")),
    Ablehnung(
      "fall.abgeschlossen", "a closed case changes hands no more", given: try .abgeschlossen(),
      when: AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-11-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "ab", "nobody was in charge before Fallzugang", given: try .zugang(),
      when: AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-07")),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "nothing was ordered before Fallzugang", given: try .zugang(),
      when: OrderProfiling(traeger: 7, am: "2007-01-07", bis: "2007-02-09")),
    Ablehnung(
      "datum.zukunft", field: "am", "nothing was ordered tomorrow", given: try .zugang(today: "2007-01-09"),
      when: OrderProfiling(traeger: 7, am: "2007-01-10", bis: "2007-02-09")),
  ]
}

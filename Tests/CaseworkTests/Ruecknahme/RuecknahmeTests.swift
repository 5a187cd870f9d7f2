import Casework
import Journal
import Kernel
import Law
import Testing

@Suite("Taking back")
struct RuecknahmeTests {
  @Test(
    "Given a job that changed the status, when its submission is taken back, then both are gone and stand struck out")
  func together() throws {
    let before = try Akte.plan()
    let after = try before.then(.job(status: true)).zurueck([6, 7])
    #expect(
      after.types.suffix(4) == [
        "integration.erfasst.v1", "status.festgestellt.v1", "eintrag.storniert.v1", "eintrag.storniert.v1",
      ])
    #expect(after.words == before.words && after.state.facts == before.state.facts)
    #expect(after.history.lines.suffix(2).map(\.changes) == [["Rückgängig gemacht"], ["Rückgängig gemacht"]])
  }

  @Test("Given a talk noted by somebody else meanwhile, when a status is taken back, then the talk stays")
  func beside() throws {
    let before = try Akte.plan()
    let talk = RecordGespraech(am: "2007-03-05", notiz: "Besprochen", naechstes: nil, versaeumtMitGrund: nil)
    let after = try before.then(SetStatus(status: .krank, ab: "2007-03-01")).then(talk).zurueck([6])
    #expect(after.state.status.current == before.state.status.current)
    #expect(after.state.gespraech.last == "2007-03-05")
  }

  @Test("Two talks stand alone: the first can be taken back behind the second")
  func notes() throws {
    func talk(_ day: Day) -> RecordGespraech {
      RecordGespraech(am: day, notiz: "", naechstes: nil, versaeumtMitGrund: nil)
    }
    let after = try Akte.zugang().then(talk("2007-03-05")).then(talk("2007-03-12")).zurueck([2])
    #expect(after.state.gespraech.last == "2007-03-12")
  }

  @Test("A person whose every entry is taken back is as if never registered")
  func wholeStream() throws {
    let after = try Personenakte.angelegt().zurueck([1])
    #expect(after.state.data == nil && after.state.facts.isEmpty)
  }

  @Test("An order of a Profiling in the house can be taken back, one that went to a provider cannot")
  func order() throws {
    let inHouse = try Akte.zugang().then(OrderProfiling(traeger: nil, am: "2007-01-10", bis: "2007-02-09"))
    #expect(try inHouse.zurueck([2]).words == Akte.zugang().words)
    #expect(try rejection { _ = try Akte.beauftragt().zurueck([2]) }?.code == "ruecknahme.nach_aussen")
  }

  @Test("The reason of each hindrance is a rule of its own")
  func codes() {
    #expect(Set(Ruecknahme.hindernisse.values) == Set(Ruecknahme.Hindernis.allCases))
  }
}

extension Ablehnung {
  static let ruecknahme: [Ablehnung] = [
    Ablehnung("ruecknahme.nach_aussen", "an order is with its provider", given: try Akte.beauftragt(), zurueck: [2]),
    Ablehnung("ruecknahme.fallbeginn", "a case keeps its number", given: try Akte.zugang(), zurueck: [1]),
    Ablehnung(
      "ruecknahme.zweite_person", "an offer is with the colleague",
      given: try Akte.zugang().then(OfferUebergabe(an: StaffID(2), anTeam: TeamID(2), grund: "Bezirk")), zurueck: [2]),
    Ablehnung(
      "ruecknahme.korrektur", "a storno stays", given: try Akte.strategie().storno(4), zurueck: [5]),
    Ablehnung("ruecknahme.geaendert", "once", given: try Akte.strategie().storno(4), zurueck: [4]),
    Ablehnung("ruecknahme.baut_auf", "a plan builds on its strategy", given: try Akte.plan(), zurueck: [4]),
    Ablehnung(
      "ruecknahme.baut_auf", "a status follows on the one before",
      given: try Akte.zugang().then(SetStatus(status: .krank, ab: "2007-03-01")).then(
        SetStatus(status: .schule, ab: "2007-04-01")), zurueck: [2]),
    Ablehnung(
      "ruecknahme.baut_auf", "nothing is taken back in a closed case",
      given: try Akte.zugang().then(SetStatus(status: .krank, ab: "2007-03-01")).then(
        CloseCase(am: "2007-11-30", grund: .umzug)), zurueck: [2]),
  ]
}

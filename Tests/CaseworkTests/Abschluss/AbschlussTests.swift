import Casework
import Kernel
import Testing

@Suite("Abschluss")
struct AbschlussTests {
  @Test(
    "Given an open case, when it is closed, then what held in it ends on that day", arguments: AbschlussGrund.allCases)
  func closed(_ grund: AbschlussGrund) throws {
    let akte = try Akte.strategie().then(SetStatus(status: .arbeitslos, ab: "2007-01-08"))
      .then(AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08"))
      .then(CloseCase(am: "2007-11-30", grund: grund))
    #expect(akte.types.last == "fall.abgeschlossen.v1")
    #expect(!akte.state.isOpen)
    #expect(akte.state.abschluss?.grund == grund)
    #expect(akte.facts(.status) == ["1 2007-01-08–2007-11-30"])
    #expect(akte.facts(.team) == ["1 2007-01-08–2007-11-30"])
    #expect(akte.facts(.strategie) == ["2 2007-02-12–2007-11-30"])
    #expect(akte.facts(.meilenstein).contains("7 2007-11-30–2007-12-01"))
  }

  @Test("What is still open in a case is named before it can be closed")
  func openPoints() throws {
    let akte = try Akte.beauftragt().then(.agh())
    #expect(
      CloseCase.openPoints(akte.state) == [
        .teilnahme(nr: 1, bezeichnung: "Grünpflege"), .profiling(bis: "2007-02-09"),
      ])
    #expect(CloseCase.openPoints(try Akte.zugang().state).isEmpty)
  }

  @Test("Given a closed case, when the Abschluss is cancelled, then it is open again and takes entries in")
  func reopened() throws {
    let akte = try Akte.abgeschlossen().storno(2).then(SetStatus(status: .krank, ab: "2007-12-01"))
    #expect(akte.state.isOpen)
    #expect(akte.state.status.current == .krank)
  }
}

extension Ablehnung {
  static let abschluss: [Ablehnung] = [
    Ablehnung(
      "abschluss.offene_punkte", "a measure without result is settled first", given: try .teilnahme(),
      when: CloseCase(am: "2007-11-30", grund: .umzug)),
    Ablehnung(
      "abschluss.offene_punkte", "a running order is settled first", given: try .beauftragt(),
      when: CloseCase(am: "2007-11-30", grund: .umzug)),
    Ablehnung(
      "datum.zukunft", field: "am", "no case ended tomorrow", given: try .zugang(),
      when: CloseCase(am: "2008-01-01", grund: .umzug)),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "no case ends before it came in", given: try .zugang(),
      when: CloseCase(am: "2007-01-07", grund: .umzug)),
    Ablehnung(
      "fall.abgeschlossen", "a case ends once", given: try .abgeschlossen(),
      when: CloseCase(am: "2007-12-01", grund: .tod)),
  ]
}

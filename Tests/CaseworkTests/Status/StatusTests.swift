import Casework
import Kernel
import Testing

@Suite("Status")
struct StatusTests {
  private static let field = Result { try Akte.zugang().then(SetStatus(status: .arbeitslos, ab: "2007-01-08")) }

  @Test("Given a status, when another is recorded, then each holds up to the day the next begins")
  func follows() throws {
    let akte = try Self.field.get().then(SetStatus(status: .krank, ab: "2007-05-01"))
      .then(SetStatus(status: .arbeitslos, ab: "2007-05-15"))
    #expect(akte.types.last == "status.festgestellt.v1")
    #expect(akte.facts(.status) == ["1 2007-01-08–2007-05-01", "1 2007-05-15–", "4 2007-05-01–2007-05-15"])
    #expect(akte.state.status.on("2007-01-07") == nil)
    #expect(akte.state.status.on("2007-05-14") == .krank)
    #expect(akte.state.status.current == .arbeitslos)
  }

  @Test("Given a later status, when an earlier one becomes known, then it holds only up to the later one")
  func lateKnowledge() throws {
    let akte = try Self.field.get().then(SetStatus(status: .schule, ab: "2007-08-01"))
      .then(SetStatus(status: .krank, ab: "2007-05-01"))
    #expect(akte.facts(.status) == ["1 2007-01-08–2007-05-01", "4 2007-05-01–2007-08-01", "8 2007-08-01–"])
  }

  @Test("Given a status, when another is recorded for the same day, then it takes its place")
  func sameDay() throws {
    let akte = try Self.field.get().then(SetStatus(status: .arbeitsuchend, ab: "2007-01-08"))
    #expect(akte.facts(.status) == ["2 2007-01-08–"])
  }

  @Test("A status may be recorded for a coming day")
  func coming() throws {
    let akte = try Self.field.get().then(SetStatus(status: .schule, ab: "2008-08-01"))
    #expect(akte.state.status.on("2007-12-31") == .arbeitslos)
  }

  @Test(
    "Statuses that existed only for some years are possible on their first and last day",
    arguments: [
      (.regelung58, "2006-01-02", "2007-12-31"), (.paragraf53a, "2006-01-02", "2008-01-01"),
      (.paragraf53a, "2006-01-02", "2022-12-31"),
    ] as [(StatusCode, Day, Day)])
  func dated(_ status: StatusCode, _ zugang: Day, _ day: Day) throws {
    #expect(
      try Akte.zugang(am: zugang, today: "2024-01-02").then(SetStatus(status: status, ab: day)).state.status.on(day)
        == status)
  }

  @Test("Who came before 2008 may stay under the 58er-Regelung (§ 65 Abs. 4 Satz 3 SGB II), who came later may not")
  func vested() throws {
    let old = try Akte.zugang(am: "2007-12-31", today: "2008-06-30")
    #expect(try old.then(SetStatus(status: .regelung58, ab: "2008-03-01")).state.status.current == .regelung58)
    let new = try Akte.zugang(am: "2008-01-01", today: "2008-06-30")
    let refused = try rejection { _ = try new.then(SetStatus(status: .regelung58, ab: "2008-03-01")) }
    #expect(refused?.section?.contains("§ 65 Abs. 4 SGB II") == true)
    #expect(refused?.details == ["von": "01.01.2005", "bis": "31.12.2007"])
  }

  @Test("Who came before 2023 stays under § 53a Abs. 2 SGB II (§ 65 Abs. 6 SGB II)")
  func vestedUnder53a() throws {
    let akte = try Akte.zugang(am: "2022-12-30", today: "2024-01-02")
    #expect(try akte.then(SetStatus(status: .paragraf53a, ab: "2023-01-01")).state.status.current == .paragraf53a)
  }

  @Test("Neighbouring statuses of one kind are one fact after the one between them is cancelled")
  func joined() throws {
    let akte = try Self.field.get().then(SetStatus(status: .krank, ab: "2007-05-01"))
      .then(SetStatus(status: .arbeitslos, ab: "2007-05-15")).storno(3)
    #expect(akte.facts(.status) == ["1 2007-01-08–"])
  }
}

extension Ablehnung {
  static let status: [Ablehnung] = [
    Ablehnung(
      "status.unveraendert", field: "status", "the status holds already",
      given: try .zugang().then(SetStatus(status: .krank, ab: "2007-02-01")),
      when: SetStatus(status: .krank, ab: "2007-03-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "ab", "no status before Fallzugang", given: try .zugang(),
      when: SetStatus(status: .krank, ab: "2007-01-07")),
    Ablehnung(
      "fall.abgeschlossen", "no status in a closed case", given: try .abgeschlossen(),
      when: SetStatus(status: .krank, ab: "2007-10-01")),
    Ablehnung(
      "status.nicht_moeglich", field: "ab", "§ 53a Abs. 2 begins with 2008", given: try .zugang(),
      when: SetStatus(status: .paragraf53a, ab: "2007-12-31")),
    Ablehnung(
      "status.nicht_moeglich", field: "ab", "§ 53a Abs. 2 is closed to newcomers of 2023",
      given: try .zugang(am: "2023-01-02", today: "2023-02-01"),
      when: SetStatus(status: .paragraf53a, ab: "2023-01-02")),
    Ablehnung(
      "status.nicht_moeglich", field: "ab", "the 58er-Regelung is closed to newcomers of 2008",
      given: try .zugang(am: "2008-01-02", today: "2008-06-30"),
      when: SetStatus(status: .regelung58, ab: "2008-01-02")),
  ]
}

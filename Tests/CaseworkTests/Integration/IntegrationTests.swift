import Casework
import Kernel
import Testing

@Suite("Integration")
struct IntegrationTests {
  @Test(
    "Given an open case, when work is taken up, then it is a fact of that one day", arguments: IntegrationKind.allCases)
  func recorded(_ kind: IntegrationKind) throws {
    let akte = try Akte.zugang().then(.job(kind))
    #expect(akte.types.last == "integration.erfasst.v1")
    #expect(akte.state.integration.open.map(\.nr) == [1])
    #expect(akte.facts(.integration) == ["\(kind.rawValue) 2007-09-17–2007-09-18"])
  }

  @Test("Given a promise of work, when it is taken up, then nothing waits for the employer")
  func announced() throws {
    let promise = try Akte.zugang().then(AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2008-02-01"))
    #expect(promise.types.last == "integration.angekuendigt.v1")
    #expect(promise.state.integration.announced?.beginn == "2008-02-01")
    #expect(promise.facts(.integration).isEmpty)
    #expect(try promise.then(.job()).state.integration.announced == nil)
  }

  @Test("Given a job, when it ends, then the integration stays counted and only its end is noted")
  func ended() throws {
    let akte = try Akte.integration().then(
      EndIntegration(nr: 1, ende: "2007-12-14", grund: "Probezeit", statusDanach: nil))
    #expect(akte.types.last == "integration.beendet.v1")
    #expect(akte.state.integration.open.isEmpty)
    #expect(akte.facts(.integration) == ["1 2007-09-17–2007-09-18"])
  }

  @Test(
    "Work of 15 hours and more ends unemployment, training is school, fewer hours leave the status",
    arguments: [
      (.sozialversicherungspflichtig, 38, .beschaeftigt), (.sozialversicherungspflichtig, 15, .beschaeftigt),
      (.sozialversicherungspflichtig, 14, nil), (.geringfuegig, 14, nil), (.geringfuegig, 15, .beschaeftigt),
      (.sonstige, 14, nil), (.selbstaendigkeit, 15, .beschaeftigt), (.ausbildung, 38, .schule),
      (.oeffentlichGefoerdert, 30, .beschaeftigt),
    ] as [(IntegrationKind, Int, StatusCode?)])
  func status(_ kind: IntegrationKind, _ hours: Int, _ status: StatusCode?) throws {
    let akte = try Akte.zugang().then(.job(kind, stunden: hours, status: true))
    #expect(akte.state.status.on("2007-09-17") == status)
    #expect(try Akte.zugang().then(.job(kind, stunden: hours, status: false)).state.status.current == nil)
  }

  @Test("Given a job, when it ends with a status for afterwards, then that holds from the day after")
  func statusAfter() throws {
    let akte = try Akte.integration(status: true)
      .then(EndIntegration(nr: 1, ende: "2007-12-14", grund: "Probezeit", statusDanach: .arbeitslos))
    #expect(akte.state.status.on("2007-12-14") == .beschaeftigt)
    #expect(akte.state.status.on("2007-12-15") == .arbeitslos)
  }

  @Test("Two kinds of work may begin on one day, and the same kind again on another")
  func several() throws {
    let akte = try Akte.integration().then(.job(.geringfuegig)).then(.job(.sozialversicherungspflichtig, "2007-09-18"))
    #expect(akte.state.integration.items.map(\.nr) == [1, 2, 3])
    #expect(akte.facts(.integration).count == 3)
  }

  @Test("Given a job recorded as marginal, when the kind is corrected, then the fact has the right kind")
  func corrected() throws {
    let right = IntegrationErfasst(
      nr: 1, art: .sozialversicherungspflichtig, beginn: "2007-09-17", arbeitgeber: nil, stunden: 30, begleitend: false)
    let akte = try Akte.zugang().then(.job(.geringfuegig, stunden: 12)).korrektur(2, right)
    #expect(akte.facts(.integration) == ["1 2007-09-17–2007-09-18"])
  }
}

extension Ablehnung {
  private static func end(_ nr: Int, _ day: Day, danach: StatusCode? = nil) -> EndIntegration {
    EndIntegration(nr: nr, ende: day, grund: "Probezeit", statusDanach: danach)
  }

  static let integration: [Ablehnung] = [
    Ablehnung(
      "integration.arbeitgeber_fehlt", field: "arbeitgeber", "somebody promises", given: try .zugang(),
      when: AnnounceIntegration(arbeitgeber: "", beginn: "2008-02-01")),
    Ablehnung(
      "integration.schon_angekuendigt", "one promise at a time",
      given: try .zugang().then(AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2008-02-01")),
      when: AnnounceIntegration(arbeitgeber: "Bäckerei", beginn: "2008-03-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "beginn", "no promise for a day before Fallzugang", given: try .zugang(),
      when: AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2007-01-07")),
    Ablehnung(
      "datum.zukunft", field: "beginn", "what has not begun is no integration", given: try .zugang(),
      when: .job(.selbstaendigkeit, "2008-01-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "beginn", "nor what began before the case", given: try .zugang(),
      when: .job(.selbstaendigkeit, "2007-01-07")),
    Ablehnung(
      "integration.stunden", field: "stunden", "work has hours", given: try .zugang(), when: .job(stunden: 0)),
    Ablehnung(
      "integration.stunden", field: "stunden", "a week of work has at most 60", given: try .zugang(),
      when: .job(stunden: 61)),
    Ablehnung(
      "integration.doppelt", field: "beginn", "one job is recorded once", given: try .integration(), when: .job()),
    Ablehnung(
      "integration.unbekannt", "only what began can end", given: try .integration(), when: end(2, "2007-12-14")),
    Ablehnung(
      "integration.schon_beendet", "a job ends once", given: try .integration().then(end(1, "2007-12-14")),
      when: end(1, "2007-12-15")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "not before it began", given: try .integration(),
      when: end(1, "2007-09-16")),
    Ablehnung(
      "datum.zukunft", field: "ende", "nor tomorrow", given: try .integration(), when: end(1, "2008-01-01")),
    Ablehnung(
      "status.nicht_moeglich", field: "ab", "the status afterwards is one of that day", given: try .integration(),
      when: end(1, "2007-12-14", danach: .paragraf53a)),
  ]
}

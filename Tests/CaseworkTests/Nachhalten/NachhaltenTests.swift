import Casework
import Kernel
import Testing

@Suite("Nachhalten")
struct NachhaltenTests {
  /// Work since a day of 2008 in an open case.
  private static func job(_ beginn: Day = "2008-01-07", today: Day = "2009-12-31") throws -> Akte {
    try Akte.zugang(am: "2007-01-08", today: today).then(.job(.sozialversicherungspflichtig, beginn))
  }

  @Test("It is asked three, six and twelve months after the first day, on a working day")
  func due() throws {
    var akte = try Self.job()
    for (months, day) in [(3, "2008-04-07"), (6, "2008-07-07"), (12, "2009-01-07")] as [(Int, Day)] {
      let question = try #require(try akte.state.nachfragen(akte.context.law).first)
      #expect(question.monate == months && question.am == day)
      try akte.record(RecordNachhalten(nr: 1, am: day, beduerftig: true))
    }
    #expect(try akte.state.nachfragen(akte.context.law).isEmpty)
    // 1 May 2008 is a holiday, the 2nd a Friday.
    #expect(try questions(Self.job("2008-02-01")).map(\.am) == ["2008-05-02"])
  }

  @Test("Work that began before 2008 is not asked after, and neither is work that ended")
  func none() throws {
    #expect(try questions(Akte.integration()).isEmpty)
    let ended = try Self.job().then(EndIntegration(nr: 1, ende: "2008-02-29", grund: "befristet", statusDanach: nil))
    #expect(try questions(ended).isEmpty)
  }

  @Test("An answer that comes late stands for every question until its day")
  func late() throws {
    let akte = try Self.job().then(RecordNachhalten(nr: 1, am: "2008-08-01", beduerftig: true))
    #expect(akte.state.nachhalten.antworten.map(\.monate) == [6])
    #expect(try questions(akte).map(\.monate) == [12])
  }

  @Test("Work that goes on no longer ends with its last day and its reason")
  func ended() throws {
    let akte = try Self.job().then(
      RecordNachhalten(nr: 1, am: "2008-04-07", ende: "2008-03-14", grund: "Probezeit", beduerftig: true))
    #expect(akte.types.suffix(2) == ["nachhalten.erfasst.v1", "integration.beendet.v1"])
    #expect(akte.state.integration.items.map(\.ende) == ["2008-03-14"])
    #expect(try questions(akte).isEmpty)
  }

  @Test("It is asked in a closed case too")
  func closed() throws {
    let akte = try Self.job().then(CloseCase(am: "2008-02-01", grund: .integration))
      .then(RecordNachhalten(nr: 1, am: "2008-04-07", beduerftig: true))
    #expect(akte.state.nachhalten.antworten.count == 1 && !akte.state.isOpen)
  }

  @Test("Without need it is asked only as the law of the first day allows, or with consent")
  func lawful() throws {
    // Until 2016 never; from 2016-08-01 on within six months.
    #expect(try questions(Self.job()).map(\.ohneBeduerftigkeitBis) == [nil])
    let later = try Self.job("2017-01-09", today: "2018-12-31")
    #expect(try questions(later).map(\.ohneBeduerftigkeitBis) == ["2017-07-08"])
    _ = try later.then(RecordNachhalten(nr: 1, am: "2017-07-08", beduerftig: false))
    let agreed = try Self.job().then(SetNachhaltenEinwilligung(am: "2008-01-07", erteilt: true))
    #expect(try questions(agreed).map(\.ohneBeduerftigkeitBis) == [.distantFuture])
    let asked = try agreed.then(RecordNachhalten(nr: 1, am: "2008-04-07", beduerftig: false, widerruf: true))
    #expect(try questions(asked).map(\.ohneBeduerftigkeitBis) == [nil])
  }

  @Test("Consent comes with the integration in one act")
  func consent() throws {
    let command = RecordIntegration(
      art: .ausbildung, beginn: "2007-08-01", arbeitgeber: nil, stunden: 38, begleitend: false, statusAendern: false,
      einwilligung: true)
    let akte = try Akte.zugang().then(command)
    #expect(akte.types.last == "nachhalten.einwilligung.v1" && akte.state.nachhalten.einwilligung)
  }

  private func questions(_ akte: Akte) throws -> [Nachfrage] { akte.state.nachfragen(try akte.context.law) }
}

extension Ablehnung {
  private static func job(_ today: Day = "2009-12-31") throws -> Akte {
    try Akte.zugang(am: "2007-01-08", today: today).then(.job(.sozialversicherungspflichtig, "2008-01-07"))
  }

  static let nachhalten: [Ablehnung] = [
    Ablehnung(
      "integration.unbekannt", "only an integration of the case is asked after", given: try job(),
      when: RecordNachhalten(nr: 2, am: "2008-04-07", beduerftig: true)),
    Ablehnung(
      "nachhalten.nichts_offen", "work of before 2008 is not asked after", given: try .integration(),
      when: RecordNachhalten(nr: 1, am: "2007-12-17", beduerftig: true)),
    Ablehnung(
      "nachhalten.vor_beginn", field: "am", "nobody asks before the work began", given: try job(),
      when: RecordNachhalten(nr: 1, am: "2008-01-06", beduerftig: true)),
    Ablehnung(
      "nachhalten.nicht_zulaessig", "after the end of need it is not asked", given: try job(),
      when: RecordNachhalten(nr: 1, am: "2008-04-07", beduerftig: false)),
    Ablehnung(
      "datum.zukunft", field: "am", "nobody was asked tomorrow", given: try job("2008-04-06"),
      when: RecordNachhalten(nr: 1, am: "2008-04-07", beduerftig: true)),
    Ablehnung(
      "datum.ende_vor_beginn", field: "ende", "no work ends before it began", given: try job(),
      when: RecordNachhalten(nr: 1, am: "2008-04-07", ende: "2008-01-06", grund: "x", beduerftig: true)),
    Ablehnung(
      "grund.fehlt", field: "grund", "an end has a reason", given: try job(),
      when: RecordNachhalten(nr: 1, am: "2008-04-07", ende: "2008-03-14", beduerftig: true)),
    Ablehnung(
      "nachhalten.unveraendert", "consent that was never given is not withdrawn", given: try job(),
      when: SetNachhaltenEinwilligung(am: "2008-01-07", erteilt: false)),
  ]
}

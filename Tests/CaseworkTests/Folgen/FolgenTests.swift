import Casework
import Kernel
import Testing

@Suite("Folgen: what an act would change")
struct FolgenTests {
  private func folgen<C: Command>(_ command: C, _ akte: Akte) throws -> Folgen where C.State == CaseFile {
    try Folgen.of(command, upon: akte.state, version: akte.history.version, in: akte.context)
  }

  @Test("The start of a measure changes the status, starts the clock of its result and counts from its first day")
  func measure() throws {
    let akte = try Akte.zugang().then(SetStatus(status: .arbeitslos, ab: "2007-01-08"))
    let found = try folgen(.agh(status: true), akte)
    #expect(found.status.map(\.von) == [.arbeitslos] && found.status.map(\.auf) == [.inMassnahme])
    #expect(found.status.map(\.ab) == ["2007-03-05"])
    let clock = try #require(found.fristen.first { $0.kind == .teilnahmeErgebnis })
    #expect(clock.bisher == nil && clock.neu.map { $0 > "2007-08-31" } == true)
    #expect(found.neueFakten.contains { $0.kind == .teilnahme && $0.period.from == "2007-03-05" })
    #expect(found.alteFakten.map(\.kind) == [.status])
    #expect(found.naechster?.kind == .profilingBeauftragen)
  }

  @Test("Without the proposed change of status it stays as it is")
  func statusStays() throws {
    let akte = try Akte.zugang().then(SetStatus(status: .arbeitslos, ab: "2007-01-08"))
    #expect(try folgen(.agh(status: false), akte).status.isEmpty)
  }

  @Test("Work that was announced and starts stops the clock of its confirmation and is an integration")
  func job() throws {
    let akte = try Akte.zugang().then(AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2007-09-17"))
    let found = try folgen(.job(status: true), akte)
    #expect(found.fristen.map(\.kind) == [.integrationBestaetigen])
    #expect(found.fristen.map(\.neu) == [nil])
    #expect(found.neueFakten.filter { $0.kind == .integration }.map(\.period.from) == ["2007-09-17"])
  }

  @Test("An appointment on a later day is named; one before it is not")
  func appointments() throws {
    let akte = try Akte.zugang().then(invited("2007-09-12")).then(invited("2007-09-20"))
    let found = try folgen(.job(), akte)
    #expect(found.termine.map(\.tag) == ["2007-09-20"])
    #expect(found.termine.map(\.entfaellt) == [false])
  }

  @Test("Closing calls appointments off and stops every clock")
  func closing() throws {
    let akte = try Akte.vereinbarung().then(invited("2007-12-20"))
    let found = try folgen(CloseCase(am: "2007-11-30", grund: .umzug, uebrigeEntfallen: true), akte)
    #expect(found.termine.map(\.entfaellt) == [true])
    #expect(!found.fristen.isEmpty && found.fristen.allSatisfy { $0.neu == nil })
    #expect(found.naechster == nil)
  }

  @Test("What a command refuses is refused here too, and nothing is foreseen")
  func refused() throws {
    let akte = try Akte.abgeschlossen()
    #expect(throws: Rejection.self) { try folgen(.job(), akte) }
  }

  @Test("What was foreseen is what is found after the act was recorded")
  func same() throws {
    let akte = try Akte.vereinbarung()
    for command in [
      BeginTeilnahme.agh(status: true), .massnahme("fbw_bildungsgutschein", "2007-06-04", bis: "2008-02-29"),
    ] {
      let foreseen = try folgen(command, akte)
      let done = Folgen(before: akte.state, after: try akte.then(command).state, law: try akte.context.law)
      #expect(foreseen.fristen == done.fristen && foreseen.neueFakten == done.neueFakten)
      #expect(foreseen.status == done.status)
    }
  }

  private func invited(_ day: Day) -> InviteTermin {
    InviteTermin(
      am: "2007-08-20", place: TerminPlace(tag: day, uhrzeit: Uhrzeit(minutes: 570), ort: "Zimmer 12"),
      art: .meldetermin, form: .persoenlich, anlass: .beratung)
  }
}

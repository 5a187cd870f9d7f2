import Casework
import Kernel
import Testing

@Suite("Berufliche Zielplanung")
struct ZielplanungTests {
  static let lager = Zielberuf(kldb: "51312", bezeichnung: "Lager", grundlage: "Staplerschein", stellen: 41)

  @Test("Occupations are recorded with the figures seen, and a later record takes their place")
  func recorded() throws {
    let first = ZielplanungFestgehalten(am: "2007-02-01", berufe: [Self.lager], einverstanden: false)
    let akte = try Akte.zugang().then(RecordZielplanung(first))
    #expect(akte.types.last == "zielplanung.festgehalten.v1")
    #expect(akte.state.zielplanung.current?.berufe == [Self.lager])
    let later = ZielplanungFestgehalten(
      am: "2007-03-01", berufe: [Zielberuf(kldb: "62102", bezeichnung: "Verkauf", grundlage: "Wunsch")],
      einverstanden: true)
    #expect(try akte.then(RecordZielplanung(later)).state.zielplanung.current?.einverstanden == true)
    #expect(try akte.storno(2).state.zielplanung.current == nil)
  }
}

extension Ablehnung {
  private static func planung(_ berufe: [Zielberuf]) -> RecordZielplanung {
    RecordZielplanung(ZielplanungFestgehalten(am: "2007-02-01", berufe: berufe, einverstanden: true))
  }
  static let zielplanung: [Ablehnung] = [
    Ablehnung(
      "zielplanung.ohne_beruf", field: "beruf_1", "there is an occupation", given: try .zugang(), when: planung([])),
    Ablehnung(
      "zielplanung.beruf_doppelt", field: "beruf_2", "each occupation once", given: try .zugang(),
      when: planung([ZielplanungTests.lager, ZielplanungTests.lager])),
    Ablehnung(
      "zielplanung.ohne_grundlage", field: "grundlage_1", "something speaks for it", given: try .zugang(),
      when: planung([Zielberuf(kldb: "51312", bezeichnung: "Lager", grundlage: "")])),
  ]
}

import Casework
import Kernel
import Law
import Testing

@Suite("Profiling")
struct ProfilingTests {
  @Test("Given Fallzugang, when a Profiling is ordered, then its result is awaited from that provider")
  func ordered() throws {
    let akte = try Akte.beauftragt()
    #expect(akte.types.last == "profiling.beauftragt.v1")
    #expect(akte.state.profiling.order?.traeger == 7)
    #expect(akte.state.profiling.order?.bis == "2007-02-09")
    #expect(akte.state.profiling.firstResult == nil)
    #expect(akte.facts(.meilenstein).contains("2 2007-01-10–2007-01-11"))
  }

  @Test("Given an order, when the result comes in, then the order is done and the result stands in the file")
  func received() throws {
    let akte = try Akte.profiling()
    #expect(akte.types.last == "profiling.eingegangen.v1")
    #expect(akte.state.profiling.order == nil)
    #expect(akte.state.profiling.firstResult == "2007-02-07")
    #expect(akte.state.profiling.result?.merkmale.count == 4)
    #expect(akte.facts(.meilenstein).contains("3 2007-02-07–2007-02-08"))
  }

  @Test("Given an order, when it is taken back with a reason, then another one may follow; the first day stays")
  func takenBack() throws {
    let akte = try Akte.beauftragt().then(TakeBackProfiling(am: "2007-01-20", grund: "Kein Platz"))
      .then(OrderProfiling(traeger: nil, am: "2007-01-22", bis: "2007-02-16"))
    #expect(akte.types.suffix(2) == ["profiling.zurueckgenommen.v1", "profiling.beauftragt.v1"])
    #expect(akte.state.profiling.order?.traeger == nil)
    #expect(akte.state.profiling.order?.am == "2007-01-22")
    #expect(akte.facts(.meilenstein).contains("2 2007-01-10–2007-01-11"))
  }

  @Test(
    "Given a result, when a second Profiling comes in, then the newer holds and the process time counts to the first")
  func again() throws {
    let akte = try Akte.profiling().then(OrderProfiling(traeger: 7, am: "2007-09-03", bis: "2007-09-28"))
      .then(.profiling(am: "2007-09-20"))
    #expect(akte.state.profiling.result?.am == "2007-09-20")
    #expect(akte.state.profiling.firstResult == "2007-02-07")
    #expect(akte.facts(.meilenstein).filter { $0.hasPrefix("3 ") } == ["3 2007-02-07–2007-02-08"])
  }

  @Test("A trait that was not recorded needs no mark but a reason")
  func notRecorded() throws {
    let missing = Merkmal(merkmal: .motivation, auspraegung: nil, grund: "Gespräch abgebrochen")
    let akte = try Akte.beauftragt().then(.profiling(am: "2007-02-07", but: missing))
    #expect(akte.state.profiling.result?.merkmale.contains(missing) == true)
  }

  @Test("Marks run from 1 to 4", arguments: [1, 2, 3, 4])
  func marks(_ mark: Int) throws {
    let merkmal = Merkmal(merkmal: .qualifikation, auspraegung: mark)
    #expect(try Akte.beauftragt().then(.profiling(am: "2007-02-07", but: merkmal)).state.profiling.result != nil)
  }
}

extension Ablehnung {
  static let profiling: [Ablehnung] = [
    Ablehnung(
      "profiling.schon_beauftragt", "one order runs at a time", given: try .beauftragt(),
      when: OrderProfiling(traeger: 8, am: "2007-01-15", bis: "2007-02-09")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "bis", "no result is due before it is ordered", given: try .zugang(),
      when: OrderProfiling(traeger: 7, am: "2007-01-10", bis: "2007-01-09")),
    Ablehnung(
      "profiling.nicht_beauftragt", "no order, nothing to take back", given: try .zugang(),
      when: TakeBackProfiling(am: "2007-01-20", grund: "Kein Platz")),
    Ablehnung(
      "grund.fehlt", field: "grund", "an order is taken back with a reason", given: try .beauftragt(),
      when: TakeBackProfiling(am: "2007-01-20", grund: "")),
    Ablehnung(
      "profiling.nicht_beauftragt", "no order, no result", given: try .zugang(), when: .profiling(am: "2007-02-07")),
    Ablehnung(
      "profiling.nicht_beauftragt", "an order is answered once", given: try .profiling(),
      when: .profiling(am: "2007-02-08")),
    Ablehnung(
      "profiling.vor_auftrag", field: "am", "no result comes before the order", given: try .beauftragt(),
      when: .profiling(am: "2007-01-09")),
    Ablehnung(
      "datum.zukunft", field: "am", "no result came tomorrow", given: try .beauftragt(),
      when: .profiling(am: "2008-01-01")),
    Ablehnung(
      "profiling.merkmal_fehlt", field: "rahmenbedingungen", "all four traits are answered", given: try .beauftragt(),
      when: .profiling(am: "2007-02-07", without: .rahmenbedingungen)),
    Ablehnung(
      "profiling.auspraegung", field: "motivation", "there is no mark 0", given: try .beauftragt(),
      when: .profiling(am: "2007-02-07", but: Merkmal(merkmal: .motivation, auspraegung: 0))),
    Ablehnung(
      "profiling.auspraegung", field: "motivation", "there is no mark 5", given: try .beauftragt(),
      when: .profiling(am: "2007-02-07", but: Merkmal(merkmal: .motivation, auspraegung: 5))),
    Ablehnung(
      "profiling.grund_fehlt", field: "qualifikation", "what was not recorded has a reason", given: try .beauftragt(),
      when: .profiling(am: "2007-02-07", but: Merkmal(merkmal: .qualifikation, auspraegung: nil))),
    Ablehnung(
      "profiling.grund_fehlt", field: "qualifikation", "an empty reason is none", given: try .beauftragt(),
      when: .profiling(am: "2007-02-07", but: Merkmal(merkmal: .qualifikation, auspraegung: nil, grund: ""))),
  ]
}

import Casework
import Kernel
import Law
import Testing

@Suite("Profile by single traits")
struct ProfilTests {
  private func pruefung(_ akte: Akte) throws -> Day? {
    NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == .merkmalePruefen }?.due
  }

  @Test("Given an order, when the result comes in trait by trait, then the order is done and the milestone stands")
  func received() throws {
    let akte = try Akte.profil(missing: [.ausdauer])
    #expect(akte.types.last == "profiling.eingegangen.v2")
    #expect(akte.state.profiling.order == nil && akte.state.profiling.result == nil)
    #expect(akte.state.profiling.firstResult == "2007-02-07")
    #expect(akte.state.profiling.profil?.aktuell.count == 18)
    #expect(akte.state.profiling.werte.count == 17)
    #expect(akte.facts(.meilenstein).contains("3 2007-02-07–2007-02-08"))
  }

  @Test("Both kinds of result show the same four dimensions; the newer one holds")
  func dimensions() throws {
    let old = try Akte.profiling().state.profiling.dimensionen
    #expect(old.map(\.dimension) == MerkmalKey.allCases && old.allSatisfy { $0.auspraegung == 3 && $0.befunde.isEmpty })
    let akte = try Akte.profiling().then(OrderProfiling(traeger: 7, am: "2007-03-01", bis: "2007-03-20"))
      .then(.profil(am: "2007-03-10"))
    let new = akte.state.profiling.dimensionen
    #expect(new.map(\.dimension) == MerkmalKey.allCases && new.allSatisfy { $0.auspraegung == nil })
    #expect(new.map(\.befunde.count) == [6, 4, 4, 4])
    #expect(akte.state.profiling.result == nil)
  }

  @Test("Given an order from a provider, when it is reminded, then each day stands in the order, once")
  func reminded() throws {
    let akte = try Akte.beauftragt().then(RemindProfiling(am: "2007-02-12")).then(RemindProfiling(am: "2007-02-20"))
    #expect(akte.state.profiling.order?.erinnert == ["2007-02-12", "2007-02-20"])
    #expect(try akte.then(.profil(am: "2007-02-21")).state.profiling.order == nil)
  }

  @Test("Given a profile, when traits are assessed again, then only what changed is recorded, with the difference")
  func progress() throws {
    let again = [
      Befund(merkmal: .ausdauer, wert: 4, quelle: .gespraech, am: "2007-08-01"),
      Befund(merkmal: .mobilitaet, wert: 3, quelle: .gespraech, am: "2007-08-01"),
      Befund(merkmal: .lernfaehigkeit, wert: 2, quelle: .unterlagen, am: "2007-08-01"),
    ]
    let akte = try Akte.profil(missing: [.lernfaehigkeit]).then(UpdateProfil(am: "2007-08-01", merkmale: again))
    #expect(akte.types.last == "profiling.fortgeschrieben.v1")
    let steps = try #require(akte.state.profiling.profil?.fortschritte)
    #expect(steps.map(\.jetzt.merkmal) == [.lernfaehigkeit, .ausdauer])
    #expect(steps.map(\.differenz) == [nil, 1])
    #expect(akte.state.profiling.werte[.ausdauer] == 4 && akte.state.profiling.profil?.zuletzt == "2007-08-01")
  }

  @Test("Traits are assessed again after six months, and some weeks after a measure ended")
  func due() throws {
    let akte = try Akte.profil()
    #expect(try pruefung(akte) == "2007-08-07")
    let ended = try akte.then(.agh()).then(
      EndTeilnahme(nr: 1, ende: "2007-05-31", ergebnis: .fortschritt, statusDanach: nil))
    #expect(try pruefung(ended) == "2007-06-28")
    let again = try ended.then(UpdateProfil(am: "2007-06-15", merkmale: []))
    #expect(try pruefung(again) == "2007-12-17")
    #expect(try pruefung(.profiling()) == nil, "a result by dimensions has no traits to assess")
  }

  @Test("A storno of the later result leaves the earlier one, whatever its kind")
  func storno() throws {
    let akte = try Akte.profiling().then(OrderProfiling(traeger: nil, am: "2007-03-01", bis: "2007-03-20"))
      .then(.profil(am: "2007-03-10"))
    let before = try akte.storno(Int64(akte.types.count))
    #expect(before.state.profiling.profil == nil && before.state.profiling.result?.am == "2007-02-07")
    #expect(before.state.profiling.order?.am == "2007-03-01")
  }
}

extension Ablehnung {
  private static let befund = Befund(merkmal: .ausdauer, wert: 4, quelle: .gespraech, am: "2007-03-01")
  private static func probe(_ changed: Befund) -> [Befund] {
    [Befund].probe(am: "2007-02-07").map { $0.merkmal == changed.merkmal ? changed : $0 }
  }

  static let profil: [Ablehnung] = [
    Ablehnung(
      "profiling.nicht_beauftragt", "no order, nothing to remind of", given: try .zugang(),
      when: RemindProfiling(am: "2007-02-01")),
    Ablehnung(
      "profiling.im_haus", "the house does not remind itself",
      given: try Akte.zugang().then(OrderProfiling(traeger: nil, am: "2007-01-10", bis: "2007-02-09")),
      when: RemindProfiling(am: "2007-02-01")),
    Ablehnung(
      "profiling.vor_auftrag", field: "am", "nobody is reminded before the order", given: try .beauftragt(),
      when: RemindProfiling(am: "2007-01-09")),
    Ablehnung(
      "profiling.schon_erinnert", field: "am", "once a day is enough",
      given: try Akte.beauftragt().then(RemindProfiling(am: "2007-02-12")), when: RemindProfiling(am: "2007-02-12")),
    Ablehnung(
      "profiling.nicht_beauftragt", "no order, no profile", given: try .zugang(), when: .profil()),
    Ablehnung(
      "profiling.vor_auftrag", field: "am", "no profile before the order", given: try .beauftragt(),
      when: .profil(am: "2007-01-09")),
    Ablehnung(
      "profiling.verfahren_fehlt", field: "verfahren", "a profile names its method", given: try .beauftragt(),
      when: .profil(.probe(am: "2007-02-07"), verfahren: "")),
    Ablehnung(
      "profiling.merkmal_fehlt", field: "ausdauer", "every trait is answered", given: try .beauftragt(),
      when: .profil([Befund].probe(am: "2007-02-07").filter { $0.merkmal != .ausdauer })),
    Ablehnung(
      "profiling.merkmal_doppelt", "every trait is answered once", given: try .beauftragt(),
      when: .profil([Befund].probe(am: "2007-02-07") + [Befund].probe(am: "2007-02-07").prefix(1))),
    Ablehnung(
      "profiling.auspraegung", field: "ausdauer", "there is no value 5", given: try .beauftragt(),
      when: .profil(probe(Befund(merkmal: .ausdauer, wert: 5, quelle: .profiling, am: "2007-02-07")))),
    Ablehnung(
      "profiling.quelle_fehlt", field: "ausdauer", "a value has its source", given: try .beauftragt(),
      when: .profil(probe(Befund(merkmal: .ausdauer, wert: 3, quelle: nil, am: "2007-02-07")))),
    Ablehnung(
      "profiling.grund_fehlt", field: "ausdauer", "what was not recorded has a reason", given: try .beauftragt(),
      when: .profil(probe(Befund(merkmal: .ausdauer, wert: nil, quelle: nil, am: "2007-02-07")))),
    Ablehnung(
      "profiling.befund_spaeter", field: "ausdauer", "no finding is later than the result", given: try .beauftragt(),
      when: .profil(probe(Befund(merkmal: .ausdauer, wert: 3, quelle: .profiling, am: "2007-02-08")))),
    Ablehnung(
      "profiling.ohne_profil", "a result by dimensions has no single traits", given: try .profiling(),
      when: UpdateProfil(am: "2007-03-01", merkmale: [befund])),
    Ablehnung(
      "profiling.vor_letztem", field: "am", "nothing is assessed before the last assessment", given: try .profil(),
      when: UpdateProfil(am: "2007-02-06", merkmale: [])),
  ]
}

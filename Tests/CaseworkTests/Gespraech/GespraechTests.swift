import Casework
import Journal
import Kernel
import Testing

@Suite("Gespräch")
struct GespraechTests {
  @Test("Given an open case, when a talk took place, then it is the latest and the next one is agreed")
  func held() throws {
    let akte = try Akte.zugang().then(RecordGespraech(am: "2007-03-26", notiz: "Bewerbungen", naechstes: "2007-04-23"))
    #expect(akte.types.last == "gespraech.gefuehrt.v1")
    #expect(akte.state.gespraech.last == "2007-03-26")
    #expect(akte.state.gespraech.next == "2007-04-23")
  }

  @Test("A client who did not come was not talked to", arguments: [true, false])
  func missed(_ important: Bool) throws {
    let akte = try Akte.zugang().then(RecordGespraech(am: "2007-03-26", notiz: "", naechstes: "2007-04-23"))
      .then(RecordGespraech(am: "2007-04-23", notiz: "", naechstes: nil, versaeumtMitGrund: important))
    #expect(akte.types.last == "gespraech.versaeumt.v1")
    #expect(akte.entries.last?.payload.contains("\"wichtigerGrund\":\(important)") == true)
    #expect(akte.state.gespraech.last == "2007-03-26")
    #expect(akte.state.gespraech.next == nil)
    #expect(akte.state.gespraech.versaeumnisse.count == 1)
  }

  @Test("What was found of the client's promises stands with the talk, and only promises of the agreement are known")
  func promises() throws {
    let kept = Zusagenstand(zusage: "Bewerben", stand: .teilweise, notiz: "Zwei von vier")
    let akte = try Akte.vereinbarung().then(
      RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil, zusagen: [kept]))
    #expect(akte.state.gespraech.zusagen.map(\.stand) == [kept])
    #expect(akte.entries.last?.payload.contains("Zwei von vier") == true)
  }

  @Test("The proposed next talk follows the rhythm and falls on a working day")
  func proposed() throws {
    let (file, law) = (try Akte.strategie().state, try Recht.law.get())
    // Four weeks after 9 March 2007 is Good Friday.
    #expect(file.contactDay(law, after: "2007-03-09") == "2007-04-10")
    #expect(try Akte.profiling().state.contactDay(law, after: "2007-03-09") == nil)
  }

  @Test("A talk that is recorded late does not become the latest")
  func late() throws {
    let akte = try Akte.zugang().then(RecordGespraech(am: "2007-05-02", notiz: "", naechstes: nil))
      .then(RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil))
    #expect(akte.state.gespraech.last == "2007-05-02")
  }
}

extension Ablehnung {
  static let gespraech: [Ablehnung] = [
    Ablehnung(
      "gespraech.zusage_unbekannt", "a promise that nobody gave", given: try .vereinbarung(),
      when: RecordGespraech(
        am: "2007-03-26", notiz: "", naechstes: nil, zusagen: [Zusagenstand(zusage: "Umziehen", stand: .nicht)])),
    Ablehnung(
      "gespraech.naechstes_vor", field: "naechstes", "the next talk comes later", given: try .zugang(),
      when: RecordGespraech(am: "2007-03-26", notiz: "", naechstes: "2007-03-26")),
    Ablehnung(
      "datum.zukunft", field: "am", "nobody has talked tomorrow", given: try .zugang(),
      when: RecordGespraech(am: "2008-01-01", notiz: "", naechstes: nil)),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "nobody was missed before Fallzugang", given: try .zugang(),
      when: RecordGespraech(am: "2007-01-07", notiz: "", naechstes: nil, versaeumtMitGrund: false)),
  ]
}

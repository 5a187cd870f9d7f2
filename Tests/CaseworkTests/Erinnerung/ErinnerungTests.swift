import Casework
import Kernel
import Testing

@Suite("A reminder")
struct ErinnerungTests {
  @Test("tells when the party that the step waits for was last reminded, and changes neither step nor facts")
  func reminded() throws {
    let law = try Recht.law.get()
    let before = try Akte.beauftragt()
    let after = try before.then(RemindParty(am: "2007-02-01")).then(RemindParty(am: "2007-02-08"))
    let step = try #require(NextStep.of(after.state, law: law))
    #expect(after.state.erinnerung.last(about: step) == "2007-02-08")
    #expect(step == NextStep.of(before.state, law: law))
    #expect(after.state.facts == before.state.facts)
    #expect(try after.storno(4).state.erinnerung.last(about: step) == "2007-02-01")
  }

  @Test("of an earlier wait says nothing of a new one")
  func another() throws {
    let settled = try Akte.beauftragt().then(RemindParty(am: "2007-02-01")).then(.profiling(am: "2007-02-07"))
    let again = try settled.then(OrderProfiling(traeger: 7, am: "2007-03-01", bis: "2007-03-05"))
    let step = try #require(NextStep.all(again.state, law: try Recht.law.get()).first { $0.party == .traeger })
    #expect(again.state.erinnerung.last(about: step) == nil)
  }
}

extension Ablehnung {
  static let erinnerung: [Ablehnung] = [
    Ablehnung(
      "erinnerung.niemand", "nobody is reminded while it is the house's turn", given: try .zugang(),
      when: RemindParty(am: "2007-02-01")),
    Ablehnung(
      "erinnerung.schon_gesendet", "one reminder a day is enough",
      given: try .beauftragt().then(RemindParty(am: "2007-02-01")), when: RemindParty(am: "2007-02-01")),
    Ablehnung(
      "datum.zukunft", field: "am", "nobody was reminded tomorrow", given: try .beauftragt(),
      when: RemindParty(am: "2008-01-01")),
  ]
}

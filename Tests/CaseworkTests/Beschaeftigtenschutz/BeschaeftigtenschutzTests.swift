import Casework
import Kernel
import Testing

@Suite("Beschäftigtenschutz")
struct BeschaeftigtenschutzTests {
  @Test("Given a case, when it is protected and lifted again, then the latest entry holds and no figure changes")
  func setAndLifted() throws {
    let akte = try Akte.zugang()
    let set = try akte.then(SetBeschaeftigtenschutz(gilt: true, ab: "2007-02-01"))
    #expect(set.types.last == "beschaeftigtenschutz.gesetzt.v1" && set.state.beschaeftigtenschutz.gilt)
    let lifted = try set.then(SetBeschaeftigtenschutz(gilt: false, ab: "2007-10-01"))
    #expect(lifted.types.last == "beschaeftigtenschutz.aufgehoben.v1" && !lifted.state.beschaeftigtenschutz.gilt)
    #expect(lifted.state.facts == akte.state.facts)
  }

  @Test("A closed case is protected too")
  func closed() throws {
    let akte = try Akte.abgeschlossen().then(SetBeschaeftigtenschutz(gilt: true, ab: "2007-12-01"))
    #expect(akte.state.beschaeftigtenschutz.gilt && !akte.state.isOpen)
  }
}

extension Ablehnung {
  private static func geschuetzt() throws -> Akte {
    try .zugang().then(SetBeschaeftigtenschutz(gilt: true, ab: "2007-02-01"))
  }

  static let beschaeftigtenschutz: [Ablehnung] = [
    Ablehnung(
      "fall.nicht_eroeffnet", "what did not come in is not protected", given: Akte(),
      when: SetBeschaeftigtenschutz(gilt: true, ab: "2007-02-01")),
    Ablehnung(
      "datum.zukunft", field: "ab", "nobody is protected from tomorrow", given: try .zugang(),
      when: SetBeschaeftigtenschutz(gilt: true, ab: "2008-01-01")),
    Ablehnung(
      "beschaeftigtenschutz.unveraendert", field: "gilt", "what holds is not set again", given: try geschuetzt(),
      when: SetBeschaeftigtenschutz(gilt: true, ab: "2007-03-01")),
    Ablehnung(
      "beschaeftigtenschutz.unveraendert", field: "gilt", "what does not hold is not lifted", given: try .zugang(),
      when: SetBeschaeftigtenschutz(gilt: false, ab: "2007-03-01")),
    Ablehnung(
      "beschaeftigtenschutz.vor_letztem", field: "ab", "it is not lifted before it was set", given: try geschuetzt(),
      when: SetBeschaeftigtenschutz(gilt: false, ab: "2007-01-31")),
  ]
}

import Casework
import Kernel
import Testing

typealias Schutzakte = Spielfeld<SchutzFile>

extension Command where Self == SetSchutzadresse {
  static func schutzadresse(
    _ ab: Day = "2007-03-01", strasse: String = "Hinter der Mauer 3", ort: String = "Musterstadt",
    zustellung: String? = nil
  ) -> Self {
    SetSchutzadresse(
      SchutzadresseGesetzt(ab: ab, strasse: strasse, plz: "59065", ort: ort, zustellung: zustellung))
  }
}

extension Spielfeld<SchutzFile> {
  static func geschuetzt() throws -> Self { try Spielfeld(id: 77).then(.schutzadresse()) }
}

@Suite("Schutzadresse")
struct SchutzadresseTests {
  @Test("Given a protected address, when there is a new one, then the latest holds, and nothing is counted")
  func latest() throws {
    let akte = try Schutzakte.geschuetzt().then(.schutzadresse("2007-09-01", strasse: "Anderswo 1"))
    #expect(akte.state.schutzadresse.aktuell?.strasse == "Anderswo 1" && akte.state.facts.isEmpty)
    #expect(akte.state.id == PersonID(77))
  }

  @Test("Given a protected address, when the same is typed again, then nothing is recorded")
  func unchanged() throws {
    #expect(try Schutzakte.geschuetzt().then(.schutzadresse()).entries.count == 1)
  }

  @Test("Given a protected address, when it ends, then there is none")
  func ended() throws {
    let akte = try Schutzakte.geschuetzt().then(LiftSchutzadresse(ab: "2007-10-01"))
    #expect(akte.state.schutzadresse.aktuell == nil && akte.types.last == "schutzadresse.aufgehoben.v1")
  }
}

extension Ablehnung {
  static let schutzadresse: [Ablehnung] = [
    Ablehnung(
      "schutzadresse.strasse_fehlt", field: "strasse", "an address has a street", given: Schutzakte(),
      when: .schutzadresse(strasse: "")),
    Ablehnung(
      "schutzadresse.ort_fehlt", field: "ort", "an address has a place", given: Schutzakte(),
      when: .schutzadresse(ort: "")),
    Ablehnung(
      "datum.zukunft", field: "ab", "nobody lives there from tomorrow", given: Schutzakte(),
      when: .schutzadresse("2008-01-01")),
    Ablehnung(
      "schutzadresse.vor_letzter", field: "ab", "the next one is later", given: try .geschuetzt(),
      when: .schutzadresse("2007-02-28")),
    Ablehnung(
      "schutzadresse.keine", "what is not there does not end", given: Schutzakte(),
      when: LiftSchutzadresse(ab: "2007-10-01")),
    Ablehnung(
      "schutzadresse.keine", "an address stands while there is its end",
      given: try .geschuetzt().then(LiftSchutzadresse(ab: "2007-10-01")), storno: 1),
  ]
}

import Casework
import Kernel
import Law
import Testing

@Suite("Person")
struct PersonTests {
  @Test("Given nobody, when a person is recorded, then birth, sex and nationality are facts of the whole life")
  func recorded() throws {
    let akte = try Personenakte.angelegt()
    #expect(akte.types == ["person.angelegt.v1"])
    #expect(akte.state.data?.fullName == "Ada Muster")
    #expect(akte.facts(.geburt) == ["133 1970-05-14–"])
    #expect(akte.facts(.geschlecht) == ["1 1970-05-14–"])
    #expect(akte.facts(.staatsangehoerigkeit) == ["\(Nationality.german.number) 1970-05-14–"])
  }

  @Test(
    "Given a person, when something changed, then the file holds the new; when nothing changed, nothing is recorded")
  func changed() throws {
    var akte = try Personenakte.angelegt()
    #expect(try akte.record(ChangePerson(.probe())) == [])
    #expect(try akte.record(ChangePerson(.probe(nachname: "Neumann"))) == ["person.geaendert.v1"])
    #expect(akte.state.data?.nachname == "Neumann")
  }

  @Test("Given a person, when the nationality changed, then it holds from that day on, and the years before stay")
  func naturalised() throws {
    let akte = try Personenakte.angelegt()
      .then(ChangePerson(.probe(try #require(Nationality("TR"))), ab: "2007-06-01"))
    let (german, turkish) = (Nationality.german.number, try #require(Nationality("TR")).number)
    #expect(akte.facts(.staatsangehoerigkeit) == ["\(german) 1970-05-14–2007-06-01", "\(turkish) 2007-06-01–"])
    let person = try #require(Zielgruppenmerkmale(akte.state))
    #expect(person.since(.notGerman, on: "2007-05-31") == nil)
    #expect(person.since(.notGerman, on: "2007-06-01") == "2007-06-01")
  }

  @Test("Given a wrong value that a change took over, when it is mended, then both entries are right")
  func mended() throws {
    let akte = try Personenakte.angelegt().then(ChangePerson(.probe(nachname: "Neumann"), ab: "2007-06-01"))
    let right = PersonData.probe(nachname: "Neumann", try #require(Nationality("TR")))
    let corrections = try MendPerson(right, reason: "Pass lag vor").decide(akte.state, in: akte.context)
    #expect(corrections.map(\.version) == [1, 2])
    let replaced = corrections.compactMap(\.replacement)
    #expect((replaced.first as? PersonAngelegt)?.daten.nachname == "Muster")
    #expect((replaced.last as? PersonGeaendert)?.daten.nachname == "Neumann")
    #expect((replaced.first as? PersonAngelegt)?.daten.staatsangehoerigkeit == right.staatsangehoerigkeit)
    for (mend, code) in [
      (MendPerson(right, reason: ""), "grund.fehlt"),
      (MendPerson(.probe(vorname: ""), reason: "x"), "person.vorname_fehlt"),
    ] {
      let refused = #expect(throws: Rejection.self) { try mend.decide(akte.state, in: akte.context) }
      #expect(refused?.code == code)
    }
  }

  @Test("A target group holds from its first to its last day, or stays open")
  func zielgruppe() throws {
    let akte = try Personenakte.angelegt()
      .then(RecordZielgruppe(merkmal: .schwerbehindert, ab: "2007-02-01", bis: "2007-12-31"))
      .then(RecordZielgruppe(merkmal: .rehabilitand, ab: "2007-03-01"))
    #expect(akte.types.last == "zielgruppe.festgestellt.v1")
    #expect(akte.facts(.zielgruppe) == ["2 2007-03-01–", "3 2007-02-01–2008-01-01"])
  }

  @Test("Given a target group, when its end becomes known, then it is the same group with an end")
  func zielgruppeEnds() throws {
    let akte = try Personenakte.angelegt().then(RecordZielgruppe(merkmal: .rehabilitand, ab: "2007-03-01"))
      .then(RecordZielgruppe(merkmal: .rehabilitand, ab: "2007-03-01", bis: "2007-03-01"))
    #expect(akte.facts(.zielgruppe) == ["2 2007-03-01–2007-03-02"])
  }

  @Test("Born on the working day or 120 years ago is possible")
  func births() throws {
    for born: Day in ["2007-12-31", "1887-12-31"] {
      #expect(try Personenakte().then(RegisterPerson(.probe(geburt: born))).state.data?.geburt == born)
    }
  }
}

extension Ablehnung {
  static let person: [Ablehnung] = [
    Ablehnung("person.schon_angelegt", "once", given: try .angelegt(), when: RegisterPerson(.probe())),
    Ablehnung("person.unbekannt", "nobody to change", given: Personenakte(), when: ChangePerson(.probe())),
    Ablehnung(
      "person.unbekannt", "nobody to belong to a group", given: Personenakte(),
      when: RecordZielgruppe(merkmal: .rehabilitand, ab: "2007-03-01")),
    Ablehnung(
      "person.vorname_fehlt", field: "vorname", "a first name", given: Personenakte(),
      when: RegisterPerson(.probe(vorname: ""))),
    Ablehnung(
      "person.nachname_fehlt", field: "nachname", "a surname", given: try .angelegt(),
      when: ChangePerson(.probe(nachname: ""))),
    Ablehnung(
      "person.ab_zukunft", field: "ab", "what has not happened is no change", given: try .angelegt(),
      when: ChangePerson(.probe(nachname: "Neumann"), ab: "2008-01-01")),
    Ablehnung(
      "person.ab_vor_letzter", field: "ab", "changes follow one another",
      given: try .angelegt().then(ChangePerson(.probe(nachname: "Neumann"), ab: "2007-06-01")),
      when: ChangePerson(.probe(nachname: "Altmann"), ab: "2007-05-31")),
    Ablehnung(
      "merkmal.vor_geburt", field: "ab", "nothing is recorded of before the birth", given: try .angelegt(),
      when: RecordMerkmal(merkmal: .rehabilitation, grad: nil, quelle: "Bescheid", ab: "1900-01-01", bis: nil)),
    Ablehnung(
      "merkmal.quelle_fehlt", field: "quelle", "each trait has a source", given: try .angelegt(),
      when: RecordMerkmal(merkmal: .rehabilitation, grad: nil, quelle: "", ab: "2007-01-01", bis: nil)),
    Ablehnung(
      "merkmal.grad", field: "grad", "degrees go by tens", given: try .angelegt(),
      when: RecordMerkmal(merkmal: .gdb, grad: 45, quelle: "Bescheid", ab: "2007-01-01", bis: nil)),
    Ablehnung(
      "person.geburt_zukunft", field: "geburt", "born by today", given: Personenakte(),
      when: RegisterPerson(.probe(geburt: "2008-01-01"))),
    Ablehnung(
      "person.geburt_alt", field: "geburt", "not 121 years old", given: Personenakte(),
      when: RegisterPerson(.probe(geburt: "1886-12-31"))),
    Ablehnung(
      "datum.ende_vor_beginn", field: "bis", "no group ends before it begins", given: try .angelegt(),
      when: RecordZielgruppe(merkmal: .rehabilitand, ab: "2007-03-01", bis: "2007-02-28")),
    Ablehnung(
      "zielgruppe.folgt_aus_schule", field: "merkmal", "groups of school follow from its data",
      given: try .angelegt(), when: RecordZielgruppe(merkmal: .schueler, ab: "2007-02-01")),
    Ablehnung(
      "zielgruppe.folgt_aus_bg", field: "merkmal", "Alleinerziehende follow from the Bedarfsgemeinschaft",
      given: try .angelegt(), when: RecordZielgruppe(merkmal: .alleinerziehend, ab: "2007-03-01")),
  ]
}

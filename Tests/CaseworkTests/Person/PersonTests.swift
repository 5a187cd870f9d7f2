import Casework
import Kernel
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

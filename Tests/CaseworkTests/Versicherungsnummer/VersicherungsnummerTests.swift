import Casework
import Journal
import Kernel
import Testing

extension Versicherungsnummer {
  /// Of somebody born on 14 May 1970; the serial number is 51 or 52.
  static func probe(_ serial: Int = 51) -> Versicherungsnummer? {
    try? Versicherungsnummer(serial == 51 ? "13 140570 M 516" : "13140570m527")
  }
}

extension Command where Self == RecordVersicherungsnummer {
  static func nummer(_ typed: String) -> Self? {
    (try? Versicherungsnummer(typed)).map { RecordVersicherungsnummer($0) }
  }
}

@Suite("Number of the pension insurance, on file")
struct VersicherungsnummerTests {
  @Test("Given a person, when the number is recorded, then it holds in one spelling, and no figure changes")
  func recorded() throws {
    let command = try #require(RecordVersicherungsnummer.nummer("13 140570 m 516"))
    let akte = try Personenakte.angelegt().then(command)
    #expect(akte.types.last == "versicherungsnummer.erfasst.v1")
    #expect(akte.state.versicherungsnummer.nummer?.zeichen == "13140570M516")
    #expect(akte.state.versicherungsnummer.eintrag?.am == akte.today)
    #expect(akte.state.facts == (try Personenakte.angelegt().state.facts))
  }

  @Test("Given a number, when it is recorded again, then nothing is; another takes its place")
  func again() throws {
    var akte = try Personenakte.angelegt().then(try #require(RecordVersicherungsnummer.nummer("13140570M516")))
    #expect(try akte.record(try #require(RecordVersicherungsnummer.nummer("13 140570 M 516"))) == [])
    #expect(
      try akte.record(try #require(RecordVersicherungsnummer.nummer("13140570M527"))) == [
        "versicherungsnummer.erfasst.v1"
      ])
    #expect(akte.state.versicherungsnummer.nummer == .probe(52))
  }

  @Test("Given two numbers, when the later is taken back, then the earlier holds again; then there is none")
  func takenBack() throws {
    let both = try Personenakte.angelegt().then(try #require(RecordVersicherungsnummer.nummer("13140570M516")))
      .then(try #require(RecordVersicherungsnummer.nummer("13140570M527")))
    let earlier = try both.storno(3)
    #expect(earlier.state.versicherungsnummer.nummer == .probe())
    #expect(try earlier.storno(2).state.versicherungsnummer.nummer == nil)
  }

  @Test("Intake records person and number at once; who comes back keeps the number unless another is given")
  func intake() throws {
    var akte = try Personenakte().then(RegisterPerson(.probe(), nummer: .probe()))
    #expect(akte.types == ["person.angelegt.v1", "versicherungsnummer.erfasst.v1"])
    #expect(try akte.record(ChangePerson(.probe(), nummer: .probe())) == [])
    #expect(try akte.record(ChangePerson(.probe(nachname: "Neumann"))) == ["person.geaendert.v1"])
    #expect(akte.state.versicherungsnummer.nummer == .probe())
    #expect(try akte.record(ChangePerson(.probe(), nummer: .probe(52))).count == 2)
    #expect(akte.state.versicherungsnummer.nummer == .probe(52))
  }

  @Test("A stored number is read as it was written, and a damaged one is an error of reading")
  func stored() throws {
    let text = #"{"am":"2007-03-05","versicherungsnummer":"65280271G001"}"#
    guard case .content = try PersonFile.registry.read("versicherungsnummer.erfasst.v1", text) else {
      Issue.record("no content")
      return
    }
    for wrong in ["65280271G002", "65280271g001", "65 280271 G 001", ""] {
      #expect(throws: DecodingError.self, "\(wrong)") {
        try PersonFile.registry.read(
          "versicherungsnummer.erfasst.v1", text.replacing("65280271G001", with: wrong))
      }
    }
  }
}

/// Records a number as it is typed.
private struct Getippt: Command {
  let typed: String

  func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    try RecordVersicherungsnummer(Versicherungsnummer(typed)).decide(file, in: context)
  }
}

extension Ablehnung {
  static let versicherungsnummer: [Ablehnung] = [
    Ablehnung(
      "person.unbekannt", "nobody has a number", given: Personenakte(), when: Getippt(typed: "13140570M516")),
    Ablehnung(
      "versicherungsnummer.geburt_anders", field: "versicherungsnummer", "a number names the day of birth",
      given: try .angelegt(), when: Getippt(typed: "15070649C103")),
    Ablehnung(
      "versicherungsnummer.geburt_anders", field: "versicherungsnummer", "from the first day on",
      given: Personenakte(), when: RegisterPerson(.probe(geburt: "1971-05-14"), nummer: .probe())),
    Ablehnung(
      "versicherungsnummer.geburt_anders", field: "geburt", "a corrected day of birth must fit the number on file",
      given: try Personenakte().then(RegisterPerson(.probe(), nummer: .probe())),
      when: ChangePerson(.probe(geburt: "1971-05-14"))),
  ]
}

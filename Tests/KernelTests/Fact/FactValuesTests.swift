import Foundation
import Kernel
import Testing

@Suite("Words and numbers of facts")
struct FactValuesTests {
  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
  }

  @Test("Status numbers and words are what is stored for ever")
  func status() throws {
    let expected: [Int64: String] = [
      1: "arbeitslos", 2: "arbeitsuchend", 3: "massnahme", 4: "krank", 5: "kinderbetreuung", 6: "paragraf_53a",
      7: "regelung_58", 8: "schule", 9: "beschaeftigt", 10: "nicht_verfuegbar",
    ]
    #expect(Dictionary(uniqueKeysWithValues: StatusCode.allCases.map { ($0.rawValue, $0.key) }) == expected)
    for code in StatusCode.allCases {
      #expect(StatusCode(key: code.key) == code)
      #expect(try json(code) == "[\"\(code.key)\"]")
    }
    #expect(StatusCode(key: "unbekannt") == nil)
  }

  @Test("Integration kinds, sexes and target groups keep number and word")
  func others() throws {
    let kinds = IntegrationKind.allCases.map { "\($0.rawValue) \($0.key)" }
    #expect(
      kinds == [
        "1 sozialversicherungspflichtig", "2 ausbildung", "3 selbstaendigkeit", "4 geringfuegig",
        "5 oeffentlich_gefoerdert", "6 sonstige",
      ])
    let sexes = Geschlecht.allCases.map { "\($0.rawValue) \($0.key)" }
    #expect(sexes == ["1 weiblich", "2 maennlich", "3 divers", "4 ohne_angabe"])
    let groups = ZielgruppeCode.allCases.map { "\($0.rawValue) \($0.key)" }
    #expect(
      groups == [
        "1 alleinerziehende", "2 rehabilitanden", "3 schwerbehinderte", "4 gleichgestellte", "5 multiple_problemlagen",
        "6 schueler", "7 schulabgaenger", "8 ausbildungsplatzbewerber",
      ])
    #expect(try JSONDecoder().decode([Geschlecht].self, from: Data(try json(Geschlecht.divers).utf8)) == [.divers])
    #expect(IntegrationKind(key: "ausbildung") == .ausbildung && Geschlecht(key: "weiblich") == .weiblich)
  }

  @Test("An unknown word is refused when decoding")
  func unknownWord() {
    let data = Data(#"["irgendwas"]"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([StatusCode].self, from: data) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([IntegrationKind].self, from: data) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Geschlecht].self, from: data) }
  }

  @Test("Fact kinds and milestones keep their numbers")
  func numbers() {
    #expect(FactKind.allCases.map(\.rawValue) == Array(1...11))
    #expect(Meilenstein.allCases.map(\.rawValue) == Array(1...8))
    #expect(FactKind.staatsangehoerigkeit.rawValue == 11 && Meilenstein.gespraech.rawValue == 8)
  }

  @Test("A nationality is two capital letters and a number from 0 to 675")
  func nationality() throws {
    #expect(Nationality("DE") == .german && Nationality.german.isGerman)
    #expect(Nationality("TR")?.isGerman == false)
    #expect(Nationality("AA")?.number == 0 && Nationality("ZZ")?.number == 675)
    // D is letter 3, E is letter 4: 3 * 26 + 4.
    #expect(Nationality.german.number == 82)
    for wrong in ["de", "D", "DEU", "Ä", "1A", ""] { #expect(Nationality(wrong) == nil) }
    let turkish = try #require(Nationality("TR"))
    #expect(try json(turkish) == #"["TR"]"#)
    #expect(try JSONDecoder().decode([Nationality].self, from: Data(#"["TR"]"#.utf8)) == [turkish])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Nationality].self, from: Data(#"["tr"]"#.utf8)) }
  }

  @Test("Fact spans are ordered by person, kind, value and days")
  func order() {
    let period = Period(from: day("2007-01-01"))
    let later = Period(from: day("2007-02-01"))
    let spans = [
      FactSpan(person: PersonID(1), kind: .leistungsbezug, period: period),
      FactSpan(person: PersonID(1), kind: .status, value: 1, period: period),
      FactSpan(person: PersonID(1), kind: .status, value: 1, period: later),
      FactSpan(person: PersonID(1), kind: .status, value: 2, period: period),
      FactSpan(person: PersonID(2), kind: .leistungsbezug, period: period),
    ]
    #expect(spans.reversed().sorted() == spans)
  }
}

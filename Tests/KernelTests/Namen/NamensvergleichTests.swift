import Kernel
import Testing

@Suite("Comparison of two people")
struct NamensvergleichTests {
  private func person(_ vorname: String, _ nachname: String, _ geburt: String?, _ nummer: String? = nil)
    -> Personenangabe
  {
    Personenangabe(
      vorname: vorname, nachname: nachname, geburt: geburt.map { day($0) },
      versicherungsnummer: nummer.flatMap { try? Versicherungsnummer($0) })
  }

  @Test(
    "names are compared as they sound",
    arguments: [
      ("Aylin", "Yılmaz", Namensnaehe.gleich), ("Aylin", "Jilmas", .klingtGleich), ("Yilmaz", "Aylin", .vertauscht),
      ("Aylin", "Yilmaz-Kaya", .teilname), ("Aylin", "Yilpaz", .tippfehler), ("Aybin", "Yilmaz", .tippfehler),
      ("Fatma", "Yilmaz", .verschieden), ("Aylin", "Demir", .verschieden),
    ])
  func names(vorname: String, nachname: String, naehe: Namensnaehe) {
    let known = person("Aylin", "Yilmaz", "1987-05-14")
    #expect(Namensvergleich(person(vorname, nachname, nil), known).name == naehe)
  }

  @Test(
    "days of birth are compared as they are mistyped",
    arguments: [
      ("1987-05-04", Geburtsnaehe.gleich), ("1987-04-05", .tagMonatVertauscht), ("1986-05-04", .eineZifferAnders),
      ("1987-06-04", .eineZifferAnders), ("1986-06-04", .verschieden), ("1978-05-04", .verschieden), (nil, .unbekannt),
    ] as [(String?, Geburtsnaehe)])
  func births(other: String?, naehe: Geburtsnaehe) {
    #expect(Namensvergleich(person("A", "B", "1987-05-04"), person("A", "B", other)).geburt == naehe)
  }

  @Test(
    "the verdict asks for name and day of birth together",
    arguments: [
      ("Aylin", "Yılmaz", "1987-05-04", Namensvergleich.Urteil.wahrscheinlich),
      ("Yilmas", "Aylin", "1987-05-04", .wahrscheinlich), ("Aylin", "Yilmaz", "1987-04-05", .moeglich),
      ("Aylin", "Yilmaz", nil, .moeglich), ("Aylin", "Yilmaz-Kaya", "1987-05-04", .moeglich),
      ("Aylin", "Yilpaz", "1987-05-04", .moeglich), ("Aylin", "Yilpaz", "1987-04-05", nil),
      ("Aylin", "Yilmaz", "1960-01-31", nil), ("Fatma", "Demir", "1987-05-04", nil),
    ] as [(String, String, String?, Namensvergleich.Urteil?)])
  func verdict(vorname: String, nachname: String, geburt: String?, urteil: Namensvergleich.Urteil?) {
    let known = person("Aylin", "Yilmaz", "1987-05-04")
    #expect(Namensvergleich(person(vorname, nachname, geburt), known).urteil == urteil)
    #expect(Namensvergleich(known, person(vorname, nachname, geburt)).urteil == urteil)
  }

  @Test("the same insurance number is the same person; another leaves a doubt at most")
  func number() {
    let known = person("Aylin", "Yilmaz", "1987-05-04", "15070649C103")
    #expect(Namensvergleich(known, person("Eva", "Muster", nil, "15 070649 C 103")).urteil == .sicher)
    #expect(Namensvergleich(known, person("Aylin", "Yilmaz", "1987-05-04", "65170839J003")).urteil == .moeglich)
    #expect(Namensvergleich(known, person("Aylin", "Yilmaz", "1987-05-04")).urteil == .wahrscheinlich)
  }

  @Test(
    "errors of typing are counted up to a bound",
    arguments: [
      ("yilmaz", "yilmaz", 0), ("yilmaz", "yilmas", 1), ("yilmaz", "yilma", 1), ("yilmaz", "yillmaz", 1),
      ("yilmaz", "yimlaz", 1), ("yilmaz", "ylimza", 2), ("yilmaz", "kaya", nil), ("", "ab", 2), ("", "abc", nil),
    ] as [(String, String, Int?)])
  func distance(left: String, right: String, errors: Int?) {
    #expect(Editierabstand.within(2, left, right) == errors)
    #expect(Editierabstand.within(2, right, left) == errors)
  }
}

@Suite("Number of the pension insurance (§ 2 VKVV)")
struct VersicherungsnummerTests {
  @Test(
    "is taken with its check digit, with blanks or without",
    arguments: ["15070649C103", "65 170839 j 003", "10010490A443"])
  func taken(typed: String) throws {
    #expect(try Versicherungsnummer(typed).zeichen.count == 12)
  }

  @Test("is shown in the groups of the card")
  func shown() throws {
    #expect(try Versicherungsnummer("15070649c103").description == "15 070649 C 103")
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("15070649C10", "laenge"), ("1507064C9103", "zeichen"), ("15071349C103", "geburt"), ("15970649C103", "geburt"),
      ("15070649C104", "pruefziffer"), ("15070694C103", "pruefziffer"), ("", "laenge"),
    ])
  func refused(typed: String, word: String) {
    #expect {
      try Versicherungsnummer(typed)
    } throws: {
      ($0 as? Rejection)?.code == "versicherungsnummer.\(word)"
    }
  }

  @Test(
    "any other digit in a place is noticed in all places but where the factors allow it",
    arguments: [0, 1, 2, 6, 7, 9, 10, 11])
  func everyDigit(place: Int) {
    let valid = Array("15070649C103")
    for digit in "0123456789" where digit != valid[place] {
      var other = valid
      other[place] = digit
      #expect(throws: Rejection.self) { try Versicherungsnummer(String(other)) }
    }
  }

  @Test("fits the day of birth it names, and any day of the year where it names none")
  func birth() throws {
    let number = try Versicherungsnummer("15070649C103")
    #expect(number.fits(day("1949-06-07")))
    #expect(!number.fits(day("1949-07-06")) && !number.fits(day("1950-06-07")))
  }

  @Test(
    "is meant by whatever looks like one, right or wrong, and not by names, days and Aktenzeichen",
    arguments: [
      ("15 070649 C 103", true), ("15070649c104", true), ("Muster 15-070649-C-103", true), ("Yilmaz 14.05.1987", false),
      ("07-00123", false), ("15070649", false), ("", false), ("150706490103", false),
    ])
  func meant(text: String, isMeant: Bool) {
    #expect(Versicherungsnummer.isMeant(by: text) == isMeant)
  }
}

import Foundation
import Kernel
import Testing

@testable import Law

/// A law that somebody spoiled, and what the error must say.
struct BadLaw: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let edit: LawCopy.Edit
  let says: [String]
  /// The file that is named, where it is another one.
  let blamed: String

  init(_ name: String, _ file: String, _ edit: LawCopy.Edit, says: [String], blamed: String? = nil) {
    self.name = name
    self.file = file
    self.edit = edit
    self.says = says
    self.blamed = blamed ?? file
  }

  var testDescription: String { name }
}

private let fristen = "local/hamm-2007/fristen.yaml"
private let gruppen = "local/hamm-2007/zielgruppen.yaml"
private let strategien = "local/hamm-2007/strategien.yaml"
private let indikatoren = "local/hamm-2007/zielindikatoren.yaml"
private let stichtag = "local/hamm-2007/stichtag.yaml"
private let instrumente = "federal/instrumente/instrumente.yaml"
private let aufbewahrung = "federal/loeschung/aufbewahrung.yaml"
private let begriffe = "federal/sgb2/begriffe.yaml"
private let vereinbarung = "federal/sgb2/vereinbarung.yaml"

@Suite("Bad law files")
struct BadLawTests {
  static let unreadable: [BadLaw] = [
    BadLaw("malformed YAML", fristen, .replace("fristen:", "fristen: ["), says: ["kein gültiges YAML", "Zeile"]),
    BadLaw(
      "a field written twice", fristen, .replace("  weeks: 6", "  weeks: 6\n  weeks: 7"),
      says: ["kein gültiges YAML", "„weeks“", "doppelt"]),
    BadLaw("an empty file", stichtag, .write([]), says: ["enthält keine Angaben"]),
    BadLaw("no UTF-8", stichtag, .write([0x73, 0xFF, 0xFE]), says: ["nicht lesbar", "UTF-8"]),
    BadLaw("a missing federal file", begriffe, .delete, says: ["Die Datei fehlt"]),
    BadLaw("a missing local file", fristen, .delete, says: ["Die Datei fehlt"]),
    BadLaw("a missing folder", "federal/sgb2", .delete, says: ["Das Verzeichnis fehlt"]),
    BadLaw(
      "a file that nobody reads", "local/hamm-2007/frist.yaml", .write(Array("fristen: []".utf8)),
      says: ["wird nirgends gelesen"]),
    BadLaw("no list", stichtag, .replace("- day", "  day"), says: ["„stichtag“ ist keine Liste"]),
    BadLaw(
      "an entry without fields", strategien, .replace("strategien:", "strategien:\n- A"),
      says: ["Eintrag 1", "keine Angaben"]),
    BadLaw("an unknown list", stichtag, .replace("stichtag:", "stichtage:"), says: ["„stichtage“ ist unbekannt"]),
  ]

  static let fields: [BadLaw] = [
    BadLaw(
      "a missing section", fristen, .replace("  section: Örtliche Vorgabe, Beratungs- und Integrationsprozess\n", ""),
      says: ["Zeile 4", "Eintrag 1 (profiling)", "„section“ fehlt"]),
    BadLaw(
      "a missing source", stichtag, .cut("  source:"), says: ["stichtag, Eintrag 1", "„source“ fehlt"]),
    BadLaw(
      "an empty source", begriffe, .replace("source: Gesetzestext", "source: ''\n  note: Gesetzestext"),
      says: ["„source“ ist leer"]),
    BadLaw("a missing valid_to", stichtag, .replace("  valid_to: null\n", ""), says: ["„valid_to“ fehlt", "null"]),
    BadLaw(
      "an unknown field", fristen, .replace("  weeks: 6", "  wochen: 6"), says: ["„wochen“ ist unbekannt", "„weeks“"]),
    BadLaw(
      "an unknown word", fristen, .replace("nature: local", "nature: lokal"),
      says: ["„nature“ ist „lokal“", "„statutory“"]),
    BadLaw(
      "an unknown key", fristen, .replace("key: profiling", "key: proofiling"),
      says: ["„proofiling“", "„integrationsplan“"]),
    BadLaw(
      "an unknown Land", "local/hamm-2007/jobcenter.yaml", .replace("NW", "NRW"), says: ["„land“ ist „NRW“", "„NW“"]),
    BadLaw("an unknown trait", gruppen, .replace("[multiple_problemlagen]", "[arm]"), says: ["„recorded“ ist „arm“"]),
    BadLaw(
      "two rules for one group", gruppen, .replace("age_from: 50", "age_from: 50, female: true"),
      says: ["genau einer Regel"]),
    BadLaw(
      "a rule that says no", gruppen, .replace("not_german: true", "not_german: false"),
      says: ["„not_german“ ist false"]),
    BadLaw(
      "a word for a number", fristen, .replace("weeks: 6", "weeks: sechs"), says: ["„weeks“ ist „sechs“", "ganze Zahl"]),
    BadLaw(
      "a retention without a ground", aufbewahrung,
      .replace(
        "  ground: Rücknahme und Erstattung sind bis zu zehn Jahre nach der Bekanntgabe des Bescheides möglich.\n", ""),
      says: ["Eintrag 1 (fallakte)", "„ground“ fehlt"]),
    BadLaw(
      "a retention from an unknown event", aufbewahrung, .replace("event: abschluss", "event: ende"),
      says: ["„event“ ist „ende“", "„abschluss“"]),
    BadLaw("two lengths", fristen, .replace("weeks: 6", "weeks: 6\n  days: 42"), says: ["Länge ist nicht eindeutig"]),
    BadLaw("no length", fristen, .replace("  weeks: 6\n", ""), says: ["Länge ist nicht eindeutig"]),
    BadLaw(
      "a month 13", "local/hamm-2007/aktivierung.yaml", .replace("reference_month: 11", "reference_month: 13"),
      says: ["„reference_month“ ist „13“", "von 1 bis 12"]),
    BadLaw(
      "a list for a text", vereinbarung, .replace("name: Eingliederungsvereinbarung", "name: [EGV]"),
      says: ["„name“ ist kein Text"]),
    BadLaw(
      "a text for a list", strategien, .replace("[integration_arbeit]", "integration_arbeit"),
      says: ["„aims“ ist keine Liste"]),
    BadLaw(
      "an unknown goal of a strategy", strategien, .replace("[integration_arbeit]", "[reichtum]"),
      says: ["„aims“ nennt „reichtum“"]),
    BadLaw(
      "a share with two decimals", indikatoren, .replace("share: 28.8", "share: 28.85"),
      says: ["„28.85“", "Nachkommastelle"]),
    BadLaw(
      "a year that is none", indikatoren, .replace("2005: {value", "2005a: {value"),
      says: ["„2005a“ ist keine Jahreszahl"]),
    BadLaw(
      "an unknown parent", indikatoren, .replace("parent: integrationen_gesamt", "parent: alle"),
      says: ["„parent“ nennt „alle“"]),
    BadLaw(
      "an indicator given twice", indikatoren, .replace("key: integrationen_u25", "key: integrationen_gesamt"),
      says: ["„integrationen_gesamt“ steht zweimal"]),
  ]

  static let days: [BadLaw] = [
    BadLaw(
      "a day that no calendar has", stichtag, .replace("2005-01-01", "2005-02-30"),
      says: ["„valid_from“ ist „2005-02-30“", "kein Datum"]),
    BadLaw("a German date", stichtag, .replace("2005-01-01", "01.01.2005"), says: ["„01.01.2005“", "JJJJ-MM-TT"]),
    BadLaw(
      "an end before the beginning", vereinbarung, .replace("valid_to: 2016-07-31", "valid_to: 2004-07-31"),
      says: ["Eintrag 1 (Eingliederungsvereinbarung)", "valid_to (31.07.2004) liegt vor valid_from (01.01.2005)"]),
    BadLaw(
      "a gap at the end", fristen, .replace("valid_to: null", "valid_to: 2010-12-31"),
      says: ["Ab 01.01.2011 gilt kein Wert für „profiling“", "ergänzen"]),
    BadLaw(
      "a gap in the middle", begriffe, .replace("valid_from: 2023-01-01", "valid_from: 2023-02-01"),
      says: ["Vom 01.01.2023 bis 31.01.2023 gilt kein Wert für „lebensunterhalt“"]),
    BadLaw(
      "a gap at the beginning", stichtag, .replace("2005-01-01", "2006-01-01"),
      says: ["Vom 01.01.2005 bis 31.12.2005 gilt kein Wert für „stichtag“"]),
    BadLaw(
      "a gap between the layers", "local/hamm-2007/integration.yaml", .replace("2010-08-22", "2010-08-20"),
      says: ["Vom 21.08.2010 bis 22.08.2010 gilt kein Wert für „integration“"]),
    BadLaw(
      "a key without any value", fristen, .cut("- key: teilnahme_ergebnis"),
      says: ["Ab 01.01.2005 gilt kein Wert für „teilnahme_ergebnis“"]),
    BadLaw(
      "no strategy at all", strategien, .replaceAll("valid_to: null", "valid_to: 2020-12-31"),
      says: ["Ab 01.01.2021 gilt kein Wert für „strategien“"]),
    BadLaw(
      "an overlap within a layer", vereinbarung, .replace("valid_to: 2016-07-31", "valid_to: 2016-08-31"),
      says: ["01.08.2016–30.06.2023", "überschneidet sich", "01.01.2005–31.08.2016", "„vereinbarung“"]),
    BadLaw(
      "an overlap with an open end", fristen, .replace("key: integrationsplan", "key: profiling"),
      says: ["01.01.2005–offen", "„profiling“"]),
  ]

  static let catalogue: [BadLaw] = [
    BadLaw(
      "an instrument key twice", instrumente, .replace("key: schueler_coaching", "key: bvb"),
      says: ["„key“ bvb steht schon in Zeile"]),
    BadLaw(
      "an instrument number twice", instrumente, .replace("number: 2\n", "number: 1\n"),
      says: ["„number“ 1 steht schon in Zeile"]),
    BadLaw("a number zero", instrumente, .replace("number: 2\n", "number: 0\n"), says: ["„number“ ist „0“"]),
    BadLaw(
      "an unknown category", instrumente, .replace("category: mobilitaet", "category: autos"),
      says: ["„category“ nennt „autos“", "„mobilitaet“"]),
    BadLaw(
      "an unknown goal", instrumente, .replace("goals: [integration_ausbildung]", "goals: [glueck]"),
      says: ["„goals“ nennt „glueck“"]),
    BadLaw(
      "an unknown group", instrumente, .replace("target_groups: [schueler, u25]", "target_groups: [alle]"),
      says: ["„target_groups“ nennt „alle“"]),
    BadLaw(
      "an unknown class", instrumente, .replace("k2_class: begleitend", "k2_class: begleitet"),
      says: ["„k2_class“ ist „begleitet“"]),
    BadLaw(
      "an unknown predecessor", instrumente, .replace("predecessors: [eqj]", "predecessors: [eqx]"),
      says: ["„predecessors“ nennt „eqx“"]),
    BadLaw(
      "a yes for a true", instrumente, .replace("counts_as_activation: false", "counts_as_activation: ja"),
      says: ["true oder false"]),
    BadLaw(
      "an instrument without source", instrumente, .replace("  source: as nachhilfe_abschlussklassen\n", ""),
      says: ["(schueler_coaching)", "„source“ fehlt"]),
  ]

  @Test(
    "A spoiled law is refused with a sentence that names the file", arguments: unreadable + fields + days + catalogue)
  func refused(bad: BadLaw) throws {
    let copy = try LawCopy()
    try copy.spoil(bad.file, bad.edit)
    let error = #expect(throws: LawError.self) { try copy.load() }
    let sentence = try #require(error).description
    #expect(sentence.hasPrefix(bad.blamed + ": "), "\(sentence)")
    #expect(sentence.hasSuffix("."), "\(sentence)")
    for part in bad.says { #expect(sentence.contains(part), "\(sentence)") }
  }

  @Test("The copy loads before anybody spoils it")
  func unspoiled() throws {
    #expect(try LawCopy().load().instrumente.count == 79)
  }

  @Test("A group that ends and begins again later is refused: the days between are named")
  func pause() throws {
    let copy = try LawCopy()
    let pause = "key: aeltere_48plus\n  note: Pause"
    try copy.spoil(gruppen, .replace("key: aeltere_58plus", pause))
    try copy.spoil("local/hamm-2007/planvorlagen.yaml", .replace("aeltere_58plus", "aeltere"))
    try copy.spoil(gruppen, .replace("valid_to: 2008-12-31", "valid_to: 2006-06-30"))
    let error = #expect(throws: LawError.self) { try copy.load() }
    let sentence = try #require(error).description
    #expect(sentence.contains("Vom 01.07.2006 bis 31.12.2006 gilt kein Wert für „aeltere_48plus“"), "\(sentence)")
  }

  @Test("A local layer that does not exist is named")
  func unknownLayer() throws {
    let copy = try LawCopy()
    let error = #expect(throws: LawError.self) { try copy.load(local: "hamm-2099") }
    #expect(try #require(error).file == "local/hamm-2099")
    #expect(throws: LawError.self) { try Law.load(from: copy.url("nirgends")) }
  }
}

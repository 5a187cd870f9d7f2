import Casework
import Journal
import Kernel
import Law
import Testing

typealias Jugendakte = Spielfeld<JugendhilfeFile>

extension Spielfeld<JugendhilfeFile> {
  /// 1: a person of 17 is taken in on 4 June.
  static func aufgenommen() throws -> Self { try Spielfeld(id: 9).then(.aufnahme()) }
  /// 1 and 2: ended on 3 December.
  static func beendet() throws -> Self { try aufgenommen().then(.ende("2007-12-03")) }
}

extension Command where Self == OpenJugendhilfe {
  static func aufnahme(_ ab: Day = "2007-06-04", geburt: Day = "1990-02-01", nachname: String = "Ahorn") -> Self {
    OpenJugendhilfe(
      JugendhilfeAufgenommen(
        vorname: "Kim", nachname: nachname, geburt: geburt, kontakt: "Handy 0151 23456", rechtsgrundlage: .hilfen,
        wuensche: "Will lernen", ab: ab, zustaendig: 9))
  }
}

extension Command where Self == RecordJugendhilfe {
  static func gespraech(_ am: Day, naechstes: Day? = nil) -> Self {
    Self(JugendhilfeGespraech(am: am, notiz: "Besprochen", naechstes: naechstes))
  }
  static func hilfe(_ art: Jugendhilfeart, _ ab: Day, bis: Day? = nil) -> Self {
    Self(JugendhilfeHilfe(art: art, ab: ab, bis: bis))
  }
  static func einwilligung(
    _ am: Day, vom einwilligung: Day?, umfang: [Uebermittlungsangabe] = [.name, .geburt], weiteres: String? = nil
  ) -> Self {
    Self(
      JugendhilfeUebermittelt(
        am: am, grund: .einwilligung, einwilligungAm: einwilligung, begruendung: "fällt weg", umfang: umfang,
        weiteres: weiteres))
  }
  static func aufgabe(_ am: Day, _ begruendung: String?) -> Self {
    Self(
      JugendhilfeUebermittelt(
        am: am, grund: .aufgabe, einwilligungAm: "2007-01-01", begruendung: begruendung, umfang: [.name]))
  }
  static func ende(_ am: Day, _ ergebnis: Jugendhilfeende = .ausbildung) -> Self {
    Self(JugendhilfeBeendet(am: am, ergebnis: ergebnis))
  }
}

@Suite("Jugendberufshilfe")
struct JugendhilfeTests {
  @Test("Given nobody, when a young person is taken in, then the case has a stream with the name, and no figure")
  func begun() throws {
    let akte = try Jugendakte.aufgenommen()
    #expect(akte.types == ["jugendhilfe.aufgenommen.v1"] && JugendhilfeFile.kind == .jugendhilfe)
    #expect(akte.state.aufnahme?.nachname == "Ahorn" && akte.state.facts.isEmpty)
  }

  @Test(
    "Taken in is who is 14 and not yet 27 on that day, to the day of birth",
    arguments: [
      ("1993-06-04", true), ("1993-06-05", false), ("1980-06-05", true), ("1980-06-04", false),
    ])
  func age(_ geburt: String, isTaken: Bool) throws {
    let refused = try rejection { _ = try Jugendakte(id: 9).then(.aufnahme(geburt: Day(iso: geburt) ?? "2007-01-01")) }
    #expect(refused?.code == (isTaken ? nil : "jugendhilfe.alter"))
  }

  @Test("Given talks in any order, then the next day is that of the latest talk, and none after the end")
  func next() throws {
    let akte = try Jugendakte.aufgenommen().then(.gespraech("2007-07-02", naechstes: "2007-07-16"))
      .then(.gespraech("2007-06-18", naechstes: "2007-07-02"))
    #expect(akte.state.naechstes == "2007-07-16")
    #expect(try akte.then(.ende("2007-12-03")).state.naechstes == nil)
  }

  @Test("Given a case, when data are passed on, then the ground and what was passed on are kept, and nothing else")
  func passedOn() throws {
    let akte = try Jugendakte.aufgenommen().then(.einwilligung("2007-10-01", vom: "2007-09-28"))
      .then(.aufgabe("2007-10-02", "Die Hilfe läuft weiter."))
    #expect(
      akte.entries.suffix(2).map(\.payload) == [
        #"{"am":"2007-10-01","einwilligungAm":"2007-09-28","grund":"einwilligung","umfang":["name","geburt"]}"#,
        #"{"am":"2007-10-02","begruendung":"Die Hilfe läuft weiter.","grund":"aufgabe","umfang":["name"]}"#,
      ])
  }

  @Test("Given an end that was a mistake, when it is cancelled, then the case goes on")
  func reopened() throws {
    let akte = try Jugendakte.beendet().storno(2).then(.gespraech("2007-12-10"))
    #expect(akte.state.ende == nil && akte.state.gespraeche.count == 1)
  }

  @Test("A help that began before the 27th birthday goes on; a new one does not begin")
  func tooOld() throws {
    let akte = try Jugendakte(id: 9).then(.aufnahme(geburt: "1980-09-01")).then(.hilfe(.beratung, "2007-08-31"))
    let refused = try rejection { _ = try akte.then(.hilfe(.beratung, "2007-09-01")) }
    #expect(refused?.code == "jugendhilfe.alter" && refused?.field == "ab")
    #expect(try akte.then(.gespraech("2007-09-03")).then(.ende("2007-09-10", .altersgrenze)).state.ende != nil)
  }
}

extension Ablehnung {
  static let jugendhilfe: [Ablehnung] = [
    Ablehnung("jugendhilfe.schon_aufgenommen", "a case begins once", given: try .aufgenommen(), when: .aufnahme()),
    Ablehnung(
      "jugendhilfe.name_fehlt", field: "nachname", "a case is somebody's", given: Jugendakte(),
      when: .aufnahme(nachname: "")),
    Ablehnung(
      "datum.zukunft", field: "ab", "nobody is taken in tomorrow", given: Jugendakte(), when: .aufnahme("2008-01-01")),
    Ablehnung(
      "jugendhilfe.alter", field: "geburt", "a child of 13 is too young", given: Jugendakte(),
      when: .aufnahme(geburt: "1993-06-05")),
    Ablehnung(
      "jugendhilfe.nicht_aufgenommen", "nothing happens in no case", given: Jugendakte(), when: .gespraech("2007-06-18")
    ),
    Ablehnung(
      "jugendhilfe.beendet", "nothing happens after the end", given: try .beendet(), when: .gespraech("2007-11-01")),
    Ablehnung("jugendhilfe.beendet", "a case ends once", given: try .beendet(), when: .ende("2007-12-04")),
    Ablehnung(
      "datum.zukunft", field: "am", "no talk took place tomorrow", given: try .aufgenommen(),
      when: .gespraech("2008-01-01")),
    Ablehnung(
      "jugendhilfe.vor_beginn", field: "am", "no talk before the begin", given: try .aufgenommen(),
      when: .gespraech("2007-06-03")),
    Ablehnung(
      "jugendhilfe.vor_beginn", field: "ab", "no help before the begin", given: try .aufgenommen(),
      when: .hilfe(.beratung, "2007-06-03")),
    Ablehnung(
      "gespraech.naechstes_vor", field: "naechstes", "the next talk is later", given: try .aufgenommen(),
      when: .gespraech("2007-06-18", naechstes: "2007-06-18")),
    Ablehnung(
      "jugendhilfe.hilfe_nicht_moeglich", field: "art", "a help has its days",
      given: try Jugendakte().then(.aufnahme("2005-03-01", geburt: "1988-02-01")),
      when: .hilfe(.werkstattjahr, "2005-08-31")),
    Ablehnung(
      "jugendhilfe.alter", field: "ab", "no help begins at 27",
      given: try Jugendakte().then(.aufnahme(geburt: "1980-09-01")), when: .hilfe(.beratung, "2007-09-01")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "bis", "a help ends after it began", given: try .aufgenommen(),
      when: .hilfe(.beratung, "2007-08-06", bis: "2007-08-05")),
    Ablehnung(
      "jugendhilfe.ohne_daten", field: "umfang_name", "something was passed on", given: try .aufgenommen(),
      when: .einwilligung("2007-10-01", vom: "2007-09-28", umfang: [])),
    Ablehnung(
      "jugendhilfe.ohne_einwilligung", field: "einwilligung_am", "a consent has its day", given: try .aufgenommen(),
      when: .einwilligung("2007-10-01", vom: nil)),
    Ablehnung(
      "jugendhilfe.einwilligung_spaeter", field: "einwilligung_am", "the consent comes first",
      given: try .aufgenommen(), when: .einwilligung("2007-10-01", vom: "2007-10-02")),
    Ablehnung(
      "jugendhilfe.ohne_begruendung", field: "begruendung", "without consent there is a reason",
      given: try .aufgenommen(), when: .aufgabe("2007-10-01", nil)),
    Ablehnung(
      "jugendhilfe.ende_vor_eintrag", field: "am", "it ends behind the last talk",
      given: try .aufgenommen().then(.gespraech("2007-06-18")), when: .ende("2007-06-17")),
    Ablehnung(
      "korrektur.aufnahme_noetig", "the case rests on its begin", given: try .aufgenommen(), storno: 1),
    Ablehnung(
      "jugendhilfe.vor_beginn", "what happened stays behind the begin",
      given: try .aufgenommen().then(.gespraech("2007-06-18")), storno: 1,
      by: JugendhilfeAufgenommen(
        vorname: "Kim", nachname: "Ahorn", geburt: "1990-02-01", kontakt: "Handy", rechtsgrundlage: .hilfen,
        wuensche: "Will lernen", ab: "2007-06-19", zustaendig: 9)),
    Ablehnung(
      "jugendhilfe.ende_vor_eintrag", "what happened stays before the end",
      given: try .aufgenommen().then(.gespraech("2007-06-18")).then(.ende("2007-12-03")), storno: 3,
      by: JugendhilfeBeendet(am: "2007-06-17", ergebnis: .arbeit)),
  ]
}

import Application
import HTTPTypes
import Kernel
import Pages
import SQL
import Testing

@testable import Web

@Suite("Every form, filled well but for one field")
struct GueltigTests {
  static let attacks = [
    "'; DROP TABLE journal;--", "<script>alert(1)</script>", "\"><img src=x onerror=1>", "a\r\nSet-Cookie: b=c",
    "\u{0}", String(repeating: "x", count: 5_000),
  ]

  @Test("hostile text in one field is refused or kept as text, and every page still opens and shows it escaped")
  func oneField() async throws {
    let welt = try await Formularwelt()
    var taken: Set<String> = []
    for attack in GueltigTests.attacks {
      for formular in welt.formulare {
        for feld in formular.blatt.felder where feld.isTyped {
          let isTaken = try await GueltigTests.send(attack, in: feld, formular, welt)
          if isTaken { taken.insert("\(formular) \(feld.name)") }
        }
      }
    }
    // Free texts take anything, so the journal is full of it now.
    #expect(taken.count >= 16, "\(taken.sorted())")
    try await GueltigTests.openEverything(welt)
  }

  private static func send(
    _ attack: String, in feld: Formblatt.Feld, _ formular: Formularwelt.Formular, _ welt: Formularwelt
  ) async throws -> Bool {
    try await welt.visit(formular) { browser, blatt in
      let typed = Ausfuellung.good(blatt).merging([feld.name: attack]) { $1 }
      let before = try await welt.haus.position()
      let answer = try await browser.post(blatt.action, blatt.filled(typed))
      let probe = Antwortprobe(welt: welt, formular: formular, answer: answer)
      try await probe.check(before: before)
      probe.checkKept(blatt, typed)
      return try await welt.haus.position() > before
    }
  }

  /// After all that, every page of the cases and the lists opens, and the journal is whole.
  private static func openEverything(_ welt: Formularwelt) async throws {
    for (account, team) in [("ada", Int64(1)), ("leitung", 1), ("leitung2", 2), ("schutz", 1)] {
      try await welt.haus.browse(as: account) { browser in
        for muster in Muster.allCases where welt.rundgang.registered.contains(Weg(method: .get, muster: muster)) {
          let answer = try await browser.get(welt.rundgang.address(muster, .own, team: team))
          let hasNoEngine = [.berichtPDF, .auskunftPDF, .einladungPDF, .anhoerungPDF, .vereinbarungPDF].contains(muster)
          #expect(answer.status < 500 || hasNoEngine, "\(account) \(muster.rawValue): \(answer.status)")
          guard ![.stylesheet, .script, .favicon, .auskunftJSON].contains(muster) else { continue }
          #expect(!answer.page.contains("<script") && !answer.body.contains("<img src=x"), "\(muster.rawValue)")
        }
      }
    }
    let count = try await welt.haus.office.database.read { try $0.first("SELECT count(*) FROM journal") { $0.int(0) } }
    #expect(try await welt.haus.position() == count)
  }

  /// What concerns person or household is no part of the case's stream, whose version the form names; the rules of that
  /// stream decide.
  static let besides: Set<Muster> = [
    .leistungsbezug, .merkmale, .bedarfsgemeinschaft, .ausscheiden, .auskunftssperre, .person, .versicherungsnummer,
    .schutzadresse, .personKorrektur,
    .sicherheitshinweis,
  ]

  @Test("a form without its version, or with one that never was, is compared and keeps what was typed")
  func versionless() async throws {
    let welt = try await Formularwelt()
    var compared: Set<Muster> = []
    for formular in welt.formulare where formular.blatt.hidden["_version"] != nil {
      for version in ["0", "-1", "99999", "x", "", nil] {
        let status = try await welt.visit(formular) { browser, blatt in
          try await GueltigTests.send(blatt.hiding("_version", version), browser, formular, welt)
        }
        if status == 409 { compared.insert(formular.muster) }
        // What is wrong otherwise is said first; check pages record nothing.
        let isRight = [200, 409, 422].contains(status) || GueltigTests.besides.contains(formular.muster)
        #expect(isRight, "\(formular), version \(version ?? "none"): \(status)")
      }
    }
    #expect(compared.count >= 8, "\(compared)")
  }

  @Test("a form that two persons send from one version is recorded once: the second is compared, and keeps its values")
  func stale() async throws {
    let welt = try await Formularwelt()
    var compared: Set<Muster> = []
    for formular in welt.formulare where formular.blatt.hidden["_version"] != nil {
      let statuses = try await welt.visit(formular) { browser, blatt in
        let first = try await GueltigTests.send(blatt, browser, formular, welt)
        let second = blatt.hiding("_schluessel", "zweites Fenster \(formular)")
        return (first, try await GueltigTests.send(second, browser, formular, welt))
      }
      guard statuses.0 == 303 else { continue }
      if statuses.1 == 409 { compared.insert(formular.muster) }
      let isRight = [409, 422].contains(statuses.1) || GueltigTests.besides.contains(formular.muster)
      #expect(isRight, "\(formular): \(statuses)")
    }
    #expect(compared.count >= 8, "\(compared)")
  }

  /// The form with good values.
  private static func send(
    _ blatt: Formblatt, _ browser: Browser, _ formular: Formularwelt.Formular, _ welt: Formularwelt
  ) async throws -> Int {
    let typed = Ausfuellung.good(blatt)
    let before = try await welt.haus.position()
    let answer = try await browser.post(blatt.action, blatt.filled(typed))
    let probe = Antwortprobe(welt: welt, formular: formular, answer: answer)
    try await probe.check(before: before)
    // Once a membership or a benefit has ended, its page asks for something else.
    if !besides.contains(formular.muster) { probe.checkKept(blatt, typed) }
    return answer.status
  }

  @Test("the key of a form sent again is answered as before, by another account it is no key at all")
  func replayed() async throws {
    let rundgang = try await Rundgang()
    let nr = rundgang.cases[1]?.nr ?? ""
    let typed = ["_schluessel": "derselbe", "ergebnis": "gefuehrt", "am": "31.03.2008"]
    try await rundgang.haus.browse(as: "ada") { browser in
      #expect(try await browser.submit("/faelle/\(nr)/gespraech", typed).status == 303)
      let before = try await rundgang.haus.position()
      #expect(try await browser.submit("/faelle/\(nr)/gespraech", typed).status == 303)
      #expect(try await rundgang.haus.position() == before)
    }
    try await rundgang.haus.browse(as: "leitung") { browser in
      let before = try await rundgang.haus.position()
      #expect(try await browser.submit("/faelle/\(nr)/gespraech", typed).status == 303)
      #expect(try await rundgang.haus.position() > before)
    }
  }
}

/// Values with which most forms are taken.
enum Ausfuellung {
  /// What fits fields that take no free text.
  private static let fitting = [
    "stunden": "38", "anzahl": "1", "grad": "50", "plz": "59065", "nachname": "Neumanns", "telefon": "02381 17-0",
    "benutzername": "ada", "passwort": "falsch", "naechstes": "+28", "uhrzeit": "9:30", "prozent": "10",
    "berufe": "51312", "zahl": "4", "sprachen": "Englisch B1", "minuten": "30", "plaetze": "3", "klasse": "9",
    "mail": "buero@traeger.example",
  ]

  /// The first choice of every group, days of today, short texts.
  static func good(_ blatt: Formblatt) -> [String: String] {
    var fields: [String: String] = [:]
    for feld in blatt.felder {
      let shown = feld.shown.first { !$0.isEmpty }
      switch feld.kind {
      // Of the roles in a household the last is the one that many can have.
      case .choice: fields[feld.name] = feld.name == "rolle" ? feld.offered.last : feld.offered.first
      case .checkbox: fields[feld.name] = feld.name == "fall" ? feld.offered.first : nil
      case .date: fields[feld.name] = shown ?? Haus.today.german
      case .text, .textarea, .password:
        fields[feld.name] = fitting[feld.name] ?? (feld.name.hasSuffix("kosten") ? "10" : "Ein Text, der passt.")
      }
    }
    return fields
  }
}

import Kernel
import Law
import Testing

@testable import Application
@testable import Web

/// The same story on the working day of five years.
@Suite("The agreement from the plan's steps to its page")
struct VereinbarungWebTests {
  struct Jahr: Sendable {
    let today: Day
    let name: String
    /// Last day, where the law knows one.
    let bis: String?
    let isSigned: Bool
    let says: String
  }

  static let jahre = [
    Jahr(
      today: Day(year: 2007, month: 11, day: 30)!, name: "Eingliederungsvereinbarung", bis: "29.05.2008",
      isSigned: true,
      says: "100 Prozent"),
    Jahr(
      today: Day(year: 2017, month: 5, day: 2)!, name: "Eingliederungsvereinbarung", bis: "01.11.2017", isSigned: true,
      says: "innerhalb eines Jahres"),
    Jahr(
      today: Day(year: 2022, month: 9, day: 1)!, name: "Eingliederungsvereinbarung", bis: "28.02.2023", isSigned: true,
      says: "Zurzeit wird nicht gemindert"),
    Jahr(
      today: Day(year: 2024, month: 4, day: 15)!, name: "Kooperationsplan", bis: nil, isSigned: false,
      says: "Schlichtungsverfahren"),
    Jahr(
      today: Day(year: 2026, month: 10, day: 5)!, name: "Kooperationsplan", bis: nil, isSigned: false,
      says: "persönliches Angebot"),
  ]

  /// A case with a plan of two steps, made on days before `today`.
  static func plan(_ browser: Browser, _ today: Day) async throws -> String {
    var typed = Browser.intake(nachname: "Muster", vorname: "Eva")
    typed["am"] = (today - 80).german
    typed["leistungsbezug_ab"] = (today - 90).german
    let opened = try await browser.submit("/faelle/neu", typed)
    guard let nr = opened.aktenzeichen else { throw Unexpected(opened.status, errors(opened.body)) }
    let steps: [(String, [String: String])] = [
      ("profiling/auftrag", ["traeger": "7", "am": (today - 79).german, "bis": (today - 60).german]),
      ("profiling/ergebnis", Profilprobe.fields(am: (today - 62).german, ["berufsabschluss": "1"])),
      ("strategie", ["strategie": "C", "am": (today - 60).german, "begruendung": "Abschluss fehlt."]),
      (
        "plan/schreiben",
        [
          "am": (today - 50).german, "ziel_1": "Arbeit im Lager", "ziel_1_dient": "integration",
          "ziel_1_schritt_1_was": "Staplerschein machen",
          "ziel_1_schritt_1_wer": "klient", "ziel_1_schritt_1_bis": (today + 60).german,
          "ziel_1_schritt_2_was": "Kosten zahlen", "ziel_1_schritt_2_wer": "haus",
          "ziel_1_schritt_2_bis": (today + 60).german,
        ]
      ),
    ]
    for (path, fields) in steps {
      let answer = try await browser.submit("/faelle/\(nr)/\(path)", fields)
      guard answer.status == 303 else { throw Unexpected(answer.status, path + errors(answer.body)) }
    }
    return nr
  }

  @Test(
    "Steps are ticked and the last lawful day stands there; check page and page show the document of the day",
    arguments: jahre)
  func story(_ jahr: Jahr) async throws {
    let haus = try await Haus(today: jahr.today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await Self.plan(browser, jahr.today)
      let form = Formblatt.all(in: try await browser.get("/faelle/\(nr)/vereinbarung").body)[0]
      func shown(_ name: String) -> [String]? { form.felder.first { $0.name == name }?.shown }
      #expect(shown("schritt_1_1") == ["ja"] && shown("schritt_1_2") == ["ja"])
      #expect(shown("bis") == jahr.bis.map { [$0] })
      var typed = [
        "art": "geschlossen", "am": jahr.today.german, "schritt_1_1": "ja", "haus": "Fahrgeld", "sprache": "tr",
      ]
      typed["bis"] = jahr.bis
      let check = try await browser.submit("/faelle/\(nr)/vereinbarung", typed)
      #expect(check.status == 200 && check.body.contains("\(jahr.name) prüfen"), "\(errors(check.body))")
      for text in [jahr.says, "Staplerschein machen", "Fahrgeld", "Übersetzung nur zur Hilfe", "lang=\"tr\""] {
        #expect(check.body.contains(text), "\(text)")
      }
      #expect(!check.body.contains("Kosten zahlen"))
      let id = try await browser.agree(nr, typed.merging(["klient": ""]) { $1 })
      let page = try await browser.get("/faelle/\(nr)/vereinbarungen/\(id)")
      #expect(page.status == 200 && page.body.contains("Dokument: \(jahr.name)") && page.body.contains("geschlossen"))
      #expect(page.body.contains("Unterschrift festhalten") == jahr.isSigned)
      #expect(page.body.contains("Übergabe festhalten") != jahr.isSigned)
      try await Self.afterwards(browser, nr, id, jahr)
    }
  }

  /// Signature or delivery once, then the next version: the old one ends the day before.
  private static func afterwards(_ browser: Browser, _ nr: String, _ id: String, _ jahr: Jahr) async throws {
    let path = "/faelle/\(nr)/vereinbarungen/\(id)/uebergabe"
    let fields = jahr.isSigned ? ["am": "heute"] : ["am": "heute", "weg": "post"]
    let done = try await browser.submit(path, fields)
    #expect(done.status == 303, "\(errors(done.body))")
    let again = try await browser.submit(path, fields)
    #expect(again.status == 422 && again.body.contains("schon festgehalten"), "\(errors(again.body))")
    let page = try await browser.get("/faelle/\(nr)/vereinbarungen/\(id)")
    #expect(page.body.contains("am \(jahr.today.german)") && page.body.contains("Fortschreiben"))
    #expect(try await browser.get("/faelle/\(nr)/vereinbarungen").body.contains("geschlossen"))
    #expect(try await browser.get("/faelle/\(nr)/vereinbarungen/99").status == 404)
    #expect(try await browser.get("/faelle/\(nr)/vereinbarungen/x").status == 404)
    let end = try await browser.submit("/faelle/\(nr)/vereinbarungen/\(id)/ende", ["ende": "heute", "grund": "Umzug"])
    #expect(end.status == 303, "\(errors(end.body))")
    #expect(try await browser.get("/faelle/\(nr)/vereinbarungen/\(id)").body.contains("Grund: Umzug"))
  }

  @Test("Six months and a day are refused with the latest day, and nothing typed is lost")
  func tooLong() async throws {
    let today = Day(year: 2007, month: 11, day: 30)!
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await Self.plan(browser, today)
      let answer = try await browser.submit(
        "/faelle/\(nr)/vereinbarung",
        ["art": "geschlossen", "am": "heute", "bis": "30.05.2008", "schritt_1_1": "ja", "haus": "Mein Text"])
      #expect(answer.status == 422)
      #expect(answer.body.contains("Die Vereinbarung läuft länger als 6 Monate. Spätestes Ende ist der 29.05.2008."))
      #expect(answer.body.contains("Mein Text"))
      let form = Formblatt.all(in: answer.body)[0]
      #expect(form.felder.first { $0.name == "schritt_1_1" }?.shown == ["ja"])
      #expect(form.felder.first { $0.name == "schritt_1_2" }?.shown == [])
    }
  }

  @Test(
    "Until June 2023 an administrative act replaces it; between there is Schlichtung; from July 2026 there is § 15a")
  func acts() async throws {
    try await Self.act(
      Day(year: 2022, month: 9, day: 1)!,
      ["am": "heute", "bis": "28.02.2023", "grund": "Keine Einigung", "klient": "Bewerben", "haus": "Kosten"],
      says: "anstelle einer Eingliederungsvereinbarung", why: "Keine Einigung")
    try await Self.act(
      Day(year: 2026, month: 10, day: 5)!,
      [
        "am": "heute", "anlass": "kein_plan", "grund": "Plan abgelehnt", "bemuehungen": "Bewerben",
        "haeufigkeit": "fünf im Monat", "nachweis": "Liste", "nachweis_bis": "+30",
      ], says: "Bescheid über eine Verpflichtung", why: "Kein Plan oder keine Fortschreibung: Plan abgelehnt")
    let today = Day(year: 2024, month: 4, day: 15)!
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await Self.plan(browser, today)
      let begun = try await browser.submit("/faelle/\(nr)/schlichtung", ["am": "heute", "grund": "Ziel strittig"])
      #expect(begun.status == 303, "\(errors(begun.body))")
      let list = try await browser.get("/faelle/\(nr)/vereinbarungen").body
      #expect(
        list.contains("Schlichtung seit 15.04.2024, spätestens bis 13.05.2024") && list.contains("Schlichtung beenden"))
      let ended = try await browser.submit("/faelle/\(nr)/schlichtung", ["am": "heute", "ergebnis": "einigung"])
      #expect(ended.status == 303, "\(errors(ended.body))")
      let none = try await browser.submit(
        "/faelle/\(nr)/verpflichtung",
        [
          "am": "heute", "anlass": "kein_plan", "grund": "x", "bemuehungen": "x", "haeufigkeit": "x", "nachweis": "x",
          "nachweis_bis": "+30",
        ])
      #expect(none.status == 422 && none.body.contains("erst ab 01.07.2026"))
    }
  }

  /// The recorded act is the document that was checked, its reason included.
  private static func act(_ today: Day, _ typed: [String: String], says: String, why: String) async throws {
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await plan(browser, today)
      let check = try await browser.submit("/faelle/\(nr)/verpflichtung", typed)
      let blatt = Formblatt.all(in: check.body).first { $0.action.hasSuffix("/pruefen") }
      #expect(check.status == 200 && check.body.contains(says), "\(errors(check.body))")
      var sent = typed
      for name in ["_csrf", "_version", "_schluessel"] { sent[name] = blatt?.hidden[name] }
      let done = try await browser.post("/faelle/\(nr)/verpflichtung/pruefen", sent)
      #expect(done.status == 303, "\(errors(done.body))")
      let page = try await browser.get(done.location ?? "")
      #expect(page.body.contains(says) && page.body.contains("Widerspruch") && page.body.contains("erlassen"))
      let checked = try #require(document(check.body))
      #expect(checked.contains(why))
      #expect(document(page.body) == checked)
    }
  }

  /// The document on a page.
  private static func document(_ body: String) -> String? {
    body.firstMatch(of: /<article class="dokument".*?<\/article>/.dotMatchesNewlines()).map { String($0.output) }
  }
}

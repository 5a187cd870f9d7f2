import Kernel
import Testing

@testable import Web

@Suite("The page of everything that was agreed")
struct LeistungenWebTests {
  private static let talk = [
    "ergebnis": "gefuehrt", "am": "heute", "notiz": "", "zusage_1": "teilweise", "zusage_1_notiz": "Zwei von fünf",
    "zusage_2": "eingehalten", "zusage_3": "nicht",
  ]

  /// Obliged today by administrative act to apply for jobs.
  private static func oblige(_ browser: Browser, _ nr: String) async throws {
    let typed = [
      "am": "heute", "anlass": "kein_plan", "grund": "Plan abgelehnt", "bemuehungen": "Fünf Bewerbungen",
      "haeufigkeit": "fünf im Monat", "nachweis": "Liste", "nachweis_bis": "+30",
    ]
    let check = try await browser.submit("/faelle/\(nr)/verpflichtung", typed)
    let blatt = Formblatt.all(in: check.body).first { $0.action.hasSuffix("/pruefen") }
    var sent = typed
    for name in ["_csrf", "_version", "_schluessel"] { sent[name] = blatt?.hidden[name] }
    let done = try await browser.post("/faelle/\(nr)/verpflichtung/pruefen", sent)
    #expect(done.status == 303, "\(errors(check.body))")
  }

  @Test("It lists an obligation with the day of its proof, and what a talk found of what each side owes")
  func whole() async throws {
    let today = try #require(Day(year: 2026, month: 10, day: 5))
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, today)
      try await Self.oblige(browser, nr)
      _ = try await browser.agree(nr, ["am": "heute"])
      var page = try await browser.get("/faelle/\(nr)/leistungen").body
      let proof = "Verpflichtung (§ 15a SGB II): fünf im Monat, nachzuweisen bis \((today + 30).german): Liste"
      #expect(page.contains("Fünf Bewerbungen") && page.contains(proof) && page.contains("Verpflichtung ansehen"))
      #expect(!page.contains("zuletzt im Gespräch"))
      let form = try await browser.get("/faelle/\(nr)/gespraech").body
      #expect(form.contains("Zusagen und Pflichten") && form.contains("Zusagen des Jobcenters"))
      let talked = try await browser.submit("/faelle/\(nr)/gespraech", Self.talk)
      #expect(talked.status == 303, "\(errors(talked.body))")
      page = try await browser.get("/faelle/\(nr)/leistungen").body
      for found in ["teilweise (Zwei von fünf)", "eingehalten", "nicht eingehalten"] {
        #expect(page.contains("zuletzt im Gespräch am \(today.german): \(found)"), "\(found)")
      }
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Fünf Bewerbungen: teilweise"))
    }
  }

  @Test("A step that the plan dropped is said to be still promised")
  func dropped() async throws {
    let today = try #require(Day(year: 2007, month: 11, day: 30))
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, today)
      _ = try await browser.agree(
        nr, ["am": "heute", "bis": "29.05.2008", "schritt_1_1": "ja", "schritt_1_2": "ja", "klient": "", "haus": ""])
      let other = [
        "am": today.german, "ziel_1": "Ausbildung", "ziel_1_dient": "integration",
        "ziel_1_schritt_1_was": "Schule besuchen", "ziel_1_schritt_1_wer": "klient",
        "ziel_1_schritt_1_bis": (today + 60).german,
      ]
      let written = try await browser.submit("/faelle/\(nr)/plan/schreiben", other)
      #expect(written.status == 303, "\(errors(written.body))")
      let page = try await browser.get("/faelle/\(nr)/leistungen").body
      #expect(page.contains("nicht mehr im Plan, aber noch zugesagt (Eingliederungsvereinbarung): Arbeit im Lager"))
      #expect(page.contains("Staplerschein machen") && page.contains("3 von 3 sind offen"))
    }
  }
}

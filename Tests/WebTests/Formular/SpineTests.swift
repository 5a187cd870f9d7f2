import Application
import Law
import Testing

@Suite("The forms of the spine, one case from Fallzugang to Abschluss")
struct SpineTests {
  /// Every form in order, with the typed values and what the case shows afterwards.
  static let steps: [(path: String, fields: [String: String], shows: String)] = [
    ("profiling/auftrag", ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"], "Profiling beauftragt"),
    (
      "profiling/ergebnis",
      Profilprobe.fields(am: "01.02.2008", ["eigeninitiative": "2"], missing: ["ausdauer"]), "Profiling eingegangen"
    ),
    ("strategie", ["strategie": "B", "am": "05.02.2008", "begruendung": "Gute Ausbildung."], "Strategie B festgelegt"),
    (
      "plan/schreiben",
      [
        "am": "06.02.2008", "ziel_1": "Arbeit im Lager", "ziel_1_dient": "integration",
        "ziel_1_schritt_1_was": "Staplerschein machen",
        "ziel_1_schritt_1_wer": "klient", "ziel_1_schritt_1_bis": "30.04.2008", "ziel_1_schritt_1_kosten": "1.250,00",
      ], "Integrationsplan erstellt"
    ),
    ("leistungsbezug", ["ende": "01.03.2008", "grund": "einkommen"], "Leistungsbezug endet"),
    ("status", ["status": "krank", "ab": "10.02.2008"], "Status: arbeitsunfähig erkrankt"),
    (
      "gespraech", ["ergebnis": "gefuehrt", "am": "20.02.2008", "notiz": "Lebenslauf besprochen", "naechstes": "+28"],
      "Gespräch geführt"
    ),
    (
      "massnahme",
      [
        "instrument": "mag_abs1", "bezeichnung": "Lager 1", "traeger": "7", "beginn": "03.03.2008",
        "ende": "28.03.2008",
        "status_aendern": "ja",
      ], "Maßnahme begonnen: Lager 1"
    ),
    (
      "massnahme/1/ende", ["ende": "28.03.2008", "ergebnis": "fortschritt", "status_danach": "arbeitslos"],
      "Maßnahme beendet"
    ),
    (
      "integration",
      [
        "art": "sozialversicherungspflichtig", "beginn": "29.03.2008", "arbeitgeber": "Lager GmbH", "stunden": "38",
        "status_aendern": "ja",
      ], "Integration: sozialversicherungspflichtige Beschäftigung"
    ),
    ("integration/1/ende", ["ende": "30.03.2008", "grund": "Probezeit"], "Integration beendet"),
    (
      "bedarfsgemeinschaft",
      [
        "vorname": "Kim", "nachname": "Muster", "geburt": "01.02.2001", "geschlecht": "maennlich",
        "staatsangehoerigkeit": "DE", "rolle": "kind", "ab": "01.02.2008",
      ], ""
    ),
  ]

  @Test("each form records what was typed and leads back to the case, which shows it")
  func spine() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      for step in SpineTests.steps {
        let answer = try await browser.submit("/faelle/\(nr)/\(step.path)", instrument(step.fields, haus))
        #expect(answer.status == 303, "\(step.path): \(errors(answer.body))")
        let verlauf = try await browser.get("/faelle/\(nr)/verlauf")
        #expect(verlauf.body.contains(step.shows), "\(step.path)")
      }
      try await agreement(browser, nr)
      try await closing(browser, nr)
    }
  }

  /// The key of an instrument that counts as activation and is in force.
  private func instrument(_ fields: [String: String], _ haus: Haus) -> [String: String] {
    guard fields["instrument"] != nil else { return fields }
    var fields = fields
    fields["instrument"] = haus.office.law.instrumente(on: Haus.today).first(where: \.countsAsActivation)?.key
    return fields
  }

  private func agreement(_ browser: Browser, _ nr: String) async throws {
    let typed = [
      "art": "geschlossen", "am": "31.03.2008", "bis": "29.09.2008", "klient": "Ich bewerbe mich.",
      "haus": "Das Jobcenter zahlt den Staplerschein.",
    ]
    let check = try await browser.submit("/faelle/\(nr)/vereinbarung", typed)
    #expect(check.status == 200 && check.body.contains("Eingliederungsvereinbarung prüfen"), "\(errors(check.body))")
    var confirmed = typed
    for name in ["_csrf", "_version", "_schluessel"] { confirmed[name] = check.hidden(name) }
    confirmed["_aktion"] = "bestaetigen"
    let done = try await browser.post("/faelle/\(nr)/vereinbarung/pruefen", confirmed)
    #expect(done.status == 303, "\(errors(done.body))")
    #expect(try await browser.get("/faelle/\(nr)").body.contains("gilt bis 29.09.2008"))
  }

  private func closing(_ browser: Browser, _ nr: String) async throws {
    let fields = ["am": "31.03.2008", "grund": "integration", "uebrige": "ja"]
    let open = try await browser.submit(
      "/faelle/\(nr)/abschluss", ["am": "31.03.2008", "grund": "integration"], act: "folgen")
    #expect(open.status == 422 && open.body.contains("Solange der Punkt offen ist"))
    let check = try await browser.submit("/faelle/\(nr)/abschluss", fields, act: "folgen")
    #expect(check.status == 200 && check.body.contains("Abschluss prüfen"), "\(errors(check.body))")
    var confirmed = fields
    confirmed["_aktion"] = "bestaetigen"
    for name in ["_csrf", "_version", "_schluessel"] { confirmed[name] = check.hidden(name) }
    let done = try await browser.post("/faelle/\(nr)/abschluss/pruefen", confirmed)
    #expect(done.status == 303, "\(errors(done.body))")
    let page = try await browser.get("/faelle/\(nr)")
    #expect(page.body.contains("abgeschlossen und kann nur gelesen werden"))
  }
}

/// A result of a profiling as it is typed.
enum Profilprobe {
  static func fields(am: String, _ changed: [String: String] = [:], missing: Set<String> = []) -> [String: String] {
    var fields = ["am": am, "verfahren": "Gespräch", "quelle": "profiling", "staerken": "pünktlich\nhilft gern"]
    for key in EinzelmerkmalKey.allCases.map(\.rawValue) {
      fields[key] = missing.contains(key) ? "nicht_erhoben" : changed[key] ?? "3"
      if missing.contains(key) { fields[key + "_grund"] = "Termin verschoben" }
    }
    return fields
  }
}

/// The sentences of a page's error summary, for messages.
func errors(_ body: String) -> String {
  let found = body.matches(of: /feld-fehler"[^>]*>.*?<\/p>|fehleruebersicht.*?<\/div>/.dotMatchesNewlines()).map {
    String($0.output)
  }
  return found.isEmpty ? String(body.prefix(300)) : found.joined(separator: " | ")
}

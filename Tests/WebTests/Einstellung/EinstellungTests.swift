import HTTPTypes
import Kernel
import Law
import Pages
import SQL
import Store
import Testing

@testable import Application
@testable import Web

@Suite("Settings on screen")
struct EinstellungTests {
  private static let weeks = [
    "zahl": "3", "einheit": "wochen", "ab": "14.04.2008", "laufende": "ja", "grund": "Beschluss der Leitung",
  ]
  private static let page = "/verwaltung/einstellungen/fristen/profiling"

  /// A case whose Profiling is due on 2 May 2008.
  private func openCase(_ haus: Haus) async throws -> String {
    try await haus.browse(as: "ada") { browser in
      let typed = Browser.intake(nachname: "Muster", vorname: "Eva").merging(["am": "20.03.2008"]) { $1 }
      let answer = try await browser.submit("/faelle/neu", typed)
      return try #require(answer.aktenzeichen, "\(errors(answer.body))")
    }
  }

  private func entries(_ haus: Haus) async throws -> Int64 {
    try await haus.office.database.read { session in
      try session.first("SELECT count(*) FROM journal WHERE stream_kind = 'einstellung'", []) { $0.int(0) } ?? 0
    }
  }

  @Test("Verwaltung plans a shorter deadline: trial first, then on record with name and reason, then taken back")
  func story() async throws {
    let haus = try await Haus()
    _ = try await openCase(haus)
    try await haus.browse(as: "amt") { browser in
      let overview = try await browser.get("/verwaltung/einstellungen")
      #expect(overview.status == 200 && overview.body.contains("Gesprächsrhythmus"))
      let list = try await browser.get("/verwaltung/einstellungen/fristen")
      #expect(list.body.contains("Profiling ab Fallzugang") && list.body.contains("6 Wochen"))
      let form = try await browser.get(Self.page)
      #expect(form.body.contains("value=\"6\"") && form.body.contains("01.04.2008"))
      let trial = try await browser.submit(Self.page, Self.weeks)
      #expect(trial.status == 200, "\(errors(trial.body))")
      #expect(trial.body.contains("1 Frist verschiebt sich, 1 wird überfällig"), "\(trial.body)")
      #expect(try await self.entries(haus) == 0, "a trial records nothing")
      let saved = try await browser.press(trial, "bestaetigen")
      #expect(saved.status == 303)
      #expect(try await self.entries(haus) == 1)
      let after = try await browser.get(Self.page)
      #expect(after.body.contains("Beschluss der Leitung") && after.body.contains("zurücknehmen"))
      #expect(after.body.contains("6 Wochen") && after.body.contains("3 Wochen, auch laufende"))
      let planned = try await browser.get("/verwaltung/einstellungen")
      #expect(planned.body.contains("Fristen: Profiling ab Fallzugang") && planned.body.contains("14.04.2008"))
      let back = try await browser.submit(Self.page + "/zurueck/1", ["grund": "Personalrat"])
      #expect(back.status == 303, "\(errors(back.body))")
      #expect(try await browser.get(Self.page).body.contains("zurückgenommen von Amt"))
    }
  }

  @Test("The trial leads back to the form with everything typed")
  func edited() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      let trial = try await browser.submit(Self.page, Self.weeks)
      let form = try await browser.press(trial, "aendern")
      #expect(form.status == 200 && form.body.contains("value=\"3\"") && form.body.contains("14.04.2008"))
    }
  }

  @Test("What is wrong comes back with its sentence, everything typed, and nothing on record")
  func refused() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      for (change, sentence) in [
        (["ab": "31.03.2008"], "frühestens ab morgen"), (["zahl": "drei"], "ganze Zahl"),
        (["grund": ""], "Bitte nennen Sie den Grund"), (["ab": "31.02.2009"], "Der Februar hat 28 Tage"),
        (["zahl": "6"], "gilt am 14.04.2008 schon"), (["einheit": "jahre"], "Tage, Wochen oder Monate"),
      ] {
        let answer = try await browser.submit(Self.page, Self.weeks.merging(change) { $1 })
        #expect(answer.status == 422 && answer.body.contains(sentence), "\(change): \(errors(answer.body))")
      }
      let law = try await browser.submit(
        "/verwaltung/einstellungen/fristen/sicherheitshinweis",
        Self.weeks.merging(["zahl": "13", "einheit": "monate"]) { $1 })
      #expect(law.status == 422 && law.body.contains("höchstens 12 Monate") && law.body.contains("DSGVO"))
      #expect(law.body.contains("value=\"13\""))
      #expect(try await self.entries(haus) == 0)
      for path in [
        "/verwaltung/einstellungen/mond", "/verwaltung/einstellungen/fristen/mond", Self.page + "/zurueck/1",
      ] {
        #expect(try await browser.get(path).status == 404, "\(path)")
      }
    }
  }

  @Test("What statute sets is shown without a form")
  func statute() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      let page = try await browser.get("/verwaltung/einstellungen/fristen/auskunft")
      #expect(
        page.status == 200 && page.body.contains("Art. 12 Abs. 3 DSGVO") && !page.body.contains("Probelauf starten"))
    }
  }

  @Test("A team's lead sees and tries and cannot record; others are told which right is missing")
  func roles() async throws {
    let haus = try await Haus()
    let nr = try await openCase(haus)
    try await haus.browse(as: "leitung") { browser in
      let trial = try await browser.submit(
        Self.page, Self.weeks.merging(["zahl": "1", "ab": "14.04.2008"]) { $1 })
      #expect(trial.status == 200 && trial.body.contains(nr), "the own team's cases are named")
      #expect(!trial.body.contains("Änderung festlegen"))
      #expect(try await browser.press(trial, "bestaetigen").status == 403)
    }
    #expect(try await entries(haus) == 0)
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/verwaltung/einstellungen")
      #expect(page.status == 403 && page.body.contains("Einstellungen sehen"))
    }
  }

  @Test("From its day on the pages show the new text, and until then the old one")
  func text() async throws {
    let haus = try await Haus()
    let path = "/verwaltung/einstellungen/briefbausteine/einladung_reisekosten"
    try await haus.browse(as: "amt") { browser in
      let typed = ["text": "Die Fahrt zahlen wir Ihnen.", "ab": "01.04.2008", "grund": "Verständlicher"]
      let trial = try await browser.submit(path, typed)
      #expect(trial.status == 200 && trial.body.contains("Die Fahrt zahlen wir Ihnen."), "\(errors(trial.body))")
      #expect(try await browser.press(trial, "bestaetigen").status == 303)
      let fixed = try await browser.submit(
        path.replacing("reisekosten", with: "rechtsfolgen"), typed)
      #expect(fixed.status == 422, "what follows statute word for word is not the house's to change")
    }
    let law = try await haus.office.recht(haus.mandant)
    #expect(law.briefbaustein(.einladungRechtsfolgen, on: Haus.today + 1).value.text != "Die Fahrt zahlen wir Ihnen.")
    #expect(law.briefbaustein(.einladungReisekosten, on: Haus.today + 1).value.text == "Die Fahrt zahlen wir Ihnen.")
    #expect(
      law.briefbaustein(.einladungReisekosten, on: Haus.today).value
        == haus.office.ausgeliefert.briefbaustein(.einladungReisekosten, on: Haus.today).value)
  }
}

@Suite("Templates on screen")
struct VorlageEinstellungTests {
  private static let liste = "/verwaltung/einstellungen/planvorlagen"
  private static let neu = [
    "angebot": "an", "name": "Zurück in den Beruf", "strategie_b": "ja", "gruppe_u25": "ja", "ziel_1": "Arbeit",
    "ziel_1_dient": "integration", "ziel_1_schritt_1_was": "Bewerben", "ziel_1_schritt_1_wer": "klient",
    "ziel_1_schritt_1_ab": "1", "ziel_1_schritt_1_bis": "4", "ziel_1_schritt_1_kosten": "80",
    "ab": "01.04.2008", "grund": "Neue Gruppe",
  ]

  @Test("A step is added, moved and removed by buttons; what was typed stays, and nothing is on record")
  func rows() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      let path = Self.liste + "/alleinerziehende_betreuung"
      func press(_ page: Browser.Answer, _ knopf: String, _ typed: [String: String] = [:]) async throws
        -> Browser.Answer
      {
        let blatt = try #require(Formblatt.all(in: page.body).first)
        let sent = blatt.shown.merging(typed) { $1 }.merging(blatt.hidden) { $1 }
        return try await browser.post(path, sent.merging(["_zeile": knopf]) { $1 })
      }
      let form = try await browser.get(path)
      let more = try await press(form, "1", ["name": "Betreuung zuerst"])
      #expect(more.status == 200 && more.body.contains("value=\"Betreuung zuerst\""), "\(errors(more.body))")
      #expect(more.body.contains("Ziel 1, Schritt 3") && !form.body.contains("Ziel 1, Schritt 3"))
      let moved = try await press(more, "runter-1-1")
      let fields = try #require(Formblatt.all(in: moved.body).first).shown
      #expect(fields["ziel_1_schritt_1_was"] == "Anspruch auf Kinderbetreuungskosten klären")
      #expect(fields["ziel_1_schritt_2_bis"] == "6")
      let less = try await press(moved, "weg-2-1")
      let left = try #require(Formblatt.all(in: less.body).first).shown
      #expect(
        left["ziel_2_schritt_1_was"] == "Auf zwei Vorschläge im Monat bewerben" && left["ziel_2_schritt_2_was"] == nil)
      #expect(try await browser.get(Self.liste).body.contains("eigene_1"))
    }
  }

  @Test("A new template is tried, set and offered from its day on; the next new one has a place of its own")
  func own() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      let list = try await browser.get(Self.liste)
      #expect(list.body.contains("Neue Vorlage") && list.body.contains("eigene_1"))
      let path = Self.liste + "/eigene_1"
      #expect(try await browser.get(path).body.contains("Neue Vorlage"))
      let trial = try await browser.submit(path, Self.neu)
      #expect(trial.status == 200, "\(errors(trial.body))")
      #expect(trial.body.contains("Bewerben (Klientin/Klient, ab Woche 1, bis Woche 4, 80,00"), "\(trial.body)")
      #expect(try await browser.press(trial, "bestaetigen").status == 303)
      let after = try await browser.get(Self.liste)
      #expect(after.body.contains("Zurück in den Beruf") && after.body.contains("eigene_2"))
    }
    let law = try await haus.office.recht(haus.mandant)
    let template = try #require(law.planvorlagen(on: Haus.today + 1).last?.value)
    #expect(template.name == "Zurück in den Beruf" && template.zielgruppen == ["u25"] && template.strategien == [.b])
    #expect(template.ziele[0].schritte[0].kosten == Cents(rawValue: 8_000))
    #expect(law.planvorlagen(on: Haus.today).count == law.planvorlagen(on: Haus.today + 1).count - 1)
  }

  @Test("What is missing in a template has its sentence at its field")
  func refused() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "amt") { browser in
      for (change, sentence) in [
        (["strategie_b": ""], "mindestens eine Strategie"), (["name": ""], "den Namen der Vorlage"),
        (["ziel_1_schritt_1_bis": "bald"], "die Woche als Zahl von 1 bis 260"),
        (["ziel_1_schritt_1_ab": "9"], "endet vor seinem Anfang"), (["ziel_1_dient": ""], "welchem Ziel"),
        (["ziel_1_schritt_1_kosten": "viel"], "ist kein Betrag"),
        (["ziel_2_schritt_1_was": "Üben", "ziel_2": ""], "Ziel 2"),
      ] {
        let answer = try await browser.submit(Self.liste + "/eigene_1", Self.neu.merging(change) { $1 })
        #expect(answer.status == 422 && answer.body.contains(sentence), "\(change): \(errors(answer.body))")
        #expect(answer.body.contains("Neue Gruppe"), "what was typed stays")
      }
      #expect(try await browser.get(Self.liste + "/eigene_2").status == 404)
    }
  }
}

extension Formblatt {
  /// What stands in its fields.
  fileprivate var shown: [String: String] {
    Dictionary(felder.compactMap { feld in feld.shown.first.map { (feld.name, $0) } }) { first, _ in first }
  }
}

extension Browser {
  /// Presses a button of the one form of a check page.
  fileprivate func press(_ page: Answer, _ act: String) async throws -> Answer {
    guard let blatt = Formblatt.all(in: page.body).first else { throw Unexpected(page.status, errors(page.body)) }
    return try await post(blatt.action, blatt.filled([:]).merging(["_aktion": act]) { $1 })
  }
}

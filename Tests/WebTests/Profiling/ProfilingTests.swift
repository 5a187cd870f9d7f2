import HTTPTypes
import Kernel
import Pages
import SQL
import Store
import Testing

@testable import Application
@testable import Web

@Suite("Profiling from the order to the strategy")
struct ProfilingTests {
  private static let order = ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"]

  /// A case with a profiling ordered from the provider.
  private func ordered(_ haus: Haus, as name: String = "ada", nachname: String = "Aurichsdorf") async throws -> String {
    let nr = try await haus.openCase(as: name, nachname: nachname)
    try await haus.browse(as: name) { browser in
      let sent = try await browser.submit("/faelle/\(nr)/profiling/auftrag", Self.order)
      #expect(sent.status == 303, "\(errors(sent.body))")
    }
    return nr
  }

  private func types(_ haus: Haus) async throws -> [String] {
    try await haus.office.database.read { session in
      try session.query("SELECT type FROM journal WHERE stream_kind = 'case' ORDER BY position", []) { $0.text(0) }
    }
  }

  @Test("Verwaltung keeps the register: places by date, who changed it and when; the order proposes what is free")
  func register() async throws {
    let haus = try await Haus()
    let places = [
      "name": "Bildungswerk", "ab": "01.01.2008", "profiling": "ja", "plaetze": "2", "ansprechperson": "Kim Nord",
      "mail": "buero@bildungswerk.example", "telefon": "02381 17-0",
    ]
    try await haus.browse(as: "amt") { browser in
      let wrong = try await browser.submit("/verwaltung/traeger/7", places.merging(["plaetze": "0"]) { $1 })
      #expect(wrong.status == 422 && wrong.body.contains("mindestens 1"))
      #expect(try await browser.submit("/verwaltung/traeger/7", places).status == 303)
      let later = places.merging(["ab": "01.05.2008", "plaetze": "9"]) { $1 }
      #expect(try await browser.submit("/verwaltung/traeger/7", later).status == 303)
      let twice = try await browser.submit("/verwaltung/traeger", places)
      #expect(twice.status == 422 && twice.body.contains("gibt es schon"))
      let page = try await browser.get("/verwaltung/traeger/7")
      #expect(page.body.contains("9 Plätze für Profilings") && page.body.contains("2 Plätze für Profilings"))
      #expect(page.body.contains("Amt") && page.body.contains("31.03.2008"))
      #expect(try await browser.get("/verwaltung/traeger/99").status == 404)
    }
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/verwaltung/traeger").status == 403)
      let form = try await browser.get("/faelle/\(nr)/profiling/auftrag")
      #expect(form.body.contains("Bildungswerk, 2 von 2 Plätzen frei"))
      #expect(form.body.contains("<option value=\"7\" selected>"), "the one with free places is proposed")
    }
    _ = try await ordered(haus, nachname: "Brandiswalde")
    _ = try await ordered(haus, nachname: "Celler")
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get("/faelle/\(nr)/profiling/auftrag")
      #expect(form.body.contains("Bildungswerk, kein Platz frei"))
    }
  }

  @Test(
    "A late provider is reminded by one button, which the Verlauf and the provider see, and the order is taken back")
  func reminded() async throws {
    let haus = try await Haus()
    let nr = try await ordered(haus)
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/\(nr)/profiling")
      #expect(page.body.contains("überfällig"))
      var sent = ["am": "31.03.2008"]
      for name in ["_csrf", "_version", "_schluessel"] { sent[name] = page.hidden(name) }
      #expect(try await browser.post("/faelle/\(nr)/profiling/erinnern", sent).status == 303)
      #expect(try await browser.get("/faelle/\(nr)/profiling").body.contains("Erinnert am 31.03.2008."))
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Träger an das Profiling erinnert"))
    }
    try await haus.browse { browser in
      try await browser.enter(as: "bildungswerk", at: "/traeger")
      #expect(try await browser.get("/traeger").body.contains("<td>31.03.2008</td>"))
    }
    try await haus.browse(as: "ada") { browser in
      let empty = try await browser.submit("/faelle/\(nr)/profiling/zuruecknehmen", ["am": "31.03.2008"])
      #expect(empty.status == 422 && empty.body.contains("Grund in einem Satz"))
      let fields = ["am": "31.03.2008", "grund": "Kein Platz bis Mai."]
      #expect(try await browser.submit("/faelle/\(nr)/profiling/zuruecknehmen", fields).status == 303)
    }
    #expect(try await types(haus).suffix(2) == ["profiling.erinnert.v1", "profiling.zurueckgenommen.v1"])
  }

  @Test("The provider keeps a draft, sends the result of its own order, and finds nothing of any other case")
  func provider() async throws {
    let haus = try await Haus()
    let nr = try await ordered(haus)
    let foreign = try await haus.openCase(as: "ben", nachname: "Brandiswalde")
    try await haus.browse { browser in
      try await browser.enter(as: "bildungswerk", at: "/traeger")
      let path = "/traeger/profilings/\(nr)"
      let page = try await browser.get(path)
      #expect(page.body.contains("Aurichsdorf") && !page.body.contains("Strategie"))
      let draft = try await browser.submit(path, ["staerken": "pünktlich", "ausdauer": "2"], act: "entwurf")
      #expect(draft.status == 303)
      #expect(try await browser.get(path).body.contains("pünktlich"), "the draft stands in the form")
      let few = try await browser.submit(path, ["am": "31.03.2008", "verfahren": "Test", "berufe": "Xyzzy"])
      #expect(few.status == 422 && few.body.contains("Einen Beruf „Xyzzy“ kennt die Klassifikation nicht."))
      let (absent, other) = (
        try await browser.get("/traeger/profilings/08-99999"), try await browser.get("/traeger/profilings/\(foreign)")
      )
      #expect(absent.status == 404 && other.status == 404 && absent.body == other.body)
      let fields = Profilprobe.fields(am: "31.03.2008", missing: ["ausdauer"])
      let forbidden = try await browser.post(
        "/traeger/profilings/\(foreign)", fields.merging(["_csrf": page.hidden("_csrf") ?? ""]) { $1 })
      #expect(forbidden.status == 404)
      let sent = try await browser.submit(path, fields)
      #expect(sent.status == 303 && sent.location == "/traeger?meldung=gesendet", "\(errors(sent.body))")
      #expect(try await browser.get(path).status == 404, "the order is done")
    }
    #expect(try await types(haus).last == "profiling.eingegangen.v2")
    let found = try await haus.office.database.read { session in
      (
        try session.first(
          "SELECT k.anmeldename FROM journal j JOIN konto k ON k.id = j.actor WHERE j.type = 'profiling.eingegangen.v2'",
          []
        ) { $0.text(0) },
        try session.first("SELECT count(*) FROM profilingentwurf", []) { $0.int(0) },
        try session.query("SELECT DISTINCT beziehung FROM zugriff WHERE seite LIKE '/traeger%'", []) { $0.text(0) }
      )
    }
    #expect(found.0 == "bildungswerk" && found.1 == 0 && found.2 == ["auftrag"])
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/\(nr)/profiling")
      #expect(page.body.contains("hilft gern") && page.body.contains("nicht erhoben (Termin verschoben)"))
    }
  }

  @Test("The strategy is proposed with reasons and nothing chosen; another choice has its code and its sentence")
  func strategy() async throws {
    let haus = try await Haus()
    let nr = try await ordered(haus)
    try await haus.browse(as: "ada") { browser in
      let fields = Profilprobe.fields(am: "01.02.2008", ["berufsabschluss": "1"])
      #expect(try await browser.submit("/faelle/\(nr)/profiling/ergebnis", fields).status == 303)
      let page = try await browser.get("/faelle/\(nr)/strategie")
      #expect(page.body.contains("Vorschlag nach den örtlichen Regeln: C"))
      #expect(page.body.contains("Dagegen, nicht erfüllt: Berufsabschluss mindestens 3."))
      #expect(page.body.matches(of: /type="radio"[^>]*checked/).isEmpty)
      let none = try await browser.submit("/faelle/\(nr)/strategie", ["am": "05.02.2008"])
      #expect(none.body.contains("Ohne Auswahl kann der Plan nicht begonnen werden."))
      let other = ["strategie": "B", "am": "05.02.2008"]
      let code = try await browser.submit("/faelle/\(nr)/strategie", other)
      #expect(code.status == 422 && code.body.contains("Sie weichen vom Vorschlag C ab. Bitte wählen Sie, warum."))
      let words = other.merging(["abweichung": "wunsch_der_person"]) { $1 }
      let refused = try await browser.submit("/faelle/\(nr)/strategie", words)
      #expect(refused.body.contains("Sie weichen vom Vorschlag C ab. Bitte nennen Sie den Grund in einem Satz."))
      let done = try await browser.submit(
        "/faelle/\(nr)/strategie", words.merging(["begruendung": "Will gleich arbeiten."]) { $1 })
      #expect(done.status == 303)
      #expect(try await browser.get("/faelle/\(nr)/strategie").body.contains("B ab 05.02.2008, vorgeschlagen war C"))
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(verlauf.contains("Vorschlag: C") && verlauf.contains("Abweichung: Wunsch der Person"))
    }
  }

  @Test("Missing traits are named in place of a proposal, and traits assessed again show the difference")
  func missingAndProgress() async throws {
    let haus = try await Haus()
    let nr = try await ordered(haus)
    try await haus.browse(as: "ada") { browser in
      let fields = Profilprobe.fields(am: "01.02.2008", missing: ["berufsabschluss", "wohnsituation", "mobilitaet"])
      #expect(try await browser.submit("/faelle/\(nr)/profiling/ergebnis", fields).status == 303)
      let page = try await browser.get("/faelle/\(nr)/strategie")
      #expect(page.body.contains("Vorschlag nicht möglich: 3 Merkmale fehlen"))
      let again = ["am": "20.03.2008", "quelle": "gespraech", "ausdauer": "4"]
      #expect(try await browser.submit("/faelle/\(nr)/profiling/fortschreiben", again).status == 303)
      let profile = try await browser.get("/faelle/\(nr)/profiling").body
      #expect(profile.contains("id=\"fortschritt\"") && profile.contains("+1"))
    }
    #expect(try await types(haus).last == "profiling.fortgeschrieben.v1")
  }

  @Test("No page for people outside shows the letter of a strategy or says that there is one")
  func letter() async throws {
    let haus = try await Haus()
    let nr = try await ordered(haus)
    try await haus.browse(as: "ada") { browser in
      let fields = Profilprobe.fields(am: "01.02.2008")
      let result = try await browser.submit("/faelle/\(nr)/profiling/ergebnis", fields)
      #expect(result.status == 303)
      let choice = ["strategie": "A", "am": "05.02.2008"]
      #expect(try await browser.submit("/faelle/\(nr)/strategie", choice).status == 303)
      let again = Self.order.merging(["am": "10.02.2008", "bis": "30.04.2008"]) { $1 }
      #expect(try await browser.submit("/faelle/\(nr)/profiling/auftrag", again).status == 303)
    }
    let tenant = haus.mandant.id
    try await haus.office.database.write { session in
      let fall = try #require(try Office.find(nr, tenant: tenant, session))
      let konto = try #require(try KontoRow.find("muster", session))
      try AussenkontoRow(konto: konto.id, person: fall.person).insert(tenant: tenant, session)
    }
    let pages = [
      ("muster", "/mein", ["/mein", "/mein/konto"]), ("lager", "/jobtempo", ["/jobtempo", "/jobtempo/konto"]),
      ("bildungswerk", "/traeger", ["/traeger", "/traeger/konto", "/traeger/profilings/\(nr)"]),
    ]
    for (name, door, paths) in pages {
      try await haus.browse { browser in
        try await browser.enter(as: name, at: door)
        for path in paths {
          let page = try await browser.get(path)
          #expect(page.status == 200, "\(path)")
          #expect(page.body.firstMatch(of: /Strategie|Informationskund|strategie/) == nil, "\(path)")
        }
      }
    }
  }
}

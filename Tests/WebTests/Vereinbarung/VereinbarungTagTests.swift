import Kernel
import Testing

@testable import Application
@testable import Web

/// What is recorded some days late, when the law has changed between.
@Suite("The form of an agreement follows the law of the typed day")
struct VereinbarungTagTests {
  private static let today = Day(year: 2023, month: 7, day: 3)!

  private static func shown(_ name: String, _ form: Formblatt) -> [String]? {
    form.felder.first { $0.name == name }?.shown
  }

  @Test("An agreement of June 2023 asks for its end in July, keeps what was typed, and is recorded with it")
  func agreement() async throws {
    let haus = try await Haus(today: Self.today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, Self.today)
      let path = "/faelle/\(nr)/vereinbarung"
      let opened = try await browser.get(path).body
      #expect(opened.contains("<h1>Kooperationsplan</h1>"))
      #expect(Self.shown("bis", Formblatt.all(in: opened)[0]) == nil)
      var typed = ["art": "geschlossen", "am": "29.06.2023", "schritt_1_1": "ja", "haus": "Fahrgeld"]
      let refused = try await browser.submit(path, typed)
      let form = try #require(Formblatt.all(in: refused.body).first { $0.action == path })
      #expect(refused.status == 422 && refused.body.contains("<h1>Eingliederungsvereinbarung</h1>"))
      #expect(
        refused.body.contains(
          "bis wann die Eingliederungsvereinbarung gilt. Bei Beginn am 29.06.2023 ist das spätestens der 28.12.2023."))
      #expect(refused.body.contains("Bei Beginn am 29.06.2023 spätestens der 28.12.2023."))
      #expect(Self.shown("bis", form) == [""] && Self.shown("am", form) == ["29.06.2023"])
      #expect(Self.shown("art", form) == ["geschlossen"] && Self.shown("schritt_1_1", form) == ["ja"])
      #expect(Self.shown("schritt_1_2", form) == [] && Self.shown("haus", form) == ["Fahrgeld"])
      typed["bis"] = "28.12.2023"
      let id = try await browser.agree(nr, typed)
      let page = try await browser.get("/faelle/\(nr)/vereinbarungen/\(id)").body
      #expect(page.contains("29.06.2023 bis 28.12.2023") && page.contains("Unterschrift festhalten"))
    }
  }

  @Test(
    "Without a day, with nonsense or with a day to come the form is that of today", arguments: ["", "neulich", "+9"])
  func otherwise(_ am: String) async throws {
    let today = Day(year: 2023, month: 6, day: 28)!
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, today)
      let path = "/faelle/\(nr)/vereinbarung"
      let refused = try await browser.submit(path, ["art": "angeboten", "am": am, "bis": "27.12.2023", "haus": "Geld"])
      let form = try #require(Formblatt.all(in: refused.body).first { $0.action == path })
      #expect(refused.status == 422 && Self.shown("bis", form) == ["27.12.2023"])
    }
  }

  @Test("An act of June 2023 is the one in the place of an agreement; what was typed for another one travels along")
  func act() async throws {
    let haus = try await Haus(today: Self.today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, Self.today)
      let path = "/faelle/\(nr)/verpflichtung"
      let opened = Formblatt.all(in: try await browser.get(path).body)[0]
      #expect(Self.shown("bemuehungen", opened) != nil && Self.shown("klient", opened) == nil)
      let typed = ["am": "29.06.2023", "grund": "Keine Einigung", "bemuehungen": "Bewerben", "anlass": "kein_plan"]
      let refused = try await browser.submit(path, typed)
      let form = try #require(Formblatt.all(in: refused.body).first { $0.action == path })
      #expect(refused.status == 422, "\(refused.status)")
      for sentence in [
        "Eingliederungsvereinbarung durch Verwaltungsakt ersetzen", "bis wann die Eingliederungsvereinbarung gilt",
        "Bitte halten Sie fest, was die Klientin oder der Klient tut.", "Bitte halten Sie fest, was das Jobcenter tut.",
      ] {
        #expect(refused.body.contains(sentence), "\(sentence)")
      }
      #expect(Self.shown("grund", form) == ["Keine Einigung"] && Self.shown("bis", form) == [""])
      #expect(form.hidden["bemuehungen"] == "Bewerben" && form.hidden["anlass"] == "kein_plan")
      let whole = ["bis": "28.12.2023", "klient": "Bewerben", "haus": "Fahrgeld"].merging(typed) { $1 }
      let check = try await browser.submit(path, whole)
      #expect(check.status == 200, "\(errors(check.body))")
      #expect(check.body.contains("anstelle einer Eingliederungsvereinbarung"))
      let blatt = try #require(Formblatt.all(in: check.body).first { $0.action.hasSuffix("/pruefen") })
      let done = try await browser.post(blatt.action, blatt.filled([:]))
      #expect(done.status == 303, "\(errors(done.body))")
      let page = try await browser.get(done.location ?? "").body
      #expect(page.contains("vom 29.06.2023 bis 28.12.2023") && page.contains("Keine Einigung"))
    }
  }
}

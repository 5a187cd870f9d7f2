import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("The pages of Jugendberufshilfe")
struct JugendhilfeWebTests {
  @Test(
    "of all accounts only those of Jugendberufshilfe ever see the person, on whatever page", arguments: Wanderer.staff)
  func nowhereElse(wanderer: Wanderer) async throws {
    let rundgang = try await Rundgang()
    let shown = try await rundgang.haus.browse(as: wanderer.name) { browser in
      var shown: Set<Muster> = []
      for muster in Muster.allCases where muster != .abmelden {
        let answer = try await browser.get(rundgang.address(muster, .own, team: wanderer.team))
        if answer.body.contains(Rundgang.jugendname) { shown.insert(muster) }
      }
      for path in Self.more {
        let body = try await browser.get(path.replacing("{jugendfall}", with: rundgang.jugendfall)).body
        #expect(!body.contains("Robin") && !body.contains("Zeugnisse angesehen"), "\(path)")
      }
      return shown
    }
    let own: Set<Muster> = [
      .jugendhilfe, .jugendfall, .jugendaufnahme, .jugendgespraech, .jugendhilfeart, .jugenduebermittlung, .jugendende,
      .jugendstorno,
    ]
    #expect(shown == (wanderer.role == .jugendberufshilfe ? own : []))
  }

  /// What else a reader may ask for.
  private static let more = [
    "/suche?q=Kastanienhain", "/suche?q=Zeugnisse", "/suche?q=01.02.1991", "/faelle?zustand=alle&sortierung=name",
    "/datenschutz/zugriffe?fall=JH-{jugendfall}", "/datenschutz/zugriffe", "/controlling/kennzahlen?jahr=2008",
  ]

  @Test("a case is taken in, helped, passed on and ended; each step stands in its history with the account")
  func spine() async throws {
    let haus = try await Haus()
    let nr = try await haus.openJugendfall()
    let path = "/jugendhilfe/\(nr)"
    try await haus.browse(as: "jugend") { browser in
      let steps: [(String, [String: String])] = [
        ("hilfe", ["art": "werkstattjahr", "ab": "03.03.2008", "bis": "31.07.2008", "notiz": "Tischlerei"]),
        (
          "uebermittlung",
          [
            "am": "10.03.2008", "grund": "einwilligung", "einwilligung_am": "07.03.2008", "umfang_name": "ja",
            "umfang_hilfen": "ja", "weiteres": "Noten in Mathe",
          ]
        ),
      ]
      for (step, fields) in steps {
        let answer = try await browser.submit("\(path)/\(step)", fields)
        #expect(answer.status == 303 && answer.location?.hasPrefix(path) == true, "\(errors(answer.body))")
      }
      let passed = try await browser.get(path).body
      for text in [
        "Werkstattjahr (§ 13 Abs. 2 SGB VIII) ab 03.03.2008 bis 31.07.2008", "Tischlerei",
        "Einwilligung vom 07.03.2008",
        "Übermittelt: Name, Hilfen bisher, außerdem: Noten in Mathe", "Nächstes Gespräch am 14.04.2008",
        "von allein entsteht dort keiner", "von Jugend",
      ] { #expect(passed.contains(text), "\(text)") }
      #expect(try await browser.submit("\(path)/ende", ["am": "28.03.2008", "ergebnis": "jobcenter"]).status == 303)
      let ended = try await browser.get(path).body
      #expect(ended.contains("28.03.2008: Das Jobcenter führt es fort") && !ended.contains("\(path)/gespraech"))
      #expect(ended.contains("Ab dem 28.03.2013 ist der Fall zu löschen (§ 84 SGB X"))
      let late = try await browser.submit("\(path)/gespraech", ["am": "29.03.2008", "notiz": "Noch etwas"])
      #expect(late.status == 422 && late.body.contains("seit dem 28.03.2008 beendet"))
    }
  }

  @Test("nothing is passed on without a ground, a day of consent or a reason, and data that are named")
  func grounds() async throws {
    let haus = try await Haus()
    let path = "/jugendhilfe/\(try await haus.openJugendfall())/uebermittlung"
    let before = try await haus.position()
    let refusals: [([String: String], String)] = [
      (["umfang_name": "ja"], "Bitte wählen Sie den Grund der Übermittlung."),
      (["grund": "einwilligung", "umfang_name": "ja"], "an welchem Tag die Person eingewilligt hat."),
      (["grund": "aufgabe", "umfang_name": "ja"], "nicht gefährdet. (§ 64 Abs. 2 SGB VIII)"),
      (["grund": "einwilligung", "einwilligung_am": "10.03.2008"], "Bitte wählen Sie, welche Daten"),
      (
        ["grund": "einwilligung", "einwilligung_am": "11.03.2008", "umfang_name": "ja"],
        "Die Einwilligung liegt nach der Übermittlung am 10.03.2008."
      ),
    ]
    try await haus.browse(as: "jugend") { browser in
      for (fields, sentence) in refusals {
        let answer = try await browser.submit(path, fields.merging(["am": "10.03.2008"]) { first, _ in first })
        #expect(answer.status == 422 && answer.body.contains(sentence), "\(errors(answer.body))")
      }
    }
    #expect(try await haus.position() == before)
  }

  @Test("what was recorded wrongly is put right or cancelled, and stays in sight")
  func corrected() async throws {
    let haus = try await Haus()
    let nr = try await haus.openJugendfall()
    try await haus.browse(as: "jugend") { browser in
      let form = try await browser.get("/jugendhilfe/\(nr)/aufnahme").body
      let konto = form.firstMatch(of: /option value="([0-9]+)"/).map { String($0.1) } ?? ""
      var typed = [
        "vorname": "Robin", "nachname": "Kastanienhof", "geburt": "01.02.1992", "kontakt": "Handy",
        "rechtsgrundlage": "ausbildung", "wuensche": "Holz", "ab": "04.02.2008", "zustaendig": konto,
      ]
      #expect(
        try await browser.submit("/jugendhilfe/\(nr)/aufnahme", typed).body.contains("Bitte nennen Sie den Grund."))
      typed["grund"] = "Name verschrieben"
      #expect(try await browser.submit("/jugendhilfe/\(nr)/aufnahme", typed).status == 303)
      let storno = try await browser.submit("/jugendhilfe/\(nr)/eintraege/2/storno", ["grund": "Andere Person"])
      #expect(storno.status == 303)
      let page = try await browser.get("/jugendhilfe/\(nr)").body
      #expect(page.contains("<h1>Robin Kastanienhof</h1>") && page.contains("§ 13 Abs. 2 SGB VIII"))
      #expect(page.contains("Grund: Name verschrieben") && page.contains("Grund: Andere Person"))
      #expect(!page.contains("Nächstes Gespräch</dt>"))
      let list = try await browser.get("/jugendhilfe").body
      #expect(list.contains("Robin Kastanienhof") && list.contains("01.02.1992 (16 Jahre)"))
      // Taken back once, and never the case itself.
      for entry in [1, 2, 9] {
        #expect(try await browser.get("/jugendhilfe/\(nr)/eintraege/\(entry)/storno").status == 404, "\(entry)")
      }
      typed["geburt"] = "01.02.1995"
      let young = try await browser.submit("/jugendhilfe/\(nr)/aufnahme", typed)
      #expect(young.status == 422 && young.body.contains("ab 14 und unter 27 Jahren"))
    }
  }

  @Test("who opened the case stands in the access log, which data protection reads by its number without the name")
  func logged() async throws {
    let haus = try await Haus()
    let nr = try await haus.openJugendfall()
    try await haus.browse(as: "jugend") { browser in _ = try await browser.get("/jugendhilfe/\(nr)") }
    try await haus.browse(as: "schutz") { browser in
      let body = try await browser.get("/datenschutz/zugriffe?fall=JH-\(nr)").body
      #expect(body.contains("Fall der Jugendberufshilfe") && body.contains("Aufgabe der Rolle"))
      #expect(!body.contains(Rundgang.jugendname))
      #expect(try await browser.get("/datenschutz/zugriffe?fall=JH-999999").status == 404)
      let own = try await browser.get("/datenschutz/zugriffe?fall=JH-\(nr)").body
      #expect(own.contains("Zugriffe (Datenschutz)"), "the question stands there too")
    }
  }

  @Test("every answer under Art. 15 says that Jugendberufshilfe is asked apart, whoever it is about")
  func answer() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let body = try await haus.browse(as: "schutz") { try await $0.get("/datenschutz/auskunft/\(nr)").body }
    #expect(body.contains("Ob es einen Fall der Jugendberufshilfe (§ 13 SGB VIII) gibt, steht hier nie."))
  }

  @Test("sign-in leads to the list, and no other part of the program is offered")
  func start() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "jugend") { browser in
      #expect(try await browser.get("/").location == "/jugendhilfe")
      let empty = try await browser.get("/jugendhilfe").body
      #expect(empty.contains("Es ist noch kein Fall aufgenommen.") && !empty.contains("href=\"/faelle\""))
    }
  }
}

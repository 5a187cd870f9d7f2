import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("The page of protected counselling")
struct BeratungTests {
  /// A text that stands nowhere by accident.
  static let marke = "Lotsenhaus Quittenweg"

  /// A rich case of ada, who referred its client; leitung may see all, and saw it begin.
  private func world() async throws -> Rundgang {
    let rundgang = try await Rundgang()
    let haus = rundgang.haus
    let path = "/faelle/\(rundgang.cases[1]?.nr ?? "")/beratung"
    try await haus.office.mark("leitung", .beratung, Period(from: Haus.today), haus.mandant)
    try await haus.browse(as: "ada") { browser in
      let answer = try await browser.submit(path, ["art": "sucht", "stelle": Self.marke, "am": "10.03.2008"])
      #expect(answer.status == 303 && answer.location?.hasPrefix(path) == true, "\(answer.body.prefix(500))")
    }
    try await haus.browse(as: "leitung") { browser in
      let page = try await browser.get(path)
      let nr = page.body.firstMatch(of: /name="beratung" value="([0-9]+)"/).map { String($0.1) } ?? ""
      let fields = ["beratung": nr, "schritt": "begonnen", "tag": "17.03.2008"]
      #expect(try await browser.submit(path, fields).status == 303)
    }
    return rundgang
  }

  @Test("of all pages only this one and the answer under Art. 15 ever show it", arguments: Wanderer.staff)
  func nowhereElse(wanderer: Wanderer) async throws {
    let rundgang = try await world()
    // The case belongs to team 1; whoever is of team 2 asks for it as a foreign one.
    let ort: Ort = wanderer.team == 1 ? .own : .foreign
    let isReferrerOrHolder = ["ada", "leitung"].contains(wanderer.name)
    let shown = try await rundgang.haus.browse(as: wanderer.name) { browser in
      var shown: Set<Muster> = []
      for muster in Muster.allCases where muster != .abmelden {
        for place in [ort, .own] {
          let answer = try await browser.get(rundgang.address(muster, place, team: wanderer.team))
          if answer.body.contains(Self.marke) || answer.body.contains("Suchtberatung (") { shown.insert(muster) }
        }
      }
      // What else a reader may ask for: filters, divisions, the figures' cases, forms that were refused.
      for path in RechteTests.pages.map(\.path) + Self.more {
        let path = path.replacing("{nr}", with: rundgang.cases[1]?.nr ?? "")
        let body = try await browser.get(path).body
        #expect(!body.contains(Self.marke), "\(path)")
      }
      return shown
    }
    let answers: Set<Muster> = [.auskunftPerson, .auskunftJSON]
    #expect(shown == (wanderer.role == .datenschutz ? answers : isReferrerOrHolder ? [.beratung] : []))
  }

  private static let more = [
    "/faelle?zustand=alle", "/team/umverteilung?frist=alle", "/controlling/beratung", "/datenschutz/zugriffe?fall={nr}",
    "/controlling/kennzahlen/eHb/faelle?jahr=2008", "/faelle/{nr}/massnahme", "/faelle/{nr}/abschluss/pruefen",
  ]

  @Test("shows the referrer the referral without what became of it, and the holder of the right all of it")
  func twoViews() async throws {
    let rundgang = try await world()
    let path = "/faelle/\(rundgang.cases[1]?.nr ?? "")/beratung"
    try await rundgang.haus.browse(as: "ada") { browser in
      let body = try await browser.get(path).body
      #expect(body.contains(Self.marke) && body.contains("§ 16 Abs. 2 Satz 2 Nr. 4 SGB II"))
      #expect(!body.contains("begonnen am") && !body.contains("17.03.2008") && !body.contains("Stand festhalten"))
      // A step that was typed by hand is refused with the right that is missing.
      let refused = try await browser.submit(path, ["beratung": "1", "schritt": "begonnen", "tag": "18.03.2008"])
      #expect(refused.status == 403 && refused.body.contains("„Geschützte Beratung einsehen“"))
    }
    try await rundgang.haus.browse(as: "leitung") { browser in
      let body = try await browser.get(path).body
      #expect(body.contains(Self.marke) && body.contains("begonnen am 17.03.2008") && body.contains("Stand festhalten"))
    }
  }

  @Test("keeps what was typed when it is refused, each form by itself")
  func refused() async throws {
    let rundgang = try await world()
    let path = "/faelle/\(rundgang.cases[1]?.nr ?? "")/beratung"
    try await rundgang.haus.browse(as: "leitung") { browser in
      let referral = try await browser.submit(path, ["stelle": "Neue <Stelle>", "am": "31.04.2008"])
      #expect(referral.status == 422 && referral.body.contains("Neue &lt;Stelle&gt;"))
      #expect(referral.body.contains("Bitte wählen Sie die Art der Beratung."))
      let step = try await browser.submit(path, ["beratung": "", "schritt": "beendet", "tag": "32.1.2008"])
      #expect(step.status == 422 && step.body.contains("Bitte wählen Sie die Vermittlung."))
      #expect(step.body.contains("32.1.2008"))
    }
  }

  @Test("is reached by a link that stands in every case, and counselling is offered as no measure")
  func door() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/faelle/\(nr)").body.contains("/faelle/\(nr)/beratung"))
      let form = try await browser.get("/faelle/\(nr)/massnahme").body
      #expect(form.contains("kinderbetreuung_16a"))
      for key in ["schuldnerberatung_16a", "psychosoziale_betreuung_16a", "suchtberatung_16a"] {
        #expect(!form.contains(key))
      }
      let fields = ["instrument": "suchtberatung_16a", "beginn": "03.03.2008", "ende": "30.06.2008"]
      let refused = try await browser.submit("/faelle/\(nr)/massnahme", fields)
      #expect(refused.status == 422 && refused.body.contains("„Geschützte Beratung“"))
    }
    let closed = try await haus.openCase(nachname: "Abgeschlossen")
    try await haus.browse(as: "ada") { browser in
      let fields = ["am": "31.03.2008", "grund": "umzug"]
      _ = try await browser.submit("/faelle/\(closed)/abschluss/pruefen", fields, act: "bestaetigen")
      let body = try await browser.get("/faelle/\(closed)").body
      #expect(body.contains("abgeschlossen und kann nur gelesen werden") && !body.contains("/faelle/\(closed)/status"))
      #expect(body.contains("/faelle/\(closed)/beratung") && body.contains("/beschaeftigtenschutz"))
    }
    try await haus.browse(as: "leistung") { browser in
      let body = try await browser.get("/faelle/\(nr)").body
      #expect(!body.contains("/beratung"))
    }
  }

  @Test("Controlling sees counts, small ones as a dot")
  func counts() async throws {
    let haus = try await world().haus
    try await haus.browse(as: "zahlen") { browser in
      let body = try await browser.get("/controlling/beratung").body
      #expect(body.contains("Suchtberatung") && body.contains("geheim") && !body.contains(Self.marke))
      #expect(body.contains("2006") && body.contains("2008"))
    }
    for (name, isTold) in [("zahlen", true), ("chef", false), ("ada", false)] {
      let overview = try await haus.browse(as: name) { try await $0.get("/controlling/kennzahlen?jahr=2008").body }
      #expect(overview.contains("href=\"/controlling/beratung\"") == isTold, "\(name)")
    }
  }
}

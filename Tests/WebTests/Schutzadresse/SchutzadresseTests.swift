import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("Where somebody lives under protection")
struct SchutzadresseTests {
  /// Texts that stand nowhere by accident.
  static let strasse = "Quittenhof 17"
  static let postfach = "Postfach Amselbruch"
  static let fields = [
    "was": "setzen", "ab": "10.03.2008", "strasse": strasse, "plz": "59067", "ort": "Amselhausen",
    "zustellung": postfach,
  ]

  /// A rich case of ada whose client is blocked and lives in a refuge; leitung holds the right and wrote it down.
  private func world() async throws -> Rundgang {
    let rundgang = try await Rundgang()
    let haus = rundgang.haus
    let nr = rundgang.cases[1]?.nr ?? ""
    try await haus.office.mark("leitung", .schutzadresse, Period(from: Haus.today), haus.mandant)
    try await haus.browse(as: "leitung") { browser in
      let answer = try await browser.submit("/faelle/\(nr)/schutzadresse", Self.fields)
      #expect(answer.status == 303, "\(answer.body.prefix(500))")
    }
    try await haus.browse(as: "ada") { browser in
      let fields = [
        "was": "setzen", "ab": "10.03.2008", "bis": "30.05.2008", "grund": "nachstellung", "veranlasst": "person",
      ]
      let answer = try await browser.submit("/faelle/\(nr)/auskunftssperre", fields)
      #expect(answer.status == 303, "\(answer.body.prefix(500))")
    }
    return rundgang
  }

  private static let more =
    RechteTests.pages.map(\.path) + [
      "/faelle?zustand=alle", "/team/umverteilung?frist=alle", "/faelle?suche=Quittenhof",
      "/datenschutz/zugriffe?fall={nr}", "/controlling/kennzahlen/eHb/faelle?jahr=2008", "/faelle/{nr}/massnahme",
      "/faelle/{nr}/abschluss/pruefen",
    ]

  private static func tells(_ body: String) -> Bool {
    [strasse, postfach, "Amselhausen", "59067"].contains { body.contains($0) }
  }

  @Test(
    "only the case, its own page and letters to the person show it, and only to those who hold the right",
    arguments: Wanderer.staff)
  func nowhereElse(wanderer: Wanderer) async throws {
    let rundgang = try await world()
    let ort: Ort = wanderer.team == 1 ? .own : .foreign
    let shown = try await rundgang.haus.browse(as: wanderer.name) { browser in
      var shown: Set<Muster> = []
      for muster in Muster.allCases where muster != .abmelden {
        for place in [ort, .own] {
          let answer = try await browser.get(rundgang.address(muster, place, team: wanderer.team))
          if Self.tells(answer.body) { shown.insert(muster) }
        }
      }
      for path in Self.more where path != Muster.fall.rawValue {
        let path = path.replacing("{nr}", with: rundgang.cases[1]?.nr ?? "")
        #expect(!Self.tells(try await browser.get(path).body), "\(path)")
      }
      return shown
    }
    #expect(shown == (wanderer.name == "leitung" ? [.fall, .schutzadresse, .einladung, .anhoerung] : []))
  }

  @Test("accounts from outside find no trace of it", arguments: Wanderer.external)
  func outside(wanderer: Wanderer) async throws {
    let rundgang = try await world()
    try await rundgang.haus.browse { browser in
      let path = wanderer.role.bereich?.path ?? ""
      try await browser.signIn(wanderer.name, Haus.password, at: path)
      #expect(!Self.tells(try await browser.get(path).body))
    }
  }

  @Test("whoever reads the case sees that there is a block, until when and what it means, and no address")
  func flag() async throws {
    let rundgang = try await world()
    let nr = rundgang.cases[1]?.nr ?? ""
    for name in ["ada", "leistung", "leitung"] {
      try await rundgang.haus.browse(as: name) { browser in
        let body = try await browser.get("/faelle/\(nr)").body
        #expect(body.contains("Auskunftssperre bis 30.05.2008") && body.contains("Keine Auskunft an Dritte"))
        #expect(body.contains("geschützt; einsehen darf sie nur") == (name != "leitung"))
        #expect(body.contains("/faelle/\(nr)/schutzadresse") == (name == "leitung"))
      }
    }
    try await rundgang.haus.browse(as: "ada") { browser in
      let refused = try await browser.get("/faelle/\(nr)/schutzadresse")
      #expect(refused.status == 403 && refused.body.contains("„Schutzadressen einsehen“"))
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(verlauf.contains("Auskunftssperre bis 30.05.2008") && !verlauf.contains("Schutzadresse"))
    }
  }

  @Test("a block is due three months before its end, and no longer once it is renewed or lifted")
  func due() async throws {
    let rundgang = try await world()
    let nr = rundgang.cases[1]?.nr ?? ""
    try await rundgang.haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/heute").body.contains("Auskunftssperre verlängern"))
      #expect(try await browser.get("/faelle/\(nr)").body.contains("läuft bald ab"))
      let path = "/faelle/\(nr)/auskunftssperre"
      let more = ["was": "setzen", "ab": "31.03.2008", "grund": "nachstellung", "veranlasst": "person"]
      let long = try await browser.submit(path, more.merging(["bis": "31.03.2010"]) { $1 })
      #expect(long.status == 422 && long.body.contains("Spätestes Ende ist der 30.03.2010"))
      #expect(long.body.contains("31.03.2010") && long.body.contains("§ 51 Abs. 4 BMG"))
      #expect(try await browser.submit(path, more.merging(["bis": "30.03.2010"]) { $1 }).status == 303)
      #expect(!(try await browser.get("/heute").body.contains("Auskunftssperre verlängern")))
      #expect(!(try await browser.get("/faelle/\(nr)").body.contains("läuft bald ab")))
      #expect(try await browser.submit(path, ["was": "aufheben", "ab": "31.03.2008"]).status == 303)
      #expect(!(try await browser.get("/faelle/\(nr)").body.contains("Keine Auskunft an Dritte")))
    }
  }

  @Test("the answer under Art. 15 covers it without the right, and its files are made by somebody who has it")
  func answer() async throws {
    let rundgang = try await world()
    let haus = rundgang.haus
    let path = "/datenschutz/auskunft/\(rundgang.cases[1]?.nr ?? "")"
    try await haus.office.mark("schutz2", .schutzadresse, Period(from: Haus.today), haus.mandant)
    try await haus.browse(as: "schutz") { browser in
      let page = try await browser.get(path)
      #expect(page.status == 200 && page.body.contains("Anschriften sind auf dieser Seite verdeckt"))
      #expect(page.body.contains("[geschützt]") && !Self.tells(page.body))
      for file in ["auskunft.json", "auskunft.pdf"] {
        let refused = try await browser.get("\(path)/\(file)")
        #expect(refused.status == 403 && refused.body.contains("„Schutzadressen einsehen“"))
      }
    }
    try await haus.browse(as: "schutz2") { browser in
      let page = try await browser.get(path)
      #expect(page.body.contains(Self.strasse) && page.body.contains(Self.postfach))
      #expect(!page.body.contains("sind auf dieser Seite verdeckt"))
      #expect(try await browser.get("\(path)/auskunft.json").body.contains(Self.strasse))
    }
  }

  @Test("keeps what was typed when it is refused, and ends when nobody lives there any more")
  func form() async throws {
    let rundgang = try await world()
    let nr = rundgang.cases[1]?.nr ?? ""
    try await rundgang.haus.browse(as: "leitung") { browser in
      let path = "/faelle/\(nr)/schutzadresse"
      let bad = Self.fields.merging(["plz": "5906", "strasse": "Neuer <Hof>"]) { $1 }
      let refused = try await browser.submit(path, bad)
      #expect(refused.status == 422 && refused.body.contains("Eine Postleitzahl hat fünf Ziffern."))
      #expect(refused.body.contains("Neuer &lt;Hof&gt;"))
      #expect(try await browser.submit(path, ["was": "aufheben", "ab": "31.03.2008"]).status == 303)
      let body = try await browser.get("/faelle/\(nr)").body
      #expect(!body.contains(Self.strasse))
    }
  }
}

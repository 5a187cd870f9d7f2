import HTTPTypes
import Kernel
import Pages
import SQL
import Store
import Testing

@testable import Application
@testable import Web

@Suite("The parts of the program for people outside")
struct AussenTests {
  /// A house in which the account `muster` belongs to the person of that case.
  private func client(of nr: String, _ haus: Haus) async throws {
    let tenant = haus.mandant.id
    try await haus.office.database.write { session in
      let fall = try #require(try Office.find(nr, tenant: tenant, session))
      let konto = try #require(try KontoRow.find("muster", session))
      try AussenkontoRow(konto: konto.id, person: fall.person).insert(tenant: tenant, session)
    }
  }

  @Test("have their start page, the pages of the own account, and nothing else", arguments: Aussenbereich.allCases)
  func routes(bereich: Aussenbereich) async throws {
    let account: Set<Muster> = [.anmelden, .anmeldenCode, .abmelden, .konto, .kontoPasswort, .zweiterFaktor]
    let own = try await Haus().allRoutes().filter { $0.bereich == bereich }.map(\.weg.muster)
    #expect(Set(own) == account)
    #expect(bereich.start.muster.zugang == .aussen(try #require(Rolle.allCases.first { $0.bereich == bereich })))
  }

  @Test("a client finds the next talk, the agreement and whom to ask, and never the strategy; reading it is logged")
  func ownCase() async throws {
    let haus = try await Haus()
    let fall = try await haus.richCase(as: "ada", nachname: "Aurichsdorf")
    let foreign = try await haus.richCase(as: "ben", nachname: "Brandiswalde")
    try await client(of: fall.nr, haus)
    try await haus.browse(as: "ada") { browser in
      let sent = try await browser.submit(
        "/faelle/\(fall.nr)/gespraech",
        ["ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": "Vertraulich", "naechstes": "14.04.2008"])
      #expect(sent.status == 303)
    }
    try await haus.browse { browser in
      try await browser.enter(as: "muster", at: "/mein")
      let page = try await browser.get("/mein")
      #expect(page.status == 200)
      #expect(page.body.contains("Ihr nächster Termin: Montag, 14.04.2008."))
      #expect(page.body.contains("Ihre Ansprechperson im Jobcenter: Ada Nord."))
      #expect(
        !page.body.contains("Vertraulich") && !page.body.contains("Strategie") && !page.body.contains(foreign.names[0]))
    }
    let lines = try await haus.office.database.read { session in
      try session.query("SELECT beziehung FROM zugriff WHERE seite = '/mein' AND fall IS NOT NULL", []) { $0.text(0) }
    }
    #expect(lines == ["selbst"])
  }

  @Test("a client opens the own agreement as paper, logged as the own; without a concluded one there is none")
  func ownPaper() async throws {
    for isAgreed in [true, false] {
      let haus = try await Haus()
      let nr =
        isAgreed
        ? try await haus.richCase(as: "ada", nachname: "Aurichsdorf").nr
        : try await haus.openCase(nachname: "Aurichsdorf")
      try await client(of: nr, haus)
      try await haus.browse { browser in
        try await browser.enter(as: "muster", at: "/mein")
        let page = try await browser.get("/mein")
        #expect(page.body.contains("href=\"/mein/vereinbarung.pdf\"") == isAgreed)
        // Where no engine is installed, the paper says so.
        #expect(try await browser.get("/mein/vereinbarung.pdf").status == (isAgreed ? 503 : 404))
      }
      let lines = try await haus.office.database.read { session in
        try session.query("SELECT beziehung FROM zugriff WHERE seite = '/mein/vereinbarung.pdf'", []) { $0.text(0) }
      }
      #expect(lines == ["selbst"])
    }
  }

  @Test("a provider finds its own open orders with every person logged, another provider none of them")
  func orders() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(nachname: "Aurichsdorf")
    _ = try await haus.openCase(nachname: "Brandiswalde")
    try await haus.browse(as: "ada") { browser in
      let sent = try await browser.submit(
        "/faelle/\(nr)/profiling/auftrag", ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"])
      #expect(sent.status == 303)
    }
    try await haus.browse { browser in
      try await browser.enter(as: "bildungswerk", at: "/traeger")
      let page = try await browser.get("/traeger")
      #expect(page.body.contains("1 offener Auftrag an Bildungswerk, 1 überfällig."))
      #expect(page.body.contains("Aurichsdorf") && !page.body.contains("Brandiswalde"))
      #expect(page.body.contains("href=\"/traeger/profilings/\(nr)\""))
    }
    let tenant = haus.mandant.id
    let lines = try await haus.office.database.write { session in
      let lines = try session.query("SELECT beziehung FROM zugriff WHERE seite = '/traeger'", []) { $0.text(0) }
      try session.execute("UPDATE aussenkonto SET traeger = 8 WHERE tenant = ?1", [.integer(tenant)])
      try session.execute("INSERT INTO traeger (tenant, id, name) VALUES (?1, 8, 'Werkhof')", [.integer(tenant)])
      return lines
    }
    #expect(lines == ["auftrag"])
    try await haus.browse { browser in
      // The second factor is there, so a new session asks for a code; the recovery of it is tested elsewhere.
      try await browser.signIn("bildungswerk", Haus.password, at: "/traeger")
      #expect(try await browser.get("/traeger").location == "/traeger/anmelden/code")
    }
    let account = try await haus.office.database.read { try KontoRow.find("bildungswerk", $0) }
    let actor = Actor(
      try #require(account), haus.mandant, .traeger, Reichweiten(vertritt: [], notfall: []).acting(for: 8))
    let other = try await haus.office.auftraege(actor, page: "/traeger")
    #expect(other.traeger == "Werkhof" && other.offen.isEmpty)
  }

  @Test("a session of one part opens no other, whatever its cookie is called")
  func cookies() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      try await browser.enter(as: "bildungswerk", at: "/traeger")
      let secret = try #require(browser.cookie?.split(separator: "=", maxSplits: 1).last)
      let names = ["fallwerk": "", "fallwerk-mein": "/mein", "fallwerk-jobtempo": "/jobtempo"]
      #expect(browser.cookie?.hasPrefix("fallwerk-traeger=") == true)
      for (name, door) in names {
        browser.cookie = "\(name)=\(secret)"
        for page in ["/konto", "/mein", "/jobtempo", "/heute", "/faelle"] {
          let path = page == "/konto" ? door + page : page
          #expect(try await browser.get(path).location?.hasSuffix("/anmelden") == true, "\(name) \(path)")
        }
      }
    }
    try await haus.browse(as: "ada") { browser in
      let secret = try #require(browser.cookie?.split(separator: "=", maxSplits: 1).last)
      for bereich in Aussenbereich.allCases {
        browser.cookie = "fallwerk-\(bereich.rawValue)=\(secret)"
        #expect(try await browser.get(bereich.path).location == "\(bereich.path)/anmelden")
        #expect(try await browser.get("\(bereich.path)/konto").location == "\(bereich.path)/anmelden")
      }
    }
  }

  @Test("the cookie goes to addresses of its part alone")
  func path() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      let sent = try await browser.post("/mein/anmelden", ["benutzername": "muster", "passwort": Haus.password])
      #expect(sent.headers[.setCookie]?.contains("Path=/mein") == true && sent.location == "/mein/konto/zweiter-faktor")
    }
  }

  @Test("at a door of others an account is refused like a wrong password")
  func doors() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      for (name, door) in [("ada", "/mein"), ("muster", ""), ("muster", "/traeger"), ("lager", "/mein")] {
        let right = try await browser.post("\(door)/anmelden", ["benutzername": name, "passwort": Haus.password])
        let wrong = try await browser.post("\(door)/anmelden", ["benutzername": name, "passwort": "falsch"])
        #expect(right.status == 422 && right.body == wrong.body && browser.cookie == nil, "\(name) \(door)")
      }
    }
  }

  @Test("what is foreign and what is not there get the same answer, byte for byte, in words for people outside")
  func foreignEqualsAbsent() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await client(of: nr, haus)
    try await haus.browse { browser in
      try await browser.enter(as: "muster", at: "/mein")
      let absent = try await browser.get("/mein/nirgends")
      #expect(
        absent.status == 404 && absent.body.contains("Ihre Ansprechperson") && absent.body.contains("href=\"/mein\""))
      for path in ["/mein/faelle", "/mein/faelle/\(nr)", "/mein/heute", "/mein/mein", "/mein/traeger"] {
        let answer = try await browser.get(path)
        #expect(answer.status == 404 && answer.body == absent.body && answer.headers == absent.headers, "\(path)")
      }
    }
  }
}

extension Reichweiten {
  fileprivate func acting(for traeger: Int64) -> Reichweiten {
    var copy = self
    copy.traeger = traeger
    return copy
  }
}

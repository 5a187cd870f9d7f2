import Application
import HTTPTypes
import Pages
import SQL
import Testing

@testable import Web

@Suite("Every route for every role")
struct RoutenTests {
  @Test("every route is in the table of patterns, every pattern answers, and every role walks")
  func complete() async throws {
    let registered = try await Haus().registeredRoutes()
    #expect(Set(registered.map(\.muster)) == Set(Muster.allCases))
    #expect(registered.isSubset(of: Weg.all))
    #expect(Set((Wanderer.staff + Wanderer.external).map(\.role)) == Set(Rolle.allCases))
  }

  @Test("each role gets what the tables of routes and rights say, and nothing is recorded", arguments: Wanderer.staff)
  func staff(wanderer: Wanderer) async throws {
    let rundgang = try await Rundgang()
    let before = try await rundgang.haus.position()
    let visited = try await rundgang.haus.browse(as: wanderer.name) { browser in
      var visited: Set<Weg> = []
      for weg in Weg.all {
        try await Schritt(rundgang: rundgang, wanderer: wanderer, browser: browser, weg: weg).take()
        visited.insert(weg)
      }
      return visited
    }
    #expect(visited.isSuperset(of: rundgang.registered))
    #expect(try await rundgang.haus.position() == before)
  }

  @Test(
    "accounts from outside get at every address what somebody gets who is not signed in, but for the own account",
    arguments: Wanderer.external)
  func external(wanderer: Wanderer) async throws {
    let rundgang = try await Rundgang()
    let before = try await rundgang.haus.zugriffe()
    try await rundgang.haus.browse { browser in
      // Its session, under the name of the house's cookie.
      try await browser.signIn(wanderer.name, Haus.password, at: wanderer.role.bereich?.path ?? "")
      browser.cookie = browser.cookie?.replacing(/^[^=]+/, with: "fallwerk")
      #expect(browser.cookie != nil)
      try await rundgang.haus.browse { nobody in
        for weg in Weg.all {
          let path = rundgang.address(weg.muster, .own, team: 1)
          let answer = try await browser.ask(weg, path, token: await rundgang.token(of: browser))
          let same = try await nobody.ask(weg, path, token: "")
          #expect(!answer.body.contains(/aria-label="Hauptnavigation"/), "\(weg)")
          guard weg.muster.zugang != .account else { continue }
          #expect(answer.status == same.status, "\(weg): \(answer.status)")
          if rundgang.registered.contains(weg), weg.muster.zugang != .open {
            let isLedAway = answer.location?.hasSuffix("/anmelden") == true
            #expect(answer.status == 303 && isLedAway && answer.body.isEmpty, "\(weg): \(answer.location ?? "")")
          }
        }
      }
    }
    #expect(try await rundgang.haus.zugriffe() == before)
  }

  /// One pattern by one method for one account: what is absent, foreign, own.
  private struct Schritt {
    let rundgang: Rundgang
    let wanderer: Wanderer
    let browser: Browser
    let weg: Weg

    func take() async throws {
      var absent: Browser.Answer?
      for ort in weg.muster.namesSomething ? Ort.allCases : [.own] {
        let path = rundgang.address(weg.muster, ort, team: wanderer.team)
        let before = try await rundgang.haus.zugriffe()
        let answer = try await browser.ask(weg, path, token: await rundgang.token(of: browser))
        let lines = try await rundgang.haus.zugriffe() - before
        if ort == .absent { absent = answer }
        compare(answer, ort, absent)
        // Whoever saw a name stands in the access log.
        if rundgang.showsName(answer.body) { #expect(lines >= 1, "\(weg) \(ort) is not logged") }
      }
    }

    private func compare(_ answer: Browser.Answer, _ ort: Ort, _ absent: Browser.Answer?) {
      let isRegistered = rundgang.registered.contains(weg)
      let said = "\(wanderer), \(ort), \(weg): \(answer.status)"
      switch Erwartung(weg, isRegistered: isRegistered, role: wanderer.role, ort) {
      case .status(let allowed): #expect(allowed.contains(answer.status), "\(said) \(errors(answer.body).prefix(300))")
      case .forbidden(let right):
        #expect(answer.status == 403 && answer.body.contains("„\(right.rawValue)“"), "\(said)")
        #expect(!rundgang.showsName(answer.body), "\(said)")
      case .hidden:
        #expect(answer.status == 404 && !rundgang.showsName(answer.body), "\(said)")
        guard let absent else { return }
        #expect(answer.body == absent.body && answer.headers == absent.headers, "\(said)")
      }
    }
  }
}

extension Browser {
  /// A request without fields: a form sends its token and nothing else.
  fileprivate func ask(_ weg: Weg, _ path: String, token: String) async throws -> Answer {
    weg.isPost ? try await post(path, ["_csrf": token]) : try await get(path)
  }
}

import Application
import HTTPTypes
import Kernel
import Pages
import SQL
import Store
import Testing

@testable import Web

@Suite("A safety note")
struct SicherheitshinweisTests {
  /// A text that stands nowhere by accident.
  static let satz = "Schwang die Amselkeule"

  private func proposed(by name: String = "ada") async throws -> (rundgang: Rundgang, nr: String) {
    let rundgang = try await Rundgang()
    let nr = rundgang.cases[1]?.nr ?? ""
    try await rundgang.haus.browse(as: name) { browser in
      let fields = ["was": "vorschlagen", "art": "drohung", "am": "28.03.2008", "satz": Self.satz, "bis": "27.03.2009"]
      let answer = try await browser.submit("/faelle/\(nr)/sicherheitshinweis", fields)
      #expect(answer.status == 303, "\(answer.body.prefix(500))")
    }
    return (rundgang, nr)
  }

  private func approve(_ rundgang: Rundgang, _ nr: String, as name: String = "leitung") async throws {
    try await rundgang.haus.browse(as: name) { browser in
      let answer = try await browser.submit("/team/freigaben", ["vorgang": "\(nr)/1", "entscheidung": "freigeben"])
      #expect(answer.status == 303, "\(answer.body.prefix(500))")
    }
  }

  @Test("is seen on the case once a second person has approved it, and not before")
  func fourEyes() async throws {
    let (rundgang, nr) = try await proposed()
    try await rundgang.haus.browse(as: "ada") { browser in
      let (page, queue) = (try await browser.get("/faelle/\(nr)"), try await browser.get("/team/freigaben"))
      #expect(!page.body.contains(Self.satz) && queue.status == 403)
    }
    try await rundgang.haus.browse(as: "leitung") { browser in
      #expect(try await browser.get("/team/freigaben").body.contains(Self.satz))
      let refused = try await browser.submit("/team/freigaben", ["vorgang": "\(nr)/1"])
      #expect(refused.status == 422 && refused.body.contains("ob Sie freigeben oder ablehnen"))
    }
    try await approve(rundgang, nr)
    try await rundgang.haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/faelle/\(nr)").body.contains(Self.satz))
      let lifted = try await browser.submit("/faelle/\(nr)/sicherheitshinweis", ["was": "aufheben-1"])
      #expect(lifted.status == 303)
      #expect(!(try await browser.get("/faelle/\(nr)").body.contains(Self.satz)))
    }
  }

  @Test("is never approved by whoever proposed it, and a foreign Teamleitung does not see that it waits")
  func ownProposal() async throws {
    let (rundgang, nr) = try await proposed(by: "leitung")
    try await rundgang.haus.browse(as: "leitung") { browser in
      let page = try await browser.get("/team/freigaben").body
      #expect(page.contains(Self.satz) && page.contains("wartet auf eine zweite Person"))
      let token = try await rundgang.haus.token(of: browser)
      let fields = ["_csrf": token, "vorgang": "\(nr)/1", "entscheidung": "freigeben"]
      let refused = try await browser.post("/team/freigaben", fields)
      #expect(refused.status == 422 && refused.body.contains("Das haben Sie selbst vorgeschlagen."))
    }
    try await rundgang.haus.browse(as: "leitung2") { browser in
      #expect(!(try await browser.get("/team/freigaben").body.contains(Self.satz)))
      let token = try await rundgang.haus.token(of: browser)
      let fields = ["_csrf": token, "vorgang": "\(nr)/1", "entscheidung": "freigeben"]
      #expect(try await browser.post("/team/freigaben", fields).status == 404)
    }
  }

  @Test("stands in no list, search or file, but on the case and in the answer under Art. 15", arguments: Wanderer.staff)
  func nowhereElse(wanderer: Wanderer) async throws {
    let (rundgang, nr) = try await proposed()
    try await approve(rundgang, nr)
    let shown = try await rundgang.haus.browse(as: wanderer.name) { browser in
      var shown: Set<Muster> = []
      for muster in Muster.allCases where muster != .abmelden {
        let answer = try await browser.get(rundgang.address(muster, .own, team: 1))
        if answer.body.contains(Self.satz) { shown.insert(muster) }
      }
      return shown
    }
    let expected: [String: Set<Muster>] = [
      "ada": [.fall, .sicherheitshinweis], "leitung": [.fall, .sicherheitshinweis],
      "schutz": [.auskunftPerson, .auskunftJSON],
    ]
    #expect(shown == expected[wanderer.name] ?? [])
  }

  @Test("the queue can be made anew from the journal")
  func rebuilt() async throws {
    let (rundgang, _) = try await proposed()
    let (tenant, law) = (rundgang.haus.mandant.id, rundgang.haus.office.law)
    try await rundgang.haus.office.database.write { session in
      try ReadModels.verify(session, tenant: tenant, law: law)
      try ReadModels.rebuild(session, tenant: tenant, law: law)
      let waiting = try FreigabeRow.all(tenant: tenant, session)
      #expect(waiting.count == 1)
    }
  }
}

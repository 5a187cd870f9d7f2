import Application
import HTTPTypes
import Kernel
import Law
import Pages
import SQL
import Testing

@testable import Web

@Suite("The list of cases")
struct FaelleTests {
  @Test("is narrowed to those who are in a measure today, and to a target group")
  func filters() async throws {
    let haus = try await Haus()
    let number = try #require(haus.office.law.instrument("agh_mae")?.number)
    try await haus.browse(as: "ada") { browser in
      let inMeasure = try await browser.openCase(nachname: "Drin")
      let over = try await browser.openCase(nachname: "Vorbei")
      let young = try await browser.submit(
        "/faelle/neu", Browser.intake(nachname: "Jung", vorname: "Eva").merging(["geburt": "14.05.1990"]) { $1 })
      #expect(young.aktenzeichen != nil)
      for (nr, end) in [(inMeasure, "30.06.2008"), (over, "30.03.2008")] {
        let begun = try await browser.submit(
          "/faelle/\(nr)/massnahme", ["instrument": "agh_mae", "beginn": "10.03.2008", "ende": end])
        #expect(begun.status == 303, "\(errors(begun.body))")
      }
      let found = try await browser.get("/faelle?massnahme=\(number)").body
      #expect(found.contains("Eva Drin") && !found.contains("Eva Vorbei") && !found.contains("Eva Jung"))
      #expect(found.contains("Filter entfernen") && found.contains("jetzt in "))
      let group = try await browser.get("/faelle?zielgruppe=u25").body
      #expect(group.contains("Eva Jung") && !group.contains("Eva Drin"))
      let women = try await browser.get("/faelle?zielgruppe=frauen").body
      #expect(women.contains("3 Treffer"))
      let none = try await browser.get("/faelle?zielgruppe=rehabilitanden_schwerbehinderte").body
      #expect(none.contains("0 Treffer"))
    }
  }

  @Test("counts nobody among the migrants of whose nationality nothing is known")
  func unknownNationality() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      for (name, code) in [("Kaya", "TR"), ("Ohne", "ZZ"), ("Deutsch", "DE"), ("Staatenlos", "XX")] {
        let typed = Browser.intake(nachname: name, vorname: "Eva").merging(["staatsangehoerigkeit": code]) { $1 }
        #expect(try await browser.submit("/faelle/neu", typed).aktenzeichen != nil)
      }
      let found = try await browser.get("/faelle?zielgruppe=migranten").body
      #expect(found.contains("2 Treffer") && found.contains("Eva Kaya") && found.contains("Eva Staatenlos"))
    }
  }

  @Test("keeps a filter under a name, for this account alone, until it is deleted")
  func views() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.openCase()
      let saved = try await keep(browser, "/faelle?u25=ja&strategie=B", "Jung & gut")
      #expect(saved.status == 303 && saved.location == "/faelle?strategie=B&u25=ja&meldung=ansicht-gespeichert")
      let page = try await browser.get("/faelle?strategie=B&u25=ja").body
      #expect(page.contains("Jung &amp; gut") && page.contains("Ansicht „Jung &amp; gut“ löschen"))
      let nameless = try await keep(browser, "/faelle?u25=ja", "")
      #expect(nameless.status == 422 && nameless.body.contains("Bitte geben Sie der Ansicht einen Namen"))
      let long = String(repeating: "x", count: 61)
      #expect(try await keep(browser, "/faelle", long).status == 422)
    }
    try await haus.browse(as: "ben") { browser in
      let others = try await browser.get("/faelle").body
      #expect(!others.contains("Jung &amp; gut"))
    }
    try await haus.browse(as: "ada") { browser in
      let button = try #require(
        Formblatt.all(in: try await browser.get("/faelle").body).first { $0.action == "/fallansichten/loeschen" })
      #expect(try await browser.post(button.action, button.filled([:])).status == 303)
      let gone = try await browser.get("/faelle").body
      #expect(!gone.contains("Jung &amp; gut"))
    }
  }

  @Test("goes out as a file to those who have the right, and each case in it stands in the access log")
  func file() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(nachname: "=Summe;\"A\"")
    let foreign = try await haus.openCase(as: "ben", nachname: "Fremd")
    try await haus.browse(as: "ada") { browser in
      let list = try await browser.get("/faelle")
      #expect(list.body.contains("/faelle/liste.csv"))
      let file = try await browser.get("/faelle/liste.csv")
      #expect(file.status == 200 && file.headers[.contentType]?.hasPrefix("text/csv") == true)
      let lines = file.body.split(separator: "\r\n")
      #expect(lines.count == 2 && lines[0].contains("Aktenzeichen;Nachname;Vorname;Geburtsdatum"))
      #expect(lines[1].hasPrefix("\(nr);\"'=Summe;\"\"A\"\"\";Eva;14.05.1980;"), "\(lines[1])")
      #expect(!file.body.contains(foreign))
      let health = try await browser.get("/faelle/liste.csv?zielgruppe=rehabilitanden_schwerbehinderte")
      #expect(health.status == 404)
      let hidden = try await browser.get("/faelle?zielgruppe=rehabilitanden_schwerbehinderte").body
      #expect(!hidden.contains("liste.csv"))
    }
    let logged = try await haus.office.database.read { session in
      try session.query("SELECT fall FROM zugriff WHERE seite = ?1", [.text("/faelle/liste.csv")]) { $0.optionalInt(0) }
    }
    #expect(logged.count == 1 && logged.compactMap { $0 }.count == 1)
    try await haus.browse(as: "leistung") { browser in
      #expect(try await browser.get("/faelle/liste.csv").status == 403)
      let list = try await browser.get("/faelle").body
      #expect(!list.contains("liste.csv"))
    }
  }

  private func keep(_ browser: Browser, _ page: String, _ name: String) async throws -> Browser.Answer {
    let form = try #require(
      Formblatt.all(in: try await browser.get(page).body).first { $0.action == "/fallansichten" })
    return try await browser.post(form.action, form.filled(["name": name]))
  }
}

import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("A medical opinion on the pages")
struct GutachtenTests {
  private static let auftrag = [
    "dienst": "aerztlicher_dienst", "frage_erwerbsfaehigkeit": "ja", "am": "03.03.2008", "bis": "25.03.2008",
  ]

  @Test("is ordered, waits for the medical service, is reminded, and comes back as demands of work")
  func whole() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/gutachten"
      let ordered = try await browser.submit(path + "/auftrag", Self.auftrag)
      #expect(ordered.status == 303 && ordered.location == path + "?meldung=gespeichert")
      let waiting = try await browser.get(path).body
      #expect(waiting.contains("Am Zug: Ärztlicher Dienst, seit 03.03.2008") && waiting.contains("überfällig"))
      #expect(try await browser.submit(path + "/erinnern", ["am": "31.03.2008"]).status == 303)
      #expect(try await browser.get(path).body.contains("Zuletzt erinnert am 31.03.2008."))
      let twice = try await browser.submit(path + "/erinnern", ["am": "31.03.2008"])
      #expect(twice.status == 422 && twice.body.contains("31.03.2008"))
      let result = [
        "am": "31.03.2008", "stunden": "3_bis_6", "anforderung_schweres_heben": "ausgeschlossen",
        "anforderung_laerm": "eingeschraenkt", "gueltig_bis": "30.03.2009",
      ]
      #expect(try await browser.submit(path + "/ergebnis", result).status == 303)
      let page = try await browser.get(path).body
      #expect(
        page.contains("3 bis unter 6 Stunden am Tag") && page.contains("Heben und Tragen über 10 kg: nicht möglich"))
      #expect(page.contains("bis 30.03.2009") && !page.contains("Auftrag läuft"))
    }
  }

  @Test("that is late stands on Mein Tag and in the list, with whose turn it is, and leads to its result")
  func late() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let old = Self.auftrag.merging(["am": "11.02.2008", "bis": "12.02.2008"]) { $1 }
      #expect(try await browser.submit("/faelle/\(nr)/gutachten/auftrag", old).status == 303)
      for path in ["/heute", "/faelle", "/faelle?frist=kritisch&schritt=gutachten_ergebnis"] {
        let body = try await browser.get(path).body
        #expect(body.contains(nr) && body.contains("Gutachten: Ergebnis festhalten"), "\(path)")
        #expect(body.contains("Ärztlicher Dienst"), "\(path)")
      }
      #expect(try await browser.get("/heute").body.contains("/faelle/\(nr)/gutachten/ergebnis"))
      // The reminder of the list goes to the medical service.
      let reminded = try await browser.submit("/faelle/\(nr)/erinnerung", [:])
      #expect(reminded.status == 303)
      #expect(try await browser.get("/faelle/\(nr)/gutachten").body.contains("Zuletzt erinnert am 31.03.2008."))
    }
  }

  @Test("is refused with everything that is wrong, and keeps what was typed")
  func refused() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/gutachten"
      let order = try await browser.submit(
        path + "/auftrag", ["frage_massnahme": "ja", "am": "31.02.2008", "bis": "01.05.2008"])
      #expect(order.status == 422 && order.body.contains("Bitte wählen Sie, wer begutachtet."))
      #expect(order.body.contains("value=\"31.02.2008\"") && order.body.contains("value=\"01.05.2008\""))
      #expect(order.body.contains(/name="frage_massnahme"[^>]*checked/))
      let noConsent = try await browser.submit(
        path + "/auftrag", ["dienst": "amtsarzt", "frage_massnahme": "ja", "am": "heute", "bis": "+14"])
      #expect(noConsent.status == 422 && noConsent.body.contains("§ 32 SGB III"))
      let nothing = try await browser.submit(path + "/auftrag", ["dienst": "amtsarzt", "am": "heute", "bis": "+14"])
      #expect(nothing.status == 422 && nothing.body.contains("mindestens eine Frage"))
      #expect(try await browser.submit(path + "/auftrag", Self.auftrag).status == 303)
      let result = try await browser.submit(
        path + "/ergebnis",
        [
          "am": "31.03.2008", "anforderung_laerm": "ausgeschlossen", "anforderung_hoehe": "immer",
          "gueltig_bis": "morgen",
        ]
      )
      #expect(result.status == 422 && result.body.contains("Bitte wählen Sie die möglichen Stunden am Tag."))
      #expect(result.body.contains("value=\"morgen\""))
      #expect(result.body.contains(/<option value="ausgeschlossen" selected>/))
      let over = try await browser.submit(
        path + "/ergebnis", ["am": "31.03.2008", "stunden": "ab_6", "gueltig_bis": "30.03.2008"])
      #expect(over.status == 422 && over.body.contains("bis wann das Gutachten gilt"))
    }
  }

  @Test(
    "of less than three hours a day asks about the ability to work at case, status and opinion, and changes nothing")
  func unable() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let before = try await browser.get("/faelle/\(nr)/status").body
      _ = try await browser.submit("/faelle/\(nr)/gutachten/auftrag", Self.auftrag)
      _ = try await browser.submit("/faelle/\(nr)/gutachten/ergebnis", ["am": "31.03.2008", "stunden": "unter_3"])
      for page in ["", "/status", "/gutachten", "/zumutbarkeit"] {
        let body = try await browser.get("/faelle/\(nr)\(page)").body
        #expect(body.contains("Erwerbsfähigkeit klären"), "\(page)")
      }
      #expect(!before.contains("Erwerbsfähigkeit klären"))
      let status = try await browser.get("/faelle/\(nr)/status").body
      #expect(!status.contains(/name="status"[^>]*checked/), "nothing is chosen beforehand")
    }
  }

  @Test("is read by those who work on the case alone; others see that there was an entry, and nothing of it")
  func hidden() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let result = ["am": "31.03.2008", "stunden": "unter_3", "anforderung_nachtarbeit": "ausgeschlossen"]
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/gutachten/auftrag", Self.auftrag)
      #expect(try await browser.submit("/faelle/\(nr)/gutachten/ergebnis", result).status == 303)
      let own = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(own.contains("Ärztliches Gutachten eingegangen") && own.contains("Nachtarbeit: nicht möglich"))
      for list in ["/faelle", "/heute", "/suche?q=Nachtarbeit", "/suche?q=Muster"] {
        let body = try await browser.get(list).body
        #expect(!body.contains("Nachtarbeit:") && !body.contains("unter 3 Stunden"), "\(list)")
      }
    }
    try await haus.browse(as: "leistung") { browser in
      for page in ["gutachten", "zumutbarkeit"] {
        #expect(try await browser.get("/faelle/\(nr)/\(page)").status == 403, "\(page)")
      }
      for page in ["", "/verlauf", "/profiling", "/plan"] {
        let body = try await browser.get("/faelle/\(nr)\(page)").body
        #expect(!body.contains("Nachtarbeit") && !body.contains("drei Stunden"), "\(page)")
      }
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Ärztliches Gutachten eingegangen"))
    }
  }

  @Test("stands in words in the answer to an access request")
  func auskunft() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/gutachten/auftrag", Self.auftrag)
      _ = try await browser.submit(
        "/faelle/\(nr)/gutachten/ergebnis",
        ["am": "31.03.2008", "stunden": "3_bis_6", "anforderung_nachtarbeit": "ausgeschlossen"])
    }
    try await haus.browse(as: "schutz") { browser in
      let body = try await browser.get("/datenschutz/auskunft/\(nr)").body
      #expect(body.contains("Nachtarbeit: nicht möglich") && body.contains("3 bis unter 6 Stunden am Tag"))
      #expect(body.contains("Wer begutachtet: aerztlicher_dienst") && body.contains("Mögliche Stunden am Tag: 3_bis_6"))
      #expect(!body.contains("stundenklasse") && !body.contains("grenzen 1"))
    }
  }
}

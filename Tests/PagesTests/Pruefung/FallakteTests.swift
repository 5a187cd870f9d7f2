import Kernel
import Markup
import Pages
import Testing

@Suite("A case")
struct FallakteTests {
  @Test("offers exactly one primary action")
  func primary() {
    let page = Dokument(Beispiel(name: "x", page: Akten.offen).html)
    #expect(page.all("a").filter { $0["class"] == "knopf haupt-knopf" }.count == 1)
  }

  @Test("that is closed offers none and says why")
  func closed() {
    let page = Dokument(Beispiel(name: "x", page: Akten.abgeschlossen).html)
    #expect(page.all("a").allSatisfy { $0["class"] != "knopf haupt-knopf" })
    #expect(page.all("main").first?.fullText.contains("Abgeschlossen") == true)
  }

  @Test("names the next step to who may not take it, without a button")
  func reading() throws {
    let page = Dokument(Beispiel(name: "x", page: fallakte(digest, mayAct: false), role: .leistung).html)
    let next = try #require(page.all("section").first { $0["aria-labelledby"] == "naechster" })
    #expect(next.fullText.contains(aufgabe(3, due: -20).what))
    #expect(next.all.allSatisfy { $0.tag != "a" })
  }

  @Test("that ended early says of the steps it never came to that they fell away")
  func dropped() {
    let steps = [Fahrplanschritt("Fallzugang", .done(today)), Fahrplanschritt("Profiling", .dropped)]
    let bar = Fahrplan(steps).html.rendered
    #expect(bar.contains("entfallen"))
    #expect(!bar.contains("aria-current") && !bar.contains("danach"))
  }

  @Test("keeps corrected and cancelled entries, struck and with their reason")
  func history() throws {
    let page = Dokument(Beispiel(name: "x", page: VerlaufPage(identity: yilmaz, events: ereignisse)).html)
    let cancelled = try #require(page.element(id: "eintrag-8"))
    #expect(cancelled.all.first { $0.tag == "del" }?.fullText == "Maßnahme begonnen")
    #expect(cancelled.fullText.contains("Grund: Beginn verschoben"))
    #expect(page.element(id: "eintrag-7")?.fullText.contains("Berichtigt") == true)
    #expect(page.element(id: "eintrag-9")?.all.contains { $0.tag == "del" } == false)
  }

  @Test("marks one step of the Fallfahrplan as the current one")
  func step() {
    let page = Dokument(Beispiel(name: "x", page: Akten.offen).html)
    let current = page.all("li").filter { $0["aria-current"] == "step" }
    #expect(current.map { $0.fullText.contains("Integrationsplan") } == [true])
  }
}

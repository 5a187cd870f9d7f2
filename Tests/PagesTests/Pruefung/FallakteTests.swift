import Kernel
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

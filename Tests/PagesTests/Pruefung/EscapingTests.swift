import Kernel
import Pages
import Testing

@Suite("Hostile text")
struct EscapingTests {
  private let hostile = "\"><script>alert('x')</script><img src=x onerror=y>"

  @Test("in a name stays text on the case's pages")
  func identity() {
    let bar = Identitaetsleiste(name: hostile, nr: "../../x", born: hostile, flags: [hostile])
    let page = Dokument(Beispiel(name: "x", page: VerlaufPage(identity: bar, events: ereignisse)).html)
    #expect(page.faults == [])
    #expect(page.all("script").isEmpty)
    #expect(page.all("img").isEmpty)
    #expect(page.all("main").first?.fullText.contains("<script>alert('x')</script>") == true)
  }

  @Test("typed into fields stays text and is kept")
  func fields() {
    let typed = inCase(.gespraech, ["notiz": [hostile], "am": [hostile]])
    let page = Dokument(formular("x", GespraechForm.form(), typed).html)
    #expect(page.all("script").isEmpty)
    #expect(page.element(id: "f-am")?["value"] == hostile)
    #expect(page.element(id: "f-notiz")?.fullText == hostile)
  }

  @Test("in an Aktenzeichen cannot leave its path segment")
  func path() {
    #expect(Adresse.fall("../heute?x=1").link == "/faelle/..%2Fheute%3Fx%3D1")
  }
}

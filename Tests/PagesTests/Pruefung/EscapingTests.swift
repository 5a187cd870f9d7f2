import Kernel
import Markup
import Pages
import Testing

@Suite("Hostile text")
struct EscapingTests {
  @Test("stays text wherever a person or a record can put it", arguments: 1...60)
  func everywhere(_ seed: Int) {
    var random = Boesartig(seed: UInt64(seed))
    let text = random.text()
    for (name, page) in Feindseiten(text: text).all {
      let html = page.html(in: Feindseiten.frame(text)).rendered
      let document = Dokument(html)
      #expect(document.faults == [], "\(name): \(text)")
      #expect(document.foreignParts.isEmpty, "\(name): \(text)")
      #expect(
        document.all.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.hasPrefix("on") } }, "\(name)")
      let shown = document.all.flatMap { [$0.text] + $0.attributes.values }
      #expect(shown.contains { $0.contains(text) }, "\(name) lost \(text)")
    }
  }

  @Test("makes no link that leaves the program", arguments: 1...60)
  func links(_ seed: Int) {
    var random = Boesartig(seed: UInt64(seed))
    let text = random.text()
    for (name, page) in Feindseiten(text: text).all {
      for element in Dokument(page.html(in: Feindseiten.frame(text)).rendered).all {
        for target in ["href", "action", "formaction"].compactMap({ element[$0] }) where !target.hasPrefix("#") {
          let path = String(target.prefix { $0 != "?" })
          #expect(Muster.allCases.contains { $0.matches(path) }, "\(name): \(target)")
        }
      }
    }
  }

  @Test("typed into fields comes back as it was, seed by seed", arguments: 1...60)
  func fields(_ seed: Int) {
    var random = Boesartig(seed: UInt64(seed))
    let (day, note) = (random.text(), "\n" + random.text() + "\n\n" + random.text())
    let page = Dokument(formular("x", GespraechForm.form(), inCase(.gespraech, ["notiz": [note], "am": [day]])).html)
    #expect(page.element(id: "f-am")?["value"] == day)
    // A browser drops the first line break of a textarea.
    #expect(page.element(id: "f-notiz")?.fullText == "\n" + note)
  }

  @Test("travels through the check page unchanged", arguments: 1...20)
  func check(_ seed: Int) {
    var random = Boesartig(seed: UInt64(seed))
    let typed = random.text()
    let check = CheckPage(
      heading: "Prüfen", consequence: "Dann gilt es.", rows: [], confirm: "Abschließen",
      model: inCase(.vereinbarung, ["klient": [typed]]), edit: .fallhandlung(.vereinbarungPruefen, nr: "1"),
      identity: nil)
    let page = Dokument(Beispiel(name: "x", page: check).html)
    #expect(page.all("input").first { $0["name"] == "klient" }?["value"] == typed)
  }

  @Test("in an Aktenzeichen cannot leave its path segment")
  func path() {
    #expect(Adresse.fall("../heute?x=1").link == "/faelle/..%2Fheute%3Fx%3D1")
  }
}

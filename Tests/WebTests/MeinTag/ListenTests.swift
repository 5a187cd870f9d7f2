import Casework
import Kernel
import Pages
import Testing

@testable import Web

@Suite("A list of work, item by item")
struct ListenTests {
  private static let order = ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"]

  @Test("save and go on opens the form of the next item of the same list, the last one leads back to Mein Tag")
  func goOn() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      var numbers: [String] = []
      for name in ["Eins", "Zwei", "Drei"] { numbers.append(try await browser.openCase(nachname: name)) }
      // Ordering moves a case behind the ones that wait for it less long overdue; it stays in the list.
      let first = "/faelle/\(numbers[0])/profiling/auftrag?liste=heute.1.1.3"
      #expect(try await browser.get("/heute").body.contains(first))
      let form = try await browser.get(first)
      #expect(form.body.contains("1 von 3") && form.body.contains("Speichern und weiter"))
      let second = try await browser.submit(first, ListenTests.order, act: "weiter")
      #expect(second.status == 303, "\(errors(second.body))")
      #expect(second.location?.contains("&meldung=gespeichert") == true)
      #expect(second.location?.contains("2.3") == true && second.location?.hasPrefix("/faelle/\(numbers[0])") == false)
      let next = try #require(second.location)
      #expect(try await browser.get(next).body.contains("2 von 3"))
      let last = next.replacing("2.3", with: "3.3")
      let end = try await browser.submit(last, ListenTests.order, act: "weiter")
      #expect(end.location == "/heute?meldung=listenende")
      #expect(try await browser.get("/heute?meldung=listenende").body.contains("der letzte Eintrag der Liste"))
    }
  }

  @Test("a refused form keeps its place in the list")
  func refused() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let form = "/faelle/\(nr)/profiling/auftrag?liste=heute.1.1.1"
      let page = try await browser.get(form)
      var typed = ["traeger": "", "am": "31.02.2008", "_aktion": "weiter"]
      for name in ["_csrf", "_version", "_schluessel", "_liste"] { typed[name] = page.hidden(name) }
      let refused = try await browser.post("/faelle/\(nr)/profiling/auftrag", typed)
      #expect(refused.status == 422 && refused.body.contains("1 von 1"))
      #expect(refused.hidden("_liste") == "heute.1.1.1")
    }
  }

  @Test("the list of cases hands its items over too, in the order and with the filter it had")
  func cases() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let numbers = [
        try await browser.openCase(nachname: "Zander"), try await browser.openCase(nachname: "Abel"),
        try await browser.openCase(nachname: "Mai"),
      ]
      let list = try await browser.get("/faelle?sortierung=name")
      let links = list.body.matches(of: /href="([^"]*profiling\/auftrag\?liste=[^"]*)"/).map { String($0.output.1) }
      #expect(links.count == 3 && links.first?.contains(numbers[1]) == true)
      let answer = try await browser.submit(links[0], ListenTests.order, act: "weiter")
      #expect(answer.location?.contains(numbers[2]) == true, "\(answer.location ?? errors(answer.body))")
    }
  }

  @Test("whoever is waited for is reminded by one button, once a day; the row and the Verlauf say so")
  func reminder() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let seen7 = try await browser.get("/heute").body.contains("Erinnerung festhalten")
      #expect(!seen7)
      _ = try await browser.submit("/faelle/\(nr)/profiling/auftrag", ListenTests.order)
      let day = try await browser.get("/heute").body
      let button = try #require(Formblatt.all(in: day).first { $0.action == "/faelle/\(nr)/erinnerung" })
      let done = try await browser.post(button.action, button.filled([:]))
      #expect(done.location == "/heute?meldung=erinnert", "\(errors(done.body))")
      let after = try await browser.get("/heute").body
      #expect(after.contains("erinnert am 31.03.2008") && !after.contains("Erinnerung festhalten<"))
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Erinnert: Träger"))
      let again = try await browser.submit("/faelle/\(nr)/erinnerung", [:])
      #expect(again.status == 422 && again.body.contains("Erinnert wurde schon am 31.03.2008."))
    }
  }
}

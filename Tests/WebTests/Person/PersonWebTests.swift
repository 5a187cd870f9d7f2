import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Application
@testable import Web

@Suite("Person and address on screen")
struct PersonWebTests {
  /// What the form holds, changed here and there.
  private static func sent(_ page: Browser.Answer, _ changes: [String: String]) -> [String: String] {
    guard let blatt = Formblatt.all(in: page.body).first else { return changes }
    let shown = Dictionary(blatt.felder.compactMap { feld in feld.shown.first.map { (feld.name, $0) } }) { one, _ in one
    }
    return shown.merging(blatt.hidden) { $1 }.merging(changes) { $1 }.merging(["_aktion": "speichern"]) { $1 }
  }

  @Test("A move is recorded from its day on and stands in the case; the Verlauf names no address")
  func moved() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/person"
    try await haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/faelle/\(nr)").body.contains(path))
      let form = try await browser.get(path)
      let move = ["anlass": "geaendert", "ab": "15.03.2008", "strasse": "Amselgrund 9", "plz": "59065", "ort": "Hamm"]
      let done = try await browser.post(path, Self.sent(form, move))
      #expect(done.status == 303, "\(errors(done.body))")
      #expect(try await browser.get("/faelle/\(nr)").body.contains("Amselgrund 9"))
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(verlauf.contains("Personendaten geändert") && !verlauf.contains("Amselgrund"))
    }
  }

  @Test("A wrong birth date is mended from the beginning, with its reason; the search finds the right one")
  func mended() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(nachname: "Zahlendreher")
    let path = "/faelle/\(nr)/person"
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get(path)
      let without = try await browser.post(path, Self.sent(form, ["anlass": "falsch", "geburt": "15.04.1980"]))
      #expect(without.status == 422 && without.body.contains("den Grund der Berichtigung"))
      let done = try await browser.post(
        path, Self.sent(form, ["anlass": "falsch", "geburt": "15.04.1980", "grund": "Zahlendreher im Antrag"]))
      #expect(done.status == 303, "\(errors(done.body))")
      #expect(try await browser.get("/faelle/\(nr)").body.contains("15.04.1980"))
      #expect(try await browser.get("/suche?q=15.04.1980").body.contains(nr))
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Zahlendreher im Antrag"))
    }
  }

  @Test("What is wrong comes back with its sentence and everything typed, and nothing is on record")
  func refused() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/person"
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get(path)
      let before = try await haus.position()
      for (change, sentence) in [
        (["anlass": ""], "ob sich etwas geändert hat oder falsch erfasst war"),
        (["vorname": ""], "den Vornamen"), (["geburt": "31.02.1980"], "Der Februar hat"),
        (["plz": "5906"], "fünf Ziffern"), (["ab": "01.04.2008", "nachname": "Neumann"], "liegt in der Zukunft"),
        ([:], "An den Angaben ist nichts anders"), (["stand": "1"], "Inzwischen hat jemand"),
      ] {
        let typed = ["anlass": "geaendert"].merging(change) { $1 }
        let answer = try await browser.post(path, Self.sent(form, typed))
        #expect(answer.status == 422 && answer.body.contains(sentence), "\(change): \(errors(answer.body))")
      }
      #expect(try await haus.position() == before)
    }
  }

  @Test("Whoever may not know where the person lives changes the name; the address stays as it is")
  func protected() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/person"
    try await haus.browse(as: "ada") { browser in
      let move = ["anlass": "geaendert", "strasse": "Amselgrund 9", "plz": "59065", "ort": "Hamm"]
      #expect(try await browser.post(path, Self.sent(try await browser.get(path), move)).status == 303)
      let sperre = [
        "was": "setzen", "ab": "10.03.2008", "bis": "30.05.2008", "grund": "nachstellung", "veranlasst": "person",
      ]
      #expect(try await browser.submit("/faelle/\(nr)/auskunftssperre", sperre).status == 303)
      let form = try await browser.get(path)
      #expect(!form.body.contains("Amselgrund") && form.body.contains("Die Anschrift ist geschützt"))
      let done = try await browser.post(path, Self.sent(form, ["anlass": "geaendert", "nachname": "Neumann"]))
      #expect(done.status == 303, "\(errors(done.body))")
      let letter = [
        "art": "meldetermin", "tag": "07.04.2008", "uhrzeit": "10:00", "form": "persoenlich", "ort": "Raum 1",
        "anlass": "beratung",
      ]
      let invited = try await browser.submit("/faelle/\(nr)/termin/pruefen", letter, act: "bestaetigen")
      #expect(invited.status == 303, "\(errors(invited.body))")
      for path in ["/faelle/\(nr)/termine/1", "/faelle/neu?fall=\(nr)"] {
        let page = try await browser.get(path)
        #expect(page.status == 200 && !page.body.contains("Amselgrund"), "\(path)")
      }
    }
    try await haus.office.mark("leitung", .schutzadresse, Period(from: Haus.today), haus.mandant)
    try await haus.browse(as: "leitung") { browser in
      let page = try await browser.get("/faelle/\(nr)").body
      #expect(page.contains("Amselgrund 9") && page.contains("Neumann"))
    }
  }

  @Test("A wrong Leistungsbezug is taken back from the Verlauf, by those who may record it")
  func cancelled() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/person/eintraege/2/korrektur"
    try await haus.browse(as: "leistung") { browser in
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains(path))
      #expect(try await browser.get("/faelle/\(nr)/person/eintraege/1/korrektur").status == 404, "nobody is unmade")
      let done = try await browser.submit(path, ["grund": "Bescheid aufgehoben"])
      #expect(done.status == 303, "\(errors(done.body))")
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(verlauf.contains("Bescheid aufgehoben") && !verlauf.contains(path))
      #expect(try await browser.get("/faelle/\(nr)").body.contains("keiner bekannt"))
    }
  }

  @Test("A case that was closed by mistake is opened again from its Verlauf; nothing else of it can be corrected")
  func reopened() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let closed = try await browser.submit("/faelle/\(nr)/abschluss", ["am": "31.03.2008", "grund": "umzug"])
      #expect(closed.status == 303, "\(errors(closed.body))")
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      let links = verlauf.matches(of: /\/faelle\/[0-9-]+\/(?:person\/)?eintraege\/[0-9]+\/korrektur/).map(\.output)
      #expect(links.count == 1)
      let done = try await browser.submit(String(try #require(links.first)), ["grund": "Falscher Fall"])
      #expect(done.status == 303, "\(errors(done.body))")
      #expect(try await browser.get("/faelle/\(nr)").body.contains("/faelle/\(nr)/abschluss"))
    }
  }
}

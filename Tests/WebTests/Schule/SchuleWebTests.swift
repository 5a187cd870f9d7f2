import Application
import HTTPTypes
import Kernel
import Law
import Pages
import Testing

@testable import Web

@Suite("Data about school, on the pages")
struct SchuleWebTests {
  private static let hauptschule = [
    "am": "31.03.2008", "schulform": "hauptschule", "klasse": "9", "abschluss": "erster_schulabschluss",
    "stand": "geplant", "abschluss_am": "13.06.2008", "ausbildung": "ja", "ausbildung_seit": "01.02.2008",
    "quelle": "person",
  ]
  private static func typed(_ changes: [String: String]) -> [String: String] { hauptschule.merging(changes) { $1 } }

  @Test("are recorded, shown with the groups that follow, stand in the case, and wait for the end of school")
  func recorded() async throws {
    let haus = try await Haus()
    let nr = try await haus.openYoungCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/schule"
      #expect(try await browser.get("/faelle/\(nr)").body.contains("noch nicht erfasst"))
      #expect(try await browser.get(path).body.contains("Noch keine Schuldaten."))
      let saved = try await browser.submit(path + "/erfassen", Self.hauptschule)
      #expect(saved.status == 303 && saved.location == path + "?meldung=gespeichert", "\(errors(saved.body))")
      let page = try await browser.get(path).body
      #expect(page.contains("Hauptschulabschluss nach Klasse 9") && page.contains("seit 01.02.2008"))
      #expect(
        page.contains(
          "Schülerinnen und Schüler: in der Schule, Schulende geplant am 13.06.2008 (Schuldaten vom 31.03.2008), "
            + "seit 31.03.2008"))
      #expect(page.contains("Ausbildungsplatzbewerberinnen und -bewerber: Ausbildungssuche"))
      #expect(page.contains("Am 13.06.2008 endet die Schule.") && page.contains("Schuldaten erfasst"))
      let akte = try await browser.get("/faelle/\(nr)").body
      #expect(akte.contains("Hauptschule, Klasse 9, Schulende geplant am 13.06.2008"))
      #expect(akte.contains("Schulabgängerinnen und Schulabgänger: Schulabgang"))
      let list = try await browser.get("/faelle?zielgruppe=ausbildungsplatzbewerber").body
      #expect(list.contains(nr))
    }
  }

  @Test("stand in the next form as they were, but for where they come from, and the later ones take their place")
  func prefilled() async throws {
    let haus = try await Haus()
    let nr = try await haus.openYoungCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/schule/erfassen"
      #expect(try await browser.submit(path, Self.typed(["am": "03.03.2008"])).status == 303)
      let form = try await browser.get(path).body
      #expect(form.contains(/<option value="hauptschule" selected>/) && form.contains("value=\"13.06.2008\""))
      #expect(form.contains(/name="ausbildung" value="ja" checked/) && form.contains("value=\"01.02.2008\""))
      #expect(!form.contains(/name="quelle" value="[a-z]+" checked/))
      #expect(!form.contains("Sekundarschule"), "there was none in 2008")
      let later = Self.typed(["stand": "erreicht", "abschluss_am": "28.03.2008", "ausbildung": "nein"])
      #expect(try await browser.submit(path, later).status == 303)
      let page = try await browser.get("/faelle/\(nr)/schule").body
      #expect(page.contains("Schulende am 28.03.2008 (Schuldaten vom 31.03.2008)"))
      #expect(!page.contains("Ausbildungssuche") && !page.contains("endet die Schule."))
    }
  }

  @Test("are taken back by one button")
  func undone() async throws {
    let haus = try await Haus()
    let nr = try await haus.openYoungCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/schule"
      #expect(try await browser.submit(path + "/erfassen", Self.hauptschule).status == 303)
      let page = try await browser.get(path)
      let blatt = try #require(Formblatt.all(in: page.body).first { $0.action == "/ruecknahme" })
      let done = try await browser.post(blatt.action, blatt.hidden.merging(["_aktion": "rueckgaengig"]) { $1 })
      #expect(done.status == 303, "\(errors(done.body))")
      let after = try await browser.get(path).body
      #expect(after.contains("Noch keine Schuldaten.") && after.contains("Rückgängig gemacht"))
    }
  }

  @Test("from the school need ground, name and consent; everything wrong is said, and what was typed stays")
  func refused() async throws {
    let haus = try await Haus()
    let nr = try await haus.openYoungCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/schule/erfassen"
      let empty = try await browser.submit(path, ["am": "31.03.2008"])
      #expect(empty.status == 422 && empty.body.contains("Bitte prüfen Sie 6 Angaben"), "\(errors(empty.body))")
      func sentence(_ changes: [String: String]) async throws -> String {
        let answer = try await browser.submit(path, Self.typed(changes))
        #expect(answer.status == 422)
        return answer.body
      }
      #expect(try await sentence(["quelle": "schule"]).contains("§ 67a Abs. 2 SGB X"))
      let asked = ["quelle": "schule", "erhebungsgrund": "einwilligung"]
      #expect(try await sentence(asked).contains("Bitte nennen Sie die Schule"))
      let named = asked.merging(["schule": "Schule am Park"]) { $1 }
      let body = try await sentence(named)
      #expect(body.contains("§ 67b Abs. 2 SGB X") && body.contains("Schule am Park"))
      #expect(try await sentence(["ausbildung_seit": ""]).contains("Bitte geben Sie ein Datum an"))
      #expect(try await sentence(["klasse": "zehn"]).contains("von 1 bis 13"))
      let saved = try await browser.submit(path, Self.typed(named.merging(["einwilligung_am": "20.03.2008"]) { $1 }))
      #expect(saved.status == 303, "\(errors(saved.body))")
      let page = try await browser.get("/faelle/\(nr)/schule").body
      #expect(page.contains("Die Person hat eingewilligt (§ 67b Abs. 2 SGB X), am 20.03.2008"))
    }
  }

  @Test("are none of whoever is 25, and the case does not ask for them")
  func older() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      #expect(!(try await browser.get("/faelle/\(nr)").body.contains("Schuldaten ansehen")))
      let answer = try await browser.submit("/faelle/\(nr)/schule/erfassen", Self.hauptschule)
      #expect(answer.status == 422 && answer.body.contains("unter 25 Jahren"))
    }
  }

  @Test("are read by who may read the case, written by who works on it, and named in the Auskunft")
  func rights() async throws {
    let haus = try await Haus()
    let nr = try await haus.openYoungCase()
    let path = "/faelle/\(nr)/schule"
    try await haus.browse(as: "ada") { browser in
      let saved = try await browser.submit(path + "/erfassen", Self.hauptschule)
      #expect(saved.status == 303)
    }
    for (name, read, write) in [("leistung", 200, 403), ("ben", 404, 404), ("zahlen", 403, 403), ("schutz", 403, 403)] {
      try await haus.browse(as: name) { browser in
        let (page, form) = (try await browser.get(path), try await browser.get(path + "/erfassen"))
        #expect(page.status == read && form.status == write, "\(name): \(page.status), \(form.status)")
      }
    }
    try await haus.browse(as: "leistung") { browser in
      let page = try await browser.get(path).body
      #expect(!page.contains("schule/erfassen"))
    }
    try await haus.browse(as: "schutz") { browser in
      let json = try await browser.get("/datenschutz/auskunft/\(nr)/auskunft.json")
      #expect(json.body.contains("schule.erfasst.v1") && json.body.contains("erster_schulabschluss"), "\(json.status)")
    }
  }
}

extension Haus {
  /// A case of somebody born on 14 May 1990.
  func openYoungCase() async throws -> String {
    try await browse(as: "ada") { browser in
      var typed = Browser.intake(nachname: "Jung", vorname: "Eva")
      typed["geburt"] = "14.05.1990"
      let answer = try await browser.submit("/faelle/neu", typed)
      guard let nr = answer.aktenzeichen else { throw Unexpected(answer.status, errors(answer.body)) }
      return nr
    }
  }
}

import Application
import Casework
import Foundation
import HTTPTypes
import Kernel
import Pages
import SQL
import Store
import Testing

@Suite("Pages of Datenschutz")
struct DatenschutzTests {
  static let paths = [
    "/datenschutz/auskunft", "/datenschutz/auskunft/{nr}", "/datenschutz/auskunft/{nr}/auskunft.pdf",
    "/datenschutz/auskunft/{nr}/auskunft.json", "/datenschutz/auskunft/{nr}/einschraenkung", "/datenschutz/loeschung",
    "/datenschutz/loeschung/1",
  ]

  @Test("open to Datenschutz alone", arguments: ["ada", "leitung", "leistung", "zahlen", "chef", "amt"])
  func others(name: String) async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: name) { browser in
      let token = try await browser.get("/hilfe").hidden("_csrf") ?? ""
      for path in DatenschutzTests.paths {
        let path = path.replacing("{nr}", with: nr)
        let status = try await browser.get(path).status
        #expect([403, 404].contains(status), "\(path)")
      }
      for path in [
        "/datenschutz/auskunft", "/datenschutz/auskunft/{nr}", "/datenschutz/auskunft/{nr}/einschraenkung",
        "/datenschutz/loeschung", "/datenschutz/loeschung/pruefen", "/datenschutz/loeschung/1",
      ] {
        let fields = [
          "_csrf": token, "_aktion": "bestaetigen", "nr": nr, "eingegangen": "heute", "stichtag": "heute",
          "grund": "pruefung", "seit": "heute",
        ]
        let answer = try await browser.post(path.replacing("{nr}", with: nr), fields)
        #expect([403, 404].contains(answer.status), "\(path): \(answer.status)")
      }
    }
  }

  @Test("an answer takes three pages, four activations and two fields")
  func answer() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(nachname: "Adlerhorst")
    try await haus.browse(as: "schutz") { browser in
      let sent = try await browser.submit("/datenschutz/auskunft", ["nr": nr, "eingegangen": "31.03.2008"])
      #expect(sent.status == 303 && sent.location == "/datenschutz/auskunft/\(nr)?meldung=ersuchen")
      let preview = try await browser.get("/datenschutz/auskunft/\(nr)")
      #expect(preview.status == 200 && preview.body.contains("Adlerhorst") && preview.body.contains("noch 30 Tage"))
      for category in ["Angaben zur Person", "Fall \(nr)", "Zugriffe auf diese Daten", "Empfänger"] {
        #expect(preview.body.contains(category), "\(category)")
      }
      // What is stored has a name in words, never that of a field.
      #expect(preview.body.contains("Geburtsdatum: 14.05.1980") && !preview.body.contains("daten."))
      let json = try await browser.get("/datenschutz/auskunft/\(nr)/auskunft.json")
      #expect(json.status == 200)
      #expect(json.headers[.contentDisposition] == "attachment; filename=\"auskunft-\(nr).json\"")
      let read = try JSONSerialization.jsonObject(with: Data(json.body.utf8)) as? [String: Any]
      #expect(
        read?.keys.sorted() == [
          "aktenzeichen", "bedarfsgemeinschaften", "beratung", "empfaenger", "ersuchen", "faelle", "format",
          "kategorien", "konto_seit", "notzugriffe", "person", "schutz", "stand", "tatsachen", "verantwortlich",
          "vermerke",
          "zugriffe",
        ])
      #expect((read?["person"] as? [String: Any])?["nachname"] as? String == "Adlerhorst")
      let done = try await browser.submit("/datenschutz/auskunft/\(nr)", [:])
      #expect(done.location == "/datenschutz/auskunft/\(nr)?meldung=erteilt")
      #expect(try await browser.get("/datenschutz/auskunft").body.contains("erteilt am 31.03.2008"))
    }
    let looks = try await haus.office.database.read { session in
      try session.first("SELECT count(*) FROM zugriff WHERE seite = 'Auskunft Art. 15'") { $0.int(0) }
    }
    #expect(looks == 3)
  }

  @Test("neither page nor file tells anything of another member, and staff stand there by what they do")
  func thirdPersons() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(nachname: "Adlerhorst")
    try await haus.browse(as: "ada") { browser in
      let member = [
        "vorname": "Wendelin", "nachname": "Zwetschge", "geburt": "04.03.1979", "geschlecht": "maennlich",
        "staatsangehoerigkeit": "DE", "rolle": "partner", "ab": "10.01.2008",
      ]
      let joined = try await browser.submit("/faelle/\(nr)/bedarfsgemeinschaft", member)
      #expect(joined.status == 303)
      let talk = ["am": "20.03.2008", "notiz": "Wendelin Zwetschge kam mit.", "ergebnis": "gefuehrt"]
      let told = try await browser.submit("/faelle/\(nr)/gespraech", talk)
      #expect(told.status == 303)
    }
    try await haus.browse(as: "schutz") { browser in
      for file in ["", "/auskunft.json"] {
        let answer = try await browser.get("/datenschutz/auskunft/\(nr)\(file)")
        #expect(answer.status == 200 && answer.body.contains("Adlerhorst"))
        for word in ["Wendelin", "Zwetschge", "1979", "Leitung"] {
          #expect(!answer.body.contains(word), "\(file) \(word)")
        }
        #expect(answer.body.contains("[andere Person] [andere Person] kam mit."))
        #expect(answer.body.contains("Fallmanagement"))
      }
    }
  }

  @Test("a wrong Aktenzeichen comes back with what was typed")
  func refused() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "schutz") { browser in
      let answer = try await browser.submit("/datenschutz/auskunft", ["nr": "07-99999", "eingegangen": "01.03.2008"])
      #expect(answer.status == 422 && answer.body.contains("value=\"07-99999\""))
      #expect(answer.body.contains("Einen Fall „07-99999“ gibt es nicht."))
      #expect(try await browser.get("/datenschutz/auskunft/08-99999").status == 404)
    }
  }

  @Test("without the engine the PDF names its page in its place")
  func noEngine() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "schutz") { browser in
      let answer = try await browser.get("/datenschutz/auskunft/\(nr)/auskunft.pdf")
      #expect(answer.status == 503 && answer.body.contains("/datenschutz/auskunft/\(nr)\""))
    }
  }

  @Test("a restricted case answers with its ground, to readers and forms alike, until it is lifted")
  func restricted() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let page = "/datenschutz/auskunft/\(nr)/einschraenkung"
    try await haus.browse(as: "schutz") { browser in
      let empty = try await browser.submit(page, ["seit": "heute"])
      #expect(empty.status == 422 && empty.body.contains("Bitte wählen Sie den Grund."))
      let set = try await browser.submit(page, ["grund": "richtigkeit_bestritten", "seit": "10.03.2008"])
      #expect(set.location == page + "?meldung=eingeschraenkt")
    }
    try await haus.browse(as: "ada") { browser in
      for path in ["", "/verlauf", "/status"] {
        let answer = try await browser.get("/faelle/\(nr)\(path)")
        #expect(answer.status == 423 && answer.body.contains("Richtigkeit der Daten wird bestritten"), "\(path)")
        #expect(!answer.body.contains("Muster"))
      }
      let token = try await browser.get("/faelle/neu").hidden("_csrf") ?? ""
      let sent = try await browser.post("/faelle/\(nr)/status", ["_csrf": token, "status": "krank", "ab": "heute"])
      #expect(sent.status == 423)
    }
    try await haus.browse(as: "schutz") { browser in
      let lifted = try await browser.submit(page, ["vermerk": "1"])
      #expect(lifted.location == page + "?meldung=aufgehoben")
    }
    try await haus.browse(as: "ada") { browser in
      let shown = try await browser.get("/faelle/\(nr)")
      #expect(shown.status == 200)
    }
  }

  @Test("an erasure is proposed by one and approved by another, each in three pages; names are gone afterwards")
  func erasure() async throws {
    let haus = try await Haus()
    let nr = try await haus.oldCase(nachname: "Vergessmeinnicht")
    try await haus.browse(as: "schutz") { browser in
      let preview = try await browser.submit("/datenschutz/loeschung", ["stichtag": "heute"])
      #expect(preview.status == 200 && preview.body.contains("Vergessmeinnicht"))
      #expect(preview.body.contains("wird gelöscht"))
      #expect(preview.body.contains("§ 45 Abs. 3 SGB X"))
      var fields = ["stichtag": "31.03.2008", "_aktion": "bestaetigen"]
      for name in ["_csrf", "_schluessel"] { fields[name] = preview.hidden(name) }
      let proposed = try await browser.post("/datenschutz/loeschung/pruefen", fields)
      #expect(proposed.status == 303 && proposed.location == "/datenschutz/loeschung?meldung=vorgeschlagen")
      let own = try await browser.get("/datenschutz/loeschung/1")
      #expect(!own.body.contains("Endgültig löschen") && own.body.contains("zweite Person"))
      let same = try await browser.submit("/datenschutz/loeschung/1", [:], act: "bestaetigen")
      #expect(same.status == 422 && same.body.contains("selbst vorgeschlagen"))
    }
    let waits = "Löschlauf 1 prüfen"
    #expect(
      try await haus.browse(as: "schutz") { try await $0.get("/datenschutz/zugriffe").body.contains(waits) } == false)
    try await haus.browse(as: "schutz2") { browser in
      #expect(try await browser.get("/datenschutz/zugriffe").body.contains(waits))
      #expect(try await browser.get("/datenschutz/loeschung").body.contains("wartet auf Freigabe"))
      #expect(try await browser.get("/datenschutz/loeschung/1").body.contains("Endgültig löschen"))
      let done = try await browser.submit("/datenschutz/loeschung/1", [:], act: "bestaetigen")
      #expect(done.location == "/datenschutz/loeschung/1?meldung=geloescht")
      let result = try await browser.get("/datenschutz/loeschung/1").body
      #expect(result.contains("1 Person wurde gelöscht") && result.contains("sind gleich geblieben"))
      #expect(!result.contains("Vergessmeinnicht"))
      #expect(try await browser.get("/datenschutz/auskunft/\(nr)").status == 404)
      #expect(try await browser.get("/datenschutz/zugriffe").body.contains(waits) == false)
    }
  }

  @Test("on a day ahead nothing can be proposed, and a run that is given up erases nothing")
  func kept() async throws {
    let haus = try await Haus()
    let nr = try await haus.oldCase(nachname: "Bleibda")
    try await haus.browse(as: "schutz") { browser in
      let ahead = try await browser.submit("/datenschutz/loeschung", ["stichtag": "31.12.2030"])
      #expect(ahead.status == 200 && ahead.body.contains("Vorschau") && !ahead.body.contains("Löschung vorschlagen"))
      let forced = try await browser.submit("/datenschutz/loeschung", ["stichtag": "heute"])
      var fields = ["stichtag": "31.12.2030", "_aktion": "bestaetigen"]
      for name in ["_csrf", "_schluessel"] { fields[name] = forced.hidden(name) }
      #expect(try await browser.post("/datenschutz/loeschung/pruefen", fields).status == 422)
      fields["stichtag"] = "31.03.2008"
      #expect(try await browser.post("/datenschutz/loeschung/pruefen", fields).status == 303)
      let given = try await browser.submit("/datenschutz/loeschung/1", [:], act: LoeschpruefungPage.verwerfen)
      #expect(given.location == "/datenschutz/loeschung/1?meldung=verworfen")
      #expect(try await browser.get("/datenschutz/auskunft/\(nr)").body.contains("Bleibda"))
    }
  }
}

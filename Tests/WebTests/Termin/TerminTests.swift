import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("Invitations and the agenda")
struct TerminTests {
  private static let typed = [
    "art": "meldetermin", "tag": "14.04.2008", "uhrzeit": "9:30", "form": "persoenlich", "ort": "Raum <214>",
    "anlass": "vermittlung",
  ]

  @Test("An invitation passes its letter, and the page of the letter says what the check page said")
  func letter() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let check = try await browser.submit("/faelle/\(nr)/termin", Self.typed)
      #expect(check.status == 200 && check.body.contains("Einladung prüfen"))
      let sentences = [
        "Guten Tag Eva Muster,", "Montag, 14.04.2008, 9:30 Uhr", "Raum &lt;214&gt;",
        "10 Prozent der für Sie maßgebenden",
        "§ 31 Abs. 2, 3 und 6 SGB II in der Fassung bis 31.03.2011",
      ]
      for sentence in sentences { #expect(check.body.contains(sentence), "\(sentence)") }
      let done = try await browser.submit("/faelle/\(nr)/termin/pruefen", Self.typed, act: "bestaetigen")
      #expect(done.status == 303 && done.location == "/faelle/\(nr)/termine/1?meldung=gespeichert")
      let page = try await browser.get("/faelle/\(nr)/termine/1").body
      for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
      #expect(page.contains("einladung_rechtsfolgen@2005-01-01") && page.contains("noch nicht festgehalten"))
      // The front page of the case names the appointment.
      #expect(try await browser.get("/faelle/\(nr)").body.contains("/faelle/\(nr)/termine/1"))
    }
  }

  @Test("Delivery, moving and calling off follow, each once")
  func followUps() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/termine/1"
      _ = try await browser.submit("/faelle/\(nr)/termin/pruefen", Self.typed, act: "bestaetigen")
      let delivery = ["weg": "post", "am": "31.03.2008"]
      #expect(try await browser.submit(path + "/zustellung", delivery).status == 303)
      let again = try await browser.submit(path + "/zustellung", delivery)
      #expect(again.status == 422 && again.body.contains("Die Zustellung ist schon festgehalten."))
      let holiday = try await browser.submit(
        path + "/verlegen", ["tag": "01.05.2008", "uhrzeit": "9:30", "ort": "1", "grund": "x"])
      #expect(holiday.status == 422 && holiday.body.contains("kein Arbeitstag"))
      let moved = try await browser.submit(
        path + "/verlegen", ["tag": "16.04.2008", "uhrzeit": "14", "ort": "Raum 3", "grund": "Umbau"])
      #expect(moved.location == path + "?meldung=gespeichert")
      let letter = try await browser.get(path).body
      #expect(letter.contains("Mittwoch, 16.04.2008, 14:00 Uhr") && letter.contains("noch nicht festgehalten"))
      #expect(try await browser.submit(path + "/absagen", ["von": "haus", "grund": "Krank"]).status == 303)
      #expect(try await browser.submit(path + "/absagen", ["von": "haus", "grund": "Krank"]).status == 422)
      #expect(try await browser.get("/faelle/\(nr)/termine/2").status == 404)
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf").body
      for title in ["Eingeladen zum 14.04.2008, 9:30 Uhr", "Termin verlegt auf den 16.04.2008", "Termin abgesagt"] {
        #expect(verlauf.contains(title), "\(title)")
      }
    }
  }

  @Test("The agenda shows the own appointments by day, says which clash, and reaches no further than the team")
  func agenda() async throws {
    let haus = try await Haus()
    let numbers = [try await haus.openCase(nachname: "Erstmann"), try await haus.openCase(nachname: "Zweitfrau")]
    try await haus.browse(as: "ada") { browser in
      for (nr, time) in zip(numbers, ["9:30", "9:45"]) {
        let typed = Self.typed.merging(["uhrzeit": time]) { $1 }
        _ = try await browser.submit("/faelle/\(nr)/termin/pruefen", typed, act: "bestaetigen")
      }
      let week = try await browser.get("/termine?ab=2008-04-16").body
      #expect(week.contains("Erstmann") && week.contains("Zweitfrau") && week.contains("Montag, 14.04.2008"))
      #expect(week.contains("überschneidet sich mit 9:45 Uhr") && week.contains("2 davon überschneiden sich."))
      let day = try await browser.get("/termine?ab=2008-04-15&sicht=tag").body
      #expect(!day.contains("Erstmann") && day.contains("keine Termine"))
    }
    let asked = [
      ("leitung2", "/termine?ab=2008-04-14"), ("leitung2", "/termine?ab=2008-04-14&wer=team"),
      ("leitung", "/termine?ab=2008-04-14&wer=team"), ("leistung", "/termine"),
    ]
    for (name, path) in asked {
      let answer = try await haus.browse(as: name) { browser in try await browser.get(path) }
      #expect(answer.body.contains("Erstmann") == (name == "leitung"), "\(name) \(path)")
      #expect(answer.status == (name == "leistung" ? 403 : 200))
    }
  }
}

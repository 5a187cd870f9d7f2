import HTTPTypes
import Kernel
import Law
import Pages
import Testing

@testable import Application
@testable import Web

@Suite("Two persons at one form")
struct KonfliktTests {
  /// Ada opens a form; the Teamleitung records something else; Ada sends what she typed.
  private func meet(
    _ form: String, theirs: (form: String, values: [String: String]), mine: [String: String],
    _ body: @escaping @Sendable (Haus, Browser, String, Browser.Answer) async throws -> Void
  ) async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let old = try await browser.get("/faelle/\(nr)/\(form)")
      try await haus.browse(as: "leitung") { other in
        let saved = try await other.submit("/faelle/\(nr)/\(theirs.form)", theirs.values)
        #expect(saved.status == 303, "\(errors(saved.body))")
      }
      var typed = mine.merging(["_aktion": "speichern"]) { $1 }
      for name in ["_csrf", "_version", "_schluessel"] { typed[name] = old.hidden(name) }
      try await body(haus, browser, nr, try await browser.post("/faelle/\(nr)/\(form)", typed))
    }
  }

  @Test("another topic is no conflict: it is recorded, and one sentence says that somebody was there")
  func beside() async throws {
    try await meet(
      "status", theirs: ("gespraech", ["ergebnis": "gefuehrt", "am": "20.02.2008"]),
      mine: ["status": "krank", "ab": "10.02.2008"]
    ) { _, browser, nr, answer in
      #expect(answer.status == 303 && answer.location == "/faelle/\(nr)?meldung=gespeichert-daneben")
      let page = try await browser.get(answer.location ?? "")
      #expect(page.body.contains("Inzwischen hat noch jemand in diesem Fall etwas erfasst"))
    }
  }

  @Test("a field that both changed is decided by hand: nothing is chosen, three answers, and the draft is kept")
  func table() async throws {
    try await meet(
      "status", theirs: ("status", ["status": "schule", "ab": "20.02.2008"]),
      mine: ["status": "krank", "ab": "10.02.2008"]
    ) { haus, browser, nr, answer in
      let before = try await haus.position()
      #expect(answer.status == 409 && answer.body.contains("Bitte entscheiden Sie bei 1 Feld."))
      #expect(answer.body.contains("Ihre Angaben sind als Entwurf gesichert."))
      #expect(answer.body.contains("Angabe von Leitung ("))
      let sheet = try #require(Formblatt.all(in: answer.body).first { $0.action == "/faelle/\(nr)/status" })
      let choice = try #require(sheet.felder.first { $0.name == "_wahl.status" })
      #expect(choice.offered == ["meine", "ihre", "bisher"] && choice.shown.isEmpty)
      #expect(sheet.hidden["status"] == "krank" && sheet.hidden["ab"] == "10.02.2008")
      #expect(try await browser.get("/heute").body.contains("/faelle/\(nr)/status?entwurf=1"))
      #expect(try await haus.position() == before)
      // Undecided: asked again, nothing is lost.
      let again = try await browser.post("/faelle/\(nr)/status", sheet.hidden.merging(["_aktion": "speichern"]) { $1 })
      #expect(again.status == 409 && again.body.contains("Bitte entscheiden Sie bei „"))
      #expect(again.hidden("ab") == "10.02.2008" && again.hidden("_gesehen") == sheet.hidden["_gesehen"])
    }
  }

  @Test("decided, the outcome stands in the form; sent, it is recorded", arguments: ["meine", "ihre"])
  func decided(side: String) async throws {
    try await meet(
      "status", theirs: ("status", ["status": "schule", "ab": "20.02.2008"]),
      mine: ["status": "krank", "ab": "10.02.2008"]
    ) { haus, browser, nr, answer in
      let sheet = try #require(Formblatt.all(in: answer.body).first { $0.action == "/faelle/\(nr)/status" })
      let chosen = sheet.hidden.merging(["_aktion": "speichern", "_wahl.status": side]) { $1 }
      let before = try await haus.position()
      let outcome = try await browser.post("/faelle/\(nr)/status", chosen)
      #expect(outcome.status == 200 && outcome.body.contains("Ergebnis Ihrer Entscheidung"))
      #expect(try await haus.position() == before)
      let form = try #require(Formblatt.all(in: outcome.body).first { $0.action == "/faelle/\(nr)/status" })
      #expect(form.felder.first { $0.name == "status" }?.shown == [side == "meine" ? "krank" : "schule"])
      #expect(form.felder.first { $0.name == "ab" }?.shown == ["10.02.2008"])
      guard side == "meine" else { return }
      #expect(
        try await browser.post("/faelle/\(nr)/status", form.filled(["status": "krank", "ab": "10.02.2008"])).status
          == 303)
      #expect(try await haus.position() > before)
    }
  }

  @Test("the own values can be kept as a draft instead")
  func kept() async throws {
    try await meet(
      "status", theirs: ("status", ["status": "schule", "ab": "20.02.2008"]),
      mine: ["status": "krank", "ab": "10.02.2008"]
    ) { _, browser, nr, answer in
      let sheet = try #require(Formblatt.all(in: answer.body).first { $0.action == "/faelle/\(nr)/status" })
      let kept = try await browser.post("/faelle/\(nr)/status", sheet.hidden.merging(["_aktion": "entwurf"]) { $1 })
      #expect(kept.status == 303 && kept.location == "/faelle/\(nr)/status?entwurf=1")
      let draft = try await browser.get(kept.location ?? "")
      let form = try #require(Formblatt.all(in: draft.body).first { $0.action == "/faelle/\(nr)/status" })
      #expect(form.felder.first { $0.name == "status" }?.shown == ["krank"])
      // A draft is as old as the page it was typed into.
      #expect(form.hidden["_version"] == sheet.hidden["_gesehen"])
    }
  }

  @Test("what only the other side wrote is taken over and named; sent, both sides stand in the case")
  func merged() async throws {
    let haus = try await Haus()
    let names = haus.office.law.berufe.suggestions("Verkauf").prefix(3).map { "\($0.name) (\($0.kldb))" }
    #expect(names.count == 3)
    @Sendable func typed(_ rows: [Int]) -> [String: String] {
      var values = ["einverstanden": "ja", "am": "31.03.2008", "_aktion": "speichern"]
      for row in rows {
        values["beruf_\(row)"] = names[row - 1]
        values["grundlage_\(row)"] = "Wunsch \(row)"
      }
      return values
    }
    let (first, second, both) = (typed([1]), typed([1, 2]), typed([1, 3]))
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let path = "/faelle/\(nr)/zielplanung"
      let saved = try await browser.submit(path, first)
      #expect(saved.status == 303, "\(errors(saved.body))")
      let old = try #require(Formblatt.all(in: try await browser.get(path).body).first { $0.action == path })
      let theirs = try await haus.browse(as: "leitung") { other in try await other.submit(path, second).status }
      #expect(theirs == 303)
      let before = try await haus.position()
      let answer = try await browser.post(path, old.hidden.merging(both) { $1 })
      #expect(answer.status == 409 && answer.body.contains("Übernommen ist, was nur Leitung"))
      #expect(try await haus.position() == before)
      let sheet = try #require(Formblatt.all(in: answer.body).first { $0.action == path })
      for row in 1...3 { #expect(sheet.felder.first { $0.name == "beruf_\(row)" }?.shown == [names[row - 1]]) }
      var all = typed([1, 2, 3])
      all.merge(sheet.hidden) { $1 }
      #expect(try await browser.post(path, all).status == 303)
      let history = try await browser.get("/faelle/\(nr)/verlauf").body
      for name in names { #expect(history.contains(name.prefix { $0 != "(" }.dropLast()), "\(name)") }
    }
  }
}

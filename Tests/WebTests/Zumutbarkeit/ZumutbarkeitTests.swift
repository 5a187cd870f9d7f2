import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("What is found reasonable, on the pages")
struct ZumutbarkeitTests {
  /// Nothing stands against work.
  private static let nichts = [
    "ab": "31.03.2008", "grund_faehigkeit": "nein", "grund_fruehere_arbeit": "nein", "grund_kind": "nein",
    "grund_pflege": "keine", "grund_wichtiger_grund": "nein", "stunden": "38",
  ]
  private static func typed(_ changes: [String: String]) -> [String: String] { nichts.merging(changes) { $1 } }

  /// A case with a child born on that day.
  private func caseWithChild(_ haus: Haus, born: String) async throws -> String {
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let answer = try await browser.submit(
        "/faelle/\(nr)/bedarfsgemeinschaft",
        [
          "vorname": "Kim", "nachname": "Muster", "geburt": born, "geschlecht": "maennlich",
          "staatsangehoerigkeit": "DE", "rolle": "kind", "ab": "01.02.2008",
        ])
      guard answer.status == 303 else { throw Unexpected(answer.status, errors(answer.body)) }
    }
    return nr
  }

  @Test("The form says what the file knows of each ground, and chooses nothing")
  func proposal() async throws {
    let haus = try await Haus()
    let nr = try await caseWithChild(haus, born: "14.06.2005")
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/\(nr)/zumutbarkeit/feststellen").body
      #expect(page.contains("§ 10 Abs. 1 Nr. 3 SGB II") && page.contains("Die Akte spricht dafür:"))
      #expect(page.contains("bis zum 13.06.2008 unter der Grenze von 3 Jahren"))
      #expect(page.contains("spätestens am 14.06.2008"))
      #expect(!page.contains("checked") && !page.contains("selected>nicht möglich"))
    }
  }

  @Test("A finding is recorded, shown with its history, and feeds plan, profile and status")
  func recorded() async throws {
    let haus = try await Haus()
    let nr = try await caseWithChild(haus, born: "14.06.2005")
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/zumutbarkeit"
      let finding = Self.typed([
        "ab": "03.03.2008", "grund_kind": "ja", "stunden": "12", "anforderung_nachtarbeit": "ausgeschlossen",
        "pruefen": "14.06.2008",
      ])
      let saved = try await browser.submit(path + "/feststellen", finding)
      #expect(saved.status == 303 && saved.location == path + "?meldung=gespeichert", "\(errors(saved.body))")
      let page = try await browser.get(path).body
      #expect(
        page.contains("Heute gilt: Feststellung ab 03.03.2008") && page.contains("Erziehung eines Kindes (Nr. 3)"))
      #expect(page.contains("höchstens 12 (Zumutbarkeit, 03.03.2008)") && page.contains("14.06.2008"))
      let status = try await browser.get("/faelle/\(nr)/status").body
      #expect(status.contains("Vorschlag für den Status: betreut ein Kind"))
      #expect(!status.contains(/name="status"[^>]*checked/))
      for part in ["/plan", "/profiling"] {
        let body = try await browser.get("/faelle/\(nr)\(part)").body
        #expect(body.contains("Nachtarbeit (Zumutbarkeit, 03.03.2008)"), "\(part)")
      }
      // A later finding takes its place, and the earlier one stays readable.
      let later = Self.typed(["begruendung": "Die Großmutter betreut das Kind."])
      #expect(try await browser.submit(path + "/feststellen", later).status == 303)
      let after = try await browser.get(path).body
      #expect(after.contains("Heute gilt: Feststellung ab 31.03.2008") && after.contains("Feststellung ab 03.03.2008"))
      #expect(after.contains("Die Großmutter betreut das Kind."))
    }
  }

  @Test("Hours and demands stand beside the form of the plan")
  func plan() async throws {
    let rundgang = try await Rundgang()
    let nr = try #require(rundgang.cases[1]?.nr)
    try await rundgang.haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/\(nr)/plan/schreiben").body
      #expect(page.contains("Was Arbeit verlangen darf") && page.contains("höchstens 30 (Zumutbarkeit, 04.02.2008)"))
      #expect(page.contains("Lärm (Gutachten, 04.02.2008)"))
    }
  }

  @Test("A finding is refused with everything that is wrong, and keeps what was typed")
  func refused() async throws {
    let haus = try await Haus()
    let nr = try await caseWithChild(haus, born: "14.06.2005")
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/zumutbarkeit/feststellen"
      let empty = try await browser.submit(path, ["ab": "31.03.2008"])
      #expect(empty.status == 422 && empty.body.contains("Bitte prüfen Sie 6 Angaben"))
      let answer = try await browser.submit(
        path,
        Self.typed([
          "grund_kind": "ja", "stunden": "80", "pruefen": "31.06.2008", "begruendung": "Will lernen",
          "anforderung_fahren": "eingeschraenkt",
        ]))
      #expect(answer.status == 422 && answer.body.contains("von 0 bis 48"))
      #expect(answer.body.contains("value=\"80\"") && answer.body.contains("value=\"31.06.2008\""))
      #expect(answer.body.contains(/name="grund_kind" value="ja" checked/) && answer.body.contains("Will lernen"))
      #expect(answer.body.contains(/<option value="eingeschraenkt" selected>/))
      let late = try await browser.submit(path, Self.typed(["grund_kind": "ja", "pruefen": "15.06.2008"]))
      #expect(late.status == 422 && late.body.contains("Bitte prüfen Sie spätestens an diesem Tag."))
      let silent = try await browser.submit(path, Self.nichts)
      #expect(silent.status == 422 && silent.body.contains("Stand der Akte abweichen"))
      let future = try await browser.submit(path, Self.typed(["ab": "01.04.2008", "begruendung": "x"]))
      #expect(future.status == 422 && future.body.contains("liegt in der Zukunft"))
    }
  }

  @Test("Under the law of today fourteen months count, and the page says so")
  func today() async throws {
    let haus = try await Haus(today: Day(iso: "2026-11-20") ?? Haus.today)
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/\(nr)/zumutbarkeit").body
      #expect(page.contains("Nach Vollendung des 14. Lebensmonats") && page.contains("Berufssprachkurse"))
      #expect(page.contains("Noch nichts festgestellt."))
    }
    try await Haus().browse(as: "ada") { browser in
      let old = try await browser.openCase()
      let page = try await browser.get("/faelle/\(old)/zumutbarkeit").body
      #expect(page.contains("Ab drei Jahren") && !page.contains("Berufssprachkurse"))
    }
  }
}

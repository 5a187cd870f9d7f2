import Casework
import HTTPTypes
import Journal
import Kernel
import Pages
import SQL
import Store
import Synchronization
import TestSupport
import Testing

@testable import Application
@testable import Web

@Suite("Taking back on the pages")
struct RuecknahmeTests {
  private static let status = ["status": "krank", "ab": "10.02.2008"]

  @Test("a banner offers it on every page after a save; pressed, the case is as before and both stay in the history")
  func undone() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      #expect(try await browser.get("/faelle/\(nr)").leiste == nil, "an intake is not taken back")
      let before = try await haus.bild()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      #expect(try await haus.bild() != before)
      for page in ["/faelle/\(nr)", "/heute", "/faelle/\(nr)/gespraech"] {
        let leiste = try #require(try await browser.get(page).leiste)
        #expect(leiste.hidden["nr"] == nr && leiste.hidden["zurueck"] == page)
      }
      let done = try await browser.press("rueckgaengig", on: "/heute")
      #expect(done.status == 303 && done.location == "/faelle/\(nr)?meldung=rueckgaengig")
      #expect(try await haus.bild() == before)
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf")
      #expect(verlauf.leiste == nil && verlauf.body.contains("Rückgängig gemacht"))
    }
  }

  @Test("works for ten minutes by the real clock, and not a moment longer")
  func tenMinutes() async throws {
    let (haus, clock) = try await Haus.withClock()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      let leiste = try #require(try await browser.get("/heute").leiste)
      clock.move(minutes: 10)
      #expect(try await browser.get("/heute").leiste != nil)
      clock.move(minutes: 1)
      #expect(try await browser.get("/heute").leiste == nil)
      let before = try await haus.position()
      let late = try await browser.post("/ruecknahme", leiste.pressing("rueckgaengig"))
      #expect(late.status == 422 && late.body.contains("Die 10 Minuten sind um."))
      #expect(late.body.contains("/faelle/\(nr)/verlauf"))
      #expect(try await haus.position() == before)
    }
  }

  @Test("is for the one who saved, alone")
  func foreign() async throws {
    let haus = try await Haus()
    let leiste = try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      return try #require(try await browser.get("/faelle/\(nr)").leiste)
    }
    try await haus.browse(as: "leitung") { browser in
      let page = try await browser.get("/faelle/\(leiste.hidden["nr"] ?? "")")
      #expect(page.leiste == nil)
      var typed = leiste.pressing("rueckgaengig")
      typed["_csrf"] = page.hidden("_csrf")
      let before = try await haus.position()
      let refused = try await browser.post("/ruecknahme", typed)
      #expect(refused.status == 422 && refused.body.contains("nur, wer gespeichert hat"))
      #expect(try await haus.position() == before)
    }
  }

  @Test("is refused for an agreement that was opened for printing, and works for one that was not")
  func printed() async throws {
    let today = Day(year: 2007, month: 11, day: 30)!
    for isPrinted in [true, false] {
      let haus = try await Haus(today: today)
      try await haus.browse(as: "ada") { browser in
        let nr = try await VereinbarungWebTests.plan(browser, today)
        let before = try await haus.bild()
        let typed = [
          "art": "geschlossen", "am": today.german, "bis": "29.05.2008", "schritt_1_1": "ja", "klient": "",
          "haus": "Fahrgeld",
        ]
        let id = try await browser.agree(nr, typed)
        if isPrinted { _ = try await browser.get("/faelle/\(nr)/vereinbarungen/\(id).pdf") }
        let answer = try await browser.press("rueckgaengig", on: "/faelle/\(nr)")
        #expect(answer.status == (isPrinted ? 422 : 303))
        #expect(answer.body.contains("als PDF geöffnet") == isPrinted)
        #expect((try await haus.bild() == before) != isPrinted)
      }
    }
  }

  @Test("is not offered for what left the house")
  func outside() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let letter = [
        "art": "meldetermin", "tag": "14.04.2008", "uhrzeit": "9:30", "form": "persoenlich", "ort": "Raum 214",
        "anlass": "vermittlung",
      ]
      let sent = try await browser.submit("/faelle/\(nr)/termin/pruefen", letter, act: "bestaetigen")
      #expect(sent.status == 303)
      #expect(try await browser.get("/faelle/\(nr)").leiste == nil)
    }
  }

  @Test("pressed twice is done once, and another try later says that it is done")
  func doubleClick() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      let typed = try #require(try await browser.get("/faelle/\(nr)").leiste).pressing("rueckgaengig")
      let first = try await browser.post("/ruecknahme", typed)
      let after = try await haus.position()
      let second = try await browser.post("/ruecknahme", typed)
      #expect(second.status == 303 && second.location == first.location)
      var other = typed
      other["_schluessel"] = "anderer"
      #expect(try await browser.post("/ruecknahme", other).status == 422)
      #expect(try await haus.position() == after)
    }
  }

  @Test("takes back what one submission wrote into two streams: the new member and its person")
  func twoStreams() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let member = [
        "vorname": "Kim", "nachname": "Muster", "geburt": "14.05.2001", "geschlecht": "maennlich",
        "staatsangehoerigkeit": "DE", "rolle": "kind", "ab": "01.02.2008",
      ]
      let before = try await haus.bild()
      let saved = try await browser.submit("/faelle/\(nr)/bedarfsgemeinschaft", member)
      #expect(saved.status == 303, "\(errors(saved.body))")
      let kinds = try await haus.causes()
      #expect(kinds.last.map { Set($0.streams).count } ?? 0 >= 2)
      #expect(try await browser.press("rueckgaengig", on: "/faelle/\(nr)").status == 303)
      #expect(try await haus.bild() == before)
      let found = try await browser.get("/suche?q=Kim+Muster").body
      #expect(found.contains("0 Personen für „Kim Muster“"))
    }
  }

  @Test("is refused once something builds on it, and changes nothing")
  func builtOn() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      let old = try #require(try await browser.get("/faelle/\(nr)").leiste)
      _ = try await browser.submit("/faelle/\(nr)/status", ["status": "schule", "ab": "11.02.2008"])
      let before = try await haus.position()
      let refused = try await browser.post("/ruecknahme", old.pressing("rueckgaengig"))
      #expect(refused.status == 422 && refused.body.contains("das darauf aufbaut"))
      #expect(try await haus.position() == before)
      // Last in, first out.
      #expect(try await browser.press("rueckgaengig", on: "/faelle/\(nr)").status == 303)
      #expect(try await browser.post("/ruecknahme", old.pressing("rueckgaengig")).status == 303)
    }
  }

  @Test("the offer is put aside by a button, which leads back to the page it stood on")
  func putAside() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", ["status": "arbeitsuchend", "ab": "01.02.2008"])
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      let before = try await haus.position()
      let answer = try await browser.press("ausblenden", on: "/faelle?status=krank&meldung=gespeichert")
      #expect(answer.status == 303 && answer.location == "/faelle?status=krank")
      #expect(try await browser.get("/heute").leiste == nil, "nor is the save before it offered instead")
      #expect(try await haus.position() == before)
    }
  }

  @Test("the way back leads to pages of this program alone")
  func wayBack() {
    #expect(Seitenweg.of("/faelle/08-00001?liste=x") == "/faelle/08-00001?liste=x")
    for foreign in ["https://andere.example", "//andere.example", "/gibt-es-nicht", "/heute\r\nx: y", "", nil] {
      #expect(Seitenweg.of(foreign) == Adresse.start.link, "\(foreign ?? "nil")")
    }
  }

  @Test("every submission has one cause on all that it wrote, and another than the next")
  func causes() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", Self.status)
      let causes = try await haus.causes()
      #expect(causes.count == 2 && causes[0].streams.count >= 3 && causes[1].streams == ["case"])
      #expect(causes[0].cause == 1 && causes[1].cause == Int64(causes[0].streams.count + 1))
    }
  }
}

/// A clock that stands until it is moved.
private final class Handuhr: Clock {
  private let moment: Mutex<Instant>
  init(_ start: Instant) { moment = Mutex(start) }
  var now: Instant { moment.withLock { $0 } }
  func move(minutes: Int64) { moment.withLock { $0 = $0.adding(milliseconds: minutes * 60_000) } }
}

extension Browser.Answer {
  /// The banner that offers to take back.
  fileprivate var leiste: Formblatt? { Formblatt.all(in: body).first { $0.action == "/ruecknahme" } }
}

extension Formblatt {
  /// As a browser sends it once that button is pressed.
  fileprivate func pressing(_ act: String) -> [String: String] { hidden.merging(["_aktion": act]) { $1 } }
}

extension Browser {
  fileprivate func press(_ act: String, on page: String) async throws -> Answer {
    guard let leiste = try await get(page).leiste else { throw Unexpected(0, "no banner on \(page)") }
    return try await post("/ruecknahme", leiste.pressing(act))
  }
}

extension Haus {
  /// A house whose real clock the test moves; the working day stays.
  fileprivate static func withClock() async throws -> (Haus, Handuhr) {
    let haus = try await Haus()
    let clock = Handuhr(Instant(day: Haus.today, hour: 12))
    let office = Office(
      database: haus.office.database, law: haus.office.law, clock: clock, passwords: .quick,
      eraser: haus.office.database.eraser)
    return (Haus(haus, office: office), clock)
  }

  /// What lists and figures show now, without the versions of the streams.
  fileprivate func bild() async throws -> [String] {
    let tenant = mandant.id
    return try await office.database.read { session in
      let facts = try session.query(
        """
        SELECT person || ' ' || kind || ' ' || value || ' ' || from_day || ' ' || to_day FROM facts
        WHERE tenant = ?1 AND known_to = \(Day.distantFuture.rawValue)
        """, [.integer(tenant)]
      ) { $0.text(0) }
      let faelle = try session.query(
        "SELECT id || ' ' || status || ' ' || coalesce(schritt, '') || ' ' || coalesce(faellig, 0) FROM fall WHERE tenant = ?1",
        [.integer(tenant)]
      ) { $0.text(0) }
      let others = try ["person", "mitglied", "suchwort", "termin"].map { table in
        "\(table) \(try session.first("SELECT count(*) FROM \(table) WHERE tenant = ?1", [.integer(tenant)]) { $0.int(0) } ?? 0)"
      }
      return (facts + faelle).sorted() + others
    }
  }

  /// What each submission wrote, in order: its cause and the kinds of streams.
  fileprivate func causes() async throws -> [(cause: Int64, streams: [String])] {
    let tenant = mandant.id
    let entries = try await office.database.read {
      try JournalReader($0, tenant: tenant).entries(after: 0, limit: 1_000)
    }
    let causes = Dictionary(grouping: entries) { $0.cause ?? 0 }
    return causes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.stream.kind.rawValue)) }
  }
}

import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("From a missed talk to a recorded decision")
struct LeistungsminderungWebTests {
  private static let hearing = [
    "schritt": "anhoerung", "am": "31.03.2008", "form": "schriftlich", "ergebnis": "kein_grund",
    "begruendung": "Der Bus <kam> nicht",
  ]
  private static let decision = [
    "am": "31.03.2008", "zeichen": "LM-7", "prozent": "10", "betrag": "34,70", "beginn": "01.04.2008",
    "ende": "30.06.2008",
  ]

  /// Invited for today, told about it today, and not come.
  private static func missed(_ browser: Browser, _ nr: String, art: String = "meldetermin") async throws {
    let invited = [
      "art": art, "tag": "31.03.2008", "uhrzeit": "16:00", "form": "persoenlich", "ort": "Raum 214",
      "anlass": "vermittlung",
    ]
    _ = try await browser.submit("/faelle/\(nr)/termin/pruefen", invited, act: "bestaetigen")
    let told = ["weg": "persoenlich", "am": "31.03.2008"]
    #expect(try await browser.submit("/faelle/\(nr)/termine/1/zustellung", told).status == 303)
    let talk = ["ergebnis": "versaeumt", "am": "31.03.2008", "notiz": ""]
    #expect(try await browser.submit("/faelle/\(nr)/gespraech", talk).status == 303)
    #expect(try await browser.get("/faelle/\(nr)/termine/1").body.contains("nicht gekommen"))
  }

  @Test("The missed talk is proposed; hearing, decision and its end follow, and the page tells each with its law")
  func wholeStory() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      try await Self.missed(browser, nr)
      let path = "/faelle/\(nr)/leistungsminderung"
      // Cause and day stand in the form already.
      let form = try await browser.get(path + "/neu").body
      #expect(form.contains("value=\"31.03.2008\"") && form.contains("checked"))
      let begun = try await browser.submit(path + "/neu", ["art": "meldeversaeumnis", "tag": "31.03.2008"])
      #expect(begun.location == path + "?meldung=gespeichert")
      var page = try await browser.get(path).body
      for sentence in [
        "Es entscheidet nicht.", "höchstens 10 Prozent, höchstens 3 Monate", "30.09.2008 (§ 31b Abs. 1 SGB II)",
        "Die Person ist noch nicht angehört.", "§ 31 Abs. 2 und 6 SGB II in der Fassung bis 31.03.2011",
      ] { #expect(page.contains(sentence), "\(sentence)") }
      #expect(!page.contains("Belehrung vor dem Tag ist nicht festgehalten"))
      #expect(try await browser.submit(path + "/1/schritt", Self.hearing).status == 303)
      #expect(try await browser.submit(path + "/1/entscheidung", Self.decision).status == 303)
      page = try await browser.get(path).body
      #expect(page.contains("angehört am 31.03.2008: kein wichtiger Grund"))
      #expect(page.contains("entschieden am 31.03.2008: 10 Prozent, 01.04.2008 bis 30.06.2008"))
      let withdrawn = ["grund": "ruecknahme", "am": "31.03.2008", "ab": ""]
      #expect(try await browser.submit(path + "/1/aufhebung", withdrawn).status == 303)
      #expect(try await browser.get(path).body.contains("aufgehoben ab 01.04.2008"))
    }
  }

  @Test("A talk that was free is not proposed when it is missed, and not taken as a Meldeversäumnis")
  func free() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      try await Self.missed(browser, nr, art: "freiwillig")
      let path = "/faelle/\(nr)/leistungsminderung"
      #expect(try await browser.get(path + "/neu").body.contains("value=\"31.03.2008\"") == false)
      let refused = try await browser.submit(path + "/neu", ["art": "meldeversaeumnis", "tag": "31.03.2008"])
      #expect(refused.status == 422 && refused.body.contains("Am 31.03.2008 war kein Meldetermin"))
      #expect(refused.body.contains("§ 31 Abs. 2 und 6 SGB II in der Fassung bis 31.03.2011"))
      #expect(try await browser.get(path).body.contains("in Prüfung seit") == false)
    }
  }

  @Test("Nothing typed is lost: a refused form comes back with its sentence and every value")
  func refused() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      try await Self.missed(browser, nr)
      let path = "/faelle/\(nr)/leistungsminderung"
      let strange = try await browser.submit(path + "/neu", ["art": "arbeitsverweigerung", "tag": "30.03.2008"])
      #expect(strange.status == 422 && strange.body.contains("value=\"30.03.2008\""))
      _ = try await browser.submit(path + "/neu", ["art": "meldeversaeumnis", "tag": "31.03.2008"])
      let early = try await browser.submit(path + "/1/entscheidung", Self.decision)
      #expect(early.status == 422)
      for value in Self.decision.values { #expect(early.body.contains("value=\"\(value)\""), "\(value)") }
      let half = try await browser.submit(path + "/1/schritt", Self.hearing.merging(["ergebnis": ""]) { $1 })
      #expect(half.status == 422 && half.body.contains("Bitte wählen Sie das Ergebnis der Anhörung."))
      #expect(half.body.contains("Der Bus &lt;kam&gt; nicht") && half.body.contains("value=\"31.03.2008\""))
      _ = try await browser.submit(path + "/1/schritt", Self.hearing)
      let high = try await browser.submit(path + "/1/entscheidung", Self.decision.merging(["prozent": "30"]) { $1 })
      #expect(high.status == 422 && high.body.contains("value=\"30\"") && high.body.contains("value=\"LM-7\""))
      #expect(high.body.contains("href=\"#f-prozent\""))
      let unfounded = try await browser.submit(
        path + "/1/aufhebung", ["grund": "erfuellt", "am": "31.03.2008", "ab": ""])
      #expect(unfounded.status == 422 && unfounded.body.contains("ersten Tag ohne Minderung"))
      #expect(try await browser.get(path).body.contains("in Prüfung seit 31.03.2008") == false)
    }
  }

  @Test("The letter of the hearing says cause, day and law; its page and its paper are one text")
  func hearing() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      try await Self.missed(browser, nr)
      let path = "/faelle/\(nr)/leistungsminderung"
      _ = try await browser.submit(path + "/neu", ["art": "meldeversaeumnis", "tag": "31.03.2008"])
      #expect(try await browser.get(path).body.contains(path + "/1/anhoerung"))
      let page = try await browser.get(path + "/1/anhoerung").body
      for sentence in [
        "Guten Tag Eva Muster,", "Sie sind zu einem Termin nicht gekommen.", "Es ist noch nichts entschieden.",
        "Über die Folgen belehrt am", "Bitte antworten Sie bis", "14.04.2008",
        "10 Prozent der Regelleistung, drei Monate.", "Antworten Sie nicht, entscheiden wir nach dem, was wir wissen.",
      ] { #expect(page.contains(sentence), "\(sentence)") }
      #expect(page.contains(path + "/1/anhoerung.pdf") && page.contains("Schritt festhalten"))
      // No engine is installed here; the browser tests read the paper.
      #expect(try await browser.get(path + "/1/anhoerung.pdf").status == 503)
      _ = try await browser.submit(path + "/1/schritt", Self.hearing)
      let heard = try await browser.get(path + "/1/anhoerung").body
      #expect(heard.contains("31.03.2008: kein wichtiger Grund"))
    }
  }

  @Test(
    "Who is heard from July 2026 on may ask to speak in person",
    arguments: [("2026-06-30", false), ("2026-07-01", true)] as [(String, Bool)])
  func inPerson(_ iso: String, _ mayAsk: Bool) async throws {
    let today = try #require(Day(iso: iso))
    let haus = try await Haus(today: today)
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let typed = ["art": "pflichtverletzung", "tag": today.german, "belehrt": "01.06.2026"]
      let path = "/faelle/\(nr)/leistungsminderung"
      #expect(try await browser.submit(path + "/neu", typed).status == 303)
      let letter = try await browser.get(path + "/1/anhoerung").body
      #expect(letter.contains("sprechen wir persönlich darüber") == mayAsk)
      #expect(letter.contains(mayAsk ? "30 Prozent für drei Monate" : "10 Prozent für einen Monat"))
    }
  }

  @Test("Somebody else's case and a number that is not there answer alike", arguments: ["ben", "leitung2", "leistung"])
  func foreign(_ account: String) async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/leistungsminderung"
    try await haus.browse(as: "ada") { browser in
      try await Self.missed(browser, nr)
      _ = try await browser.submit(path + "/neu", ["art": "meldeversaeumnis", "tag": "31.03.2008"])
      for missing in [
        "/2/schritt", "/2/entscheidung", "/2/aufhebung", "/2/anhoerung", "/2/anhoerung.pdf", "/x/anhoerung",
      ] {
        #expect(try await browser.get(path + missing).status == 404, "\(missing)")
      }
    }
    let pages = [
      path, path + "/neu", path + "/1/schritt", path + "/1/entscheidung", path + "/1/aufhebung", path + "/1/anhoerung",
      path + "/1/anhoerung.pdf", "/faelle/\(nr)/termin", "/faelle/\(nr)/termine/1",
      "/faelle/\(nr)/termine/1/zustellung",
      "/faelle/\(nr)/termine/1/verlegen", "/faelle/\(nr)/termine/1/absagen",
    ]
    try await haus.browse(as: account) { browser in
      for page in pages {
        let status = try await browser.get(page).status
        // Leistung reads all cases, and changes none.
        let reads =
          account == "leistung"
          && ![
            "neu", "schritt", "entscheidung", "aufhebung", "termin", "zustellung",
            "verlegen", "absagen",
          ].contains(page.split(separator: "/").last.map(String.init) ?? "")
        let expected = reads ? (page.hasSuffix(".pdf") ? 503 : 200) : account == "leistung" ? 403 : 404
        #expect(status == expected, "\(account) \(page): \(status)")
      }
    }
  }

  @Test("While a Schlichtung runs, the form says so by itself, and no reduction for a duty is taken")
  func mediation() async throws {
    let today = try #require(Day(iso: "2024-04-15"))
    let haus = try await Haus(today: today)
    try await haus.browse(as: "ada") { browser in
      let nr = try await VereinbarungWebTests.plan(browser, today)
      let path = "/faelle/\(nr)/leistungsminderung"
      #expect(try await browser.submit(path + "/neu", ["art": "pflichtverletzung", "tag": "15.04.2024"]).status == 303)
      for typed in [
        [
          "schritt": "anhoerung", "am": "heute", "form": "persoenlich", "ergebnis": "kein_grund", "begruendung": "Ohne",
        ],
        ["schritt": "haerte", "am": "heute", "begruendung": "Rücklage"],
      ] { #expect(try await browser.submit(path + "/1/schritt", typed).status == 303) }
      #expect(try await browser.get(path + "/1/entscheidung").body.contains("Schlichtung") == false)
      let begun = try await browser.submit("/faelle/\(nr)/schlichtung", ["am": "heute", "grund": "Ziel strittig"])
      #expect(begun.status == 303)
      let form = try await browser.get(path + "/1/entscheidung").body
      #expect(form.contains("Seit 15.04.2024 läuft eine Schlichtung, spätestens bis 13.05.2024."))
      #expect(!form.contains("name=\"schlichtung\""))
      let typed = [
        "am": "15.04.2024", "zeichen": "LM-8", "prozent": "10", "beginn": "01.05.2024", "ende": "31.05.2024",
      ]
      let refused = try await browser.submit(path + "/1/entscheidung", typed)
      #expect(refused.status == 422 && refused.body.contains("Schlichtungsverfahren läuft"))
      _ = try await browser.submit("/faelle/\(nr)/schlichtung", ["am": "heute", "ergebnis": "einigung"])
      #expect(try await browser.submit(path + "/1/entscheidung", typed).status == 303)
    }
  }
}

import Kernel
import Pages
import Testing

@Suite("Mein Tag")
struct MeinTagTests {
  @Test(
    "sorts what waits by how late it is, and by whose turn only if it is in time",
    arguments: [
      (-15, AmZug.haus, Dringlichkeit.kritisch), (-15, .traeger, .kritisch), (-14, .haus, .ueberfaellig),
      (-1, .klient, .ueberfaellig), (0, .haus, .heute), (0, .traeger, .wartet), (6, .haus, .dieseWoche),
      (7, .haus, .spaeter), (30, .unternehmen, .wartet),
    ])
  func groups(_ due: Int, _ turn: AmZug, _ expected: Dringlichkeit) {
    #expect(today.weekday == 1, "31.03.2008 is a Monday, so the week ends 6 days later")
    #expect(Dringlichkeit(aufgabe(0, due: due, turn: turn), today: today) == expected)
  }

  @Test("says the counts in a sentence")
  func sentence() {
    let page = Dokument(Beispiel(name: "x", page: MeinTagPage(today: today, items: aufgaben)).html)
    #expect(
      page.all("p").contains {
        $0.fullText == "Montag, 31.03.2008: 5 überfällig, 1 heute, 2 diese Woche, 5 warten auf andere."
      })
  }

  @Test("leads past a long group by one link for each group that is there")
  func jumps() {
    let page = Dokument(Beispiel(name: "x", page: MeinTagPage(today: today, items: aufgaben)).html)
    let nav = page.all("nav").first { $0["class"] == "sprungmarken" }
    #expect(
      nav?.all.compactMap { $0["href"] }
        == ["kritisch", "ueberfaellig", "heute", "woche", "spaeter", "wartet"].map { "#gruppe-\($0)" })
  }

  @Test("opens the form that settles the item, not the case")
  func target() {
    let page = Dokument(Beispiel(name: "x", page: MeinTagPage(today: today, items: [aufgabe(0, due: 0)])).html)
    let first = page.all.first { $0["class"] == "aufgabe-was" }?.all.last
    #expect(first?["href"] == "/faelle/08-10480/profiling/auftrag")
  }

  @Test("shows no more than its limit and leads to the rest")
  func limit() {
    let items = (0..<40).map { aufgabe($0, due: -1) }
    let page = Dokument(Beispiel(name: "x", page: MeinTagPage(today: today, items: items, limit: 25)).html)
    #expect(page.all.filter { $0["class"] == "aufgabe-was" }.count == 25)
    #expect(page.all("a").contains { $0["href"] == "/faelle?frist=ueberfaellig" })
  }
}

@Suite("A Fristmarke")
struct FristmarkeTests {
  @Test(
    "says in words how the deadline stands",
    arguments: [
      (12, "noch 12 Tage (bis 12.04.2008)"), (1, "noch 1 Tag (bis 01.04.2008)"), (0, "heute fällig"),
      (-1, "1 Tag überfällig (Frist 30.03.2008)"), (-4, "4 Tage überfällig (Frist 27.03.2008)"),
      (-1145, "1.145 Tage überfällig (Frist 10.02.2005)"),
    ])
  func text(_ days: Int, _ expected: String) { #expect(Fristmarke(due: today + days, today: today).text == expected) }

  @Test("turns critical on the fifteenth day late")
  func critical() {
    #expect(Fristmarke(due: today - 14, today: today).level == .ueberfaellig)
    #expect(Fristmarke(due: today - 15, today: today).level == .kritisch)
  }
}

@Suite("A case")
struct FallakteTests {
  @Test("offers exactly one primary action")
  func primary() {
    let page = Dokument(Beispiel(name: "x", page: Akten.offen).html)
    #expect(page.all("a").filter { $0["class"] == "knopf haupt-knopf" }.count == 1)
  }

  @Test("that is closed offers none and says why")
  func closed() {
    let page = Dokument(Beispiel(name: "x", page: Akten.abgeschlossen).html)
    #expect(page.all("a").allSatisfy { $0["class"] != "knopf haupt-knopf" })
    #expect(page.all("main").first?.fullText.contains("Abgeschlossen") == true)
  }

  @Test("keeps corrected and cancelled entries, struck and with their reason")
  func history() throws {
    let page = Dokument(Beispiel(name: "x", page: VerlaufPage(identity: yilmaz, events: ereignisse)).html)
    let cancelled = try #require(page.element(id: "eintrag-8"))
    #expect(cancelled.all.first { $0.tag == "del" }?.fullText == "Maßnahme begonnen")
    #expect(cancelled.fullText.contains("Grund: Beginn verschoben"))
    #expect(page.element(id: "eintrag-7")?.fullText.contains("Berichtigt") == true)
    #expect(page.element(id: "eintrag-9")?.all.contains { $0.tag == "del" } == false)
  }

  @Test("marks one step of the Fallfahrplan as the current one")
  func step() {
    let page = Dokument(Beispiel(name: "x", page: Akten.offen).html)
    let current = page.all("li").filter { $0["aria-current"] == "step" }
    #expect(current.map { $0.fullText.contains("Integrationsplan") } == [true])
  }
}

@Suite("The figures")
struct KennzahlenTests {
  private let page = Dokument(Beispiel(name: "x", page: kennzahlen(), role: .controlling).html)

  @Test("show what is printed beside what is counted where they differ")
  func implausible() {
    let text = page.all("main").first?.fullText ?? ""
    #expect(text.contains("gedruckt 28,9\u{A0}% · berechnet 27,2\u{A0}%"))
    #expect(text.contains("gedruckt 28,8\u{A0}% · berechnet 26,8\u{A0}%"))
    #expect(!text.contains("Integrationsquote"))
  }

  @Test("say k. A. with a footnote, never nothing")
  func missing() {
    #expect(page.all("td").filter { $0.fullText.contains("k. A. *)") }.count == 2)
  }

  @Test("say aloud what a sign means")
  func signs() {
    #expect(page.all("td").contains { $0.fullText.contains("vorläufig:") })
    #expect(page.all("td").contains { $0.fullText.contains("nicht gezeigt, weil zu klein") })
  }

  @Test("open by group, but not where a value is secret or nothing")
  func opens() {
    let page = Dokument(Beispiel(name: "x", page: aufteilung, role: .controlling).html)
    let links = page.all("td").flatMap(\.all).compactMap { $0["href"] }
    let cases = "/controlling/kennzahlen/integrationen_gesamt/faelle?jahr=2007&nach=age&gruppe="
    #expect(links == [cases + "15_24", cases + "25_54"])
  }

  @Test("draw the last result against its target where both are numbers")
  func bars() {
    let bars = page.all("svg").filter { $0["class"] == "zielbalken" }
    #expect(bars.count == 3)
    #expect(bars.allSatisfy { $0["aria-hidden"] == "true" }, "the row says the same in words")
    let widths = bars.first?.all.filter { $0["class"] == "reihe-1" }.compactMap { $0["width"] }
    #expect(widths == ["148"], "3.695 on a scale to 3.991 drawn 160 wide")
  }

  @Test("close with the whole where the groups are its parts, and with none where they overlap")
  func whole() {
    let parts = Dokument(Beispiel(name: "x", page: aufteilung).html)
    let foot = parts.all("tfoot").flatMap { $0.all }.filter { ["td", "th"].contains($0.tag) }.map(\.fullText)
    #expect(foot == ["Insgesamt", "3.695", "100,0\u{A0}%"])
    #expect(Dokument(Beispiel(name: "x", page: quote).html).all("tfoot").isEmpty)
  }

  @Test("open to case numbers only for those who may see cases")
  func pseudonyms() {
    for name in ["kennzahl-pseudonym", "kennzahl-anzahl"] {
      let page = Dokument(Beispiel.controlling.first { $0.name == name }?.html ?? "")
      #expect(page.all("a").allSatisfy { $0["href"]?.hasPrefix("/faelle/") != true })
    }
    let full = Dokument(Beispiel.controlling.first { $0.name == "kennzahl-faelle" }?.html ?? "")
    #expect(full.all("a").contains { $0["href"] == "/faelle/07-10482" })
  }
}

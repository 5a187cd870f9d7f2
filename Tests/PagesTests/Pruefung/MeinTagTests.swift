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
    #expect(first?["href"] == "/faelle/08-10480/profiling/auftrag?liste=heute.1.1.1")
  }

  @Test("names whose turn it is where it is another's")
  func turn() {
    func text(_ turn: AmZug) -> String {
      Beispiel(name: "x", page: MeinTagPage(today: today, items: [aufgabe(0, due: -3, turn: turn)])).html
    }
    #expect(text(.traeger).contains("wartet auf") && text(.traeger).contains("Träger"))
    #expect(!text(.haus).contains("am-zug"))
  }

  @Test("shows no more than its limit and leads to the rest")
  func limit() {
    let items = (0..<40).map { aufgabe($0, due: -1) }
    let page = Dokument(Beispiel(name: "x", page: MeinTagPage(today: today, items: items, limit: 25)).html)
    #expect(page.all.filter { $0["class"] == "aufgabe-was" }.count == 25)
    #expect(page.all("a").contains { $0["href"] == "/faelle?meine=ja&frist=ueberfaellig" })
  }

  @Test("tells of a group how many there are, not how many rows it was given")
  func totals() {
    let page = Beispiel(
      name: "x",
      page: MeinTagPage(today: today, items: [aufgabe(0, due: -20)], totals: [.kritisch: 131], isPersonal: false)
    ).html
    #expect(page.contains("131 überfällig") && page.contains("Alle 131 in der Fallliste"))
    #expect(page.contains("/faelle?frist=kritisch"))
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

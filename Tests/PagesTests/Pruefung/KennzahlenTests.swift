import Kernel
import Pages
import Testing

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

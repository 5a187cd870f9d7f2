import Documents
import Markup
import Testing

@Suite("Page and paper")
struct RendererTests {
  @Test("hold every text of the small document")
  func smallDocument() { expectAll(SmallDocument.document) }

  @Test("hold every text of the report")
  func report() throws { expectAll(try Bericht(try BerichtSample.demo()).document()) }

  private func expectAll(_ document: Document) {
    let page = Wording.html(HTMLRenderer().article(document))
    let paper = Wording.typst(TypstRenderer().job(document).source)
    for text in Wording.of(document) {
      let text = Wording.spaced(text)
      #expect(page.contains(text), "not on the page: \(text)")
      // Two words above numbers stand on two lines.
      let isSplit = text.split(separator: " ").allSatisfy { paper.contains($0) }
      #expect(paper.contains(text) || (text.split(separator: " ").count == 2 && isSplit), "not on paper: \(text)")
    }
  }

  @Test("say nothing that the other does not say")
  func nothingMore() {
    var document = SmallDocument.document
    document.blocks.removeAll { block in
      switch block {
      case .contents, .figure: true
      default: false
      }
    }
    let meanings = Zeichen.allCases.map(\.meaning) + Guete.allCases.map(\.meaning)
    let page = Set(words(Wording.html(HTMLRenderer().article(document))))
    let paper = Set(words(Wording.typst(TypstRenderer().job(document).source)))
    let spoken = Set(meanings.flatMap(words))
    #expect(page.subtracting(paper).subtracting(spoken).isEmpty, "\(page.subtracting(paper))")
  }

  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  @Test("number tables and figures alike")
  func numbers() {
    let page = HTMLRenderer().article(SmallDocument.document).rendered
    let paper = TypstRenderer().job(SmallDocument.document).source
    for text in ["Tabelle 1: Werte", "Abbildung 1: Es wurden mehr"] {
      #expect(page.contains(text) && paper.contains(text))
    }
  }
}

@Suite("The page")
struct HTMLRendererTests {
  private let page = HTMLRenderer().page(SmallDocument.document).rendered

  @Test("escapes what texts bring along")
  func escaped() { #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)")) }

  @Test("leads from its contents to headings that are there")
  func anchors() {
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(targets.contains("1-ueber-massnahmen") && targets.contains { $0.hasSuffix("-fn1") })
    #expect(targets.allSatisfy(ids.contains))
    #expect(Set(ids).count == ids.count, "ids are unique")
  }

  @Test("has a head for each column and row of its tables")
  func tableHeads() {
    #expect(page.contains("<caption id=\"tabelle-1-titel\">Tabelle 1: Werte</caption>"))
    #expect(page.matches(of: /<th scope="col"/).count == 3 + 2)
    #expect(page.matches(of: /<th scope="row">/).count == 3 + 2)
    #expect(page.contains("<tr class=\"total\">") && page.contains("<tr class=\"part\">"))
  }

  @Test("gives signs and letters their meaning for the ear and a key for the eye")
  func signs() {
    #expect(
      page.contains(
        "<span aria-hidden=\"true\">.</span><span class=\"nur-vorlesen\">unbekannt oder geheim zu halten</span>"))
    #expect(page.contains("Zeichen: – = genau null; . = unbekannt oder geheim zu halten; p = vorläufige Zahl"))
  }

  @Test("puts its title where the surrounding page wants it")
  func titleLevel() {
    let article = HTMLRenderer(titleLevel: 2).article(SmallDocument.document).rendered
    #expect(article.contains("<h2>Kleiner Bericht</h2>") && article.contains("<h3 id=\"1-ueber-massnahmen\">"))
    #expect(!article.contains("<h1"))
  }

  @Test("of the small document is what it was")
  func golden() throws {
    #expect(HTMLRenderer().article(SmallDocument.document).rendered == (try Golden.text("klein.html", page: true)))
  }
}

@Suite("The paper")
struct TypstRendererTests {
  private let job = TypstRenderer().job(SmallDocument.document)

  @Test("has each drawing as a file with an alternative text")
  func drawings() {
    #expect(job.files.keys.sorted() == ["bild-1.svg"])
    #expect(job.source.contains("image(\"bild-1.svg\", width: 100%, alt: \"Jahre. 2006: Alle 3. 2007: Alle 4.\")"))
  }

  @Test("keeps every text inside a literal, whatever it holds", arguments: 1...20)
  func literals(seed: UInt64) {
    var random = RandomWords(seed: seed)
    for _ in 0..<100 {
      let text = random.text()
      var document = Document(title: "T", author: "A", subject: "S", date: SmallDocument.document.date)
      document.blocks = [.paragraph([.text("Anfang" + text + "Ende")])]
      let found = Wording.literals(TypstRenderer().job(document).source).filter { $0.utf8.starts(with: "Anfang".utf8) }
      #expect(found.count == 1 && found[0].utf8.suffix(4).elementsEqual("Ende".utf8), "\(text.debugDescription)")
    }
  }

  @Test("does not follow links to other than web, mail and telephone")
  func links() {
    var document = SmallDocument.document
    document.blocks = [.paragraph([.link([.text("x")], target: "file:///etc/passwd")])]
    #expect(!TypstRenderer().job(document).source.contains("link(\"file"))
  }

  @Test("of the small document is what it was")
  func golden() throws { #expect(job.source == (try Golden.text("klein.typ", page: false))) }
}

/// Strings that try to end a literal, by seed.
struct RandomWords {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "\"", "\\", "\\\"", "\n", "\r", "\u{2028}", "#", "[", "]", "$", "`", "//", "/*", "*/", "\u{0}", "\u{202E}", "ä",
    "a", "1",
    ")", "(", "+", "\u{301}", "\\u{22}",
  ]

  mutating func text() -> String {
    (0..<8).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return RandomWords.pieces[Int((state >> 33) % UInt64(RandomWords.pieces.count))]
    }.joined()
  }
}

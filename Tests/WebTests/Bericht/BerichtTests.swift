import Application
import Store
import Testing

@Suite("The report on the web")
struct BerichtTests {
  /// A job centre with the text of one section for 2007.
  private func haus() async throws -> Haus {
    let haus = try await Haus()
    let text = BerichtstextRow(
      datei: "1-bericht.md", markdown: "# Bericht\n\nIm Jahr waren es {{integrationen_gesamt:2007}}.\n")
    try await haus.office.replaceBerichtstexte([text], year: 2007, haus.mandant)
    return haus
  }

  @Test("stands in the list of years and opens as a page that says where no figure is known")
  func page() async throws {
    let haus = try await haus()
    try await haus.browse(as: "zahlen") { browser in
      let list = try await browser.get("/controlling/berichte")
      #expect(list.status == 200 && list.body.contains("Eingliederungsbericht 2007"))
      let page = try await browser.get("/controlling/berichte/2007")
      let text = page.body.firstMatch(of: /Im Jahr[^<]*/).map { String($0.output) }
      #expect(page.status == 200)
      #expect(text == "Im Jahr waren es keine Angabe.")
      #expect(page.body.matches(of: /<h1/).count == 1)
    }
  }

  @Test("of a year without texts, and of no year, is not found", arguments: ["2006", "x", "2007x"])
  func absent(year: String) async throws {
    let haus = try await haus()
    try await haus.browse(as: "chef") { browser in
      let page = try await browser.get("/controlling/berichte/\(year)")
      let paper = try await browser.get("/controlling/berichte/\(year).pdf")
      #expect(page.status == 404 && paper.status == 404)
    }
  }

  @Test("is refused with a wrong day of knowledge")
  func wrongDay() async throws {
    let haus = try await haus()
    try await haus.browse(as: "chef") { browser in
      let page = try await browser.get("/controlling/berichte/2007?stand=2008-02-30")
      #expect(page.status == 404)
    }
  }

  @Test("without an engine gives a page that says so and leads to the text")
  func withoutEngine() async throws {
    let haus = try await haus()
    try await haus.browse(as: "zahlen") { browser in
      let answer = try await browser.get("/controlling/berichte/2007.pdf")
      #expect(answer.status == 503 && answer.body.contains("/controlling/berichte/2007\""))
    }
  }

  @Test("is for those who answer for figures", arguments: ["ada", "ben", "leistung"])
  func rights(name: String) async throws {
    let haus = try await haus()
    try await haus.browse(as: name) { browser in
      for path in ["", "/2007", "/2007.pdf"] {
        let answer = try await browser.get("/controlling/berichte\(path)")
        #expect(answer.status == 403, "\(path)")
      }
    }
  }
}

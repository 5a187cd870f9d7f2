import Testing

@Suite("Figures open to their cases")
struct KennzahlTests {
  /// A job centre in which four persons of one team took up work in March 2008.
  private func haus() async throws -> Haus {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      for (index, name) in ["Adler", "Busch", "Claas", "Damm"].enumerated() {
        let nr = try await browser.openCase(nachname: name)
        let typed = ["art": "sozialversicherungspflichtig", "beginn": "\(10 + index).03.2008", "stunden": "38"]
        let answer = try await browser.submit("/faelle/\(nr)/integration", typed)
        guard answer.status == 303 else { throw Unexpected(answer.status, answer.body) }
      }
    }
    return haus
  }
  private let list = "/controlling/kennzahlen/integrationen_gesamt/faelle?jahr=2008"

  @Test("who may read the cases sees their names, as many as the figure says")
  func names() async throws {
    let haus = try await haus()
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get(list).body
      for name in ["Adler", "Busch", "Claas", "Damm"] { #expect(page.contains("Eva \(name), Fall")) }
      #expect(page.matches(of: /<tr>/).count == 5)
    }
  }

  @Test("another team sees the same number of rows, without names")
  func otherTeam() async throws {
    let haus = try await haus()
    try await haus.browse(as: "ben") { browser in
      let page = try await browser.get(list).body
      #expect(page.matches(of: /<tr>/).count == 5)
      #expect(!page.contains("Adler") && page.contains("nicht in Ihrer Zuständigkeit"))
    }
  }

  @Test("Controlling sees numbers, Vorstand counts")
  func withoutNames() async throws {
    let haus = try await haus()
    let controlling = try await haus.browse(as: "zahlen") { try await $0.get(list).body }
    #expect(controlling.contains("K-00004") && !controlling.contains("Adler") && !controlling.contains("/faelle/08-"))
    let vorstand = try await haus.browse(as: "chef") { try await $0.get(list).body }
    #expect(!vorstand.contains("K-00001") && !vorstand.contains("Adler") && vorstand.contains("Anzahl"))
  }

  @Test("small groups are hidden from readers without cases, and do not open")
  func small() async throws {
    let haus = try await haus()
    _ = try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase(nachname: "Esch", geschlecht: "maennlich")
      let typed = ["art": "ausbildung", "beginn": "20.03.2008", "stunden": "38"]
      return try await browser.submit("/faelle/\(nr)/integration", typed)
    }
    let divided = "/controlling/kennzahlen/integrationen_gesamt?jahr=2008&nach=sex"
    let group = "/controlling/kennzahlen/integrationen_gesamt/faelle?jahr=2008&nach=sex&gruppe=maennlich"
    let controlling = try await haus.browse(as: "zahlen") {
      (try await $0.get(divided).body, try await $0.get(group).status)
    }
    let team = try await haus.browse(as: "ada") { (try await $0.get(divided).body, try await $0.get(group).status) }
    #expect(controlling.0.contains("nicht gezeigt, weil zu klein") && controlling.1 == 404)
    #expect(!team.0.contains("nicht gezeigt, weil zu klein") && team.1 == 200)
  }

  @Test("a later take-back changes the figure known today and leaves the figure known before")
  func knownOn() async throws {
    let haus = try await haus()
    try await haus.browse(as: "zahlen") { browser in
      let before = try await browser.get("/controlling/kennzahlen?jahr=2008&stand=30.03.2008")
      let today = try await browser.get("/controlling/kennzahlen?jahr=2008&stand=31.03.2008")
      #expect(before.status == 200 && today.status == 200)
      #expect(!before.body.contains("jahr=2008&amp;stand=2008-03-30\">4</a>"))
      #expect(today.body.contains(">4</a>"))
    }
  }

  @Test("a day that does not exist is named, and an unknown figure or dimension is not found")
  func bad() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "zahlen") { browser in
      let wrong = try await browser.get("/controlling/kennzahlen?jahr=2007&stand=31.02.2008")
      #expect(wrong.status == 422 && wrong.body.contains("Den 31.02.2008 gibt es nicht."))
      for path in ["/nichts?jahr=2007", "/integrationen_gesamt?jahr=1999", "/integrationen_gesamt?jahr=2007&nach=haar"]
      {
        #expect(try await browser.get("/controlling/kennzahlen" + path).status == 404, "\(path)")
      }
    }
  }
}

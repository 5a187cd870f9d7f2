import Pages
import Testing

@testable import Web

@Suite("Every form, whatever is typed")
struct FuzzTests {
  /// One text for every field of a form.
  static let texts: [String] = [
    "", "kein Wert", String(repeating: "Zeile ä ", count: 625), "'; DROP TABLE journal;--", "<script>alert(1)</script>",
    "\"><img src=x onerror=1>", "\neins\r\nSet-Cookie: a=b\r\n\r\nzwei\rdrei", "\u{0}\u{1}\u{1B}[2J",
    // Minus one is yesterday to a field for days.
    "9223372036854775808", "-1", "99.99.9999", "1e308", "\u{202E}txet 🇩🇪 e\u{301}", "&lt;&amp;#39;%3Cb%3E",
    "../../etc/passwd", "{nr}",
  ]

  @Test("the walk finds a form for every route that takes one")
  func complete() async throws {
    let welt = try await Formularwelt.unchanged.value
    #expect(Set(welt.formulare.map(\.muster)) == welt.expected)
    #expect(welt.formulare.flatMap(\.blatt.felder).count > 100)
  }

  @Test("one text in every field is refused, never breaks, and comes back as it was typed")
  func everywhere() async throws {
    let welt = try await Formularwelt()
    for text in FuzzTests.texts {
      for formular in welt.formulare {
        try await welt.visit(formular) { browser, blatt in
          let typed = Dictionary(blatt.felder.map { ($0.name, text) }) { first, _ in first }
          let before = try await welt.haus.position()
          let answer = try await browser.post(blatt.action, blatt.filled(typed))
          let probe = Antwortprobe(welt: welt, formular: formular, answer: answer)
          try await probe.check(before: before)
          probe.checkKept(blatt, typed)
          // Before a check page nothing but free text and a day is a complete form, and 48 fields of 4,000 letters are
          // more than a body may hold.
          let leadsOn = formular.muster == .verpflichtung && text == "-1"
          let isPreview = (formular.muster == .loeschung || leadsOn) && answer.status == 200
          let isTooLarge = answer.status == 413 && typed.count * text.utf8.count > 150_000
          let isTaken =
            (FuzzTests.takesAnyText(blatt) || text == "-1" && FuzzTests.takesAnyText(blatt, orDay: true))
            && answer.status == 303
          let isAnswered = answer.status == 422 || blatt.isPast || isTaken || isPreview || isTooLarge
          #expect(isAnswered, "\(formular), \(text.prefix(40).debugDescription): \(answer.status)")
        }
      }
    }
  }

  /// Whether nothing but free text is asked for, or nothing at all.
  private static func takesAnyText(_ blatt: Formblatt, orDay: Bool = false) -> Bool {
    blatt.felder.allSatisfy { [.text, .textarea].contains($0.kind) || orDay && $0.kind == .date }
  }

  @Test("fields sent twice and fields that no form has are refused too")
  func twiceAndUnknown() async throws {
    let welt = try await Formularwelt()
    for formular in welt.formulare {
      try await welt.visit(formular) { browser, blatt in
        let fields =
          blatt.felder.map { "\($0.name)=eins&\($0.name)=zwei" } + ["unbekannt=x", "_fremd=y", "=", "&&", "a"]
        let before = try await welt.haus.position()
        let answer = try await browser.form(blatt.action, body: blatt.tail + "&" + fields.joined(separator: "&"))
        let probe = Antwortprobe(welt: welt, formular: formular, answer: answer)
        try await probe.check(before: before)
        probe.checkKept(blatt, Dictionary(blatt.felder.map { ($0.name, "eins") }) { first, _ in first })
      }
    }
  }
}

@Suite("What is no form of this program", .serialized)
struct RohformTests {
  @Test(
    "a body that is no form is refused",
    arguments: ["a=%FF%FE", "a=%C3", "a=%", "a=%4", "a=%zz", "%00%FF=b", "a=%ED%A0%80", "a=%FC"])
  func broken(body: String) async throws {
    try await refuses(400) { browser, blatt in try await browser.form(blatt.action, body: blatt.tail + "&" + body) }
  }

  @Test(
    "another content type is refused",
    arguments: ["", "text/plain", "application/json", "multipart/form-data; boundary=x"])
  func contentType(type: String) async throws {
    try await refuses(400) { browser, blatt in try await browser.raw(blatt.action, type: type, body: blatt.tail) }
  }

  @Test("a body above the limit is refused as too large")
  func tooLarge() async throws {
    let filling = String(repeating: "a", count: FormBody.limit)
    try await refuses(413) { browser, blatt in
      try await browser.form(blatt.action, body: blatt.tail + "&a=" + filling)
    }
  }

  @Test("a missing, empty, forged or foreign token is refused", arguments: [nil, "", "anmeldung", "0", "fremd"])
  func forged(token: String?) async throws {
    let haus = try await Formularwelt.unchanged.value.haus
    let foreign = try await haus.browse(as: "ben") { try await haus.token(of: $0) }
    let sent = token == "fremd" ? foreign : token
    try await refuses(403, but: [.anmelden]) { browser, blatt in
      try await browser.post(blatt.action, blatt.hiding("_csrf", sent).filled([:]))
    }
  }

  /// Each form is sent in that way, answered with that status, and nothing is recorded.
  private func refuses(
    _ status: Int, but left: Set<Muster> = [],
    _ send: @escaping @Sendable (Browser, Formblatt) async throws -> Browser.Answer
  ) async throws {
    let welt = try await Formularwelt.unchanged.value
    let before = try await welt.haus.position()
    for formular in welt.formulare where !left.contains(formular.muster) {
      let answered = try await welt.remember(formular) { browser, blatt in try await send(browser, blatt).status }
      #expect(answered == status, "\(formular)")
    }
    #expect(try await welt.haus.position() == before)
  }
}

extension Browser {
  /// A body as it is.
  fileprivate func form(_ path: String, body: String) async throws -> Answer {
    try await raw(path, type: "application/x-www-form-urlencoded", body: body)
  }
}

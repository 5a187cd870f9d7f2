import Testing

@testable import Web

@Suite("The body of a form")
struct FormBodyTests {
  private func read(_ body: String) throws -> [String: [String]] { try FormBody.values(Array(body.utf8)) }

  @Test("is read by name, with blanks, umlauts and repeated fields")
  func plain() throws {
    let values = try read("name=J%C3%BCrgen+Gro%C3%9F&fall=1&fall=2&leer=&ohne")
    #expect(values == ["name": ["Jürgen Groß"], "fall": ["1", "2"], "leer": [""], "ohne": [""]])
  }

  @Test("has the line ends of HTML")
  func lines() throws { #expect(try read("notiz=eins%0D%0Azwei%0Adrei%09vier")["notiz"] == ["eins\nzwei\ndrei\tvier"]) }

  @Test("holds the sign of a browser for what no page may contain", arguments: ["%00", "%01", "%1B"])
  func control(byte: String) throws { #expect(try read("name=a\(byte)b") == ["name": ["a\u{FFFD}b"]]) }

  @Test("in another encoding is no form", arguments: ["a=%FC", "a=%C3", "a=%zz", "a=%4", "%FF=a"])
  func broken(body: String) { #expect(throws: BadForm.self) { try read(body) } }
}

import Markup
import Testing

@Suite("An element")
struct ElementTests {
  @Test("has its attributes in order and its end tag")
  func plain() {
    let html = el("a", .href("/faelle?x=1&y=2"), .class("leise")) { "Fälle" }
    #expect(html.rendered == "<a href=\"/faelle?x=1&amp;y=2\" class=\"leise\">Fälle</a>")
  }

  @Test("that is void has no end tag and no content")
  func void() {
    #expect(el("br").rendered == "<br>")
    #expect(el("img", .named("alt", "")).rendered == "<img alt=\"\">")
    #expect(el("input", .type("checkbox"), .flag("checked")).rendered == "<input type=\"checkbox\" checked>")
  }

  @Test("that is empty but not void is closed")
  func closed() { #expect(el("script").rendered == "<script></script>") }

  @Test("that keeps line breaks keeps the first one as well")
  func firstLineBreak() {
    #expect(el("textarea") { "\nzweite Zeile" }.rendered == "<textarea>\n\nzweite Zeile</textarea>")
    #expect(el("textarea") { "erste" }.rendered == "<textarea>erste</textarea>")
    #expect(el("pre") { "\nx" }.rendered == "<pre>\n\nx</pre>")
    #expect(el("p") { "\nx" }.rendered == "<p>\nx</p>")
  }

  @Test("leaves out attributes that say nothing")
  func none() {
    #expect(el("p", .none, .flag("hidden", false), .describedBy(nil), .current(false)) { "x" }.rendered == "<p>x</p>")
  }

  @Test("of the whole page has type and language")
  func document() {
    let page = HTML.document(language: "de") { el("head") }
    #expect(page.rendered == "<!DOCTYPE html>\n<html lang=\"de\"><head></head></html>\n")
  }
}

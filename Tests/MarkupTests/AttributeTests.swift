import Markup
import Testing

@Suite("An attribute")
struct AttributeTests {
  @Test("never carries a script or an inline style")
  func refused() {
    for attribute: Attribute in [
      .named("onclick", "x()"), .named("ONLOAD", "x()"), .named("style", "color:red"), .named("srcdoc", "<b>"),
    ] {
      let markup = el("p", attribute).rendered
      #expect(markup.hasPrefix("<p data-refused="), "\(markup)")
      #expect(!markup.contains("x()") && !markup.contains("red") && !markup.contains("&lt;b"))
    }
  }

  @Test(
    "that leads somewhere stays with the web, mail, telephone and the own site",
    arguments: [
      "https://example.org/a?b=c", "http://127.0.0.1/", "mailto:a@b.de", "tel:+492381", "/faelle/07-1", "?seite=2",
      "#ziel",
      "ordner/datei", "//example.org", "/a:b", "?x=javascript:1",
    ])
  func allowed(link: String) {
    #expect(Reading.text(el("a", .href(link)).rendered).contains("href=\"\(link)\""))
  }

  @Test(
    "that leads elsewhere leads nowhere",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", " javascript:x", "java\nscript:x",
      "javascript:\u{301}x", "file:///etc/passwd", "blob:x", ":x",
    ])
  func refusedLinks(link: String) {
    for attribute: Attribute in [.href(link), .action(link), .named("src", link), .named("xlink:href", link)] {
      #expect(el("a", attribute).rendered.contains("=\"#\""), "\(link)")
    }
  }

  @Test("with a number is written plainly")
  func number() { #expect(el("rect", .named("x", -3)).rendered == "<rect x=\"-3\"></rect>") }
}

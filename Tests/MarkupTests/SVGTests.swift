import Markup
import Testing

@Suite("A drawing")
struct SVGTests {
  private let frame = DrawingFrame(id: "b1", title: "Titel <1>", description: "Satz & Wert", width: 640, height: 80)

  @Test("reads as one image with title and description")
  func spoken() {
    let svg = HTML.drawing(frame) { el("rect", .named("x", 1)) }.rendered
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("viewBox=\"0 0 640 80\""))
    #expect(svg.contains("aria-labelledby=\"b1-t b1-d\""))
    #expect(svg.contains("<title id=\"b1-t\">Titel &lt;1&gt;</title>"))
    #expect(svg.contains("<desc id=\"b1-d\">Satz &amp; Wert</desc>"))
  }

  @Test("hides its parts from screen readers")
  func hidden() {
    let svg = HTML.drawing(frame) { el("text") { "42" } }.rendered
    #expect(svg.contains("<g aria-hidden=\"true\"><text>42</text></g>"))
  }

  @Test("as a file holds no character that XML forbids", arguments: 1...10)
  func xml(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<200 {
      let xml = el("text") { random.text() }.xml
      let forbidden = xml.unicodeScalars.contains { scalar in
        scalar.value & 0xFFFE == 0xFFFE || (scalar.value < 32 && ![9, 10, 13].contains(scalar.value))
      }
      #expect(!forbidden)
    }
  }
}

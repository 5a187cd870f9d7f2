import Foundation
import Pages
import Testing

@Suite("The style sheet")
struct StylesheetTests {
  /// Text on ground; the ratio of WCAG 2.2.
  private static let pairs: [(text: String, ground: String, least: Double)] = [
    ("text", "grund", 7), ("text", "flaeche", 7), ("text-leise", "grund", 4.5), ("text-leise", "flaeche", 4.5),
    ("aktion", "grund", 4.5), ("aktion", "flaeche", 4.5), ("aktion", "hinweis-grund", 4.5),
    ("aktion-tief", "grund", 4.5),
    ("aktion-tief", "flaeche", 4.5), ("aktion-tief", "hinweis-grund", 4.5), ("auf-aktion", "aktion", 4.5),
    ("auf-aktion", "aktion-tief", 4.5), ("fehler", "grund", 4.5), ("fehler", "fehler-grund", 4.5),
    ("fehler-grund", "fehler", 4.5), ("warnung", "grund", 4.5), ("warnung", "flaeche", 4.5),
    ("warnung", "warnung-grund", 4.5), ("warnung-grund", "warnung", 4.5), ("erfolg", "erfolg-grund", 4.5),
    ("erfolg-grund", "erfolg", 4.5), ("hinweis", "hinweis-grund", 4.5), ("hinweis-grund", "hinweis", 4.5),
    ("text", "hinweis-grund", 7), ("text", "warnung-grund", 7), ("text", "fehler-grund", 7),
    ("text", "erfolg-grund", 7),
    ("auf-kopf", "kopf", 7), ("auf-kopf-leise", "kopf", 4.5), ("rand", "grund", 3), ("rand", "flaeche", 3),
    ("text-leise", "hinweis-grund", 4.5), ("reihe-1", "grund", 3), ("reihe-2", "grund", 3), ("reihe-3", "grund", 3),
    ("reihe-4", "grund", 3), ("reihe-1", "band-1", 3), ("reihe-1", "band-2", 3), ("reihe-1", "band-3", 3),
    ("text", "band-1", 3), ("fokus", "fokus-kern", 3),
  ]

  @Test("keeps every pair of colours apart enough, light and dark", arguments: ["hell", "dunkel"])
  func contrast(_ mode: String) throws {
    let colours = tokens(dark: mode == "dunkel")
    for pair in Self.pairs {
      let text = try #require(colours[pair.text], "\(pair.text)")
      let ground = try #require(colours[pair.ground], "\(pair.ground)")
      #expect(ratio(text, ground) >= pair.least, "\(pair.text) on \(pair.ground), \(mode): \(ratio(text, ground))")
    }
  }

  @Test("shows the focus on every ground by one of its two rings")
  func focus() throws {
    for dark in [false, true] {
      let colours = tokens(dark: dark)
      let rings = try [#require(colours["fokus"]), #require(colours["fokus-kern"])]
      for name in ["grund", "flaeche", "kopf", "aktion"] {
        let ground = try #require(colours[name])
        #expect(rings.contains { ratio($0, ground) >= 3 }, "\(name)")
      }
    }
  }

  @Test("uses no colour outside the tokens")
  func onlyTokens() throws {
    let body = try #require(Stylesheet.css.split(separator: "}", maxSplits: 1).last)
    let colours = body.matches(of: /#[0-9A-Fa-f]{3,8}\b/).map { String($0.output) }
    #expect(colours.allSatisfy { $0 == "#0B0C0C" }, "\(colours)")
  }

  @Test("defines every token it uses")
  func defined() {
    let known = Set(Stylesheet.css.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
    let used = Set(Stylesheet.css.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.subtracting(known) == [])
  }

  @Test("serves print, forced colours and reduced motion, and stays small")
  func media() {
    for query in ["@media print", "forced-colors: active", "prefers-reduced-motion", "max-width: 40rem"] {
      #expect(Stylesheet.css.contains(query), "\(query)")
    }
    #expect(Stylesheet.css.utf8.count < 32_000)
    #expect(!Stylesheet.css.contains("url("))
  }

  @Test("is read whole, from the tokens to the rules for paper")
  func whole() {
    for text in [
      ":root {", ".haupt {", ".knopf {", ".aufgaben {", ".tabelle {", ".fahrplan {", ".formular {", ".dokument {",
    ] {
      #expect(Stylesheet.css.contains(text), "\(text)")
    }
  }

  @Test("changes its address with its text")
  func hash() { #expect(Adresse.stylesheet.link == "/assets/fallwerk.css?v=\(Stylesheet.hash)") }

  private func tokens(dark: Bool) -> [String: [Double]] {
    var colours: [String: [Double]] = [:]
    for match in Stylesheet.css.matches(of: /--([a-z0-9-]+): light-dark\(#([0-9A-F]{6}), #([0-9A-F]{6})\)/) {
      colours[String(match.1)] = channels(String(dark ? match.3 : match.2))
    }
    return colours
  }
  private func channels(_ hex: String) -> [Double] {
    let number = Int(hex, radix: 16) ?? 0
    return [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
  }
  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  private func ratio(_ left: [Double], _ right: [Double]) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

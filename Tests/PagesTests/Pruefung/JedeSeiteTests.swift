import Pages
import Testing

@Suite("Every page")
struct JedeSeiteTests {
  @Test("is well formed and its ids are unique", arguments: Beispiel.all)
  func wellFormed(_ example: Beispiel) {
    let page = Dokument(example.html)
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count, "ids: \(page.ids.sorted())")
  }

  @Test("has language, title, one h1, one main and a skip link to it", arguments: Beispiel.all)
  func frame(_ example: Beispiel) {
    let page = Dokument(example.html)
    #expect(page.all("html").first?["lang"] == "de")
    #expect(page.all("title").first?.fullText.hasSuffix(" – JobCenter Musterstadt") == true)
    #expect(page.all("h1").count == 1)
    #expect(page.all("main").map { $0["id"] } == ["hauptinhalt"])
    #expect(page.all("a").first?["href"] == "#hauptinhalt")
  }

  @Test("skips no level of heading", arguments: Beispiel.all)
  func headings(_ example: Beispiel) {
    let levels = Dokument(example.html).all("h1", "h2", "h3", "h4").map { Int($0.tag.dropFirst()) ?? 0 }
    for (earlier, later) in zip(levels, levels.dropFirst()) { #expect(later <= earlier + 1, "\(levels)") }
  }

  @Test("ties a label to each field that people see", arguments: Beispiel.all)
  func labels(_ example: Beispiel) {
    let page = Dokument(example.html)
    let labelled = Set(page.all("label").compactMap { $0["for"] })
    for field in page.all("input", "select", "textarea") where field["type"] != "hidden" {
      #expect(labelled.contains(field["id"] ?? ""), "\(field.attributes)")
    }
  }

  @Test("points only at ids that exist", arguments: Beispiel.all)
  func references(_ example: Beispiel) {
    let page = Dokument(example.html)
    let ids = Set(page.ids)
    for element in page.all {
      let listed = ["aria-describedby", "aria-labelledby", "for"].compactMap { element[$0] }.flatMap {
        $0.split(separator: " ")
      }
      for id in listed { #expect(ids.contains(String(id)), "\(element.tag) → \(id)") }
      if let href = element["href"], href.hasPrefix("#") { #expect(ids.contains(String(href.dropFirst()))) }
    }
  }

  @Test("carries no style, no handler and no script", arguments: Beispiel.all)
  func policy(_ example: Beispiel) {
    let page = Dokument(example.html)
    #expect(page.foreignParts.isEmpty)
    for element in page.all {
      #expect(element.attributes.keys.allSatisfy { $0 != "style" && !$0.hasPrefix("on") && $0 != "data-refused" })
    }
  }

  @Test("gives each table a name, a scope to each head and a way in for the keyboard", arguments: Beispiel.all)
  func tables(_ example: Beispiel) {
    let page = Dokument(example.html)
    for head in page.all("th") { #expect(["col", "row"].contains(head["scope"] ?? "")) }
    #expect(page.all("caption").count == page.all("table").count)
    for region in page.all where region["role"] == "region" {
      #expect(region["tabindex"] == "0")
      #expect(region["aria-labelledby"] != nil)
    }
    for cell in page.all("td", "th") { #expect(cell.fullText.contains { !$0.isWhitespace }, "an empty cell") }
  }

  @Test("links only to addresses that a route answers", arguments: Beispiel.all)
  func links(_ example: Beispiel) {
    for element in Dokument(example.html).all {
      for name in ["href", "action", "formaction"] {
        guard let target = element[name], !target.hasPrefix("#") else { continue }
        var path = String(target.prefix { $0 != "?" })
        for bereich in Aussenbereich.allCases where path.hasPrefix(bereich.path + "/") {
          path.removeFirst(bereich.path.count)
        }
        #expect(Muster.allCases.contains { $0.matches(path) }, "\(target)")
      }
    }
  }

  @Test("protects each form that writes", arguments: Beispiel.all)
  func forms(_ example: Beispiel) {
    for form in Dokument(example.html).all("form") where form["method"] == "post" {
      #expect(form.all.contains { $0["name"] == FormModel.csrfName && $0["value"]?.isEmpty == false })
    }
  }

  @Test("marks at most one entry of each navigation as current", arguments: Beispiel.all)
  func navigation(_ example: Beispiel) {
    for nav in Dokument(example.html).all("nav") {
      #expect(nav["aria-label"] != nil || nav["aria-labelledby"] != nil)
      #expect(nav.all.count { $0["aria-current"] != nil } <= 1)
    }
  }

}

import Markup

/// Leads through the pages of a long list.
struct Seitenwahl {
  let page: Int
  let pages: Int
  /// Address of a page by its number, from 1.
  let address: (Int) -> Adresse

  var html: HTML {
    guard pages > 1 else { return .empty }
    return el("nav", .class("seitenwahl"), .label("Seiten")) {
      el("ul") {
        if page > 1 { el("li") { el("a", .href(address(page - 1).link), .named("rel", "prev")) { "‹ Zurück" } } }
        for number in shown { entry(number) }
        if page < pages { el("li") { el("a", .href(address(page + 1).link), .named("rel", "next")) { "Weiter ›" } } }
      }
      el("p", .class("leise")) { "Seite \(page) von \(pages)" }
    }
  }

  private func entry(_ number: Int) -> HTML {
    el("li") {
      el("a", .href(address(number).link), .current(number == page), .label("Seite \(number)")) { "\(number)" }
    }
  }

  /// The first, the last and the neighbours of the current page.
  private var shown: [Int] {
    (1...pages).filter { $0 == 1 || $0 == pages || abs($0 - page) <= 1 }
  }
}

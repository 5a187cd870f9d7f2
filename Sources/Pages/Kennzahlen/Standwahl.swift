import Kernel
import Markup

/// Year and day of knowledge, chosen by a form that works as a link.
struct Standwahl {
  let page: KennzahlenPage

  @HTMLBuilder var html: HTML {
    el(
      "form", .class("filter"), .named("method", "get"), .action(Adresse.kennzahlen(jahr: nil, stand: nil).path),
      .label("Jahr und Stand"), .flag("novalidate")
    ) {
      el("div", .class("feld")) {
        el("label", .for("wahl-jahr")) { "Jahr" }
        el("select", .id("wahl-jahr"), .name("jahr")) {
          for year in page.choices {
            el("option", .value("\(year)"), .flag("selected", year == page.year)) { "\(year)" }
          }
        }
      }
      day
      el("button", .type("submit"), .class("knopf")) { "Anzeigen" }
    }
  }

  private var day: HTML {
    let error = page.standError
    return el("div", .class(error == nil ? "feld" : "feld mit-fehler")) {
      el("label", .for("wahl-stand")) { "Stand (freiwillig)" }
      el("p", .class("feld-hinweis"), .id("wahl-stand-hinweis")) {
        "Zeigt, was bis dahin erfasst war, z. B. 31.01.2008"
      }
      if let error { el("p", .class("feld-fehler"), .id("wahl-stand-fehler")) { error } }
      el(
        "input", .type("text"), .class("datum"), .id("wahl-stand"), .name("stand"), .named("autocomplete", "off"),
        .value(page.standTyped ?? page.stand?.german ?? ""), error == nil ? .none : .named("aria-invalid", "true"),
        .describedBy(error == nil ? "wahl-stand-hinweis" : "wahl-stand-hinweis wahl-stand-fehler"))
    }
  }
}

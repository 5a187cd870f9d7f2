import Kernel
import Markup

/// Head, header, navigation and footer around a page's content.
struct Shell {
  let page: any Page
  let frame: PageFrame

  var html: HTML {
    HTML.document(language: "de") {
      head
      el("body") {
        el("a", .class("sprung"), .href("#hauptinhalt")) { "Zum Inhalt springen" }
        header
        navigation
        el("main", .id("hauptinhalt"), .class(page.isWide ? "breit" : "mitte"), .named("tabindex", "-1")) {
          flash
          ruecknahme
          page.content
        }
        footer
      }
    }
  }

  private var head: HTML {
    el("head") {
      el("meta", .named("charset", "utf-8"))
      el("meta", .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
      el("meta", .name("color-scheme"), .named("content", "light dark"))
      el("meta", .name("robots"), .named("content", "noindex, nofollow"))
      el("title") { "\(page.title) – \(frame.jobcenter)" }
      el("link", .named("rel", "stylesheet"), .href(Adresse.stylesheet.link))
      if frame.user != nil, frame.bereich == nil {
        el("script", .type("module"), .named("src", Adresse.script.link))
      }
    }
  }

  private var header: HTML {
    el("header", .class("kopf")) {
      el("div", .class("kopf-innen")) {
        el("a", .class("marke"), .href(home.link)) {
          el("span", .class("marke-zeichen"), .named("aria-hidden", "true")) { "F" }
          el("span") { frame.jobcenter }
        }
        el("p", .class("stand")) {
          el("span", .class("stand-tag")) { "Stand \(frame.workingDay.german)" }
          if frame.isDemo { el("span", .class("demo")) { "Demo – erfundene Personen" } }
        }
        if let user = frame.user, user.role.searches, !user.isConfined { search }
        if let user = frame.user { account(user) }
      }
    }
  }

  private var search: HTML {
    el("form", .class("suche"), .role("search"), .named("method", "get"), .action(Adresse.suche("", seite: 1).path)) {
      el("label", .for("suche-q"), .class("nur-vorlesen")) { "Person oder Fall suchen" }
      el(
        "input", .type("search"), .id("suche-q"), .name("q"), .named("autocomplete", "off"),
        .named("placeholder", "Name, Aktenzeichen, Geburtsdatum"))
      el("button", .class("knopf still"), .type("submit")) { "Suchen" }
    }
  }

  private func account(_ user: SignedIn) -> HTML {
    el("form", .class("konto"), .named("method", "post"), .action(here(.abmelden).link)) {
      hiddenInput(FormModel.csrfName, user.csrf)
      el("span") {
        el("span", .class("konto-name")) { user.name }
        if !user.name.contains(user.role.label) {
          HTML(" ")
          el("span", .class("leise")) { user.role.label }
        }
      }
      if !user.isConfined { el("a", .class("knopf still"), .href(here(.konto).link)) { "Mein Konto" } }
      el("button", .class("knopf still"), .type("submit")) { "Abmelden" }
    }
  }

  private var home: Adresse { frame.bereich?.start ?? frame.user?.home ?? .anmelden }

  private func here(_ page: Adresse) -> Adresse { page.inside(frame.bereich) }

  private var navigation: HTML {
    let entries = frame.user?.navigation ?? []
    guard !entries.isEmpty else { return .empty }
    return el("nav", .class("haupt"), .label("Hauptnavigation")) {
      el("ul") {
        for entry in entries {
          el("li") {
            el("a", .href(entry.adresse.link), .current(entry == page.section)) { entry.label }
          }
        }
      }
    }
  }

  private var flash: HTML {
    guard let flash = frame.flash else { return .empty }
    return el("div", .class("hinweis \(flash.kind.rawValue) meldung"), .role("status")) {
      flash.kind.sign
      el("p") { flash.text }
    }
  }

  private var ruecknahme: HTML {
    guard let user = frame.user, let leiste = frame.ruecknahme else { return .empty }
    return leiste.html(csrf: user.csrf)
  }

  private var footer: HTML {
    el("footer", .class("fuss")) {
      el("ul") {
        footerLink(.hilfe, "Hilfe")
        footerLink(.barrierefreiheit, "Barrierefreiheit")
        footerLink(.impressum, "Impressum")
      }
      el("p", .class("leise")) { "Fallwerk · \(frame.jobcenter)" }
    }
  }

  private func footerLink(_ adresse: Adresse, _ label: String) -> HTML {
    el("li") { el("a", .href(adresse.link)) { label } }
  }
}

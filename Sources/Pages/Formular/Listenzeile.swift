import Markup

/// The line of a form that was opened from a list of work: how far one has come, and the way back.
struct Listenzeile {
  let platz: Listenplatz

  var html: HTML {
    el("p", .class("listenzeile")) {
      el("strong") { platz.words }
      HTML(" aus ")
      el("a", .href(platz.adresse.link)) { platz.name }
    }
  }
}

import Markup

/// The second level of navigation inside a case.
struct Fallnavigation {
  enum Ort: CaseIterable {
    case ueberblick
    case verlauf
    case profil
    case plan
    case vereinbarungen
    case leistungen
  }
  let nr: String
  let here: Ort

  var html: HTML {
    el("nav", .class("unter"), .label("Fall")) {
      el("ul") {
        for place in Ort.allCases {
          el("li") { el("a", .href(adresse(place).link), .current(place == here)) { label(place) } }
        }
      }
    }
  }

  private func adresse(_ place: Ort) -> Adresse {
    switch place {
    case .ueberblick: .fall(nr)
    case .verlauf: .fallhandlung(.verlauf, nr: nr)
    case .profil: .fallhandlung(.profil, nr: nr)
    case .plan: .fallhandlung(.plan, nr: nr)
    case .vereinbarungen: .fallhandlung(.vereinbarungen, nr: nr)
    case .leistungen: .fallhandlung(.leistungen, nr: nr)
    }
  }

  private func label(_ place: Ort) -> String {
    switch place {
    case .ueberblick: "Überblick"
    case .verlauf: "Verlauf"
    case .profil: "Profil"
    case .plan: "Plan"
    case .vereinbarungen: "Vereinbarungen"
    case .leistungen: "Leistungen"
    }
  }
}

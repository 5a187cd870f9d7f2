import Application
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  func addSuche(to router: Router<BasicRequestContext>) {
    get(.suche, on: router) { desk in
      let typed = String((desk.query["q"] ?? "").prefix(200))
      let seite = desk.query["seite"].flatMap(Int.init) ?? 1
      let found = try await office.suche(typed, page: seite, desk.actor)
      let organisation = try await office.organisation(desk.actor)
      return desk.page(
        SuchePage(
          typed: typed, rows: found.treffer.map { Suchzeile($0, organisation) }, total: found.total, page: found.page,
          pages: found.pages, mayOpenCase: desk.actor.mayOpenCase))
    }
  }
}

extension Suchzeile {
  fileprivate init(_ treffer: Suchtreffer, _ organisation: OrganisationRows) {
    let (fall, person) = (treffer.line.fall, treffer.line.person)
    self.init(
      name: person.fullName, nr: fall.aktenzeichen, born: person.geburt,
      team: fall.team.map { organisation.name(of: $0) } ?? "", closed: fall.geschlossen,
      why: treffer.gruende.isEmpty
        ? "Geburtsdatum oder Aktenzeichen" : treffer.gruende.map { Suchzeile.wording($0) }.joined(separator: ", "))
  }

  private static func wording(_ grund: Suchtreffer.Grund) -> String {
    let field =
      switch grund.feld {
      case .nachname: "Nachname"
      case .vorname: "Vorname"
      case .ort: "Ort"
      }
    return switch grund.weise {
    case .beginntSo: field
    case .klingtSo: "\(field) (klingt ähnlich)"
    case .schreibtSichAehnlich: "\(field) (ähnlich geschrieben)"
    }
  }
}

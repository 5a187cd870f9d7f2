import Application
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  func addSuche(to router: Router<BasicRequestContext>) {
    get(.suche, on: router) { desk in
      let typed = String((desk.query["q"] ?? "").prefix(200))
      // A number that was typed into an address is not looked for, and leaves the address.
      guard !Versicherungsnummer.isMeant(by: typed) else {
        return .seeOther(Adresse.nummernsuche(hinweis: true).link)
      }
      let seite = desk.query["seite"].flatMap(Int.init) ?? 1
      let found = try await office.suche(typed, page: seite, desk.actor)
      let organisation = try await office.organisation(desk.actor)
      return desk.page(
        SuchePage(
          typed: typed, rows: found.treffer.map { Suchzeile($0, organisation) }, total: found.total, page: found.page,
          pages: found.pages, notizen: found.notizen.funde.map { Notizzeile($0, organisation) },
          mehrNotizen: found.notizen.mehr, mayOpenCase: desk.actor.mayOpenCase,
          nummer: .init(model: desk.nummernsuche, isMisplaced: desk.query["nummer"] != nil)))
    }
    post(.suche, on: router) { desk in
      var reader = FormReader(desk.form, today: desk.today)
      let nummer = reader.versicherungsnummer(SuchePage.Nummernsuche.Name.versicherungsnummer)
      guard let nummer else {
        reader.refuse(
          SuchePage.Nummernsuche.Name.versicherungsnummer.rawValue, "Bitte geben Sie die Versicherungsnummer an.")
        return desk.nichtGesucht(reader.errors)
      }
      let found = try await office.suche(nummer, desk.actor)
      let organisation = try await office.organisation(desk.actor)
      // What was kept of it when the session had run out.
      try await office.dropDraft(desk.actor, path: Adresse.nummernsuche(hinweis: false).path)
      return desk.page(
        SuchePage(
          typed: "", rows: found.treffer.map { Suchzeile($0, organisation, "Versicherungsnummer") },
          total: found.total, page: 1, pages: 1, mayOpenCase: desk.actor.mayOpenCase,
          nummer: .init(model: desk.nummernsuche, isAsked: true)))
    }
  }
}

extension Desk {
  /// The form for a number, with what was typed.
  fileprivate var nummernsuche: FormModel {
    FormModel(
      action: .nummernsuche(hinweis: false), csrf: sitzung.csrf,
      values: form.filter { $0.key == SuchePage.Nummernsuche.Name.versicherungsnummer.rawValue })
  }

  /// A number that cannot be one.
  fileprivate func nichtGesucht(_ errors: [String: String]) -> Response {
    var model = nummernsuche
    model.errors = errors
    let refused = SuchePage(
      typed: "", rows: [], total: 0, page: 1, pages: 1, mayOpenCase: actor.mayOpenCase, nummer: .init(model: model))
    return page(refused, status: .unprocessableContent)
  }
}

extension Notizzeile {
  fileprivate init(_ fund: Notizfund, _ organisation: OrganisationRows) {
    let (fall, person) = (fund.line.fall, fund.line.person)
    self.init(
      name: person.fullName, nr: fall.aktenzeichen, team: fall.team.map { organisation.name(of: $0) } ?? "",
      closed: fall.geschlossen, wo: VerlaufWording.words(fund.eintrag, organisation).0, am: fund.am)
  }
}

extension Suchzeile {
  fileprivate init(
    _ treffer: Suchtreffer, _ organisation: OrganisationRows, _ besides: String = "Geburtsdatum oder Aktenzeichen"
  ) {
    let (fall, person) = (treffer.line.fall, treffer.line.person)
    self.init(
      name: person.fullName, nr: fall.aktenzeichen, born: person.geburt,
      team: fall.team.map { organisation.name(of: $0) } ?? "", closed: fall.geschlossen,
      why: treffer.gruende.isEmpty
        ? besides : treffer.gruende.map { Suchzeile.wording($0) }.joined(separator: ", "))
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

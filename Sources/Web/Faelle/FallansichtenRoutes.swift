import Application
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Filters under a name of the account's own.
  func addFallansichten(to router: Router<BasicRequestContext>) {
    post(.fallansichten, on: router) { desk in
      let names = Ansichtenliste.Name.self
      var reader = FormReader(desk.form, today: desk.today)
      let filter = FaelleFilter(query: FormBody.query(reader.text(names.abfrage)))
      let name = reader.text(names.name)
      do {
        try reader.finish()
        try await office.keepFallansicht(
          FallansichtRow(name: name, abfrage: Adresse.faelle(filter.with { _ in }).queryText), desk.actor)
        return .seeOther(Adresse.faelle(filter).link.withMessage(.ansichtGespeichert))
      } catch is Refused {
        return try await refused(desk, filter, reader.errors)
      } catch let rejection as Rejection {
        return try await refused(desk, filter, [names.name.rawValue: Ablehnung.sentence(rejection)])
      }
    }
    post(.fallansichtLoeschen, on: router) { desk in
      try await office.dropFallansicht(desk.form[Ansichtenliste.Name.name.rawValue]?.first ?? "", desk.actor)
      return .seeOther(Adresse.faelle(FaelleFilter()).link.withMessage(.ansichtGeloescht))
    }
  }

  private func refused(_ desk: Desk, _ filter: FaelleFilter, _ errors: [String: String]) async throws -> Response {
    desk.page(
      try await faelle(desk, filter, typed: FormModel.typed(desk.form), errors: errors), status: .unprocessableContent)
  }

  /// The account's own views; the form carries the filter that is shown.
  func ansichten(
    _ desk: Desk, _ filter: FaelleFilter, _ typed: [String: [String]], _ errors: [String: String]
  ) async throws -> Ansichtenliste {
    let rows = try await office.fallansichten(desk.actor)
    var model = FormModel(action: .fallansichten, csrf: desk.sitzung.csrf, values: typed)
    model[Ansichtenliste.Name.abfrage] = Adresse.faelle(filter.with { _ in }).queryText
    model.errors = errors
    return Ansichtenliste(
      rows.map { .init(name: $0.name, filter: FaelleFilter(query: FormBody.query($0.abfrage))) }, current: filter,
      model: model)
  }
}

extension String {
  /// The address with the sentence that the next page says.
  fileprivate func withMessage(_ message: Meldung) -> String {
    self + (contains("?") ? "&" : "?") + "meldung=" + message.rawValue
  }
}

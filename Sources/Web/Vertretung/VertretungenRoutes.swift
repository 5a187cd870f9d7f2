import Application
import Casework
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// Planned deputies, set by the Teamleitung.
  func addVertretungen(to router: Router<BasicRequestContext>) {
    get(.vertretungen, on: router) { desk in desk.page(try await vertretungen(desk)) }
    post(.vertretungen, on: router) { desk in
      var reader = FormReader(desk.form, today: desk.today)
      do {
        let new = try reader.vertretung()
        try await office.setVertretung(new, as: desk.actor)
        return .seeOther(Adresse.vertretungen.link + "?meldung=" + Meldung.vertretung.rawValue)
      } catch is Refused {
        return desk.page(try await vertretungen(desk, reader.errors), status: .unprocessableContent)
      } catch let rejection as Rejection {
        let field = rejection.field ?? VertretungenPage.Name.person.rawValue
        return desk.page(
          try await vertretungen(desk, [field: Ablehnung.sentence(rejection)]), status: .unprocessableContent)
      }
    }
    post(.vertretungEnde, on: router) { desk in
      guard let nr = Int64(try desk.parameter("vertretung")) else { throw NotFound() }
      try await office.endVertretung(nr, as: desk.actor)
      return .seeOther(Adresse.vertretungen.link + "?meldung=" + Meldung.vertretungBeendet.rawValue)
    }
  }

  private func vertretungen(_ desk: Desk, _ errors: [String: String] = [:]) async throws -> VertretungenPage {
    let team = try await office.vertretungsplan(desk.actor)
    let names = team.organisation
    var model = FormModel(action: .vertretungen, csrf: desk.sitzung.csrf, values: FormModel.typed(desk.form))
    model.errors = errors
    let rows = team.vertretungen.map { row in
      VertretungenPage.Zeile(
        nr: row.nr, person: names.name(of: row.staff), vertretung: names.name(of: row.vertretung),
        von: row.period.from, bis: row.period.to - 1)
    }
    return VertretungenPage(
      rows: rows, today: desk.today, members: names.people(of: team.team, on: desk.today),
      deputies: names.peopleByTeam(on: desk.today), model: model)
  }
}

extension FormReader {
  fileprivate mutating func vertretung() throws -> NewVertretung {
    let names = VertretungenPage.Name.self
    let person = staff(names.person, "Bitte wählen Sie, wer abwesend ist.")
    let deputy = staff(names.vertretung, "Bitte wählen Sie, wer vertritt.")
    let (von, bis) = (day(names.von), day(names.bis))
    try finish()
    guard let person, let deputy else { throw Refused(reader: self) }
    return NewVertretung(staff: person, vertretung: deputy, von: von, bis: bis)
  }

  private mutating func staff(_ name: VertretungenPage.Name, _ sentence: String) -> StaffID? {
    let typed = required(name, sentence)
    guard !typed.isEmpty else { return nil }
    if let number = Int64(typed) { return StaffID(number) }
    refuse(name.rawValue, "Bitte wählen Sie eine Person aus der Liste.")
    return nil
  }
}

import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Cases that are to go over to the account.
  func addUebergaben(to router: Router<BasicRequestContext>) {
    get(.uebergaben, on: router) { desk in desk.page(try await uebergaben(desk)) }
    post(.uebergaben, on: router) { desk in
      var reader = FormReader(desk.form, today: desk.today)
      do {
        try await answer(desk, &reader)
        return .seeOther(Adresse.heute.link + "?meldung=" + Meldung.gespeichert.rawValue)
      } catch is Refused {
        return desk.page(try await uebergaben(desk, reader.errors), status: .unprocessableContent)
      } catch let rejection as Rejection {
        let field = rejection.field ?? UebergabenPage.Name.antwort.rawValue
        return desk.page(
          try await uebergaben(desk, [field: Ablehnung.sentence(rejection)]), status: .unprocessableContent)
      }
    }
  }

  private func answer(_ desk: Desk, _ reader: inout FormReader) async throws {
    let names = UebergabenPage.Name.self
    let answer = reader.required(names.antwort, "Bitte wählen Sie, ob Sie annehmen oder ablehnen.")
    let reason = reader.text(names.grund)
    let declines = answer == UebergabenPage.decline
    if declines, reason.isEmpty { reader.refuse(names.grund.rawValue, "Bitte nennen Sie den Grund in einem Satz.") }
    if !answer.isEmpty, !declines, answer != UebergabenPage.accept {
      reader.refuse(names.antwort.rawValue, "Bitte wählen Sie eine Antwort.")
    }
    let ids = (desk.form[names.fall.rawValue] ?? []).compactMap { Aktenzeichen.caseID($0) }
    if ids.isEmpty { reader.refuse(names.antwort.rawValue, "Bitte kreuzen Sie mindestens einen Fall an.") }
    try reader.finish()
    try await office.beantworten(ids, ablehnung: declines ? reason : nil, as: desk.actor, key: desk.key)
  }

  private func uebergaben(_ desk: Desk, _ errors: [String: String] = [:]) async throws -> UebergabenPage {
    let organisation = try await office.organisation(desk.actor)
    let lines = try await office.angeboteneUebergaben(desk.actor)
    let open = try await office.offeneLeistungen(lines.map(\.fall.id), desk.actor)
    let rows = lines.map { line in
      UebergabenPage.Zeile(
        nr: line.fall.aktenzeichen, name: line.person.fullName,
        from: line.fall.staff.map { organisation.name(of: $0) } ?? "niemandem", step: desk.step(line),
        open: open[line.fall.id] ?? 0,
        due: office.law.dueDay(open: .uebergabeAnnahme, after: line.fall.uebergabeSeit ?? desk.today))
    }
    var model = FormModel(
      action: .uebergaben, csrf: desk.sitzung.csrf, idempotencyKey: desk.key ?? Office.newKey(),
      values: FormModel.typed(desk.form))
    model.errors = errors
    return UebergabenPage(rows: rows, today: desk.today, model: model)
  }
}

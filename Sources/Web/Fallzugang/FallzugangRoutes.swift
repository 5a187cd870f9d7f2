import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// Intake of a new case.
  func addFallzugang(to router: Router<BasicRequestContext>) {
    get(.fallNeu, on: router) { desk in
      let first = [FallzugangForm.Name.am.rawValue: [desk.today.german]]
      let values = desk.isDraft ? FormModel.typed(desk.form) : first
      return desk.page(fallzugangPage(desk, model: fallzugangModel(desk, values), similar: []))
    }
    post(.fallNeu, on: router) { desk in
      return try await takeFallzugang(desk)
    }
  }

  private func takeFallzugang(_ desk: Desk) async throws -> Response {
    var reader = FormReader(desk.form, today: desk.today)
    do {
      let new = try reader.newCase()
      let receipt = try await office.openCase(new, as: desk.actor, key: desk.form[FormModel.idempotencyName]?.first) {
        Adresse.fall($0).link + "?meldung=" + Meldung.fallAngelegt.rawValue
      }
      return .seeOther(receipt.target)
    } catch let refused as Refused {
      return refuse(desk, refused.reader.errors, [])
    } catch let rejection as Rejection {
      let sentence = Ablehnung.sentence(rejection)
      guard let field = rejection.field, FallzugangForm.Name(rawValue: field) != nil else {
        return refuse(desk, [:], [sentence])
      }
      return refuse(desk, [field: sentence], [])
    } catch let double as LikelyDouble {
      let similar = try await office.similar(double, desk.actor)
      return desk.page(
        fallzugangPage(
          desk, model: fallzugangModel(desk, FormModel.typed(desk.form)),
          similar: similar.map { FallzugangForm.Similar(name: $0.name, born: $0.born, nr: $0.aktenzeichen) }),
        status: .unprocessableContent)
    }
  }

  private func refuse(_ desk: Desk, _ errors: [String: String], _ general: [String]) -> Response {
    var model = fallzugangModel(desk, FormModel.typed(desk.form))
    model.errors = errors
    model.generalErrors = general
    return desk.page(fallzugangPage(desk, model: model, similar: []), status: .unprocessableContent)
  }

  private func fallzugangPage(_ desk: Desk, model: FormModel, similar: [FallzugangForm.Similar]) -> FormPage {
    let sexes = office.law.geschlechter(on: desk.today)
    return FormPage(FallzugangForm.form(today: desk.today, geschlechter: sexes, similar: similar), model: model)
  }

  private func fallzugangModel(_ desk: Desk, _ values: [String: [String]]) -> FormModel {
    FormModel(
      action: .fallNeu, cancel: .heute, csrf: desk.sitzung.csrf,
      idempotencyKey: desk.form[FormModel.idempotencyName]?.first ?? Office.newKey(), values: values)
  }
}

extension FormReader {
  /// - Throws: `Refused` with all that is missing or wrong.
  fileprivate mutating func newCase() throws -> NewCase {
    let names = FallzugangForm.Name.self
    let person = person(
      PersonFields(
        vorname: names.vorname.rawValue, nachname: names.nachname.rawValue, geburt: names.geburt.rawValue,
        geschlecht: names.geschlecht.rawValue, staatsangehoerigkeit: names.staatsangehoerigkeit.rawValue,
        strasse: names.strasse.rawValue, plz: names.plz.rawValue, ort: names.ort.rawValue,
        telefon: names.telefon.rawValue))
    let am = day(names.am)
    let anlass: FallzugangAnlass? = choice(names.anlass, "Bitte wählen Sie den Anlass.")
    let status: StatusCode? = keyword(names.status, "Bitte wählen Sie den Status am Tag des Zugangs.")
    let leistungAb = optionalDay(names.leistungsbezugAb)
    try finish()
    guard let person, let anlass, let status else { throw Refused(reader: self) }
    return NewCase(
      person: person, zugang: am, anlass: anlass, leistungAb: leistungAb, status: status,
      confirmedNew: isTicked(names.verglichen))
  }
}

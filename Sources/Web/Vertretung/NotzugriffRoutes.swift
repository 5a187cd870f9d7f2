import Application
import Casework
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// A foreign case in an emergency: a reason opens it for some hours.
  func addNotzugriff(to router: Router<BasicRequestContext>) {
    get(.notzugriff, on: router) { desk in desk.page(notzugriff(desk, [:])) }
    post(.notzugriff, on: router) { desk in
      let names = NotzugriffForm.Name.self
      var reader = FormReader(desk.form, today: desk.today)
      let nr = reader.required(names.fall, "Bitte geben Sie das Aktenzeichen an, zum Beispiel 08-01234.")
      let grund = reader.required(names.grund, "Bitte nennen Sie den Grund in einem Satz.")
      guard reader.errors.isEmpty else {
        return desk.page(notzugriff(desk, reader.errors), status: .unprocessableContent)
      }
      do {
        try await office.openInEmergency(nr, grund: grund, as: desk.actor)
        return .seeOther(Adresse.fall(nr).link)
      } catch let rejection as Rejection {
        let errors = [rejection.field ?? names.grund.rawValue: Ablehnung.sentence(rejection)]
        return desk.page(notzugriff(desk, errors), status: .unprocessableContent)
      }
    }
  }

  private func notzugriff(_ desk: Desk, _ errors: [String: String]) -> FormPage {
    var model = FormModel(
      action: .notzugriff, cancel: .start, csrf: desk.sitzung.csrf, values: FormModel.typed(desk.form))
    model.errors = errors
    return FormPage(NotzugriffForm.form(hours: Int(Office.emergencyHours)), model: model)
  }
}

import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages

extension WebApp {
  func addPasswordRoutes(to router: Router<BasicRequestContext>) {
    get(.kontoPasswort, on: router, stages: [.voll, .passwort]) { desk in passwordPage(desk, [:], []) }
    post(.kontoPasswort, on: router, stages: [.voll, .passwort]) { desk in try await changePassword(desk) }
  }

  private func changePassword(_ desk: Desk) async throws -> Response {
    let names = PasswortForm.Name.self
    func typed(_ name: PasswortForm.Name) -> String { desk.form[name.rawValue]?.first ?? "" }
    guard typed(.neues) == typed(.wiederholung) else {
      return passwordPage(
        desk, [names.wiederholung.rawValue: "Das ist nicht dasselbe Passwort. Bitte geben Sie es zweimal gleich ein."],
        [])
    }
    do {
      let opened = try await office.changePassword(
        desk.sitzung, secret: desk.secret, old: typed(.altes), new: typed(.neues))
      return enter(opened, to: here(.konto).link + "?meldung=" + Meldung.passwortGeaendert.rawValue)
    } catch let error as Passwortmangel {
      return passwordPage(desk, [names.neues.rawValue: error.sentence], [])
    } catch let error as Passwortwechsel {
      return refuse(desk, error)
    } catch let error as Gedrosselt {
      return passwordPage(desk, [:], [Anmeldesatz.wait(error.until, office.outsideDay)])
    }
  }

  private func refuse(_ desk: Desk, _ error: Passwortwechsel) -> Response {
    let names = PasswortForm.Name.self
    return switch error {
    case .altesFalsch:
      passwordPage(desk, [names.altes.rawValue: "Das bisherige Passwort stimmt nicht. Bitte prüfen Sie es."], [])
    case .unveraendert:
      passwordPage(desk, [names.neues.rawValue: "Das ist das bisherige Passwort. Bitte wählen Sie ein anderes."], [])
    case .keines:
      passwordPage(
        desk, [:], ["Dieses Konto hat hier kein Passwort. Bitte ändern Sie es bei der Anmeldung Ihres Hauses."])
    }
  }

  private func passwordPage(_ desk: Desk, _ errors: [String: String], _ general: [String]) -> Response {
    let isForced = desk.sitzung.stage == .passwort
    var model = FormModel(
      action: here(.kontoPasswort), cancel: isForced ? nil : here(.konto), csrf: desk.sitzung.csrf)
    model.errors = errors
    model.generalErrors = general
    let form = PasswortForm.form(isForced: isForced, shortest: Passwortregel.shortest)
    return desk.page(
      FormPage(form, model: model, section: nil), status: model.hasErrors ? .unprocessableContent : .ok)
  }
}

import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// The second step of signing in.
  func addCodeRoutes(to router: Router<BasicRequestContext>) {
    get(.anmeldenCode, on: router, stages: [.code]) { desk in codePage(desk, error: nil) }
    post(.anmeldenCode, on: router, stages: [.code]) { desk in
      let typed = String((desk.form[AnmeldecodePage.Name.code.rawValue]?.first ?? "").prefix(80))
      let result = try await office.passSecondFactor(desk.sitzung, secret: desk.secret, code: typed)
      note("second factor", result.word, konto: desk.actor.konto)
      switch result {
      case .offen(let opened): return enter(opened)
      case .abgelehnt: return codePage(desk, error: Codesatz.falsch)
      case .gedrosselt(let until): return codePage(desk, error: Anmeldesatz.wait(until, office.outsideDay))
      }
    }
  }

  private func codePage(_ desk: Desk, error: String?) -> Response {
    var model = FormModel(action: here(.anmeldenCode), csrf: desk.sitzung.csrf)
    if let error { model.refuse(AnmeldecodePage.Name.code, error) }
    return desk.page(AnmeldecodePage(model: model), status: error == nil ? .ok : .unprocessableContent)
  }
}

extension Codeergebnis {
  /// What the log says of it; never a name.
  fileprivate var word: String {
    switch self {
    case .offen: "opened"
    case .abgelehnt: "refused"
    case .gedrosselt: "throttled"
    }
  }
}

/// Why a code was not taken, in words.
enum Codesatz {
  static let falsch =
    "Dieser Code gilt nicht oder wurde schon benutzt. Bitte warten Sie auf den nächsten und prüfen Sie die Uhr des Telefons."
}

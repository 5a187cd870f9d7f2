import Application
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

/// One request of a signed-in person: who, what was asked, what was typed.
struct Desk: Sendable {
  let app: WebApp
  let sitzung: Sitzung
  /// The cookie's value.
  let secret: String
  let path: String
  let parameters: [String: String]
  let query: [String: String]
  /// Typed values; empty for GET.
  let form: [String: [String]]

  var office: Office { app.office }
  var actor: Actor { sitzung.actor }
  var today: Day { office.today(actor.tenant) }

  var frame: PageFrame {
    PageFrame(
      jobcenter: actor.tenant.name, workingDay: today, isDemo: actor.tenant.workingDay != nil,
      user: SignedIn(
        name: actor.name, role: StaffRole(rawValue: actor.role.rawValue) ?? .fallmanagement, csrf: sitzung.csrf),
      flash: query["meldung"].flatMap { Meldung(rawValue: $0) }.map { Flash(.erfolg, $0.text) })
  }

  func page(_ page: any Page, status: HTTPResponse.Status = .ok) -> Response { .page(page, in: frame, status: status) }

  /// The case of the address.
  /// - Throws: `NotFound` if the text is no Aktenzeichen.
  func parameter(_ name: String) throws -> String {
    guard let value = parameters[name] else { throw NotFound() }
    return value
  }
}

typealias DeskHandler = @Sendable (Desk) async throws -> Response

extension WebApp {
  /// Registers a page for signed-in people.
  func get(_ muster: Muster, on router: Router<BasicRequestContext>, _ handler: @escaping DeskHandler) {
    router.get(RouterPath(muster.rawValue)) { request, context in
      await answer(request, context) {
        let desk = try await desk(request, context, form: [:])
        try muster.zugang.admit(desk.actor)
        return try await handler(desk)
      }
    }
  }

  /// Registers the taking of a form: the session's token must come with it.
  func post(_ muster: Muster, on router: Router<BasicRequestContext>, _ handler: @escaping DeskHandler) {
    router.post(RouterPath(muster.rawValue)) { request, context in
      await answer(request, context) {
        let form = try await FormBody.read(request)
        let desk = try await desk(request, context, form: form)
        guard desk.form[FormModel.csrfName]?.first == desk.sitzung.csrf, Origin.isOwn(request) else {
          throw ForgedForm()
        }
        try muster.zugang.admit(desk.actor)
        return try await handler(desk)
      }
    }
  }

  private func desk(_ request: Request, _ context: BasicRequestContext, form: [String: [String]]) async throws -> Desk {
    guard let secret = request.cookies[SessionCookie.name]?.value, let sitzung = try await office.session(secret) else {
      throw SignInNeeded()
    }
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters { parameters[String(name)] = String(value).removingPercentEncoding }
    return Desk(
      app: self, sitzung: sitzung.arrived(by: Herkunft.page(of: request)), secret: secret, path: request.uri.path,
      parameters: parameters,
      query: FormBody.query(request.uri.query), form: form)
  }
}

extension Sitzung {
  /// The same session with the page from which the person came, for the access log.
  fileprivate func arrived(by page: Muster?) -> Sitzung {
    var actor = actor
    actor.weg = page?.rawValue
    return Sitzung(actor: actor, csrf: csrf)
  }
}

/// The page of this program that led to a request, as the browser tells it.
enum Herkunft {
  static func page(of request: Request) -> Muster? {
    guard let field = HTTPField.Name("referer"), let from = request.headers[field],
      let host = request.head.authority, let start = from.range(of: "://\(host)/")
    else { return nil }
    let path = "/" + from[start.upperBound...].prefix { $0 != "?" && $0 != "#" }
    return Muster.allCases.first { $0.matches(path) }
  }
}

/// Nobody is signed in, or the session has run out.
struct SignInNeeded: Error {}

/// A form without the session's token, or from another site.
struct ForgedForm: Error {}

/// Whether a form comes from the own site, as far as the browser says.
enum Origin {
  static func isOwn(_ request: Request) -> Bool {
    guard let origin = request.headers[.origin] else { return true }
    guard let host = request.head.authority, let start = origin.range(of: "://") else { return false }
    return origin[start.upperBound...] == host
  }
}

/// Short notices after an act, named in the address so that it carries no data.
enum Meldung: String {
  case gespeichert
  case fallAngelegt = "fall-angelegt"
  case storniert
  case abgeschlossen
  case uebergeben
  case vertretung
  case vertretungBeendet = "vertretung-beendet"
  case ersuchen
  case erteilt
  case eingeschraenkt
  case aufgehoben
  case vorgeschlagen
  case verworfen
  case geloescht

  var text: String {
    switch self {
    case .gespeichert: "Gespeichert. Fristen und nächster Schritt sind neu berechnet."
    case .fallAngelegt: "Der Fall ist angelegt. Die Fristen laufen."
    case .storniert: "Der Eintrag ist storniert. Er bleibt im Verlauf sichtbar."
    case .abgeschlossen: "Der Fall ist abgeschlossen."
    case .uebergeben: "Die Übergabe ist angeboten. Sie gilt, sobald sie angenommen ist."
    case .vertretung: "Die Vertretung ist gesetzt."
    case .vertretungBeendet: "Die Vertretung ist beendet."
    case .ersuchen: "Das Ersuchen ist eingetragen. Die Frist läuft."
    case .erteilt: "Die Auskunft ist als erteilt eingetragen."
    case .eingeschraenkt: "Der Vermerk ist gesetzt."
    case .aufgehoben: "Der Vermerk ist aufgehoben."
    case .vorgeschlagen: "Der Löschlauf ist vorgeschlagen. Freigeben muss ihn eine zweite Person."
    case .verworfen: "Der Löschlauf ist verworfen. Es wurde nichts gelöscht."
    case .geloescht: "Der Löschlauf ist ausgeführt."
    }
  }
}

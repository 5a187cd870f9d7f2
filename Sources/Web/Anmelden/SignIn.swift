import Application
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Pages

extension WebApp {
  /// The form's token is only there to be complete: sign-in is guarded by the origin check and the
  /// cookie's SameSite rule.
  func signInPage(
    name: String = "", error: String? = nil, notice: Hinweis? = nil, draft: String? = nil, ziel: String? = nil,
    withPassword: Bool = false
  ) -> Response {
    var model = FormModel(
      action: here(.anmelden), csrf: "anmeldung", values: [AnmeldenPage.Name.benutzername.rawValue: [name]])
    if let error { model.generalErrors = [error] }
    let page = AnmeldenPage(
      model: model, demoLogins: settings.demoLogins, notice: notice, draft: draft,
      bereich: bereich, hauskonto: hauskonto(ziel: ziel, withPassword: withPassword || error != nil))
    return .page(page, in: publicFrame, status: error == nil ? .ok : .unprocessableContent)
  }

  func signIn(_ request: Request) async throws -> Response {
    guard Origin.isOwn(request) else { throw ForgedForm() }
    let form = try await FormBody.read(request)
    var reader = FormReader(form, today: office.outsideDay)
    let name = reader.text(AnmeldenPage.Name.benutzername)
    let draft = form[AnmeldenPage.draftName]?.first
    let typed = Anmeldeangaben(
      name: name, password: form[AnmeldenPage.Name.passwort.rawValue]?.first ?? "",
      address: ClientAddress.of(request, header: settings.addressHeader), device: DeviceLabel.of(request),
      draft: draft, earlier: cookie.secret(request), einlass: Set(Rolle.allCases.filter { $0.bereich == bereich }))
    let tried = try await office.trySignIn(typed)
    let result = tried.ergebnis
    note("sign-in", result.word, konto: tried.konto)
    guard case .offen(let opened) = result else {
      return signInPage(name: name, error: Anmeldesatz.of(result, office.outsideDay), draft: draft)
    }
    return enter(opened)
  }

  /// A line of the server's log: what came of it, and the number of the account; never a name.
  func note(_ event: String, _ result: String, konto: Int64?) {
    var metadata: Logger.Metadata = ["result": "\(result)", "part": "\(bereich?.rawValue ?? "haus")"]
    if let konto { metadata["account"] = "\(konto)" }
    logger.notice("\(event)", metadata: metadata)
  }

  /// Sends a browser on with the cookie of its new session.
  func enter(_ opened: OffeneSitzung, to adresse: String? = nil) -> Response {
    let next = opened.target.isEmpty ? here(.start).link : opened.target
    let target = opened.stage == .voll ? adresse ?? next : here(StepNeeded(stage: opened.stage).adresse).link
    var response = Response.seeOther(target)
    response.setCookie(cookie.make(opened.secret))
    return response
  }

  /// A form came after its session had run out: the sign-in page carries what was typed, sealed.
  func signInKeeping(_ form: [String: [String]], of request: Request) async throws -> Response? {
    guard Origin.isOwn(request), let secret = cookie.secret(request), let csrf = form[FormModel.csrfName]?.first
    else { return nil }
    let values = form.filter { $0.key != FormModel.csrfName && $0.key != FormModel.actName }
    let draft = try await office.sealDraft(secret: secret, csrf: csrf, path: request.uri.path, values: values)
    guard let draft else { return nil }
    // Who signs in at the provider comes back by an address alone.
    let ziel = bereich == nil && settings.hauskonto != nil ? try await office.parkDraft(draft) : nil
    return signInPage(notice: .kept, draft: draft, ziel: ziel)
  }
}

extension Hinweis {
  static let ranOut = Hinweis(
    .hinweis, "Sie waren längere Zeit nicht aktiv und wurden abgemeldet. Bitte melden Sie sich neu an.")
  static let kept = Hinweis(
    .hinweis,
    "Sie waren längere Zeit nicht aktiv und wurden abgemeldet. Ihre Angaben sind da: Nach der Anmeldung stehen sie "
      + "wieder im Formular.")
}

extension Anmeldeergebnis {
  /// What the log says of it; never a name.
  fileprivate var word: String {
    switch self {
    case .offen: "opened"
    case .abgelehnt: "refused"
    case .gedrosselt: "throttled"
    case .gesperrt: "locked"
    case .erstpasswortAbgelaufen: "outdated"
    case .ausgeschieden: "not employed"
    case .nurFremdanmeldung: "elsewhere"
    }
  }
}

/// Why nobody was signed in, in words.
enum Anmeldesatz {
  static let ausgeschieden =
    "Ihre Beschäftigung ist für heute nicht eingetragen. Bitte wenden Sie sich an Ihre Verwaltung, wenn das nicht stimmt."

  static func of(_ result: Anmeldeergebnis, _ today: Day) -> String {
    switch result {
    case .offen, .abgelehnt:
      "Benutzername und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es erneut."
    case .gedrosselt(let until): wait(until, today)
    case .gesperrt: "Ihr Konto ist gesperrt. Bitte wenden Sie sich an Ihre Verwaltung."
    case .erstpasswortAbgelaufen:
      "Ihr Erstpasswort galt \(Office.initialPasswordDays) Tage und ist abgelaufen. Bitte lassen Sie sich von Ihrer "
        + "Verwaltung ein neues geben."
    case .ausgeschieden: ausgeschieden
    case .nurFremdanmeldung: "Mit dieser Aufgabe melden Sie sich über die Anmeldung Ihres Hauses an."
    }
  }

  /// When it goes on, and who unlocks before.
  static func wait(_ until: Instant, _ today: Day) -> String {
    // A clock that shows minutes would be early within the last one.
    let (hour, minute) = until.adding(milliseconds: 59_999).clockTime
    let clock = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    return "Zu viele Versuche sind fehlgeschlagen. Ab \(clock) Uhr können Sie es wieder versuchen. "
      + "Ihre Verwaltung kann das Konto vorher entsperren."
  }
}

/// Kind of browser and system in fixed words, so that nothing a request says about a person is stored.
enum DeviceLabel {
  private static let browsers = [("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")]
  private static let systems = [
    ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"),
    ("Linux", "Linux"),
  ]

  static func of(_ request: Request) -> String {
    let agent = request.headers[.userAgent] ?? ""
    func word(_ known: [(String, String)]) -> String? { known.first { agent.contains($0.0) }?.1 }
    return [word(browsers), word(systems)].compactMap { $0 }.joined(separator: " unter ")
  }
}

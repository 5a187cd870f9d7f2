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
  /// Typed values; empty for GET, unless they were kept while the session had run out.
  var form: [String: [String]]
  /// The file that was sent along.
  var file: Upload?
  /// When the draft that is shown was kept.
  var draftAt: Instant?
  /// A script asks for a part of the page.
  var isPart = false
  /// What the account saved last and may take back.
  var ruecknahme: Ruecknahmeangebot?

  var office: Office { app.office }
  var actor: Actor { sitzung.actor }
  var today: Day { office.today(actor.tenant) }

  var frame: PageFrame {
    var frame = plainFrame
    frame.ruecknahme = ruecknahme.map { leiste($0) }
    return frame
  }

  private var plainFrame: PageFrame {
    PageFrame(
      jobcenter: actor.tenant.name, workingDay: today, isDemo: actor.tenant.workingDay != nil,
      bereich: app.bereich,
      user: SignedIn(
        name: actor.name, role: UserRole(actor.role), csrf: sitzung.csrf,
        isConfined: sitzung.stage != .voll),
      flash: isDraft ? .draft : query["meldung"].flatMap { Meldung(rawValue: $0) }.map { Flash(.erfolg, $0.text) })
  }

  /// The typed values were kept from before and are recorded nowhere.
  var isDraft: Bool { query[Desk.draftQuery] != nil && !form.isEmpty }
  static let draftQuery = "entwurf"
  /// The place in a list of work from which the form was opened.
  var liste: Listenplatz? { (form[FormModel.listName]?.first ?? query["liste"]).flatMap { Listenplatz(text: $0) } }
  /// The version of the case that a kept draft was made from.
  var draftVersion: Int64? { isDraft ? form[FormModel.versionName]?.first.flatMap { Int64($0) } : nil }

  /// The day of a field, if it can be read; else today.
  func typedDay(_ name: some RawRepresentable<String>) -> Day {
    (try? DayReader(today: today).read(form[name.rawValue]?.first ?? "")) ?? today
  }

  /// The form's key; the same key is answered once.
  var key: String? {
    form[FormModel.idempotencyName]?.first.flatMap { $0.isEmpty ? nil : String($0.prefix(80)) }
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
  /// Registers a page for people whose session has come to one of `stages`.
  func get(
    _ muster: Muster, on router: Router<BasicRequestContext>, stages: Set<Sitzungsstufe> = [.voll],
    _ handler: @escaping DeskHandler
  ) {
    router.get(path(muster)) { request, context in
      await answer(request, context) {
        var desk = try await desk(request, context, form: nil, stages)
        try muster.zugang.admit(desk.actor)
        desk.ruecknahme = try await ruecknahmeangebot(desk)
        return try await office.underLaw(of: desk.actor.tenant) { [desk] in try await handler(desk) }
      }
    }
  }

  /// Registers the taking of a form: the session's token must come with it.
  /// - Parameter takesFile: it may come with a file.
  func post(
    _ muster: Muster, on router: Router<BasicRequestContext>, stages: Set<Sitzungsstufe> = [.voll],
    takesFile: Bool = false, _ handler: @escaping DeskHandler
  ) {
    if takesFile { return postFile(muster, on: router, stages: stages, handler) }
    postForm(muster, on: router, stages: stages, handler)
  }

  private func postForm(
    _ muster: Muster, on router: Router<BasicRequestContext>, stages: Set<Sitzungsstufe>,
    _ handler: @escaping DeskHandler
  ) {
    router.post(path(muster)) { request, context in
      await answer(request, context) {
        let form = try await FormBody.read(request)
        do {
          let desk = try await desk(request, context, form: form, stages)
          guard desk.form[FormModel.csrfName]?.first == desk.sitzung.csrf, Origin.isOwn(request) else {
            throw ForgedForm()
          }
          try muster.zugang.admit(desk.actor)
          return try await office.underLaw(of: desk.actor.tenant) { try await handler(desk) }
        } catch let error as SignInNeeded {
          guard let page = try await signInKeeping(form, of: request) else { throw error }
          return page
        }
      }
    }
  }

  /// A file is read from nobody but those who may send it; what a session that ran out sent is not kept.
  private func postFile(
    _ muster: Muster, on router: Router<BasicRequestContext>, stages: Set<Sitzungsstufe>,
    _ handler: @escaping DeskHandler
  ) {
    router.post(path(muster)) { request, context in
      await answer(request, context) {
        var desk = try await desk(request, context, form: [:], stages)
        guard Origin.isOwn(request) else { throw ForgedForm() }
        try muster.zugang.admit(desk.actor)
        if MultipartBody.isMeant(by: request) {
          let body = try await MultipartBody.read(request)
          (desk.form, desk.file) = (body.values, body.file)
        } else {
          desk.form = try await FormBody.read(request)
        }
        guard desk.form[FormModel.csrfName]?.first == desk.sitzung.csrf else { throw ForgedForm() }
        return try await office.underLaw(of: desk.actor.tenant) { [desk] in try await handler(desk) }
      }
    }
  }

  private func desk(
    _ request: Request, _ context: BasicRequestContext, form: [String: [String]]?, _ stages: Set<Sitzungsstufe>
  ) async throws -> Desk {
    guard let secret = cookie.secret(request) else { throw SignInNeeded(afterPause: false) }
    guard let sitzung = try await office.anySession(secret) else {
      throw SignInNeeded(afterPause: try await office.hasRunOut(secret))
    }
    // A session of another part of the program is none here, whatever the cookie is called.
    guard sitzung.actor.role.bereich == bereich else { throw SignInNeeded(afterPause: false) }
    guard stages.contains(sitzung.stage) else { throw StepNeeded(stage: sitzung.stage) }
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters { parameters[String(name)] = String(value).removingPercentEncoding }
    let query = FormBody.query(request.uri.query)
    var typed = form ?? [:]
    var draft: Entwurfsblatt?
    if form == nil, query[Desk.draftQuery] != nil {
      draft = try await office.draft(sitzung.actor, path: request.uri.path)
      typed = draft?.values ?? [:]
    }
    return Desk(
      app: self, sitzung: sitzung.arrived(by: Herkunft.page(of: request)?.rawValue), secret: secret,
      path: request.uri.path,
      parameters: parameters, query: query, form: typed, draftAt: draft?.at,
      isPart: HTTPField.Name("x-teil").map { request.headers[$0] != nil } ?? false)
  }

  /// What the page may offer to take back; a part of a page has no room for it.
  private func ruecknahmeangebot(_ desk: Desk) async throws -> Ruecknahmeangebot? {
    guard bereich == nil, !desk.isPart, desk.sitzung.stage == .voll, desk.actor.reach(.fallLesen) > .none else {
      return nil
    }
    return try await office.ruecknahmeangebot(desk.actor)
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
struct SignInNeeded: Error {
  /// There was a session, and it was not used for too long.
  let afterPause: Bool
}

/// A session that must take another step first.
struct StepNeeded: Error {
  let stage: Sitzungsstufe

  var adresse: Adresse {
    switch stage {
    case .voll: .start
    case .code: .anmeldenCode
    case .passwort: .kontoPasswort
    case .einrichten: .zweiterFaktor
    }
  }
}

extension Flash {
  static let draft = Flash(.hinweis, "Ihre Angaben von vorhin stehen wieder im Formular. Gespeichert ist noch nichts.")
}

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
  case gespeichertDaneben = "gespeichert-daneben"
  case fallAngelegt = "fall-angelegt"
  case listenende
  case erinnert
  case fallZugeordnet = "fall-zugeordnet"
  case entwurfVerworfen = "entwurf-verworfen"
  case storniert
  case rueckgaengig
  case abgeschlossen
  case uebergeben
  case uebergabeAngeboten = "uebergabe-angeboten"
  case vertretung
  case vertretungBeendet = "vertretung-beendet"
  case ersuchen
  case erteilt
  case eingeschraenkt
  case aufgehoben
  case vermerkt
  case jugendhilfe
  case vorgeschlagen
  case vorschlagFreigabe = "vorschlag-freigabe"
  case verworfen
  case geloescht
  case passwortGeaendert = "passwort-geaendert"
  case zweiterFaktorAus = "zweiter-faktor-aus"
  case traeger
  case festgelegt
  case zurueckgenommen
  case ansichtGespeichert = "ansicht-gespeichert"
  case ansichtGeloescht = "ansicht-geloescht"
  case entwurf
  case gesendet

  var text: String {
    switch self {
    case .gespeichert: "Gespeichert. Fristen und nächster Schritt sind neu berechnet."
    case .gespeichertDaneben:
      "Gespeichert. Inzwischen hat noch jemand in diesem Fall etwas erfasst; Ihre Angaben berührt es nicht."
    case .fallAngelegt: "Der Fall ist angelegt. Die Fristen laufen."
    case .listenende: "Gespeichert. Das war der letzte Eintrag der Liste."
    case .erinnert: "Die Erinnerung ist festgehalten. Sie steht beim Fall und im Verlauf."
    case .fallZugeordnet: "Der Fall ist angelegt und zugeordnet. Die zuständige Person findet ihn unter „Mein Tag“."
    case .entwurfVerworfen: "Der Entwurf ist verworfen."
    case .storniert: "Der Eintrag ist storniert. Er bleibt im Verlauf sichtbar."
    case .rueckgaengig:
      "Rückgängig gemacht. Beides bleibt im Verlauf sichtbar; Fristen und nächster Schritt sind neu berechnet."
    case .abgeschlossen: "Der Fall ist abgeschlossen."
    case .uebergeben, .uebergabeAngeboten: "Die Übergabe ist angeboten. Sie gilt, sobald sie angenommen ist."
    case .vertretung: "Die Vertretung ist gesetzt."
    case .vertretungBeendet: "Die Vertretung ist beendet."
    case .ersuchen: "Das Ersuchen ist eingetragen. Die Frist läuft."
    case .erteilt: "Die Auskunft ist als erteilt eingetragen."
    case .eingeschraenkt: "Der Vermerk ist gesetzt."
    case .aufgehoben: "Der Vermerk ist aufgehoben."
    case .vermerkt: "Gespeichert. Zu sehen ist es nur auf dieser Seite."
    case .jugendhilfe: "Gespeichert. Zu sehen ist es nur in der Jugendberufshilfe."
    case .vorgeschlagen: "Der Löschlauf ist vorgeschlagen. Freigeben muss ihn eine zweite Person."
    case .vorschlagFreigabe: "Der Vorschlag ist gespeichert. Zu sehen ist er, sobald die Teamleitung ihn freigibt."
    case .verworfen: "Der Löschlauf ist verworfen. Es wurde nichts gelöscht."
    case .geloescht: "Der Löschlauf ist ausgeführt."
    case .passwortGeaendert: "Das Passwort ist geändert. Alle anderen Anmeldungen sind beendet."
    case .ansichtGespeichert: "Die Ansicht ist gespeichert. Sie steht über der Liste, nur für Sie."
    case .ansichtGeloescht: "Die Ansicht ist gelöscht. An den Fällen ändert das nichts."
    case .entwurf: "Der Entwurf ist gespeichert und bleibt 14 Tage. Gesendet ist noch nichts."
    case .gesendet: "Das Ergebnis ist gesendet. Danke."
    case .traeger: "Der Träger ist gespeichert. Die Fassung davor bleibt lesbar."
    case .festgelegt: "Die Änderung ist festgelegt. Bis zu ihrem Tag können Sie sie zurücknehmen."
    case .zurueckgenommen: "Die geplante Änderung ist zurückgenommen. Sie bleibt im Verlauf sichtbar."
    case .zweiterFaktorAus: "Der zweite Faktor ist ausgeschaltet. Alle anderen Anmeldungen sind beendet."
    }
  }
}

import Application
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// Sign-in, sign-out, and the pages that need neither.
  func addPublicRoutes(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(Muster.anmelden.rawValue)) { request, context in
      await answer(request, context) { signInPage(values: [:], error: nil) }
    }
    router.post(RouterPath(Muster.anmelden.rawValue)) { request, context in
      await answer(request, context) { try await signIn(request) }
    }
    router.get(RouterPath(Muster.stylesheet.rawValue)) { _, _ in
      var response = Response.bytes(Array(Stylesheet.css.utf8), type: "text/css; charset=utf-8")
      response.headers[.cacheControl] = "public, max-age=31536000, immutable"
      return response
    }
    router.get(RouterPath(Muster.favicon.rawValue)) { _, _ in
      var response = Response.bytes(Array(Markenzeichen.svg.utf8), type: "image/svg+xml")
      response.headers[.cacheControl] = "public, max-age=86400"
      return response
    }
    addDutyPages(to: router)
    get(.start, on: router) { desk in .seeOther(desk.frame.user?.role.home.link ?? Adresse.heute.link) }
    post(.abmelden, on: router) { desk in
      try await office.signOut(desk.secret)
      var response = Response.seeOther(Adresse.anmelden.link)
      response.setCookie(SessionCookie.gone(secure: settings.secureCookies))
      return response
    }
  }

  private func addDutyPages(to router: Router<BasicRequestContext>) {
    open(.barrierefreiheit, on: router) {
      BarrierefreiheitPage(jobcenter: $0.jobcenter, contact: settings.contact, stand: $0.workingDay)
    }
    open(.impressum, on: router) { ImpressumPage(contact: settings.contact, isDemo: $0.isDemo) }
    open(.hilfe, on: router) { _ in HilfePage() }
  }

  /// A page that anybody may read; who is signed in keeps the navigation.
  private func open(
    _ muster: Muster, on router: Router<BasicRequestContext>, _ page: @escaping @Sendable (PageFrame) -> any Page
  ) {
    router.get(RouterPath(muster.rawValue)) { request, context in
      await answer(request, context) {
        let frame = await frame(request)
        return .page(page(frame), in: frame)
      }
    }
  }

  /// The frame of whoever asks: with navigation for signed-in staff.
  func frame(_ request: Request) async -> PageFrame {
    if let secret = request.cookies[SessionCookie.name]?.value, let sitzung = try? await office.session(secret),
      !sitzung.actor.role.isExternal
    {
      return Desk(app: self, sitzung: sitzung, secret: secret, path: "", parameters: [:], query: [:], form: [:]).frame
    }
    return publicFrame
  }

  var publicFrame: PageFrame {
    PageFrame(
      jobcenter: settings.jobcenter, workingDay: settings.fixedDay ?? office.outsideDay,
      isDemo: settings.fixedDay != nil, user: nil)
  }

  /// The form's token is only there to be complete: sign-in is guarded by the origin check and the
  /// cookie's SameSite rule.
  private func signInPage(values: [String: [String]], error: String?) -> Response {
    var model = FormModel(action: .anmelden, csrf: "anmeldung", values: values)
    if let error { model.generalErrors = [error] }
    let page = AnmeldenPage(model: model, demoLogins: settings.demoLogins)
    return .page(page, in: publicFrame, status: error == nil ? .ok : .unprocessableContent)
  }

  private func signIn(_ request: Request) async throws -> Response {
    guard Origin.isOwn(request) else { throw ForgedForm() }
    let form = try await FormBody.read(request)
    var reader = FormReader(form, today: office.outsideDay)
    let name = reader.text(AnmeldenPage.Name.benutzername)
    let password = form[AnmeldenPage.Name.passwort.rawValue]?.first ?? ""
    guard password.count <= 200, let secret = try await office.signIn(name: name, password: password) else {
      let kept = [AnmeldenPage.Name.benutzername.rawValue: [name]]
      return signInPage(
        values: kept,
        error: "Benutzername und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es erneut.")
    }
    var response = Response.seeOther(Adresse.start.link)
    response.setCookie(SessionCookie.make(secret, secure: settings.secureCookies))
    return response
  }
}

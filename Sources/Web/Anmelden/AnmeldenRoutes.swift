import Application
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// Sign-in, sign-out, and the pages that need neither.
  func addPublicRoutes(to router: Router<BasicRequestContext>) {
    addDoor(to: router)
    addHauskonto(to: router)
    router.get(RouterPath(Muster.stylesheet.rawValue)) { _, _ in
      var response = Response.bytes(Array(Stylesheet.css.utf8), type: "text/css; charset=utf-8")
      response.headers[.cacheControl] = "public, max-age=31536000, immutable"
      return response
    }
    router.get(RouterPath(Muster.script.rawValue)) { _, _ in
      var response = Response.bytes(Array(Script.text.utf8), type: "text/javascript; charset=utf-8")
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
  }

  /// The way in and out of this part of the program.
  func addDoor(to router: Router<BasicRequestContext>) {
    router.get(path(.anmelden)) { request, context in
      await answer(request, context) {
        switch FormBody.query(request.uri.query)["grund"] {
        case "abgelaufen": return signInPage(notice: .ranOut)
        case "abgemeldet": return signInPage(notice: await signedOutNotice())
        case "passwort": return signInPage(withPassword: true)
        default: return signInPage()
        }
      }
    }
    router.post(path(.anmelden)) { request, context in
      await answer(request, context) { try await signIn(request) }
    }
    post(.abmelden, on: router, stages: Set(Sitzungsstufe.allCases)) { desk in
      let next = try await afterSignOut(desk)
      try await office.signOut(desk.secret)
      return .signedOut(to: next, cookie: cookie.gone)
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
    if let secret = cookie.secret(request), let sitzung = try? await office.session(secret),
      sitzung.actor.role.bereich == bereich
    {
      return Desk(app: self, sitzung: sitzung, secret: secret, path: "", parameters: [:], query: [:], form: [:]).frame
    }
    return publicFrame
  }

  var publicFrame: PageFrame {
    PageFrame(
      jobcenter: settings.jobcenter, workingDay: settings.fixedDay ?? office.outsideDay,
      isDemo: settings.fixedDay != nil, bereich: bereich, user: nil)
  }
}

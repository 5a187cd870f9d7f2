import Application
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Pages

extension WebApp {
  /// Signing in and out at the provider of identities of the house. Only links and redirects after GET lead there, so
  /// that no form is ever sent to another site (`form-action 'self'`).
  func addHauskonto(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(Muster.hauskonto.rawValue)) { request, context in
      await answer(request, context) { try await goToProvider(request) }
    }
    router.get(RouterPath(Muster.hauskontoZurueck.rawValue)) { request, context in
      await answer(request, context) { try await comeBack(request) }
    }
    router.get(RouterPath(Muster.hauskontoAbmelden.rawValue)) { request, context in
      await answer(request, context) { try await leaveProvider() }
    }
  }

  /// - Throws: `NotFound` where no provider is set up.
  private func provider() throws -> Hauskonto {
    guard let hauskonto = settings.hauskonto else { throw NotFound() }
    return hauskonto
  }

  private func goToProvider(_ request: Request) async throws -> Response {
    let haus = try provider()
    let ziel = FormBody.query(request.uri.query)["ziel"].flatMap(Rueckweg.local) ?? ""
    do {
      let beginn = try await office.beginForeignSignIn(haus, ziel: ziel)
      var response = Response.seeOther(beginn.adresse)
      response.setCookie(vorgang.make(beginn.versiegelt))
      return response
    } catch let error as Fremdablehnung { return refused(error) }
  }

  private func comeBack(_ request: Request) async throws -> Response {
    let haus = try provider()
    let query = FormBody.query(request.uri.query)
    let rueckkehr = Rueckkehr(
      versiegelt: vorgang.secret(request), state: query["state"], code: query["code"], fehler: query["error"],
      geraet: DeviceLabel.of(request), frueher: cookie.secret(request))
    do {
      let opened = try await office.finishForeignSignIn(haus, rueckkehr)
      logger.notice("sign-in", metadata: ["result": "opened", "part": "haus", "door": "provider"])
      var response = enter(opened)
      response.setCookie(vorgang.gone)
      return response
    } catch let error as Fremdablehnung {
      var response = refused(error)
      response.setCookie(vorgang.gone)
      return response
    }
  }

  private func leaveProvider() async throws -> Response {
    do {
      return .seeOther(try await provider().anbieter.abmeldeadresse() ?? Adresse.anmelden.link)
    } catch let error as Fremdablehnung { return refused(error) }
  }

  /// A page with the reason; the log gets its word alone.
  private func refused(_ error: Fremdablehnung) -> Response {
    logger.notice("sign-in", metadata: ["result": "\(error.rawValue)", "part": "haus", "door": "provider"])
    let satz = Fremdsatz(error)
    return .page(
      StoerungPage.signInRefused(satz.heading, satz.sentences, withPassword: office.regeln.ohnePasswort),
      in: publicFrame, status: satz.status)
  }

  /// What a browser carries while it is away: nobody else's page and no other address of this program gets it.
  private var vorgang: SessionCookie {
    SessionCookie(plain: "fallwerk-hauskonto", path: Muster.hauskonto.rawValue, secure: settings.secureCookies)
  }

  /// Where somebody is led who has signed out.
  func afterSignOut(_ desk: Desk) async throws -> String {
    guard bereich == nil, settings.hauskonto != nil, try await office.signsInAtProvider(desk.actor) else {
      return here(.anmelden).link
    }
    return Adresse.anmeldenAbgemeldet.link
  }

  /// What the sign-in page says of the account of the house.
  func hauskonto(ziel: String?, withPassword: Bool) -> AnmeldenPage.Hauskonto? {
    guard bereich == nil, let haus = settings.hauskonto else { return nil }
    return AnmeldenPage.Hauskonto(
      label: haus.beschriftung, adresse: .hauskonto(ziel: ziel),
      hidesForm: office.regeln.ohnePasswort && !withPassword)
  }

  /// What is said after signing out: at the provider somebody may still be signed in.
  func signedOutNotice() async -> Hinweis? {
    guard bereich == nil, let haus = settings.hauskonto else { return nil }
    let mayLeave = (try? await haus.anbieter.abmeldeadresse()) != nil
    return Hinweis(
      .hinweis, "In Fallwerk sind Sie abgemeldet. An Ihrem Hauskonto sind Sie womöglich noch angemeldet.",
      links: mayLeave ? [Verweis("Auch am Hauskonto abmelden", .hauskontoAbmelden)] : [])
  }
}

/// The page to go to after signing in: a path of this program that staff open, and nothing else.
enum Rueckweg {
  static func local(_ text: String) -> String? {
    let path = text.prefix { $0 != "?" }
    guard text.unicodeScalars.allSatisfy({ ("!"..."~").contains($0) && $0 != "\\" }), text.utf8.count <= 2_000,
      let muster = Muster.allCases.first(where: { $0.matches(String(path)) })
    else { return nil }
    switch muster.zugang {
    case .staff, .right, .fall: return text
    case .open, .account, .aussen: return nil
    }
  }
}

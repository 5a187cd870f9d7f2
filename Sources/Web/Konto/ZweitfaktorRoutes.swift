import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  func addSecondFactorRoutes(to router: Router<BasicRequestContext>) {
    get(.zweiterFaktor, on: router, stages: [.voll, .einrichten]) { desk in try await factorPage(desk, error: nil) }
    post(.zweiterFaktor, on: router, stages: [.voll, .einrichten]) { desk in
      do {
        return try await changeFactor(desk)
      } catch let error as Gedrosselt {
        return try await factorPage(desk, error: Anmeldesatz.wait(error.until, office.outsideDay))
      } catch is PasswortPasstNicht {
        return try await factorPage(
          desk, error: "Das Passwort ist nicht richtig. Bitte geben Sie das Passwort ein, mit dem Sie sich anmelden.",
          at: .passwort)
      }
    }
  }

  private func changeFactor(_ desk: Desk) async throws -> Response {
    let code = typed(desk, .code)
    switch ZweitfaktorWunsch(rawValue: typed(desk, .wunsch)) {
    case .einrichten: return try await setUp(desk, code)
    case .codes:
      guard let codes = try await office.renewRecoveryCodes(desk.actor, code: code) else { break }
      return desk.page(WiederherstellungscodesPage(codes: codes, next: here(.konto)))
    case .entfernen where mayRemove(desk):
      guard let opened = try await office.removeSecondFactor(desk.sitzung, secret: desk.secret, code: code) else {
        break
      }
      return enter(opened, to: here(.konto).link + "?meldung=" + Meldung.zweiterFaktorAus.rawValue)
    case .entfernen, nil: throw NotFound()
    }
    return try await factorPage(desk, error: Codesatz.falsch)
  }

  private func setUp(_ desk: Desk, _ code: String) async throws -> Response {
    guard try await office.ownAccount(desk.actor, secret: desk.secret).zweiterFaktorSeit == nil else {
      return .seeOther(here(.zweiterFaktor).link)
    }
    guard
      let (codes, opened) = try await office.setUpSecondFactor(
        desk.sitzung, secret: desk.secret, sealed: typed(desk, .angebot), code: code,
        password: desk.form[ZweitfaktorEinrichtenPage.Name.passwort.rawValue]?.first ?? "")
    else { return try await factorPage(desk, error: Codesatz.falsch) }
    var response = desk.page(WiederherstellungscodesPage(codes: codes, next: here(.start)))
    response.setCookie(cookie.make(opened.secret))
    return response
  }

  /// The page fits what the account has: to set up, or to change.
  private func factorPage(_ desk: Desk, error: String?, at field: ZweitfaktorEinrichtenPage.Name = .code)
    async throws -> Response
  {
    let konto = try await office.ownAccount(desk.actor, secret: desk.secret)
    var model = FormModel(action: here(.zweiterFaktor), cancel: here(.konto), csrf: desk.sitzung.csrf)
    if let error { model.refuse(field, error) }
    let status: HTTPResponse.Status = error == nil ? .ok : .unprocessableContent
    if let since = konto.zweiterFaktorSeit {
      let page = ZweitfaktorPage(
        since: since.day.german, codesLeft: konto.codesUebrig, mayRemove: mayRemove(desk), model: model)
      return desk.page(page, status: status)
    }
    let page = offerPage(
      try await offer(desk, error), model, desk, asksPassword: try await office.asksPassword(desk.sitzung))
    return desk.page(page, status: status)
  }

  /// The same secret again after a wrong code, for the app has it already.
  private func offer(_ desk: Desk, _ error: String?) async throws -> Zweitfaktorangebot {
    let issuer = "Fallwerk \(desk.actor.tenant.name)"
    guard error != nil else { return try await office.offerSecondFactor(desk.actor, issuer: issuer) }
    return try await office.secondFactor(typed(desk, .angebot), desk.actor, issuer: issuer)
  }

  private func offerPage(_ offer: Zweitfaktorangebot, _ model: FormModel, _ desk: Desk, asksPassword: Bool)
    -> ZweitfaktorEinrichtenPage
  {
    ZweitfaktorEinrichtenPage(
      groups: offer.groups, uri: offer.uri, sealed: offer.sealed, model: model,
      isForced: desk.sitzung.stage == .einrichten, asksPassword: asksPassword)
  }

  private func mayRemove(_ desk: Desk) -> Bool { !office.regeln.needsSecondFactor(desk.actor.role) }

  private func typed(_ desk: Desk, _ name: ZweitfaktorEinrichtenPage.Name) -> String {
    String((desk.form[name.rawValue]?.first ?? "").prefix(400))
  }
}

import Application
import HTTPTypes
import Hummingbird
import Kernel
import Pages

extension WebApp {
  /// The own account: sessions, password, second factor.
  func addAccountRoutes(to router: Router<BasicRequestContext>) {
    addCodeRoutes(to: router)
    addPasswordRoutes(to: router)
    addSecondFactorRoutes(to: router)
    get(.konto, on: router) { desk in
      desk.page(kontoPage(desk, try await office.ownAccount(desk.actor, secret: desk.secret)))
    }
    post(.konto, on: router) { desk in
      let next = try await afterSignOut(desk)
      try await office.signOutEverywhere(desk.actor)
      return .signedOut(to: next, cookie: cookie.gone)
    }
  }

  private func kontoPage(_ desk: Desk, _ konto: KontoAuskunft) -> KontoPage {
    KontoPage(
      csrf: desk.sitzung.csrf, bereich: bereich,
      rows: [
        Zusammenfassungszeile("Benutzername", konto.anmeldename),
        Zusammenfassungszeile("Aufgabe", desk.actor.role.name),
        passwordRow(konto), factorRow(konto),
      ],
      sessions: konto.sitzungen.map {
        .init(device: $0.geraet, begun: $0.begonnen.german, lastUsed: $0.zuletzt.german, isThis: $0.istDiese)
      })
  }

  private func passwordRow(_ konto: KontoAuskunft) -> Zusammenfassungszeile {
    guard konto.hatPasswort else { return Zusammenfassungszeile("Passwort", "Sie melden sich über Ihr Haus an.") }
    let known = konto.passwortAm.rawValue > 0
    return Zusammenfassungszeile(
      "Passwort", known ? "zuletzt geändert am \(konto.passwortAm.day.german)" : "bei der Einrichtung gesetzt",
      change: Verweis("Ändern", here(.kontoPasswort)))
  }

  private func factorRow(_ konto: KontoAuskunft) -> Zusammenfassungszeile {
    guard let since = konto.zweiterFaktorSeit else {
      return Zusammenfassungszeile(
        "Zweiter Faktor", "nicht eingerichtet", change: Verweis("Einrichten", here(.zweiterFaktor)))
    }
    return Zusammenfassungszeile(
      "Zweiter Faktor",
      lines: ["eingeschaltet seit \(since.day.german)", "Wiederherstellungscodes übrig: \(konto.codesUebrig)"],
      change: Verweis("Ändern", here(.zweiterFaktor)))
  }
}

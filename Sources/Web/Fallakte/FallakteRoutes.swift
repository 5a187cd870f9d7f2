import Application
import Casework
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// The pages of people who work with cases.
  func addCaseRoutes(to router: Router<BasicRequestContext>) {
    addMeinTag(to: router)
    addRuecknahme(to: router)
    addFaelle(to: router)
    addVerlauf(to: router)
    addProfil(to: router)
    addPlan(to: router)
    addLeistungen(to: router)
    get(.fall, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.fall.rawValue)
      return desk.desk.page(desk.fallaktePage(try await desk.folgen()))
    }
  }
}

extension CaseDesk {
  /// What the act just recorded has changed, if it leads here with the version before it.
  fileprivate func folgen() async throws -> Folgenliste? {
    guard let since = desk.query[CaseDesk.sinceQuery].flatMap({ Int64($0) }),
      let found = try await office.folgen(id, since: since, desk.actor)
    else { return nil }
    return Folgenwort(desk: self, folgen: found).liste("Das hat sich geändert", isAhead: false)
  }

  fileprivate func fallaktePage(_ folgen: Folgenliste?) -> FallaktePage {
    let closed = akte.line.fall.geschlossen
    return FallaktePage(
      today: today, identity: identity, steps: fahrplan, next: next, facts: facts, digest: digest,
      events: Array(events.prefix(8)), actions: actions,
      locked: closed.map {
        Hinweis(
          .hinweis, "Ein neuer Antrag wird als neuer Fallzugang erfasst.",
          title: "Der Fall ist seit \($0.german) abgeschlossen und kann nur gelesen werden.")
      }, notices: [sperrhinweis, abschlussuebergaben].compactMap { $0 } + sicherheitshinweise + klaerungen,
      mayAct: mayChange, reminder: reminder, folgen: folgen)
  }

  /// Of what is worth asking about the status, the gravest stands on the front page.
  private var klaerungen: [Hinweis] {
    let isGrave = akte.file.statushinweise(on: today).contains {
      if case .erwerbsfaehigkeitKlaeren = $0 { return true }
      return false
    }
    return isGrave ? Array(statushinweise.prefix(1)) : []
  }

  /// The next step with the name of the provider it waits for.
  private var next: Aufgabe? {
    let order = akte.file.profiling.order?.traeger
    let isMeasure = akte.line.fall.schritt == .teilnahmeErgebnis
    let measure = akte.line.fall.schrittNr.flatMap { nr in
      isMeasure ? akte.file.teilnahme.items.first { $0.nr == nr }?.traeger : nil
    }
    let provider = (measure ?? order).flatMap { akte.organisation.traeger[$0] }
    let waitsForProvider = akte.line.fall.partei == .traeger
    return Aufgabe(akte.line, law: office.law, today: today, partyName: waitsForProvider ? provider : nil)
  }
}

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
    addFaelle(to: router)
    addVerlauf(to: router)
    addProfil(to: router)
    addPlan(to: router)
    addLeistungen(to: router)
    get(.fall, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.fall.rawValue)
      return desk.desk.page(desk.fallaktePage)
    }
  }
}

extension CaseDesk {
  fileprivate var fallaktePage: FallaktePage {
    let closed = akte.line.fall.geschlossen
    return FallaktePage(
      today: today, identity: identity, steps: fahrplan, next: next, facts: facts, digest: digest,
      events: Array(events.prefix(8)), actions: actions,
      locked: closed.map {
        Hinweis(
          .hinweis, "Ein neuer Antrag wird als neuer Fallzugang erfasst.",
          title: "Der Fall ist seit \($0.german) abgeschlossen und kann nur gelesen werden.")
      }, notices: [sperrhinweis].compactMap { $0 } + sicherheitshinweise, mayAct: mayChange)
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

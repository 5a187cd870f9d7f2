import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages

extension WebApp {
  /// The plan as it holds, and what changed in it.
  func addPlan(to router: Router<BasicRequestContext>) {
    get(.plan, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.plan.rawValue)
      return desk.desk.page(desk.planPage)
    }
    get(.planVersionen, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.planVersionen.rawValue)
      return desk.desk.page(PlanVersionenPage(identity: desk.identity, fassungen: desk.fassungen.reversed()))
    }
  }
}

extension CaseDesk {
  fileprivate var planPage: PlanPage {
    let state = akte.file.integrationsplan
    let steps = akte.file.planschritte
    let label = state.current == nil ? "Integrationsplan erstellen" : "Integrationsplan fortschreiben"
    return PlanPage(
      identity: identity, today: today,
      stand: state.fassungen.last.map { "Fassung \(state.versions) vom \($0.am.german)" },
      ziele: (state.current?.ziele ?? []).map { ziel in
        PlanPage.Ziel(
          ziel: ziel.ziel, dient: ziel.dient.map { office.law.operationalesZiel($0, on: today).value.name },
          kosten: PlanContent(ziele: [ziel]).kosten,
          schritte: ziel.schritte.compactMap { schritt in steps.first { $0.id == schritt.id }.map(planLine) })
      }, kosten: state.current?.kosten ?? .zero,
      schreiben: mayChange ? Verweis(label, .fallhandlung(.planSchreiben, nr: nr)) : nil, grenzen: einsatzhinweis)
  }

  private func planLine(_ step: Planschritt) -> PlanPage.Schritt {
    PlanPage.Schritt(
      was: step.schritt.was, wer: AmZug(step.schritt.wer), ab: step.schritt.ab, bis: step.schritt.bis,
      kosten: step.schritt.kosten, stand: step.mark(on: today), dazu: step.remark,
      festhalten: mayChange ? .planSchritt(nr: nr, schritt: step.id) : nil)
  }

  /// The versions in order, each compared with the one before.
  fileprivate var fassungen: [PlanVersionenPage.Fassung] {
    let all = akte.file.integrationsplan.fassungen
    return all.enumerated().map { index, fassung in
      let before = index == 0 ? PlanContent(ziele: []) : all[index - 1].plan
      let changes = Planvergleich(from: before, to: fassung.plan)
      return PlanVersionenPage.Fassung(
        nr: index + 1, am: fassung.am, kosten: fassung.plan.kosten,
        neu: changes.neueZiele.map { "Ziel: \($0)" } + changes.neu.map(\.words),
        entfallen: changes.entfalleneZiele.map { "Ziel: \($0)" } + changes.entfallen.map(\.words),
        geaendert: changes.geaendert.map {
          PlanVersionenPage.Aenderung(was: $0.nachher.was, unterschiede: $0.unterschiede)
        }, gleich: changes.gleich, istErste: index == 0)
    }
  }
}

extension Planschritt {
  /// Its state as a mark; a step whose day has gone by says so.
  func mark(on day: Day) -> Statusmarke {
    switch stand {
    case .erledigt: Statusmarke("erledigt", .erfolg)
    case .nichtErledigt: Statusmarke("nicht erledigt", .fehler)
    case .entfallen: Statusmarke("entfallen")
    case .offen: schritt.bis < day ? Statusmarke("offen, Termin vorbei", .warnung) : Statusmarke("offen", .hinweis)
    }
  }

  /// When and why, and by which participation.
  var remark: String? {
    let when = stand == .offen ? nil : am.map { "am \($0.german)" }
    let by = teilnahme.map { item in
      let result = ausTeilnahme ? item.ergebnis : nil
      return "Maßnahme „\(item.bezeichnung)“"
        + (result.map { ": " + Wortlaut.label($0.rawValue, in: Wortlaut.teilnahmeergebnisse) } ?? "")
    }
    let parts = [when, grund, by].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension PlanContent.Schritt {
  /// For example "Kurs besuchen (Träger, bis 30.04.2008, 320,00 €)".
  var words: String {
    let cost = kosten.map { ", " + Wortlaut.euro($0) } ?? ""
    return "\(was) (\(AmZug(wer).label), \(ab.map { "ab \($0.german) " } ?? "")bis \(bis.german)\(cost))"
  }
}

extension Planvergleich.Aenderung {
  /// One line for each thing that differs.
  fileprivate var unterschiede: [String] {
    func line<T: Equatable>(_ new: T, _ old: T, _ words: (T) -> String) -> [String] {
      new == old ? [] : ["\(words(new)) statt \(words(old))"]
    }
    return line(nachher.was, vorher.was) { "„\($0)“" } + line(nachher.wer, vorher.wer) { AmZug($0).label }
      + line(nachher.ab, vorher.ab) { $0.map { "ab \($0.german)" } ?? "ab sofort" }
      + line(nachher.bis, vorher.bis) { "bis \($0.german)" }
      + line(nachher.kosten, vorher.kosten) { $0.map { Wortlaut.euro($0) } ?? "ohne Kosten" }
  }
}

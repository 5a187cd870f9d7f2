import Kernel
import Law
import Pages

extension FormReader {
  /// A template as it was typed: its words, for whom it is, its goals with their steps.
  mutating func vorlage(_ key: String, _ entwurf: PlanEntwurf, gruppen: [String]) -> Einstellungswert {
    let names = EinstellungForm.Name.self
    let offer: Vorlagenangebotswahl? = choice(names.angebot, "Bitte wählen Sie, ob die Vorlage angeboten wird.")
    guard offer != .aus else { return .vorlageAus }
    let name = required(names.name, "Bitte geben Sie den Namen der Vorlage an.")
    let letters = StrategieLetter.allCases.filter { isTicked(EinstellungForm.strategie($0)) }
    if letters.isEmpty {
      refuse(EinstellungForm.strategie(.a), "Bitte wählen Sie mindestens eine Strategie, für die die Vorlage gilt.")
    }
    let goals = entwurf.ziele.indices.compactMap { goal($0 + 1, entwurf.ziele[$0]) }
    return .vorlage(
      Planvorlage(
        key: key, name: name, strategien: letters, zielgruppen: gruppen.filter { isTicked(EinstellungForm.gruppe($0)) },
        ziele: goals))
  }

  /// Empty goals after the first and empty steps are left out.
  private mutating func goal(_ goal: Int, _ typed: PlanEntwurf.Ziel) -> Planvorlage.Ziel? {
    let name = text(PlanForm.goal(goal))
    let steps = typed.schritte.indices.compactMap {
      step(goal, $0 + 1, isFirst: $0 == 0 && (goal == 1 || !name.isEmpty))
    }
    guard goal == 1 || !name.isEmpty || !steps.isEmpty else { return nil }
    if name.isEmpty { refuse(PlanForm.goal(goal), "Bitte nennen Sie Ziel \(goal).") }
    return serves(goal).map { Planvorlage.Ziel(ziel: name, dient: $0, schritte: steps) }
  }

  private mutating func step(_ goal: Int, _ step: Int, isFirst: Bool) -> Planvorlage.Schritt? {
    let fields = [PlanForm.what, PlanForm.who, PlanForm.from, PlanForm.until, PlanForm.cost].map { $0(goal, step) }
    guard isFirst || fields.contains(where: { !text($0).isEmpty }) else { return nil }
    let place = "Ziel \(goal), Schritt \(step)"
    let what = needed(fields[0], "\(place): Bitte sagen Sie, was geschehen soll.")
    let who = Planvorlage.Wer(rawValue: text(fields[1]))
    if who == nil { refuse(fields[1], "\(place): Bitte wählen Sie, wer es tut.") }
    let from = text(fields[2]).isEmpty ? nil : week(fields[2], from: 0, place)
    let until = week(fields[3], from: 1, place)
    let cost = cents(fields[4])
    return who.map { Planvorlage.Schritt(was: what, wer: $0, abWoche: from, bisWoche: until, kosten: cost) }
  }

  private mutating func week(_ name: String, from least: Int, _ place: String) -> Int {
    let most = Planvorlage.mostWeeks
    guard let week = Int(text(name)), (least...most).contains(week) else {
      refuse(name, "\(place): Bitte geben Sie die Woche als Zahl von \(least) bis \(most) an.")
      return least
    }
    return week
  }
}

/// Whether a template is offered.
private enum Vorlagenangebotswahl: String {
  case an
  case aus
}

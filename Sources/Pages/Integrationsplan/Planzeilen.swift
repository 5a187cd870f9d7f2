/// The rows of goals with their steps: of a plan by days, of a template by weeks after the day of the plan.
struct Planzeilen {
  enum Zeit {
    case tage
    case wochen
  }
  let entwurf: PlanEntwurf
  /// The operational goals of the day, to choose from.
  let ziele: [Option]
  let zeit: Zeit

  var sections: [FormSection] { entwurf.ziele.indices.flatMap { goal($0 + 1) } }

  private func goal(_ goal: Int) -> [FormSection] {
    let steps = entwurf.ziele[goal - 1].schritte
    let head = FormSection(
      "Ziel \(goal)",
      intro: zeit == .wochen && goal == 1
        ? "Die Wochen zählen vom Tag des Plans an. Leere Schritte fallen weg." : nil,
      fields: [
        FormField(named: PlanForm.goal(goal), "Was soll erreicht werden?", .text(.full), optional: goal > 1),
        FormField(
          named: PlanForm.serves(goal), "Welchem Ziel des Jobcenters dient das?", .select(ziele), optional: goal > 1),
      ])
    let lines = steps.indices.map { index in
      let step = index + 1
      return FormSection(
        "Ziel \(goal), Schritt \(step)", isRow: true, fields: fields(goal, step),
        buttons: buttons(goal, step, of: steps.count, isOnly: entwurf.ziele.count == 1 && steps.count == 1),
        hidden: [PlanForm.number(goal, step)])
    }
    var more: [Option] = []
    if steps.count < PlanEntwurf.mostSteps {
      more.append(Option(PlanEntwurf.Knopf.schritt(ziel: goal).value, "Schritt zu Ziel \(goal) hinzufügen"))
    }
    if goal == entwurf.ziele.count, goal < PlanEntwurf.mostGoals {
      more.append(Option(PlanEntwurf.Knopf.ziel.value, "Weiteres Ziel hinzufügen"))
    }
    return [head] + lines + [FormSection(fields: [], buttons: more)]
  }

  /// The order is changed by buttons, so that nobody has to drag.
  private func buttons(_ goal: Int, _ step: Int, of count: Int, isOnly: Bool) -> [Option] {
    let name = "Ziel \(goal), Schritt \(step)"
    var buttons: [Option] = []
    if step > 1 { buttons.append(Option(PlanEntwurf.Knopf.hoch(ziel: goal, schritt: step).value, "\(name) nach oben")) }
    if step < count {
      buttons.append(Option(PlanEntwurf.Knopf.runter(ziel: goal, schritt: step).value, "\(name) nach unten"))
    }
    if !isOnly { buttons.append(Option(PlanEntwurf.Knopf.weg(ziel: goal, schritt: step).value, "\(name) entfernen")) }
    return buttons
  }

  private func fields(_ goal: Int, _ step: Int) -> [FormField] {
    let optional = goal > 1 || step > 1
    let (kind, from, until): (FieldKind, String, String) =
      switch zeit {
      case .tage: (.date, "Ab wann?", "Bis wann?")
      case .wochen: (.text(.short), "Ab Woche", "Bis Woche")
      }
    return [
      FormField(named: PlanForm.what(goal, step), "Was?", .text(.full), optional: optional),
      FormField(named: PlanForm.who(goal, step), "Wer?", .select(Wortlaut.parteien), optional: optional),
      FormField(named: PlanForm.from(goal, step), from, kind, optional: true),
      FormField(named: PlanForm.until(goal, step), until, kind, optional: optional),
      FormField(
        named: PlanForm.cost(goal, step), "Kosten in Euro", .text(.short), hint: "z. B. 1.250,00", optional: true),
    ]
  }
}

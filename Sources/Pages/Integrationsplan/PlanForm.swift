public import Kernel

/// The plan: goals with steps, each with who, from and until when and what it costs.
public enum PlanForm {
  public enum Name: String, CaseIterable, Sendable {
    case am
  }
  public static func goal(_ goal: Int) -> String { "ziel_\(goal)" }
  public static func serves(_ goal: Int) -> String { "ziel_\(goal)_dient" }
  public static func number(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_nr" }
  public static func what(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_was" }
  public static func who(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_wer" }
  public static func from(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_ab" }
  public static func until(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_bis" }
  public static func cost(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_kosten" }

  /// A template as it is offered.
  public struct Angebot: Sendable, Hashable {
    public let key: String
    public let name: String
    /// Why it fits, for example "für Strategie C"; `nil` for those that do not.
    public let grund: String?

    public init(key: String, name: String, grund: String?) {
      self.key = key
      self.name = name
      self.grund = grund
    }
  }

  /// - Parameters:
  ///   - ziele: the operational goals of the day, to choose from.
  ///   - summe: of the typed amounts that can be read.
  public static func form(
    _ entwurf: PlanEntwurf, isUpdate: Bool, ziele: [Option], vorlagen: [Angebot], summe: Cents
  ) -> Form {
    var sections = [FormSection(fields: [FormField(Name.am, "Plan vom", .date)])] + templates(vorlagen)
    for index in entwurf.ziele.indices { sections += goalSections(index + 1, entwurf, ziele) }
    sections.append(
      FormSection(
        fields: [], buttons: [Option(PlanEntwurf.Knopf.summe.value, "Summe rechnen")],
        note: "Summe der Kosten: \(Wortlaut.euro(summe))"))
    return Form(
      isUpdate ? "Integrationsplan fortschreiben" : "Integrationsplan erstellen",
      intro: "Jedes Ziel hat mindestens einen Schritt: was, wer, bis wann, zu welchen Kosten.",
      submit: "Plan speichern", sections)
  }

  private static func templates(_ vorlagen: [Angebot]) -> [FormSection] {
    func buttons(_ vorlagen: [Angebot]) -> [Option] {
      vorlagen.map { Option(PlanEntwurf.Knopf.vorlage($0.key).value, "Vorlage: \($0.name)", hint: $0.grund) }
    }
    let (fitting, others) = (vorlagen.filter { $0.grund != nil }, vorlagen.filter { $0.grund == nil })
    var sections: [FormSection] = []
    if !fitting.isEmpty {
      sections.append(
        FormSection(
          "Passende Vorlagen",
          intro:
            "Eine Vorlage füllt das Formular. Was Sie schon geschrieben haben, bleibt stehen; alles lässt sich ändern.",
          fields: [], buttons: buttons(fitting)))
    }
    if !others.isEmpty {
      sections.append(
        FormSection(
          fitting.isEmpty ? "Vorlagen" : "Weitere Vorlagen", fields: [], buttons: buttons(others), isFolded: true))
    }
    return sections
  }

  private static func goalSections(_ goal: Int, _ entwurf: PlanEntwurf, _ ziele: [Option]) -> [FormSection] {
    let steps = entwurf.ziele[goal - 1].schritte
    let head = FormSection(
      "Ziel \(goal)",
      fields: [
        FormField(named: self.goal(goal), "Was soll erreicht werden?", .text(.full), optional: goal > 1),
        FormField(
          named: serves(goal), "Welchem Ziel des Jobcenters dient das?", .select(ziele), optional: goal > 1),
      ])
    let lines = steps.indices.map { index in
      let step = index + 1
      return FormSection(
        "Ziel \(goal), Schritt \(step)", isRow: true, fields: fields(goal, step),
        buttons: buttons(goal, step, of: steps.count, isOnly: entwurf.ziele.count == 1 && steps.count == 1),
        hidden: [number(goal, step)])
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
  private static func buttons(_ goal: Int, _ step: Int, of count: Int, isOnly: Bool) -> [Option] {
    let name = "Ziel \(goal), Schritt \(step)"
    var buttons: [Option] = []
    if step > 1 { buttons.append(Option(PlanEntwurf.Knopf.hoch(ziel: goal, schritt: step).value, "\(name) nach oben")) }
    if step < count {
      buttons.append(Option(PlanEntwurf.Knopf.runter(ziel: goal, schritt: step).value, "\(name) nach unten"))
    }
    if !isOnly { buttons.append(Option(PlanEntwurf.Knopf.weg(ziel: goal, schritt: step).value, "\(name) entfernen")) }
    return buttons
  }

  private static func fields(_ goal: Int, _ step: Int) -> [FormField] {
    let optional = goal > 1 || step > 1
    return [
      FormField(named: what(goal, step), "Was?", .text(.full), optional: optional),
      FormField(named: who(goal, step), "Wer?", .select(Wortlaut.parteien), optional: optional),
      FormField(named: from(goal, step), "Ab wann?", .date, optional: true),
      FormField(named: until(goal, step), "Bis wann?", .date, optional: optional),
      FormField(named: cost(goal, step), "Kosten in Euro", .text(.short), hint: "z. B. 1.250,00", optional: true),
    ]
  }
}

/// The plan: goals with steps, each with who, until when and what it costs.
public enum PlanForm {
  public enum Name: String, CaseIterable, Sendable {
    case am
  }
  public static func goal(_ goal: Int) -> String { "ziel_\(goal)" }
  public static func what(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_was" }
  public static func who(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_wer" }
  public static func until(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_bis" }
  public static func cost(_ goal: Int, _ step: Int) -> String { "ziel_\(goal)_schritt_\(step)_kosten" }

  /// How many rows the form shows.
  public struct Rows: Sendable, Hashable {
    public static let limit = 3
    /// Steps of each goal; goals and steps count from 1.
    public private(set) var steps: [Int]

    /// At least one goal with one step.
    public init(steps: [Int]) {
      let limited = steps.prefix(Rows.limit).map { min(max(1, $0), Rows.limit) }
      self.steps = limited.isEmpty ? [1] : Array(limited)
    }
    /// The rows a sent form had.
    public init(sent values: [String: [String]]) {
      let goals = (1...Rows.limit).prefix { values[PlanForm.goal($0)] != nil }
      self.init(
        steps: goals.map { goal in
          (1...Rows.limit).prefix { values[PlanForm.what(goal, $0)] != nil }.count
        })
    }
    /// Adds what the pressed row button asks for: `ziel` or the number of a goal.
    public mutating func add(_ button: String) {
      if button == "ziel" {
        self = Rows(steps: steps + [1])
      } else if let goal = Int(button), steps.indices.contains(goal - 1) {
        steps[goal - 1] = min(steps[goal - 1] + 1, Rows.limit)
      }
    }
  }

  public static func form(rows: Rows, isUpdate: Bool) -> Form {
    var sections = [FormSection(fields: [FormField(Name.am, "Plan vom", .date)])]
    for (index, steps) in rows.steps.enumerated() { sections += goalSections(index + 1, steps, rows) }
    return Form(
      isUpdate ? "Integrationsplan fortschreiben" : "Integrationsplan erstellen",
      intro: "Jedes Ziel hat mindestens einen Schritt: was, wer, bis wann, zu welchen Kosten.",
      submit: "Plan speichern", sections)
  }

  private static func goalSections(_ goal: Int, _ steps: Int, _ rows: Rows) -> [FormSection] {
    let head = FormSection(
      "Ziel \(goal)",
      fields: [FormField(named: self.goal(goal), "Was soll erreicht werden?", .text(.full), optional: goal > 1)])
    let lines = (1...steps).map { step in
      let last = step == steps && steps < Rows.limit
      return FormSection(
        "Ziel \(goal), Schritt \(step)", isRow: true, fields: fields(goal, step),
        addRow: last ? Option("\(goal)", "Schritt zu Ziel \(goal) hinzufügen") : nil)
    }
    let more = goal == rows.steps.count && goal < Rows.limit
    return [head] + lines + (more ? [FormSection(fields: [], addRow: Option("ziel", "Weiteres Ziel hinzufügen"))] : [])
  }

  private static func fields(_ goal: Int, _ step: Int) -> [FormField] {
    let optional = goal > 1 || step > 1
    return [
      FormField(named: what(goal, step), "Was?", .text(.full), optional: optional),
      FormField(named: who(goal, step), "Wer?", .select(Wortlaut.parteien), optional: optional),
      FormField(named: until(goal, step), "Bis wann?", .date, optional: optional),
      FormField(named: cost(goal, step), "Kosten in Euro", .text(.short), hint: "z. B. 1.250,00", optional: true),
    ]
  }
}

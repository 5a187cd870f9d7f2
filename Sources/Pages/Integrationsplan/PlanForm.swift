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
    sections += Planzeilen(entwurf: entwurf, ziele: ziele, zeit: .tage).sections
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
}

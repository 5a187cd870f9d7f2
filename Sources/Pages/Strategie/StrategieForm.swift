/// Choice of the strategy A–E; nothing is chosen beforehand.
public enum StrategieForm {
  public enum Name: String, CaseIterable, Sendable {
    case strategie, am, begruendung
  }

  /// `strategies` as they hold on the day; `findings` are the traits the choice rests on.
  public static func form(strategies: [Option], findings: [Zusammenfassungszeile]) -> Form {
    let findingTexts = findings.map { "\($0.name): \($0.value.joined(separator: ", "))" }
    var form = Form(
      "Strategie festlegen",
      intro: "Sie entscheiden. Die Strategie bleibt im Haus und steht in keinem Schreiben an andere.",
      submit: "Strategie speichern",
      fields: [
        FormField(Name.strategie, "Welche Strategie passt?", .radios(strategies)),
        FormField(Name.am, "Festgelegt am", .date),
        FormField(Name.begruendung, "Begründung", .textarea(characters: 300))
          .read(by: "Fallmanagement, Teamleitung und auf Antrag die Person selbst."),
      ])
    if !findingTexts.isEmpty {
      form.notices = [Hinweis(.hinweis, findingTexts.joined(separator: " · "), title: "Erhobene Merkmale")]
    }
    return form
  }
}

/// Choice of the strategy A–E; nothing is chosen beforehand.
public enum StrategieForm {
  public enum Name: String, CaseIterable, Sendable {
    case strategie, am, abweichung, begruendung
  }

  /// Why somebody decides otherwise than the rules propose.
  public static let reasons = [
    Option("neue_tatsachen", "neue Tatsachen seit dem Ergebnis"),
    Option("eindruck_aus_dem_gespraech", "Eindruck aus dem Gespräch"),
    Option("wunsch_der_person", "Wunsch der Person"), Option("lage_am_arbeitsmarkt", "Lage am Arbeitsmarkt"),
    Option("foerderung_laeuft", "eine Förderung läuft schon"), Option("anderer", "anderer Grund"),
  ]

  /// `strategies` as they hold on the day, each with what speaks for and against it; `notices` say what is proposed, what
  /// is missing and what was chosen before.
  public static func form(strategies: [Option], notices: [Hinweis]) -> Form {
    Form(
      "Strategie festlegen",
      intro: "Sie entscheiden. Die Strategie bleibt im Haus und steht in keinem Schreiben an andere.",
      submit: "Strategie speichern",
      fields: [
        FormField(Name.strategie, "Welche Strategie passt?", .radios(strategies)),
        FormField(Name.am, "Festgelegt am", .date),
        FormField(
          Name.abweichung, "Warum weichen Sie vom Vorschlag ab?", .select(reasons),
          hint: "Nur wenn Sie eine andere Strategie als den Vorschlag wählen.", optional: true),
        FormField(
          Name.begruendung, "Begründung in einem Satz", .textarea(characters: 300),
          hint: "Nötig, wenn Sie abweichen oder wenn kein Vorschlag möglich ist.", optional: true
        ).read(by: "Fallmanagement, Teamleitung und auf Antrag die Person selbst."),
      ]
    ).notices(notices)
  }
}

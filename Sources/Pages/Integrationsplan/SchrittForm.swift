/// What became of a step of the plan.
public enum SchrittForm {
  public enum Name: String, CaseIterable, Sendable {
    case stand, massnahme, am, grund
  }
  /// Value of `stand` for a step that a participation carries out.
  public static let durchMassnahme = "massnahme"

  /// - Parameters:
  ///   - schritt: the step in words.
  ///   - isOpen: whether nothing was found yet.
  ///   - massnahmen: participations of the case by number.
  public static func form(schritt: String, isOpen: Bool, massnahmen: [Option]) -> Form {
    var choices = Wortlaut.schrittstaende.filter { $0.value != "offen" || !isOpen }
    if !massnahmen.isEmpty {
      choices.append(
        Option(
          durchMassnahme, "wird durch eine Maßnahme erledigt",
          hint: "Das Ergebnis der Maßnahme kommt dann von selbst zum Schritt zurück."))
    }
    var fields = [FormField(Name.stand, "Wie steht der Schritt?", .radios(choices))]
    if !massnahmen.isEmpty {
      fields.append(FormField(Name.massnahme, "Welche Maßnahme?", .select(massnahmen), optional: true))
    }
    fields += [
      FormField(Name.am, "Festgestellt am", .date),
      FormField(
        Name.grund, "Grund", .textarea(characters: 200), hint: "Nötig, wenn der Schritt nicht erledigt ist.",
        optional: true
      ).read(by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst."),
    ]
    return Form("Stand des Schritts festhalten", intro: schritt, submit: "Stand speichern", fields: fields)
  }
}

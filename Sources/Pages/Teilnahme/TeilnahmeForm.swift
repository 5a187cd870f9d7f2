/// Begin of a measure.
public enum TeilnahmeForm {
  public enum Name: String, CaseIterable, Sendable {
    case instrument, bezeichnung, traeger, beginn, ende, schritt
    case statusAendern = "status_aendern"
  }

  /// `instruments` under their goals, as they hold today or on the typed first day; `providers` by number; `schritte`
  /// of the plan that are open, by number.
  public static func form(instruments: [OptionGroup], providers: [Option], schritte: [Option] = []) -> Form {
    let step = FormField(
      Name.schritt, "Schritt des Plans, den sie erledigt", .select(schritte),
      hint: "Das Ergebnis der Maßnahme kommt dann zum Schritt zurück.", optional: true)
    return Form(
      "Maßnahme beginnen", intro: "Wählen Sie zuerst nach dem Ziel, dann nach dem Namen.", submit: "Maßnahme speichern",
      fields: [
        FormField(
          Name.instrument, "Instrument, geordnet nach Ziel", .groupedSelect(instruments),
          hint: "Beginnt sie an einem Tag anderen Rechts, stehen nach dem Absenden auch dessen Instrumente hier."),
        FormField(
          Name.bezeichnung, "Name der Maßnahme", .text(.full), hint: "z. B. Lagerlogistik 3/2008", optional: true),
        FormField(Name.traeger, "Träger", .select(providers), optional: true),
        FormField(Name.beginn, "Erster Tag", .date),
        FormField(Name.ende, "Letzter Tag (geplant)", .date),
      ] + (schritte.isEmpty ? [] : [step]) + [
        FormField(Name.statusAendern, "Status ab Beginn auf „in Maßnahme“ ändern", .checkbox)
      ]
    ).previewing()
  }
}

/// End of a measure with its result.
public enum TeilnahmeEndeForm {
  public enum Name: String, CaseIterable, Sendable {
    case ende, ergebnis
    case statusDanach = "status_danach"
  }

  public static func form(measure: String) -> Form {
    Form(
      "Maßnahme beenden", intro: measure, submit: "Ende speichern",
      fields: [
        FormField(Name.ende, "Letzter Tag", .date),
        FormField(Name.ergebnis, "Ergebnis", .radios(Wortlaut.teilnahmeergebnisse)),
        FormField(
          Name.statusDanach, "Status danach", .select(Wortlaut.status),
          hint: "Gilt ab dem Tag nach dem letzten Tag. Ohne Angabe bleibt der Status, wie er ist.", optional: true),
      ])
  }
}

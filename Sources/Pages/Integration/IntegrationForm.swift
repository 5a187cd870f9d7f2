/// Take-up of work or training.
public enum IntegrationForm {
  public enum Name: String, CaseIterable, Sendable {
    case art, beginn, arbeitgeber, stunden, begleitend, einwilligung
    case statusAendern = "status_aendern"
  }

  public static func form() -> Form {
    Form(
      "Integration erfassen", intro: "Gezählt wird höchstens eine Integration je Person und Monat.",
      submit: "Integration speichern",
      fields: [
        FormField(Name.art, "Was wurde aufgenommen?", .radios(Wortlaut.integrationen)),
        FormField(Name.beginn, "Erster Tag", .date),
        FormField(Name.arbeitgeber, "Unternehmen", .text(.full), optional: true),
        FormField(Name.stunden, "Stunden je Woche", .text(.short), hint: "ganze Stunden, z. B. 38"),
        FormField(Name.begleitend, "Mit begleitender Förderung (z. B. Eingliederungszuschuss)", .checkbox),
        FormField(
          Name.statusAendern, "Status ab Beginn anpassen", .checkbox,
          hint: "Ab 15 Stunden je Woche „beschäftigt“, darunter bleibt „arbeitslos“ möglich."),
        FormField(
          Name.einwilligung, "Die Person willigt ein, auch nach dem Ende des Leistungsbezugs gefragt zu werden",
          .checkbox,
          hint: "Nach 3, 6 und 12 Monaten: Besteht die Arbeit noch? Die Einwilligung ist freiwillig und widerruflich."),
      ]
    ).previewing()
  }
}

/// End of an integration.
public enum IntegrationEndeForm {
  public enum Name: String, CaseIterable, Sendable {
    case ende, grund
    case statusDanach = "status_danach"
  }

  public static func form(job: String) -> Form {
    Form(
      "Integration beenden", intro: job, submit: "Ende speichern",
      fields: [
        FormField(Name.ende, "Letzter Tag", .date),
        FormField(Name.grund, "Grund", .text(.full), hint: "z. B. befristet, Kündigung in der Probezeit"),
        FormField(
          Name.statusDanach, "Status danach", .select(Wortlaut.status),
          hint: "Gilt ab dem Tag nach dem letzten Tag. Ohne Angabe bleibt der Status, wie er ist.", optional: true),
      ])
  }
}

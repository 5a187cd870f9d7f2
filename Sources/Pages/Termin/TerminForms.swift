import Kernel

/// The invitation to an appointment. Passes a check page that shows the letter.
public enum EinladungForm {
  public enum Name: String, CaseIterable, Sendable {
    case art, tag, uhrzeit, form, ort, anlass, ausnahme
  }

  public static let arten = [
    Option("meldetermin", "Meldetermin – die Person muss kommen (§ 59 SGB II)"),
    Option("freiwillig", "Freiwilliges Gespräch – ohne Folgen, wenn sie nicht kommt"),
  ]
  public static let formen = [Option("persoenlich", "im Jobcenter"), Option("telefon", "am Telefon")]
  /// The purposes of § 309 Abs. 2 SGB III.
  public static let anlaesse = [
    Option("beratung", "Beratung über den weiteren Weg"),
    Option("vermittlung", "Vermittlung in Arbeit oder Ausbildung"),
    Option("foerderung", "Vorbereitung einer Förderung"),
    Option("leistung", "Vorbereitung einer Entscheidung über Leistungen"),
    Option("pruefung", "Prüfung der Voraussetzungen für Leistungen"),
  ]
  public static let wege = [
    Option("post", "mit der Post"), Option("persoenlich", "persönlich übergeben"),
    Option("elektronisch", "elektronisch"),
  ]

  /// `needsPerson`: the law of the day wants the first talk in person; `notice` says what the letter will carry.
  public static func form(needsPerson: Bool, notice: String) -> Form {
    let fields = [
      FormField(Name.art, "Art des Termins", .radios(arten), hint: notice),
      FormField(Name.tag, "Tag", .date),
      FormField(Name.uhrzeit, "Uhrzeit", .text(.short), hint: "z. B. 9:30"),
      FormField(Name.form, "Wie findet das Gespräch statt?", .radios(formen)),
      FormField(Name.ort, "Raum oder Telefonnummer", .text(.medium), hint: "z. B. Raum 214"),
      FormField(Name.anlass, "Anlass", .select(anlaesse)),
    ]
    let exception = FormField(
      Name.ausnahme, "Grund, wenn das erste Gespräch nicht im Jobcenter ist", .textarea(characters: 200), optional: true
    ).read(by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst.")
    return Form(
      "Zu einem Termin einladen", intro: "Danach sehen Sie den Brief, bevor er gilt.", submit: "Weiter zum Brief",
      fields: fields + (needsPerson ? [exception] : []))
  }
}

/// How and when the letter reached the client.
public enum ZustellungForm {
  public enum Name: String, CaseIterable, Sendable {
    case weg, am
  }

  public static func form(termin: String) -> Form {
    Form(
      "Zustellung festhalten", intro: "Einladung zum \(termin).", submit: "Zustellung speichern",
      fields: [
        FormField(Name.weg, "Wie kam der Brief an?", .radios(EinladungForm.wege)), FormField(Name.am, "Am", .date),
      ])
  }
}

/// Another day, time or place.
public enum TerminVerlegenForm {
  public enum Name: String, CaseIterable, Sendable {
    case tag, uhrzeit, ort, grund
  }

  public static func form(termin: String) -> Form {
    Form(
      "Termin verlegen", intro: "Bisher \(termin). Danach ist ein neuer Brief nötig.", submit: "Termin verlegen",
      fields: [
        FormField(Name.tag, "Neuer Tag", .date), FormField(Name.uhrzeit, "Uhrzeit", .text(.short), hint: "z. B. 9:30"),
        FormField(Name.ort, "Raum oder Telefonnummer", .text(.medium)),
        FormField(Name.grund, "Grund", .textarea(characters: 200)).read(
          by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst."),
      ])
  }
}

/// The appointment does not take place.
public enum TerminAbsagenForm {
  public enum Name: String, CaseIterable, Sendable {
    case von, grund
  }

  public static func form(termin: String) -> Form {
    Form(
      "Termin absagen", intro: "Termin am \(termin).", submit: "Absage speichern",
      fields: [
        FormField(
          Name.von, "Wer sagt ab?",
          .radios([Option("klient", "Die Klientin oder der Klient"), Option("haus", "Das Jobcenter")])),
        FormField(Name.grund, "Grund", .textarea(characters: 200)).read(
          by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst."),
      ])
  }
}

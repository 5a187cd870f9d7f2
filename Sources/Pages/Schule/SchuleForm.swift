public import Casework

/// How it stands with school, and whether training is looked for.
public enum SchuleForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, schulform, schule, klasse, abschluss, stand
    case abschlussAm = "abschluss_am"
    case ausbildung
    case ausbildungSeit = "ausbildung_seit"
    case quelle, erhebungsgrund
    case einwilligungAm = "einwilligung_am"
  }

  /// What the law of the day offers to choose.
  public struct Auswahl: Sendable {
    public let schulformen: [Option]
    public let abschluesse: [Option]
    /// Grounds for asking the school, each with its section.
    public let gruende: [Option]

    public init(schulformen: [Option], abschluesse: [Option], gruende: [Option]) {
      (self.schulformen, self.abschluesse, self.gruende) = (schulformen, abschluesse, gruende)
    }
  }

  public static let staende = Abschlussstand.allCases.map { Option($0.rawValue, label($0)) }
  public static let quellen = Schulquelle.allCases.map { Option($0.rawValue, label($0)) }
  public static let suche = [Option("ja", "Ja"), Option("nein", "Nein")]

  public static func form(_ auswahl: Auswahl) -> Form {
    Form(
      "Schuldaten erfassen",
      intro: "Fragen Sie die Person selbst. Die Zielgruppen folgen daraus von selbst, mit Grund und Beginn.",
      submit: "Schuldaten speichern",
      [
        FormSection(fields: [
          FormField(Name.am, "Stand vom", .date), FormField(Name.schulform, "Schulform", .select(auswahl.schulformen)),
          FormField(
            Name.schule, "Name der Schule", .text(.full), hint: "Nötig nur, wenn die Schule selbst gefragt wird.",
            optional: true),
          FormField(
            Name.klasse, "Klasse oder Ausbildungsjahr", .text(.short), hint: "Eine Zahl von 1 bis 13", optional: true),
        ]),
        FormSection(
          "Abschluss",
          fields: [
            FormField(Name.abschluss, "Welcher Abschluss?", .select(auswahl.abschluesse)),
            FormField(Name.stand, "Geplant oder erreicht?", .radios(staende)),
            FormField(Name.abschlussAm, "Letzter Schultag", .date),
          ]),
        FormSection(
          "Ausbildung",
          fields: [
            FormField(Name.ausbildung, "Sucht die Person einen Ausbildungsplatz?", .radios(suche)),
            FormField(Name.ausbildungSeit, "Sucht seit", .date, optional: true),
          ]),
        FormSection(
          "Woher stammen die Angaben?",
          fields: [
            FormField(
              Name.quelle, "Quelle", .radios(quellen),
              hint: "Erheben Sie bei der Person selbst (§ 67a Abs. 2 Satz 1 SGB X)."),
            FormField(
              Name.erhebungsgrund, "Warum durfte die Schule gefragt werden?", .select(auswahl.gruende),
              hint: "Nur, wenn die Schule gefragt wurde.", optional: true),
            FormField(
              Name.einwilligungAm, "Tag der Einwilligung", .date, hint: "Nur bei Einwilligung.", optional: true),
          ]),
      ])
  }

  public static func label(_ stand: Abschlussstand) -> String {
    switch stand {
    case .geplant: "geplant"
    case .erreicht: "erreicht, die Schule ist beendet"
    }
  }

  public static func label(_ quelle: Schulquelle) -> String {
    switch quelle {
    case .person: "Die Person selbst"
    case .unterlagen: "Unterlagen der Person, zum Beispiel ein Zeugnis"
    case .schule: "Die Schule wurde gefragt"
    }
  }
}

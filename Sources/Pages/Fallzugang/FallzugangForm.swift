public import Kernel

/// Intake of a case; all clocks start on its day.
public enum FallzugangForm {
  public enum Name: String, CaseIterable, Sendable {
    case versicherungsnummer
    /// Who looks after the case; empty = as proposed.
    case zustaendig
    case am, anlass, status
    case leistungsbezugAb = "leistungsbezug_ab"
    /// Says that the similar person is another one.
    case verglichen
    /// Which similar persons were shown beside it.
    case verglichenMit = "verglichen_mit"
    /// An earlier case of a person who comes back.
    case frueherer = "fall"
  }

  /// Value of the button that only looks for the person.
  public static let suchen = "suchen"
  /// Beginning of the value of the button that takes a person over; the Aktenzeichen follows.
  public static let uebernehmen = "person:"

  /// Who may take the case: everybody by team.
  public static func form(
    today: Day, geschlechter: [Geschlecht], asksForComparison: Bool = false, takesOver: Bool = false,
    people: [OptionGroup] = []
  ) -> Form {
    var sections = [
      person(geschlechter, takesOver), FormSection("Anschrift", fields: Personenfeld.anschrift), intake, later(people),
    ]
    if asksForComparison {
      sections.append(
        FormSection(
          "Vergleich",
          fields: [
            FormField(Name.verglichen, "Ich habe verglichen: Das ist eine andere Person.", .checkbox, optional: true)
          ], hidden: [Name.verglichenMit.rawValue]))
    }
    return Form(
      "Fallzugang erfassen", intro: "Zuerst die Person suchen. Mit dem Tag des Zugangs beginnen die Fristen des Falls.",
      submit: "Weiter zur Prüfung", sections)
  }

  private static func person(_ geschlechter: [Geschlecht], _ takesOver: Bool) -> FormSection {
    FormSection(
      "Person",
      fields: Personenfeld.namen() + [
        FormField(
          Name.versicherungsnummer, "Versicherungsnummer", .text(.medium),
          hint: "Der Rentenversicherung, z. B. 15 070649 C 103. Leer lassen, wenn sie nicht vorliegt.", optional: true)
      ] + Personenfeld.merkmale(geschlechter), buttons: takesOver ? [] : [Option(suchen, "Gibt es die Person schon?")],
      hidden: takesOver ? [Name.frueherer.rawValue] : [])
  }

  private static let intake = FormSection(
    "Zugang",
    fields: [
      FormField(Name.am, "Tag des Fallzugangs", .date),
      FormField(Name.anlass, "Anlass", .radios(Wortlaut.anlaesse)),
      FormField(Name.status, "Status am Tag des Zugangs", .select(Wortlaut.status)),
      FormField(
        Name.leistungsbezugAb, "Leistungsbezug ab", .date,
        hint: "Erster Tag mit Anspruch, z. B. 01.03.2008. Leer lassen, solange nicht entschieden ist.", optional: true),
    ])

  private static func later(_ people: [OptionGroup]) -> FormSection {
    FormSection(
      "Weitere Angaben",
      fields: [
        Personenfeld.telefonnummer,
        FormField(
          Name.zustaendig, "Zuständig",
          .groupedSelect([OptionGroup("Selbst", [Option(selbst, "Ich übernehme den Fall")])] + people),
          hint: "Ohne Auswahl gilt der Vorschlag des Programms; die Prüfseite nennt ihn mit Grund.", optional: true),
      ])
  }

  /// Value of `zustaendig` for whoever takes the case in.
  public static let selbst = "selbst"
}

/// The result of the Profiling: four traits and the strengths in words.
public enum ProfilingErgebnisForm {
  public enum Name: String, CaseIterable, Sendable {
    case am
    case qualifikation, leistungsfaehigkeit, motivation, rahmenbedingungen
    case staerken
  }
  /// The traits in order, with what belongs to each.
  public static let traits: [(name: Name, label: String, hint: String)] = [
    (.qualifikation, "Qualifikation", "Abschlüsse, Berufserfahrung, Sprachen, Führerschein."),
    (.leistungsfaehigkeit, "Leistungsfähigkeit", "Belastbarkeit bei der Arbeit; keine Diagnosen."),
    (.motivation, "Motivation", "Eigene Ziele, Eigeninitiative, Lernbereitschaft."),
    (.rahmenbedingungen, "Rahmenbedingungen", "Kinderbetreuung, Wohnung, Mobilität, Arbeitszeiten."),
  ]
  /// Value of a trait that was not recorded.
  public static let notRecorded = "nicht_erhoben"
  /// Name of the field that says why a trait was not recorded.
  public static func reasonName(_ trait: Name) -> String { trait.rawValue + "_grund" }

  private static let levels = [
    Option("4", "Stärke"), Option("3", "gut entwickelt"), Option("2", "Unterstützungsbedarf"),
    Option("1", "großer Unterstützungsbedarf"),
    Option(notRecorded, "nicht erhoben"),
  ]

  public static func form(name: String = "Profiling") -> Form {
    let strengths = FormField(Name.staerken, "Stärken", .textarea(characters: 600), optional: true)
      .read(by: "Fallmanagement, Teamleitung und auf Antrag die Person selbst.")
    return Form(
      "\(name): Ergebnis dokumentieren",
      intro: "Gesundheit, Sucht und Schulden gehören nicht hierher. Dafür gibt es die geschützte Beratung.",
      submit: "Ergebnis speichern",
      [FormSection(fields: [FormField(Name.am, "Ergebnis vom", .date), strengths])] + traits.map(section))
  }

  private static func section(_ trait: (name: Name, label: String, hint: String)) -> FormSection {
    FormSection(fields: [
      FormField(trait.name, trait.label, .radios(levels), hint: trait.hint).inline(),
      FormField(
        named: reasonName(trait.name), "\(trait.label): Grund, falls nicht erhoben", .text(.full), optional: true),
    ])
  }
}

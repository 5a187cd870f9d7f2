/// The forms of settings: the value by its kind, then from when and why.
public enum EinstellungForm {
  public enum Name: String, CaseIterable, Sendable {
    case zahl, einheit, laufende, einzahl, mehrzahl, kurz, text, angebot, name, ab, grund
  }

  /// What is typed for a kind of value.
  public enum Art: Sendable {
    case frist
    case begriff(hatEigenesWort: Bool)
    case text(platzhalter: [String])
    /// Goals with their steps, by their places.
    case vorlage(ziele: [Int])
    case zuordnung(regeln: Int, einheiten: [Option])
  }

  /// Most rules of the routing.
  public static let mostRules = 8
  public static func wen(_ nr: Int) -> String { "wen_\(nr)" }
  public static func alter(_ nr: Int) -> String { "alter_\(nr)" }
  public static func einheit(_ nr: Int) -> String { "einheit_\(nr)" }
  public static func ziel(_ nr: Int) -> String { "ziel_\(nr)" }
  public static func schritt(_ ziel: Int, _ nr: Int) -> String { "schritt_\(ziel)_\(nr)" }

  public static func form(_ art: Art) -> Form {
    Form("Ändern", submit: "Probelauf starten", sections(art) + [FormSection(fields: common(art))]).checked()
  }

  private static func common(_ art: Art) -> [FormField] {
    var fields = [FormField(Name.ab, "Gilt ab", .date, hint: "Frühestens morgen.")]
    if case .frist = art {
      fields.append(
        FormField(
          Name.laufende, "Auch für Fristen, die an diesem Tag schon laufen", .checkbox,
          hint: "Ohne Haken gilt die Änderung nur für Fristen, die ab diesem Tag beginnen.", optional: true))
    }
    return fields + [
      FormField(
        Name.grund, "Grund", .textarea(characters: 200),
        hint: "Ein Satz. Bitte keine Namen von Klientinnen und Klienten.")
    ]
  }

  private static func sections(_ art: Art) -> [FormSection] {
    switch art {
    case .frist:
      [
        FormSection(
          isRow: true,
          fields: [
            FormField(Name.zahl, "Länge", .text(.short)),
            FormField(
              Name.einheit, "Einheit",
              .select([Option("tage", "Tage"), Option("wochen", "Wochen"), Option("monate", "Monate")])),
          ])
      ]
    case .begriff(let own):
      [
        FormSection(
          fields: (own
            ? [FormField(Name.einzahl, "Einzahl", .text(.full)), FormField(Name.mehrzahl, "Mehrzahl", .text(.full))]
            : [])
            + [FormField(Name.kurz, "Kurzform", .text(.medium))])
      ]
    case .text(let words):
      [
        FormSection(fields: [
          FormField(
            Name.text, "Text", .textarea(characters: 600),
            hint: words.isEmpty
              ? "Dieser Text hat keine Platzhalter."
              : "Diese Platzhalter müssen vorkommen: \(words.joined(separator: ", ")).")
        ])
      ]
    case .vorlage(let goals): template(goals)
    case .zuordnung(let count, let units): rules(count, units)
    }
  }

  private static func template(_ goals: [Int]) -> [FormSection] {
    [
      FormSection(fields: [
        FormField(
          Name.angebot, "Angebot", .radios([Option("an", "anbieten"), Option("aus", "nicht mehr anbieten")])),
        FormField(Name.name, "Name der Vorlage", .text(.full)),
      ])
    ]
      + goals.enumerated().map { place, steps in
        FormSection(
          "Ziel \(place + 1)",
          fields: [FormField(named: ziel(place + 1), "Text des Ziels", .textarea(characters: 200))]
            + (0..<steps).map { step in
              FormField(named: schritt(place + 1, step + 1), "Schritt \(step + 1)", .textarea(characters: 200))
            })
      }
  }

  private static func rules(_ count: Int, _ units: [Option]) -> [FormSection] {
    (1...count).map { nr in
      FormSection(
        "\(nr). Regel", isRow: true,
        fields: [
          FormField(
            named: wen(nr), "Wen", .select([Option("", "keine Regel")] + wenOptions),
            hint: nr == 1 ? "Die letzte Regel nimmt alle auf." : nil, optional: true),
          FormField(named: alter(nr), "Alter in Jahren", .text(.short), optional: true),
          FormField(named: einheit(nr), "Einheit", .select([Option("", "–")] + units), optional: true),
        ])
    }
  }

  private static let wenOptions = [
    Option("alter_unter", "unter diesem Alter"), Option("alter_ab", "ab diesem Alter"),
    Option("weiblich", "Frauen"), Option("nicht_deutsch", "ohne deutsche Staatsangehörigkeit"),
    Option("alle", "alle anderen"),
  ]

  /// Taking back a planned change.
  public static func zurueck(_ satz: String) -> Form {
    Form(
      "Geplante Änderung zurücknehmen", intro: satz, submit: "Zurücknehmen",
      fields: [FormField(Name.grund, "Grund", .textarea(characters: 200))])
  }
}

public import Law

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
    /// - Parameters:
    ///   - ziele: the operational goals to choose from.
    ///   - gruppen: target groups by their keys.
    case vorlage(PlanEntwurf, ziele: [Option], gruppen: [Option])
    case zuordnung(regeln: Int, einheiten: [Option])
  }

  /// Most rules of the routing.
  public static let mostRules = 8
  public static func wen(_ nr: Int) -> String { "wen_\(nr)" }
  public static func alter(_ nr: Int) -> String { "alter_\(nr)" }
  public static func einheit(_ nr: Int) -> String { "einheit_\(nr)" }
  public static func strategie(_ letter: StrategieLetter) -> String { "strategie_\(letter.rawValue.lowercased())" }
  public static func gruppe(_ key: String) -> String { "gruppe_\(key)" }

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
    case .vorlage(let entwurf, let goals, let groups): template(entwurf, goals, groups)
    case .zuordnung(let count, let units): rules(count, units)
    }
  }

  private static func template(_ entwurf: PlanEntwurf, _ goals: [Option], _ groups: [Option]) -> [FormSection] {
    [
      FormSection(fields: [
        FormField(
          Name.angebot, "Angebot", .radios([Option("an", "anbieten"), Option("aus", "nicht mehr anbieten")])),
        FormField(Name.name, "Name der Vorlage", .text(.full)),
      ]),
      FormSection(
        "Für welche Strategien?",
        fields: StrategieLetter.allCases.map {
          FormField(named: strategie($0), "Strategie \($0.rawValue)", .checkbox, optional: true)
        }),
      FormSection(
        "Für welche Zielgruppen?", intro: "Ohne Haken gilt die Vorlage für alle.",
        fields: groups.map { FormField(named: gruppe($0.value), $0.label, .checkbox, optional: true) }),
    ] + Planzeilen(entwurf: entwurf, ziele: goals, zeit: .wochen).sections
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

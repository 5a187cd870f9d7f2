public import Law

/// The result of the Profiling: strengths first, then the single traits, then what else is known.
public enum ProfilingErgebnisForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, verfahren, fassung, quelle
    case staerken
    case berufe, kenntnisse, sprachen, fuehrerscheine, minuten, auto, stunden, schicht, anforderungen, wuensche
  }
  /// Value of a trait that was not recorded.
  public static let notRecorded = "nicht_erhoben"
  /// Name of the field that says why a trait was not recorded.
  public static func reasonName(_ trait: EinzelmerkmalKey) -> String { trait.rawValue + "_grund" }
  /// Name of the field that says from what the value of a trait is known.
  public static func sourceName(_ trait: EinzelmerkmalKey) -> String { trait.rawValue + "_quelle" }

  /// From what a value can be known; `name` is the day's word for the Profiling.
  public static func sources(_ name: String = "Profiling") -> [Option] {
    [
      Option("profiling", name), Option("gespraech", "Gespräch"), Option("unterlagen", "Unterlagen"),
      Option("aerztliche_stellungnahme", "ärztliche Stellungnahme"), Option("traeger", "Träger"),
    ]
  }
  static let dimensions: [(key: MerkmalKey, label: String)] = [
    (.qualifikation, "Qualifikation"), (.leistungsfaehigkeit, "Leistungsfähigkeit"), (.motivation, "Motivation"),
    (.rahmenbedingungen, "Rahmenbedingungen"),
  ]
  /// A dimension as people read it.
  public static func label(_ key: MerkmalKey) -> String { dimensions.first { $0.key == key }?.label ?? key.rawValue }

  private static let reader = "Fallmanagement, Teamleitung und auf Antrag die Person selbst."
  private static let yesNo = [Option("ja", "ja"), Option("nein", "nein")]

  /// What the staff of the job centre fill in; `traits` as they read on the day.
  public static func form(name: String = "Profiling", traits: [Merkmalregel]) -> Form {
    Form(
      "\(name): Ergebnis dokumentieren",
      intro: "Gesundheit, Sucht und Schulden gehören nicht hierher. Dafür gibt es die geschützte Beratung.",
      submit: "Ergebnis speichern",
      [head(sources: sources(name))] + sections(traits, sources: sources(name)) + [more])
  }

  /// What a provider fills in: the source is the Profiling itself.
  public static func traeger(name: String, person: String, traits: [Merkmalregel]) -> Form {
    var form = Form(
      "\(name): Ergebnis für \(person)",
      intro: "Bitte keine Diagnosen. Was nicht besprochen wurde, ist „nicht erhoben“ mit einem kurzen Grund.",
      submit: "Ergebnis senden", [head(sources: [])] + sections(traits, sources: []) + [more])
    form.draft = "Entwurf speichern"
    return form
  }

  /// Without sources nobody is asked for one.
  private static func head(sources: [Option]) -> FormSection {
    let source = FormField(
      Name.quelle, "Woher stammen die Einschätzungen?", .select(sources),
      hint: "Gilt für alle Merkmale ohne eigene Angabe.")
    return FormSection(
      fields: [
        FormField(Name.am, "Ergebnis vom", .date),
        FormField(
          Name.staerken, "Stärken", .textarea(characters: 600), hint: "Eine Stärke in jeder Zeile.", optional: true
        ).read(by: reader),
        FormField(Name.verfahren, "Verfahren", .text(.full), hint: "z. B. Gespräch und Arbeitsprobe"),
        FormField(Name.fassung, "Fassung des Verfahrens", .text(.medium), optional: true),
      ] + (sources.isEmpty ? [] : [source]))
  }

  private static func sections(_ traits: [Merkmalregel], sources: [Option]) -> [FormSection] {
    dimensions.map { dimension in
      FormSection(
        dimension.label,
        fields: traits.filter { $0.dimension == dimension.key }.flatMap { fields($0, sources: sources) })
    }
  }

  /// A trait with its levels, and the line for the reason.
  static func fields(_ trait: Merkmalregel, sources: [Option]) -> [FormField] {
    let levels = (1...4).reversed().map { Option("\($0)", "\($0) – \(trait.stufe($0) ?? "")") }
    let sourceField = FormField(
      named: sourceName(trait.key), "\(trait.label): andere Quelle", .select(sources), optional: true)
    return [
      FormField(
        named: trait.key.rawValue, trait.label, .radios(levels + [Option(notRecorded, "nicht erhoben")]),
        hint: trait.help),
      FormField(
        named: reasonName(trait.key), "\(trait.label): Grund, falls nicht erhoben", .text(.full), optional: true),
    ] + (sources.isEmpty ? [] : [sourceField])
  }

  private static var more: FormSection {
    FormSection(
      "Weitere Angaben", intro: "Alles freiwillig. Was fehlt, gilt als nicht erhoben.",
      fields: [
        FormField(
          Name.berufe, "Berufe", .textarea(characters: 200),
          hint: "Je Zeile eine Nummer oder Bezeichnung der Klassifikation der Berufe 2010.", optional: true),
        FormField(
          Name.kenntnisse, "Kenntnisse", .textarea(characters: 300), hint: "Eine in jeder Zeile.", optional: true
        ).read(by: reader),
        FormField(
          Name.sprachen, "Sprachen", .textarea(characters: 200),
          hint: "Je Zeile Sprache und Niveau, z. B. Englisch B1 oder Türkisch Muttersprache.", optional: true),
        FormField(Name.fuehrerscheine, "Führerscheine", .text(.medium), hint: "z. B. B, C1E", optional: true),
        FormField(Name.minuten, "Arbeitsweg höchstens (Minuten)", .text(.short), optional: true),
        FormField(Name.auto, "Auto vorhanden", .select(yesNo), optional: true),
        FormField(Name.stunden, "Wochenstunden", .text(.short), optional: true),
        FormField(Name.schicht, "Schichtarbeit möglich", .select(yesNo), optional: true),
        FormField(
          Name.anforderungen, "Was der Arbeitsplatz berücksichtigen muss", .textarea(characters: 300),
          hint: "Eine Anforderung in jeder Zeile, z. B. „kein Heben über 10 kg“. Nie eine Diagnose.", optional: true
        ).read(by: reader),
        FormField(
          Name.wuensche, "Wünsche", .textarea(characters: 300), hint: "Einer in jeder Zeile.", optional: true
        ).read(by: reader),
      ])
  }
}

/// The traits assessed again: only what changed is filled in.
public enum ProfilFortschreibungForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, quelle
  }

  /// `current` says what holds now, by trait.
  public static func form(
    name: String = "Profiling", traits: [Merkmalregel], current: [EinzelmerkmalKey: String]
  ) -> Form {
    Form(
      "Merkmale neu einschätzen",
      intro: "Füllen Sie nur aus, was sich geändert hat. Ist alles gleich geblieben, speichern Sie ohne Angabe.",
      submit: "Einschätzung speichern",
      [
        FormSection(fields: [
          FormField(Name.am, "Eingeschätzt am", .date),
          FormField(Name.quelle, "Woher stammt die Einschätzung?", .select(ProfilingErgebnisForm.sources(name))),
        ])
      ]
        + ProfilingErgebnisForm.dimensions.map { dimension in
          FormSection(
            dimension.label,
            fields: traits.filter { $0.dimension == dimension.key }.flatMap { trait in
              ProfilingErgebnisForm.fields(trait, sources: []).map { field in
                guard field.name == trait.key.rawValue else { return field }
                var changed = field
                changed.hint = "Bisher: \(current[trait.key] ?? "nicht erhoben")"
                changed.isOptional = true
                return changed
              }
            })
        })
  }
}

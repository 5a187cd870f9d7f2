public import Kernel

extension Law {
  /// Whether a setting may be laid over this law.
  ///
  /// - Throws: `Rejection` that names the rule of statute or of form which the value would break:
  ///   `einstellung.unbekannt`, `einstellung.frist_gesetz`, `einstellung.frist_laenge`, `einstellung.frist_zu_lang`,
  ///   `einstellung.frist_zu_kurz`, `einstellung.text_gesetz`, `einstellung.text_ohne_platz`,
  ///   `einstellung.platzhalter_fremd`, `einstellung.platzhalter_fehlt`, `einstellung.begriff_gesetz`,
  ///   `einstellung.zuordnung_alle`, `einstellung.zuordnung_alter`, `einstellung.vorlage_leer`,
  ///   `einstellung.vorlage_wochen`.
  public func pruefe(_ setting: Einstellung) throws(Rejection) {
    let unknown = Rejection("einstellung.unbekannt")
    switch (setting.ziel.liste, setting.wert) {
    case (.fristen, .frist(let length)):
      guard let key = FristKey(rawValue: setting.ziel.schluessel) else { throw unknown }
      try pruefe(key, length, ab: setting.ab)
    case (.begriffe, .begriff(let word)):
      guard let key = BegriffKey(rawValue: setting.ziel.schluessel) else { throw unknown }
      try pruefe(key, word, ab: setting.ab)
    case (.textbausteine, .text(let text)):
      guard let key = TextbausteinKey(rawValue: setting.ziel.schluessel) else { throw unknown }
      let known = textbaustein(key, on: setting.ab)
      try pruefe(text, gegen: known.value.text, key.folgtDemGesetz, known.citation)
    case (.briefbausteine, .text(let text)):
      guard let key = BriefbausteinKey(rawValue: setting.ziel.schluessel) else { throw unknown }
      let known = briefbaustein(key, on: setting.ab)
      try pruefe(text, gegen: known.value.text, key.folgtDemGesetz, known.citation)
    case (.planvorlagen, .vorlage(let template)):
      guard istVorlage(setting.ziel.schluessel), template.key == setting.ziel.schluessel else { throw unknown }
      try pruefe(template)
    case (.planvorlagen, .vorlageAus):
      guard istVorlage(setting.ziel.schluessel) else { throw unknown }
    case (.zuordnung, .zuordnung(let rules)): try pruefe(rules)
    default: throw unknown
    }
  }

  private func pruefe(_ key: FristKey, _ length: FristLength, ab: Day) throws(Rejection) {
    let known = frist(key, on: ab)
    guard known.value.nature == .local else {
      throw Rejection("einstellung.frist_gesetz", section: known.citation.section, field: "zahl")
    }
    guard (1...3650).contains(length.zahl) else { throw Rejection("einstellung.frist_laenge", field: "zahl") }
    let until = lists.fristen.nextChange(key.rawValue, after: ab)
    for limit in fristgrenzen.all where limit.value.key == key && limit.validity.to > ab && limit.validity.from < until
    {
      let (own, bound) = (length.spanne, limit.value.length.spanne)
      switch limit.value.richtung {
      case .hoechstens where own.upperBound > bound.upperBound || own.lowerBound > bound.lowerBound:
        throw Rejection(
          "einstellung.frist_zu_lang", section: limit.citation.section, field: "zahl",
          details: ["grenze": limit.value.length.german])
      case .mindestens where own.lowerBound < bound.lowerBound || own.upperBound < bound.upperBound:
        throw Rejection(
          "einstellung.frist_zu_kurz", section: limit.citation.section, field: "zahl",
          details: ["grenze": limit.value.length.german])
      default: break
      }
    }
  }

  /// The word of statute stays; only its short form is the job centre's own.
  private func pruefe(
    _ key: BegriffKey, _ word: Einstellungswert.Begriffswort, ab: Day
  ) throws(Rejection) {
    let known = begriffe[key].value(on: ab)
    guard !word.einzahl.isEmpty, !word.mehrzahl.isEmpty, !word.kurz.isEmpty else {
      throw Rejection("einstellung.begriff_leer", field: "einzahl")
    }
    let isSame = word.einzahl == known.value.singular && word.mehrzahl == known.value.plural
    guard key.darfEigenesWortTragen || isSame else {
      throw Rejection("einstellung.begriff_gesetz", section: known.citation.section, field: "einzahl")
    }
  }

  private func pruefe(
    _ text: String, gegen known: String?, _ isStatute: Bool, _ citation: Citation
  ) throws(Rejection) {
    guard !isStatute else { throw Rejection("einstellung.text_gesetz", section: citation.section, field: "text") }
    guard let known else { throw Rejection("einstellung.text_ohne_platz", section: citation.section, field: "text") }
    let (wanted, used) = (Platzhalter.all(in: known), Platzhalter.all(in: text))
    if let stranger = used.subtracting(wanted).sorted().first {
      throw Rejection("einstellung.platzhalter_fremd", field: "text", details: ["wort": stranger])
    }
    if let missing = wanted.subtracting(used).sorted().first {
      throw Rejection("einstellung.platzhalter_fehlt", field: "text", details: ["wort": missing])
    }
  }

  /// Known, or made by the job centre itself.
  private func istVorlage(_ key: String) -> Bool { Planvorlage.istEigene(key) || planvorlagenKeys.contains(key) }

  private func pruefe(_ template: Planvorlage) throws(Rejection) {
    let steps = template.ziele.flatMap(\.schritte)
    guard !template.ziele.isEmpty, !template.strategien.isEmpty, template.ziele.allSatisfy({ !$0.schritte.isEmpty }),
      !template.name.isEmpty, template.ziele.allSatisfy({ !$0.ziel.isEmpty }), steps.allSatisfy({ !$0.was.isEmpty })
    else { throw Rejection("einstellung.vorlage_leer") }
    for step in steps {
      guard (1...Planvorlage.mostWeeks).contains(step.bisWoche), (0...step.bisWoche).contains(step.abWoche ?? 0) else {
        throw Rejection("einstellung.vorlage_wochen", details: ["schritt": step.was])
      }
    }
  }

  private func pruefe(_ rules: [Einstellungswert.Zuordnungsschritt]) throws(Rejection) {
    guard rules.last?.wen == .alle, rules.dropLast().allSatisfy({ $0.wen != .alle }) else {
      throw Rejection("einstellung.zuordnung_alle")
    }
    let needsAge: Set<Einstellungswert.Zuordnungsschritt.Wen> = [.alterUnter, .alterAb]
    guard rules.allSatisfy({ needsAge.contains($0.wen) == ($0.alter.map { (1...120).contains($0) } ?? false) }) else {
      throw Rejection("einstellung.zuordnung_alter")
    }
  }
}

/// Words in braces that the program fills in.
public enum Platzhalter {
  /// With their braces, for example `{jobcenter}`; a brace that is not closed counts as it stands.
  public static func all(in text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let end = rest[start] == "{" ? rest[start...].firstIndex(of: "}") : nil
      found.insert(String(rest[start...(end ?? start)]))
      rest = rest[rest.index(after: end ?? start)...]
    }
    return found
  }
}

extension FristLength {
  /// The least and the greatest number of days it can be, before holidays.
  var spanne: ClosedRange<Int> {
    switch self {
    case .days(let count): return count...count
    case .weeks(let count): return 7 * count...7 * count
    case .months(let count):
      // Four years hold every month and a leap day.
      let first = Month(year: 2024, month: 1).firstDay
      let lengths = (0..<1461).map { Int((first + $0).adding(months: count).rawValue - (first + $0).rawValue) }
      return (lengths.min() ?? 0)...(lengths.max() ?? 0)
    }
  }

  /// For example `6 Wochen`.
  public var german: String {
    switch self {
    case .days(let count): count == 1 ? "1 Tag" : "\(count) Tage"
    case .weeks(let count): count == 1 ? "1 Woche" : "\(count) Wochen"
    case .months(let count): count == 1 ? "1 Monat" : "\(count) Monate"
    }
  }
}

extension BegriffKey {
  /// A name of the house for its own step; the other words are those of statute.
  public var darfEigenesWortTragen: Bool { self == .profiling }
}

extension TextbausteinKey {
  /// What it says about rights and consequences follows statute word for word; a wrong notice is void.
  public var folgtDemGesetz: Bool {
    switch self {
    case .rechtsgrundlage, .rechtsfolgen, .rechtsfolgenU25, .schadensersatz, .verwaltungsakt, .rechtsbehelf,
      .schlichtung:
      true
    case .ueberschrift, .einleitung, .pflichtenKlient, .pflichtenHaus, .angebot, .aenderung, .unterschrift,
      .ueberschriftEN, .ueberschriftTR, .pflichtenEN, .pflichtenTR:
      false
    }
  }
}

extension BriefbausteinKey {
  /// As `TextbausteinKey.folgtDemGesetz` (BSG, 17.12.2009, B 4 AS 30/09 R).
  public var folgtDemGesetz: Bool {
    switch self {
    case .einladungRechtsfolgen, .anhoerungMeldeversaeumnis, .anhoerungPflichtverletzung: true
    case .einladungMeldetermin, .einladungFreiwillig, .einladungVerhinderung, .einladungReisekosten,
      .anhoerungAntwort:
      false
    }
  }
}

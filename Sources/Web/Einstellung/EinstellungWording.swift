import Application
import Kernel
import Law
import Pages

extension Einstellungsseite {
  /// What the page may set, in its order.
  func ziele(_ law: Law) -> [Einstellungsziel] {
    switch self {
    case .fristen:
      FristKey.allCases.filter { !$0.istRhythmus }.map { Einstellungsziel(.fristen, $0.rawValue) }
    case .rhythmus: FristKey.allCases.filter(\.istRhythmus).map { Einstellungsziel(.fristen, $0.rawValue) }
    case .begriffe: BegriffKey.allCases.map { Einstellungsziel(.begriffe, $0.rawValue) }
    case .textbausteine: TextbausteinKey.allCases.map { Einstellungsziel(.textbausteine, $0.rawValue) }
    case .briefbausteine: BriefbausteinKey.allCases.map { Einstellungsziel(.briefbausteine, $0.rawValue) }
    case .planvorlagen: law.planvorlagenKeys.map { Einstellungsziel(.planvorlagen, $0) }
    case .zuordnung: [Einstellungsziel(.zuordnung, "zuordnung")]
    }
  }

  static func of(_ ziel: Einstellungsziel) -> Einstellungsseite {
    switch ziel.liste {
    case .fristen: FristKey(rawValue: ziel.schluessel)?.istRhythmus == true ? .rhythmus : .fristen
    case .begriffe: .begriffe
    case .textbausteine: .textbausteine
    case .briefbausteine: .briefbausteine
    case .planvorlagen: .planvorlagen
    case .zuordnung: .zuordnung
    }
  }
}

extension Law {
  /// What a value is called.
  func name(_ ziel: Einstellungsziel, on day: Day) -> String {
    switch ziel.liste {
    case .fristen: FristKey(rawValue: ziel.schluessel)?.wort ?? ziel.schluessel
    case .begriffe: BegriffKey(rawValue: ziel.schluessel)?.wort ?? ziel.schluessel
    case .textbausteine: TextbausteinKey(rawValue: ziel.schluessel)?.wort ?? ziel.schluessel
    case .briefbausteine: BriefbausteinKey(rawValue: ziel.schluessel)?.wort ?? ziel.schluessel
    case .planvorlagen: planvorlage(ziel.schluessel, bis: day)?.name ?? ziel.schluessel
    case .zuordnung: "Regeln der Zuordnung"
    }
  }
}

extension Einstellungswert {
  /// As one sentence or a few words.
  func satz(_ law: Law) -> String { lines(law).joined(separator: "; ") }

  /// As lines.
  func lines(_ law: Law) -> [String] {
    switch self {
    case .frist(let length): [length.german]
    case .begriff(let word): ["\(word.einzahl), Mehrzahl \(word.mehrzahl), kurz \(word.kurz)"]
    case .text(let text): [text]
    case .vorlageAus: ["wird nicht mehr angeboten"]
    case .vorlage(let template):
      [template.name, template.fuer(law)]
        + template.ziele.map { goal in "\(goal.ziel): \(goal.schritte.map(\.wort).joined(separator: ", "))" }
    case .zuordnung(let rules):
      rules.enumerated().map { place, rule in "\(place + 1). \(rule.wort): \(law.einheitenName(rule.einheit))" }
    }
  }

  /// The fields of the form.
  var typed: [String: String] {
    let names = EinstellungForm.Name.self
    switch self {
    case .frist(let length):
      return [names.zahl.rawValue: "\(length.zahl)", names.einheit.rawValue: length.einheit.rawValue]
    case .begriff(let word):
      return [
        names.einzahl.rawValue: word.einzahl, names.mehrzahl.rawValue: word.mehrzahl, names.kurz.rawValue: word.kurz,
      ]
    case .text(let text): return [names.text.rawValue: text]
    case .vorlageAus: return [names.angebot.rawValue: "aus"]
    case .vorlage(let template):
      var typed = [names.angebot.rawValue: "an", names.name.rawValue: template.name]
      for letter in template.strategien { typed[EinstellungForm.strategie(letter)] = "ja" }
      for group in template.zielgruppen { typed[EinstellungForm.gruppe(group)] = "ja" }
      return typed.merging(PlanEntwurf(template).values.compactMapValues(\.first)) { $1 }
    case .zuordnung(let rules):
      var typed: [String: String] = [:]
      for (place, rule) in rules.enumerated() {
        typed[EinstellungForm.wen(place + 1)] = rule.wen.rawValue
        typed[EinstellungForm.alter(place + 1)] = rule.alter.map { "\($0)" } ?? ""
        typed[EinstellungForm.einheit(place + 1)] = rule.einheit
      }
      return typed
    }
  }
}

extension Planvorlage {
  /// For example "für Strategie B, C und Alleinerziehende".
  fileprivate func fuer(_ law: Law) -> String {
    let names = zielgruppen.map { law.zielgruppenName($0) }
    return "für Strategie " + strategien.map(\.rawValue).joined(separator: ", ")
      + (names.isEmpty ? "" : " und " + names.joined(separator: ", "))
  }
}

extension Planvorlage.Schritt {
  /// For example "Kurs besuchen (Träger, ab Woche 2, bis Woche 26, 320,00 €)".
  fileprivate var wort: String {
    let who = Wortlaut.label(wer.rawValue, in: Wortlaut.parteien)
    let from = abWoche.map { "ab Woche \($0), " } ?? ""
    return "\(was) (\(who), \(from)bis Woche \(bisWoche)\(kosten.map { ", " + Wortlaut.euro($0) } ?? ""))"
  }
}

extension Einstellungswert.Zuordnungsschritt {
  fileprivate var wort: String {
    switch wen {
    case .alle: "alle anderen"
    case .alterUnter: "unter \(alter ?? 0) Jahren"
    case .alterAb: "ab \(alter ?? 0) Jahren"
    case .weiblich: "Frauen"
    case .nichtDeutsch: "ohne deutsche Staatsangehörigkeit"
    }
  }
}

extension FristKey {
  var istRhythmus: Bool {
    switch self {
    case .gespraechStrategieA, .gespraechStrategieB, .gespraechStrategieC, .gespraechStrategieD, .gespraechStrategieE:
      true
    default: false
    }
  }

  /// As people read it.
  var wort: String {
    switch self {
    case .profiling: "Profiling ab Fallzugang"
    case .integrationsplan: "Integrationsplan ab Fallzugang"
    case .vereinbarung: "Laufzeit oder Überprüfung der Vereinbarung"
    case .gespraechStrategieA: "Strategie A"
    case .gespraechStrategieB: "Strategie B"
    case .gespraechStrategieC: "Strategie C"
    case .gespraechStrategieD: "Strategie D"
    case .gespraechStrategieE: "Strategie E"
    case .vereinbarungRuecklauf: "Rücklauf einer angebotenen Vereinbarung"
    case .teilnahmeErgebnis: "Ergebnis des Trägers nach einer Maßnahme"
    case .uebergabeAnnahme: "Annahme eines übergebenen Falls"
    case .anhoerung: "Anhörung vor einer Minderung"
    case .minderungFeststellung: "Späteste Feststellung einer Minderung"
    case .minderungBeratungU25: "Beratungsangebot unter 25 nach einer Minderung"
    case .profilingVorlauf: "Vorlauf für das Ergebnis eines Profilings"
    case .merkmalePruefen: "Nächste Einschätzung der Merkmale"
    case .merkmaleNachMassnahme: "Einschätzung der Merkmale nach einer Maßnahme"
    case .gutachten: "Eingang eines ärztlichen Gutachtens"
    case .zumutbarkeitPruefen: "Prüfung der Zumutbarkeit vor ihrem Termin"
    case .schulendeVorlauf: "Vorlauf vor dem Ende der Schule"
    case .auskunft: "Antwort auf ein Auskunftsersuchen"
    case .auskunftssperre: "Dauer einer Auskunftssperre"
    case .auskunftssperreVorlauf: "Vorlauf vor dem Ende einer Auskunftssperre"
    case .sicherheitshinweis: "Dauer eines Sicherheitshinweises"
    }
  }
}

extension BegriffKey {
  /// What the notion is, whatever its word.
  fileprivate var wort: String {
    switch self {
    case .leistungsberechtigte: "Leistungsberechtigte"
    case .vereinbarung: "Vereinbarung"
    case .lebensunterhalt: "Leistung zum Lebensunterhalt"
    case .profiling: "Profiling"
    case .traeger: "Art des Trägers"
    }
  }
}

extension TextbausteinKey {
  fileprivate var wort: String {
    switch self {
    case .ueberschrift: "Überschrift"
    case .einleitung: "Einleitung"
    case .rechtsgrundlage: "Rechtsgrundlage"
    case .pflichtenKlient: "Überschrift: Pflichten der Klientin oder des Klienten"
    case .pflichtenHaus: "Überschrift: Leistungen des Jobcenters"
    case .angebot: "Persönliches Angebot"
    case .aenderung: "Änderungen"
    case .rechtsfolgen: "Rechtsfolgen"
    case .rechtsfolgenU25: "Rechtsfolgen unter 25"
    case .unterschrift: "Unterschrift"
    case .schadensersatz: "Schadensersatz"
    case .verwaltungsakt: "Verwaltungsakt an Stelle der Vereinbarung"
    case .rechtsbehelf: "Rechtsbehelf"
    case .schlichtung: "Schlichtung"
    case .ueberschriftEN: "Überschrift auf Englisch"
    case .ueberschriftTR: "Überschrift auf Türkisch"
    case .pflichtenEN: "Pflichten auf Englisch"
    case .pflichtenTR: "Pflichten auf Türkisch"
    }
  }
}

extension BriefbausteinKey {
  fileprivate var wort: String {
    switch self {
    case .einladungMeldetermin: "Einladung zum Meldetermin"
    case .einladungFreiwillig: "Einladung zum freiwilligen Gespräch"
    case .einladungRechtsfolgen: "Rechtsfolgen der Einladung"
    case .einladungVerhinderung: "Wenn jemand verhindert ist"
    case .einladungReisekosten: "Reisekosten"
    case .anhoerungMeldeversaeumnis: "Anhörung nach einem Meldeversäumnis"
    case .anhoerungPflichtverletzung: "Anhörung nach einer Pflichtverletzung"
    case .anhoerungAntwort: "Wie man auf eine Anhörung antwortet"
    }
  }
}

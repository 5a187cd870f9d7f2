import Casework
import Kernel
import Law
import Pages

extension Merkmal {
  /// The level in words, or why it was not recorded.
  var words: String { Dimensionsbild.words(auspraegung, grund) }
}

extension Dimensionsbild {
  static func words(_ auspraegung: Int?, _ grund: String?) -> String {
    switch auspraegung {
    case 4: "Stärke"
    case 3: "gut entwickelt"
    case 2: "Unterstützungsbedarf"
    case 1: "großer Unterstützungsbedarf"
    default: "nicht erhoben" + (grund.map { " (\($0))" } ?? "")
    }
  }
}

extension Befund {
  /// The value with its meaning on the day of the assessment, or why it was not recorded.
  func words(_ law: Law) -> String {
    wert.map { "\($0) – \(law.merkmal(merkmal, on: am).stufe($0) ?? "")" } ?? Dimensionsbild.words(nil, grund)
  }
  /// Trait and value.
  var line: String { "\(merkmal.name): " + (wert.map { "\($0)" } ?? Dimensionsbild.words(nil, grund)) }
}

extension EinzelmerkmalKey {
  /// A short name where no day is at hand, for example in the history.
  var name: String {
    switch self {
    case .schulabschluss: "Schulabschluss"
    case .berufsabschluss: "Berufsabschluss"
    case .berufserfahrung: "Berufserfahrung"
    case .aktualitaetDerKenntnisse: "Aktualität der Kenntnisse"
    case .deutschkenntnisse: "Deutschkenntnisse"
    case .digitaleKenntnisse: "Digitale Kenntnisse"
    case .koerperlicheBelastbarkeit: "Körperliche Belastbarkeit"
    case .ausdauer: "Ausdauer"
    case .auffassungsgabe: "Auffassungsgabe"
    case .lernfaehigkeit: "Lernfähigkeit"
    case .arbeitsmotivation: "Arbeitsmotivation"
    case .eigeninitiative: "Eigeninitiative"
    case .veraenderungsbereitschaft: "Veränderungsbereitschaft"
    case .zuverlaessigkeit: "Zuverlässigkeit"
    case .mobilitaet: "Mobilität"
    case .kinderbetreuung: "Kinderbetreuung"
    case .wohnsituation: "Wohnsituation"
    case .zeitlicheVerfuegbarkeit: "Zeitliche Verfügbarkeit"
    }
  }
}

extension Merkmalquelle {
  var name: String { ProfilingErgebnisForm.sources().first { $0.value == rawValue }?.label ?? rawValue }
}

extension Profilangaben {
  /// What is known, by name; what is not known is left out.
  func rows(_ law: Law) -> [Zusammenfassungszeile] {
    func yes(_ value: Bool?) -> [String] { value.map { [$0 ? "ja" : "nein"] } ?? [] }
    let all: [(String, [String])] = [
      ("Berufe", berufe.map { "\($0.code) \(law.berufe.titel($0.code) ?? "")" }), ("Kenntnisse", kenntnisse),
      ("Sprachen", sprachen.map { "\($0.sprache), \($0.niveau.name)" }), ("Führerscheine", fuehrerscheine),
      ("Arbeitsweg höchstens", minuten.map { ["\($0) Minuten"] } ?? []), ("Auto vorhanden", yes(auto)),
      ("Wochenstunden", stunden.map { ["\($0)"] } ?? []), ("Schichtarbeit möglich", yes(schicht)),
      ("Der Arbeitsplatz muss berücksichtigen", anforderungen), ("Wünsche", wuensche),
    ]
    return all.filter { !$0.1.isEmpty }.map { Zusammenfassungszeile($0.0, lines: $0.1) }
  }
}

extension Sprachniveau {
  var name: String { self == .muttersprache ? "Muttersprache" : rawValue }
}

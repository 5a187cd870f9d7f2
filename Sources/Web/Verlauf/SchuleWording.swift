import Casework
import Kernel
import Law
import Pages

extension VerlaufWording {
  /// Data about school, by names that hold on every day.
  static func schule(_ entry: SchuleErfasst) -> (String, [String]) {
    let school = [entry.schulform.label, entry.schule, entry.klasse.map { "Klasse \($0)" }].compactMap { $0 }
    let end = entry.stand == .geplant ? "geplant am" : "erreicht am"
    let asked = entry.erhebungsgrund.map { grund in
      "Grund: \(grund.label)" + (entry.einwilligungAm.map { " vom \($0.german)" } ?? "")
    }
    return (
      "Schuldaten erfasst",
      [
        school.joined(separator: ", "), "\(entry.abschluss.label), \(end) \(entry.abschlussAm.german)",
        entry.ausbildungSeit.map { "sucht Ausbildung seit \($0.german)" } ?? "sucht keine Ausbildung",
        "Quelle: \(SchuleForm.label(entry.quelle))", asked,
      ].compactMap { $0 }
    )
  }
}

extension Schulform {
  /// A short name where no day is at hand.
  var label: String {
    switch self {
    case .hauptschule: "Hauptschule"
    case .realschule: "Realschule"
    case .gesamtschule: "Gesamtschule"
    case .sekundarschule: "Sekundarschule"
    case .gymnasium: "Gymnasium"
    case .foerderschule: "Förderschule"
    case .berufskolleg: "Berufskolleg"
    case .weiterbildungskolleg: "Weiterbildungskolleg"
    case .sonstige: "andere Schule"
    }
  }
}

extension Schulabschluss {
  /// A short name where no day is at hand.
  var label: String {
    switch self {
    case .ohne: "kein Abschluss"
    case .foerderschule: "Abschluss der Förderschule"
    case .ersterSchulabschluss: "Erster Schulabschluss (Hauptschulabschluss nach Klasse 9)"
    case .erweiterterErster: "Erweiterter Erster Schulabschluss (Hauptschulabschluss nach Klasse 10)"
    case .mittlererSchulabschluss: "Mittlerer Schulabschluss"
    case .fachhochschulreife: "Fachhochschulreife"
    case .hochschulreife: "Abitur"
    }
  }
}

extension Erhebungsgrund {
  /// A short name where no day is at hand.
  var label: String {
    switch self {
    case .einwilligung: "Einwilligung der Person"
    case .rechtsvorschrift: "Rechtsvorschrift"
    case .aufgabe: "von der Aufgabe her erforderlich"
    case .aufwand: "bei der Person unverhältnismäßig"
    }
  }
}

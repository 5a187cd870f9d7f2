import Controlling

extension Rahmendatum {
  /// The value as people read it: `179.853`, `560.000 €`, `−11,7 %`; whole percents as they were given, `21 %`.
  var text: String {
    switch unit {
    case .personen, .plaetze: Zahl.count(value)
    case .euro: Zahl.euro(whole: value)
    case .prozent where value.isMultiple(of: 10): Zahl.count(value / 10) + Zahl.blank + "%"
    case .prozent: Zahl.percent(tenths: value)
    }
  }

  /// `31.12.2007`, `Dezember 2007`, `2007`; empty if not known.
  var asOfText: String { Zeitangabe.german(asOf) }
}

extension Rahmendatum.Einheit {
  var name: String {
    switch self {
    case .personen: "Personen"
    case .plaetze: "Plätze"
    case .euro: "Euro"
    case .prozent: "Prozent"
    }
  }
}

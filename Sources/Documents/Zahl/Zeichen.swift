/// Signs that stand where a table has no plain number (usual since DIN 55301; no cell stays empty).
public enum Zeichen: String, Sendable, Hashable, CaseIterable {
  /// `–`: exactly nothing.
  case genauNull = "–"
  /// `0`: more than nothing, less than half of the unit shown.
  case wenigerAlsHalb = "0"
  /// `.`: unknown, not stated, or kept secret.
  case unbekannt = "."
  /// `…`: the figure comes later.
  case folgt = "…"
  /// `/`: not certain enough.
  case unsicher = "/"
  /// `x`: the cell makes no sense.
  case sinnlos = "x"

  /// What the sign means, as in the key under a table and as read aloud.
  public var meaning: String {
    switch self {
    case .genauNull: "genau null"
    case .wenigerAlsHalb: "weniger als die Hälfte der Einheit"
    case .unbekannt: "unbekannt oder geheim zu halten"
    case .folgt: "Angabe folgt später"
    case .unsicher: "nicht sicher genug"
    case .sinnlos: "Angabe nicht sinnvoll"
    }
  }
}

/// A letter before a number that says how firm it is.
public enum Guete: String, Sendable, Hashable, CaseIterable {
  case vorlaeufig = "p"
  case berichtigt = "r"
  case geschaetzt = "s"

  /// What the letter means.
  public var meaning: String {
    switch self {
    case .vorlaeufig: "vorläufige Zahl"
    case .berichtigt: "berichtigte Zahl"
    case .geschaetzt: "geschätzte Zahl"
    }
  }
}

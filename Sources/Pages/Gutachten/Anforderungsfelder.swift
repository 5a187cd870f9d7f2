public import Law

/// Demands of work, each with how far it is possible; nothing is chosen beforehand.
public enum Anforderungsfelder {
  public static func name(_ demand: Arbeitsanforderung) -> String { "anforderung_\(demand.rawValue)" }

  public static let grade = Anforderungsgrad.allCases.map { Option($0.rawValue, label($0)) }

  /// One choice for each demand, in a section of its own.
  static func section(intro: String) -> FormSection {
    FormSection(
      "Anforderungen der Arbeit", intro: intro, isRow: true,
      fields: Arbeitsanforderung.allCases.map { FormField(named: name($0), label($0), .select(grade), optional: true) })
  }

  public static func label(_ grade: Anforderungsgrad) -> String {
    switch grade {
    case .eingeschraenkt: "nur zeitweise"
    case .ausgeschlossen: "nicht möglich"
    }
  }

  public static func label(_ demand: Arbeitsanforderung) -> String {
    switch demand {
    case .schweresHeben: "Heben und Tragen über 10 kg"
    case .langesStehen: "langes Stehen und Gehen"
    case .langesSitzen: "langes Sitzen"
    case .zwangshaltung: "Bücken, Knien, Hocken"
    case .ueberkopf: "Arbeit über Kopf"
    case .hoehe: "Leitern, Gerüste, Höhe"
    case .wechselschicht: "wechselnde Schichten"
    case .nachtarbeit: "Nachtarbeit"
    case .taktarbeit: "Akkord und fester Takt"
    case .laerm: "Lärm"
    case .reizstoffe: "Staub, Rauch, Gase, reizende Stoffe"
    case .witterung: "Kälte, Hitze, Nässe"
    case .feinmotorik: "genaues Arbeiten mit den Händen"
    case .bildschirm: "dauernde Bildschirmarbeit"
    case .kundenkontakt: "ständiger Kontakt mit Kundschaft"
    case .fahren: "Fahren und gefährliche Maschinen"
    case .alleinarbeit: "allein arbeiten"
    }
  }
}

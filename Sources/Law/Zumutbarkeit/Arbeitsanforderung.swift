/// What a job may demand and somebody may not be able to give: the one list in which health enters placement. A demand
/// says what work is like, never what a person has. The raw value is stored in payloads.
public enum Arbeitsanforderung: String, Codable, Sendable, CaseIterable {
  /// Lifting and carrying of more than 10 kg.
  case schweresHeben = "schweres_heben"
  case langesStehen = "langes_stehen"
  case langesSitzen = "langes_sitzen"
  /// Bending, kneeling, crouching.
  case zwangshaltung
  case ueberkopf
  /// Ladders and scaffolds.
  case hoehe
  case wechselschicht
  case nachtarbeit
  /// Piecework and fixed pace.
  case taktarbeit
  case laerm
  /// Dust, smoke, gases, irritating substances.
  case reizstoffe
  /// Cold, heat, wet.
  case witterung
  case feinmotorik
  case bildschirm
  case kundenkontakt
  /// Driving vehicles and running dangerous machines.
  case fahren
  case alleinarbeit
}

/// How far a demand is possible. The raw value is stored in payloads.
public enum Anforderungsgrad: String, Codable, Sendable, CaseIterable, Comparable {
  /// Now and then, not as the rule of the day.
  case eingeschraenkt
  case ausgeschlossen

  public static func < (left: Anforderungsgrad, right: Anforderungsgrad) -> Bool {
    left == .eingeschraenkt && right == .ausgeschlossen
  }
}

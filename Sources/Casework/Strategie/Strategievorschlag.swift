public import Law

/// Yes, no, or not known: what was not recorded counts neither as good nor as bad.
public enum Dreiwert: Sendable, Hashable {
  case ja
  case nein
  case offen

  static func alle(_ values: [Dreiwert]) -> Dreiwert {
    values.contains(.nein) ? .nein : values.contains(.offen) ? .offen : .ja
  }
  static func eines(_ values: [Dreiwert]) -> Dreiwert {
    values.contains(.ja) ? .ja : values.contains(.offen) ? .offen : .nein
  }
}

/// What speaks for a strategy, what against it, and what is not known. Never a score.
public struct Strategieurteil: Sendable, Hashable {
  public let letter: StrategieLetter
  public let dafuer: [Strategieregel.Bedingung]
  public let dagegen: [Strategieregel.Bedingung]
  /// Conditions that cannot be judged.
  public let offen: [Strategieregel.Bedingung]
  /// The traits without which they cannot.
  public let fehlend: [EinzelmerkmalKey]

  public var urteil: Dreiwert { dagegen.isEmpty ? (offen.isEmpty ? .ja : .offen) : .nein }
}

/// Which strategy the rules propose, with all reasons. Age, sex and nationality are not asked for: the rules see the
/// values of traits alone.
public struct Strategievorschlag: Sendable, Hashable {
  /// A first.
  public let urteile: [Strategieurteil]

  public init(_ werte: [EinzelmerkmalKey: Int], regeln: [Strategieregel]) {
    urteile = regeln.map { regel in
      let judged = regel.bedingungen.map { ($0, $0.urteil(werte)) }
      let open = judged.filter { $0.1 == .offen }.map(\.0)
      let missing = Set(open.flatMap(\.vergleiche).flatMap(\.merkmale)).filter { werte[$0] == nil }
      return Strategieurteil(
        letter: regel.letter, dafuer: judged.filter { $0.1 == .ja }.map(\.0),
        dagegen: judged.filter { $0.1 == .nein }.map(\.0), offen: open,
        fehlend: EinzelmerkmalKey.allCases.filter { missing.contains($0) })
    }
  }

  /// The one strategy of which all conditions hold.
  public var vorschlag: StrategieLetter? {
    let found = urteile.filter { $0.urteil == .ja }
    return found.count == 1 ? found[0].letter : nil
  }

  /// The traits that would decide between the strategies that are still possible; none where there is a proposal.
  public var fehlend: [EinzelmerkmalKey] {
    guard vorschlag == nil else { return [] }
    let missing = Set(urteile.filter { $0.urteil == .offen }.flatMap(\.fehlend))
    return EinzelmerkmalKey.allCases.filter { missing.contains($0) }
  }
}

extension Strategieregel.Bedingung {
  func urteil(_ werte: [EinzelmerkmalKey: Int]) -> Dreiwert {
    .eines(vergleiche.map { $0.urteil(werte) })
  }
}

extension Strategieregel.Vergleich {
  func urteil(_ werte: [EinzelmerkmalKey: Int]) -> Dreiwert {
    let values = merkmale.map { key -> Dreiwert in werte[key].map { fits($0) ? .ja : .nein } ?? .offen }
    return alle ? .alle(values) : .eines(values)
  }
}

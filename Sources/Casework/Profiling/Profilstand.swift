public import Kernel
public import Law

/// The latest result by single traits, with everything that was assessed before and since.
public struct Profilstand: Sendable {
  public let ergebnis: ProfilingErhoben
  /// Every assessment, in the order of recording.
  public internal(set) var befunde: [Befund]
  /// The day of the last assessment.
  public internal(set) var zuletzt: Day

  /// What was last said of each trait, in the order of the form.
  public var aktuell: [Befund] {
    EinzelmerkmalKey.allCases.compactMap { key in befunde.last { $0.merkmal == key } }
  }

  /// The values that are known.
  public var werte: [EinzelmerkmalKey: Int] {
    var known: [EinzelmerkmalKey: Int] = [:]
    for befund in aktuell { known[befund.merkmal] = befund.wert }
    return known
  }

  /// How a trait moved from one assessment to the next.
  public struct Fortschritt: Sendable, Hashable {
    public let vorher: Befund
    public let jetzt: Befund
    /// Steps up (positive) or down; `nil` where one of both was not recorded.
    public var differenz: Int? { jetzt.wert.flatMap { now in vorher.wert.map { now - $0 } } }
  }

  /// Every change of a trait, the latest first.
  public var fortschritte: [Fortschritt] {
    var found: [Fortschritt] = []
    var last: [EinzelmerkmalKey: Befund] = [:]
    for befund in befunde {
      if let before = last[befund.merkmal], before.wert != befund.wert {
        found.append(Fortschritt(vorher: before, jetzt: befund))
      }
      last[befund.merkmal] = befund
    }
    return found.reversed()
  }

  /// By when the traits are to be assessed again: some weeks after a measure ended, at the latest by the rhythm.
  func pruefungFaellig(_ teilnahme: TeilnahmeState, law: Law) -> Day {
    let ended = teilnahme.items.compactMap(\.ende).filter { $0 > zuletzt }.min()
    let due = law.dueDay(open: .merkmalePruefen, after: zuletzt)
    return ended.map { min(due, law.dueDay(open: .merkmaleNachMassnahme, after: $0)) } ?? due
  }
}

/// What is known of one dimension, whichever way the result came in.
public struct Dimensionsbild: Sendable, Hashable {
  public let dimension: MerkmalKey
  /// The value of the dimension itself, where the result came in by dimensions.
  public let auspraegung: Int?
  /// Why the dimension was not recorded.
  public let grund: String?
  /// The traits of the dimension, where the result came in trait by trait.
  public let befunde: [Befund]
}

extension ProfilingState {
  /// The four dimensions of the latest result; none before there is one.
  public var dimensionen: [Dimensionsbild] {
    if let profil {
      let all = profil.aktuell
      return MerkmalKey.allCases.map { key in
        Dimensionsbild(
          dimension: key, auspraegung: nil, grund: nil, befunde: all.filter { $0.merkmal.dimension == key })
      }
    }
    guard let result else { return [] }
    return MerkmalKey.allCases.compactMap { key in
      result.merkmale.first { $0.merkmal == key }.map {
        Dimensionsbild(dimension: key, auspraegung: $0.auspraegung, grund: $0.grund, befunde: [])
      }
    }
  }

  /// The values of single traits that are known; none from a result by dimensions.
  public var werte: [EinzelmerkmalKey: Int] { profil?.werte ?? [:] }
}

public import Kernel

/// The word for a notion on a day, as people read it.
public struct Begriff: Sendable, Hashable {
  public let key: BegriffKey
  public let singular: String
  public let plural: String
  /// Short form, for example `eHb`; the singular where there is none.
  public let short: String

  public init(key: BegriffKey, singular: String, plural: String, short: String) {
    self.key = key
    self.singular = singular
    self.plural = plural
    self.short = short
  }
}

/// The notions whose word changes with the law.
public enum BegriffKey: String, Sendable, CaseIterable {
  /// erwerbsfähige Hilfebedürftige / erwerbsfähige Leistungsberechtigte
  case leistungsberechtigte
  /// Eingliederungsvereinbarung / Kooperationsplan
  case vereinbarung
  /// Arbeitslosengeld II / Bürgergeld / Grundsicherungsgeld
  case lebensunterhalt
  /// Profiling / Potenzialanalyse
  case profiling
  /// Name of the benefit authority kind: zugelassener kommunaler Träger
  case traeger
}

extension Law {
  /// The word for that notion on `day`.
  public func begriff(_ key: BegriffKey, on day: Day) -> Begriff { begriffe[key].value(on: day).value }
}

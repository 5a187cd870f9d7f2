public import Kernel

/// Something that can be recorded only over certain days.
public enum AngabeKey: String, CaseIterable, Sendable {
  /// Not unemployed for want of an offer, 58 and older.
  case statusParagraf53a = "status_paragraf53a"
  /// No longer seeking work, 58 and older.
  case statusRegelung58 = "status_regelung58"
  /// The entry „divers“.
  case geschlechtDivers = "geschlecht_divers"
}

/// How its end is to be read.
public struct AngabeRule: Sendable, Hashable {
  public let key: AngabeKey
  /// Whether it goes on for those who were there while it was open.
  public let keepsEarlier: Bool

  public init(key: AngabeKey, keepsEarlier: Bool) {
    self.key = key
    self.keepsEarlier = keepsEarlier
  }
}

extension Law {
  /// The days over which something can be recorded.
  public func angabe(_ key: AngabeKey) -> Dated<AngabeRule> { angaben[key] }

  /// The sexes that can be recorded on a day.
  public func geschlechter(on day: Day) -> [Geschlecht] {
    let hasDivers = angabe(.geschlechtDivers).validity.contains(day)
    return Geschlecht.allCases.filter { $0 != .divers || hasDivers }
  }
}

public import Kernel

/// Something the job centre sets itself, on screen, from a day on; it lies over the files until a later one of the same
/// list and key, or until the next change that the files bring for it.
public struct Einstellung: Sendable, Hashable {
  /// Number within the job centre, in the order in which they were made.
  public let nr: Int
  public let ziel: Einstellungsziel
  public let wert: Einstellungswert
  /// The first day on which it holds.
  public let ab: Day
  /// Also holds for deadlines that are running on that day; of deadlines alone.
  public let laufende: Bool

  public init(nr: Int, ziel: Einstellungsziel, wert: Einstellungswert, ab: Day, laufende: Bool = false) {
    (self.nr, self.ziel, self.wert, self.ab, self.laufende) = (nr, ziel, wert, ab, laufende)
  }
}

/// What a setting is about: a list and a key in it.
public struct Einstellungsziel: Sendable, Hashable {
  public let liste: Einstellungsliste
  /// The key of the list, for example `gespraech_strategie_a`; a list that is set as a whole has its own name.
  public let schluessel: String

  public init(_ liste: Einstellungsliste, _ schluessel: String) {
    (self.liste, self.schluessel) = (liste, schluessel)
  }
}

/// The lists that a job centre may set. The raw value is stored in payloads and stands in addresses.
public enum Einstellungsliste: String, Codable, Sendable, CaseIterable {
  case fristen
  case begriffe
  case textbausteine
  case briefbausteine
  case planvorlagen
  case zuordnung
}

/// All settings of a job centre that hold or are planned, as of a version of their stream.
public struct Einstellungsstand: Sendable, Hashable {
  /// Version of the stream; 0 = nothing was ever set.
  public let version: Int64
  /// In the order in which they were made; without those that were taken back.
  public let einstellungen: [Einstellung]

  public init(version: Int64 = 0, einstellungen: [Einstellung] = []) {
    (self.version, self.einstellungen) = (version, einstellungen)
  }

  /// The settings of a list by key, each key in the order of their days; of two for the same day the later one.
  func folge(_ liste: Einstellungsliste) -> [String: [Einstellung]] {
    let all = Dictionary(grouping: einstellungen.filter { $0.ziel.liste == liste }, by: \.ziel.schluessel)
    return all.mapValues { settings in
      var byDay: [Day: Einstellung] = [:]
      for setting in settings.sorted(by: { $0.nr < $1.nr }) { byDay[setting.ab] = setting }
      return byDay.values.sorted { $0.ab < $1.ab }
    }
  }
}

extension Law {
  /// The law of the files with these settings laid over it, proved complete like the files themselves.
  /// - Throws: `LawError` that says what would be missing or unknown.
  public func laid(under stand: Einstellungsstand) throws -> Law {
    stand.einstellungen.isEmpty && stand.version == einstellungen.version ? self : try Law(lists, stand)
  }
}

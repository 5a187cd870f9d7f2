public import Journal
public import Kernel
public import Law

/// A value of a list that the job centre sets from a day on.
public struct EinstellungFestgelegt: EinstellungPayload, Equatable {
  public static let type: EntryType = "einstellung.festgelegt.v1"
  public let nr: Int
  public let liste: Einstellungsliste
  public let schluessel: String
  public let wert: Einstellungswert
  public let ab: Day
  /// Deadlines that run on that day follow it too.
  public let laufende: Bool
  public let grund: String

  public init(_ einstellung: Einstellung, grund: String) {
    nr = einstellung.nr
    liste = einstellung.ziel.liste
    schluessel = einstellung.ziel.schluessel
    wert = einstellung.wert
    ab = einstellung.ab
    laufende = einstellung.laufende
    self.grund = grund
  }

  public var einstellung: Einstellung {
    Einstellung(nr: nr, ziel: Einstellungsziel(liste, schluessel), wert: wert, ab: ab, laufende: laufende)
  }
  public var effectiveOn: Day { ab }
  public func apply(to file: inout EinstellungFile) { file.alle.append(einstellung) }
}

/// A planned value is taken back before its day.
public struct EinstellungZurueckgenommen: EinstellungPayload, Equatable {
  public static let type: EntryType = "einstellung.zurueckgenommen.v1"
  public let nr: Int
  public let am: Day
  public let grund: String

  public init(nr: Int, am: Day, grund: String) {
    (self.nr, self.am, self.grund) = (nr, am, grund)
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout EinstellungFile) { file.zurueckgenommen.insert(nr) }
}

public import Kernel

/// Which figure is looked at, and how it is divided.
public struct Kennzahlsicht: Hashable, Sendable {
  /// Key of the indicator or figure, for example `integrationen_frauen`.
  public var key: String
  public var jahr: Int
  /// The day of knowledge; `nil` = the working day's rule.
  public var stand: Day?
  /// Key of the dimension (`sex`, `u25`, `age`, `migration`, `targetgroup`, `strategy`, `team`).
  public var nach: String?
  /// Key of one group of that dimension.
  public var gruppe: String?
  /// Whose cases a list shows: those counted, or those the rate is taken of.
  public var teil: Teil
  /// Page of the list of cases, from 1.
  public var seite: Int

  public enum Teil: String, Sendable, CaseIterable {
    case zaehler
    case nenner
  }

  public init(
    key: String, jahr: Int, stand: Day? = nil, nach: String? = nil, gruppe: String? = nil,
    teil: Teil = .zaehler, seite: Int = 1
  ) {
    self.key = key
    self.jahr = jahr
    self.stand = stand
    self.nach = nach
    self.gruppe = gruppe
    self.teil = teil
    self.seite = seite
  }

  /// The same view divided otherwise.
  public func divided(by dimension: String?) -> Kennzahlsicht {
    Kennzahlsicht(key: key, jahr: jahr, stand: stand, nach: dimension)
  }
  /// The same division, one group of it; `nil` = all.
  public func cases(of group: String?, _ part: Teil = .zaehler) -> Kennzahlsicht {
    Kennzahlsicht(key: key, jahr: jahr, stand: stand, nach: nach, gruppe: group, teil: part)
  }
  func page(_ number: Int) -> Kennzahlsicht {
    var copy = self
    copy.seite = number
    return copy
  }

  var query: [QueryItem] {
    var items = [QueryItem("jahr", "\(jahr)")]
    if let stand { items.append(QueryItem("stand", stand.iso)) }
    if let nach { items.append(QueryItem("nach", nach)) }
    if let gruppe { items.append(QueryItem("gruppe", gruppe)) }
    if teil != .zaehler { items.append(QueryItem("teil", teil.rawValue)) }
    if seite > 1 { items.append(QueryItem("seite", "\(seite)")) }
    return items
  }
}

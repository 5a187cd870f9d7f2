/// Which cases the list shows and in which order. Reads and writes the query of `/faelle`.
public struct FaelleFilter: Hashable, Sendable {
  /// A letter A–E, or `ohne` for cases without strategy.
  public var strategie: String?
  public var nurU25 = false
  /// Only cases of the account that asks.
  public var nurMeine = false
  /// Number of a team, as text.
  public var team: String?
  public var frist: Fristfilter?
  /// Key of the step the case stands at.
  public var schritt: String?
  /// Number of an instrument: in a measure of it today.
  public var massnahme: String?
  /// Key of a target group to which the person belongs today.
  public var zielgruppe: String?
  public var zustand = Fallzustand.offen
  public var sortierung = Fallsortierung.frist
  public var absteigend = false
  /// From 1.
  public var seite = 1

  public init() {}

  /// Reads a query; unknown names and values are left out.
  public init(query: [String: String]) {
    strategie = query["strategie"].flatMap { $0.isEmpty ? nil : $0 }
    nurU25 = query["u25"] == "ja"
    nurMeine = query["meine"] == "ja"
    team = query["team"].flatMap { $0.isEmpty ? nil : $0 }
    frist = query["frist"].flatMap(Fristfilter.init(rawValue:))
    schritt = query["schritt"].flatMap { $0.isEmpty ? nil : $0 }
    massnahme = query["massnahme"].flatMap { $0.isEmpty ? nil : $0 }
    zielgruppe = query["zielgruppe"].flatMap { $0.isEmpty ? nil : $0 }
    zustand = query["zustand"].flatMap(Fallzustand.init(rawValue:)) ?? .offen
    sortierung = query["sortierung"].flatMap(Fallsortierung.init(rawValue:)) ?? .frist
    absteigend = query["richtung"] == "ab"
    seite = query["seite"].flatMap(Int.init).map { max(1, $0) } ?? 1
  }

  /// A copy with one change that starts again at the first page.
  public func with(_ change: (inout FaelleFilter) -> Void) -> FaelleFilter {
    var copy = self
    copy.seite = 1
    change(&copy)
    return copy
  }

  var query: [QueryItem] {
    var items: [QueryItem] = []
    if let strategie { items.append(QueryItem("strategie", strategie)) }
    if nurU25 { items.append(QueryItem("u25", "ja")) }
    if nurMeine { items.append(QueryItem("meine", "ja")) }
    if let team { items.append(QueryItem("team", team)) }
    if let frist { items.append(QueryItem("frist", frist.rawValue)) }
    if let schritt { items.append(QueryItem("schritt", schritt)) }
    if let massnahme { items.append(QueryItem("massnahme", massnahme)) }
    if let zielgruppe { items.append(QueryItem("zielgruppe", zielgruppe)) }
    if zustand != .offen { items.append(QueryItem("zustand", zustand.rawValue)) }
    if sortierung != .frist { items.append(QueryItem("sortierung", sortierung.rawValue)) }
    if absteigend { items.append(QueryItem("richtung", "ab")) }
    if seite > 1 { items.append(QueryItem("seite", "\(seite)")) }
    return items
  }
}

/// How the next deadline of a case stands.
public enum Fristfilter: String, CaseIterable, Sendable {
  case kritisch
  case ueberfaellig
  case heute
  case woche
  case wartet

  public var label: String {
    switch self {
    case .kritisch: "mehr als 14 Tage überfällig"
    case .ueberfaellig: "überfällig"
    case .heute: "heute fällig"
    case .woche: "diese Woche fällig"
    case .wartet: "wartet auf andere"
    }
  }
}

public enum Fallzustand: String, CaseIterable, Sendable {
  case offen
  case abgeschlossen
  case alle

  public var label: String {
    switch self {
    case .offen: "offene Fälle"
    case .abgeschlossen: "abgeschlossene Fälle"
    case .alle: "alle Fälle"
    }
  }
}

public enum Fallsortierung: String, CaseIterable, Sendable {
  case frist
  case name
  case zugang
  case strategie

  public var label: String {
    switch self {
    case .frist: "nächste Frist"
    case .name: "Name"
    case .zugang: "Fallzugang"
    case .strategie: "Strategie"
    }
  }
}

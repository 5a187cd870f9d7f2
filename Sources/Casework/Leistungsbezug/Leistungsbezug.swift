public import Journal
public import Kernel

/// Benefits begin. Comes from the benefit side; the stock of entitled persons follows from it alone.
public struct LeistungsbezugBegonnen: PersonPayload {
  public static let type: EntryType = "leistungsbezug.begonnen.v1"
  public let ab: Day
  public let art: LeistungsbezugArt

  public init(ab: Day, art: LeistungsbezugArt) {
    self.ab = ab
    self.art = art
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.leistungsbezug.spells.append(.init(art: art, period: Period(from: ab)))
  }
}

public enum LeistungsbezugArt: String, Codable, Sendable, CaseIterable {
  /// Able to work (§ 7 Abs. 1 SGB II): eHb, since 2011 eLb.
  case erwerbsfaehig
  /// Lives in the Bedarfsgemeinschaft but is not able to work (§ 7 Abs. 2 SGB II).
  case nichtErwerbsfaehig = "nicht_erwerbsfaehig"
}

public struct LeistungsbezugBeendet: PersonPayload {
  public static let type: EntryType = "leistungsbezug.beendet.v1"
  /// First day without benefits.
  public let ende: Day
  public let grund: LeistungsbezugEndgrund

  public init(ende: Day, grund: LeistungsbezugEndgrund) {
    self.ende = ende
    self.grund = grund
  }

  public var effectiveOn: Day { ende }
  public func apply(to file: inout PersonFile, version: Int64) {
    // Its beginning may have been cancelled; the spell before keeps its own end.
    guard let running = file.leistungsbezug.current else { return }
    file.leistungsbezug.spells.removeLast()
    file.leistungsbezug.spells.append(
      .init(art: running.art, period: Period(from: running.period.from, to: ende), grund: grund))
  }
}

public enum LeistungsbezugEndgrund: String, Codable, Sendable, CaseIterable {
  case arbeitsaufnahme
  case einkommen
  case ausbildung
  case umzug
  case altersgrenze
  case verzicht
  case tod
  case sonstige
}

public struct LeistungsbezugState: Sendable {
  public struct Spell: Sendable {
    public let art: LeistungsbezugArt
    public let period: Period
    public var grund: LeistungsbezugEndgrund?
  }
  public internal(set) var spells: [Spell] = []
  /// The running spell.
  public var current: Spell? { spells.last.flatMap { $0.period.isOpen ? $0 : nil } }

  func checkSoundness() throws(Rejection) {
    for (earlier, later) in zip(spells, spells.dropFirst()) where later.period.from < earlier.period.to {
      throw Rejection("leistungsbezug.ueberschneidung", details: ["ende": earlier.period.to.german])
    }
    for spell in spells where spell.period.to < spell.period.from { throw Rejection("datum.ende_vor_beginn") }
  }
}

public struct BeginLeistungsbezug: Command {
  public typealias State = PersonFile
  public let ab: Day
  public let art: LeistungsbezugArt

  public init(ab: Day, art: LeistungsbezugArt = .erwerbsfaehig) {
    self.ab = ab
    self.art = art
  }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard file.data != nil else { throw Rejection("person.unbekannt") }
    guard file.leistungsbezug.current == nil else { throw Rejection("leistungsbezug.laeuft_schon", field: "ab") }
    if let last = file.leistungsbezug.spells.last, ab < last.period.to {
      throw Rejection("leistungsbezug.ueberschneidung", field: "ab", details: ["ende": last.period.to.german])
    }
    return [LeistungsbezugBegonnen(ab: ab, art: art)]
  }
}

public struct EndLeistungsbezug: Command {
  public typealias State = PersonFile
  /// First day without benefits.
  public let ende: Day
  public let grund: LeistungsbezugEndgrund

  public init(ende: Day, grund: LeistungsbezugEndgrund) {
    self.ende = ende
    self.grund = grund
  }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard let current = file.leistungsbezug.current else {
      throw Rejection("leistungsbezug.laeuft_nicht", field: "ende")
    }
    guard ende >= current.period.from else { throw Rejection("datum.ende_vor_beginn", field: "ende") }
    return [LeistungsbezugBeendet(ende: ende, grund: grund)]
  }
}

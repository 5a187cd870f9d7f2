public import Journal
public import Kernel

/// The case ends; of before open points were named in the entry.
public struct FallAbgeschlossen: CasePayload {
  public static let type: EntryType = "fall.abgeschlossen.v1"
  /// First day without the case.
  public let am: Day
  public let grund: AbschlussGrund

  public init(am: Day, grund: AbschlussGrund) {
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.abschluss = AbschlussState(am: am, grund: grund, punkte: [])
  }
}

/// The case ends, and with it the points that were still open: each one lapses or is handed over.
public struct FallAbgeschlossenV2: CasePayload {
  public static let type: EntryType = "fall.abgeschlossen.v2"
  /// First day without the case.
  public let am: Day
  public let grund: AbschlussGrund
  /// Those without a result of their own, in the order of the case.
  public let punkte: [Abschlusspunkt]

  public init(am: Day, grund: AbschlussGrund, punkte: [Abschlusspunkt]) {
    self.am = am
    self.grund = grund
    self.punkte = punkte
  }

  public var effectiveOn: Day { am }
  /// What lapses leaves its topic as it would by a command of its own; taking the entry back opens it again.
  public func apply(to file: inout CaseFile, version: Int64) {
    for punkt in punkte where punkt.weiter == nil { file.lapse(punkt, am) }
    file.abschluss = AbschlussState(am: am, grund: grund, punkte: punkte)
  }
}

/// What became of an open point that ended with the case.
public struct Abschlusspunkt: Codable, Sendable, Hashable {
  public let art: OffenerPunkt.Art
  /// Number of the thing within the case, where there are several of its kind.
  public let nr: Int64?
  /// Who carries it on; `nil` = it lapses.
  public let weiter: Weiterstelle?

  public init(art: OffenerPunkt.Art, nr: Int64?, weiter: Weiterstelle? = nil) {
    self.art = art
    self.nr = nr
    self.weiter = weiter
  }
}

/// Who carries on what a closed case leaves. The raw value is stored in payloads.
public enum Weiterstelle: String, Codable, Sendable, CaseIterable {
  case leistung
  case jobcenter
  case agentur
  case unternehmensservice
}

public enum AbschlussGrund: String, Codable, Sendable, CaseIterable {
  case integration
  case leistungsende
  case umzug
  case altersgrenze
  case mitwirkung
  case tod
  case sonstige
}

public struct AbschlussState: Sendable {
  public let am: Day
  public let grund: AbschlussGrund
  /// Points that lapsed or were handed over.
  public let punkte: [Abschlusspunkt]
}

extension CaseFile {
  fileprivate mutating func lapse(_ punkt: Abschlusspunkt, _ day: Day) {
    switch punkt.art {
    case .profiling: profiling.order = nil
    case .schritt:
      let vermerk = Schrittvermerk(stand: .entfallen, am: day, grund: nil)
      integrationsplan.note(vermerk, of: Int(punkt.nr ?? 0))
    case .vereinbarung, .verpflichtung:
      vereinbarung.end(punkt.nr ?? 0, on: day, grund: VereinbarungState.closed)
    case .angebot: vereinbarung.change(punkt.nr ?? 0) { $0.zustand = .ersetzt }
    case .termin: termin.change(Int(punkt.nr ?? 0)) { $0.stand = .abgesagt }
    case .ankuendigung: integration.announced = nil
    case .gespraech: gespraech.next = nil
    case .uebergabe: zustaendigkeit.offer = nil
    case .teilnahme, .schlichtung, .minderungPruefung, .minderung: break
    }
  }
}

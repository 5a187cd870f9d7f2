public import Kernel

/// Something in a case that somebody still waits for; it is settled or handed over before the case is closed.
public struct OffenerPunkt: Sendable, Hashable {
  /// The raw value is stored in payloads.
  public enum Art: String, Codable, Sendable, CaseIterable {
    /// A participation without result.
    case teilnahme
    /// A running order of a Profiling.
    case profiling
    /// A step of the plan of which nobody has said what became of it.
    case schritt
    /// An agreement that was offered and not answered.
    case angebot
    /// The promises of the agreement in force.
    case vereinbarung
    case verpflichtung
    case schlichtung
    /// An appointment without outcome.
    case termin
    /// The next talk, agreed without a letter.
    case gespraech
    /// Work that was promised and not confirmed.
    case ankuendigung
    /// A breach that is looked into.
    case minderungPruefung = "minderung_pruefung"
    /// A reduction that goes on after the case.
    case minderung
    /// A hand-over that was not answered.
    case uebergabe
  }

  public let art: Art
  /// Number of the thing within the case, where there are several of its kind.
  public let nr: Int64?
  /// As it was recorded, for example the name of a measure; empty where the kind says all.
  public let name: String
  /// First day of a participation.
  public let beginn: Day?
  /// The day by which it is awaited, or on which it ends.
  public let bis: Day?

  init(_ art: Art, nr: Int64? = nil, _ name: String = "", beginn: Day? = nil, bis: Day? = nil) {
    self.beginn = beginn
    self.art = art
    self.nr = nr
    self.name = name
    self.bis = bis
  }

  /// Names it in forms, for example `teilnahme_1`.
  public var key: String { art.rawValue + (nr.map { "_\($0)" } ?? "") }
}

/// What becomes of an open point when the case is closed.
public enum Punktausgang: Sendable, Hashable {
  case teilnahme(TeilnahmeErgebnis)
  case schritt(Schrittstand)
  case schlichtung(Schlichtungsergebnis)
  /// The breach has no consequence.
  case abgesehen
  /// It ends with the case: taken back, called off, or no longer needed.
  case entfallen
  case uebergeben(Weiterstelle)
}

extension OffenerPunkt {
  /// All that may become of it. What bears a result or a decision never lapses.
  public func ausgaenge(today: Day) -> [Punktausgang] {
    erledigungen(today) + Weiterstelle.allCases.map { .uebergeben($0) }
  }

  private func erledigungen(_ today: Day) -> [Punktausgang] {
    switch art {
    // A participation that has not begun has no result; its entry can be taken back.
    case .teilnahme: beginn.map { $0 <= today } ?? true ? TeilnahmeErgebnis.allCases.map { .teilnahme($0) } : []
    case .schritt: [.schritt(.erledigt), .schritt(.nichtErledigt), .entfallen]
    case .schlichtung: Schlichtungsergebnis.allCases.map { .schlichtung($0) }
    case .minderungPruefung: [.abgesehen]
    case .minderung: []
    case .profiling, .angebot, .vereinbarung, .verpflichtung, .termin, .gespraech, .ankuendigung, .uebergabe:
      [.entfallen]
    }
  }

  /// Whether it may end with the case without a word of its own.
  public var darfEntfallen: Bool { erledigungen(.distantFuture).contains(.entfallen) }
}

public import Journal
public import Kernel

/// The case ends.
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
  public func apply(to file: inout CaseFile, version: Int64) { file.abschluss = .init(am: am, grund: grund) }
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
}

public struct CloseCase: Command {
  public typealias State = CaseFile
  public let am: Day
  public let grund: AbschlussGrund

  public init(am: Day, grund: AbschlussGrund) {
    self.am = am
    self.grund = grund
  }

  /// What is still open and must be settled first.
  public static func openPoints(_ file: CaseFile) -> [OpenPoint] {
    var points: [OpenPoint] = file.teilnahme.open.map { .teilnahme(nr: $0.nr, bezeichnung: $0.bezeichnung) }
    if let order = file.profiling.order { points.append(.profiling(bis: order.bis)) }
    return points
  }

  public enum OpenPoint: Sendable, Hashable {
    case teilnahme(nr: Int, bezeichnung: String)
    case profiling(bis: Day)
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let points = CloseCase.openPoints(file)
    guard points.isEmpty else { throw Rejection("abschluss.offene_punkte", details: ["anzahl": String(points.count)]) }
    return [FallAbgeschlossen(am: am, grund: grund)]
  }
}

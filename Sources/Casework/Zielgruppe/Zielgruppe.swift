public import Journal
public import Kernel

/// A person belongs to a target group by recorded data.
public struct ZielgruppeFestgestellt: PersonPayload {
  public static let type: EntryType = "zielgruppe.festgestellt.v1"
  public let merkmal: ZielgruppeCode
  public let ab: Day
  /// Last day; `nil` = open.
  public let bis: Day?

  public init(merkmal: ZielgruppeCode, ab: Day, bis: Day?) {
    self.merkmal = merkmal
    self.ab = ab
    self.bis = bis
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.zielgruppe.recorded.removeAll { $0.code == merkmal && $0.period.from == ab }
    file.zielgruppe.recorded.append(
      .init(code: merkmal, period: Period(from: ab, to: bis.map { $0 + 1 } ?? .distantFuture)))
  }
}

public struct ZielgruppeState: Sendable {
  public struct Trait: Sendable {
    public let code: ZielgruppeCode
    public let period: Period
    /// Where it is known from; `nil` where only the group was recorded.
    public var quelle: String?
  }
  /// Groups recorded as such.
  var recorded: [Trait] = []
  /// Recorded traits with their sources.
  public internal(set) var merkmale: [Merkmal] = []
  /// All groups by recorded data.
  public var traits: [Trait] { recorded + derived }
}

public struct RecordZielgruppe: Command {
  public typealias State = PersonFile
  public let merkmal: ZielgruppeCode
  public let ab: Day
  public let bis: Day?

  public init(merkmal: ZielgruppeCode, ab: Day, bis: Day? = nil) {
    self.merkmal = merkmal
    self.ab = ab
    self.bis = bis
  }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard file.data != nil else { throw Rejection("person.unbekannt") }
    if let bis, bis < ab { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    switch merkmal {
    case .alleinerziehend: throw Rejection("zielgruppe.folgt_aus_bg", field: "merkmal")
    case .schueler, .schulabgaenger, .ausbildungsplatzbewerber:
      throw Rejection("zielgruppe.folgt_aus_schule", field: "merkmal")
    case .rehabilitand, .schwerbehindert, .gleichgestellt, .multipleProblemlagen: break
    }
    return [ZielgruppeFestgestellt(merkmal: merkmal, ab: ab, bis: bis)]
  }
}

public import Journal
public import Kernel

/// An occupation that the client aims for, with what the plan was built on.
public struct Zielberuf: Codable, Sendable, Hashable {
  /// Code of the Klassifikation der Berufe 2010.
  public let kldb: String
  public let bezeichnung: String
  /// Abilities and training that speak for it.
  public let grundlage: String
  /// Open positions, as they were seen on the day; `nil` = no figure was known.
  public let stellen: Int?
  /// Unemployed people of that occupation, as seen on the day.
  public let arbeitslose: Int?
  /// The month the figures describe, as `2008-03`.
  public let stand: String?

  public init(
    kldb: String, bezeichnung: String, grundlage: String, stellen: Int? = nil, arbeitslose: Int? = nil,
    stand: String? = nil
  ) {
    self.kldb = kldb
    self.bezeichnung = bezeichnung
    self.grundlage = grundlage
    self.stellen = stellen
    self.arbeitslose = arbeitslose
    self.stand = stand
  }
}

/// Which occupations client and job centre aim for.
public struct ZielplanungFestgehalten: CasePayload {
  public static let type: EntryType = "zielplanung.festgehalten.v1"
  public let am: Day
  public let berufe: [Zielberuf]
  /// Whether the client agrees.
  public let einverstanden: Bool

  public init(am: Day, berufe: [Zielberuf], einverstanden: Bool) {
    self.am = am
    self.berufe = berufe
    self.einverstanden = einverstanden
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.zielplanung.current = self }
}

public struct ZielplanungState: Sendable {
  /// What was recorded last.
  public internal(set) var current: ZielplanungFestgehalten?
}

/// Records the occupations that are aimed for; a later record takes the place of the earlier one.
public struct RecordZielplanung: Command {
  public typealias State = CaseFile
  public let content: ZielplanungFestgehalten

  public init(_ content: ZielplanungFestgehalten) { self.content = content }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(content.am, file, context)
    guard !content.berufe.isEmpty else { throw Rejection("zielplanung.ohne_beruf", field: "beruf_1") }
    var seen: Set<String> = []
    for (index, beruf) in content.berufe.enumerated() {
      guard seen.insert(beruf.kldb).inserted else {
        throw Rejection("zielplanung.beruf_doppelt", field: "beruf_\(index + 1)", details: ["beruf": beruf.bezeichnung])
      }
      guard !beruf.grundlage.isEmpty else {
        throw Rejection("zielplanung.ohne_grundlage", field: "grundlage_\(index + 1)")
      }
    }
    return [content]
  }
}

public import Kernel

/// The operational goals that the job centre derives from its strategic ones; each goal of a plan serves one of them.
/// The raw value is stored in payloads.
public enum OperationalesZiel: String, Codable, Sendable, CaseIterable {
  case erwerbseinkommen
  case integration
  /// Ability to work or to be trained, social stability included.
  case beschaeftigungsfaehigkeit
  case chancengleichheit
  case prozessqualitaet
}

/// A goal of the job centre's target system; a rule of its own, not of statute.
public struct Zielsystemziel: Sendable, Hashable {
  public enum Ebene: String, Sendable, CaseIterable {
    case strategisch
    case operational
  }
  /// An operational goal has the key of `OperationalesZiel`.
  public let key: String
  public let ebene: Ebene
  /// The job centre's full wording.
  public let name: String
  /// As a choice in a form.
  public let short: String

  public init(key: String, ebene: Ebene, name: String, short: String) {
    self.key = key
    self.ebene = ebene
    self.name = name
    self.short = short
  }
}

extension Law {
  /// The goals in force on `day`, strategic ones first.
  public func zielsystem(on day: Day) -> [Dated<Zielsystemziel>] { zielsystem.inForceOrFirst(on: day) }
  /// An operational goal as it is worded on `day`.
  public func operationalesZiel(_ key: OperationalesZiel, on day: Day) -> Dated<Zielsystemziel> {
    operationaleZiele[key].value(on: day)
  }
}

extension Zielsystemziel: LawValue {
  static let place = LawPlace(list: "zielsystem", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "level", "name", "short"]
  var layerKey: String { key }

  init(_ record: Record) throws {
    key = try record.text("key")
    ebene = try record.word("level", as: Ebene.self)
    name = try record.text("name")
    short = try record.text("short")
    if ebene == .operational { _ = try record.word("key", as: OperationalesZiel.self) }
  }
}

public import Kernel

/// Whether what members of staff do may be shown person by person. Without a Dienstvereinbarung the team is the
/// smallest unit of any evaluation.
public struct Auswertungsregel: Sendable, Hashable {
  public let proPerson: Bool
  /// The agreement, or that there is none.
  public let name: String

  public init(proPerson: Bool, name: String) {
    self.proPerson = proPerson
    self.name = name
  }
}

extension Law {
  /// What holds for evaluations by person on `day`, with the agreement as its source.
  public func auswertungsregel(on day: Day) -> Dated<Auswertungsregel> { auswertung.value(on: day) }
}

extension Auswertungsregel: LawValue {
  static let place = LawPlace(
    list: "auswertung", federal: "federal/beschaeftigte/auswertung.yaml", localRequired: false)
  static let fields: Set<String> = ["name", "by_person"]
  /// There is one rule at a time.
  var layerKey: String { Auswertungsregel.place.list }

  init(_ record: Record) throws {
    name = try record.text("name")
    proPerson = try record.flag("by_person")
  }
}

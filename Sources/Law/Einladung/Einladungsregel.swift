public import Kernel

/// What the law of a day asks of an invitation.
public struct Einladungsregel: Sendable, Hashable {
  /// The first invitation comes without notice of legal consequences.
  public let firstWithoutNotice: Bool
  /// The first talk takes place in person in the Jobcenter; an exception needs a reason.
  public let firstInPerson: Bool

  public init(firstWithoutNotice: Bool, firstInPerson: Bool) {
    self.firstWithoutNotice = firstWithoutNotice
    self.firstInPerson = firstInPerson
  }
}

extension Law {
  /// The rule in force on `day`.
  public func einladungsregel(on day: Day) -> Dated<Einladungsregel> { einladungsregeln.value(on: day) }
}

extension Einladungsregel: LawValue {
  static let place = LawPlace(
    list: "einladungsregeln", federal: "federal/sgb2/einladungsregeln.yaml", localRequired: false)
  static let fields: Set<String> = ["first_without_notice", "first_in_person"]
  /// One rule holds at a time.
  var layerKey: String { Einladungsregel.place.list }

  init(_ record: Record) throws {
    firstWithoutNotice = try record.flag("first_without_notice")
    firstInPerson = try record.flag("first_in_person")
  }
}

public import Journal
public import Kernel

/// A case comes in; all clocks start on its day.
public struct FallzugangErfasst: CasePayload {
  public static let type: EntryType = "fallzugang.erfasst.v1"
  public let person: PersonID
  public let am: Day
  public let anlass: FallzugangAnlass
  /// The number people know the case by.
  public let aktenzeichen: String

  public init(person: PersonID, am: Day, anlass: FallzugangAnlass, aktenzeichen: String) {
    self.person = person
    self.am = am
    self.anlass = anlass
    self.aktenzeichen = aktenzeichen
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.fallzugang = FallzugangState(person: person, am: am, anlass: anlass, aktenzeichen: aktenzeichen)
  }
}

public enum FallzugangAnlass: String, Codable, Sendable, CaseIterable {
  case erstantrag
  /// A former client comes back.
  case wiederzugang
}

public struct FallzugangState: Sendable {
  public let person: PersonID
  public let am: Day
  public let anlass: FallzugangAnlass
  public let aktenzeichen: String
}

public struct RecordFallzugang: Command {
  public typealias State = CaseFile
  public let person: PersonID
  public let am: Day
  public let anlass: FallzugangAnlass

  public init(person: PersonID, am: Day, anlass: FallzugangAnlass) {
    self.person = person
    self.am = am
    self.anlass = anlass
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    guard file.fallzugang == nil else { throw Rejection("fallzugang.schon_erfasst") }
    try Rule.notInFuture(am, context, field: "am")
    return [FallzugangErfasst(person: person, am: am, anlass: anlass, aktenzeichen: Aktenzeichen.of(file.id, am))]
  }
}

/// The number people know a case by: year of Fallzugang and the case's number, `07-00123`.
public enum Aktenzeichen {
  public static func of(_ id: CaseID, _ day: Day) -> String {
    let number = String(id.rawValue)
    let year = String(day.year % 100)
    return (year.count < 2 ? "0" : "") + year + "-" + String(repeating: "0", count: max(0, 5 - number.count)) + number
  }

  /// The case number within, or `nil` if the text is no Aktenzeichen.
  public static func caseID(_ text: String) -> CaseID? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, let number = Int64(parts[1]), number > 0 else { return nil }
    return CaseID(number)
  }
}

/// What a fact says about a person. The numbers are stored; they never change their meaning.
public enum FactKind: Int16, Sendable, CaseIterable, Codable {
  /// Entitled and able to work: eHb (2005–2010), eLb since. Value 0.
  case leistungsbezug = 1
  /// Labour-market status. Value: `StatusCode` (1 = arbeitslos).
  case status = 2
  /// In a measure. Value: the instrument's number in Law.
  case teilnahme = 3
  /// Taken up work or training; one day long. Value: `IntegrationKind`.
  case integration = 4
  /// Strategy. Value: 1 = A … 5 = E.
  case strategie = 5
  /// The team in charge. Value: team number.
  case team = 6
  /// Belongs to a target group by data other than age, sex and nationality. Value: `ZielgruppeCode`.
  case zielgruppe = 7
  /// A step of the process was reached; one day long. Value: `Meilenstein`.
  case meilenstein = 8
  /// Born. Value: the day of birth as day number; the period is the whole life, `from` = that day.
  case geburt = 9
  /// Sex. Value: 1 = female, 2 = male, 3 = diverse, 4 = not stated.
  case geschlecht = 10
  /// Nationality. Value: `Nationality.number`; German = `Nationality.german.number`.
  case staatsangehoerigkeit = 11
}

/// One thing that holds about one person over a half-open period, without when it was known.
public struct FactSpan: Hashable, Sendable, Comparable {
  public let person: PersonID
  /// The case it stems from, where there is one.
  public let caseID: CaseID?
  public let kind: FactKind
  public let value: Int64
  public let period: Period

  public init(person: PersonID, caseID: CaseID? = nil, kind: FactKind, value: Int64 = 0, period: Period) {
    self.person = person
    self.caseID = caseID
    self.kind = kind
    self.value = value
    self.period = period
  }

  private var order: (Int64, Int16, Int64, Int32, Int32) {
    (person.rawValue, kind.rawValue, value, period.from.rawValue, period.to.rawValue)
  }
  public static func < (left: FactSpan, right: FactSpan) -> Bool { left.order < right.order }
  /// Written out by numbers, since spans are compared at every entry that is read.
  public static func == (left: FactSpan, right: FactSpan) -> Bool {
    left.order == right.order && left.caseID?.rawValue == right.caseID?.rawValue
  }
}

/// A fact as it is stored: what holds, and over which days the job centre knew it so.
public struct Fact: Hashable, Sendable {
  /// Journal position of the entry that brought it, and its number within that entry.
  public let position: Int64
  public let ordinal: Int32
  public let span: FactSpan
  /// Berlin days of recording, half-open; open while it is the latest knowledge.
  public let known: Period
  /// Position of the entry that ended the knowledge.
  public let closedPosition: Int64?

  public init(position: Int64, ordinal: Int32, span: FactSpan, known: Period, closedPosition: Int64? = nil) {
    self.position = position
    self.ordinal = ordinal
    self.span = span
    self.known = known
    self.closedPosition = closedPosition
  }
}

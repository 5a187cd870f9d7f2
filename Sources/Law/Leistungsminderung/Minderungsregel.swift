public import Kernel

/// What a reduction of benefits is about. The raw value is stored in payloads.
public enum Minderungsart: String, Codable, Sendable, CaseIterable {
  case pflichtverletzung
  case pflichtverletzungU25 = "pflichtverletzung_u25"
  case meldeversaeumnis
  /// Refusal of work that was really there.
  case arbeitsverweigerung
}

/// The most that the law of a day allows. It bounds what is recorded, and decides nothing.
public struct Minderungsregel: Sendable, Hashable {
  public let art: Minderungsart
  /// Percent of the Regelbedarf by stage; empty = not provided for.
  public let percents: [Int]
  /// Months by stage.
  public let months: [Int]
  public let minMonths: Int?
  /// Percent of all reductions of a time together; `nil` = none.
  public let cap: Int?
  public let onlyRepeated: Bool
  /// Needs a reduction within the year before.
  public let needsEarlier: Bool
  /// Lifted once the duty is done, at the earliest after so many months; `nil` = not provided for.
  public let liftAfterMonths: Int?
  /// Whether hardship has to be looked at.
  public let hardship: Bool
  /// Whether persons under 25 are offered counselling.
  public let u25Counselling: Bool
  /// Whether a running Schlichtungsverfahren forbids it.
  public let mediationBlocks: Bool
  /// The rule in words.
  public let wording: String

  public var isProvided: Bool { !percents.isEmpty }
  /// Percent and months of a stage counted from 0; `nil` if not provided for.
  public func limit(stage: Int) -> (percent: Int, months: Int)? {
    guard isProvided else { return nil }
    return (percents[min(max(0, stage), percents.count - 1)], months[min(max(0, stage), months.count - 1)])
  }
}

extension Law {
  /// The rule on the day of the breach (§ 65a Abs. 2 SGB II).
  public func minderungsregel(_ art: Minderungsart, on day: Day) -> Dated<Minderungsregel> {
    minderungsregeln[art].value(on: day)
  }

  /// The last day on which a reduction can be determined; no weekend moves it, as it excludes.
  public func minderungSpaetestens(breach day: Day) -> Day {
    switch frist(.minderungFeststellung, on: day).value.length {
    case .days(let count): day + count
    case .weeks(let count): day + 7 * count
    case .months(let count): day.adding(months: count)
    }
  }
}

extension Minderungsregel: LawValue {
  static let place = LawPlace(
    list: "leistungsminderung", federal: "federal/sgb2/leistungsminderung.yaml", localRequired: false)
  static let fields: Set<String> = [
    "key", "percents", "months", "min_months", "cap", "only_repeated", "needs_earlier", "lift_after_months", "hardship",
    "u25_counselling", "mediation_blocks", "wording",
  ]
  var layerKey: String { art.rawValue }

  init(_ record: Record) throws {
    art = try record.word("key", as: Minderungsart.self)
    percents = try record.numbers("percents", in: 1...100)
    months = try record.numbers("months", in: 1...12)
    guard percents.count == months.count else {
      throw record.error("„percents“ und „months“ haben nicht gleich viele Stufen. Je Stufe einen Wert angeben.")
    }
    minMonths = try record.optionalNumber("min_months", in: 1...12)
    cap = try record.optionalNumber("cap", in: 0...100)
    onlyRepeated = try record.flag("only_repeated")
    needsEarlier = try record.flag("needs_earlier")
    liftAfterMonths = try record.optionalNumber("lift_after_months", in: 1...12)
    hardship = try record.flag("hardship")
    u25Counselling = try record.flag("u25_counselling")
    mediationBlocks = try record.flag("mediation_blocks")
    wording = try record.text("wording")
  }
}

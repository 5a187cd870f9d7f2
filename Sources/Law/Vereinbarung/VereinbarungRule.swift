public import Kernel

/// What § 15 SGB II asks of the agreement on a day.
public struct VereinbarungRule: Sendable, Hashable {
  /// In which form it binds.
  public enum Schriftlichkeit: String, Sendable, CaseIterable {
    /// On paper, signed by both sides.
    case schriftform
    /// Handed over readable and lasting, without signature.
    case textform
  }
  /// Whether the paper itself tells the legal consequences (§§ 31 ff. SGB II).
  public enum Belehrung: String, Sendable, CaseIterable {
    case required
    case forbidden
  }
  /// What may take its place if none comes about.
  public enum Ersatz: String, Sendable, CaseIterable {
    /// The same content by administrative act (§ 15 SGB II until 2023-06-30).
    case verwaltungsakt
    /// Obligation of the client by administrative act (§ 15a SGB II from 2026-07-01).
    case verpflichtung
  }

  /// `Eingliederungsvereinbarung` or `Kooperationsplan`.
  public let name: String
  /// The longest term in months; `nil` where the law knows no term (Kooperationsplan).
  public let maxMonths: Int?
  /// Months until it must be reviewed or updated at the latest.
  public let reviewMonths: Int
  /// Whether both sides sign (not for the Kooperationsplan).
  public let needsSignature: Bool
  public let form: Schriftlichkeit
  public let notice: Belehrung
  /// `nil` where nothing may take its place (2023-07-01 to 2026-06-30).
  public let replacement: Ersatz?
  /// Weeks after which a Schlichtungsverfahren ends at the latest; `nil` where there is none.
  public let schlichtungWeeks: Int?
  /// Whether it carries a personal offer (counselling, support or placement).
  public let personalOffer: Bool
  /// Whether the first talk takes place in person in the job centre.
  public let firstTalkInPerson: Bool
  /// Whether it must regulate damages for a training measure that is broken off.
  public let regulatesDamages: Bool
  /// The day after which no agreement of this kind holds any more; `nil` = without such a day.
  public let endsLatest: Day?

  /// The last day an agreement that begins on `day` may run: the term, and the end of its kind; `nil` = without end.
  public func latestEnd(from day: Day) -> Day? {
    let term = maxMonths.map { FristEnd.lastDayOfTerm(months: $0, from: day) }
    return [term, endsLatest].compactMap { $0 }.min()
  }
}

/// Why the client may or must be obliged by administrative act (§ 15a SGB II from 2026-07-01).
/// The raw value is stored in payloads.
public enum Verpflichtungsanlass: String, Codable, Sendable, CaseIterable {
  /// A talk was missed without good cause.
  case gespraechVersaeumt = "gespraech_versaeumt"
  /// Steps of the plan are not done.
  case schritteNichtErfuellt = "schritte_nicht_erfuellt"
  /// There is no plan, or it is not continued.
  case keinPlan = "kein_plan"

  /// Whether the job centre has to oblige; else it may.
  public var isMandatory: Bool { self != .gespraechVersaeumt }
}

extension Law {
  /// The rule in force on the day of the agreement.
  public func vereinbarung(on day: Day) -> Dated<VereinbarungRule> { vereinbarung.value(on: day) }
}

extension VereinbarungRule: LawValue {
  static let place = LawPlace(
    list: "vereinbarung", federal: "federal/sgb2/vereinbarung.yaml", localRequired: false)
  static let fields: Set<String> = [
    "name", "max_months", "review_months", "needs_signature", "form", "notice", "replacement", "schlichtung_weeks",
    "personal_offer", "first_talk_in_person", "regulates_damages", "ends_latest",
  ]
  /// There is one agreement at a time.
  var layerKey: String { VereinbarungRule.place.list }

  init(_ record: Record) throws {
    name = try record.text("name")
    maxMonths = try record.optionalNumber("max_months", in: 1...120)
    reviewMonths = try record.number("review_months", in: 1...120)
    needsSignature = try record.flag("needs_signature")
    form = try record.word("form", as: Schriftlichkeit.self)
    notice = try record.word("notice", as: Belehrung.self)
    replacement =
      try record.optionalText("replacement") == nil ? nil : record.word("replacement", as: Ersatz.self)
    schlichtungWeeks = try record.optionalNumber("schlichtung_weeks", in: 1...52)
    personalOffer = try record.flag("personal_offer")
    firstTalkInPerson = try record.flag("first_talk_in_person")
    regulatesDamages = try record.flag("regulates_damages")
    endsLatest = try record.optionalText("ends_latest") == nil ? nil : record.day("ends_latest")
  }
}

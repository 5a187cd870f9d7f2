public import Kernel

/// What may stand against work (§ 10 Abs. 1 SGB II). The raw value is stored in payloads.
public enum Zumutbarkeitsgrund: String, Codable, Sendable, CaseIterable {
  /// Nr. 1: the person is not able to do the work.
  case faehigkeit
  /// Nr. 2: it would bar the way back to the former work with its special physical demands.
  case fruehereArbeit = "fruehere_arbeit"
  /// Nr. 3: bringing up a child would be endangered.
  case kind
  /// Nr. 4: it is not compatible with the care of a relative.
  case pflege
  /// Nr. 5: another important reason.
  case wichtigerGrund = "wichtiger_grund"

  var key: ZumutbarkeitKey {
    switch self {
    case .faehigkeit: .faehigkeit
    case .fruehereArbeit: .fruehereArbeit
    case .kind: .kind
    case .pflege: .pflege
    case .wichtigerGrund: .wichtigerGrund
    }
  }
}

/// The grounds, and what else they hold for.
enum ZumutbarkeitKey: String, Sendable, CaseIterable {
  case faehigkeit
  case fruehereArbeit = "fruehere_arbeit"
  case kind
  case pflege
  case wichtigerGrund = "wichtiger_grund"
  /// § 10 Abs. 3: measures, and later language courses.
  case eingliederung
}

/// A rule about what is reasonable, in words, with the ages of children it names.
public struct Zumutbarkeitsregel: Sendable, Hashable {
  let key: ZumutbarkeitKey
  /// The number within § 10 Abs. 1; `nil` for Abs. 3.
  public let number: Int?
  public let label: String
  public let wording: String
  /// Completed months of age from which a child's upbringing is as a rule not endangered; `nil` = knows no age.
  public let kindMonate: Int?
  /// Completed months of age up to which the care of a child is asked for; `nil` = knows no age.
  public let betreuungMonate: Int?
}

extension Law {
  /// The rule about a ground in force on `day`.
  public func zumutbarkeit(_ grund: Zumutbarkeitsgrund, on day: Day) -> Dated<Zumutbarkeitsregel> {
    zumutbarkeit[grund.key].value(on: day)
  }

  /// What the rules hold for besides work (§ 10 Abs. 3 SGB II).
  public func zumutbarkeitVonMassnahmen(on day: Day) -> Dated<Zumutbarkeitsregel> {
    zumutbarkeit[.eingliederung].value(on: day)
  }

  /// Whether a child is below the age from which work as a rule does not endanger its upbringing (§ 10 Abs. 1 Nr. 3).
  public func kindUnterGrenze(geburt: Day, on day: Day) -> Bool {
    guard let months = zumutbarkeit(.kind, on: day).value.kindMonate else { return false }
    return day < FristEnd.term(months: months, from: geburt)
  }

  /// The first day from `day` on, on which a child is no longer below that age. Where the age changes meanwhile, the
  /// new one counts from its first day.
  public func kindGrenze(geburt: Day, from day: Day) -> Day {
    var rule = zumutbarkeit(.kind, on: day)
    while true {
      guard let months = rule.value.kindMonate else { return max(day, rule.validity.from) }
      let reached = max(FristEnd.term(months: months, from: geburt), max(day, rule.validity.from))
      guard !rule.validity.isOpen, reached >= rule.validity.to else { return max(day, reached) }
      rule = zumutbarkeit(.kind, on: rule.validity.to)
    }
  }
}

extension Zumutbarkeitsregel: LawValue {
  static let place = LawPlace(list: "zumutbarkeit", federal: "federal/sgb2/zumutbarkeit.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "number", "label", "wording", "child_months", "care_months"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: ZumutbarkeitKey.self)
    number = try record.optionalNumber("number", in: 1...9)
    label = try record.text("label")
    wording = try record.text("wording")
    kindMonate = try record.optionalNumber("child_months", in: 1...216)
    betreuungMonate = try record.optionalNumber("care_months", in: 1...216)
    guard (kindMonate ?? 0) <= (betreuungMonate ?? .max) else {
      throw record.error("„child_months“ ist größer als „care_months“. Eine der beiden Angaben ändern.")
    }
  }
}

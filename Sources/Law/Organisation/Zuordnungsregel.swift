public import Kernel

/// Which unit takes a new case of a person.
public struct Zuordnungsregel: Sendable, Hashable {
  public let key: String
  /// `nil` = everybody whom no rule before it took.
  public let rule: Zielgruppe.Rule?
  /// Key of the unit.
  public let einheit: String

  public init(key: String, rule: Zielgruppe.Rule?, einheit: String) {
    self.key = key
    self.rule = rule
    self.einheit = einheit
  }
}

extension Law {
  /// The rules of `day`; the first that fits decides.
  public func zuordnungsregeln(on day: Day) -> [Dated<Zuordnungsregel>] { zuordnung.inForceOrFirst(on: day) }
}

extension Zuordnungsregel: LawValue {
  static let place = LawPlace(list: "zuordnung", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "rule", "unit"]
  var layerKey: String { key }

  init(_ record: Record) throws {
    key = try record.text("key")
    let part = try record.part("rule")
    if part.has("all") {
      try part.check(only: ["all"])
      guard try part.flag("all") else { throw part.error("„all“ ist false. true angeben oder Regel ändern.") }
      rule = nil
    } else {
      rule = try Zielgruppe.Rule(part)
    }
    einheit = try record.text("unit")
  }
}

extension Layers<Zuordnungsregel> {
  /// A unit that is not there while its rule holds would leave new cases without anybody.
  func checkUnits(_ einheiten: Roster<Dated<Einheit>>) throws {
    for value in local {
      let period = value.dated.validity
      let days = [period.from] + changeDays.filter { period.contains($0) }
      for day in days where !einheiten.inForce(on: day).contains(where: { $0.value.key == value.dated.value.einheit }) {
        throw value.place.error(
          "Die Einheit „\(value.dated.value.einheit)“ gibt es am \(day.german) nicht. Schreibweise und Zeitraum prüfen."
        )
      }
    }
  }
}

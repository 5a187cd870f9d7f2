import Kernel
import Law

@testable import Controlling

/// The rules of the figures told a second time: loops over facts, no columns, no sets of bits.
struct Naive {
  let facts: [Fact]
  let stand: Kenntnisstand
  let definitions: Definitions

  struct Hit: Hashable {
    let person: PersonID
    let day: Day
    let knownOn: Day
  }

  func holding(_ kind: FactKind, _ person: PersonID?, _ day: Day, _ knownOn: Day) -> [Fact] {
    facts.filter {
      $0.span.kind == kind && (person == nil || $0.span.person == person) && $0.span.period.from <= day
        && day < $0.span.period.to && $0.known.from <= knownOn && knownOn < $0.known.to
    }
  }

  func value(_ kind: FactKind, _ hit: Hit) -> Int64? {
    holding(kind, hit.person, hit.day, hit.knownOn).max { $0.position < $1.position }?.span.value
  }

  func reference(_ month: Month) -> (day: Day, knownOn: Day) {
    (month.lastDay, stand.knownOn ?? min(month.lastDay + 92, stand.workingDay))
  }

  func stock(_ kind: FactKind, _ month: Month, where passes: (Fact) -> Bool = { _ in true }) -> Set<Hit> {
    let (day, knownOn) = reference(month)
    guard day <= knownOn else { return [] }
    return Set(
      holding(kind, nil, day, knownOn).filter(passes).map { Hit(person: $0.span.person, day: day, knownOn: knownOn) })
  }

  func integrations(_ year: Int) -> Set<Hit> {
    var hits: Set<Hit> = []
    for number in 1...12 {
      let month = Month(year: year, month: number)
      let knownOn = reference(month).knownOn
      let counting = facts.filter { fact in
        let day = fact.span.period.from
        return fact.span.kind == .integration && month.period.contains(day) && fact.known.contains(knownOn)
          && (1...3).contains(fact.span.value) && !fact.span.period.isEmpty
          && !holding(.leistungsbezug, fact.span.person, day - 1, knownOn).isEmpty
      }
      for (person, events) in Dictionary(grouping: counting, by: \.span.person) {
        hits.insert(Hit(person: person, day: events.map(\.span.period.from).min()!, knownOn: knownOn))
      }
    }
    return hits
  }

  /// Numerator and denominator of any figure.
  func sets(_ key: String, _ year: Int) -> (Set<Hit>, Set<Hit>?) {
    let november = Month(year: year, month: 11)
    if let stock = definitions.zaehlgroessen.first(where: { $0.key == key }) {
      let month = Month(year: year, month: stock.month)
      switch stock.stock {
      case .arbeitslose: return (self.stock(.status, month) { $0.span.value == 1 }, nil)
      case .leistungsberechtigte: return (self.stock(.leistungsbezug, month), nil)
      case .leistungsberechtigteU25: return (self.stock(.leistungsbezug, month).filter { isU25($0) == true }, nil)
      }
    }
    let indicator = definitions.zielindikatoren.first { $0.key == key }!
    switch indicator.measure {
    case .integrationen:
      let all = integrations(year)
      return (all.filter { belongs($0, indicator.group) }, indicator.parent == nil ? nil : all)
    case .aktivierungsquote:
      let entitled = stock(.leistungsbezug, november).filter { belongs($0, indicator.group) }
      return (entitled.intersection(stock(.teilnahme, november) { (1...9).contains($0.span.value) }), entitled)
    }
  }

  func belongs(_ hit: Hit, _ group: Zielindikator.Group?) -> Bool {
    switch group {
    case nil: true
    case .u25: isU25(hit) == true
    case .frauen: value(.geschlecht, hit) == 1
    case .migranten: isForeign(hit) == true
    }
  }

  func age(_ hit: Hit) -> Int? {
    value(.geburt, hit).map { Day(rawValue: Int32($0)).completedYears(on: hit.day) }
  }
  func isU25(_ hit: Hit) -> Bool? { age(hit).map { $0 < 25 } }
  func isForeign(_ hit: Hit) -> Bool? {
    value(.staatsangehoerigkeit, hit).flatMap { $0 == 675 ? nil : $0 != Nationality.german.number }
  }

  func groups(_ hit: Hit, _ dimension: Dimension) -> [String] {
    switch dimension {
    case .sex:
      [["weiblich", "maennlich", "divers"][safe: value(.geschlecht, hit).map { Int($0) - 1 }] ?? "ohne_angabe"]
    case .u25: [isU25(hit).map { $0 ? "u25" : "ab_25" } ?? "ohne_angabe"]
    case .age: [age(hit).map(ageGroup) ?? "ohne_angabe"]
    case .migration: [isForeign(hit).map { $0 ? "nicht_deutsch" : "deutsch" } ?? "ohne_angabe"]
    case .strategy: [["A", "B", "C", "D", "E"][safe: value(.strategie, hit).map { Int($0) - 1 }] ?? "ohne_strategie"]
    case .team: [value(.team, hit).map(String.init) ?? "ohne_angabe"]
    case .unit: [value(.team, hit).flatMap { unit($0, hit.day) } ?? "ohne_angabe"]
    case .unitToday: [value(.team, hit).flatMap(unitToday) ?? "ohne_angabe"]
    case .targetgroup:
      [
        (isU25(hit) == true, "u25"), ((age(hit) ?? 0) >= 50, "aeltere"), (value(.geschlecht, hit) == 1, "frauen"),
        (isForeign(hit) == true, "migranten"),
        (holding(.zielgruppe, hit.person, hit.day, hit.knownOn).contains { [2, 3].contains($0.span.value) }, "reha"),
      ].filter(\.0).map(\.1)
    }
  }

  /// The first team was moved in the middle of 2007, the second is the young people's from 2006 on.
  private func unit(_ team: Int64, _ day: Day) -> String? {
    switch team {
    case 1: day < FactWorld.day("2007-07-01") ? "erwachsene" : "ab48"
    case 2: day < FactWorld.day("2006-01-01") ? nil : "jugend"
    default: nil
    }
  }

  /// In 2020 the unit of older people is gone; the adults' has its task.
  private func unitToday(_ team: Int64) -> String? { [1: "erwachsene", 2: "jugend"][team] }

  private func ageGroup(_ age: Int) -> String {
    if age < 15 { return "unter_15" }
    if age < 25 { return "15_24" }
    if age < 35 { return "25_34" }
    if age < 45 { return "35_44" }
    if age < 50 { return "45_49" }
    return age < 55 ? "50_54" : "55_plus"
  }
}

extension Array {
  fileprivate subscript(safe index: Int?) -> Element? { index.flatMap { indices.contains($0) ? self[$0] : nil } }
}

import Kernel
import Law

/// Sorts rows into the groups of one dimension. A code is the group's place in the dimension's order.
struct Einteilung {
  /// Code of rows whose trait is not recorded; stands last.
  static let none = Int64.max

  let dimension: Dimension
  let columns: FactColumns
  private var zielgruppen: DayMemo<[Zielgruppe]>
  private let einheiten: Einheitenwahl
  /// The day on which standing groups were looked up, for the names of units.
  private var day: Day?
  /// Target groups met so far, in the order of the law.
  private var keys: [Gruppe] = []

  init(_ dimension: Dimension, _ auswertung: Auswertung) {
    self.dimension = dimension
    columns = auswertung.columns
    zielgruppen = DayMemo(auswertung.definitions.zielgruppen)
    einheiten = auswertung.definitions.einheiten
  }

  /// Rows by group, in the order of the groups.
  mutating func split(_ rows: [CountedRow]) -> [Int64: [CountedRow]] {
    var groups: [Int64: [CountedRow]] = [:]
    for row in rows {
      for code in codes(row) { groups[code, default: []].append(row) }
    }
    return groups
  }

  private mutating func codes(_ row: CountedRow) -> [Int64] {
    switch dimension {
    case .sex: [recorded(.geschlecht, row) { Geschlecht(rawValue: $0).map { $0 != .ohneAngabe } ?? false }]
    case .u25: [columns.age(row).map { $0 < 25 ? 0 : 1 } ?? Self.none]
    case .age: [columns.age(row).map { Int64(Altersgruppe(age: $0).rawValue) } ?? Self.none]
    case .migration: [columns.isForeign(row).map { $0 ? 1 : 0 } ?? Self.none]
    case .strategy: [recorded(.strategie, row) { StrategieLetter(number: $0) != nil }]
    case .team: [recorded(.team, row) { $0 != Self.none }]
    case .unit, .unitToday: [unit(row)]
    case .targetgroup: targetGroups(row)
    }
  }

  private func unit(_ row: CountedRow) -> Int64 {
    columns.value(.team, row).flatMap {
      einheiten.code(team: $0, on: Day(rawValue: row.day), isToday: dimension == .unitToday)
    } ?? Self.none
  }

  private func recorded(_ kind: FactKind, _ row: CountedRow, where known: (Int64) -> Bool) -> Int64 {
    columns.value(kind, row).flatMap { known($0) ? $0 : nil } ?? Self.none
  }

  private mutating func targetGroups(_ row: CountedRow) -> [Int64] {
    zielgruppen[row.day].filter { columns.belongs(row, to: $0.rule) }.map { code($0) }
  }

  private mutating func code(_ zielgruppe: Zielgruppe) -> Int64 {
    if let index = keys.firstIndex(where: { $0.key == zielgruppe.key }) { return Int64(index) }
    keys.append(Gruppe(key: zielgruppe.key, label: zielgruppe.name))
    return Int64(keys.count - 1)
  }

  /// Groups that are always shown, even if empty.
  mutating func standing(on day: Day) -> [Int64] {
    self.day = day
    return switch dimension {
    case .sex: [Geschlecht.weiblich.rawValue, Geschlecht.maennlich.rawValue]
    case .u25, .migration: [0, 1]
    case .age: Altersgruppe.allCases.filter { $0 != .unter15 }.map { Int64($0.rawValue) }
    case .targetgroup: zielgruppen[day.rawValue].map { code($0) }
    case .strategy: StrategieLetter.allCases.map(\.number)
    case .team, .unit, .unitToday: []
    }
  }

  func gruppe(_ code: Int64) -> Gruppe {
    guard code != Self.none else { return dimension == .strategy ? .ohneStrategie : .ohneAngabe }
    switch dimension {
    case .sex: return Geschlecht(rawValue: code)?.gruppe ?? .ohneAngabe
    case .u25: return code == 0 ? .unter25 : .ab25
    case .age: return Altersgruppe(rawValue: Int(code))?.gruppe ?? .ohneAngabe
    case .migration: return code == 1 ? .nichtDeutsch : .deutsch
    case .targetgroup: return keys.indices.contains(Int(code)) ? keys[Int(code)] : .ohneAngabe
    case .strategy: return StrategieLetter(number: code)?.gruppe ?? .ohneStrategie
    case .team: return Gruppe(key: String(code), label: "Team \(code)")
    case .unit, .unitToday:
      return einheiten.gruppe(code, on: einheiten.nameDay(day, isToday: dimension == .unitToday)) ?? .ohneAngabe
    }
  }
}

extension Gruppe {
  fileprivate static let unter25 = Gruppe(key: "u25", label: "unter 25 Jahre")
  fileprivate static let ab25 = Gruppe(key: "ab_25", label: "ab 25 Jahre")
  fileprivate static let deutsch = Gruppe(key: "deutsch", label: "deutsch")
  fileprivate static let nichtDeutsch = Gruppe(key: "nicht_deutsch", label: "nicht deutsch")
  fileprivate static let ohneStrategie = Gruppe(key: "ohne_strategie", label: "noch ohne Strategie")
}

extension Geschlecht {
  fileprivate var gruppe: Gruppe {
    switch self {
    case .weiblich: Gruppe(key: key, label: "weiblich")
    case .maennlich: Gruppe(key: key, label: "männlich")
    case .divers: Gruppe(key: key, label: "divers")
    case .ohneAngabe: .ohneAngabe
    }
  }
}

extension StrategieLetter {
  fileprivate var gruppe: Gruppe { Gruppe(key: rawValue, label: "Strategie \(rawValue)") }
}

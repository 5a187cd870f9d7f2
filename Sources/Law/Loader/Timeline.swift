import Kernel

/// The values of one key in the order of their days, without overlap and without a hole.
struct Timeline<Value: Sendable>: Sendable {
  private let first: Dated<Value>
  private let values: [Dated<Value>]

  /// `values` sorted by their first day; `nil` if there are none.
  init?(_ values: [Dated<Value>]) {
    guard let first = values.first else { return nil }
    self.first = first
    self.values = values
  }

  /// The value in force on `day`; a day before the first value gets the first.
  func value(on day: Day) -> Dated<Value> {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].validity.from <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : values[low - 1]
  }
}

/// One timeline for each case of a closed list of keys.
struct Timelines<Key: Hashable & CaseIterable & Sendable, Value: Sendable>: Sendable {
  private let any: Timeline<Value>
  private let byKey: [Key: Timeline<Value>]

  /// `nil` if a key has no timeline.
  init?(_ byKey: [Key: Timeline<Value>]) {
    guard let any = byKey.values.first, Key.allCases.allSatisfy({ byKey[$0] != nil }) else { return nil }
    self.any = any
    self.byKey = byKey
  }

  /// `any` is never reached: the initializer saw a timeline for each key.
  subscript(key: Key) -> Timeline<Value> { byKey[key] ?? any }
}

/// One value for each case of a closed list of keys, with the days on which it is open.
struct Windows<Key: Hashable & CaseIterable & Sendable, Value: Sendable>: Sendable {
  private let any: Dated<Value>
  private let byKey: [Key: Dated<Value>]

  /// `nil` if a key has no value.
  init?(_ byKey: [Key: Dated<Value>]) {
    guard let any = byKey.values.first, Key.allCases.allSatisfy({ byKey[$0] != nil }) else { return nil }
    self.any = any
    self.byKey = byKey
  }

  /// `any` is never reached: the initializer saw a value for each key.
  subscript(key: Key) -> Dated<Value> { byKey[key] ?? any }
}

/// Which elements are in force on a day, prepared for each day on which that changes.
struct Roster<Element: Sendable>: Sendable {
  /// All elements, whenever they are in force, in the order they were given.
  let all: [Element]
  private let days: [Day]
  private let lists: [[Element]]

  init(_ elements: [Element], validity: (Element) -> Period) {
    all = elements
    let days = Set(elements.flatMap { [validity($0).from, validity($0).to] }).sorted()
    self.days = days
    self.lists = days.map { day in elements.filter { validity($0).contains(day) } }
  }

  /// The elements in force on `day`, in the order they were given; none before the first day.
  func inForce(on day: Day) -> [Element] {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? [] : lists[low - 1]
  }

  /// As `inForce(on:)`; a day before the first gets what is in force on the first.
  func inForceOrFirst(on day: Day) -> [Element] { inForce(on: max(day, days.first ?? day)) }
}

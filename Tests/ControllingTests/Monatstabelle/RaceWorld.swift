import Kernel

/// Random input of the month-end table, and its definition told by loops.
struct RaceWorld {
  struct Person {
    let number: Int
    let born: Int32
    let sex: Int
    let migration: Int
    var line: String { "\(number),\(born),\(sex),\(migration)" }
  }

  struct Row {
    let person: Int
    let kind: Int
    let from, to, knownFrom, knownTo: Int32
    var line: String { "\(person),\(kind),\(from),\(to),\(knownFrom),\(knownTo)" }
  }

  var persons: [Person]
  var facts: [Row]

  static func random(persons count: Int, _ random: inout SeededRandom) -> RaceWorld {
    let start = Day(iso: "2004-06-01")!.rawValue
    let persons = (0..<count).map { number in
      Person(
        number: number, born: -9_500 + Int32.random(in: 0..<17_000, using: &random),
        sex: Int.random(in: 0...1, using: &random), migration: Int.random(in: 0...1, using: &random))
    }
    let facts = (0..<count * 6).map { _ in
      let from = start + Int32.random(in: 0..<1400, using: &random)
      let known = from + Int32.random(in: 0..<120, using: &random)
      return Row(
        person: Int.random(in: 0..<count, using: &random), kind: Int.random(in: 1...4, using: &random), from: from,
        to: Bool.random(using: &random) ? .max : from + Int32.random(in: 0..<300, using: &random), knownFrom: known,
        knownTo: Bool.random(using: &random) ? .max : known + Int32.random(in: 0..<200, using: &random))
    }
    return RaceWorld(persons: persons, facts: facts.sorted { $0.person < $1.person })
  }

  func count(month: Int, group: Int) -> [Int] {
    let month = Month(year: 2005, month: month)
    let (day, known) = (month.lastDay.rawValue, month.lastDay.rawValue + 92)
    var counts = [0, 0, 0, 0, 0]
    let byPerson = Dictionary(grouping: facts.filter { $0.knownFrom <= known && known < $0.knownTo }, by: \.person)
    for person in persons where belongs(person, group, on: month.lastDay) {
      let rows = byPerson[person.number] ?? []
      let kinds = Set(rows.filter { $0.from <= day && day < $0.to }.map(\.kind))
      for kind in 1...3 where kinds.contains(kind) { counts[kind - 1] += 1 }
      if kinds.contains(2) || kinds.contains(3) { counts[3] += 1 }
      counts[4] += rows.filter { $0.kind == 4 && month.firstDay.rawValue <= $0.from && $0.from <= day }.count
    }
    return counts
  }

  private func belongs(_ person: Person, _ group: Int, on day: Day) -> Bool {
    let age = Day(rawValue: person.born).completedYears(on: day)
    return switch group {
    case 1: age < 25
    case 2: person.sex == 1
    case 3: person.migration == 1
    case 4: age >= 50
    case 5: person.sex == 1 && age < 25
    default: true
    }
  }
}

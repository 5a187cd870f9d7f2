import Kernel

/// Walks a block of persons and turns each fact into a mask of months in which it holds and is known.
struct MonthCounting {
  let persons: PersonColumns
  let facts: EventColumns
  let offsets: [Int32]
  private let from = MonthMask(Tabellenmonate.referenceDays)
  private let known = MonthMask(Tabellenmonate.referenceDays, shift: Tabellenmonate.waitingDays)
  private let aged25 = MonthMask(Tabellenmonate.birthdays(completing: 25))
  private let aged50 = MonthMask(Tabellenmonate.birthdays(completing: 50))
  private let firstDay = Tabellenmonate.first.firstDay.rawValue
  private var counters = [VerticalCounter](repeating: VerticalCounter(), count: MonthCount.classes)
  private var result = MonthCount()

  init(persons: PersonColumns, facts: EventColumns, offsets: [Int32]) {
    self.persons = persons
    self.facts = facts
    self.offsets = offsets
  }

  mutating func count(_ block: Range<Int>) -> MonthCount {
    for person in block { count(person) }
    result.take(&counters)
    return result
  }

  @inline(__always)
  private mutating func count(_ person: Int) {
    let born = persons.born[person]
    let young = Tabellenmonate.all & ~aged25[born]
    let old = aged50[born]
    let group = Int(persons.classOf[person]) * MonthCount.bands
    var stocks = (entitled: UInt64(0), unemployed: UInt64(0), activated: UInt64(0))
    for row in Int(offsets[person])..<Int(offsets[person + 1]) {
      let knownIn = known[facts.knownFrom[row]] & ~known[facts.knownTo[row]]
      let kind = facts.kind[row]
      guard kind != 4 else {
        addIntegration(facts.from[row], knownIn, young: young, old: old, group: group)
        continue
      }
      let mask = knownIn & from[facts.from[row]] & ~from[facts.to[row]]
      stocks.entitled |= kind == 1 ? mask : 0
      stocks.unemployed |= kind == 2 ? mask : 0
      stocks.activated |= kind == 3 ? mask : 0
    }
    let word = VerticalCounter.Word(
      stocks.entitled, stocks.unemployed, stocks.activated, stocks.activated | stocks.unemployed)
    add(word, young: young, old: old, group: group)
  }

  /// Most persons stay in one age band for all months; the others are added once per band.
  @inline(__always)
  private mutating func add(_ word: VerticalCounter.Word, young: UInt64, old: UInt64, group: Int) {
    let middle = Tabellenmonate.all & ~(young | old)
    if young != 0 { counters[group].add(word & .init(repeating: young)) }
    if middle != 0 { counters[group + 1].add(word & .init(repeating: middle)) }
    if old != 0 { counters[group + 2].add(word & .init(repeating: old)) }
  }

  private mutating func addIntegration(_ day: Int32, _ knownIn: UInt64, young: UInt64, old: UInt64, group: Int) {
    let following = from[day]
    let month = following & ~(following &- 1)
    guard day >= firstDay, month & knownIn != 0 else { return }
    let band = month & young != 0 ? 0 : month & old != 0 ? 2 : 1
    result.addIntegration(group + band, month.trailingZeroBitCount)
  }
}

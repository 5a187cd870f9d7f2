/// One public holiday: when it falls, where and in which years.
struct FeiertagRule: Sendable {
  enum Date: Sendable {
    case fixed(month: Int, day: Int)
    /// Days after Easter Sunday, negative before it.
    case easter(Int)
    /// The Wednesday before 23 November.
    case bussUndBettag
  }

  let name: String
  let date: Date
  let laender: Set<Land>
  let years: ClosedRange<Int>

  init(_ name: String, _ date: Date, _ laender: Set<Land> = Set(Land.allCases), years: ClosedRange<Int>? = nil) {
    self.name = name
    self.date = date
    self.laender = laender
    self.years = years ?? Int.min...Int.max
  }

  func holds(year: Int, in land: Land) -> Bool { years.contains(year) && laender.contains(land) }

  func day(year: Int, easter: Day) -> Day {
    switch date {
    case .fixed(let month, let day): return Month(year: year, month: month).firstDay + (day - 1)
    case .easter(let offset): return easter + offset
    case .bussUndBettag:
      let last = Month(year: year, month: 11).firstDay + 21
      return last - (last.weekday + 4) % 7
    }
  }

  /// Whether it falls on a day, given its parts; dearer questions (year, Land) are asked only then.
  func falls(on day: Day, parts: (year: Int, month: Int, day: Int), easter: Day) -> Bool {
    switch date {
    case .fixed(let month, let number): parts.month == month && parts.day == number
    case .easter(let offset): day - easter == offset
    case .bussUndBettag: parts.month == 11 && (16...22).contains(parts.day) && day.weekday == 3
    }
  }
}

extension FeiertagRule {
  private static let osten: Set<Land> = [
    .brandenburg, .mecklenburgVorpommern, .sachsen, .sachsenAnhalt, .thueringen,
  ]
  private static let norden: Set<Land> = [.bremen, .hamburg, .niedersachsen, .schleswigHolstein]
  private static let westen: Set<Land> = [.nordrheinWestfalen, .rheinlandPfalz, .saarland]
  private static let sueden: Set<Land> = [.badenWuerttemberg, .bayern]

  /// In the order of the year. Holidays that come or go are two rules or carry years.
  static let all: [FeiertagRule] = [
    FeiertagRule("Neujahr", .fixed(month: 1, day: 1)),
    FeiertagRule("Heilige Drei Könige", .fixed(month: 1, day: 6), sueden.union([.sachsenAnhalt])),
    FeiertagRule("Internationaler Frauentag", .fixed(month: 3, day: 8), [.berlin], years: 2019...Int.max),
    FeiertagRule(
      "Internationaler Frauentag", .fixed(month: 3, day: 8), [.mecklenburgVorpommern], years: 2023...Int.max),
    FeiertagRule("Karfreitag", .easter(-2)),
    FeiertagRule("Ostersonntag", .easter(0), [.brandenburg]),
    FeiertagRule("Ostermontag", .easter(1)),
    FeiertagRule("Tag der Arbeit", .fixed(month: 5, day: 1)),
    FeiertagRule("75. Jahrestag der Befreiung", .fixed(month: 5, day: 8), [.berlin], years: 2020...2020),
    FeiertagRule("80. Jahrestag der Befreiung", .fixed(month: 5, day: 8), [.berlin], years: 2025...2025),
    FeiertagRule("Christi Himmelfahrt", .easter(39)),
    FeiertagRule("Pfingstsonntag", .easter(49), [.brandenburg]),
    FeiertagRule("Pfingstmontag", .easter(50)),
    FeiertagRule("Fronleichnam", .easter(60), sueden.union(westen).union([.hessen])),
    FeiertagRule("75. Jahrestag des Aufstandes vom 17. Juni", .fixed(month: 6, day: 17), [.berlin], years: 2028...2028),
    FeiertagRule("Mariä Himmelfahrt", .fixed(month: 8, day: 15), [.saarland]),
    FeiertagRule("Weltkindertag", .fixed(month: 9, day: 20), [.thueringen], years: 2019...Int.max),
    FeiertagRule("Tag der Deutschen Einheit", .fixed(month: 10, day: 3), years: 1990...Int.max),
    FeiertagRule("Reformationstag", .fixed(month: 10, day: 31), osten),
    FeiertagRule(
      "Reformationstag", .fixed(month: 10, day: 31), Set(Land.allCases).subtracting(osten), years: 2017...2017),
    FeiertagRule("Reformationstag", .fixed(month: 10, day: 31), norden, years: 2018...Int.max),
    FeiertagRule("Allerheiligen", .fixed(month: 11, day: 1), sueden.union(westen)),
    FeiertagRule("Buß- und Bettag", .bussUndBettag, years: 1990...1994),
    FeiertagRule("Buß- und Bettag", .bussUndBettag, [.sachsen], years: 1995...Int.max),
    FeiertagRule("Erster Weihnachtstag", .fixed(month: 12, day: 25)),
    FeiertagRule("Zweiter Weihnachtstag", .fixed(month: 12, day: 26)),
  ]
}

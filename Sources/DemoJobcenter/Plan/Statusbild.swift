import Kernel

/// The status of one person on each day of one case, painted layer over layer.
struct Statusbild {
  private let von: Day
  private let bis: Day
  private var days: [StatusCode]

  init(von: Day, bis: Day) {
    self.von = von
    self.bis = bis
    days = [StatusCode](repeating: .arbeitslos, count: max(0, bis - von))
  }

  mutating func male(_ code: StatusCode, _ from: Day, _ to: Day) {
    let low = max(from, von) - von
    let high = min(to, bis) - von
    guard low < high else { return }
    for day in low..<high { days[day] = code }
  }

  /// Illness, school, child care, the rule for those of 58 and more …
  mutating func grund(_ person: Person, kleinkind: [Period], _ random: inout Zufall) {
    if random.chance(0.07) { male(.arbeitsuchend, von + random.from(30, to: 400), bis) }
    episoden(.nichtVerfuegbar, pause: 3_200, tage: 40...200, &random)
    krankheit(&random)
    for period in kleinkind { male(.kinderbetreuung, period.from, period.to) }
    regelung58(person, &random)
    schule(person, &random)
  }

  private mutating func krankheit(_ random: inout Zufall) {
    episoden(.krank, pause: 1_700, tage: 8...35, &random)
    episoden(.krank, pause: 6_500, tage: 40...240, &random)
  }

  private mutating func episoden(_ code: StatusCode, pause: Int, tage: ClosedRange<Int>, _ random: inout Zufall) {
    var day = von + random.below(pause)
    while day < bis {
      let ende = day + random.from(tage.lowerBound, to: tage.upperBound)
      male(code, day, ende)
      day = ende + random.below(pause)
    }
  }

  /// § 65 Abs. 4 SGB II with § 428 SGB III: open to those who were 58 before 2008.
  private mutating func regelung58(_ person: Person, _ random: inout Zufall) {
    let achtundfuenfzig = person.geburt.adding(months: 696)
    let beginn = max(von, achtundfuenfzig + random.from(5, to: 90))
    if random.chance(0.6), beginn.year < 2008 { male(.regelung58, beginn, bis) }
  }

  /// School ends on 31 July of the year in which the person is 16 to 19.
  private mutating func schule(_ person: Person, _ random: inout Zufall) {
    let kind = person.rolle == .kind
    let jahre = random.from(16, to: kind ? 19 : 17)
    guard kind || random.chance(0.5), let ende = Day(year: person.geburt.year + jahre, month: 8, day: 1) else { return }
    male(.schule, von, max(ende, person.geburt.adding(months: 192)))
  }

  func spannen() -> [StatusSpan] {
    var spans: [StatusSpan] = []
    for (number, code) in days.enumerated() {
      if let last = spans.last, last.code == code {
        spans[spans.count - 1].bis = von + number + 1
      } else {
        spans.append(StatusSpan(code: code, von: von + number, bis: von + number + 1))
      }
    }
    return spans
  }

  static func verschmolzen(_ spans: [StatusSpan]) -> [StatusSpan] {
    var result: [StatusSpan] = []
    for span in spans {
      if let last = result.last, last.code == span.code {
        result[result.count - 1].bis = span.bis
      } else {
        result.append(span)
      }
    }
    return result
  }
}

import Kernel

/// When households draw benefits: opening stock, inflow by season, outflow.
struct Zeiten {
  var random: Zufall

  /// Inflow by month of the year, in percent of the strongest.
  private static let zugang = [100, 90, 85, 75, 70, 75, 85, 95, 90, 80, 80, 70]

  /// Households that draw benefits on the reference day.
  mutating func bestand() -> [Period] {
    let ende = random.chance(0.085) ? random.day(Vorgaben.stichtag + 4, Vorgaben.schluss) : .distantFuture
    guard random.chance(0.50) else {
      let spaetestens = random.chance(0.30) ? Vorgaben.stichtag - 500 : Vorgaben.stichtag - 6
      return [Period(from: zugangstag(Vorgaben.beginn + 14, spaetestens), to: ende)]
    }
    guard random.chance(0.16) else { return [Period(from: Vorgaben.beginn, to: ende)] }
    let pause = random.day(Vorgaben.beginn + 90, Vorgaben.stichtag - 320)
    let wieder = random.day(pause + 135, min(pause + 700, Vorgaben.stichtag - 20))
    return [Period(from: Vorgaben.beginn, to: monatsanfang(pause)), Period(from: wieder, to: ende)]
  }

  /// Households that left before it for good.
  mutating func abgang() -> [Period] {
    let letzter = Vorgaben.stichtag - 5
    let zeit = random.chance(0.56) ? fruehe(letzter) : spaetere(letzter)
    let ganz = random.chance(0.6) && monatsanfang(zeit.to) <= letzter
    let ende = ganz ? monatsanfang(zeit.to) : zeit.to
    guard ende - zeit.from > 420, random.chance(0.15) else { return [Period(from: zeit.from, to: ende)] }
    let pause = random.day(zeit.from + 75, ende - 250)
    return [Period(from: zeit.from, to: pause), Period(from: random.day(pause + 135, ende - 75), to: ende)]
  }

  /// From the opening on; a little more leave early than late.
  private mutating func fruehe(_ letzter: Day) -> Period {
    let first = random.day(Vorgaben.beginn + 75, letzter)
    let frueher = random.chance(0.2) ? min(first, random.day(Vorgaben.beginn + 75, letzter)) : first
    return Period(from: Vorgaben.beginn, to: frueher)
  }

  /// Come later and stay up to 22 months.
  private mutating func spaetere(_ letzter: Day) -> Period {
    while true {
      let von = zugangstag(Vorgaben.beginn + 14, letzter - 80)
      let bis = von + random.from(75, to: 660)
      if bis <= letzter { return Period(from: von, to: bis) }
    }
  }

  /// Households that came after it.
  mutating func spaet() -> [Period] {
    let von = random.day(Vorgaben.stichtag + 2, Vorgaben.schluss - 5)
    let kurz = Vorgaben.schluss - von > 60 && random.chance(0.08)
    return [Period(from: von, to: kurz ? random.day(von + 30, Vorgaben.schluss - 10) : .distantFuture)]
  }

  private mutating func zugangstag(_ low: Day, _ high: Day) -> Day {
    while true {
      let day = random.day(low, high)
      if random.below(100) < Zeiten.zugang[day.month.number - 1] { return day }
    }
  }

  /// Benefits mostly end with the month.
  private func monatsanfang(_ day: Day) -> Day { (day.month + 1).firstDay }

  /// When the beginning and the end of a run of days are recorded.
  mutating func erfassung(_ zeit: Period) -> (beginn: Day, ende: Day) {
    let beginn: Day
    if zeit.from == Vorgaben.beginn {
      beginn = Arbeitstage.ab(zeit.from + 2 + min(random.below(46), random.below(46)))
    } else {
      beginn = Arbeitstage.ab(zeit.from + random.delay(longest: 25))
    }
    return (beginn, endeErfasst(zeit.to, frueh: beginn + 20))
  }

  /// The day on which an end is recorded: sometimes ahead, sometimes weeks late.
  mutating func endeErfasst(_ ende: Day, frueh: Day) -> Day {
    if ende == .distantFuture { return ende }
    let day = random.chance(0.3) ? ende - random.from(1, to: 12) : ende + random.delay(longest: 40)
    return Arbeitstage.ab(max(frueh, day))
  }
}

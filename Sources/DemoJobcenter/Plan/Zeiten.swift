import Kernel

/// When households draw benefits: opening stock, inflow by season, outflow.
struct Zeiten {
  var random: Zufall

  /// Inflow by month of the year, in percent of the strongest.
  private static let zugang = [100, 90, 85, 75, 70, 75, 85, 95, 90, 80, 80, 70]

  /// Households that draw benefits on the reference day.
  mutating func bestand() -> [Period] {
    let ende = random.chance(0.065) ? random.day(Vorgaben.stichtag + 4, Vorgaben.schluss) : .distantFuture
    guard random.chance(0.50) else {
      return [Period(from: zugangstag(Vorgaben.beginn + 14, Vorgaben.stichtag - 6), to: ende)]
    }
    guard random.chance(0.16) else { return [Period(from: Vorgaben.beginn, to: ende)] }
    let pause = random.day(Vorgaben.beginn + 90, Vorgaben.stichtag - 320)
    let wieder = random.day(pause + 135, min(pause + 700, Vorgaben.stichtag - 20))
    return [Period(from: Vorgaben.beginn, to: monatsanfang(pause)), Period(from: wieder, to: ende)]
  }

  /// Households that left before it for good.
  mutating func abgang() -> [Period] {
    let letzter = Vorgaben.stichtag - 5
    let von = random.chance(0.56) ? Vorgaben.beginn : zugangstag(Vorgaben.beginn + 14, Vorgaben.stichtag - 90)
    let first = random.day(von + 75, letzter)
    let bis = random.chance(0.35) ? min(first, random.day(von + 75, letzter)) : first
    let ende = random.chance(0.6) ? min(monatsanfang(bis), letzter) : bis
    guard ende - von > 420, random.chance(0.15) else { return [Period(from: von, to: ende)] }
    let pause = random.day(von + 60, ende - 250)
    return [Period(from: von, to: pause), Period(from: random.day(pause + 135, ende - 60), to: ende)]
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

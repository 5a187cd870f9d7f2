import Casework
import Kernel
import Law

/// The days between which a sequence of acts plays, and what holds of every act in a case.
struct Rahmen: Sendable {
  let zugang: Day
  /// The working day.
  let heute: Day
  let law: Law
  /// The day on which the case was closed.
  var schluss: Day?
  var geschlossen: Bool { schluss != nil }

  /// What an act breaks that needs an open case.
  var offen: Set<String> { geschlossen ? ["fall.abgeschlossen"] : [] }

  /// What an event on that day breaks, whatever its topic.
  func ereignis(_ tag: Day) -> Set<String> {
    offen.union(tag > heute ? ["datum.zukunft"] : []).union(vorZugang(tag))
  }

  func vorZugang(_ tag: Day) -> Set<String> { tag < zugang ? ["datum.vor_fallzugang"] : [] }

  /// A day of the case; now and then one that lies outside.
  func tag(_ random: inout Zufall) -> Day {
    if random.chance(4) { return random.chance(50) ? heute + 1 + random.below(20) : zugang - 1 - random.below(20) }
    return zugang + random.below(heute - zugang + 1)
  }

  /// A day not long after another one, and not after today.
  func danach(_ tag: Day, _ tage: Int, _ random: inout Zufall) -> Day {
    min(random.chance(96) ? heute : .distantFuture, tag - (random.chance(5) ? 3 : 0) + random.below(tage))
  }
}

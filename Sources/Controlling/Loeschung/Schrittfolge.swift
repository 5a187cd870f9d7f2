import Kernel

/// Steps of the process of each case, moved together so that the Fallzugang falls on the first of its month.
struct Schrittfolge {
  /// Days by which the steps of a case are moved back.
  private let shift: [CaseID?: Int]

  init(_ facts: [Fact]) {
    var shift: [CaseID?: Int] = [:]
    let zugaenge = facts.filter {
      $0.span.kind == .meilenstein && $0.span.value == Meilenstein.fallzugang.rawValue
    }
    // The latest knowledge decides where a Fallzugang was corrected.
    for fact in zugaenge { shift[fact.span.caseID] = fact.span.period.from.dayOfMonth - 1 }
    self.shift = shift
  }

  func day(_ fact: Fact) -> Day {
    let day = fact.span.period.from
    return shift[fact.span.caseID].map { day - $0 } ?? day.month.firstDay
  }
}

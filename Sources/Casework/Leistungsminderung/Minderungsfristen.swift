public import Kernel
import Law

/// What waits in the case because of a missed talk, a breach or a reduction. It reminds; people decide.
enum Minderungsfristen {
  static func steps(_ file: CaseFile, _ law: Law) -> [NextStep] {
    file.leistungsminderung.items.compactMap { step($0, law) } + unheard(file, law) + unreachable(file, law)
  }

  private static func step(_ item: LeistungsminderungState.Item, _ law: Law) -> NextStep? {
    if let decided = item.entscheidung {
      let asksForOffer = law.minderungsregel(item.art, on: item.tag).value.u25Counselling
      guard decided.unter25, asksForOffer, item.beratung == nil, item.period != nil else { return nil }
      let due = law.dueDay(open: .minderungBeratungU25, after: decided.am)
      return NextStep(.minderungBeratungU25, due: due, party: .haus, since: decided.am, nr: item.nr)
    }
    guard item.abgesehen == nil else { return nil }
    guard let heard = item.anhoerung else {
      let due = law.dueDay(open: .anhoerung, after: item.seit)
      return NextStep(.anhoerung, due: due, party: .haus, since: item.seit, nr: item.nr)
    }
    let due = law.minderungSpaetestens(breach: item.tag)
    return NextStep(.minderungEntscheidung, due: due, party: .haus, since: heard.am, nr: item.nr)
  }

  /// Meldeversäumnisse that nobody has looked into.
  private static func unheard(_ file: CaseFile, _ law: Law) -> [NextStep] {
    let known = file.leistungsminderung.items.filter { $0.art == .meldeversaeumnis }.map(\.tag)
    return file.meldeversaeumnisse.filter { !known.contains($0) }
      .map { NextStep(.anhoerung, due: law.dueDay(open: .anhoerung, after: $0), party: .haus, since: $0) }
  }

  /// Three Meldeversäumnisse in a row under the law from 2026-07-01 (§ 7b Abs. 4 SGB II).
  private static func unreachable(_ file: CaseFile, _ law: Law) -> [NextStep] {
    guard let third = Minderungsfristen.thirdInARow(file) else { return [] }
    return [NextStep(.erreichbarkeit, due: third, party: .haus, since: third)]
  }

  /// The day of the third one in a row; only days on which the law knows the consequence count.
  static func thirdInARow(_ file: CaseFile) -> Day? {
    guard file.gespraech.versaeumnisse.count >= 3, let first = Day(iso: "2026-07-01") else { return nil }
    let days = file.meldeversaeumnisseInFolge.filter { $0 >= first }
    return days.count >= 3 ? days[2] : nil
  }
}

extension CaseFile {
  /// The day of the third Meldeversäumnis in a row; `nil` if there are fewer. The person may count as not reachable
  /// (§ 7b Abs. 4 SGB II), which a personal appearance cures.
  public var dreimalVersaeumt: Day? { Minderungsfristen.thirdInARow(self) }
}

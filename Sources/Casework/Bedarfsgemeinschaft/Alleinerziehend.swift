public import Kernel

extension HouseholdFile {
  /// Alleinerziehende: the main person of a Bedarfsgemeinschaft with exactly one person of the parent
  /// generation and at least one child under 18 (definition of the Federal Agency's statistics).
  public var facts: [FactSpan] {
    members.filter { $0.rolle == .hauptperson }.flatMap { main in
      periods(of: main).map { period in
        FactSpan(
          person: main.person, kind: .zielgruppe, value: ZielgruppeCode.alleinerziehend.rawValue, period: period)
      }
    }
  }

  /// The runs of days on which the main person has a minor child and no partner with it.
  private func periods(of main: Member) -> [Period] {
    let children = members.filter { $0.rolle == .kind }.map { minority($0) }
    let partners = members.filter { $0.rolle == .partner }.map(\.period)
    guard !children.isEmpty else { return [] }
    let edges = Set(([main.period] + children + partners).flatMap { [$0.from, $0.to] }).sorted()
    var found: [Period] = []
    for (from, to) in zip(edges, edges.dropFirst()) {
      let alone =
        main.period.contains(from) && children.contains { $0.contains(from) }
        && !partners.contains { $0.contains(from) }
      guard alone else { continue }
      if let last = found.last, last.to == from {
        found[found.count - 1] = Period(from: last.from, to: to)
      } else {
        found.append(Period(from: from, to: to))
      }
    }
    return found
  }

  /// Membership up to the eighteenth birthday; born on 29 February: 1 March (§ 187 Abs. 2 Satz 2 BGB).
  private func minority(_ child: Member) -> Period {
    Period(from: child.period.from, to: min(child.period.to, FristEnd.term(months: 18 * 12, from: child.geburt)))
  }
}

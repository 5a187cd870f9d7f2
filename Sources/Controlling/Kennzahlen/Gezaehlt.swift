import Synchronization

/// What an `Auswertung` has counted already: the same question twice is counted once.
///
/// Counting goes on outside of the locks; two that ask at once may both count, and find the same.
final class Gezaehlt: Sendable {
  private let mengen = Mutex<[Int: Jahresmengen]>([:])
  private let tabellen = Mutex<[Int: Jahrestabelle]>([:])

  func mengen(_ year: Int, count: () -> Jahresmengen) -> Jahresmengen {
    if let known = mengen.withLock({ $0[year] }) { return known }
    let counted = count()
    mengen.withLock { $0[year] = counted }
    return counted
  }

  func tabelle(_ year: Int, count: () -> Jahrestabelle) -> Jahrestabelle {
    if let known = tabellen.withLock({ $0[year] }) { return known }
    let counted = count()
    tabellen.withLock { $0[year] = counted }
    return counted
  }
}

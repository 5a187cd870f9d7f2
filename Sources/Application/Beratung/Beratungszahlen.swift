import Controlling
import Kernel
public import Law
import SQL
import Store

/// Persons referred to protected counselling within one year, by kind.
public struct Beratungszahl: Sendable, Hashable {
  public let jahr: Int
  public let art: Beratungsart
  /// `nil` if it is too small to be shown.
  public let personen: Int?
}

extension Office {
  /// Counts of the working day's year and the two before. There is no total: a person may stand under several kinds.
  /// - Throws: `Forbidden`.
  public func beratungszahlen(_ actor: Actor) async throws -> [Beratungszahl] {
    try actor.require(.beratungZaehlen)
    let (tenant, last) = (actor.tenant.id, today(actor.tenant).year)
    return try await rows(of: tenant).read { session in
      try (last - 2...last).flatMap { jahr in
        let year = Period(
          from: Month(year: jahr, month: 1).firstDay, to: Month(year: jahr + 1, month: 1).firstDay)
        let counts = try BeratungRow.persons(year, tenant: tenant, session)
        return Beratungsart.allCases.map { art in
          let count = counts[art] ?? 0
          let isSmall = (1..<Geheimhaltung.smallest).contains(count)
          return Beratungszahl(jahr: jahr, art: art, personen: isSmall ? nil : count)
        }
      }
    }
  }
}

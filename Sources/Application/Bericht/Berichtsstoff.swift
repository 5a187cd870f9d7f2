public import Controlling
public import Kernel
import SQL
public import Store

/// Everything an Eingliederungsbericht is made of: figures counted from cases, and the job centre's own
/// texts and context series.
public struct Berichtsstoff: Sendable {
  public let year: Int
  /// Name of the job centre.
  public let jobcenter: String
  public let auswertung: Auswertung
  public let texte: [BerichtstextRow]
  public let rahmendaten: [RahmendatumRow]
}

/// A year without a single narrative text has no report.
public struct BerichtstexteFehlen: Error, Sendable, CustomStringConvertible {
  public let year: Int
  /// Years that have texts.
  public let known: [Int]

  public var description: String {
    let others = known.isEmpty ? "" : " Texte gibt es für: \(known.map(String.init).joined(separator: ", "))."
    return "Für den Bericht \(year) sind keine Texte hinterlegt.\(others) "
      + "Bitte übernehmen Sie sie mit „fallwerk import berichtstexte“."
  }
}

extension Office {
  /// What the report of a year is made of, as known on a day.
  /// - Parameter knownOn: `nil` = each month after its waiting time, at the latest the working day.
  /// - Throws: `BerichtstexteFehlen`.
  public func berichtsstoff(_ year: Int, knownOn: Day?, _ tenant: Mandant) async throws -> Berichtsstoff {
    let (texte, known) = try await self.rows(of: tenant.id).read { session in
      (
        try BerichtstextRow.of(year: year, tenant: tenant.id, session),
        try BerichtstextRow.years(tenant: tenant.id, session)
      )
    }
    guard !texte.isEmpty else { throw BerichtstexteFehlen(year: year, known: known) }
    return try await berichtsstoff(year, knownOn: knownOn, texte: texte, tenant)
  }

  /// The same with texts that are not taken over yet.
  public func berichtsstoff(
    _ year: Int, knownOn: Day? = nil, texte: [BerichtstextRow], _ tenant: Mandant
  ) async throws -> Berichtsstoff {
    Berichtsstoff(
      year: year, jobcenter: tenant.name, auswertung: try await auswertung(tenant, knownOn: knownOn), texte: texte,
      rahmendaten: try await self.rows(of: tenant.id).read { try RahmendatumRow.all(tenant: tenant.id, $0) })
  }

  /// As above for a signed-in account.
  /// - Throws: `Forbidden` without the right to see reports; `NotFound` if the year has no report.
  public func berichtsstoff(_ year: Int, knownOn: Day?, _ actor: Actor) async throws -> Berichtsstoff {
    try actor.require(.bericht)
    do {
      return try await berichtsstoff(year, knownOn: knownOn, actor.tenant)
    } catch is BerichtstexteFehlen {
      throw NotFound()
    }
  }

  /// Years that have a report, the latest first.
  /// - Throws: `Forbidden` without the right to see reports.
  public func berichtsjahre(_ actor: Actor) async throws -> [Int] {
    try actor.require(.bericht)
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { try BerichtstextRow.years(tenant: tenant, $0) }.reversed()
  }

  /// Takes over context figures in place of those that are there.
  public func replaceRahmendaten(_ rows: [RahmendatumRow], _ tenant: Mandant) async throws {
    try await self.rows(of: tenant.id).write { try RahmendatumRow.replace(rows, tenant: tenant.id, $0) }
  }

  /// Takes over the texts of a year in place of those that are there.
  public func replaceBerichtstexte(_ rows: [BerichtstextRow], year: Int, _ tenant: Mandant) async throws {
    try await self.rows(of: tenant.id).write { try BerichtstextRow.replace(rows, year: year, tenant: tenant.id, $0) }
  }
}

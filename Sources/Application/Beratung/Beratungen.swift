public import Casework
public import Kernel
public import Law
import SQL
public import Store

/// Protected counselling of one case, as far as the account may see it.
public struct Beratungen: Sendable {
  /// A referral with what became of it.
  public struct Zeile: Sendable {
    public let row: BeratungRow
    /// Name of the account that referred.
    public let von: String
  }

  public let line: FallLine
  /// Whether the account has the right to everything. Else there are only the referrals it made itself, and what became
  /// of them must not be shown.
  public let siehtAlles: Bool
  public let zeilen: [Zeile]
}

/// A referral as it was typed.
public struct NeueVermittlung: Sendable {
  public let art: Beratungsart
  public let stelle: String
  public let am: Day

  public init(art: Beratungsart, stelle: String, am: Day) {
    self.art = art
    self.stelle = stelle
    self.am = am
  }
}

extension Office {
  /// The page that readings of counselling have in the access log.
  static let beratungsseite = "/faelle/{nr}/beratung"

  /// Protected counselling of a case: all of it with the right to it, else the own referrals. Reading it is logged.
  /// - Throws: `NotFound`, `Forbidden`, `Eingeschraenkt`.
  public func beratungen(_ id: CaseID, _ actor: Actor) async throws -> Beratungen {
    let tenant = actor.tenant.id
    let found = try await rows(of: tenant).read { session in
      let fall = try Office.fall(id, .beratungVermitteln, actor, session)
      guard let line = try FallQueries.find(id, tenant: tenant, session) else { throw NotFound() }
      let all = actor.may(.beratung, fall)
      let names = try KontoRow.names(tenant: tenant, session)
      let rows = try BeratungRow.ofCase(id, tenant: tenant, session).filter { all || $0.von == actor.konto }
      return Beratungen(
        line: line, siehtAlles: all,
        zeilen: rows.map {
          .init(row: all ? $0 : $0.vermittlungAllein, von: names.name(ofKonto: $0.von))
        })
    }
    try await logAccess(actor, found.line.fall, page: Office.beratungsseite)
    return found
  }

  /// Refers the client of an open case.
  /// - Throws: `Rejection`, `NotFound`, `Forbidden`, `Eingeschraenkt`.
  public func refer(_ new: NeueVermittlung, in id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .beratungVermitteln, actor, session)
      guard fall.geschlossen == nil else { throw Rejection("fall.abgeschlossen") }
      let vermittlung = BeratungVermittelt(
        fall: id, person: fall.person, art: new.art, stelle: new.stelle, am: new.am, von: actor.konto)
      try ledger.record(ReferToBeratung(vermittlung, zugang: fall.zugang), on: ledger.newID())
    }
  }

  /// Records what became of a referral; also after the case was closed, since counselling goes on.
  /// - Throws: `Rejection`, `NotFound` without the right to this case's counselling or if it has no such referral.
  public func record(
    _ schritt: Beratungsschritt, am: Day, of beratung: BeratungID, in id: CaseID, as actor: Actor,
    _ submission: Submission
  ) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .beratung, actor, ledger, session)
      let rows = try BeratungRow.ofCase(fall.id, tenant: actor.tenant.id, session)
      guard rows.contains(where: { $0.id == beratung }) else { throw NotFound() }
      try ledger.record(RecordBeratung(schritt, am: am), on: beratung.rawValue)
    }
  }
}

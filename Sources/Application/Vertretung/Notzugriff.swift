import Kernel
import SQL
import Store

extension Office {
  /// How long a case stays open after it was opened in an emergency.
  public static let emergencyHours: Int64 = 8

  /// Opens a foreign case for some hours, in an emergency. Reason and reader are seen by data protection.
  /// - Throws: `Forbidden`; `Rejection` without a reason or without such a case.
  public func openInEmergency(_ aktenzeichen: String, grund: String, as actor: Actor) async throws {
    try actor.require(.notzugriff)
    let (tenant, now, konto) = (actor.tenant.id, realNow, actor.konto)
    guard grund.count >= 10 else { throw Rejection("notzugriff.grund_fehlt", field: "grund") }
    try await rows(of: tenant).write { session in
      guard let fall = try Office.find(aktenzeichen, tenant: tenant, session), !actor.isAbsent(fall) else {
        throw Rejection("notzugriff.kein_fall", field: "fall")
      }
      try NotzugriffRow(
        konto: konto, fall: fall.id, grund: grund, ab: now,
        bis: now.adding(milliseconds: Office.emergencyHours * 3_600_000)
      ).insert(tenant: tenant, session)
    }
    recentSessions.forgetAll()
  }
}

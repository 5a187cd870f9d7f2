public import Casework
public import Kernel
import SQL
import Store

/// What a client sees of the own case: nothing that the office notes for itself.
public struct EigenerFall: Sendable {
  /// The agreed day of the next talk.
  public let termin: Day?
  public let ansprechperson: String?
  /// The latest agreement or the act in its place, while it holds or until a new one does.
  public let vereinbarung: Vereinbarung?
  /// Aktenzeichen.
  public let nr: String
  /// As the paper of the agreement names the person, and who signs it.
  public let person: String
  public let zeichnet: String?
  public let geburt: Day
}

extension Office {
  /// The latest case of the person whose account it is; `nil` if there is none. Reading it is logged.
  public func eigenerFall(_ actor: Actor, page: String) async throws -> EigenerFall? {
    let tenant = actor.tenant.id
    let today = today(actor.tenant)
    guard actor.role == .klient, let person = actor.reichweiten.person else { return nil }
    let found = try await rows(of: tenant).read { session -> Fallakte? in
      guard let fall = try FallQueries.ofPerson(person, tenant: tenant, session).last else { return nil }
      return try FallakteReader(session: session, tenant: tenant).read(fall, today: today)
    }
    guard let akte = found else { return nil }
    try await logAccess(actor, [akte.line.fall], page: page, as: .selbst)
    let isOpen = akte.line.fall.geschlossen == nil
    let day = akte.file.vereinbarung.current?.am ?? today
    return EigenerFall(
      termin: isOpen ? akte.file.termin.next?.tag ?? akte.file.gespraech.next : nil,
      ansprechperson: isOpen ? akte.line.fall.staff.flatMap { akte.organisation.staff[$0]?.name } : nil,
      vereinbarung: akte.file.vereinbarung.current, nr: akte.line.fall.aktenzeichen,
      person: akte.name(am: day), zeichnet: akte.fachkraft(am: day),
      geburt: akte.person.daten(am: day)?.geburt ?? akte.line.person.geburt)
  }
}

public import Casework
public import Kernel
import SQL
public import Store

/// What intake asks for, and no more.
public struct NewCase: Sendable {
  public let person: PersonData
  public let zugang: Day
  public let anlass: FallzugangAnlass
  /// First day of benefits; `nil` if none are known yet.
  public let leistungAb: Day?
  public let status: StatusCode
  /// The reader has compared a likely double and wants a new person all the same.
  public let confirmedNew: Bool

  public init(
    person: PersonData, zugang: Day, anlass: FallzugangAnlass, leistungAb: Day?, status: StatusCode, confirmedNew: Bool
  ) {
    self.person = person
    self.zugang = zugang
    self.anlass = anlass
    self.leistungAb = leistungAb
    self.status = status
    self.confirmedNew = confirmedNew
  }
}

/// A person of the same name and day of birth is on file already.
public struct LikelyDouble: Error, Sendable {
  public let persons: [PersonRow]
}

extension Office {
  /// Opens a case: the person, its benefits, the case with its clocks, and who is in charge.
  /// - Parameter target: makes the address to go on to from the new Aktenzeichen.
  /// - Throws: `LikelyDouble`, `Rejection`, `Forbidden`, `SQLError`.
  public func openCase(
    _ new: NewCase, as actor: Actor, key: String?, target: @escaping @Sendable (String) -> String
  ) async throws -> Receipt {
    try actor.require(.fallEroeffnen)
    guard let staff = actor.staff, let team = actor.team else { throw Forbidden(.fallEroeffnen) }
    return try await writeAndGo(actor, Submission(key: key, expected: nil, target: "")) { ledger, session in
      try Office.refuseDouble(new, actor, session)
      let person = ledger.newID()
      try ledger.record(RegisterPerson(new.person), on: person)
      if let ab = new.leistungAb { try ledger.record(BeginLeistungsbezug(ab: ab), on: person) }
      let id = CaseID(ledger.newID())
      let zugang = RecordFallzugang(person: PersonID(person), am: new.zugang, anlass: new.anlass)
      try ledger.record(zugang, on: id.rawValue)
      try ledger.record(AssignCase(staff: staff, team: team, ab: new.zugang), on: id.rawValue)
      try ledger.record(SetStatus(status: new.status, ab: new.zugang), on: id.rawValue)
      return target(Aktenzeichen.of(id, new.zugang))
    }
  }

  private static func refuseDouble(_ new: NewCase, _ actor: Actor, _ session: any SQLSession) throws {
    guard !new.confirmedNew else { return }
    let likely = try PersonQueries.likely(
      vorname: new.person.vorname, nachname: new.person.nachname, geburt: new.person.geburt, tenant: actor.tenant.id,
      session)
    let shown = try likely.filter { person in
      // A person all of whose cases are absent for the account is absent too.
      let falls = try FallQueries.ofPerson(person.id, tenant: actor.tenant.id, session)
      return falls.isEmpty || !falls.allSatisfy(actor.isAbsent)
    }
    guard shown.isEmpty else { throw LikelyDouble(persons: shown) }
  }
}

/// A person who may be the same as the one typed in.
public struct SimilarPerson: Sendable {
  public let name: String
  public let born: Day
  /// `nil` where the reader has no right to the case.
  public let aktenzeichen: String?
}

extension Office {
  /// The likely doubles as far as the account may see them; which cases were shown is logged.
  public func similar(_ double: LikelyDouble, _ actor: Actor) async throws -> [SimilarPerson] {
    let tenant = actor.tenant.id
    let persons = double.persons
    let found = try await rows(of: tenant).read { session in
      try persons.map { person in
        let falls = try FallQueries.ofPerson(person.id, tenant: tenant, session)
        return (person, falls.last { actor.may(.fallLesen, $0) })
      }
    }
    for (_, fall) in found where fall != nil { try await logAccess(actor, fall, page: "fallzugang") }
    return found.map { SimilarPerson(name: $0.0.fullName, born: $0.0.geburt, aktenzeichen: $0.1?.aktenzeichen) }
  }
}

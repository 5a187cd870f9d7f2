public import Casework
public import Kernel
import Store

/// A further member of the client's Bedarfsgemeinschaft.
public struct NewMitglied: Sendable {
  public let person: PersonData
  public let rolle: MitgliedRolle
  public let ab: Day

  public init(person: PersonData, rolle: MitgliedRolle, ab: Day) {
    self.person = person
    self.rolle = rolle
    self.ab = ab
  }
}

extension Office {
  /// Adds a person to the Bedarfsgemeinschaft of a case's person; forms it if there is none yet.
  public func addMitglied(_ new: NewMitglied, in id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      let running = try MitgliedQueries.ofPerson(fall.person, tenant: actor.tenant.id, session).first(
        where: \.period.isOpen)
      let household = try running?.household.rawValue ?? Office.formHousehold(for: fall, ab: new.ab, ledger)
      let person = ledger.newID()
      try ledger.record(RegisterPerson(new.person), on: person)
      try ledger.record(
        AddMitglied(person: PersonID(person), rolle: new.rolle, geburt: new.person.geburt, ab: new.ab), on: household)
    }
  }

  /// A member leaves the Bedarfsgemeinschaft of a case's person.
  public func removeMitglied(_ leaving: RemoveMitglied, in id: CaseID, as actor: Actor, _ submission: Submission)
    async throws -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      let own = try MitgliedQueries.ofPerson(fall.person, tenant: actor.tenant.id, session).first(
        where: \.period.isOpen)
      guard let own else { throw Rejection("bedarfsgemeinschaft.kein_mitglied", field: "person") }
      try ledger.record(leaving, on: own.household.rawValue)
    }
  }

  private static func formHousehold(for fall: FallRow, ab: Day, _ ledger: Ledger) throws -> Int64 {
    let id = ledger.newID()
    guard let birth = try ledger.state(PersonFile.self, fall.person.rawValue).data?.geburt else { throw NotFound() }
    let formed = min(ab, fall.zugang)
    try ledger.record(FormBedarfsgemeinschaft(am: formed), on: id)
    try ledger.record(AddMitglied(person: fall.person, rolle: .hauptperson, geburt: birth, ab: formed), on: id)
    return id
  }
}

public import Casework
public import Kernel
import SQL
import Store

/// What intake asks for, and no more.
public struct NewCase: Sendable {
  public let person: PersonData
  public let zugang: Day
  public let anlass: FallzugangAnlass
  /// First day of benefits; `nil` if none are known yet.
  public let leistungAb: Day?
  public let status: StatusCode
  /// The number of the pension insurance, if it is known.
  public let versicherungsnummer: Versicherungsnummer?
  /// The reader has compared the possible doubles and wants a new person all the same.
  public let confirmedNew: Bool
  /// Which doubles were compared (`Doppelgaenger.fassung`); `nil` = whoever there is.
  public let verglichen: String?
  /// An earlier case of the same person, who comes back; `nil` = a new person.
  public let frueherer: String?
  public let zustaendig: Zustaendigkeitswunsch

  public init(
    person: PersonData, zugang: Day, anlass: FallzugangAnlass, leistungAb: Day?, status: StatusCode, confirmedNew: Bool,
    frueherer: String? = nil, zustaendig: Zustaendigkeitswunsch = .vorschlag,
    versicherungsnummer: Versicherungsnummer? = nil, verglichen: String? = nil
  ) {
    self.person = person
    self.zugang = zugang
    self.anlass = anlass
    self.leistungAb = leistungAb
    self.status = status
    self.confirmedNew = confirmedNew
    self.frueherer = frueherer
    self.zustaendig = zustaendig
    self.versicherungsnummer = versicherungsnummer
    self.verglichen = verglichen
  }
}

/// Who is to look after a new case.
public enum Zustaendigkeitswunsch: Sendable, Hashable {
  /// As the rules propose; without a proposal whoever takes the case in.
  case vorschlag
  case selbst
  case fachkraft(StaffID)
}

/// Persons who may be the same are on file already, and were not compared.
public struct LikelyDouble: Error, Sendable {
  public let found: Doppelgaenger
}

extension Office {
  /// Opens a case: the person, its benefits, the case with its clocks, and who is in charge.
  /// - Parameter target: makes the address to go on to from the new Aktenzeichen, and whether the account may open it.
  /// - Throws: `LikelyDouble`, `Rejection`, `Forbidden`, `NotFound`, `SQLError`.
  public func openCase(
    _ new: NewCase, as actor: Actor, key: String?, target: @escaping @Sendable (_ nr: String, _ opens: Bool) -> String
  ) async throws -> Receipt {
    try actor.require(.fallEroeffnen)
    let (law, today) = (law, today(actor.tenant))
    return try await writeAndGo(actor, Submission(key: key, expected: nil, target: "")) { ledger, session in
      let bisher = try Office.former(new, actor, session)
      try Office.refuseDouble(new, bisher, actor, session)
      let wahl = try Zustaendigkeitswahl(new, bisher: bisher, law: law, today: today, actor, session)
      let person = bisher?.person.rawValue ?? ledger.newID()
      if let bisher {
        let file = try ledger.state(PersonFile.self, person)
        let isHidden = try Office.verbirgtAnschrift(file, of: bisher, actor, today, session)
        let data = isHidden ? file.data.map(new.person.mitAnschrift) : new.person
        try ledger.record(ChangePerson(data ?? new.person, nummer: new.versicherungsnummer), on: person)
      } else {
        try ledger.record(RegisterPerson(new.person, nummer: new.versicherungsnummer), on: person)
      }
      if let ab = new.leistungAb { try ledger.record(BeginLeistungsbezug(ab: ab), on: person) }
      let id = CaseID(ledger.newID())
      let zugang = RecordFallzugang(person: PersonID(person), am: new.zugang, anlass: new.anlass)
      try ledger.record(zugang, on: id.rawValue)
      try ledger.record(AssignCase(staff: wahl.staff, team: wahl.team, ab: new.zugang), on: id.rawValue)
      try ledger.record(SetStatus(status: new.status, ab: new.zugang), on: id.rawValue)
      return target(Aktenzeichen.of(id, new.zugang), actor.reaches(staff: wahl.staff, team: wahl.team))
    }
  }

  /// The earlier case of a person who comes back.
  /// - Throws: `NotFound` without a right to it; `Rejection`.
  static func former(_ new: NewCase, _ actor: Actor, _ session: any SQLSession) throws -> FallRow? {
    guard let nr = new.frueherer else { return nil }
    guard let found = try Office.find(nr, tenant: actor.tenant.id, session) else { throw NotFound() }
    let fall = try Office.fall(found.id, .fallLesen, actor, session)
    try refuseOpen(of: fall.person, actor, session)
    return fall
  }

  /// Nobody has two open cases.
  /// - Parameter id: a case that does not count.
  /// - Throws: `fallzugang.laeuft`; `fallzugang.laeuft_anderswo` for a case that the account may not read.
  static func refuseOpen(of person: PersonID, but id: CaseID? = nil, _ actor: Actor, _ session: any SQLSession) throws {
    let all = try FallQueries.ofPerson(person, tenant: actor.tenant.id, session)
    guard let open = all.first(where: { $0.geschlossen == nil && $0.id != id }) else { return }
    guard actor.may(.fallLesen, open) else { throw Rejection("fallzugang.laeuft_anderswo") }
    throw Rejection("fallzugang.laeuft", details: ["nr": open.aktenzeichen])
  }

  /// Whoever may be on file already is compared first, by the search that intake begins with. What was confirmed is
  /// what was shown: somebody recorded since then is asked about too.
  static func refuseDouble(_ new: NewCase, _ bisher: FallRow?, _ actor: Actor, _ session: any SQLSession) throws {
    if bisher == nil {
      let found = try Office.doppelgaenger(new.angabe, actor, session)
      let wasCompared = new.confirmedNew && new.verglichen.map { $0 == found.fassung } ?? true
      guard found.isEmpty || wasCompared else { throw LikelyDouble(found: found) }
    }
    if let nummer = new.versicherungsnummer { try refuseTaken(nummer, but: bisher?.person, actor, session) }
  }
}

extension NewCase {
  /// What is known of the person when others are compared with it.
  var angabe: Personenangabe {
    Personenangabe(
      vorname: person.vorname, nachname: person.nachname, geburt: person.geburt,
      versicherungsnummer: versicherungsnummer)
  }
}

extension Actor {
  /// Whether a case of that person in charge, in that team, opens for the account.
  func reaches(staff: StaffID, team: TeamID) -> Bool {
    self.staff == staff || reichweiten.vertritt.contains(staff) || self.team == team
  }
}

import Casework
import Journal
public import Kernel
public import Law
public import SQL

/// Tells for whom an erasure is due on a day: cases closed, retention over, nothing that holds them.
public struct Loeschpruefung {
  let session: any SQLSession
  let tenant: Int64
  let law: Law
  let stichtag: Day

  public init(_ session: any SQLSession, tenant: Int64, law: Law, stichtag: Day) {
    self.session = session
    self.tenant = tenant
    self.law = law
    self.stichtag = stichtag
  }

  /// Everybody with a case whose own retention is over, then those without a case of their own who go with them or were
  /// left behind by an earlier run, then cases of Jugendberufshilfe.
  public func kandidaten() throws -> [Loeschkandidat] {
    let own = try dueCases()
    let gone = Set(try own.filter { try kandidat($0)?.urteil.isErasable == true })
    let followers = try withoutCase().filter { try kandidat($0, gone: gone)?.urteil.isErasable == true }
    let all = gone.union(followers)
    return try (own + followers).compactMap { try kandidat($0, gone: all) } + jugendfaelle()
  }

  /// Cases of Jugendberufshilfe whose own retention is over.
  private func jugendfaelle() throws -> [Loeschkandidat] {
    try JugendfallRow.all(tenant: tenant, session).map(jugendfall).filter(\.urteil.isErasable)
  }

  private func jugendfall(_ row: JugendfallRow) -> Loeschkandidat {
    let end = row.beendet.map { law.aufbewahrungEnde(.jugendhilfe, after: $0) }
    let isOver = end.map { $0 <= stichtag } ?? false
    return Loeschkandidat(
      person: PersonID(row.id.rawValue), name: row.fullName, faelle: [],
      urteil: isOver ? .loeschen(seit: end ?? stichtag) : .bleibt(.jugendhilfe(bis: end)), bleibendeHaushalte: 0,
      jugendfall: row.id)
  }

  /// What becomes of one person; `nil` if they were erased already.
  /// - Parameter gone: persons who are erased in the same run.
  public func kandidat(_ person: PersonID, gone: Set<PersonID> = []) throws -> Loeschkandidat? {
    guard let row = try PersonQueries.find(person, tenant: tenant, session) else {
      return try JugendfallRow.find(JugendfallID(person.rawValue), tenant: tenant, session).map(jugendfall)
    }
    let faelle = try FallQueries.ofPerson(person, tenant: tenant, session)
    let staying = try households(of: person).filter { household in
      try members(of: household).contains { $0 != person && !gone.contains($0) }
    }
    return Loeschkandidat(
      person: person, name: row.fullName, faelle: faelle, urteil: try urteil(person, faelle, gone),
      bleibendeHaushalte: staying.count)
  }

  private func urteil(_ person: PersonID, _ faelle: [FallRow], _ gone: Set<PersonID>) throws -> Loeschurteil {
    var ends: [Day] = []
    for fall in faelle {
      guard let closed = fall.geschlossen else { return .bleibt(.fallOffen(aktenzeichen: fall.aktenzeichen)) }
      let end = law.aufbewahrungEnde(.fallakte, after: closed)
      if end > stichtag { return .bleibt(.fallfrist(aktenzeichen: fall.aktenzeichen, bis: end)) }
      ends.append(end)
    }
    for spell in try leistungsbezug(person) {
      if spell.period.isOpen { return .bleibt(.leistungLaeuft) }
      let end = law.aufbewahrungEnde(.leistungsbezug, after: spell.period.to)
      if end > stichtag { return .bleibt(.leistungsfrist(bis: end)) }
      ends.append(end)
    }
    if faelle.isEmpty {
      if let other = try caseOfMember(person, gone) { return .bleibt(.mitglied(aktenzeichen: other)) }
      let end = law.aufbewahrungEnde(.fallakte, after: try lastEntry(person))
      if end > stichtag { return .bleibt(.eintragsfrist(bis: end)) }
      ends.append(end)
    }
    if let hold = try Sperrvermerk.inForce(for: person, tenant: tenant, session).first { return .gesperrt(hold) }
    return .loeschen(seit: ends.max() ?? stichtag)
  }

  /// Persons with a closed case whose retention is over.
  private func dueCases() throws -> [PersonID] {
    var found: Set<PersonID> = []
    try session.forEach(
      "SELECT person, geschlossen FROM fall WHERE tenant = ?1 AND geschlossen IS NOT NULL", [.integer(tenant)]
    ) { row in
      let closed = Day(rawValue: Int32(truncatingIfNeeded: row.int(1)))
      if law.aufbewahrungEnde(.fallakte, after: closed) <= stichtag { found.insert(PersonID(row.int(0))) }
    }
    return found.sorted()
  }

  private func withoutCase() throws -> [PersonID] {
    try session.query(
      """
      SELECT p.id FROM person p
      WHERE p.tenant = ?1 AND NOT EXISTS (SELECT 1 FROM fall f WHERE f.tenant = p.tenant AND f.person = p.id)
      ORDER BY p.id
      """, [.integer(tenant)]
    ) { PersonID($0.int(0)) }
  }

  /// The day on which something was last recorded about a person.
  private func lastEntry(_ person: PersonID) throws -> Day {
    let at = try session.first(
      "SELECT max(recorded_at) FROM journal WHERE tenant = ?1 AND stream_kind = 'person' AND stream_id = ?2",
      [.integer(tenant), .integer(person.rawValue)]
    ) { $0.int(0) }
    return Instant(rawValue: at ?? 0).day
  }

  private func leistungsbezug(_ person: PersonID) throws -> [LeistungsbezugState.Spell] {
    let stream = Stream(kind: .person, id: person.rawValue)
    let entries = try JournalReader(session, tenant: tenant).entries(of: stream)
    return try Folded<PersonFile>(id: person.rawValue, entries: entries).state.leistungsbezug.spells
  }

  // MARK: Bedarfsgemeinschaften

  func households(of person: PersonID) throws -> [HouseholdID] {
    Set(try MitgliedQueries.ofPerson(person, tenant: tenant, session).map(\.household)).sorted()
  }

  /// Members who are not erased.
  func members(of household: HouseholdID) throws -> [PersonID] {
    let all = Set(try MitgliedQueries.members(of: household, tenant: tenant, session).map(\.person))
    return try all.filter { try PersonQueries.find($0, tenant: tenant, session) != nil }.sorted()
  }

  /// The Aktenzeichen of a case that keeps the data of a member without a case of its own.
  private func caseOfMember(_ person: PersonID, _ gone: Set<PersonID>) throws -> String? {
    for household in try households(of: person) {
      for member in try members(of: household) where member != person && !gone.contains(member) {
        if let fall = try FallQueries.ofPerson(member, tenant: tenant, session).first { return fall.aktenzeichen }
      }
    }
    return nil
  }
}

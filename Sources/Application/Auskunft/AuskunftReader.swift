import Casework
import Journal
import Kernel
import SQL
import Store

/// Gathers what is stored about a person within one lease.
struct AuskunftReader {
  let session: any SQLSession
  let tenant: Int64
  let now: Instant
  /// Whether addresses of protected people may be read too.
  let siehtSchutz: Bool

  func read(_ id: PersonID) throws -> Auskunft {
    guard let person = try PersonQueries.find(id, tenant: tenant, session) else { throw NotFound() }
    let roles = try roles()
    let memberships = try MitgliedQueries.ofPerson(id, tenant: tenant, session)
    let schwaerzung = try schwaerzung(person, memberships)
    let stream = try entries(.person, id.rawValue)
    let organisation = try OrganisationRows.load(tenant: tenant, session)
    let faelle = try FallQueries.ofPerson(id, tenant: tenant, session).map { row in
      let entries = try entries(.caseFile, row.id.rawValue)
      return Auskunft.Fall(
        row: row, eintraege: try eintraege(entries, CaseFile.self, roles, schwaerzung) { .caseEntry($0) },
        dateien: try dateien(row.id, entries, schwaerzung))
    }
    let beratungen = try BeratungRow.ofPerson(id, tenant: tenant, session)
    let counselling = try beratungen.flatMap { row in
      try eintraege(try entries(.beratung, row.id.rawValue), BeratungFile.self, roles, schwaerzung) {
        .beratungEntry($0)
      }
    }
    let file = try Folded<PersonFile>(id: id.rawValue, entries: stream).state
    let schutz = try entries(.schutz, id.rawValue)
    let tellsAddress = schutz.contains { !$0.type.rawValue.hasPrefix("sicherheitshinweis.") }
    let isVerdeckt = !siehtSchutz && (tellsAddress || file.auskunftssperre.gilt(on: now.day))
    var found = Auskunft(
      stand: now, person: person, daten: isVerdeckt ? file.data?.ohneAnschrift : file.data,
      versicherungsnummer: file.versicherungsnummer.nummer,
      personEintraege: try eintraege(stream, PersonFile.self, roles, schwaerzung) { .personEntry($0) }
        .verdeckt(isVerdeckt),
      faelle: faelle, beratungEintraege: counselling,
      schutzEintraege: try eintraege(schutz, SchutzFile.self, roles, schwaerzung) { .schutzEntry($0) }
        .verdeckt(isVerdeckt), isVerdeckt: isVerdeckt, haushalte: try haushalte(id, memberships),
      tatsachen: try PersonQuellen.facts(id, tenant: tenant, session), zugriffe: try zugriffe(id, roles),
      ersuchen: try AuskunftRow.ofPerson(id, tenant: tenant, session),
      sperrvermerke: try Sperrvermerk.inForce(for: id, tenant: tenant, session),
      kontoSeit: try AussenkontoRow.since(of: id, tenant: tenant, session),
      empfaenger: empfaenger(faelle, organisation) + Set(beratungen.map(\.stelle)).sorted(), organisation: organisation,
      schwaerzung: schwaerzung)
    found.notzugriffe = try NotzugriffRow.ofPerson(id, tenant: tenant, session).map {
      Auskunft.Notzugriff(
        ab: $0.ab, bis: $0.bis, rolle: roles[$0.konto] ?? Auskunft.unbekannteRolle,
        grund: schwaerzung.applied(to: $0.grund))
    }
    return found
  }

  private func entries(_ kind: StreamKind, _ id: Int64) throws -> [Entry] {
    try JournalReader(session, tenant: tenant).entries(of: Stream(kind: kind, id: id))
  }

  private func eintraege<State: StoredState>(
    _ entries: [Entry], _ type: State.Type, _ roles: [Int64: String], _ schwaerzung: Schwaerzung,
    _ wrap: (State.Content) -> VerlaufLine.Content
  ) throws -> [Auskunft.Eintrag] {
    let lines = try FallakteReader(session: session, tenant: tenant).lines(entries, type, roles, wrap)
    return zip(entries, lines).map { entry, line in
      Auskunft.Eintrag(
        line: line, type: entry.type, von: roles[entry.actor] ?? Auskunft.unbekannteRolle,
        inhalt: entry.payload.map(schwaerzung.applied))
    }
  }

  private func dateien(_ id: CaseID, _ entries: [Entry], _ schwaerzung: Schwaerzung) throws -> [Auskunft.Datei] {
    let names = try DokumentRow.names(fall: id, tenant: tenant, session)
    return try Folded<CaseFile>(id: id.rawValue, entries: entries).state.vereinbarung.ablichtungen.map { copy in
      Auskunft.Datei(ablichtung: copy, name: schwaerzung.applied(to: names[copy.nr] ?? ""))
    }
  }

  /// What each account does, in place of its holder's name.
  private func roles() throws -> [Int64: String] {
    let pairs = try KontoRow.all(tenant: tenant, session).map {
      ($0.id, Rolle(rawValue: $0.rolle)?.name ?? Auskunft.unbekannteRolle)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func schwaerzung(_ person: PersonRow, _ memberships: [MitgliedRow]) throws -> Schwaerzung {
    var names: [String] = []
    for household in Set(memberships.map(\.household)) {
      for member in try MitgliedQueries.members(of: household, tenant: tenant, session) where member.person != person.id
      {
        if let other = try PersonQueries.find(member.person, tenant: tenant, session) { names.append(other.fullName) }
      }
    }
    return Schwaerzung(names, own: [person.fullName])
  }

  /// Entries of the household name one person each; those of others are counted alone.
  private func haushalte(_ id: PersonID, _ memberships: [MitgliedRow]) throws -> [Auskunft.Haushalt] {
    try Set(memberships.map(\.household)).sorted().map { household in
      let foreign = try entries(.household, household.rawValue).filter { entry in
        guard case .content(let content) = try HouseholdFile.read(entry) else { return true }
        switch content {
        case is BedarfsgemeinschaftGebildet: return false
        case let joined as MitgliedAufgenommen: return joined.person != id
        case let left as MitgliedAusgeschieden: return left.person != id
        default: return true
        }
      }
      return Auskunft.Haushalt(
        nr: household, zugehoerigkeiten: memberships.filter { $0.household == household },
        fremdeEintraege: foreign.count)
    }
  }

  private func zugriffe(_ id: PersonID, _ roles: [Int64: String]) throws -> [Auskunft.Zugriff] {
    try PersonQuellen.zugriffe(id, tenant: tenant, session).map {
      Auskunft.Zugriff(at: $0.at, rolle: roles[$0.konto] ?? Auskunft.unbekannteRolle, seite: $0.seite)
    }
  }

  private func empfaenger(_ faelle: [Auskunft.Fall], _ organisation: OrganisationRows) -> [String] {
    let traeger = faelle.flatMap(\.eintraege).compactMap { eintrag -> Int64? in
      guard case .caseEntry(let content) = eintrag.line.content else { return nil }
      return switch content {
      case let order as ProfilingBeauftragt: order.traeger
      case let begun as TeilnahmeBegonnen: begun.traeger
      default: nil
      }
    }
    return Set(traeger).sorted().map { organisation.traeger[$0] ?? "Träger \($0)" }
  }
}

extension Auskunft {
  static let unbekannteRolle = "ein früheres Konto"
}

extension [Auskunft.Eintrag] {
  fileprivate func verdeckt(_ isVerdeckt: Bool) -> Self {
    guard isVerdeckt else { return self }
    return map {
      Auskunft.Eintrag(line: $0.line, type: $0.type, von: $0.von, inhalt: $0.inhalt.map(Verdeckung.applied))
    }
  }
}

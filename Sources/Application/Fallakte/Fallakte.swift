public import Casework
public import Journal
public import Kernel
import SQL
public import Store

/// One view of truth on a case.
public struct Fallakte: Sendable {
  public let line: FallLine
  public internal(set) var file: CaseFile
  /// The case stream's version; forms send it back.
  public internal(set) var version: Int64
  public let person: PersonFile
  /// The running Bedarfsgemeinschaft with its members, if there is one.
  public let household: HouseholdFile?
  /// Names of the household's members and of the person.
  public let names: [PersonID: String]
  /// All entries about case and person, latest first.
  public let verlauf: [VerlaufLine]
  public let organisation: OrganisationRows
  public let anschrift: Anschrift
  /// Safety notes of the person, also those that wait or are over; none for readers who do not work on the case.
  public let sicherheitshinweise: [SicherheitState.Item]
}

extension Fallakte {
  // Papers read as on their day: by the data that hold for it, as they are known now.

  /// The name of the person on `day`.
  public func name(am day: Day) -> String { person.daten(am: day)?.fullName ?? line.person.fullName }

  /// Who was in charge on `day`, and signs what is of that day.
  public func fachkraft(am day: Day) -> String? {
    let staff = file.zustaendigkeit.zustaendig(am: day)?.staff ?? line.fall.staff
    return staff.flatMap { organisation.staff[$0]?.name }
  }
}

/// Where the person lives, as far as the reader may know.
public enum Anschrift: Sendable {
  /// No protection holds; `nil` before anything is known of the person.
  case offen(PersonData?)
  /// Protection holds, and the reader has no right to see behind it.
  case geschuetzt
  /// Protection holds, and the reader may see behind it: the protected address, if there is one, and the ordinary one.
  case einsehbar(SchutzadresseGesetzt?, PersonData?)
}

/// A line of the history people read.
public struct VerlaufLine: Sendable {
  public enum Content: Sendable {
    case caseEntry(any CasePayload)
    case personEntry(any PersonPayload)
    /// Protected counselling; stands in no history but the answer to an access request.
    case beratungEntry(any BeratungPayload)
    /// What protects the person; stands in no history but the answer to an access request.
    case schutzEntry(any SchutzPayload)
    /// Jugendberufshilfe; stands in the history of such a case alone.
    case jugendhilfeEntry(any JugendhilfePayload)
    /// The entry takes back or replaces the entry with that version.
    case correction(of: Int64, reason: String, isStorno: Bool)
    /// Erased.
    case none
  }
  public let kind: StreamKind
  public let version: Int64
  /// Place in the journal: later entries stand higher.
  let position: Int64
  public let effectiveOn: Day
  public let recordedAt: Instant
  public let actor: String
  /// What was recorded first; stays readable when corrected.
  public let content: Content
  /// Whether a later entry took it back, and why.
  public var cancelled: String?
  /// Reasons of later corrections.
  public var corrected: [String] = []
}

extension Office {
  /// The case file of an Aktenzeichen, if the account may read it. Reading it is logged.
  /// - Throws: `NotFound`, `Forbidden`, `SQLError`.
  public func fallakte(_ id: CaseID, _ actor: Actor, page: String) async throws -> Fallakte {
    let today = today(actor.tenant)
    let akte = try await rows(of: actor.tenant.id).read { session in
      let fall = try Office.fall(id, .fallLesen, actor, session)
      return try FallakteReader(session: session, tenant: actor.tenant.id)
        .read(
          fall, .init(anschrift: actor.may(.schutzadresse, fall), sicherheit: actor.may(.fallBearbeiten, fall)),
          today: today)
    }
    try await logAccess(actor, akte.line.fall, page: page)
    return akte
  }
}

/// Reads what belongs to one case within one lease.
struct FallakteReader {
  let session: any SQLSession
  let tenant: Int64

  /// What of the protection of the person may be read.
  struct Einsicht {
    /// Where the person lives, though protected.
    var anschrift = false
    var sicherheit = false
  }

  func read(_ fall: FallRow, _ einsicht: Einsicht = Einsicht(), today: Day) throws -> Fallakte {
    guard let line = try FallQueries.find(fall.id, tenant: tenant, session) else { throw NotFound() }
    let accounts = try KontoRow.names(tenant: tenant, session)
    let caseEntries = try entries(.caseFile, fall.id.rawValue)
    let personEntries = try entries(.person, fall.person.rawValue)
    let file = try Folded<CaseFile>(id: fall.id.rawValue, entries: caseEntries)
    let verlauf =
      try lines(caseEntries, CaseFile.self, accounts) { .caseEntry($0) }
      + lines(personEntries, PersonFile.self, accounts) { .personEntry($0) }
    let household = try household(of: fall.person)
    let person = try Folded<PersonFile>(id: fall.person.rawValue, entries: personEntries).state
    let schutz = try schutz(fall.person)
    return Fallakte(
      line: line, file: file.state, version: file.version, person: person, household: household,
      names: try names(household), verlauf: verlauf.sorted { $0.position > $1.position },
      organisation: try OrganisationRows.load(tenant: tenant, session),
      anschrift: anschrift(person, schutz, einsicht, today),
      sicherheitshinweise: einsicht.sicherheit ? schutz.sicherheit.items : [])
  }

  private func anschrift(_ person: PersonFile, _ schutz: SchutzFile, _ einsicht: Einsicht, _ today: Day) -> Anschrift {
    let adresse = schutz.schutzadresse.aktuell
    guard adresse != nil || person.auskunftssperre.gilt(on: today) else { return .offen(person.data) }
    return einsicht.anschrift ? .einsehbar(adresse, person.data) : .geschuetzt
  }

  func entries(_ kind: StreamKind, _ id: Int64) throws -> [Entry] {
    try JournalReader(session, tenant: tenant).entries(of: Stream(kind: kind, id: id))
  }

  func person(_ id: PersonID) throws -> PersonFile {
    try Folded<PersonFile>(id: id.rawValue, entries: try entries(.person, id.rawValue)).state
  }

  /// What decides about target groups, the Bedarfsgemeinschaft included; `nil` before the person is recorded.
  func zielgruppenmerkmale(of person: PersonID) throws -> Zielgruppenmerkmale? {
    Zielgruppenmerkmale(try self.person(person), household: try household(of: person))
  }

  /// Whether protection hides where the person lives from a reader without the right to see behind it.
  func istGeschuetzt(_ person: PersonFile, today: Day) throws -> Bool {
    if case .geschuetzt = anschrift(person, try schutz(person.id), Einsicht(), today) { true } else { false }
  }

  private func schutz(_ person: PersonID) throws -> SchutzFile {
    try Folded<SchutzFile>(id: person.rawValue, entries: try entries(.schutz, person.rawValue)).state
  }

  func household(of person: PersonID) throws -> HouseholdFile? {
    let running = try MitgliedQueries.ofPerson(person, tenant: tenant, session).first(where: \.period.isOpen)
    guard let id = running?.household.rawValue else { return nil }
    return try Folded<HouseholdFile>(id: id, entries: try entries(.household, id)).state
  }

  private func names(_ household: HouseholdFile?) throws -> [PersonID: String] {
    var names: [PersonID: String] = [:]
    for member in household?.members ?? [] {
      names[member.person] = try PersonQueries.find(member.person, tenant: tenant, session)?.fullName
    }
    return names
  }

  /// Entries as people read them, with what later ones did to earlier ones.
  func lines<State: StoredState>(
    _ entries: [Entry], _ type: State.Type, _ accounts: [Int64: String],
    _ wrap: (State.Content) -> VerlaufLine.Content
  ) throws -> [VerlaufLine] {
    var lines: [VerlaufLine] = []
    for entry in entries {
      let content: VerlaufLine.Content
      switch try State.read(entry) {
      case .content(let recorded): content = wrap(recorded)
      case .cancelled(let version, let reason):
        content = .correction(of: version, reason: reason, isStorno: true)
        if let index = lines.firstIndex(where: { $0.version == version }) { lines[index].cancelled = reason }
      case .corrected(let version, let reason, _):
        content = .correction(of: version, reason: reason, isStorno: false)
        if let index = lines.firstIndex(where: { $0.version == version }) { lines[index].corrected.append(reason) }
      case .erased: content = .none
      }
      lines.append(
        VerlaufLine(
          kind: State.kind, version: entry.version, position: entry.position, effectiveOn: entry.effectiveOn,
          recordedAt: entry.recordedAt,
          actor: accounts.name(ofKonto: entry.actor), content: content))
    }
    return lines
  }
}

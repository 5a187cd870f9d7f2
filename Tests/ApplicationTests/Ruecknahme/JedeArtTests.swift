import Casework
import Journal
import Kernel
import Law
import SQL
import Store
import Synchronization
import Testing

@testable import Application

/// An entry as it is, without asking the rules.
private struct Raw<State: StoredState>: Command {
  let contents: [State.Content]
  func decide(_ state: State, in context: DecisionContext) throws(Rejection) -> [State.Content] { contents }
}

/// The body of a transaction is over; nothing of it is kept.
private struct Vorbei: Error {}

/// Every kind of entry, recorded behind random histories in a database, taken back there and corrected there.
@Suite("Every kind of entry in the database")
struct JedeArtTests {
  private static let kinds = Set(
    CaseFile.registry.types + PersonFile.registry.types + HouseholdFile.registry.types + BeratungFile.registry.types
      + SchutzFile.registry.types + JugendhilfeFile.registry.types)

  @Test(
    "is taken back, or cancelled where it left the house: rows, deadlines and facts known now are those of before",
    arguments: 1...2)
  func undone(seed: Int) async throws {
    try await Haus.use { haus in
      var (restored, refused): (Set<EntryType>, Set<EntryType>) = ([], [])
      for stream in try await Self.play(haus, seed) {
        let found = try await Self.trying(haus) { try Self.undo(stream, Schreiber(haus, $0)) }
        restored.formUnion(found.restored)
        refused.formUnion(found.refused)
      }
      #expect(restored.union(refused) == Self.kinds, "\(Self.kinds.subtracting(restored.union(refused)))")
      #expect(restored == Self.kinds.subtracting(Ruecknahme.hindernisse.keys))
      #expect(refused == Set(Ruecknahme.hindernisse.keys).union([ProfilingBeauftragt.type]))
    }
  }

  @Test("X corrected to Y leaves the rows and facts of Y recorded at first", arguments: 1...2)
  func corrected(seed: Int) async throws {
    try await Haus.use { haus in
      var done: Set<EntryType> = []
      for stream in try await Self.play(haus, 10 + seed) { done.formUnion(try await Self.correct(stream, seed, haus)) }
      #expect(done == Self.kinds, "\(Self.kinds.subtracting(done))")
    }
  }

  // MARK: Acts

  private static func undo(_ stream: Stream, _ writer: Schreiber) throws -> Ruecknahmen {
    switch stream.kind {
    case .caseFile: try undo(CaseFile.self, stream.id, writer)
    case .person: try undo(PersonFile.self, stream.id, writer)
    case .household: try undo(HouseholdFile.self, stream.id, writer)
    case .beratung: try undo(BeratungFile.self, stream.id, writer)
    case .schutz: try undo(SchutzFile.self, stream.id, writer)
    case .jugendhilfe: try undo(JugendhilfeFile.self, stream.id, writer)
    case .einstellung: Ruecknahmen()
    }
  }

  /// Records each kind behind the history, takes it back and compares; what is refused is cancelled with a reason.
  private static func undo<State: StoredState>(_ type: State.Type, _ id: Int64, _ writer: Schreiber) throws
    -> Ruecknahmen
  {
    var found = Ruecknahmen()
    let isNew = try writer.history(type, id).lines.isEmpty
    let contents = try Beispieleintraege.contents(type)
    for (index, content) in contents.enumerated() {
      if try writer.hasNumber(of: content, in: id) { continue }
      // In place of a new file each content gets one of its own, in which stands what it needs.
      let file = isNew ? id * 100 + Int64(index) : id
      let basis = isNew ? needed(type, by: content, contents, file) : []
      if !basis.isEmpty { try writer.write { _ = try $0.record(Raw<State>(contents: basis), on: file) } }
      try undo(type, content, in: file, isFirst: isNew && basis.isEmpty, writer, &found)
    }
    try writer.verify()
    return found
  }

  private static func undo<State: StoredState>(
    _ type: State.Type, _ content: State.Content, in file: Int64, isFirst: Bool, _ writer: Schreiber,
    _ found: inout Ruecknahmen
  ) throws {
    let before = try writer.picture()
    let kind = try State.newEntry(content).type
    let version = try writer.write { try $0.record(Raw<State>(contents: [content]), on: file) }
    do {
      try writer.write { try $0.takeBack(TakeBack<State>(versions: [version]), on: file) }
      found.restored.insert(kind)
    } catch let refusal as Rejection {
      found.refused.insert(kind)
      let known = (content as? any RecordedPayload).flatMap { Ruecknahme.hindernis($0)?.rawValue }
      #expect(refusal.code == known, "\(kind)")
      // The first entry of a file cannot be cancelled: nothing would be left of it.
      guard !isFirst else { return }
      try writer.write { _ = try $0.correct(CorrectEntry<State>(version: version, reason: "Irrtum"), on: file) }
    }
    let after = try writer.picture()
    #expect(after == before, "\(kind): \(before.difference(after))")
  }

  private static func correct(_ stream: Stream, _ seed: Int, _ haus: Haus) async throws -> Set<EntryType> {
    switch stream.kind {
    case .caseFile: try await correct(CaseFile.self, stream.id, seed, haus)
    case .person: try await correct(PersonFile.self, stream.id, seed, haus)
    case .household: try await correct(HouseholdFile.self, stream.id, seed, haus)
    case .beratung: try await correct(BeratungFile.self, stream.id, seed, haus)
    case .schutz: try await correct(SchutzFile.self, stream.id, seed, haus)
    case .jugendhilfe: try await correct(JugendhilfeFile.self, stream.id, seed, haus)
    case .einstellung: []
    }
  }

  /// Two transactions, of which nothing is kept: in one Y is recorded, in the other X and corrected to Y.
  private static func correct<State: StoredState>(_ type: State.Type, _ id: Int64, _ seed: Int, _ haus: Haus)
    async throws -> Set<EntryType>
  {
    let contents = try Beispieleintraege.contents(type)
    let isNew = try await trying(haus) { try Schreiber(haus, $0).history(type, id).lines.isEmpty }
    var done: Set<EntryType> = []
    for (index, wanted) in contents.enumerated() {
      if try await trying(haus, { try Schreiber(haus, $0).hasNumber(of: wanted, in: id) }) { continue }
      let before = isNew ? needed(type, by: wanted, contents, id) : []
      let right = try await trying(haus) { session in
        let writer = Schreiber(haus, session)
        try writer.write { _ = try $0.record(Raw<State>(contents: before + [wanted]), on: id) }
        return try writer.picture()
      }
      // Not every X fits behind this history; the first one that does is enough.
      for step in 1..<min(contents.count, 6) {
        let wrong = contents[(index + seed + step) % contents.count]
        guard
          let mended = try await Self.mended(type, before + [wrong], to: wanted, id, verified: index % 7 == 0, haus)
        else { continue }
        let kind = try State.newEntry(wanted).type
        #expect(mended == right, "\(kind): \(right.difference(mended))")
        done.insert(kind)
        break
      }
    }
    return done
  }

  /// The rows after the last of these was corrected to `wanted`; `nil` if that does not fit behind the history.
  private static func mended<State: StoredState>(
    _ type: State.Type, _ contents: [State.Content], to wanted: State.Content, _ id: Int64, verified: Bool,
    _ haus: Haus
  ) async throws -> Zeilenbild? {
    do {
      return try await trying(haus) { session in
        let writer = Schreiber(haus, session)
        let version = try writer.write { try $0.record(Raw<State>(contents: contents), on: id) }
        let correction = CorrectEntry<State>(version: version, reason: "Falsch", replacement: wanted)
        try writer.write { _ = try $0.correct(correction, on: id) }
        if verified { try writer.verify() }
        return try writer.picture()
      }
    } catch is Rejection {
      return nil
    } catch let error as SQLError where error.reason == .duplicate {
      // Two of one number: no rule lets that happen.
      return nil
    }
  }

  /// At most two contents behind which the wanted one stands in a new file.
  private static func needed<State: StoredState>(
    _ type: State.Type, by wanted: State.Content, _ contents: [State.Content], _ id: Int64
  ) -> [State.Content] {
    let pairs = contents.flatMap { first in contents.map { [first, $0] } }
    let found = ([[]] + contents.map { [$0] } + pairs).first { before in
      var history = History<State>(id: id)
      for content in before + [wanted] { history.add(.content(content)) }
      return (try? history.folded().checkSoundness()) != nil
    }
    return found ?? []
  }

  // MARK: A house with random histories

  private static func play(_ haus: Haus, _ seed: Int) async throws -> [Stream] {
    var spiel = try await Fallspiel(haus, seed: 900 + seed)
    try await spiel.play(90)
    let tenant = haus.mandant.id
    let entries = try await haus.office.database.read {
      try JournalReader($0, tenant: tenant).entries(after: 0, limit: 10_000)
    }
    // The richest file of each kind; whoever has no counselling or protection gets it anew.
    let counts = Dictionary(grouping: entries, by: \.stream).mapValues(\.count)
    func richest(_ kind: StreamKind, _ number: Int) -> [Stream] {
      let own = counts.filter { $0.key.kind == kind }.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }
      return own.prefix(number).map(\.key)
    }
    let person = try #require(richest(.person, 1).first)
    let new = [Stream(kind: .household, id: 9_003)]
    return new + richest(.caseFile, 3) + (richest(.caseFile, .max).last.map { [$0] } ?? []) + richest(.person, 2)
      + richest(.household, 2) + richest(.beratung, 1)
      + [Stream(kind: .beratung, id: 9_001), Stream(kind: .schutz, id: person.id), Stream(kind: .person, id: 9_002)]
      + [Stream(kind: .jugendhilfe, id: 9_004)]
  }

  /// What `body` finds in a transaction of which nothing is kept.
  private static func trying<Found: Sendable>(
    _ haus: Haus, _ body: @escaping @Sendable (any SQLSession) throws -> Found
  ) async throws -> Found {
    let found = Mutex<Found?>(nil)
    do {
      try await haus.office.database.write { session in
        let value = try body(session)
        found.withLock { $0 = value }
        throw Vorbei()
      }
    } catch is Vorbei {}
    return try #require(found.withLock { $0 })
  }
}

/// Which kinds were taken back, and which were refused.
private struct Ruecknahmen: Sendable {
  var restored: Set<EntryType> = []
  var refused: Set<EntryType> = []
}

/// Writes one submission after another within a transaction, and looks at the rows between them.
private struct Schreiber {
  let haus: Haus
  let session: any SQLSession

  init(_ haus: Haus, _ session: any SQLSession) {
    self.haus = haus
    self.session = session
  }

  @discardableResult
  func write<Found>(_ body: (Ledger) throws -> Found) throws -> Found {
    let ledger = try Ledger(
      session, tenant: haus.mandant, law: haus.office.law, actor: 1, now: haus.clock.now)
    let found = try body(ledger)
    try ledger.finish()
    return found
  }

  /// Whether the case has a measure of that number already: two of one number no rule lets happen.
  func hasNumber(of content: Any, in fall: Int64) throws -> Bool {
    guard let begonnen = content as? TeilnahmeBegonnen else { return false }
    return try history(CaseFile.self, fall).folded().teilnahme.items.contains { $0.nr == begonnen.nr }
  }

  func history<State: StoredState>(_ type: State.Type, _ id: Int64) throws -> History<State> {
    let entries = try JournalReader(session, tenant: haus.mandant.id).entries(of: Stream(kind: State.kind, id: id))
    var history = History<State>(id: id)
    for entry in entries { history.add(try State.read(entry)) }
    return history
  }

  func picture() throws -> Zeilenbild { try Zeilenbild(session, tenant: haus.mandant.id) }
  func verify() throws { try ReadModels.verify(session, tenant: haus.mandant.id, law: haus.office.law) }
}

public import Casework
import Journal
public import Kernel
public import Law
public import SQL

/// One write transaction on a tenant's journal: decides, appends, keeps facts and read models in step.
///
/// Used inside one `Database.write` closure; `finish()` must be its last call.
public final class Ledger {
  public let tenant: Mandant
  public private(set) var context: DecisionContext
  let session: any SQLSession
  private let writer: JournalWriter
  /// With the tenant's own settings as this transaction sees them.
  public private(set) var law: Law
  private var streams: FoldedStreams
  private var rows = PendingRows()
  /// What one submission writes, in whatever streams, shares this number: the position of its first entry.
  public private(set) var cause: Int64
  /// The case that the submission is about, and the right with which it is written.
  public var subject: (fall: CaseID, right: String)?

  /// - Parameter streams: folded states kept from earlier transactions of the same writer.
  public init(
    _ session: any SQLSession, tenant: Mandant, law: Law, actor: Int64, now: Instant, streams: FoldedStreams = .init(),
    salts: SaltSource = .random
  ) throws {
    self.session = session
    self.tenant = tenant
    self.streams = streams
    // The writer locks the tenant first: settings recorded by another node until now are seen.
    writer = try JournalWriter(session, tenant: tenant.id, actor: actor, recordedAt: now, salts: salts)
    self.law = try Rechtsstand.law(session, tenant: tenant.id, over: law)
    context = DecisionContext(law: self.law, today: now.day)
    cause = writer.position + 1
  }

  /// Settings were recorded in this transaction: the open cases follow.
  /// - Parameter planned: what was worked out before the transaction began.
  /// - Throws: `Rejection` (`einstellung.inzwischen`) if other settings were recorded since.
  public func follow(_ planned: Umstellung) throws {
    let settings = try state(EinstellungFile.self, EinstellungFile.number)
    guard planned.bisher == law.einstellungen.version else { throw Rejection("einstellung.inzwischen") }
    law = try law.laid(under: settings.stand)
    context = DecisionContext(law: law, today: context.today)
    try planned.write(session, tenant: tenant.id, law: law)
  }

  /// What follows is another submission: recorded by another account or at a later moment (batches).
  public func turn(to actor: Int64, at now: Instant) {
    cause = writer.position + 1
    writer.actor = actor
    writer.recordedAt = now
    let today = now.day
    if today != context.today { context = DecisionContext(law: law, today: today) }
  }

  /// A fresh number for a person, case or household.
  public func newID() -> Int64 { writer.nextID() }

  /// The state of a stream as this transaction sees it.
  public func state<State: StoredState>(_ type: State.Type, _ id: Int64) throws -> State { try folded(type, id).state }

  public func version<State: StoredState>(of type: State.Type, _ id: Int64) throws -> Int64 {
    try folded(type, id).version
  }

  @specialized(where State == PersonFile)
  @specialized(where State == HouseholdFile)
  @specialized(where State == CaseFile)
  private func folded<State: StoredState>(_ type: State.Type, _ id: Int64) throws -> Folded<State> {
    if let known = State.kept(in: streams)[id] { return known }
    let entries = try JournalReader(session, tenant: tenant.id).entries(of: Stream(kind: State.kind, id: id))
    let loaded = try Folded<State>(id: id, entries: entries)
    State.change(&streams) { $0[id] = loaded }
    return loaded
  }

  /// Runs `body` on a folded stream where it lies; copying one costs more than a rule.
  @specialized(where State == PersonFile)
  @specialized(where State == HouseholdFile)
  @specialized(where State == CaseFile)
  private func change<State: StoredState>(
    _ type: State.Type, _ id: Int64, _ body: (inout Folded<State>) throws -> Int64
  ) throws -> Int64 {
    if State.kept(in: streams).index(forKey: id) == nil { _ = try folded(type, id) }
    return try State.change(&streams) { try body(&$0[id, default: Folded(id: id)]) }
  }

  /// Others recorded something in the case since the version that the person saw; it does not touch what was recorded.
  public private(set) var passedOthers = false

  /// Decides a command on a stream and appends what it yields.
  /// - Parameter expected: the version the person saw; `nil` = whatever stands now. What came in since is no conflict
  ///   if both stand side by side (`Nebeneinander`).
  /// - Throws: `Rejection`, `Conflict`, `SQLError`.
  /// - Returns: the stream's version afterwards.
  @discardableResult
  public func record<C: Command>(_ command: C, on id: Int64, expected: Int64? = nil) throws -> Int64
  where C.State: StoredState {
    try change(C.State.self, id) { folded in
      guard let expected, expected != folded.version else {
        return try append(try command.decide(folded.state, in: context), to: &folded)
      }
      return try append(try contents(of: command, seen: expected, folded), to: &folded)
    }
  }

  /// What a command yields that was made from an older version.
  private func contents<C: Command>(of command: C, seen: Int64, _ folded: Folded<C.State>) throws -> [C.State.Content]
  where C.State: StoredState {
    let stream = Stream(kind: C.State.kind, id: folded.state.streamID)
    let conflict = Conflict(stream: stream, expected: seen, actual: folded.version)
    guard seen > 0, seen < folded.version else { throw conflict }
    guard let contents = try? command.decide(folded.state, in: context) else { throw conflict }
    try writer.flush()
    let others = try JournalReader(session, tenant: tenant.id).entries(of: stream, after: seen)
      .map { (type: $0.type, day: $0.effectiveOn) }
    let own = try contents.map { try C.State.newEntry($0) }.map { (type: $0.type, day: $0.effectiveOn) }
    guard Nebeneinander.holds(own, beside: others) else { throw conflict }
    passedOthers = true
    return contents
  }

  /// Cancels or replaces an entry of a stream.
  /// - Throws: `Rejection`, `Conflict`, `SQLError`.
  @discardableResult
  public func correct<State: StoredState>(_ correction: CorrectEntry<State>, on id: Int64, expected: Int64? = nil)
    throws -> Int64
  {
    try change(State.self, id) { folded in
      try check(expected, folded)
      let history = try history(State.self, id)
      let state = try correction.decide(history)
      rows.noteCorrection(State.kind, id)
      for entry in try append([try newEntry(correction, history)], behind: folded) {
        note(folded.take(entry, resultingIn: state), folded)
        var after = history
        after.add(try State.read(entry))
        rows.noteWords(State.notizworte(of: after), ofWhole: id)
      }
      return folded.version
    }
  }

  /// Takes back what one submission wrote into a stream.
  /// - Throws: `Rejection`, `SQLError`; then the transaction is to be given up.
  public func takeBack<State: StoredState>(_ undo: TakeBack<State>, on id: Int64) throws {
    _ = try change(State.self, id) { folded in
      let history = try history(State.self, id)
      let steps = try undo.decide(history)
      rows.noteCorrection(State.kind, id)
      for step in steps {
        let storno = CorrectEntry<State>(version: step.version, reason: Ruecknahme.grund)
        for entry in try append([try newEntry(storno, history)], behind: folded) {
          note(folded.take(entry, resultingIn: step.state), folded)
        }
      }
      rows.noteWords(State.notizworte(of: try self.history(State.self, id)), ofWhole: id)
      return folded.version
    }
  }

  /// The whole stream, with what this transaction appended.
  private func history<State: StoredState>(_ type: State.Type, _ id: Int64) throws -> History<State> {
    try writer.flush()
    return try History<State>(session, tenant: tenant.id, id: id)
  }

  private func newEntry<State: StoredState>(_ correction: CorrectEntry<State>, _ history: History<State>) throws
    -> NewEntry
  {
    if let replacement = correction.replacement {
      return try State.correction(of: correction.version, reason: correction.reason, by: replacement)
    }
    let storno = EintragStorniert(version: correction.version, grund: correction.reason)
    let original = history.lines.first { $0.version == correction.version }?.content
    let day = try original.map { try State.newEntry($0).effectiveOn } ?? context.today
    return NewEntry(type: EintragStorniert.type, effectiveOn: day, payload: try PayloadCoding.encode(storno))
  }

  private func check<State: StoredState>(_ expected: Int64?, _ folded: Folded<State>) throws {
    guard let expected, expected != folded.version else { return }
    throw Conflict(
      stream: Stream(kind: State.kind, id: folded.state.streamID), expected: expected, actual: folded.version)
  }

  /// Appends what was decided and folds it in.
  /// - Returns: the stream's version afterwards.
  @specialized(where State == PersonFile)
  @specialized(where State == HouseholdFile)
  @specialized(where State == CaseFile)
  private func append<State: StoredState>(_ contents: [State.Content], to folded: inout Folded<State>) throws -> Int64 {
    let entries = try append(try contents.map { try State.newEntry($0) }, behind: folded)
    for (entry, content) in zip(entries, contents) {
      note(try folded.take(entry, .content(content)), folded)
      rows.noteWords(State.notizworte(of: content), in: folded.state.streamID)
    }
    return folded.version
  }

  private func append<State: StoredState>(_ new: [NewEntry], behind folded: Folded<State>) throws -> [Entry] {
    guard !new.isEmpty else { return [] }
    return try writer.append(
      to: Stream(kind: State.kind, id: folded.state.streamID), expectedVersion: folded.version,
      previousHash: folded.chainHash, entries: new, cause: cause)
  }

  /// Notes which rows follow from a change of a stream.
  private func note<State: StoredState>(_ delta: FactDelta, _ folded: Folded<State>) {
    rows.note(delta, tenant: tenant.id)
    rows.touch(State.kind, folded.state.streamID)
  }

  /// Writes what is pending. Afterwards the streams may be kept for the next transaction.
  @discardableResult
  public func finish() throws -> LedgerOutcome {
    try writer.finish()
    try rows.write(session, tenant: tenant.id, law: law, streams: &streams)
    return LedgerOutcome(position: writer.position, streams: streams)
  }
}

/// What a finished transaction leaves behind.
public struct LedgerOutcome: Sendable {
  /// The tenant's last position once committed.
  public let position: Int64
  public let streams: FoldedStreams
}

import Casework
import Journal
public import Kernel
import Law
import Testing

typealias Akte = Spielfeld<CaseFile>
typealias Personenakte = Spielfeld<PersonFile>
typealias Haushalt = Spielfeld<HouseholdFile>

/// One stream on which sentences are played: given what was recorded, when this happens, then that holds.
///
/// What is recorded goes through the stored text and back, as it would through the journal.
struct Spielfeld<State: StreamState>: Sendable {
  private(set) var history: History<State>
  /// The state as it stands after each entry, taken in one by one.
  private(set) var state: State
  private(set) var entries: [NewEntry] = []
  /// The working day.
  var today: Day
  /// The law, where it is not the delivered one.
  var law: Law?

  init(id: Int64 = 123, today: Day = "2007-12-31") {
    history = History(id: id)
    state = State(id: id)
    self.today = today
  }

  var context: DecisionContext { get throws { DecisionContext(law: try law ?? Recht.law.get(), today: today) } }
  /// The types recorded so far.
  var types: [String] { entries.map(\.type.rawValue) }
  /// Everything the state says, by words.
  var words: String { String(describing: state) }

  /// The field after a command; throws what the command throws.
  func then<C: Command>(_ command: C) throws -> Self where C.State == State {
    var after = self
    try after.record(command)
    return after
  }

  /// Records a command and returns the types of its entries.
  @discardableResult
  mutating func record<C: Command>(_ command: C) throws -> [String] where C.State == State {
    let contents = try command.decide(state, in: context)
    for content in contents { try add(content) }
    return contents.isEmpty ? [] : types.suffix(contents.count)
  }

  private mutating func add(_ content: State.Content) throws {
    let entry = try State.newEntry(content)
    let read = try State.registry.read(entry.type, entry.payload)
    history.add(read)
    entries.append(entry)
    guard case .content(let again) = read else { return }
    state.apply(again, version: history.version)
  }

  /// The field after an entry is cancelled.
  func storno(_ version: Int64, grund: String = "Verwechslung") throws -> Self {
    try changed(CorrectEntry(version: version, reason: grund))
  }

  /// The field after an entry is replaced.
  func korrektur(_ version: Int64, _ content: State.Content, grund: String = "Zahlendreher") throws -> Self {
    try changed(CorrectEntry(version: version, reason: grund, replacement: content))
  }

  /// The field after what one submission wrote was taken back.
  func zurueck(_ versions: [Int64]) throws -> Self {
    var after = self
    for step in try TakeBack<State>(versions: versions).decide(history) {
      let entry = try stored(CorrectEntry(version: step.version, reason: Ruecknahme.grund))
      after.state = step.state
      after.history.add(try State.registry.read(entry.type, entry.payload))
      after.entries.append(entry)
    }
    return after
  }

  /// The field after an entry was recorded without asking the rules.
  func recorded(_ content: State.Content) throws -> Self {
    var after = self
    try after.add(content)
    return after
  }

  private func changed(_ correction: CorrectEntry<State>) throws -> Self {
    var after = self
    after.state = try correction.decide(history)
    let entry = try stored(correction)
    after.history.add(try State.registry.read(entry.type, entry.payload))
    after.entries.append(entry)
    return after
  }

  private func stored(_ correction: CorrectEntry<State>) throws -> NewEntry {
    if let content = correction.replacement {
      return try State.correction(of: correction.version, reason: correction.reason, by: content)
    }
    let storno = EintragStorniert(version: correction.version, grund: correction.reason)
    return NewEntry(type: EintragStorniert.type, effectiveOn: today, payload: try PayloadCoding.encode(storno))
  }

  /// The state folded from the stored texts alone.
  func rebuilt() throws -> State {
    var history = History<State>(id: state.streamID)
    for entry in entries { history.add(try State.registry.read(entry.type, entry.payload)) }
    return history.folded()
  }

  /// Facts of one kind as `value from–to`, in order; an open end is left out.
  func facts(_ kind: FactKind) -> [String] {
    state.facts.filter { $0.kind == kind }.sorted().map {
      "\($0.value) \($0.period.from)–\($0.period.isOpen ? "" : $0.period.to.iso)"
    }
  }
}

/// The law as delivered, read once.
enum Recht {
  static let law = Result { try Law.load() }
}

/// A day by its ISO text; a misspelt one is day 0, which no sentence expects.
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = Day(iso: text) ?? Day(rawValue: 0) }
}

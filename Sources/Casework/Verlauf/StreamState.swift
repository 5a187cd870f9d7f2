public import Journal
public import Kernel
public import Law

/// What an entry of a case, person or household records.
public protocol RecordedPayload: Payload {
  /// The day from which the recorded thing holds, or on which it happened.
  var effectiveOn: Day { get }
}

extension NewEntry {
  /// The entry that a payload becomes.
  init(recording payload: some RecordedPayload) throws {
    self.init(
      type: Swift.type(of: payload).type, effectiveOn: payload.effectiveOn,
      payload: try PayloadCoding.encode(payload))
  }
}

/// The state of one stream: a pure fold over its entries.
public protocol StreamState: Sendable {
  /// The kinds of entries it knows; an existential such as `any CasePayload`.
  associatedtype Content: Sendable
  static var kind: StreamKind { get }
  static var registry: ContentRegistry<Content> { get }
  init(id: Int64)
  /// The number of the stream.
  var streamID: Int64 { get }
  /// Takes an entry in. Entries were legal when they were recorded, so nothing is refused here.
  mutating func apply(_ content: Content, version: Int64)
  /// All that holds about persons by this state, without when it was known.
  var facts: [FactSpan] { get }
  /// Refuses a history that a cancellation or correction would leave without sense.
  func checkSoundness() throws(Rejection)
  /// Refuses that an entry is taken back or replaced, whatever would follow.
  func checkChangeable(_ version: Int64) throws(Rejection)
  static func newEntry(_ content: Content) throws -> NewEntry
  static func correction(of version: Int64, reason: String, by content: Content) throws -> NewEntry
}

extension StreamState {
  /// Where nothing is protected, every entry may be changed.
  public func checkChangeable(_ version: Int64) throws(Rejection) {}
}

/// What a rule may know besides the state.
public struct DecisionContext: Sendable {
  public let law: Law
  /// The working day in Berlin.
  public let today: Day

  public init(law: Law, today: Day) {
    self.law = law
    self.today = today
  }
}

/// A business act upon one stream: an intention that the rules turn into entries or refuse.
public protocol Command: Sendable {
  associatedtype State: StreamState
  /// - Throws: `Rejection` with the code of the rule; then nothing is recorded.
  func decide(_ state: State, in context: DecisionContext) throws(Rejection) -> [State.Content]
}

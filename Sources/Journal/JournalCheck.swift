/// Recomputes the chains of one tenant from its entries in the order of their positions.
///
/// Keeps the last hash per stream and the erased versions, nothing else, so a journal of any length
/// can be checked.
public struct JournalCheck {
  private struct Head {
    var version: Int64
    var hash: [UInt8]
  }
  private struct Key: Hashable {
    let stream: Stream
    let version: Int64
  }

  private var heads: [Stream: Head] = [:]
  private var blank: [Key: Int64] = [:]
  private var erased: [Key: Int64] = [:]
  /// The first position without an entry, once one is found.
  private var missing: Int64?
  /// The last position seen.
  public private(set) var position: Int64 = 0
  public private(set) var entries: Int64 = 0
  public var streams: Int { heads.count }
  public var blankEntries: Int { blank.count }

  public init() {}

  /// - Throws: `JournalDamage`
  public mutating func add(_ entry: Entry) throws {
    try checkPosition(entry)
    let head = heads[entry.stream] ?? Head(version: 0, hash: Chain.start)
    try checkVersion(entry, after: head)
    if missing == nil {
      try checkPayload(entry)
      try checkChain(entry, after: head)
    }
    try noteErasure(entry)
    heads[entry.stream] = Head(version: entry.version, hash: entry.chainHash)
    entries += 1
  }

  /// What only the end can tell: the counter, and whether every blank entry was erased by right.
  /// - Throws: `JournalDamage`
  public func finish(counter: Int64) throws {
    if let missing { throw JournalDamage(.missing, position: missing) }
    if position != counter { throw JournalDamage(.counter(counter), position: position) }
    if let (key, position) = first(of: blank.filter { erased[$0.key] == nil }) {
      throw JournalDamage(.blank, stream: key.stream, version: key.version, position: position)
    }
    if let (key, position) = first(of: erased.filter { blank[$0.key] == nil }) {
      throw JournalDamage(.notErased, stream: key.stream, version: key.version, position: position)
    }
  }

  private func first(of found: [Key: Int64]) -> (key: Key, position: Int64)? {
    found.min { ($0.value, $0.key.version) < ($1.value, $1.key.version) }.map { ($0.key, $0.value) }
  }

  /// After a hole the search goes on for the stream in which a version is missing, to name it.
  private mutating func checkPosition(_ entry: Entry) throws {
    if entry.position <= position { throw damage(.order(expected: entry.version), entry) }
    if entry.position != position + 1, missing == nil { missing = position + 1 }
    position = entry.position
  }

  private func checkVersion(_ entry: Entry, after head: Head) throws {
    guard entry.version != head.version + 1 else { return }
    guard let missing else { throw damage(.order(expected: head.version + 1), entry) }
    throw JournalDamage(.missing, stream: entry.stream, version: head.version + 1, position: missing)
  }

  private mutating func checkPayload(_ entry: Entry) throws {
    switch (entry.salt, entry.payload) {
    case (let salt?, let payload?):
      guard Chain.payloadHash(salt: salt, payload: payload) == entry.payloadHash else {
        throw damage(.payload, entry)
      }
    case (nil, nil): blank[Key(stream: entry.stream, version: entry.version)] = entry.position
    default: throw damage(.blank, entry)
    }
  }

  private func checkChain(_ entry: Entry, after head: Head) throws {
    let expected = Chain.chainHash(
      previous: head.hash, tenant: entry.tenant, stream: entry.stream, version: entry.version,
      position: entry.position, type: entry.type, effectiveOn: entry.effectiveOn, recordedAt: entry.recordedAt,
      actor: entry.actor, cause: entry.cause, payloadHash: entry.payloadHash)
    guard expected == entry.chainHash else { throw damage(.chain, entry) }
  }

  private mutating func noteErasure(_ entry: Entry) throws {
    guard entry.type == LoeschungVollzogen.type, let payload = entry.payload else { return }
    guard let erasure = try? PayloadCoding.decode(LoeschungVollzogen.self, from: payload) else {
      throw damage(.unreadable(column: "payload"), entry)
    }
    for strom in erasure.stroeme {
      for version in strom.versionen { erased[Key(stream: strom.stream, version: version)] = entry.position }
    }
  }

  private func damage(_ kind: JournalDamage.Kind, _ entry: Entry) -> JournalDamage {
    JournalDamage(kind, stream: entry.stream, version: entry.version, position: entry.position)
  }
}

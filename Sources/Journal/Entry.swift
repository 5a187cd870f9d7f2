public import Kernel

/// An entry as it is about to be appended.
public struct NewEntry: Sendable {
  public let type: EntryType
  /// The day on which the recorded thing holds or began.
  public let effectiveOn: Day
  /// JSON with sorted keys, exactly as stored and hashed.
  public let payload: String

  public init(type: EntryType, effectiveOn: Day, payload: String) {
    self.type = type
    self.effectiveOn = effectiveOn
    self.payload = payload
  }
}

/// An entry as it stands in the journal.
public struct Entry: Sendable, Hashable {
  public let tenant: Int64
  public let stream: Stream
  /// 1, 2, 3 … within the stream.
  public let version: Int64
  /// 1, 2, 3 … within the tenant.
  public let position: Int64
  public let type: EntryType
  public let effectiveOn: Day
  public let recordedAt: Instant
  /// The account that recorded it.
  public let actor: Int64
  /// Position of the first entry of the submission to which it belongs; `nil` for entries of before this was kept.
  public let cause: Int64?
  /// Random bytes; `nil` once erased.
  public let salt: [UInt8]?
  /// `nil` once erased.
  public let payload: String?
  public let payloadHash: [UInt8]
  public let chainHash: [UInt8]

  public init(
    tenant: Int64, stream: Stream, version: Int64, position: Int64, type: EntryType, effectiveOn: Day,
    recordedAt: Instant, actor: Int64, cause: Int64?, salt: [UInt8]?, payload: String?, payloadHash: [UInt8],
    chainHash: [UInt8]
  ) {
    self.tenant = tenant
    self.stream = stream
    self.version = version
    self.position = position
    self.type = type
    self.effectiveOn = effectiveOn
    self.recordedAt = recordedAt
    self.actor = actor
    self.cause = cause
    self.salt = salt
    self.payload = payload
    self.payloadHash = payloadHash
    self.chainHash = chainHash
  }
}

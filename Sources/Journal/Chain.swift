import Crypto
public import Kernel

/// The hash chain of a stream: what was written cannot be changed unnoticed, yet can be erased.
///
/// `payload_hash = SHA-256(salt ‖ payload)`;
/// `chain_hash = SHA-256(previous chain_hash ‖ envelope ‖ payload_hash)`, where the envelope is
/// tenant, stream kind, stream id, version, position, type, effective day, recorded at, actor and
/// cause in this order, each as 4-byte big-endian length and bytes, integers as 8 bytes big-endian,
/// a missing cause with length 0.
public enum Chain {
  /// What the first entry of a stream is chained to.
  public static let start = [UInt8](repeating: 0, count: 32)

  public static func payloadHash(salt: [UInt8], payload: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: salt)
    var text = payload
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return hash.finalize().withUnsafeBytes { Array($0) }
  }

  public static func chainHash(
    previous: [UInt8], tenant: Int64, stream: Stream, version: Int64, position: Int64, type: EntryType,
    effectiveOn: Day, recordedAt: Instant, actor: Int64, cause: Int64?, payloadHash: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    bytes.append(contentsOf: previous)
    func add(_ number: Int64) {
      withUnsafeBytes(of: UInt32(8).bigEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    func add(_ text: String) {
      withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text.utf8)
    }
    add(tenant)
    add(stream.kind.rawValue)
    add(stream.id)
    add(version)
    add(position)
    add(type.rawValue)
    add(Int64(effectiveOn.rawValue))
    add(recordedAt.rawValue)
    add(actor)
    if let cause { add(cause) } else { bytes.append(contentsOf: [0, 0, 0, 0]) }
    bytes.append(contentsOf: payloadHash)
    return SHA256.hash(data: bytes).withUnsafeBytes { Array($0) }
  }
}

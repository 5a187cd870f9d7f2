/// Data were erased (§ 84 Abs. 2 SGB X): payloads and salts are blank, the hashes stay.
///
/// A blank entry that no such payload names is tampering.
public struct LoeschungVollzogen: Payload, Hashable {
  public static let type: EntryType = "loeschung.vollzogen.v1"

  public let stroeme: [Strom]
  /// SHA-256 of the coarsened facts that remain, as 64 hexadecimal digits.
  public let faktenSHA256: String

  /// The erased versions of one stream.
  public struct Strom: Codable, Hashable, Sendable {
    public let art: StreamKind
    public let id: Int64
    public let versionen: [Int64]

    public init(_ stream: Stream, versionen: [Int64]) {
      art = stream.kind
      id = stream.id
      self.versionen = versionen
    }
    public var stream: Stream { Stream(kind: art, id: id) }
  }

  public init(stroeme: [Strom], faktenSHA256: String) {
    self.stroeme = stroeme
    self.faktenSHA256 = faktenSHA256
  }

  private enum CodingKeys: String, CodingKey {
    case stroeme
    case faktenSHA256 = "fakten_sha256"
  }
}

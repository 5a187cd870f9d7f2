/// The kinds of files that are taken as a signed copy. The raw value is stored in payloads.
public enum Medientyp: String, Codable, Sendable, CaseIterable {
  case pdf
  case jpeg
  case png

  /// Tells the kind by the first bytes alone (ISO 32000-2 § 7.5.2, ITU-T T.81 B.2.1, W3C PNG § 5.2); `nil` for any
  /// other. Neither the name of a file nor what its sender declares is asked.
  public init?(bytes: some Collection<UInt8>) {
    guard let kind = Medientyp.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
    self = kind
  }

  /// As HTTP names it.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    }
  }

  /// End of a file's name, without the dot.
  public var ending: String { self == .jpeg ? "jpg" : rawValue }

  private var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    }
  }
}

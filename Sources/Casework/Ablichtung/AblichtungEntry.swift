public import Journal
public import Kernel

/// A copy of the signed paper is on file. Its bytes lie beside the journal, bound to this entry by their hash.
public struct VereinbarungAbgelichtet: CasePayload {
  public static let type: EntryType = "vereinbarung.abgelichtet.v1"
  /// Version of the entry that concluded the agreement.
  public let nr: Int64
  /// The day on which both sides signed, as the paper says.
  public let am: Day
  public let medientyp: Medientyp
  /// Bytes.
  public let groesse: Int64
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let sha256: String

  public init(nr: Int64, am: Day, medientyp: Medientyp, groesse: Int64, sha256: String) {
    self.nr = nr
    self.am = am
    self.medientyp = medientyp
    self.groesse = groesse
    self.sha256 = sha256
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    let copy = Ablichtung(nr: version, am: am, medientyp: medientyp, groesse: groesse, sha256: sha256)
    file.vereinbarung.change(nr) { $0.ablichtung = copy }
  }
}

/// The copy of a signed agreement that is on file.
public struct Ablichtung: Sendable, Hashable {
  /// Version of its entry in the case's journal.
  public let nr: Int64
  /// The day on which both sides signed, as the paper says.
  public let am: Day
  public let medientyp: Medientyp
  /// Bytes.
  public let groesse: Int64
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let sha256: String

  /// Largest file that is taken: 10 MiB.
  public static let largest: Int64 = 10 * 1024 * 1024
}

extension VereinbarungState {
  /// All copies on file.
  public var ablichtungen: [Ablichtung] { items.compactMap(\.ablichtung) }
}

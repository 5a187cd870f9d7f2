import Casework
public import Kernel
public import SQL

/// The file of an entry of a case. It can be made anew from nothing: the journal knows its hash, not its bytes.
public struct DokumentRow: Sendable, Hashable {
  /// Version of its entry in the case's journal.
  public let nr: Int64
  /// The file's name as it came, cleaned; for people alone.
  public let name: String
  public let inhalt: [UInt8]

  public init(nr: Int64, name: String, inhalt: [UInt8]) {
    self.nr = nr
    self.name = name
    self.inhalt = inhalt
  }

  public func insert(fall: CaseID, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "INSERT INTO dokument (tenant, fall, nr, name, inhalt) VALUES (?1, ?2, ?3, ?4, ?5)",
      [.integer(tenant), .integer(fall.rawValue), .integer(nr), .text(name), .blob(inhalt)])
  }

  public static func find(_ nr: Int64, fall: CaseID, tenant: Int64, _ session: any SQLSession) throws -> DokumentRow? {
    try session.first(
      "SELECT nr, name, inhalt FROM dokument WHERE tenant = ?1 AND fall = ?2 AND nr = ?3",
      [.integer(tenant), .integer(fall.rawValue), .integer(nr)]
    ) { DokumentRow(nr: $0.int(0), name: $0.text(1), inhalt: $0.blob(2)) }
  }

  /// Name by number of the entry, without the bytes.
  public static func names(fall: CaseID, tenant: Int64, _ session: any SQLSession) throws -> [Int64: String] {
    let pairs = try session.query(
      "SELECT nr, name FROM dokument WHERE tenant = ?1 AND fall = ?2", [.integer(tenant), .integer(fall.rawValue)]
    ) { ($0.int(0), $0.text(1)) }
    return Dictionary(pairs) { first, _ in first }
  }

  static let deleteOfCase = "DELETE FROM dokument WHERE tenant = ?1 AND fall = ?2"

  /// Removes the files of entries that were taken back.
  static func deleteStruck(_ file: CaseFile, tenant: Int64, _ session: any SQLSession) throws {
    let kept = Set(file.vereinbarung.ablichtungen.map(\.nr))
    for nr in try names(fall: file.id, tenant: tenant, session).keys.sorted() where !kept.contains(nr) {
      try session.execute(
        "DELETE FROM dokument WHERE tenant = ?1 AND fall = ?2 AND nr = ?3",
        [.integer(tenant), .integer(file.id.rawValue), .integer(nr)])
    }
  }
}

import Casework
import Foundation
public import Kernel
import SQL

/// A person as lists show it.
public struct PersonRow: Sendable, Hashable {
  public let id: PersonID
  public let vorname: String
  public let nachname: String
  public let geburt: Day
  public let geschlecht: Geschlecht
  public let staatsangehoerigkeit: String
  /// Whether benefits for a person able to work run as far as is known.
  public let leistungsbezug: Bool
  /// Last day of the block on information (§ 51 BMG), also when it is over; `nil` = none.
  public let sperreBis: Day?
  public let version: Int64

  public var fullName: String { "\(vorname) \(nachname)" }

  init?(_ folded: Folded<PersonFile>) {
    guard let data = folded.state.data else { return nil }
    id = folded.state.id
    vorname = data.vorname
    nachname = data.nachname
    geburt = data.geburt
    geschlecht = data.geschlecht
    staatsangehoerigkeit = data.staatsangehoerigkeit.code
    leistungsbezug = folded.state.leistungsbezug.current?.art == .erwerbsfaehig
    sperreBis = folded.state.auskunftssperre.sperre?.bis
    version = folded.version
  }

  static let columns =
    "id, vorname, nachname, geburt, geschlecht, staatsangehoerigkeit, leistungsbezug, version, sperre_bis"
  static let tableColumns = "tenant, " + columns + ", such, sortierung"
  static let upsert = """
    INSERT INTO person (tenant, id, vorname, nachname, geburt, geschlecht, staatsangehoerigkeit, leistungsbezug, version,
      sperre_bis, such, sortierung)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (tenant, id) DO UPDATE SET vorname = excluded.vorname, nachname = excluded.nachname,
      geburt = excluded.geburt, geschlecht = excluded.geschlecht,
      staatsangehoerigkeit = excluded.staatsangehoerigkeit, leistungsbezug = excluded.leistungsbezug,
      version = excluded.version, sperre_bis = excluded.sperre_bis, such = excluded.such, sortierung = excluded.sortierung
    """

  func values(tenant: Int64) -> [SQLValue] {
    let (first, last) = (Folding.fold(vorname), Folding.fold(nachname))
    return [
      .integer(tenant), .integer(id.rawValue), .text(vorname), .text(nachname), .integer(Int64(geburt.rawValue)),
      .text(geschlecht.key), .text(staatsangehoerigkeit), .bool(leistungsbezug), .integer(version),
      .optional(sperreBis.map { Int64($0.rawValue) }),
      .text("\(last) \(first)"), .text("\(last), \(first)"),
    ]
  }

  init(_ row: any SQLRow, offset: Int = 0) throws {
    guard let sex = Geschlecht(key: row.text(offset + 4)) else {
      throw SQLError(.damaged, detail: "person: unknown geschlecht")
    }
    id = PersonID(row.int(offset))
    vorname = row.text(offset + 1)
    nachname = row.text(offset + 2)
    geburt = Day(rawValue: Int32(truncatingIfNeeded: row.int(offset + 3)))
    geschlecht = sex
    staatsangehoerigkeit = row.text(offset + 5)
    leistungsbezug = row.int(offset + 6) == 1
    version = row.int(offset + 7)
    sperreBis = row.optionalInt(offset + 8).map { Day(rawValue: Int32(truncatingIfNeeded: $0)) }
  }
}

/// Folded copies of names: databases compare letters in different ways, so it is done here.
enum Folding {
  /// Lower case, umlauts and accents spelled out: for search, and for the order of names by DIN 5007-2
  /// (telephone books: ä as ae).
  static func fold(_ text: String) -> String {
    if let text = common(text) { return text }
    let lower = text.lowercased()
    if lower.utf8.allSatisfy({ $0 < 128 }) { return lower }
    return lower.map(folded).joined()
  }

  /// Names of here need no look into the tables of Unicode, which costs more than all else of a row.
  private static func common(_ text: String) -> String? {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count + 4)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        utf8.append((65...90).contains(byte) ? byte + 32 : byte)
      } else if let spelled = capitals[scalar] ?? umlauts[scalar] ?? other[scalar] {
        utf8 += spelled.utf8
      } else {
        return nil
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private static func folded(_ character: Character) -> String {
    let composed = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
    if composed.count == 1, let first = composed.first, let spelled = umlauts[first] { return spelled }
    return String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isDiacritic }.map { other[$0] ?? String($0) }.joined()
  }

  private static let umlauts: [Unicode.Scalar: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
  private static let capitals: [Unicode.Scalar: String] = ["Ä": "ae", "Ö": "oe", "Ü": "ue"]
  private static let other: [Unicode.Scalar: String] = ["ı": "i", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ə": "e"]
}

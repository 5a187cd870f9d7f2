import Casework
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
  static let columnCount = 9
  static let tableColumns = "tenant, " + columns + ", such, sortierung, klang, versicherungsnummer"
  static let upsert = """
    INSERT INTO person (tenant, id, vorname, nachname, geburt, geschlecht, staatsangehoerigkeit, leistungsbezug, version,
      sperre_bis, such, sortierung, klang, versicherungsnummer)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    ON CONFLICT (tenant, id) DO UPDATE SET vorname = excluded.vorname, nachname = excluded.nachname,
      geburt = excluded.geburt, geschlecht = excluded.geschlecht,
      staatsangehoerigkeit = excluded.staatsangehoerigkeit, leistungsbezug = excluded.leistungsbezug,
      version = excluded.version, sperre_bis = excluded.sperre_bis, such = excluded.such, sortierung = excluded.sortierung,
      klang = excluded.klang, versicherungsnummer = excluded.versicherungsnummer
    """

  /// The row of a folded person. The number of the pension insurance is no part of the value: lists do not read it.
  static func stored(_ folded: Folded<PersonFile>, tenant: Int64) -> (id: Int64, values: [SQLValue])? {
    guard let row = PersonRow(folded) else { return nil }
    return (row.id.rawValue, row.values(tenant: tenant, folded.state.versicherungsnummer.nummer))
  }

  private func values(tenant: Int64, _ nummer: Versicherungsnummer?) -> [SQLValue] {
    let (first, last) = (Namensfaltung.fold(vorname), Namensfaltung.fold(nachname))
    return [
      .integer(tenant), .integer(id.rawValue), .text(vorname), .text(nachname), .integer(Int64(geburt.rawValue)),
      .text(geschlecht.key), .text(staatsangehoerigkeit), .bool(leistungsbezug), .integer(version),
      .optional(sperreBis.map { Int64($0.rawValue) }),
      .text("\(last) \(first)"), .text("\(last), \(first)"),
      .text(PersonRow.klang(vorname: vorname, nachname: nachname)), .optional(nummer?.zeichen),
    ]
  }

  /// How the name sounds: what the index is asked for.
  static func klang(vorname: String, nachname: String) -> String {
    "\(KoelnerPhonetik.code(nachname)) \(KoelnerPhonetik.code(vorname))"
  }

  /// What is known of the person when another is compared with it.
  func angabe(_ nummer: Versicherungsnummer?) -> Personenangabe {
    Personenangabe(vorname: vorname, nachname: nachname, geburt: geburt, versicherungsnummer: nummer)
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

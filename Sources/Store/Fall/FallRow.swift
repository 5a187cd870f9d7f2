public import Casework
public import Kernel
public import Law
import SQL

/// A case as lists show it.
public struct FallRow: Sendable, Hashable {
  public let id: CaseID
  public let person: PersonID
  public let aktenzeichen: String
  public let zugang: Day
  public let geschlossen: Day?
  public let staff: StaffID?
  public let team: TeamID?
  public let status: StatusCode?
  public let strategie: StrategieLetter?
  public let schritt: NextStep.Kind?
  public let faellig: Day?
  public let partei: Partei?
  public let seit: Day?
  /// Number of the participation the step is about.
  public let schrittNr: Int?
  public let version: Int64
  /// Who has yet to accept the case, and since when.
  public let uebergabeAn: StaffID?
  public let uebergabeSeit: Day?
  /// Data of staff or their relatives: hidden from people who take part in personnel decisions.
  public let beschaeftigte: Bool
  /// The last reminder to the party that the step waits for.
  public let erinnert: Day?
  /// The next day on which it is asked whether the work of an integration goes on, and the number of the integration.
  public let nachhaltenAm: Day?
  public let nachhaltenNr: Int?
  /// The last day on which that may be asked though the need has ended; `nil` = never.
  public let nachhaltenFrei: Day?

  /// `nil` before the Fallzugang is recorded.
  init?(_ folded: borrowing Folded<CaseFile>, law: Law) {
    self.init(folded.state, version: folded.version, law: law)
  }

  /// `nil` before the Fallzugang is recorded.
  init?(_ file: CaseFile, version: Int64, law: Law) {
    guard let zugang = file.fallzugang else { return nil }
    let step = NextStep.of(file, law: law)
    let isOpen = file.isOpen
    id = file.id
    person = zugang.person
    aktenzeichen = zugang.aktenzeichen
    self.zugang = zugang.am
    geschlossen = file.abschluss?.am
    staff = file.zustaendigkeit.current?.staff
    team = file.zustaendigkeit.current?.team
    status = file.status.current
    strategie = file.strategie.current
    schritt = step?.kind
    faellig = step?.due
    partei = step?.party
    seit = step?.since
    schrittNr = step?.nr
    self.version = version
    uebergabeAn = isOpen ? file.zustaendigkeit.offer?.to.staff : nil
    uebergabeSeit = isOpen ? file.zustaendigkeit.offer?.since : nil
    beschaeftigte = file.beschaeftigtenschutz.gilt
    erinnert = step.flatMap { file.erinnerung.last(about: $0) }
    let question = file.nachfragen(law).first
    nachhaltenAm = question?.am
    nachhaltenNr = question?.nr
    nachhaltenFrei = question?.ohneBeduerftigkeitBis
  }

  static let columns = """
    id, person, aktenzeichen, zugang, geschlossen, staff, team, status, strategie, schritt, faellig, partei, seit, \
    schritt_nr, version, uebergabe_an, uebergabe_seit, beschaeftigte, \
    erinnert, nachhalten_am, nachhalten_nr, nachhalten_frei
    """
  static let tableColumns = "tenant, " + columns
  static let columnCount = 22
  static let upsert = """
    INSERT INTO fall (tenant, id, person, aktenzeichen, zugang, geschlossen, staff, team, status, strategie, schritt,
      faellig, partei, seit, schritt_nr, version, uebergabe_an, uebergabe_seit, beschaeftigte, erinnert, nachhalten_am,
      nachhalten_nr, nachhalten_frei)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
      ?22, ?23)
    ON CONFLICT (tenant, id) DO UPDATE SET person = excluded.person, aktenzeichen = excluded.aktenzeichen,
      zugang = excluded.zugang, geschlossen = excluded.geschlossen, staff = excluded.staff, team = excluded.team,
      status = excluded.status, strategie = excluded.strategie, schritt = excluded.schritt,
      faellig = excluded.faellig, partei = excluded.partei, seit = excluded.seit, schritt_nr = excluded.schritt_nr,
      version = excluded.version, uebergabe_an = excluded.uebergabe_an, uebergabe_seit = excluded.uebergabe_seit,
      beschaeftigte = excluded.beschaeftigte, erinnert = excluded.erinnert,
      nachhalten_am = excluded.nachhalten_am, nachhalten_nr = excluded.nachhalten_nr,
      nachhalten_frei = excluded.nachhalten_frei
    """

  func values(tenant: Int64) -> [SQLValue] {
    [
      .integer(tenant), .integer(id.rawValue), .integer(person.rawValue), .text(aktenzeichen),
      .integer(Int64(zugang.rawValue)), .optional(geschlossen.map { Int64($0.rawValue) }), .optional(staff?.rawValue),
      .optional(team?.rawValue), .optional(status?.key), .optional(strategie?.rawValue), .optional(schritt?.rawValue),
      .optional(faellig.map { Int64($0.rawValue) }), .optional(partei?.rawValue),
      .optional(seit.map { Int64($0.rawValue) }), .optional(schrittNr.map { Int64($0) }), .integer(version),
      .optional(uebergabeAn?.rawValue), .optional(uebergabeSeit.map { Int64($0.rawValue) }),
      .integer(beschaeftigte ? 1 : 0), .optional(erinnert.map { Int64($0.rawValue) }),
      .optional(nachhaltenAm.map { Int64($0.rawValue) }), .optional(nachhaltenNr.map { Int64($0) }),
      .optional(nachhaltenFrei.map { Int64($0.rawValue) }),
    ]
  }

  /// Reads the columns from `offset` on.
  init(_ row: any SQLRow, offset: Int = 0) {
    func day(_ column: Int) -> Day? {
      row.optionalInt(offset + column).map { Day(rawValue: Int32(truncatingIfNeeded: $0)) }
    }
    id = CaseID(row.int(offset))
    person = PersonID(row.int(offset + 1))
    aktenzeichen = row.text(offset + 2)
    zugang = Day(rawValue: Int32(truncatingIfNeeded: row.int(offset + 3)))
    geschlossen = day(4)
    staff = row.optionalInt(offset + 5).map { StaffID($0) }
    team = row.optionalInt(offset + 6).map { TeamID($0) }
    status = row.optionalText(offset + 7).flatMap { StatusCode(key: $0) }
    strategie = row.optionalText(offset + 8).flatMap { StrategieLetter(rawValue: $0) }
    schritt = row.optionalText(offset + 9).flatMap { NextStep.Kind(rawValue: $0) }
    faellig = day(10)
    partei = row.optionalText(offset + 11).flatMap { Partei(rawValue: $0) }
    seit = day(12)
    schrittNr = row.optionalInt(offset + 13).map { Int($0) }
    version = row.int(offset + 14)
    uebergabeAn = row.optionalInt(offset + 15).map { StaffID($0) }
    uebergabeSeit = day(16)
    beschaeftigte = row.int(offset + 17) != 0
    erinnert = day(18)
    nachhaltenAm = day(19)
    nachhaltenNr = row.optionalInt(offset + 20).map { Int($0) }
    nachhaltenFrei = day(21)
  }
}

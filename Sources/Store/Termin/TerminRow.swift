public import Casework
public import Kernel
public import SQL

/// An appointment as the agenda shows it. It tells when and where, and nothing of what was talked about.
public struct TerminRow: Sendable, Hashable {
  public let fall: CaseID
  public let nr: Int
  public let tag: Day
  public let uhrzeit: Uhrzeit
  public let art: TerminArt
  public let form: TerminForm
  public let ort: String
  public let anlass: TerminAnlass
  public let stand: TerminState.Stand
  /// The day on which the letter reached the client.
  public let zugestellt: Day?

  init(_ fall: CaseID, _ item: TerminState.Item) {
    self.fall = fall
    nr = item.nr
    tag = item.tag
    uhrzeit = item.uhrzeit
    art = item.art
    form = item.form
    ort = item.ort
    anlass = item.anlass
    stand = item.stand
    zugestellt = item.zustellung?.am
  }

  static let columns = "fall, nr, tag, zeit, art, form, ort, anlass, stand, zugestellt"
  static let columnCount = 10
  static let tableColumns = "tenant, " + columns
  static let upsert = """
    INSERT INTO termin (\(tableColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (tenant, fall, nr) DO UPDATE SET tag = excluded.tag, zeit = excluded.zeit, art = excluded.art,
      form = excluded.form, ort = excluded.ort, anlass = excluded.anlass, stand = excluded.stand,
      zugestellt = excluded.zugestellt
    """
  static let deleteOfCase = "DELETE FROM termin WHERE tenant = ?1 AND fall = ?2"

  /// The rows of a case, in the order of their numbers.
  static func rows(_ file: CaseFile, tenant: Int64) -> [[SQLValue]] {
    guard !file.termin.items.isEmpty else { return [] }
    return file.termin.items.sorted { $0.nr < $1.nr }.map { TerminRow(file.id, $0).values(tenant: tenant) }
  }

  private func values(tenant: Int64) -> [SQLValue] {
    [
      .integer(tenant), .integer(fall.rawValue), .integer(Int64(nr)), .integer(Int64(tag.rawValue)),
      .integer(Int64(uhrzeit.minute)), .text(art.rawValue), .text(form.rawValue), .text(ort), .text(anlass.rawValue),
      .text(stand.rawValue), .optional(zugestellt.map { Int64($0.rawValue) }),
    ]
  }

  init(_ row: any SQLRow) throws {
    guard let art = TerminArt(rawValue: row.text(4)), let form = TerminForm(rawValue: row.text(5)),
      let anlass = TerminAnlass(rawValue: row.text(7)), let stand = TerminState.Stand(rawValue: row.text(8))
    else { throw SQLError(.damaged, detail: "termin: unknown word") }
    fall = CaseID(row.int(0))
    nr = Int(row.int(1))
    tag = Day(rawValue: Int32(truncatingIfNeeded: row.int(2)))
    uhrzeit = Uhrzeit(minutes: Int(row.int(3)))
    self.art = art
    self.form = form
    ort = row.text(6)
    self.anlass = anlass
    self.stand = stand
    zugestellt = row.optionalInt(9).map { Day(rawValue: Int32(truncatingIfNeeded: $0)) }
  }
}

/// An appointment with its case and person, as a line of the agenda.
public struct TerminLine: Sendable, Hashable {
  public let termin: TerminRow
  public let line: FallLine
}

/// Queries on appointments.
public enum TerminQueries {
  /// Lines read at most.
  public static let limit = 500

  /// Appointments that are not called off on the days of `period`, in open cases that the filter finds, in the order of
  /// day and time.
  public static func list(_ filter: FallFilter, _ period: Period, tenant: Int64, _ session: any SQLSession) throws
    -> [TerminLine]
  {
    var open = filter
    open.open = true
    let (condition, arguments) = FallQueries.condition(open, tenant: tenant)
    let (from, to) = (arguments.count + 1, arguments.count + 2)
    return try session.query(
      """
      SELECT \(TerminRow.columns.split(separator: ", ").map { "t.\($0)" }.joined(separator: ", ")),
        \(FallQueries.fallColumns), \(FallQueries.personColumns)
      FROM termin t CROSS JOIN fall f CROSS JOIN person p
      WHERE t.tenant = f.tenant AND f.id = t.fall AND p.tenant = f.tenant AND p.id = f.person
        AND t.tenant = ?1 AND t.tag >= ?\(from) AND t.tag < ?\(to) AND t.stand <> 'abgesagt' AND \(condition)
      ORDER BY t.tag, t.zeit, t.fall, t.nr LIMIT \(limit)
      """, arguments + [.integer(Int64(period.from.rawValue)), .integer(Int64(period.to.rawValue))]
    ) { row in
      TerminLine(
        termin: try TerminRow(row),
        line: FallLine(
          fall: FallRow(row, offset: TerminRow.columnCount),
          person: try PersonRow(row, offset: TerminRow.columnCount + FallRow.columnCount)))
    }
  }
}

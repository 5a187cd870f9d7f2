public import Kernel
public import SQL

/// A line of the access log: who saw whose data, when, on which page.
public struct ZugriffRow: Sendable, Hashable {
  public let tenant: Int64
  public let at: Instant
  public let konto: Int64
  public let person: PersonID?
  public let fall: CaseID?
  /// Name of the page, never an address with data.
  public let seite: String
  /// How the account stands to the case; `nil` for pages without a case.
  public let beziehung: String?
  /// Name of the page from which the person came; `nil` = directly.
  public let weg: String?

  public init(
    tenant: Int64, at: Instant, konto: Int64, person: PersonID?, fall: CaseID?, seite: String, beziehung: String? = nil,
    weg: String? = nil
  ) {
    self.beziehung = beziehung
    self.weg = weg
    self.tenant = tenant
    self.at = at
    self.konto = konto
    self.person = person
    self.fall = fall
    self.seite = seite
  }

  /// Appends lines; they are never changed.
  public static func append(_ lines: [ZugriffRow], _ session: any SQLSession) throws {
    for (tenant, own) in Dictionary(grouping: lines, by: \.tenant) {
      let last =
        try session.first(
          "SELECT max(nr) FROM zugriff WHERE tenant = ?1", [.integer(tenant)], { $0.optionalInt(0) ?? 0 })
        ?? 0
      try session.executeMany(
        """
        INSERT INTO zugriff (tenant, nr, at, konto, person, fall, seite, beziehung, weg)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """,
        own.enumerated().map { offset, line in
          [
            .integer(tenant), .integer(last + Int64(offset) + 1), .integer(line.at.rawValue), .integer(line.konto),
            .optional(line.person?.rawValue), .optional(line.fall?.rawValue), .text(line.seite),
            .optional(line.beziehung), .optional(line.weg),
          ]
        })
    }
  }

  /// Whether one of these pages of a case was opened since a moment.
  public static func wasOpened(
    _ pages: [String], of id: CaseID, since: Instant, tenant: Int64, _ session: any SQLSession
  ) throws -> Bool {
    try session.query(
      "SELECT DISTINCT seite FROM zugriff WHERE tenant = ?1 AND fall = ?2 AND at >= ?3",
      [.integer(tenant), .integer(id.rawValue), .integer(since.rawValue)]
    ) { $0.text(0) }.contains { pages.contains($0) }
  }

  /// Who saw a case, latest first.
  public static func ofCase(_ id: CaseID, tenant: Int64, _ session: any SQLSession) throws -> [ZugriffRow] {
    try session.query(
      """
      SELECT at, konto, person, fall, seite, beziehung, weg FROM zugriff
      WHERE tenant = ?1 AND fall = ?2 ORDER BY nr DESC
      """,
      [.integer(tenant), .integer(id.rawValue)]
    ) { row in
      ZugriffRow(
        tenant: tenant, at: Instant(rawValue: row.int(0)), konto: row.int(1),
        person: row.optionalInt(2).map { PersonID($0) }, fall: row.optionalInt(3).map { CaseID($0) },
        seite: row.text(4),
        beziehung: row.optionalText(5), weg: row.optionalText(6)
      )
    }
  }
}

public import SQL

/// All steps of the schema, in order. A step that was ever released is never edited.
public enum Migrations {
  public static let all: [Migration] = [
    journalAndFacts, readModels, office, organisation, datenschutz, konten, aussenkonten, beratung, schutz,
    einreichungen, einheiten, auskunftssperre, termine, traegerregister, profilingentwurf, klang, suche, tagesarbeit,
    freigabe, hintergrund, berufsbedarf, notizen, dokument, fallansichten,
    nachhalten, ruecknahme, versicherungsnummer, jugendfall,
  ]

  /// Brings the schema of `database` up to this program's version, and fills the read models that came with it.
  /// - Throws: `SchemaError`, `SQLError`.
  public static func run(on database: any Database) async throws {
    guard try await Migrator(all).migrate(database) > 0 else { return }
    try await database.write { session in
      for tenant in try session.query("SELECT id FROM tenant ORDER BY id", [], { $0.int(0) }) {
        try AuftragRow.refill(tenant: tenant, session)
      }
    }
  }

  /// Makes sure that `database` has this program's schema, and changes nothing.
  /// - Throws: `SchemaError`, `SQLError`.
  public static func check(_ database: any Database) async throws { try await Migrator(all).check(database) }
}

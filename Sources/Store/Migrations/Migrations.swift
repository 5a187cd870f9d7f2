public import SQL

/// All steps of the schema, in order. A step that was ever released is never edited.
public enum Migrations {
  public static let all: [Migration] = [
    journalAndFacts, readModels, office, organisation, datenschutz, konten, aussenkonten, beratung, schutz,
    einreichungen, berufsbedarf,
  ]

  /// Brings the schema of `database` up to this program's version.
  /// - Throws: `SchemaError`, `SQLError`.
  public static func run(on database: any Database) async throws { try await Migrator(all).migrate(database) }

  /// Makes sure that `database` has this program's schema, and changes nothing.
  /// - Throws: `SchemaError`, `SQLError`.
  public static func check(_ database: any Database) async throws { try await Migrator(all).check(database) }
}

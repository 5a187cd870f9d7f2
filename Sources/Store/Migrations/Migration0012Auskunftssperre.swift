import SQL

extension Migrations {
  /// Blocks on information (§ 51 BMG): lists of what is due ask for their end.
  static let auskunftssperre = Migration(
    number: 12, name: "auskunftssperre",
    sqlite: """
      ALTER TABLE person ADD COLUMN sperre_bis INTEGER;
      """)
}

import SQL

extension Migrations {
  /// The number of the pension insurance, to find a person by it.
  static let versicherungsnummer = Migration(
    number: 27, name: "versicherungsnummer",
    sqlite: """
      ALTER TABLE person ADD COLUMN versicherungsnummer TEXT;
      CREATE INDEX person_versicherungsnummer ON person (tenant, versicherungsnummer);
      """)
}

import SQL

extension Migrations {
  /// The list of cases: filters that an account gave a name, and what is known now of measures and target groups, found
  /// without walking all facts.
  static let fallansichten = Migration(
    number: 24, name: "fallansichten",
    sqlite: """
      CREATE TABLE fallansicht (
        tenant  INTEGER NOT NULL REFERENCES tenant (id),
        konto   INTEGER NOT NULL,
        name    TEXT    NOT NULL,
        abfrage TEXT    NOT NULL,
        PRIMARY KEY (tenant, konto, name)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX facts_teilnahme ON facts (tenant, value, to_day) WHERE kind = 3 AND closed_position IS NULL;

      CREATE INDEX facts_zielgruppe ON facts (tenant, value, to_day) WHERE kind = 7 AND closed_position IS NULL;

      """)
}

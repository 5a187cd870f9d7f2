import SQL

extension Migrations {
  /// On whose behalf accounts from outside act.
  static let aussenkonten = Migration(
    number: 7, name: "aussenkonten",
    sqlite: """
      CREATE TABLE aussenkonto (
        tenant   INTEGER NOT NULL REFERENCES tenant (id),
        konto    INTEGER NOT NULL REFERENCES konto (id),
        person   INTEGER,
        traeger  INTEGER,
        PRIMARY KEY (tenant, konto),
        CHECK (person IS NULL OR traeger IS NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX aussenkonto_person ON aussenkonto (tenant, person);
      """)
}

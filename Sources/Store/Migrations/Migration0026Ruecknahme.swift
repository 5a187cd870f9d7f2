import SQL

extension Migrations {
  /// What an account may still take back by one press of a button.
  static let ruecknahme = Migration(
    number: 26, name: "ruecknahme",
    sqlite: """
      CREATE TABLE ruecknahme (
        tenant   INTEGER NOT NULL REFERENCES tenant (id),
        konto    INTEGER NOT NULL,
        vorgang  INTEGER NOT NULL,
        fall     INTEGER NOT NULL,
        recht    TEXT    NOT NULL,
        at       INTEGER NOT NULL,
        PRIMARY KEY (tenant, konto, vorgang)
      ) STRICT, WITHOUT ROWID;
      """)
}

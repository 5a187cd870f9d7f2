import SQL

extension Migrations {
  /// What a provider typed and has not sent yet; sealed.
  static let profilingentwurf = Migration(
    number: 15, name: "profilingentwurf",
    sqlite: """
      CREATE TABLE profilingentwurf (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        konto  INTEGER NOT NULL,
        fall   INTEGER NOT NULL,
        werte  BLOB    NOT NULL,
        am     INTEGER NOT NULL,
        PRIMARY KEY (tenant, konto, fall)
      ) STRICT, WITHOUT ROWID;
      """)
}

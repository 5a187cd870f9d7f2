import SQL

extension Migrations {
  /// A form's key belongs to the account that sent it. The keys of before are not taken along: a form that crosses this
  /// step is caught by the version it carries.
  static let einreichungen = Migration(
    number: 10, name: "einreichungen",
    sqlite: """
      DROP TABLE einreichung;
      CREATE TABLE einreichung (
        tenant     INTEGER NOT NULL REFERENCES tenant (id),
        konto      INTEGER NOT NULL,
        schluessel TEXT    NOT NULL,
        ziel       TEXT    NOT NULL,
        at         INTEGER NOT NULL,
        PRIMARY KEY (tenant, konto, schluessel)
      ) STRICT, WITHOUT ROWID;

      """)
}

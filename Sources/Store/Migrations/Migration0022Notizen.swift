import SQL

extension Migrations {
  /// The words under which a case is found by what was written in it; every row can be made anew from the journal.
  static let notizen = Migration(
    number: 22, name: "notizen",
    sqlite: """
      CREATE TABLE notizwort (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        fall   INTEGER NOT NULL,
        wort   TEXT    NOT NULL,
        PRIMARY KEY (tenant, fall, wort)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notizwort_wort ON notizwort (tenant, wort, fall);
      """)
}

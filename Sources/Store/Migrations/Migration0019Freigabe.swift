import SQL

extension Migrations {
  /// What waits for a second person; its rows can be made anew from the journal.
  static let freigabe = Migration(
    number: 19, name: "freigabe",
    sqlite: """
      CREATE TABLE freigabe (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        person INTEGER NOT NULL,
        nr     INTEGER NOT NULL,
        fall   INTEGER NOT NULL,
        art    TEXT    NOT NULL,
        von    INTEGER NOT NULL,
        seit   INTEGER NOT NULL,
        PRIMARY KEY (tenant, person, nr)
      ) STRICT, WITHOUT ROWID;
      """)
}

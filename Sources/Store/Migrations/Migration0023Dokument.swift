import SQL

extension Migrations {
  /// Files that belong to an entry of a case: the bytes, bound to the entry by the hash it names.
  static let dokument = Migration(
    number: 23, name: "dokument",
    sqlite: """
      CREATE TABLE dokument (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        fall   INTEGER NOT NULL,
        nr     INTEGER NOT NULL,
        name   TEXT    NOT NULL,
        inhalt BLOB    NOT NULL,
        PRIMARY KEY (tenant, fall, nr)
      ) STRICT;
      """)
}

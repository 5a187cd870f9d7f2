import SQL

extension Migrations {
  /// Appointments for the agenda; the rows can be made anew from the journal. `zeit` in minutes since midnight.
  static let termine = Migration(
    number: 13, name: "termine",
    sqlite: """
      CREATE TABLE termin (
        tenant     INTEGER NOT NULL REFERENCES tenant (id),
        fall       INTEGER NOT NULL,
        nr         INTEGER NOT NULL,
        tag        INTEGER NOT NULL,
        zeit       INTEGER NOT NULL,
        art        TEXT    NOT NULL,
        form       TEXT    NOT NULL,
        ort        TEXT    NOT NULL,
        anlass     TEXT    NOT NULL,
        stand      TEXT    NOT NULL,
        zugestellt INTEGER,
        PRIMARY KEY (tenant, fall, nr)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX termin_tag ON termin (tenant, tag);

      """)
}

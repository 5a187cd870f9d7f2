import SQL

extension Migrations {
  /// Cases of Jugendberufshilfe, as their own list shows them.
  static let jugendfall = Migration(
    number: 28, name: "jugendfall",
    sqlite: """
      CREATE TABLE jugendfall (
        tenant       INTEGER NOT NULL REFERENCES tenant (id),
        id           INTEGER NOT NULL,
        vorname      TEXT    NOT NULL,
        nachname     TEXT    NOT NULL,
        geburt       INTEGER NOT NULL,
        ab           INTEGER NOT NULL,
        zustaendig   INTEGER NOT NULL,
        naechstes    INTEGER,
        uebermittelt INTEGER,
        beendet      INTEGER,
        version      INTEGER NOT NULL,
        PRIMARY KEY (tenant, id)
      ) STRICT, WITHOUT ROWID;
      """)
}

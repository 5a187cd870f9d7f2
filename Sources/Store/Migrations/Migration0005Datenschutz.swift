import SQL

extension Migrations {
  /// Rights of data subjects: access requests, restrictions and holds, erasure runs; the cases of erased persons'
  /// process steps.
  static let datenschutz = Migration(number: 5, name: "datenschutz", sqlite: datenschutzSQLite)

  /// Names stand in none of these tables; what people read is looked up by number while it is there.
  private static let datenschutzSQLite = """
    ALTER TABLE facts_erased ADD COLUMN case_id INTEGER;

    CREATE TABLE auskunft (
      tenant         INTEGER NOT NULL REFERENCES tenant (id),
      nr             INTEGER NOT NULL,
      person         INTEGER,
      eingegangen    INTEGER NOT NULL,
      frist          INTEGER NOT NULL,
      bearbeitet_von INTEGER NOT NULL,
      erledigt       INTEGER,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX auskunft_person ON auskunft (tenant, person);

    CREATE TABLE sperrvermerk (
      tenant         INTEGER NOT NULL REFERENCES tenant (id),
      nr             INTEGER NOT NULL,
      person         INTEGER NOT NULL,
      fall           INTEGER NOT NULL,
      art            TEXT    NOT NULL,
      grund          TEXT    NOT NULL,
      seit           INTEGER NOT NULL,
      gesetzt_von    INTEGER NOT NULL,
      aufgehoben     INTEGER,
      aufgehoben_von INTEGER,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sperrvermerk_fall ON sperrvermerk (tenant, fall) WHERE aufgehoben IS NULL;
    CREATE INDEX sperrvermerk_person ON sperrvermerk (tenant, person);

    CREATE TABLE loeschlauf (
      tenant           INTEGER NOT NULL REFERENCES tenant (id),
      nr               INTEGER NOT NULL,
      stichtag         INTEGER NOT NULL,
      zustand          TEXT    NOT NULL,
      vorgeschlagen_von INTEGER NOT NULL,
      vorgeschlagen_at INTEGER NOT NULL,
      entschieden_von  INTEGER,
      entschieden_at   INTEGER,
      beendet_at       INTEGER,
      abweichungen     INTEGER,
      bereinigt        INTEGER,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE loeschlauf_person (
      tenant   INTEGER NOT NULL REFERENCES tenant (id),
      lauf     INTEGER NOT NULL,
      platz    INTEGER NOT NULL,
      person   INTEGER NOT NULL,
      zustand  TEXT    NOT NULL,
      position INTEGER,
      PRIMARY KEY (tenant, lauf, platz)
    ) STRICT, WITHOUT ROWID;
    """
}

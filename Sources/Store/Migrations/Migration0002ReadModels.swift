import SQL

extension Migrations {
  /// What screens and lists show; every row can be made anew from the journal.
  static let readModels = Migration(number: 2, name: "read_models", sqlite: personSQLite + fallSQLite)

  private static let personSQLite = """
    CREATE TABLE person (
      tenant               INTEGER NOT NULL REFERENCES tenant (id),
      id                   INTEGER NOT NULL,
      vorname              TEXT    NOT NULL,
      nachname             TEXT    NOT NULL,
      geburt               INTEGER NOT NULL,
      geschlecht           TEXT    NOT NULL,
      staatsangehoerigkeit TEXT    NOT NULL,
      leistungsbezug       INTEGER NOT NULL CHECK (leistungsbezug IN (0, 1)),
      version              INTEGER NOT NULL,
      such                 TEXT    NOT NULL,
      sortierung           TEXT    NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_geburt ON person (tenant, geburt);

    CREATE TABLE mitglied (
      tenant     INTEGER NOT NULL REFERENCES tenant (id),
      household  INTEGER NOT NULL,
      nr         INTEGER NOT NULL,
      person     INTEGER NOT NULL,
      rolle      TEXT    NOT NULL,
      geburt     INTEGER NOT NULL,
      ab         INTEGER NOT NULL,
      bis        INTEGER NOT NULL,
      PRIMARY KEY (tenant, household, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mitglied_person ON mitglied (tenant, person);

    """

  private static let fallSQLite = """
    CREATE TABLE fall (
      tenant       INTEGER NOT NULL REFERENCES tenant (id),
      id           INTEGER NOT NULL,
      person       INTEGER NOT NULL,
      aktenzeichen TEXT    NOT NULL,
      zugang       INTEGER NOT NULL,
      geschlossen  INTEGER,
      staff        INTEGER,
      team         INTEGER,
      status       TEXT,
      strategie    TEXT,
      schritt      TEXT,
      faellig      INTEGER,
      partei       TEXT,
      seit         INTEGER,
      schritt_nr   INTEGER,
      version      INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fall_staff ON fall (tenant, staff, faellig) WHERE geschlossen IS NULL;
    CREATE INDEX fall_team ON fall (tenant, team, faellig) WHERE geschlossen IS NULL;
    CREATE INDEX fall_faellig ON fall (tenant, faellig, id) WHERE geschlossen IS NULL;
    CREATE INDEX fall_person ON fall (tenant, person);
    """
}

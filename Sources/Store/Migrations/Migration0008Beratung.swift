import SQL

extension Migrations {
  /// Protected counselling, and what single accounts may beyond their role.
  static let beratung = Migration(number: 8, name: "beratung", sqlite: beratungSQLite)

  /// No list reads `beratung`; its rows can be made anew from the journal. Days half-open in `kontomerkmal`.
  private static let beratungSQLite = """
    CREATE TABLE beratung (
      tenant          INTEGER NOT NULL REFERENCES tenant (id),
      id              INTEGER NOT NULL,
      fall            INTEGER NOT NULL,
      person          INTEGER NOT NULL,
      art             TEXT    NOT NULL,
      stelle          TEXT    NOT NULL,
      vermittelt      INTEGER NOT NULL,
      von             INTEGER NOT NULL,
      begonnen        INTEGER,
      beendet         INTEGER,
      zurueckgenommen INTEGER,
      version         INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX beratung_fall ON beratung (tenant, fall);
    CREATE INDEX beratung_person ON beratung (tenant, person);

    CREATE TABLE kontomerkmal (
      tenant  INTEGER NOT NULL REFERENCES tenant (id),
      konto   INTEGER NOT NULL,
      merkmal TEXT    NOT NULL,
      ab      INTEGER NOT NULL,
      bis     INTEGER NOT NULL,
      PRIMARY KEY (tenant, konto, merkmal, ab)
    ) STRICT, WITHOUT ROWID;
    """
}

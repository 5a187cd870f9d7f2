import SQL

extension Migrations {
  /// What is known of providers by date, and what was ordered from them and is waited for.
  static let traegerregister = Migration(number: 14, name: "traegerregister", sqlite: traegerregisterSQLite)

  /// Nothing in `traegerstand` is ever changed: a change is a row of its own. `auftrag` can be made anew from the
  /// journal; number 0 is the profiling, the others are those of the participations.
  private static let traegerregisterSQLite = """
    CREATE TABLE traegerstand (
      tenant         INTEGER NOT NULL REFERENCES tenant (id),
      traeger        INTEGER NOT NULL,
      nr             INTEGER NOT NULL,
      ab             INTEGER NOT NULL,
      name           TEXT    NOT NULL,
      profiling      INTEGER NOT NULL CHECK (profiling IN (0, 1)),
      plaetze        INTEGER NOT NULL,
      ansprechperson TEXT    NOT NULL,
      mail           TEXT    NOT NULL,
      telefon        TEXT    NOT NULL,
      konto          INTEGER NOT NULL,
      am             INTEGER NOT NULL,
      PRIMARY KEY (tenant, traeger, nr)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE auftrag (
      tenant      INTEGER NOT NULL REFERENCES tenant (id),
      fall        INTEGER NOT NULL,
      nr          INTEGER NOT NULL,
      traeger     INTEGER NOT NULL,
      seit        INTEGER NOT NULL,
      bis         INTEGER NOT NULL,
      bezeichnung TEXT    NOT NULL,
      erinnert    INTEGER,
      PRIMARY KEY (tenant, fall, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX auftrag_traeger ON auftrag (tenant, traeger, bis);
    """
}

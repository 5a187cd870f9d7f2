import SQL

extension Migrations {
  /// Hand-overs, deputies, access in an emergency; how a reader came to a case.
  static let organisation = Migration(number: 4, name: "organisation", sqlite: additions + tables)

  private static let additions = """
    ALTER TABLE fall ADD COLUMN uebergabe_an INTEGER;
    ALTER TABLE fall ADD COLUMN uebergabe_seit INTEGER;
    ALTER TABLE zugriff ADD COLUMN beziehung TEXT;
    ALTER TABLE zugriff ADD COLUMN weg TEXT;
    CREATE INDEX fall_uebergabe ON fall (tenant, uebergabe_an) WHERE uebergabe_an IS NOT NULL;
    CREATE INDEX zugriff_at ON zugriff (tenant, at);

    """

  /// Days half-open; moments in milliseconds. What was set stays as it was set: an end is a mark of its own.
  private static let tables = """
    CREATE TABLE vertretung (
      tenant       INTEGER NOT NULL REFERENCES tenant (id),
      nr           INTEGER NOT NULL,
      staff        INTEGER NOT NULL,
      vertretung   INTEGER NOT NULL,
      ab           INTEGER NOT NULL,
      bis          INTEGER NOT NULL,
      gesetzt_von  INTEGER NOT NULL,
      gesetzt_am   INTEGER NOT NULL,
      beendet_am   INTEGER,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX vertretung_person ON vertretung (tenant, vertretung);
    CREATE TABLE notzugriff (
      tenant  INTEGER NOT NULL REFERENCES tenant (id),
      nr      INTEGER NOT NULL,
      konto   INTEGER NOT NULL,
      fall    INTEGER NOT NULL,
      grund   TEXT   NOT NULL,
      ab      INTEGER NOT NULL,
      bis     INTEGER NOT NULL,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX notzugriff_konto ON notzugriff (tenant, konto, bis);
    """
}

import SQL

extension Migrations {
  /// Hand-overs, deputies, access in an emergency; how a reader came to a case.
  static let organisation = Migration(number: 4, name: "organisation", sql: [.sqlite: sqlite, .postgres: postgres])

  private static let additions = """
    ALTER TABLE fall ADD COLUMN uebergabe_an BIGINT;
    ALTER TABLE fall ADD COLUMN uebergabe_seit BIGINT;
    ALTER TABLE zugriff ADD COLUMN beziehung TEXT;
    ALTER TABLE zugriff ADD COLUMN weg TEXT;
    CREATE INDEX fall_uebergabe ON fall (tenant, uebergabe_an) WHERE uebergabe_an IS NOT NULL;
    CREATE INDEX zugriff_at ON zugriff (tenant, at);

    """

  /// Days half-open; moments in milliseconds. What was set stays as it was set: an end is a mark of its own.
  private static let tables = """
    CREATE TABLE vertretung (
      tenant       BIGINT NOT NULL REFERENCES tenant (id),
      nr           BIGINT NOT NULL,
      staff        BIGINT NOT NULL,
      vertretung   BIGINT NOT NULL,
      ab           BIGINT NOT NULL,
      bis          BIGINT NOT NULL,
      gesetzt_von  BIGINT NOT NULL,
      gesetzt_am   BIGINT NOT NULL,
      beendet_am   BIGINT,
      PRIMARY KEY (tenant, nr)
    );
    CREATE INDEX vertretung_person ON vertretung (tenant, vertretung);
    CREATE TABLE notzugriff (
      tenant  BIGINT NOT NULL REFERENCES tenant (id),
      nr      BIGINT NOT NULL,
      konto   BIGINT NOT NULL,
      fall    BIGINT NOT NULL,
      grund   TEXT   NOT NULL,
      ab      BIGINT NOT NULL,
      bis     BIGINT NOT NULL,
      PRIMARY KEY (tenant, nr)
    );
    CREATE INDEX notzugriff_konto ON notzugriff (tenant, konto, bis);
    """

  private static let postgres = additions + tables

  private static let sqlite = (additions + tables).replacing("BIGINT", with: "INTEGER")
    .replacing("\n);", with: "\n) STRICT, WITHOUT ROWID;")
}

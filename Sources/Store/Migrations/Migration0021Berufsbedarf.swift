import SQL

extension Migrations {
  /// What the regional labour market asks for by occupation and month; figures of the town, none of persons.
  static let berufsbedarf = Migration(
    number: 21, name: "berufsbedarf",
    sqlite: """
      CREATE TABLE berufsbedarf (
        tenant      INTEGER NOT NULL REFERENCES tenant (id),
        monat       TEXT    NOT NULL,
        kldb        TEXT    NOT NULL,
        beruf       TEXT    NOT NULL,
        stellen     INTEGER NOT NULL,
        arbeitslose INTEGER NOT NULL,
        PRIMARY KEY (tenant, monat, kldb)
      ) STRICT, WITHOUT ROWID;

      """)
}

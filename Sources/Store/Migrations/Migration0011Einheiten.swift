import SQL

extension Migrations {
  /// Which unit a team belongs to, and when members of staff are employed. Days half-open.
  static let einheiten = Migration(
    number: 11, name: "einheiten",
    sqlite: """
      CREATE TABLE team_einheit (
        tenant  INTEGER NOT NULL REFERENCES tenant (id),
        team    INTEGER NOT NULL,
        ab      INTEGER NOT NULL,
        bis     INTEGER NOT NULL,
        einheit TEXT    NOT NULL,
        PRIMARY KEY (tenant, team, ab)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE beschaeftigung (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        staff  INTEGER NOT NULL,
        ab     INTEGER NOT NULL,
        bis    INTEGER NOT NULL,
        PRIMARY KEY (tenant, staff, ab)
      ) STRICT, WITHOUT ROWID;

      """)
}

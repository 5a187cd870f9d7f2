import SQL

extension Migrations {
  /// The office itself: teams, staff, providers, accounts, sessions, access log, report texts.
  static let office = Migration(
    number: 3, name: "office", sqlite: organisationSQLite + accountsSQLite + reportSQLite)

  private static let organisationSQLite = """
    CREATE TABLE team (
      tenant INTEGER NOT NULL REFERENCES tenant (id),
      id     INTEGER NOT NULL,
      name   TEXT    NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE staff (
      tenant INTEGER NOT NULL REFERENCES tenant (id),
      id     INTEGER NOT NULL,
      name   TEXT    NOT NULL,
      team   INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE traeger (
      tenant INTEGER NOT NULL REFERENCES tenant (id),
      id     INTEGER NOT NULL,
      name   TEXT    NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;

    """

  /// Sign-in names are unique in the whole installation; the account fixes the tenant. Of a session only
  /// the hash of its secret is kept.
  private static let accountsSQLite = """
    CREATE TABLE konto (
      id           INTEGER NOT NULL PRIMARY KEY,
      tenant       INTEGER NOT NULL REFERENCES tenant (id),
      anmeldename  TEXT    NOT NULL UNIQUE,
      anzeigename  TEXT    NOT NULL,
      rolle        TEXT    NOT NULL,
      staff        INTEGER,
      team         INTEGER,
      passwort     TEXT    NOT NULL
    ) STRICT;
    CREATE TABLE sitzung (
      hash         BLOB    NOT NULL PRIMARY KEY,
      konto        INTEGER NOT NULL REFERENCES konto (id),
      csrf         TEXT    NOT NULL,
      created_at   INTEGER NOT NULL,
      last_seen    INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE zugriff (
      tenant     INTEGER NOT NULL REFERENCES tenant (id),
      nr         INTEGER NOT NULL,
      at         INTEGER NOT NULL,
      konto      INTEGER NOT NULL,
      person     INTEGER,
      fall       INTEGER,
      seite      TEXT    NOT NULL,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX zugriff_fall ON zugriff (tenant, fall);
    CREATE TABLE einreichung (
      tenant     INTEGER NOT NULL REFERENCES tenant (id),
      schluessel TEXT    NOT NULL,
      konto      INTEGER NOT NULL,
      ziel       TEXT    NOT NULL,
      at         INTEGER NOT NULL,
      PRIMARY KEY (tenant, schluessel)
    ) STRICT, WITHOUT ROWID;

    """

  private static let reportSQLite = """
    CREATE TABLE rahmendatum (
      tenant    INTEGER NOT NULL REFERENCES tenant (id),
      nr        INTEGER NOT NULL,
      key       TEXT    NOT NULL,
      label     TEXT    NOT NULL,
      unit      TEXT    NOT NULL,
      as_of     TEXT    NOT NULL,
      value     TEXT    NOT NULL,
      source    TEXT    NOT NULL,
      PRIMARY KEY (tenant, nr)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE berichtstext (
      tenant    INTEGER NOT NULL REFERENCES tenant (id),
      jahr      INTEGER NOT NULL,
      datei     TEXT    NOT NULL,
      markdown  TEXT    NOT NULL,
      PRIMARY KEY (tenant, jahr, datei)
    ) STRICT, WITHOUT ROWID;
    """
}

import SQL

extension Migrations {
  /// Tenants, the journal and the facts: what everything else can be rebuilt from or is counted from.
  static let journalAndFacts = Migration(
    number: 1, name: "journal_and_facts", sqlite: tenantsSQLite + journalSQLite + factsSQLite)

  private static let tenantsSQLite = """
    CREATE TABLE tenant (
      id            INTEGER NOT NULL PRIMARY KEY,
      key           TEXT    NOT NULL UNIQUE,
      name          TEXT    NOT NULL,
      local_layer   TEXT    NOT NULL,
      land          TEXT    NOT NULL,
      working_day   INTEGER,
      state         TEXT    NOT NULL CHECK (state IN ('building', 'ready')),
      created_at    INTEGER NOT NULL
    ) STRICT;

    -- position: the last one given out; next_id: the next number for a person, case, household …
    CREATE TABLE tenant_counter (
      tenant        INTEGER NOT NULL PRIMARY KEY REFERENCES tenant (id),
      position      INTEGER NOT NULL DEFAULT 0,
      next_id       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    """

  /// Columns before `salt` are the hashed envelope, in this order.
  private static let journalSQLite = """
    CREATE TABLE journal (
      tenant        INTEGER NOT NULL REFERENCES tenant (id),
      stream_kind   TEXT    NOT NULL,
      stream_id     INTEGER NOT NULL,
      version       INTEGER NOT NULL,
      position      INTEGER NOT NULL,
      type          TEXT    NOT NULL,
      effective_on  INTEGER NOT NULL,
      recorded_at   INTEGER NOT NULL,
      actor         INTEGER NOT NULL,
      cause         INTEGER,
      salt          BLOB,
      payload       TEXT,
      payload_hash  BLOB    NOT NULL,
      chain_hash    BLOB    NOT NULL,
      PRIMARY KEY (tenant, stream_kind, stream_id, version),
      UNIQUE (tenant, position)
    ) STRICT;

    """

  /// Half-open day ranges; an open end is the largest 32-bit number. `facts_erased` keeps what remains
  /// of an erased person, coarsened and under a number that leads to nobody; a rebuild skips it.
  private static let factsSQLite = """
    CREATE TABLE facts (
      tenant          INTEGER NOT NULL REFERENCES tenant (id),
      position        INTEGER NOT NULL,
      ordinal         INTEGER NOT NULL,
      person          INTEGER NOT NULL,
      case_id         INTEGER,
      kind            INTEGER NOT NULL,
      value           INTEGER NOT NULL,
      from_day        INTEGER NOT NULL,
      to_day          INTEGER NOT NULL,
      known_from      INTEGER NOT NULL,
      known_to        INTEGER NOT NULL,
      closed_position INTEGER,
      PRIMARY KEY (tenant, position, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX facts_closed ON facts (tenant, closed_position) WHERE closed_position IS NOT NULL;

    CREATE TABLE facts_erased (
      tenant          INTEGER NOT NULL REFERENCES tenant (id),
      position        INTEGER NOT NULL,
      ordinal         INTEGER NOT NULL,
      person          INTEGER NOT NULL,
      kind            INTEGER NOT NULL,
      value           INTEGER NOT NULL,
      from_day        INTEGER NOT NULL,
      to_day          INTEGER NOT NULL,
      known_from      INTEGER NOT NULL,
      known_to        INTEGER NOT NULL,
      closed_position INTEGER,
      PRIMARY KEY (tenant, position, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}

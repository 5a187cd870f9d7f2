import Kernel
import SQL

extension Migrations {
  /// The words under which a person is found; every row can be made anew from the journal. Places of the persons that
  /// were on file before are found once `fallwerk rebuild` has run.
  static let suche = Migration(
    number: 17, name: "suche",
    sqlite: """
      CREATE TABLE suchwort (
        tenant INTEGER NOT NULL REFERENCES tenant (id),
        person INTEGER NOT NULL,
        nr     INTEGER NOT NULL,
        feld   TEXT    NOT NULL,
        wort   TEXT    NOT NULL,
        klang  TEXT    NOT NULL,
        PRIMARY KEY (tenant, person, nr)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX suchwort_wort ON suchwort (tenant, wort, person);
      CREATE INDEX suchwort_klang ON suchwort (tenant, klang, person);

      """
  ) { session in
    let persons = try session.query("SELECT tenant, id, vorname, nachname FROM person") { row in
      SuchwortRow.rows(
        tenant: row.int(0), person: row.int(1), vorname: row.text(2), nachname: row.text(3), ort: nil)
    }
    try session.executeMany(SuchwortRow.upsert, persons.flatMap { $0 })
  }
}

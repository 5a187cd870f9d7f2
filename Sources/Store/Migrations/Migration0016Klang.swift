import Kernel
import SQL

extension Migrations {
  /// How names sound, to find persons that are on file already.
  static let klang = Migration(
    number: 16, name: "klang",
    sqlite: """
      ALTER TABLE person ADD COLUMN klang TEXT NOT NULL DEFAULT '';
      CREATE INDEX person_klang ON person (tenant, klang);

      """
  ) { session in
    let persons = try session.query("SELECT tenant, id, vorname, nachname FROM person") { row in
      (tenant: row.int(0), id: row.int(1), klang: PersonRow.klang(vorname: row.text(2), nachname: row.text(3)))
    }
    try session.executeMany(
      "UPDATE person SET klang = ?3 WHERE tenant = ?1 AND id = ?2",
      persons.map { [.integer($0.tenant), .integer($0.id), .text($0.klang)] })
  }
}

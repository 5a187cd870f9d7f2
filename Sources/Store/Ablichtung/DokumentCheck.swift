import Casework
import Journal
import Kernel
import SQL

/// Compares every file with the entry that names its hash.
enum DokumentCheck {
  private struct Platz: Hashable {
    let fall: Int64
    let nr: Int64
  }

  /// - Throws: `ReadModelDamage` for the first file that is missing, changed or belongs to no entry; `SQLError`.
  static func run(_ cases: [CaseFile], _ session: any SQLSession, tenant: Int64) throws {
    var open: [Platz: Ablichtung] = [:]
    for file in cases {
      for copy in file.vereinbarung.ablichtungen { open[Platz(fall: file.id.rawValue, nr: copy.nr)] = copy }
    }
    try session.scan(
      "SELECT fall, nr, inhalt FROM dokument WHERE tenant = ?1 ORDER BY fall, nr", [.integer(tenant)]
    ) { row in
      let place = Platz(fall: row.int(0), nr: row.int(1))
      guard let copy = open.removeValue(forKey: place) else { throw damage(place, "gehört zu keinem Eintrag") }
      guard Bytesiegel.sha256(row.blob(2)) == copy.sha256 else {
        throw damage(place, "ist nicht die, die der Eintrag nennt")
      }
    }
    let missing = open.keys.min { ($0.fall, $0.nr) < ($1.fall, $1.nr) }
    if let missing { throw damage(missing, "fehlt") }
  }

  private static func damage(_ place: Platz, _ what: String) -> ReadModelDamage {
    ReadModelDamage(
      sentence: "Die Ablichtung zu Eintrag \(place.nr) von Fall \(place.fall) \(what). "
        + "Bitte spielen Sie eine Sicherung zurück und melden Sie den Vorfall.")
  }
}

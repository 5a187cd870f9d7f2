import Casework
import Kernel
import SQL

/// What of a person a word of a search is compared with.
public enum Suchfeld: String, Sendable, CaseIterable {
  case nachname
  case vorname
  case ort
}

/// The folded words under which a person is found.
enum SuchwortRow {
  static let tableColumns = "tenant, person, nr, feld, wort, klang"
  /// A person may have fewer words than before.
  static let deleteBehind = "DELETE FROM suchwort WHERE tenant = ?1 AND person = ?2 AND nr > ?3"
  /// Most entries of a person change no name: then nothing is written.
  static let upsert = """
    INSERT INTO suchwort (tenant, person, nr, feld, wort, klang) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (tenant, person, nr) DO UPDATE SET feld = excluded.feld, wort = excluded.wort, klang = excluded.klang
    WHERE suchwort.feld <> excluded.feld OR suchwort.wort <> excluded.wort
    """

  static func rows(_ file: PersonFile, tenant: Int64) -> [[SQLValue]] {
    guard let data = file.data else { return [] }
    return rows(
      tenant: tenant, person: file.id.rawValue, vorname: data.vorname, nachname: data.nachname, ort: data.ort)
  }

  static func rows(tenant: Int64, person: Int64, vorname: String, nachname: String, ort: String?) -> [[SQLValue]] {
    let fields: [(Suchfeld, String)] = [(.nachname, nachname), (.vorname, vorname), (.ort, ort ?? "")]
    let words = fields.flatMap { field, text in Namensfaltung.words(text).map { (field, $0) } }
    return words.enumerated().map { index, word in
      // Places are not looked up by sound: each would bring in all who live in a place that sounds like it.
      let sound = word.0 == .ort ? "" : KoelnerPhonetik.code(word.1)
      return [
        .integer(tenant), .integer(person), .integer(Int64(index + 1)), .text(word.0.rawValue), .text(word.1),
        .text(sound),
      ]
    }
  }
}

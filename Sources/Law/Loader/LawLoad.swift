public import Foundation
import Kernel

extension Law {
  /// Reads the law files and proves them complete.
  ///
  /// - Parameters:
  ///   - directory: the folder with `federal/` and `local/`; `nil` = the files delivered with the program.
  ///   - local: the job centre's own layer, a folder below `local/`.
  /// - Throws: `LawError` with file, line, entry and how to mend it: unreadable or malformed files, a missing
  ///   section, source or other field, unknown words and fields, wrong dates, gaps, overlaps, numbers given twice.
  public static func load(from directory: URL? = nil, local: String = "hamm-2007") throws -> Law {
    let files = LawFiles(root: try directory ?? LawResources.directory(), local: local)
    try files.checkFolders()
    return try Law(LawLists(files))
  }
}

extension LawFiles {
  private static let lists = [
    Frist.place, Fristgrenze.place,
    VereinbarungRule.place, Begriff.place, Strategie.place, Zielgruppe.place, AktivierungDefinition.place,
    IntegrationDefinition.place, StichtagRule.place, AngabeRule.place, Fallzahl.place, Aufbewahrung.place,
    Beratung.place, Auswertungsregel.place, Einheit.place, Briefkopf.place,
    Zuordnungsregel.place,
    Textbaustein.place, Briefbaustein.place, Einladungsregel.place, Minderungsregel.place, Nachhaltenregel.place,
    Merkmalregel.place, Strategieregel.place,
    Zielsystemziel.place, Planvorlage.place, Zumutbarkeitsregel.place, Schulangabe.place, Jugendhilfeangabe.place,
  ]

  fileprivate func checkFolders() throws {
    let federal = Set(LawFiles.lists.compactMap(\.federal) + [InstrumentKatalog.file])
    let names = LawFiles.lists.map(\.list) + [Zielindikator.list, Zaehlgroesse.list, Jobcenter.list]
    try checkFolder("federal/sgb2", knows: federal)
    try checkFolder("federal/sgb8", knows: federal)
    try checkFolder("federal/instrumente", knows: federal)
    try checkFolder("federal/loeschung", knows: federal)
    try checkFolder("federal/beschaeftigte", knows: federal)
    try checkFolder("local/\(local)", knows: Set(names.map(localFile)))
  }
}

extension Layers<Strategie> {
  func checkAims(known: Set<String>) throws {
    for strategie in local { _ = try strategie.place.known(strategie.dated.value.aims, known, "aims") }
  }
}

extension Zielindikator {
  static let list = "zielindikatoren"

  static func all(_ files: LawFiles) throws -> [Zielindikator] {
    let records = try files.records(files.localFile(list), list: list)
    let keys = try records.uniqueKeys()
    return try records.map { record in
      let value = try Zielindikator(record)
      _ = try record.known(value.parent.map { [$0] } ?? [], keys, "parent")
      return value
    }
  }
}

extension Zaehlgroesse {
  static let list = "zaehlgroessen"

  static func all(_ files: LawFiles) throws -> [Zaehlgroesse] {
    let records = try files.records(files.localFile(list), list: list)
    _ = try records.uniqueKeys()
    return try records.map(Zaehlgroesse.init)
  }
}

extension [Record] {
  fileprivate func uniqueKeys() throws -> Set<String> {
    var seen: Set<String> = []
    for record in self {
      let key = try record.text("key")
      guard seen.insert(key).inserted else {
        throw record.error("Der Schlüssel „\(key)“ steht zweimal in der Liste. Einen der Einträge umbenennen.")
      }
    }
    return seen
  }
}

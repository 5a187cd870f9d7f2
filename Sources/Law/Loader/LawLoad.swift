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
    return try Law(files)
  }

  private init(_ files: LawFiles) throws {
    let (fristen, vereinbarung) = (try Layers<Frist>(files), try Layers<VereinbarungRule>(files))
    let (begriffe, strategien) = (try Layers<Begriff>(files), try Layers<Strategie>(files))
    let (zielgruppen, aktivierung) = (try Layers<Zielgruppe>(files), try Layers<AktivierungDefinition>(files))
    let (integration, stichtag) = (try Layers<IntegrationDefinition>(files), try Layers<StichtagRule>(files))
    let (angaben, aufbewahrung) = (try Layers<AngabeRule>(files), try Layers<Aufbewahrung>(files))
    let katalog = try InstrumentKatalog(files)
    try strategien.checkAims(known: Set(katalog.ziele.keys))

    localLayer = files.local
    jobcenter = try Jobcenter(files)
    self.fristen = try fristen.timelines(FristKey.self)
    self.vereinbarung = try vereinbarung.timeline(VereinbarungRule.place.list)
    self.begriffe = try begriffe.timelines(BegriffKey.self)
    self.strategien = try strategien.roster { $0.sorted { $0.value.letter.number < $1.value.letter.number } }
    self.zielgruppen = try zielgruppen.roster()
    self.aktivierung = try aktivierung.timeline(AktivierungDefinition.place.list)
    self.integration = try integration.timeline(IntegrationDefinition.place.list)
    self.stichtag = try stichtag.timeline(StichtagRule.place.list)
    self.angaben = try angaben.windows(AngabeKey.self)
    self.aufbewahrung = try aufbewahrung.timelines(AufbewahrungKey.self)
    self.katalog = InstrumentIndex(katalog)
    zielindikatoren = try Zielindikator.all(files)
    zaehlgroessen = try Zaehlgroesse.all(files)
    let lists = [
      fristen.changeDays, vereinbarung.changeDays, begriffe.changeDays, strategien.changeDays, zielgruppen.changeDays,
      aktivierung.changeDays, integration.changeDays, stichtag.changeDays, angaben.changeDays,
      aufbewahrung.changeDays,
      katalog.instrumente.flatMap { [$0.validity.from, $0.validity.to] },
    ]
    changeDays = Set(lists.joined()).subtracting([.distantFuture]).sorted()
  }
}

extension LawFiles {
  private static let lists = [
    Frist.place, VereinbarungRule.place, Begriff.place, Strategie.place, Zielgruppe.place, AktivierungDefinition.place,
    IntegrationDefinition.place, StichtagRule.place, AngabeRule.place, Aufbewahrung.place,
  ]

  fileprivate func checkFolders() throws {
    let federal = Set(LawFiles.lists.compactMap(\.federal) + [InstrumentKatalog.file])
    let names = LawFiles.lists.map(\.list) + [Zielindikator.list, Zaehlgroesse.list, Jobcenter.list]
    try checkFolder("federal/sgb2", knows: federal)
    try checkFolder("federal/instrumente", knows: federal)
    try checkFolder("federal/loeschung", knows: federal)
    try checkFolder("local/\(local)", knows: Set(names.map(localFile)))
  }
}

extension Layers<Strategie> {
  fileprivate func checkAims(known: Set<String>) throws {
    for strategie in local { _ = try strategie.record.known(strategie.dated.value.aims, known, "aims") }
  }
}

extension Zielindikator {
  fileprivate static let list = "zielindikatoren"

  fileprivate static func all(_ files: LawFiles) throws -> [Zielindikator] {
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
  fileprivate static let list = "zaehlgroessen"

  fileprivate static func all(_ files: LawFiles) throws -> [Zaehlgroesse] {
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

import Kernel

/// Every list as it was read, both layers apart, so that the job centre's own settings can be laid over them without
/// reading the files again.
struct LawLists: Sendable {
  let localLayer: String
  let jobcenter: Jobcenter
  var fristen: Layers<Frist>
  let fristgrenzen: Layers<Fristgrenze>
  let vereinbarung: Layers<VereinbarungRule>
  var begriffe: Layers<Begriff>
  let strategien: Layers<Strategie>
  let strategieregeln: Layers<Strategieregel>
  let merkmale: Layers<Merkmalregel>
  let zielgruppen: Layers<Zielgruppe>
  let aktivierung: Layers<AktivierungDefinition>
  let integration: Layers<IntegrationDefinition>
  let stichtag: Layers<StichtagRule>
  let fallzahl: Layers<Fallzahl>
  let angaben: Layers<AngabeRule>
  let aufbewahrung: Layers<Aufbewahrung>
  let auswertung: Layers<Auswertungsregel>
  let beratungen: Layers<Beratung>
  var textbausteine: Layers<Textbaustein>
  var briefbausteine: Layers<Briefbaustein>
  let einladungsregeln: Layers<Einladungsregel>
  let minderungsregeln: Layers<Minderungsregel>
  let zumutbarkeit: Layers<Zumutbarkeitsregel>
  let nachhalten: Layers<Nachhaltenregel>
  let schule: Layers<Schulangabe>
  let jugendhilfe: Layers<Jugendhilfeangabe>
  let zielsystem: Layers<Zielsystemziel>
  var planvorlagen: Layers<Planvorlage>
  let einheiten: Layers<Einheit>
  let briefkopf: Layers<Briefkopf>
  var zuordnung: Layers<Zuordnungsregel>
  let katalog: InstrumentKatalog
  let berufe: Berufsverzeichnis
  let zielindikatoren: [Zielindikator]
  let zaehlgroessen: [Zaehlgroesse]

  init(_ files: LawFiles) throws {
    localLayer = files.local
    jobcenter = try Jobcenter(files)
    fristen = try Layers(files)
    fristgrenzen = try Layers(files)
    vereinbarung = try Layers(files)
    begriffe = try Layers(files)
    strategien = try Layers(files)
    strategieregeln = try Layers(files)
    merkmale = try Layers(files)
    zielgruppen = try Layers(files)
    aktivierung = try Layers(files)
    integration = try Layers(files)
    stichtag = try Layers(files)
    fallzahl = try Layers(files)
    angaben = try Layers(files)
    aufbewahrung = try Layers(files)
    auswertung = try Layers(files)
    beratungen = try Layers(files)
    textbausteine = try Layers(files)
    briefbausteine = try Layers(files)
    einladungsregeln = try Layers(files)
    minderungsregeln = try Layers(files)
    zumutbarkeit = try Layers(files)
    nachhalten = try Layers(files)
    schule = try Layers(files)
    jugendhilfe = try Layers(files)
    zielsystem = try Layers(files)
    planvorlagen = try Layers(files)
    einheiten = try Layers(files)
    briefkopf = try Layers(files)
    zuordnung = try Layers(files)
    katalog = try InstrumentKatalog(files)
    berufe = try Berufsverzeichnis(files)
    zielindikatoren = try Zielindikator.all(files)
    zaehlgroessen = try Zaehlgroesse.all(files)
  }

  /// Every day on which any dated value begins or has ended, in order.
  var changeDays: [Day] {
    let days = [
      fristen.changeDays, fristgrenzen.changeDays, vereinbarung.changeDays, begriffe.changeDays,
      strategien.changeDays, strategieregeln.changeDays, merkmale.changeDays, zielgruppen.changeDays,
      aktivierung.changeDays, integration.changeDays, stichtag.changeDays, fallzahl.changeDays, angaben.changeDays,
      aufbewahrung.changeDays, auswertung.changeDays, beratungen.changeDays, textbausteine.changeDays,
      briefbausteine.changeDays, einladungsregeln.changeDays, minderungsregeln.changeDays, zumutbarkeit.changeDays,
      nachhalten.changeDays, schule.changeDays, jugendhilfe.changeDays,
      zielsystem.changeDays, planvorlagen.changeDays, einheiten.changeDays, briefkopf.changeDays, zuordnung.changeDays,
      katalog.instrumente.flatMap { [$0.validity.from, $0.validity.to] },
    ]
    return Set(days.joined()).subtracting([.distantFuture]).sorted()
  }
}

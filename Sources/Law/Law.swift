public import Kernel

/// The law and the job centre's own rules, each value with the dates over which it holds and its source.
///
/// Values are asked for by the day of the fact or grant, never by today (§ 66 SGB II).
/// Statutory values and a job centre's own targets stand side by side and say which they are.
/// `Law.load` proves that every question has an answer on each day from 2005-01-01 on; earlier days
/// get the answer of the first known day.
///
/// One value for the whole program, so it is handed on by reference: copying its many lists with every decision
/// would cost more than the decision.
public final class Law: Sendable {
  /// Key of the local layer, for example `hamm-2007`.
  public let localLayer: String
  /// Who set the local layer.
  public let jobcenter: Jobcenter
  /// Target indicators in the order of the table.
  public let zielindikatoren: [Zielindikator]
  /// Figures counted from cases besides the target indicators, in order.
  public let zaehlgroessen: [Zaehlgroesse]
  /// The Klassifikation der Berufe 2010.
  public let berufe: Berufsverzeichnis
  /// Every day on which any dated value begins or has ended, in order.
  public let changeDays: [Day]

  let fristen: Timelines<FristKey, Frist>
  let vereinbarung: Timeline<VereinbarungRule>
  let briefbausteine: Timelines<BriefbausteinKey, Briefbaustein>
  let begriffe: Timelines<BegriffKey, Begriff>
  let strategien: Roster<Dated<Strategie>>
  let strategieregeln: Roster<Dated<Strategieregel>>
  let merkmale: Timelines<EinzelmerkmalKey, Merkmalregel>
  let zielgruppen: Roster<Dated<Zielgruppe>>
  let aktivierung: Timeline<AktivierungDefinition>
  let integration: Timeline<IntegrationDefinition>
  let stichtag: Timeline<StichtagRule>
  let fallzahl: Timeline<Fallzahl>
  let angaben: Windows<AngabeKey, AngabeRule>
  let aufbewahrung: Timelines<AufbewahrungKey, Aufbewahrung>
  let auswertung: Timeline<Auswertungsregel>
  let beratungen: Timelines<Beratungsart, Beratung>
  let textbausteine: Timelines<TextbausteinKey, Textbaustein>
  let einladungsregeln: Timeline<Einladungsregel>
  let minderungsregeln: Timelines<Minderungsart, Minderungsregel>
  let zielsystem: Roster<Dated<Zielsystemziel>>
  let operationaleZiele: Timelines<OperationalesZiel, Zielsystemziel>
  let planvorlagen: Roster<Dated<Planvorlage>>
  /// The instruments that are protected counselling, by key.
  let geschuetzt: [String: Beratungsart]
  let katalog: InstrumentIndex
  let einheiten: Roster<Dated<Einheit>>
  let briefkopf: Timeline<Briefkopf>
  let zuordnung: Roster<Dated<Zuordnungsregel>>

  /// Reads every list and proves it complete.
  init(_ files: LawFiles) throws {
    let (fristen, vereinbarung) = (try Layers<Frist>(files), try Layers<VereinbarungRule>(files))
    let (begriffe, strategien) = (try Layers<Begriff>(files), try Layers<Strategie>(files))
    let (zielgruppen, aktivierung) = (try Layers<Zielgruppe>(files), try Layers<AktivierungDefinition>(files))
    let (integration, stichtag) = (try Layers<IntegrationDefinition>(files), try Layers<StichtagRule>(files))
    let (angaben, fallzahl) = (try Layers<AngabeRule>(files), try Layers<Fallzahl>(files))
    let (aufbewahrung, beratungen) = (try Layers<Aufbewahrung>(files), try Layers<Beratung>(files))
    let auswertung = try Layers<Auswertungsregel>(files)
    let (einheiten, briefkopf) = (try Layers<Einheit>(files), try Layers<Briefkopf>(files))
    try einheiten.checkSuccessors()
    let zuordnung = try Layers<Zuordnungsregel>(files)
    let (briefbausteine, einladungsregeln) = (try Layers<Briefbaustein>(files), try Layers<Einladungsregel>(files))
    let textbausteine = try Layers<Textbaustein>(files)
    let (merkmale, strategieregeln) = (try Layers<Merkmalregel>(files), try Layers<Strategieregel>(files))
    let (zielsystem, planvorlagen) = (try Layers<Zielsystemziel>(files), try Layers<Planvorlage>(files))
    let katalog = try InstrumentKatalog(files)
    try strategien.checkAims(known: Set(katalog.ziele.keys))
    try planvorlagen.checkGroups(known: Set(zielgruppen.merged.map(\.key)))

    localLayer = files.local
    jobcenter = try Jobcenter(files)
    self.fristen = try fristen.timelines(FristKey.self)
    self.vereinbarung = try vereinbarung.timeline(VereinbarungRule.place.list)
    self.briefbausteine = try briefbausteine.timelines(BriefbausteinKey.self)
    self.begriffe = try begriffe.timelines(BegriffKey.self)
    self.strategien = try strategien.roster { $0.sorted { $0.value.letter.number < $1.value.letter.number } }
    self.strategieregeln = try strategieregeln.roster {
      $0.sorted { $0.value.letter.number < $1.value.letter.number }
    }
    self.merkmale = try merkmale.timelines(EinzelmerkmalKey.self)
    self.zielgruppen = try zielgruppen.roster()
    self.aktivierung = try aktivierung.timeline(AktivierungDefinition.place.list)
    self.integration = try integration.timeline(IntegrationDefinition.place.list)
    self.stichtag = try stichtag.timeline(StichtagRule.place.list)
    self.fallzahl = try fallzahl.timeline(Fallzahl.place.list)
    self.aufbewahrung = try aufbewahrung.timelines(AufbewahrungKey.self)
    self.angaben = try angaben.windows(AngabeKey.self)
    self.auswertung = try auswertung.timeline(Auswertungsregel.place.list)
    self.beratungen = try beratungen.timelines(Beratungsart.self)
    let minderungsregeln = try Layers<Minderungsregel>(files)
    self.minderungsregeln = try minderungsregeln.timelines(Minderungsart.self)
    self.textbausteine = try textbausteine.timelines(TextbausteinKey.self)
    self.einladungsregeln = try einladungsregeln.timeline(Einladungsregel.place.list)
    geschuetzt = try beratungen.instrumente(known: katalog)
    self.zielsystem = try zielsystem.roster()
    operationaleZiele = try zielsystem.timelines(OperationalesZiel.self)
    self.planvorlagen = try planvorlagen.roster()
    self.katalog = InstrumentIndex(katalog)
    self.einheiten = try einheiten.roster()
    try zuordnung.checkUnits(self.einheiten)
    self.zuordnung = try zuordnung.roster()
    self.briefkopf = try briefkopf.timeline(Briefkopf.place.list)
    berufe = try Berufsverzeichnis(files)
    zielindikatoren = try Zielindikator.all(files)
    zaehlgroessen = try Zaehlgroesse.all(files)
    let lists = [
      fristen.changeDays, vereinbarung.changeDays, begriffe.changeDays, strategien.changeDays, zielgruppen.changeDays,
      aktivierung.changeDays, integration.changeDays, stichtag.changeDays, angaben.changeDays, fallzahl.changeDays,
      aufbewahrung.changeDays, beratungen.changeDays, auswertung.changeDays, einheiten.changeDays,
      briefkopf.changeDays, zuordnung.changeDays,
      textbausteine.changeDays, briefbausteine.changeDays,
      einladungsregeln.changeDays, minderungsregeln.changeDays,
      merkmale.changeDays,
      strategieregeln.changeDays,
      zielsystem.changeDays,
      planvorlagen.changeDays,
      katalog.instrumente.flatMap { [$0.validity.from, $0.validity.to] },
    ]
    changeDays = Set(lists.joined()).subtracting([.distantFuture]).sorted()
  }

  /// The Land whose public holidays count (§ 193 BGB).
  public var land: Land { jobcenter.land }
}

/// A value with the days over which it holds and where it comes from.
public struct Dated<Value: Sendable>: Sendable {
  public let value: Value
  /// The days on which it is in force; for a federal value without those that a local one covers.
  public let validity: Period
  public let citation: Citation
  /// Who set the value.
  public let layer: Layer

  public init(_ value: Value, validity: Period, citation: Citation, layer: Layer) {
    self.value = value
    self.validity = validity
    self.citation = citation
    self.layer = layer
  }
}

/// Where a rule comes from. A local value lies over the federal one of the same key.
public enum Layer: String, Sendable {
  case federal
  case local
}

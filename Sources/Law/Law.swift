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
  let fristgrenzen: Roster<Dated<Fristgrenze>>
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
  let nachhalten: Timelines<NachhaltenKey, Nachhaltenregel>
  let schule: Roster<Dated<Schulangabe>>
  let jugendhilfe: Roster<Dated<Jugendhilfeangabe>>
  let minderungsregeln: Timelines<Minderungsart, Minderungsregel>
  let zumutbarkeit: Timelines<ZumutbarkeitKey, Zumutbarkeitsregel>
  let zielsystem: Roster<Dated<Zielsystemziel>>
  let operationaleZiele: Timelines<OperationalesZiel, Zielsystemziel>
  let planvorlagen: Roster<Dated<Planvorlage>>
  /// The instruments that are protected counselling, by key.
  let geschuetzt: [String: Beratungsart]
  let katalog: InstrumentIndex
  let einheiten: Roster<Dated<Einheit>>
  let briefkopf: Timeline<Briefkopf>
  let zuordnung: Roster<Dated<Zuordnungsregel>>

  /// What the files say, before the job centre's own settings.
  let lists: LawLists
  /// What the job centre set on screen, laid over the files; empty = the files alone.
  public let einstellungen: Einstellungsstand
  /// Deadlines whose change reaches those that run already.
  let uebergaenge: [FristKey: [Fristuebergang]]

  /// Proves every list complete.
  init(_ read: LawLists, _ stand: Einstellungsstand = Einstellungsstand()) throws {
    let lists = try read.laid(under: stand)
    try lists.einheiten.checkSuccessors()
    try lists.strategien.checkAims(known: Set(lists.katalog.ziele.keys))
    try lists.planvorlagen.checkGroups(known: Set(lists.zielgruppen.merged.map(\.key)))

    self.lists = read
    einstellungen = stand
    uebergaenge = Fristuebergang.all(stand)
    localLayer = lists.localLayer
    jobcenter = lists.jobcenter
    fristen = try lists.fristen.timelines(FristKey.self)
    fristgrenzen = try lists.fristgrenzen.roster(mayPause: true, mayBeEmpty: true)
    vereinbarung = try lists.vereinbarung.timeline(VereinbarungRule.place.list)
    briefbausteine = try lists.briefbausteine.timelines(BriefbausteinKey.self)
    begriffe = try lists.begriffe.timelines(BegriffKey.self)
    strategien = try lists.strategien.roster { $0.sorted { $0.value.letter.number < $1.value.letter.number } }
    strategieregeln = try lists.strategieregeln.roster {
      $0.sorted { $0.value.letter.number < $1.value.letter.number }
    }
    merkmale = try lists.merkmale.timelines(EinzelmerkmalKey.self)
    zielgruppen = try lists.zielgruppen.roster()
    aktivierung = try lists.aktivierung.timeline(AktivierungDefinition.place.list)
    integration = try lists.integration.timeline(IntegrationDefinition.place.list)
    stichtag = try lists.stichtag.timeline(StichtagRule.place.list)
    fallzahl = try lists.fallzahl.timeline(Fallzahl.place.list)
    aufbewahrung = try lists.aufbewahrung.timelines(AufbewahrungKey.self)
    angaben = try lists.angaben.windows(AngabeKey.self)
    auswertung = try lists.auswertung.timeline(Auswertungsregel.place.list)
    beratungen = try lists.beratungen.timelines(Beratungsart.self)
    minderungsregeln = try lists.minderungsregeln.timelines(Minderungsart.self)
    zumutbarkeit = try lists.zumutbarkeit.timelines(ZumutbarkeitKey.self)
    nachhalten = try lists.nachhalten.timelines(NachhaltenKey.self)
    schule = try lists.schule.roster()
    jugendhilfe = try lists.jugendhilfe.roster(mayPause: true)
    textbausteine = try lists.textbausteine.timelines(TextbausteinKey.self)
    einladungsregeln = try lists.einladungsregeln.timeline(Einladungsregel.place.list)
    geschuetzt = try lists.beratungen.instrumente(known: lists.katalog)
    zielsystem = try lists.zielsystem.roster()
    operationaleZiele = try lists.zielsystem.timelines(OperationalesZiel.self)
    planvorlagen = try lists.planvorlagen.roster(mayPause: true)
    katalog = InstrumentIndex(lists.katalog)
    einheiten = try lists.einheiten.roster()
    try lists.zuordnung.checkUnits(einheiten)
    zuordnung = try lists.zuordnung.roster()
    briefkopf = try lists.briefkopf.timeline(Briefkopf.place.list)
    berufe = lists.berufe
    zielindikatoren = lists.zielindikatoren
    zaehlgroessen = lists.zaehlgroessen
    changeDays = lists.changeDays
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

public import Journal
public import Kernel
public import Law

/// Why somebody decided otherwise than the rules propose. The raw value is stored.
public enum Abweichungsgrund: String, Codable, Sendable, CaseIterable {
  case neueTatsachen = "neue_tatsachen"
  case eindruck = "eindruck_aus_dem_gespraech"
  case wunsch = "wunsch_der_person"
  case arbeitsmarkt = "lage_am_arbeitsmarkt"
  case foerderung = "foerderung_laeuft"
  case anderer
}

/// The client is assigned to a strategy, with what the rules proposed.
public struct StrategieGewaehlt: CasePayload {
  public static let type: EntryType = "strategie.festgelegt.v2"
  public let strategie: StrategieLetter
  public let am: Day
  /// What the rules proposed; `nil` = too little was recorded for a proposal.
  public let vorschlag: StrategieLetter?
  /// Traits that were missing for a proposal.
  public let fehlend: [EinzelmerkmalKey]
  /// Why it is another one than the proposal.
  public let abweichung: Abweichungsgrund?
  public let begruendung: String?

  public init(
    strategie: StrategieLetter, am: Day, vorschlag: StrategieLetter?, fehlend: [EinzelmerkmalKey],
    abweichung: Abweichungsgrund?, begruendung: String?
  ) {
    self.strategie = strategie
    self.am = am
    self.vorschlag = vorschlag
    self.fehlend = fehlend
    self.abweichung = abweichung
    self.begruendung = begruendung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.strategie.run.set(strategie, from: am)
    file.strategie.festlegungen.append(
      .init(
        strategie: strategie, am: am, vorschlag: vorschlag, abweichung: abweichung, begruendung: begruendung ?? ""))
  }
}

/// Chooses a strategy in the light of what the rules propose.
public struct DecideStrategie: Command {
  public typealias State = CaseFile
  public let strategie: StrategieLetter
  public let am: Day
  public let abweichung: Abweichungsgrund?
  public let begruendung: String

  public init(strategie: StrategieLetter, am: Day, abweichung: Abweichungsgrund?, begruendung: String) {
    self.strategie = strategie
    self.am = am
    self.abweichung = abweichung
    self.begruendung = begruendung
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try StrategieRule.check(strategie, am, file, context)
    let found = Strategievorschlag(file.profiling.werte, regeln: context.law.strategieregeln(on: am).map(\.value))
    let differs = found.vorschlag.map { $0 != strategie } ?? false
    if let proposed = found.vorschlag, differs {
      let details = ["vorschlag": proposed.rawValue]
      guard abweichung != nil else {
        throw Rejection("strategie.abweichung_ohne_grund", field: "abweichung", details: details)
      }
      guard !begruendung.isEmpty else {
        throw Rejection("strategie.abweichung_ohne_satz", field: "begruendung", details: details)
      }
    }
    guard found.vorschlag != nil || !begruendung.isEmpty else {
      throw Rejection("strategie.ohne_vorschlag", field: "begruendung")
    }
    return [
      StrategieGewaehlt(
        strategie: strategie, am: am, vorschlag: found.vorschlag, fehlend: found.fehlend,
        abweichung: differs ? abweichung : nil, begruendung: begruendung.isEmpty ? nil : begruendung)
    ]
  }
}

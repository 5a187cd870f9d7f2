public import Kernel

/// The law and the job centre's own rules, each value with the dates over which it holds and its source.
///
/// Values are asked for by the day of the fact or grant, never by today (§ 66 SGB II).
/// Statutory values and a job centre's own targets stand side by side and say which they are.
/// `Law.load` proves that every question has an answer on each day from 2005-01-01 on; earlier days
/// get the answer of the first known day.
public struct Law: Sendable {
  /// Key of the local layer, for example `hamm-2007`.
  public let localLayer: String
  /// Who set the local layer.
  public let jobcenter: Jobcenter
  /// Target indicators in the order of the table.
  public let zielindikatoren: [Zielindikator]
  /// Figures counted from cases besides the target indicators, in order.
  public let zaehlgroessen: [Zaehlgroesse]
  /// Every day on which any dated value begins or has ended, in order.
  public let changeDays: [Day]

  let fristen: Timelines<FristKey, Frist>
  let vereinbarung: Timeline<VereinbarungRule>
  let begriffe: Timelines<BegriffKey, Begriff>
  let strategien: Roster<Dated<Strategie>>
  let zielgruppen: Roster<Dated<Zielgruppe>>
  let aktivierung: Timeline<AktivierungDefinition>
  let integration: Timeline<IntegrationDefinition>
  let stichtag: Timeline<StichtagRule>
  let angaben: Windows<AngabeKey, AngabeRule>
  let aufbewahrung: Timelines<AufbewahrungKey, Aufbewahrung>
  let katalog: InstrumentIndex

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

public import Kernel

/// The law and the job centre's own rules, each value with the dates over which it holds and its source.
///
/// Values are asked for by the day of the fact or grant, never by today (§ 66 SGB II).
/// Statutory values and a job centre's own targets stand side by side and say which they are.
/// `Law.load` guarantees that every question below has an answer on each day from
/// 2005-01-01 to the end of the year after the newest dated value.
public struct Law: Sendable {
  /// Key of the local layer, for example `hamm-2007`.
  public let localLayer: String
  /// The Land whose public holidays count (§ 193 BGB).
  public let land: Land
  let fristen: [Dated<Frist>]
  let vereinbarungen: [Dated<VereinbarungRule>]
  let begriffe: [Dated<Begriff>]
  let strategien: [Dated<Strategie>]
  let zielgruppen: [Dated<Zielgruppe>]
  let aktivierung: [Dated<AktivierungDefinition>]
  let integration: [Dated<IntegrationDefinition>]
  let stichtage: [Dated<StichtagRule>]
  /// All instruments of all times, in the order of the file.
  public let instrumente: [Instrument]
  /// Target indicators in the order of the table.
  public let zielindikatoren: [Zielindikator]
  /// Figures counted from cases besides the target indicators, in order.
  public let zaehlgroessen: [Zaehlgroesse]
  let instrumentByKey: [String: Int]
  let instrumentByNumber: [Int64: Int]
}

/// A value with the days over which it holds and where it comes from.
public struct Dated<Value: Sendable>: Sendable {
  public let value: Value
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

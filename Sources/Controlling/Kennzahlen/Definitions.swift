public import Kernel
public import Law

/// What is counted and how, by date: the part of the law that Controlling asks.
public struct Definitions: Sendable {
  public let zielindikatoren: [Zielindikator]
  public let zaehlgroessen: [Zaehlgroesse]
  /// Asked by the reference day.
  public let aktivierung: @Sendable (Day) -> AktivierungDefinition
  /// Asked by the day of the take-up.
  public let integration: @Sendable (Day) -> IntegrationDefinition
  /// Asked by the first day of the month.
  public let stichtag: @Sendable (Day) -> StichtagRule
  /// Asked by the reference day or the day of the event.
  public let zielgruppen: @Sendable (Day) -> [Zielgruppe]
  /// Whether the instrument of that number, begun on that day, counts as activation (§ 66 SGB II: what
  /// began runs on under its old rules).
  public let countsAsActivation: @Sendable (_ instrument: Int64, _ begun: Day) -> Bool
  /// The units of the house and which team belongs to them.
  public let einheiten: Einheitenwahl

  public init(
    zielindikatoren: [Zielindikator], zaehlgroessen: [Zaehlgroesse],
    aktivierung: @escaping @Sendable (Day) -> AktivierungDefinition,
    integration: @escaping @Sendable (Day) -> IntegrationDefinition,
    stichtag: @escaping @Sendable (Day) -> StichtagRule,
    zielgruppen: @escaping @Sendable (Day) -> [Zielgruppe],
    countsAsActivation: @escaping @Sendable (_ instrument: Int64, _ begun: Day) -> Bool,
    einheiten: Einheitenwahl = Einheitenwahl()
  ) {
    self.zielindikatoren = zielindikatoren
    self.zaehlgroessen = zaehlgroessen
    self.aktivierung = aktivierung
    self.integration = integration
    self.stichtag = stichtag
    self.zielgruppen = zielgruppen
    self.countsAsActivation = countsAsActivation
    self.einheiten = einheiten
  }

  /// - Parameters:
  ///   - zuordnungen: which unit the teams of the tenant belong to.
  ///   - today: the day whose organisation is today's.
  public init(_ law: Law, _ zuordnungen: [Teamzuordnung] = [], today: Day = .distantFuture) {
    self.init(
      zielindikatoren: law.zielindikatoren, zaehlgroessen: law.zaehlgroessen,
      aktivierung: { law.aktivierung(on: $0).value }, integration: { law.integration(on: $0).value },
      stichtag: { law.stichtag(on: $0).value }, zielgruppen: { law.zielgruppen(on: $0).map(\.value) },
      countsAsActivation: { number, _ in law.instrument(number: number)?.countsAsActivation ?? false },
      einheiten: Einheitenwahl(law.organisationsplan(zuordnungen), today: today))
  }
}

import Kernel
import Law

@testable import Controlling

extension Definitions {
  /// Eight indicators, three stocks, instruments 1–9 activate and others do not.
  static let test = Definitions.with(denominator: .leistungsberechtigte)

  static func with(denominator: AktivierungDefinition.Denominator) -> Definitions {
    Definitions(
      zielindikatoren: indicators, zaehlgroessen: stocks,
      aktivierung: { _ in AktivierungDefinition(key: "test", referenceMonth: 11, denominator: denominator, wording: "")
      },
      integration: { _ in
        IntegrationDefinition(counting: [.sozialversicherungspflichtig, .ausbildung, .selbstaendigkeit], wording: "")
      },
      stichtag: { _ in StichtagRule(day: .lastOfMonth, waitingDays: 92) }, zielgruppen: { _ in groups },
      countsAsActivation: { number, _ in (1...9).contains(number) }, einheiten: einheiten)
  }

  /// The units of the delivered law, seen from 2020; teams beyond the second belong to none.
  static let einheiten: Einheitenwahl = {
    guard let law = try? Law.load() else { return Einheitenwahl() }
    let plan = law.organisationsplan([
      Teamzuordnung(
        team: TeamID(1), einheit: "erwachsene",
        period: Period(from: FactWorld.day("2005-01-01"), to: FactWorld.day("2007-07-01"))),
      Teamzuordnung(team: TeamID(1), einheit: "ab48", period: Period(from: FactWorld.day("2007-07-01"))),
      Teamzuordnung(team: TeamID(2), einheit: "jugend", period: Period(from: FactWorld.day("2006-01-01"))),
    ])
    return Einheitenwahl(plan, today: FactWorld.day("2020-01-01"))
  }()

  private static let source = Citation(section: "Test", source: "Test")

  static let groups = [
    Zielgruppe(key: "u25", name: "Jugendliche", rule: .ageBelow(25)),
    Zielgruppe(key: "aeltere", name: "Ältere", rule: .ageFrom(50)),
    Zielgruppe(key: "frauen", name: "Frauen", rule: .female),
    Zielgruppe(key: "migranten", name: "Migranten", rule: .notGerman),
    Zielgruppe(key: "reha", name: "Rehabilitanden", rule: .recorded([.rehabilitand, .schwerbehindert])),
  ]

  private static let indicators: [Zielindikator] =
    [nil, .u25, .frauen, .migranten].map { indicator("integrationen", .integrationen, .count, $0) }
    + [nil, .u25, .frauen, .migranten].map { indicator("aktivierungsquote", .aktivierungsquote, .percent, $0) }

  private static func indicator(
    _ name: String, _ measure: Zielindikator.Measure, _ unit: Zielindikator.Unit, _ group: Zielindikator.Group?
  ) -> Zielindikator {
    Zielindikator(
      key: "\(name)_\(group?.rawValue ?? "gesamt")", printedLabel: name, label: name, measure: measure, unit: unit,
      group: group, parent: unit == .count && group != nil ? "\(name)_gesamt" : nil,
      printed: [2007: PrintedValue(value: 7, share: 289)], targets: [2008: PrintedValue(value: 8, share: nil)],
      definition: "", notes: [], citation: source)
  }

  private static let stocks = [
    Zaehlgroesse(key: "arbeitslose_dez", label: "", stock: .arbeitslose, month: 12, citation: source),
    Zaehlgroesse(key: "ehb", label: "", stock: .leistungsberechtigte, month: 11, citation: source),
    Zaehlgroesse(key: "ehb_u25", label: "", stock: .leistungsberechtigteU25, month: 11, citation: source),
  ]
}

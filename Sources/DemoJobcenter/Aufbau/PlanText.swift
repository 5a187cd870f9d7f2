import Casework
import Kernel
import Law

/// Short texts that stand in for what staff write.
enum PlanText {
  static func begruendung(_ letter: StrategieLetter) -> String {
    switch letter {
    case .a: "Qualifikation und Motivation erlauben die eigenständige Stellensuche."
    case .b: "Vermittelbar mit Unterstützung bei Bewerbung und Stellensuche."
    case .c: "Abschluss fehlt oder ist veraltet; für eine Weiterbildung geeignet."
    case .d: "Mehrere Hemmnisse; zunächst Beschäftigung und Qualifizierung."
    case .e: "Vorrang hat die soziale Stabilisierung."
    }
  }

  static func notiz(_ day: Day, _ versaeumt: Bool) -> String {
    versaeumt ? "Zum Termin nicht erschienen." : notizen[Int(day.rawValue) % notizen.count]
  }
  private static let notizen = [
    "Bewerbungen durchgesehen, nächste Schritte besprochen.", "Stand der Vereinbarung geprüft; Schritte eingehalten.",
    "Kinderbetreuung geklärt, Wunscharbeitszeit vormittags.", "Stellensuche erweitert, Lagerlogistik aufgenommen.",
    "Rückmeldung des Trägers besprochen.", "Zeugnisse nachgereicht, Bewerbungsmappe vollständig.",
    "Gesundheitliche Einschränkung angesprochen, Unterlagen folgen.",
  ]

  static func beratungsstelle(_ art: Beratungsart) -> String {
    switch art {
    case .schulden: "Schuldnerhilfe Musterstadt"
    case .psychosozial: "Sozialdienst am Lindenhof"
    case .sucht: "Suchthilfe Kompass"
    }
  }

  static func arbeitgeber(_ art: IntegrationKind, _ day: Day) -> String? {
    art == .selbstaendigkeit ? nil : arbeitgeber[Int(day.rawValue) % arbeitgeber.count]
  }
  private static let arbeitgeber = [
    "Spedition Hafenring GmbH", "Pflegedienst Morgenlicht", "Lagerhaus Ostkai KG", "Bäckerei Kornblume",
    "Zeitwerk Personal GmbH", "Gebäudedienst Blank", "Gasthof Zur Linde", "Metallbau Amboss GmbH", "Markthalle am Wall",
    "Seniorenhaus Birkenhof", "Autohaus Nordring", "Gartenbau Grünspecht",
  ]

  static func plan(_ variant: Int, _ day: Day) -> PlanContent {
    let goal = ziele[variant % ziele.count]
    return PlanContent(ziele: [
      PlanContent.Ziel(
        ziel: goal.ziel, dient: goal.dient,
        schritte: goal.schritte.enumerated().map { index, step in
          PlanContent.Schritt(
            was: step.was, wer: step.wer, bis: day + 60 + 28 * index,
            kosten: step.euro.map { Cents(rawValue: $0 * 100) })
        })
    ])
  }

  private struct Goal {
    let ziel: String
    let dient: OperationalesZiel
    let schritte: [(was: String, wer: Partei, euro: Int64?)]
  }
  private static let ziele = [
    Goal(
      ziel: "Nachhaltige Integration in Arbeit", dient: .integration,
      schritte: [
        ("Bewerbungsunterlagen überarbeiten", .klient, nil), ("Passende Stellen vorschlagen", .haus, nil),
        ("Bewerbungstraining besuchen", .klient, 320),
      ]),
    Goal(
      ziel: "Beschäftigungsfähigkeit aufbauen", dient: .beschaeftigungsfaehigkeit,
      schritte: [("Praktische Erprobung in der Werkstatt", .traeger, 540), ("Zwischengespräch führen", .haus, nil)]),
    Goal(
      ziel: "Beruflichen Abschluss nachholen", dient: .chancengleichheit,
      schritte: [("Eignung feststellen lassen", .traeger, 180), ("Bildungsgutschein prüfen", .haus, 4_800)]),
    Goal(
      ziel: "Soziale Stabilisierung", dient: .beschaeftigungsfaehigkeit,
      schritte: [("Tagesstruktur aufbauen", .klient, nil), ("Begleitung vermitteln", .haus, nil)]),
  ]

  /// What is found about a step at a talk: most are done, some fall away, some were not possible.
  static func schrittstand(_ schritt: Int, _ day: Day) -> (stand: Schrittstand, grund: String) {
    switch (schritt + Int(day.rawValue)) % 9 {
    case 0: (.nichtErledigt, "Es war kein Platz frei.")
    case 1: (.entfallen, "")
    default: (.erledigt, "")
    }
  }

  static func vereinbarung(_ variant: Int, _ am: Day, _ bis: Day?, _ law: Law) -> VereinbarungContent {
    // Since 2016-08 the law knows no longest term, since 2023-07 no term at all.
    let hasTerm = law.vereinbarung(on: am).value.maxMonths != nil
    let last = bis ?? FristEnd.lastDayOfTerm(months: 6, from: am)
    let goal = ziele[variant % ziele.count]
    let own = goal.schritte.filter { $0.wer == .klient }.map(\.was)
    return VereinbarungContent(
      am: am, bis: hasTerm ? last : nil, klient: own.isEmpty ? ["Monatlich vier Bewerbungen nachweisen"] : own,
      haus: goal.schritte.filter { $0.wer != .klient }.map(\.was))
  }
}

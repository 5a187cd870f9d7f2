import Application
import Kernel
import Law
import Pages
import Store

/// What becomes of a person's data, in words.
enum LoeschWording {
  static func zeile(_ kandidat: Loeschkandidat, law: Law) -> LoeschpruefungPage.Zeile {
    LoeschpruefungPage.Zeile(
      name: kandidat.name,
      faelle: faelle(kandidat),
      urteil: marke(kandidat.urteil), grund: grund(kandidat, law: law))
  }

  private static func faelle(_ kandidat: Loeschkandidat) -> String {
    if let jugendfall = kandidat.jugendfall { return "Jugendberufshilfe \(jugendfall.zeichen)" }
    return kandidat.faelle.isEmpty
      ? "ohne eigenen Fall" : kandidat.faelle.map(\.aktenzeichen).joined(separator: ", ")
  }

  private static func marke(_ urteil: Loeschurteil) -> Statusmarke {
    switch urteil {
    case .loeschen: Statusmarke("wird gelöscht", .warnung)
    case .gesperrt: Statusmarke("gesperrt", .fehler)
    case .bleibt: Statusmarke("bleibt")
    }
  }

  private static func grund(_ kandidat: Loeschkandidat, law: Law) -> String {
    switch kandidat.urteil {
    case .loeschen(let seit):
      let stay =
        kandidat.bleibendeHaushalte == 0
        ? "" : " Die Bedarfsgemeinschaft bleibt: Ein anderes Mitglied braucht sie noch."
      let key: AufbewahrungKey = kandidat.jugendfall == nil ? .fallakte : .jugendhilfe
      return "Frist vorüber seit \(seit.german) (\(law.aufbewahrung(key, on: seit).citation.section)).\(stay)"
    case .gesperrt(let vermerk):
      let grund = Sperrgrund(rawValue: vermerk.grund)
      return "\(grund?.label ?? vermerk.grund), seit \(vermerk.seit.german) (\(grund?.section ?? "ohne Angabe"))."
    case .bleibt(let warum): return bleibt(warum)
    }
  }

  private static func bleibt(_ warum: Bleibegrund) -> String {
    switch warum {
    case .fallOffen(let nr): "Fall \(nr) ist noch offen."
    case .fallfrist(let nr, let bis): "Die Frist von Fall \(nr) läuft bis \((bis - 1).german)."
    case .leistungLaeuft: "Der Leistungsbezug läuft."
    case .leistungsfrist(let bis): "Die Frist des Leistungsbezugs läuft bis \((bis - 1).german)."
    case .eintragsfrist(let bis): "Ohne eigenen Fall; die Frist ab dem letzten Eintrag läuft bis \((bis - 1).german)."
    case .jugendhilfe(nil): "Die Jugendberufshilfe läuft noch."
    case .jugendhilfe(let bis?): "Die Frist der Jugendberufshilfe läuft bis \((bis - 1).german)."
    case .mitglied(let nr): "Die Daten gehören zur Bedarfsgemeinschaft von Fall \(nr), der noch bleibt."
    }
  }

  /// How long data stay, by class.
  static func fristen(_ law: Law, on day: Day) -> [Zusammenfassungszeile] {
    AufbewahrungKey.allCases.map { key in
      let rule = law.aufbewahrung(key, on: day)
      return Zusammenfassungszeile(
        key.label, lines: [rule.value.german, rule.value.ground, "\(rule.citation.section); \(rule.citation.source)"])
    }
  }

  /// What an erasure keeps of the figures, and what it does not.
  static let zahlen = Hinweis(
    .hinweis,
    "Gleich bleiben alle Kennzahlen und Bestände zum Monatsende, auch nach Geschlecht, Alter, Staatsangehörigkeit "
      + "(deutsch oder nicht), Zielgruppe, Strategie und Team, und zu jedem früheren Stand. Anders wird: Eine Kennzahl "
      + "öffnet sich für diese Personen nur noch bis zu einer Nummer; Tage innerhalb eines Monats und einzelne Staaten "
      + "sind nicht mehr bekannt.", title: "Was mit den Zahlen geschieht")

  static func state(_ lauf: Loeschlauf) -> Statusmarke {
    switch lauf.row.zustand {
    case .vorgeschlagen: Statusmarke("wartet auf Freigabe", .warnung)
    case .freigegeben: Statusmarke("freigegeben, nicht beendet", .fehler)
    case .verworfen: Statusmarke("verworfen")
    case .beendet: Statusmarke("ausgeführt", .erfolg)
    }
  }
}

import Application
import Kernel
import Law

/// A category of data with purpose and legal ground, and how much of it there is.
struct Auskunftskategorie {
  /// Key in the file for machines.
  let key: String
  let name: String
  let zweck: String
  let rechtsgrundlage: String
  let aufbewahrung: String
  let anzahl: Int

  static func all(_ auskunft: Auskunft, law: Law, on day: Day) -> [Auskunftskategorie] {
    func dauer(_ key: AufbewahrungKey) -> String { law.aufbewahrung(key, on: day).value.german }
    let eintraege = auskunft.faelle.map(\.eintraege.count).reduce(0, +)
    return [
      .init(
        key: "stammdaten", name: "Angaben zur Person und Leistungsbezug",
        zweck: "Prüfung und Erbringung der Leistungen",
        rechtsgrundlage: "§ 67a Abs. 1 SGB X, §§ 7, 51a SGB II", aufbewahrung: dauer(.leistungsbezug),
        anzahl: auskunft.personEintraege.count),
      .init(
        key: "faelle",
        name:
          "Fallakte mit Strategie, Plan, Vereinbarungen, Maßnahmen, Gesprächen, Zumutbarkeit, Gutachten und Schuldaten",
        zweck: "Eingliederung in Arbeit", rechtsgrundlage: "§ 67a Abs. 1 SGB X, §§ 14 bis 16i SGB II",
        aufbewahrung: dauer(.fallakte), anzahl: eintraege),
      .init(
        key: "dateien", name: "Dateien: unterschriebene Fassungen von Vereinbarungen",
        zweck: "Nachweis der Schriftform", rechtsgrundlage: "§ 67a Abs. 1 SGB X, § 15 SGB II (bis 30.06.2023)",
        aufbewahrung: dauer(.fallakte), anzahl: auskunft.faelle.map(\.dateien.count).reduce(0, +)),
      .init(
        key: "beratung", name: "Vermittlung in Schuldner-, Sucht- oder psychosoziale Beratung",
        zweck: "Eingliederung in Arbeit durch begleitende Hilfen",
        rechtsgrundlage: "§ 67a Abs. 1 SGB X, § 16a Nr. 2 bis 4 SGB II (bis 2008: § 16 Abs. 2 Satz 2)",
        aufbewahrung: dauer(.fallakte), anzahl: auskunft.beratungEintraege.count),
      .init(
        key: "schutz", name: "Schutzadresse und Sicherheitshinweise",
        zweck: "Schutz der Person und der Beschäftigten",
        rechtsgrundlage: "§ 67a Abs. 1 SGB X, § 35 SGB I", aufbewahrung: dauer(.fallakte),
        anzahl: auskunft.schutzEintraege.count),
      .init(
        key: "bedarfsgemeinschaft", name: "Zugehörigkeit zu Bedarfsgemeinschaften",
        zweck: "Berechnung der Leistungen der Gemeinschaft", rechtsgrundlage: "§ 7 Abs. 3 SGB II",
        aufbewahrung: dauer(.fallakte), anzahl: auskunft.haushalte.map(\.zugehoerigkeiten.count).reduce(0, +)),
      .init(
        key: "tatsachen", name: "Tatsachen für Kennzahlen", zweck: "Controlling und Eingliederungsbericht",
        rechtsgrundlage: "§ 51b Abs. 3, § 54 SGB II", aufbewahrung: "danach nur vergröbert und ohne Bezug zur Person",
        anzahl: auskunft.tatsachen.count),
      .init(
        key: "zugriffe", name: "Zugriffe auf diese Daten", zweck: "Kontrolle, wer die Daten gesehen hat",
        rechtsgrundlage: "§ 67c Abs. 5 SGB X, Art. 32 DSGVO", aufbewahrung: dauer(.zugriffsprotokoll),
        anzahl: auskunft.zugriffe.count + auskunft.notzugriffe.count),
      .init(
        key: "ersuchen", name: "Auskunftsersuchen und Vermerke", zweck: "Erfüllung der Rechte der Person",
        rechtsgrundlage: "Art. 12, 15, 18 DSGVO", aufbewahrung: dauer(.auskunftsersuchen),
        anzahl: auskunft.ersuchen.count + auskunft.sperrvermerke.count),
      .init(
        key: "konto", name: "Konto für „Mein Bereich“ mit Anmeldename", zweck: "Einsicht in den eigenen Fall",
        rechtsgrundlage: "§ 67a Abs. 1 SGB X", aufbewahrung: dauer(.fallakte),
        anzahl: auskunft.kontoSeit == nil ? 0 : 1),
    ]
  }
}

import Documents
import Kernel
import Pages

let zaehlweise = "Aufnahmen von Beschäftigung, Ausbildung oder Selbstständigkeit, höchstens eine je Person und Monat."

func sicht(_ key: String, nach: String? = nil) -> Kennzahlsicht { Kennzahlsicht(key: key, jahr: 2007, nach: nach) }

let fehlt = Kennzahlzelle(.notAvailable(footnote: "*)"))

let frauen = Kennzahlzeile(
  key: "integrationen_frauen", label: "Integrationen von Frauen", printedLabel: "Integrationsrate Frauen",
  unit: "Anzahl", basis: "Anteil an allen Integrationen", isPart: true,
  cells: [
    Kennzahlzelle(.count(505), share: 313, printedShare: 310),
    Kennzahlzelle(.count(931), share: 268, printedShare: 288),
    Kennzahlzelle(
      .count(1005), share: 272, printedShare: 289, status: .provisional,
      target: .kennzahl(sicht("integrationen_frauen"))),
  ], target: "1.140 (30,0 %)", targetNote: "noch 135", definition: zaehlweise, targetValue: 1140)

let gesamt = Kennzahlzeile(
  key: "integrationen_gesamt", label: "Integrationen", printedLabel: "Integrationsrate", unit: "Anzahl", basis: nil,
  isPart: false,
  cells: [1616, 3472, 3695].map { Kennzahlzelle(.count($0), target: .kennzahl(sicht("integrationen_gesamt"))) },
  target: "3.800", targetNote: "noch 105", definition: zaehlweise, targetValue: 3800)

let aktivierung = Kennzahlzeile(
  key: "aktivierungsquote_gesamt", label: "Aktivierungsquote", printedLabel: nil, unit: "Prozent",
  basis: "von 15.602 Leistungsberechtigten", isPart: false,
  cells: [fehlt, fehlt, Kennzahlzelle(.rate(tenths: 401), target: .kennzahl(sicht("aktivierungsquote_gesamt")))],
  target: "35,0 %", targetNote: "Ziel schon erreicht",
  definition: "In einer aktivierenden Maßnahme, geteilt durch alle.",
  targetValue: 350)

func kennzahlen(_ error: String? = nil) -> KennzahlenPage {
  KennzahlenPage(
    year: 2007, years: [2005, 2006, 2007], choices: [2005, 2006, 2007, 2008], stand: error == nil ? today : nil,
    workingDay: today, rows: [gesamt, frauen, aktivierung],
    stocks: [
      Bestandszeile(
        key: "ehb_gesamt", label: "Erwerbsfähige Hilfebedürftige", month: Month(year: 2007, month: 11),
        cell: Kennzahlzelle(.count(15602), target: .kennzahl(sicht("ehb_gesamt")))),
      Bestandszeile(
        key: "ehb_u25", label: "darunter unter 25", month: Month(year: 2007, month: 11), cell: Kennzahlzelle(.secret)),
    ], footnotes: [.init("*)", "Werte für 2005 und 2006 liegen nicht vor.")],
    definitions: [Zusammenfassungszeile("Migration", "Nach Staatsangehörigkeit.")], standError: error,
    standTyped: error == nil ? nil : "31.02.2008")
}

let dimensionen = [Option("sex", "Geschlecht"), Option("age", "Alter"), Option("targetgroup", "Zielgruppe")]

let aufteilung = KennzahlPage(
  view: sicht("integrationen_gesamt", nach: "age"), label: "Integrationen", definition: zaehlweise,
  total: Kennzahlzelle(.count(3695)), base: nil, baseLabel: nil, dimensions: dimensionen,
  groups: [
    .init(key: "15_24", label: "15 bis 24 Jahre", count: 742, base: nil, rate: 201, opens: true),
    .init(key: "25_54", label: "25 bis 54 Jahre", count: 2731, base: nil, rate: 739, opens: true),
    .init(key: "unter_15", label: "unter 15 Jahre", count: 0, base: nil, rate: 0, opens: true),
    .init(key: "55_58", label: "55 bis 58 Jahre", count: nil, base: nil, rate: nil, opens: false),
    .init(key: "55_plus", label: "58 Jahre und älter", count: nil, base: nil, rate: nil, opens: false),
  ], overlaps: false, workingDay: today)

let quote = KennzahlPage(
  view: sicht("aktivierungsquote_gesamt", nach: "targetgroup"), label: "Aktivierungsquote", definition: zaehlweise,
  total: Kennzahlzelle(.rate(tenths: 401)), base: 15602, baseLabel: "Leistungsberechtigte", dimensions: dimensionen,
  groups: [.init(key: "u25", label: "unter 25", count: 2113, base: 3058, rate: 691, opens: true)], overlaps: true,
  workingDay: today)

func figureCases(_ rows: KennzahlFaellePage.Rows, total: Int) -> KennzahlFaellePage {
  KennzahlFaellePage(
    view: Kennzahlsicht(key: "integrationen_gesamt", jahr: 2007, nach: "sex", gruppe: "weiblich"),
    label: "Integrationen",
    group: "Geschlecht: weiblich", total: total, rows: rows, stand: today)
}

extension Beispiel {
  static let controlling = [
    Beispiel(name: "kennzahlen", page: kennzahlen(), role: .controlling),
    Beispiel(
      name: "kennzahlen-fehler", page: kennzahlen("Den 31.02.2008 gibt es nicht. Der Februar hat 29 Tage."),
      role: .controlling),
    Beispiel(name: "kennzahl", page: aufteilung, role: .controlling),
    Beispiel(name: "kennzahl-quote", page: quote, role: .controlling),
    Beispiel(
      name: "kennzahl-faelle",
      page: figureCases(
        .full([.init(name: "Marta Nowak", nr: "07-10482", day: today, details: "Ausbildung")]), total: 1005)),
    Beispiel(
      name: "kennzahl-pseudonym",
      page: figureCases(.pseudonymous([.init(number: "K-0001", day: today, details: "Team Ost")]), total: 1),
      role: .controlling),
    Beispiel(name: "kennzahl-anzahl", page: figureCases(.countOnly, total: 1005), role: .vorstand),
    Beispiel(
      name: "berichte",
      page: BerichtePage(rows: [
        .init(year: 2007, stand: today, mark: Statusmarke("vorläufig", .warnung)),
        .init(year: 2006, stand: today, mark: Statusmarke("endgültig", .erfolg)),
      ]),
      role: .vorstand),
    Beispiel(
      name: "bericht",
      page: BerichtPage(year: 2007, stand: nil, document: HTMLRenderer().article(berichtstext)),
      role: .vorstand),
  ]

  static let sonstige = [
    Beispiel(name: "nicht-gefunden", page: StoerungPage.notFound),
    Beispiel(
      name: "verboten",
      page: StoerungPage.forbidden(right: "Berichte festschreiben", grantedBy: "der Controlling-Leitung")),
    Beispiel(name: "abgelaufen", page: StoerungPage.expired),
    Beispiel(name: "unlesbar", page: StoerungPage.unreadable),
    Beispiel(name: "stoerung", page: StoerungPage.failure(incident: "7F3A")),
    Beispiel(
      name: "barrierefreiheit",
      page: BarrierefreiheitPage(jobcenter: "JobCenter Musterstadt", contact: kontakt, stand: today)),
    Beispiel(name: "impressum", page: ImpressumPage(contact: kontakt, isDemo: true)),
    Beispiel(name: "hilfe", page: HilfePage(), role: nil),
  ]
}

let kontakt = Kontakt(
  name: "JobCenter Musterstadt", address: "Marktplatz 1, 59000 Musterstadt", phone: "02381 000000",
  email: "barrierefrei@jobcenter-musterstadt.example")

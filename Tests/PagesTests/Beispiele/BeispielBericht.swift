import Documents
import Kernel

/// A short report with everything a document can hold.
let berichtstext = Document(
  title: "Eingliederungsbericht 2007", author: "JobCenter Musterstadt", subject: "Eingliederung in Arbeit", date: today,
  blocks: [
    .contents(title: "Inhalt", depth: 2),
    .heading(Heading(level: 1, number: "1", text: "Ergebnisse")),
    .paragraph([.text("Das Jahr in Zahlen; "), .strong([.text("gezählt aus den Fällen")]), .text(".")]),
    .heading(Heading(level: 2, number: "1.1", text: "Zielindikatoren")),
    .table(zielindikatoren),
    .notice(
      Notice(kind: .warnung, title: "Gedruckt und berechnet", text: [.text("Der Anteil der Frauen weicht ab.")])),
    .figure(
      Figure(
        number: "Abbildung 1", title: "Das Ziel für 2008 liegt 105 über dem Ergebnis", source: "Eigene Zählung",
        chart: .bullets(zielbild), anchor: "abbildung-1")),
    .figure(
      Figure(
        number: "Abbildung 2", title: "Frauen sind unter den Integrationen seltener als im Bestand",
        source: "Eigene Zählung", chart: .dumbbells(abstand), anchor: "abbildung-2")),
    .heading(Heading(level: 2, number: "1.2", text: "Ausblick")),
    .list(Listing(numbered: false, items: [[.paragraph([.text("Mehr Plätze für unter 25-Jährige")])]])),
    .fields([Field("Herausgeber", "JobCenter Musterstadt"), Field("Stand", "31.03.2008")]),
  ])

private let zielindikatoren = Table(
  number: "Tabelle 1", caption: "Zielindikatoren 2006 bis 2008",
  columns: [.init("Indikator", .start), .init("Ergebnis 2006"), .init("Ergebnis 2007"), .init("Zielgröße 2008")],
  rows: [
    .init("Integrationen", ["3.472", "3.695", "3.800"]),
    .init(
      "von Frauen", ["931", Cell("1.005", notes: ["1"], details: ["gedruckt 28,9 %", "berechnet 27,2 %"]), "1.140"],
      kind: .part),
    .init("Aktivierungsquote", [Cell(.unbekannt), Cell("40,1 %", guete: .vorlaeufig), "35,0 %"]),
  ], footnotes: [.init("1", "Der gedruckte Anteil folgt nicht aus den Anzahlen.")],
  source: "Eigene Zählung, Stand 31.03.2008")

private let zielbild = BulletChart(
  title: "Integrationen und Zielgrößen", periods: .init(result: "2007", prior: "2006", target: "2008"),
  rows: [
    .init(label: "Integrationen", unit: .count, result: 3695, prior: 3472, target: 3800),
    .init(label: "Aktivierungsquote", unit: .percent, result: 401, prior: nil, target: 350),
  ])

private let abstand = DumbbellChart(
  title: "Anteile im Vergleich", first: "Anteil an den Integrationen", second: "Anteil am Bestand",
  rows: [.init(label: "Frauen", first: 272, second: 486), .init(label: "Unter 25", first: 201, second: 196)])

import Casework
import Kernel
import Law
import Pages

private let fragen = Zumutbarkeitsgrund.allCases.map {
  ZumutbarkeitForm.Frage(
    grund: $0, label: "Grund (§ 10 Abs. 1 SGB II)", hint: "Zu klären: Dazu ist nichts festgehalten.")
}
private let zeilen = [
  Zusammenfassungszeile("Steht Arbeit entgegen", "Erziehung eines Kindes (Nr. 3)"),
  Zusammenfassungszeile("Stunden je Woche", "20"),
]
private let klaeren = Hinweis(
  .warnung, "Bitte klären Sie die Erwerbsfähigkeit.", title: "Erwerbsfähigkeit klären",
  links: [link("Status ändern", .status)])

extension Beispiel {
  static let gesundheit = [
    Beispiel(
      name: "zumutbarkeit",
      page: ZumutbarkeitPage(
        identity: yilmaz, recht: [Zusammenfassungszeile("Leistungsvermögen", lines: ["Regel", "§ 10 SGB II"])],
        aktuell: .init(title: "Feststellung ab 14.03.2008", rows: zeilen),
        andere: [.init(title: "Feststellung ab 01.02.2008", rows: zeilen)],
        grenzen: [Zusammenfassungszeile("Nicht möglich", "Lärm (Gutachten, 14.03.2008)")], verlauf: ereignisse,
        notices: [klaeren], links: [link("Zumutbarkeit feststellen", .zumutbarkeitFeststellen)])),
    Beispiel(
      name: "zumutbarkeit-leer",
      page: ZumutbarkeitPage(
        identity: yilmaz, recht: [Zusammenfassungszeile("Leistungsvermögen", "Regel")], aktuell: nil, andere: [],
        grenzen: [], verlauf: [], notices: [], links: [])),
    formular(
      "zumutbarkeit-feststellen",
      ZumutbarkeitForm.form(fragen: fragen, pruefen: "spätestens am 14.06.2008", notices: [klaeren]),
      inCase(.zumutbarkeitFeststellen, ["grund_kind": ["ja"]])),
    Beispiel(
      name: "gutachten",
      page: GutachtenPage(
        identity: yilmaz, today: today,
        auftrag: .init(
          stelle: "Ärztlicher Dienst", fragen: ["Frage?"], am: day("2008-02-01"), bis: day("2008-03-14"),
          erinnert: day("2008-03-17")),
        ergebnisse: [.init(title: "Eingegangen am 14.01.2008", rows: zeilen)], verlauf: ereignisse,
        notices: [klaeren], links: [link("Ergebnis festhalten", .gutachtenErgebnis)], model: inCase(.gutachtenErinnern))
    ),
    Beispiel(
      name: "gutachten-leer",
      page: GutachtenPage(
        identity: yilmaz, today: today, auftrag: nil, ergebnisse: [], verlauf: [], notices: [], links: [], model: nil)),
    formular("gutachten-auftrag", GutachtenForms.auftrag(due: day("2008-05-12")), inCase(.gutachtenAuftrag)),
    formular("gutachten-ergebnis", GutachtenForms.ergebnis(about: "Beauftragt."), inCase(.gutachtenErgebnis)),
    formular("gutachten-ende", GutachtenForms.ende(about: "Beauftragt."), inCase(.gutachtenZuruecknehmen)),
    formular("gutachten-erinnern", GutachtenForms.erinnerung(about: "Beauftragt."), inCase(.gutachtenErinnern)),
  ]
}

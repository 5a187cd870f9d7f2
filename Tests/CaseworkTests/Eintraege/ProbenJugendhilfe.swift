import Casework
import Law

extension Probe {
  static let jugendhilfe: [Probe] = [
    .jugendhilfe(
      JugendhilfeAufgenommen(
        vorname: "Kim", nachname: "Öztürk-Weiß", geburt: "1990-02-01", kontakt: "Handy 0151 23456",
        rechtsgrundlage:
          .hilfen, wuensche: "Will „was mit Holz“ lernen", ab: "2007-06-04", zustaendig: 9)),
    .jugendhilfe(JugendhilfeGespraech(am: "2007-06-18", notiz: "Zeugnisse angesehen", naechstes: "2007-07-02")),
    .jugendhilfe(JugendhilfeGespraech(am: "2007-06-19", notiz: "Kurz am Telefon", naechstes: nil), "-ohne_naechstes"),
    .jugendhilfe(
      JugendhilfeHilfe(art: .werkstattjahr, ab: "2007-08-06", bis: "2008-07-31", notiz: "Tischlerei")),
    .jugendhilfe(JugendhilfeHilfe(art: .jugendwohnen, ab: "2007-08-06", bis: nil), "-offen"),
    .jugendhilfe(
      JugendhilfeUebermittelt(
        am: "2007-10-01", grund: .einwilligung, einwilligungAm: "2007-09-28", begruendung: nil,
        umfang: [.name, .geburt, .kontakt], weiteres: "Werkstattjahr seit August")),
    .jugendhilfe(
      JugendhilfeUebermittelt(
        am: "2007-10-02", grund: .aufgabe, einwilligungAm: nil, begruendung: "Nur der Name, die Hilfe läuft weiter.",
        umfang: [.name]), "-aufgabe"),
    .jugendhilfe(JugendhilfeBeendet(am: "2007-12-03", ergebnis: .andereHilfe)),
  ]
}

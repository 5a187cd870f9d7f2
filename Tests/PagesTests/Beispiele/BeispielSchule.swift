import Casework
import Kernel
import Pages

extension Beispiel {
  static let schule = [
    Beispiel(
      name: "schule",
      page: SchulePage(
        identity: yilmaz,
        aktuell: [
          Zusammenfassungszeile("Schulform", "Berufskolleg"),
          Zusammenfassungszeile("Schulende", "geplant am 13.06.2008"),
        ],
        gruppen: ["Schülerinnen und Schüler: in der Schule, Schulende geplant am 13.06.2008, seit 03.03.2008"],
        wiedervorlage: "Am 13.06.2008 endet die Schule.", verlauf: ereignisse,
        links: [link("Schuldaten erfassen", .schuleErfassen)])),
    Beispiel(
      name: "schule-leer",
      page: SchulePage(identity: yilmaz, aktuell: [], gruppen: [], wiedervorlage: nil, verlauf: [], links: [])),
    formular(
      "schule-erfassen",
      SchuleForm.form(
        .init(
          schulformen: [Option("hauptschule", "Hauptschule"), Option("berufskolleg", "Berufskolleg")],
          abschluesse: [Option("ohne", "kein Abschluss")],
          gruende: [Option("einwilligung", "Die Person hat eingewilligt (§ 67b Abs. 2 SGB X)")])),
      inCase(.schuleErfassen, ["am": ["31.03.2008"], "schulform": ["berufskolleg"]])),
  ]
}

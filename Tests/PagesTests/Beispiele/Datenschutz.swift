import Documents
import Kernel
import Markup
import Pages

extension Beispiel {
  private static func beside(_ action: Adresse, _ values: [String: [String]] = [:]) -> FormModel {
    FormModel(action: action, cancel: .loeschung, csrf: "tok", idempotencyKey: "k1", values: values)
  }
  private static let antwort = Document(
    title: "Auskunft nach Art. 15 DSGVO", author: "JobCenter Musterstadt", subject: "Alle Daten", date: today,
    blocks: [
      .heading(Heading(level: 1, text: "Angaben zur Person")), .fields([Documents.Field("Vorname", "Aylin")]),
      .heading(Heading(level: 2, text: "Einträge zur Person")),
      .fields([Documents.Field("01.03.2008", [.strong([.text("Person angelegt")]), .lineBreak, .text("Erfasst")])]),
    ])

  private static var refusedReferral: FormModel {
    var model = beside(.beratung(nr: "07-10482"))
    model.refuse(BeratungPage.Name.stelle, "Bitte nennen Sie die Beratungsstelle.")
    return model
  }

  static let datenschutz = [
    Beispiel(
      name: "auskunft",
      page: AuskunftStartPage(
        model: beside(.auskunft),
        rows: [
          .init(nr: "07-10482", eingegangen: today - 3, frist: today + 27, erledigt: nil, bearbeitetVon: "Datenschutz"),
          .init(nr: nil, eingegangen: today - 90, frist: today - 60, erledigt: today - 70, bearbeitetVon: "Vertretung"),
        ], today: today), role: .datenschutz),
    Beispiel(
      name: "auskunft-leer", page: AuskunftStartPage(model: beside(.auskunft), rows: [], today: today),
      role: .datenschutz),
    Beispiel(
      name: "auskunft-vorschau",
      page: AuskunftPage(
        nr: "07-10482", document: HTMLRenderer().article(antwort), notices: [Hinweis(.warnung, "Bitte lesen.")],
        finish: beside(.auskunftPerson(nr: "07-10482"))), role: .datenschutz),
    Beispiel(
      name: "einschraenkung",
      page: EinschraenkungPage(
        nr: "07-10482", grounds: [Option("widerspruch", "Widerspruch", hint: "Art. 18"), Option("esf", "ESF")],
        model: beside(.einschraenkung(nr: "07-10482")),
        vermerke: [.init(nr: 1, wirkung: "Eingeschränkt", grund: "Widerspruch", seit: today)]), role: .datenschutz),
    Beispiel(
      name: "loeschung",
      page: LoeschungPage(
        model: beside(.loeschung),
        rows: [
          .init(
            nr: 1, stichtag: today, zustand: Statusmarke("ausgeführt", .erfolg), personen: "3 von 3 gelöscht",
            beteiligte: "vorgeschlagen: A; entschieden: B")
        ], fristen: [Zusammenfassungszeile("Fallakte", lines: ["10 Jahre", "Grund", "§ 45 Abs. 3 SGB X"])]),
      role: .datenschutz),
    Beispiel(
      name: "loeschung-leer", page: LoeschungPage(model: beside(.loeschung), rows: [], fristen: []), role: .datenschutz),
    Beispiel(
      name: "loeschung-pruefen",
      page: LoeschpruefungPage(
        heading: "Löschung prüfen", notices: [Hinweis(.warnung, "Gelöschtes lässt sich nicht wiederherstellen.")],
        rows: [
          .init(
            name: "Aylin Yilmaz", faelle: "07-10482", urteil: Statusmarke("wird gelöscht", .warnung),
            grund: "Frist vorüber")
        ], model: beside(.loeschungPruefen, ["stichtag": ["31.03.2008"]]),
        buttons: [.init(act: FormAct.bestaetigen.rawValue, label: "Löschung vorschlagen")]), role: .datenschutz),
    Beispiel(
      name: "beratung",
      page: BeratungPage(
        identity: yilmaz, siehtAlles: true,
        zeilen: [
          .init(
            nr: 4, art: "Schuldnerberatung (§ 16a Nr. 2 SGB II)", stelle: "Schuldnerhilfe",
            vermittelt: "vermittelt am 05.03.2008 von Petra Krüger", stand: "noch nicht begonnen", isOpen: true)
        ], arten: [Option("schulden", "Schuldnerberatung", hint: "§ 16a")],
        vermittlung: beside(.beratung(nr: "07-10482")), schritt: beside(.beratung(nr: "07-10482")))),
    Beispiel(
      name: "beratung-abgewiesen",
      page: BeratungPage(
        identity: yilmaz, siehtAlles: false, zeilen: [],
        arten: [Option("schulden", "Schuldnerberatung", hint: "§ 16a")],
        vermittlung: refusedReferral, schritt: nil)),
    Beispiel(
      name: "beratungszahlen",
      page: BeratungszahlenPage(
        jahre: [2007, 2008], zeilen: [.init(art: "Schuldnerberatung", personen: [12, nil])]), role: .controlling),
    Beispiel(
      name: "fall-eingeschraenkt",
      page: StoerungPage.restricted(nr: "07-10482", ground: "Widerspruch (Art. 18)", since: today.german)),
  ]
}

import Kernel
import Pages

extension Beispiel {
  private static let wer = "Kim <Ahorn>, geboren am 01.02.1991, JH-17"
  private static let grundlagen = [Option("hilfen", "Sozialpädagogische Hilfen", hint: "§ 13 Abs. 1 SGB VIII")]
  private static let konten = [Option("9", "Jugendberufshilfe")]

  private static func beside(_ action: Adresse) -> FormModel {
    FormModel(action: action, cancel: .jugendfall(17), csrf: "tok", idempotencyKey: "k1")
  }
  private static func form(_ name: String, _ form: Form, _ model: FormModel) -> Beispiel {
    Beispiel(name: name, page: FormPage(form, model: model, section: .jugendhilfe), role: .jugendberufshilfe)
  }
  private static var refused: FormModel {
    var model = beside(.jugendformular(.uebermittlung, 17))
    model.refuse(JugendhilfeForms.Uebermittlung.einwilligungAm, "Bitte geben Sie an, an welchem Tag.")
    return model
  }

  static let jugendhilfe =
    [
      Beispiel(
        name: "jugendhilfe",
        page: JugendhilfePage(zeilen: [
          .init(
            nr: 17, zeichen: "JH-17", name: "Kim <Ahorn>", geboren: "01.02.1991 (17 Jahre)", seit: "04.02.2008",
            zustaendig: "Jugendberufshilfe", naechstes: "14.04.2008", stand: "läuft")
        ]), role: .jugendberufshilfe),
      Beispiel(name: "jugendhilfe-leer", page: JugendhilfePage(zeilen: []), role: .jugendberufshilfe),
      Beispiel(
        name: "jugendfall",
        page: JugendfallPage(
          nr: 17, zeichen: "JH-17", name: "Kim <Ahorn>", zeilen: [Zusammenfassungszeile("Erreichbar", "Handy")],
          hinweise: [Hinweis(.hinweis, JugendhilfeForms.uebernahme)], isOpen: true, verlauf: ereignisse),
        role: .jugendberufshilfe),
      form(
        "jugendfall-neu", JugendhilfeForms.aufnahme(grundlagen: grundlagen, konten: konten), beside(.jugendfallNeu)),
      form(
        "jugendaufnahme", JugendhilfeForms.berichtigung(wer: wer, grundlagen: grundlagen, konten: konten),
        beside(.jugendaufnahme(17))),
      form(
        "jugendstorno", JugendhilfeForms.storno("Gespräch (18.02.2008)", wer: wer),
        beside(.jugendstorno(17, eintrag: 2))
      ),
      form(
        "jugenduebermittlung-abgewiesen", JugendhilfeForms.form(.uebermittlung, wer: wer, hilfen: []), refused),
    ]
    + Jugendformular.allCases.map { formular in
      form(
        "jugendformular-\(formular)",
        JugendhilfeForms.form(formular, wer: wer, hilfen: [Option("beratung", "Beratung")]),
        beside(.jugendformular(formular, 17)))
    }
}

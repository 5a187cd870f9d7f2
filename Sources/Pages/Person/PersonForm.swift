public import Kernel

/// Name, birth, nationality and address of a client: what changed, or what was wrong.
public enum PersonForm {
  public enum Name: String, CaseIterable, Sendable {
    case anlass, ab, grund
    /// Which data the form was filled with.
    case stand
  }
  /// Values of `anlass`.
  public static let changed = "geaendert"
  public static let wrong = "falsch"

  /// - Parameter showsAddress: `false` where the reader may not see it; then it stays as it is.
  public static func form(geschlechter: [Geschlecht], showsAddress: Bool) -> Form {
    let person = FormSection("Person", fields: Personenfeld.namen() + Personenfeld.merkmale(geschlechter))
    let contact = FormSection("Anschrift", fields: Personenfeld.anschrift + [Personenfeld.telefonnummer])
    let sections = [cause, person] + (showsAddress ? [contact] : [])
    let form = Form("Person und Anschrift", submit: "Angaben speichern", sections)
    return showsAddress
      ? form : form.notices([Hinweis(.hinweis, "Die Anschrift ist geschützt. Sie steht nicht auf dieser Seite.")])
  }

  private static let cause = FormSection(
    fields: [
      FormField(
        Name.anlass, "Was ist der Anlass?",
        .radios([
          Option(changed, "Es hat sich etwas geändert", hint: "Zum Beispiel Umzug, Heirat, neue Telefonnummer."),
          Option(
            wrong, "Es war falsch erfasst",
            hint:
              "Die Angabe wird von Anfang an berichtigt. Auswertungen zu einem früheren Stand bleiben, wie sie waren."),
        ])),
      FormField(Name.ab, "Geändert seit", .date, hint: "Leer lassen, wenn ab heute.", optional: true),
      FormField(
        Name.grund, "Grund der Berichtigung", .text(.full), hint: "z. B. „Zahlendreher im Geburtsdatum“", optional: true
      ).read(by: "Alle, die den Fall lesen dürfen."),
    ], hidden: [Name.stand.rawValue])
}

public import Kernel

/// Name, birth, nationality and address of a client: what changed, or what was wrong.
public enum PersonForm {
  public enum Name: String, CaseIterable, Sendable {
    case anlass, ab, grund
    case vorname, nachname, geburt, geschlecht, staatsangehoerigkeit
    case strasse, plz, ort, telefon
    /// Which data the form was filled with.
    case stand
  }
  /// Values of `anlass`.
  public static let changed = "geaendert"
  public static let wrong = "falsch"

  /// - Parameter showsAddress: `false` where the reader may not see it; then it stays as it is.
  public static func form(geschlechter: [Geschlecht], showsAddress: Bool) -> Form {
    let sections = [cause, person(geschlechter)] + (showsAddress ? [contact] : [])
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

  private static func person(_ geschlechter: [Geschlecht]) -> FormSection {
    FormSection(
      "Person",
      fields: [
        FormField(Name.vorname, "Vorname", .text(.medium)),
        FormField(Name.nachname, "Nachname", .text(.medium)),
        FormField(Name.geburt, "Geburtsdatum", .date, hint: "z. B. 14.05.1987"),
        FormField(Name.geschlecht, "Geschlecht", .radios(Wortlaut.options(geschlechter))),
        FormField(Name.staatsangehoerigkeit, "Staatsangehörigkeit", .select(Wortlaut.staaten)),
      ])
  }

  private static let contact = FormSection(
    "Anschrift",
    fields: [
      FormField(Name.strasse, "Straße und Hausnummer", .text(.medium), optional: true),
      FormField(Name.plz, "Postleitzahl", .text(.short), optional: true),
      FormField(Name.ort, "Ort", .text(.medium), optional: true),
      FormField(Name.telefon, "Telefon", .text(.medium), optional: true),
    ])
}

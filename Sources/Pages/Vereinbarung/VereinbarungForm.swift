public import Kernel

/// The agreement: what the client and what the job centre do, and until when. Passes a check page.
public enum VereinbarungForm {
  public enum Name: String, CaseIterable, Sendable {
    case art, am, bis, klient, haus
  }
  /// Values of `art`.
  public static let offered = "angeboten"
  public static let concluded = "geschlossen"

  /// `name` is the word of the day's law; `latestEnd` the last lawful day of its term, `nil` without term.
  public static func form(name: String, latestEnd: Day?, needsSignature: Bool) -> Form {
    Form(
      "\(name)", intro: "Danach sehen Sie alles noch einmal, bevor es gilt.", submit: "Weiter zur Prüfung",
      [
        FormSection(
          fields: [
            FormField(Name.art, "Was halten Sie fest?", .radios(kinds(needsSignature))),
            FormField(Name.am, "Vom", .date),
          ] + term(latestEnd)),
        FormSection(
          "Inhalt", intro: "Eine Zusage je Zeile, in einfachen Worten.",
          fields: [
            FormField(Name.klient, "Das tut die Klientin oder der Klient", .textarea(characters: 800))
              .read(by: "Klientin oder Klient; der Text steht so in der Vereinbarung."),
            FormField(Name.haus, "Das tut das Jobcenter", .textarea(characters: 800))
              .read(by: "Klientin oder Klient; der Text steht so in der Vereinbarung."),
          ]),
      ]
    ).checked()
  }

  private static func kinds(_ needsSignature: Bool) -> [Option] {
    [
      Option(offered, "Ein Angebot – die Antwort steht aus", hint: "Dann ist die Klientin oder der Klient am Zug."),
      Option(
        concluded, needsSignature ? "Abgeschlossen – beide haben unterschrieben" : "Abgeschlossen – beide sind einig"),
    ]
  }

  private static func term(_ latestEnd: Day?) -> [FormField] {
    guard let latestEnd else { return [] }
    return [FormField(Name.bis, "Gilt bis", .date, hint: "Bei Beginn heute spätestens der \(latestEnd.german).")]
  }
}

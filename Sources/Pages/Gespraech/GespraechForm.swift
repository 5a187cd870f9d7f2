/// A talk that took place or was missed.
public enum GespraechForm {
  public enum Name: String, CaseIterable, Sendable {
    case ergebnis, am, notiz, naechstes
  }
  /// Values of `ergebnis`.
  public static let held = "gefuehrt"
  public static let missedWithReason = "versaeumt_mit_grund"
  public static let missed = "versaeumt"

  /// Whether a promise was kept.
  public static let einhaltung = [
    Option("eingehalten", "eingehalten"), Option("teilweise", "teilweise"), Option("nicht", "nicht eingehalten"),
  ]
  /// Fields of a promise by its place, from 1.
  public static func zusage(_ place: Int) -> String { "zusage_\(place)" }
  public static func zusageNotiz(_ place: Int) -> String { "zusage_\(place)_notiz" }

  /// `zusagen` are the client's promises in force; nothing has to be said of them.
  public static func form(zusagen: [String] = []) -> Form {
    let talk = FormSection(fields: main)
    guard !zusagen.isEmpty else { return Form("Gespräch festhalten", submit: "Gespräch speichern", [talk]) }
    let promises = FormSection(
      "Zusagen der Vereinbarung", intro: "Nur, was Sie besprochen haben. Der Rest bleibt leer.",
      fields: zusagen.enumerated().flatMap { index, text in
        [
          FormField(named: zusage(index + 1), text, .radios(einhaltung), optional: true).inline(),
          FormField(named: zusageNotiz(index + 1), "Notiz zu: \(text)", .text(.full), optional: true),
        ]
      })
    return Form("Gespräch festhalten", submit: "Gespräch speichern", [talk, promises])
  }

  private static var main: [FormField] {
    [

      FormField(
        Name.ergebnis, "Hat das Gespräch stattgefunden?",
        .radios([
          Option(held, "Ja"), Option(missedWithReason, "Nein, mit wichtigem Grund"),
          Option(missed, "Nein, ohne wichtigen Grund"),
        ])),
      FormField(Name.am, "Tag des Gesprächs", .date),
      FormField(
        Name.notiz, "Notiz", .textarea(characters: 400), hint: "Was ist vereinbart, was kommt als Nächstes?",
        optional: true
      ).read(by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst."),
      FormField(Name.naechstes, "Nächstes Gespräch", .date, hint: "z. B. 14.04.2008 oder „+28“", optional: true),
    ]
  }
}

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

  /// `zusagen` are what the client promised or is obliged to, `haus` what the job centre promised; their places go on
  /// from one to the other. Nothing has to be said of them.
  public static func form(zusagen: [String] = [], haus: [String] = []) -> Form {
    Form(
      "Gespräch festhalten", submit: "Gespräch speichern",
      [FormSection(fields: main)]
        + promises("Zusagen und Pflichten der Klientin oder des Klienten", zusagen, from: 1)
        + promises("Zusagen des Jobcenters", haus, from: zusagen.count + 1))
  }

  private static func promises(_ title: String, _ texts: [String], from first: Int) -> [FormSection] {
    guard !texts.isEmpty else { return [] }
    let fields = texts.enumerated().flatMap { index, text in
      [
        FormField(named: zusage(first + index), text, .radios(einhaltung), optional: true).inline(),
        FormField(named: zusageNotiz(first + index), "Notiz zu: \(text)", .text(.full), optional: true),
      ]
    }
    return [FormSection(title, intro: "Nur, was Sie besprochen haben. Der Rest bleibt leer.", fields: fields)]
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

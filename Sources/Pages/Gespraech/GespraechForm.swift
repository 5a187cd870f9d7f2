/// A talk that took place or was missed.
public enum GespraechForm {
  public enum Name: String, CaseIterable, Sendable {
    case ergebnis, am, notiz, naechstes
  }
  /// Values of `ergebnis`.
  public static let held = "gefuehrt"
  public static let missedWithReason = "versaeumt_mit_grund"
  public static let missed = "versaeumt"

  public static func form() -> Form {
    Form(
      "Gespräch festhalten", submit: "Gespräch speichern",
      fields: [
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
      ])
  }
}

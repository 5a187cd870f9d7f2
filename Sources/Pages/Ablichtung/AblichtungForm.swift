/// The signed paper as a file, and the day of the signatures.
public enum AblichtungForm {
  public enum Name: String, CaseIterable, Sendable {
    case datei, am, grund
  }

  /// Endings that a browser offers; what a file is, its bytes say.
  static let endings = [".pdf", ".jpg", ".jpeg", ".png"]

  /// - Parameter replaces: a copy is on file and gives way to the new one.
  public static func form(name: String, replaces: Bool) -> Form {
    Form(
      replaces ? "Unterschriebene Fassung ersetzen" : "Unterschriebene Fassung hinterlegen",
      intro: replaces
        ? "Die bisherige Datei wird dabei gelöscht. Dass es sie gab und warum sie ersetzt wurde, bleibt im Verlauf."
        : "Danach ist auch die Unterschrift festgehalten; \(name) lässt sich nur noch fortschreiben oder beenden.",
      submit: replaces ? "Datei ersetzen" : "Datei speichern",
      fields: [
        FormField(
          Name.datei, "Datei mit allen Seiten und beiden Unterschriften", .file(endings),
          hint: "PDF, JPEG oder PNG, höchstens 10 MB."), FormField(Name.am, "Unterschrieben am", .date),
      ]
        + (replaces
          ? [
            FormField(Name.grund, "Warum wird sie ersetzt?", .textarea(characters: 200)).read(
              by: "Klientin oder Klient, wer den Fall führt.")
          ] : []))
  }
}

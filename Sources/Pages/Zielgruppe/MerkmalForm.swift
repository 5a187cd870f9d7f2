/// A trait of the person with its source, from which target groups follow.
public enum MerkmalForm {
  public enum Name: String, CaseIterable, Sendable {
    case merkmal, grad, quelle, ab, bis
  }

  public static func form() -> Form {
    Form(
      "Merkmal erfassen", intro: "Zielgruppen folgen daraus von selbst, mit Grund und Beginn.",
      submit: "Merkmal speichern",
      fields: [
        FormField(Name.merkmal, "Merkmal", .radios(Wortlaut.merkmale)),
        FormField(
          Name.grad, "Grad der Behinderung", .text(.short), hint: "Nur beim Grad der Behinderung, zum Beispiel 50.",
          optional: true),
        FormField(Name.quelle, "Quelle", .text(.full), hint: "z. B. Bescheid vom 14.01.2008"),
        FormField(Name.ab, "Gilt ab", .date),
        FormField(Name.bis, "Gilt bis", .date, hint: "Letzter Tag. Leer lassen, wenn unbefristet.", optional: true),
      ])
  }
}

extension Wortlaut {
  public static let merkmale = [
    Option("gdb", "Grad der Behinderung (GdB)", hint: "Ab 50 schwerbehindert (§ 2 Abs. 2 SGB IX)"),
    Option(
      "gleichstellung", "Gleichstellung durch Bescheid", hint: "Wirkt bei einem GdB von 30 bis 49 (§ 2 Abs. 3 SGB IX)"),
    Option("rehabilitation", "Rehabilitation", hint: "Leistungen zur Teilhabe am Arbeitsleben (§ 19 SGB III)"),
    Option("multiple_problemlagen", "Mehrere Problemlagen"),
  ]
}

/// Where a person lives under protection.
public enum SchutzadresseForm {
  public enum Name: String, CaseIterable, Sendable {
    case was, ab, strasse, plz, ort, zustellung
  }
  /// Values of `was`.
  public static let set = "setzen"
  public static let lift = "aufheben"

  /// - Parameter holds: whether a protected address is recorded.
  public static func form(holds: Bool) -> Form {
    Form(
      "Schutzadresse",
      intro:
        "Wo die Person geschützt wohnt, zum Beispiel in einem Frauenhaus. Die Adresse steht nur hier und in der Auskunft "
        + "an die Person. Jedes Öffnen dieser Seite wird protokolliert.",
      submit: "Schutzadresse speichern",
      fields: [
        FormField(
          Name.was, "Was soll gelten?",
          .radios(
            [Option(set, holds ? "Diese Adresse gilt" : "Schutzadresse setzen")]
              + (holds ? [Option(lift, "Es gibt keine Schutzadresse mehr")] : []))),
        FormField(Name.ab, "Ab", .date),
        FormField(Name.strasse, "Straße und Hausnummer", .text(.medium), optional: true)
          .read(by: "Konten mit dem Recht „Schutzadressen einsehen“ und die Person selbst."),
        FormField(Name.plz, "Postleitzahl", .text(.short), optional: true),
        FormField(Name.ort, "Ort", .text(.medium), optional: true),
        FormField(
          Name.zustellung, "Briefe gehen an", .text(.full),
          hint: "Nur wenn Briefe nicht an diese Adresse dürfen, zum Beispiel ein Postfach", optional: true),
      ])
  }
}

public import Kernel

/// Begin or end of entitlement to benefits, as the benefit side reports it.
public enum LeistungsbezugForm {
  public enum Name: String, CaseIterable, Sendable {
    case ab, art
    case ende, grund
  }

  public static func begin() -> Form {
    Form(
      "Leistungsbezug beginnen", submit: "Beginn speichern",
      fields: [
        FormField(Name.ab, "Erster Tag mit Anspruch", .date),
        FormField(Name.art, "Erwerbsfähigkeit", .radios(Wortlaut.leistungsarten)),
      ])
  }

  /// `since` is the first day of the running entitlement.
  public static func end(since: Day) -> Form {
    Form(
      "Leistungsbezug beenden", intro: "Der Bezug läuft seit \(since.german).", submit: "Ende speichern",
      fields: [
        FormField(Name.ende, "Erster Tag ohne Anspruch", .date, hint: "z. B. 01.04.2008"),
        FormField(Name.grund, "Grund", .radios(Wortlaut.leistungsenden)),
      ])
  }
}

public import Kernel

/// The number of the pension insurance: recorded, or the entry taken back.
public enum VersicherungsnummerForm {
  public enum Name: String, CaseIterable, Sendable {
    case was, versicherungsnummer, grund
  }
  /// Values of `was`.
  public static let record = "erfassen"
  public static let cancel = "zuruecknehmen"

  /// - Parameter known: the number that holds, with the day on which it was recorded; `nil` without one.
  public static func form(known: (nummer: Versicherungsnummer, am: Day)?) -> Form {
    let form = Form(
      "Versicherungsnummer",
      intro:
        "Die Nummer der Rentenversicherung (§ 147 SGB VI) ordnet die Person sicher zu. Sie steht nur auf dieser Seite.",
      submit: "Versicherungsnummer speichern", fields: fields(isKnown: known != nil))
    guard let known else { return form }
    return form.notices([
      Hinweis(.hinweis, "Erfasst am \(known.am.german).", title: "Versicherungsnummer \(known.nummer)")
    ])
  }

  private static func fields(isKnown: Bool) -> [FormField] {
    let number = FormField(
      Name.versicherungsnummer, "Versicherungsnummer", .text(.medium), hint: "12 Stellen, z. B. 15 070649 C 103",
      optional: isKnown)
    guard isKnown else { return [number] }
    return [
      FormField(
        Name.was, "Was wollen Sie tun?",
        .radios([Option(record, "Eine andere Nummer erfassen"), Option(cancel, "Die Erfassung zurücknehmen")])),
      number,
      FormField(
        Name.grund, "Grund der Rücknahme", .text(.full), hint: "z. B. „Nummer einer anderen Person“", optional: true),
    ]
  }
}

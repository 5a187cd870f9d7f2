/// Change of the labour-market status.
public enum StatusForm {
  public enum Name: String, CaseIterable, Sendable {
    case status, ab
  }

  /// `choices` are those that the law knows on the day; `current` in words.
  public static func form(current: String, choices: [Option] = Wortlaut.status) -> Form {
    Form(
      "Status ändern", intro: "Bisher: \(current).", submit: "Status speichern",
      fields: [
        FormField(Name.status, "Neuer Status", .radios(choices)),
        FormField(Name.ab, "Gilt ab", .date),
      ])
  }
}

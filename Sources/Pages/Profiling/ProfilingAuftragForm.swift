public import Kernel

/// Order of the Profiling, from a provider or in-house.
public enum ProfilingAuftragForm {
  public enum Name: String, CaseIterable, Sendable {
    case traeger, am, bis
  }
  /// Value of `traeger` for a Profiling in-house.
  public static let inHouse = "haus"

  /// `providers` by number; `due` is the latest day of the deadline.
  public static func form(name: String = "Profiling", providers: [Option], due: Day) -> Form {
    Form(
      "\(name) beauftragen", intro: "Bis \(due.german) soll das Ergebnis dokumentiert sein.",
      submit: "\(name) beauftragen",
      fields: [
        FormField(
          Name.traeger, "Wer führt es durch?",
          .select([Option(inHouse, "im Haus")] + providers)),
        FormField(Name.am, "Beauftragt am", .date),
        FormField(Name.bis, "Ergebnis erbeten bis", .date, hint: "Die Frist des Falls endet am \(due.german)."),
      ])
  }
}

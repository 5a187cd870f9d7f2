public import Kernel

/// Order of the Profiling, from a provider or in-house.
public enum ProfilingAuftragForm {
  public enum Name: String, CaseIterable, Sendable {
    case traeger, bis, am
  }
  /// Value of `traeger` for a Profiling in-house.
  public static let inHouse = "haus"

  /// `providers` by number, each with its free places; `due` is the latest day of the deadline.
  public static func form(name: String = "Profiling", providers: [Option], due: Day) -> Form {
    Form(
      "\(name) beauftragen", intro: "Bis \(due.german) soll das Ergebnis dokumentiert sein.",
      submit: "\(name) beauftragen",
      fields: [
        FormField(
          Name.traeger, "Wer führt es durch?", .select([Option(inHouse, "im Haus")] + providers),
          hint: "Vorgeschlagen ist der Träger mit den meisten freien Plätzen."),
        FormField(Name.bis, "Ergebnis erbeten bis", .date, hint: "Die Frist des Falls endet am \(due.german)."),
        FormField(Name.am, "Beauftragt am", .date),
      ])
  }

  /// One day and one button: the provider is reminded.
  public static func erinnerung(name: String, traeger: String) -> Form {
    Form(
      "\(name): Träger erinnern", intro: "Die Erinnerung steht im Verlauf und in der Auftragsliste von \(traeger).",
      submit: "Träger erinnern", fields: [FormField(Ruecknahme.am, "Erinnert am", .date)])
  }

  /// Fields of the forms that remind of an order or take it back.
  public enum Ruecknahme: String, CaseIterable, Sendable {
    case am, grund
  }

  public static func ruecknahme(name: String) -> Form {
    Form(
      "\(name): Auftrag zurücknehmen", intro: "Danach kann neu beauftragt werden.", submit: "Auftrag zurücknehmen",
      fields: [
        FormField(Ruecknahme.am, "Zurückgenommen am", .date),
        FormField(Ruecknahme.grund, "Grund", .textarea(characters: 200), hint: "In einem Satz.")
          .read(by: "Fallmanagement, Teamleitung und auf Antrag die Person selbst."),
      ])
  }
}

/// Whether the work of an integration goes on, some months after it began.
public enum NachhaltenForm {
  public enum Name: String, CaseIterable, Sendable {
    case besteht, am, ende, grund, widerruf
  }

  public static let answers = [
    Option("ja", "Ja, die Arbeit besteht noch"), Option("nein", "Nein, sie besteht nicht mehr"),
  ]

  /// - Parameters:
  ///   - job: the integration in words.
  ///   - grundlage: why it may be asked, or `nil` if it may not.
  ///   - hasConsent: the client agreed to be asked after the end of need, and may withdraw that.
  public static func form(job: String, grundlage: String?, hasConsent: Bool) -> Form {
    guard let grundlage else {
      return Form("Arbeit nachhalten", intro: job, submit: "Antwort speichern", fields: []).notices([
        Hinweis(
          .warnung, "Der Leistungsbezug ist zu Ende. Nachfragen ist nur noch mit Einwilligung der Person zulässig.",
          title: "Hier wird nicht mehr gefragt.")
      ])
    }
    let withdrawal = FormField(
      Name.widerruf, "Die Person will nach dem Ende des Leistungsbezugs nicht mehr gefragt werden", .checkbox)
    return Form(
      "Arbeit nachhalten", intro: "\(job) \(grundlage)", submit: "Antwort speichern",
      fields: [
        FormField(Name.besteht, "Besteht die Arbeit noch?", .radios(answers)), FormField(Name.am, "Gefragt am", .date),
        FormField(Name.ende, "Letzter Tag der Arbeit", .date, hint: "Nur wenn sie nicht mehr besteht.", optional: true),
        FormField(
          Name.grund, "Grund des Endes", .text(.full), hint: "z. B. befristet, Kündigung in der Probezeit",
          optional: true),
      ] + (hasConsent ? [withdrawal] : []))
  }
}

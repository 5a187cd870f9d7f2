/// Proposes a safety note, or takes one away.
public enum SicherheitshinweisForm {
  public enum Name: String, CaseIterable, Sendable {
    case was, art, am, satz, bis
  }
  /// Values of `was`; what takes one away ends with its number.
  public static let propose = "vorschlagen"
  public static let lift = "aufheben-"

  /// - Parameters:
  ///   - open: the notes that are shown or wait, with number and words.
  ///   - months: how long a note may be shown, counted from the day of the event.
  public static func form(open: [(nr: Int, label: String)], months: String) -> Form {
    Form(
      "Sicherheitshinweis",
      intro:
        "Nur Tatsachen, die andere vor der nächsten Begegnung wissen müssen. Keine Vermutungen, keine Diagnosen, kein "
        + "Urteil über die Person. Zu sehen ist der Hinweis erst, wenn die Teamleitung ihn freigegeben hat.",
      submit: "Speichern",
      fields: [
        FormField(
          Name.was, "Was möchten Sie tun?",
          .radios(
            [Option(propose, "Einen Hinweis vorschlagen")]
              + open.map { Option("\(lift)\($0.nr)", "Aufheben: \($0.label)") })),
        FormField(Name.art, "Was ist geschehen?", .radios(Wortlaut.vorfallarten), optional: true),
        FormField(Name.am, "Am", .date, optional: true),
        FormField(
          Name.satz, "In einem Satz", .text(.full), hint: "Zum Beispiel: Warf beim Gespräch einen Stuhl um.",
          optional: true
        ).read(by: "Alle, die mit dem Fall arbeiten, die Teamleitung und die Person selbst in ihrer Auskunft."),
        FormField(
          Name.bis, "Zeigen bis", .date, hint: "Höchstens \(months) ab dem Tag des Vorfalls", optional: true),
      ])
  }
}

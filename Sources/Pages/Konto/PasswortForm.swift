/// Change of the own password.
public enum PasswortForm {
  /// Fields of the form.
  public enum Name: String, CaseIterable, Sendable {
    case altes
    case neues
    case wiederholung
  }

  /// - Parameter isForced: somebody else set the present one.
  public static func form(isForced: Bool, shortest: Int) -> Form {
    let form = Form(
      "Passwort ändern", intro: "Danach sind Sie nur noch hier angemeldet.", submit: "Passwort ändern",
      fields: [
        FormField(Name.altes, "Bisheriges Passwort", .password).autocomplete("current-password"),
        FormField(
          Name.neues, "Neues Passwort", .password,
          hint: "Mindestens \(shortest) Zeichen, zum Beispiel vier Wörter ohne Zusammenhang. Leerzeichen sind erlaubt."
        ).autocomplete("new-password"),
        FormField(Name.wiederholung, "Neues Passwort noch einmal", .password).autocomplete("new-password"),
      ])
    guard isForced else { return form }
    return form.notices([
      Hinweis(.hinweis, "Ihr Passwort hat jemand anderes gesetzt. Bitte wählen Sie jetzt ein eigenes.")
    ])
  }
}

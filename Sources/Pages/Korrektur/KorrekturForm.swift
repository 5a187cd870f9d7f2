/// Takes one entry of the case or about its person back. The entry stays visible, struck out.
public enum KorrekturForm {
  public enum Name: String, CaseIterable, Sendable {
    case grund
  }

  /// `entry` in words, for example "Status: arbeitslos ab 01.11.2007".
  public static func form(entry: String) -> Form {
    Form(
      "Eintrag stornieren", intro: entry, submit: "Eintrag stornieren",
      fields: [
        FormField(
          Name.grund, "Grund", .textarea(characters: 200),
          hint: "z. B. „Beginn verschoben, Meldung des Trägers vom 12.02.“"
        ).read(by: "Alle, die den Fall lesen dürfen.")
      ]
    ).notices([
      Hinweis(
        .hinweis,
        "Der Eintrag bleibt im Verlauf durchgestrichen stehen. Auswertungen zu einem früheren Stand ändern sich nicht. "
          + "Ist nur eine Angabe falsch, erfassen Sie ihn danach neu.")
    ])
  }
}

/// Whether a case holds data of staff or their relatives.
public enum BeschaeftigtenschutzForm {
  public enum Name: String, CaseIterable, Sendable {
    case gilt, ab
  }
  /// Values of `gilt`.
  public static let set = "ja"
  public static let lifted = "nein"

  /// - Parameter vanishes: the reader takes part in personnel decisions and will not see the case any longer.
  public static func form(vanishes: Bool) -> Form {
    Form(
      "Beschäftigtendaten schützen",
      intro:
        "Ist die Person bei uns beschäftigt oder mit jemandem verwandt, der es ist, darf niemand den Fall sehen, der "
        + "über Personal entscheidet (§ 35 Abs. 1 Satz 3 SGB I).",
      submit: "Schutz speichern",
      fields: [
        FormField(
          Name.gilt, "Soll der Schutz gelten?",
          .radios([Option(set, "Ja, der Fall ist zu schützen"), Option(lifted, "Nein, der Schutz ist aufgehoben")])),
        FormField(Name.ab, "Gilt ab", .date),
      ]
    ).notices(
      vanishes
        ? [Hinweis(.warnung, "Sie wirken an Personalentscheidungen mit. Danach sehen Sie diesen Fall nicht mehr.")] : []
    )
  }
}

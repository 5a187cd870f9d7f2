/// Offers a case to somebody else.
public enum UebergabeForm {
  public enum Name: String, CaseIterable, Sendable {
    case an, grund
  }

  /// - Parameters:
  ///   - people: everybody of the house under the name of their team.
  ///   - leistungen: how much of what was agreed is open.
  ///   - angeboten: to whom and since when it is offered already.
  ///   - istBeschaeftigt: the case holds data of staff.
  public static func form(_ people: [OptionGroup], leistungen: Int, angeboten: String?, istBeschaeftigt: Bool) -> Form {
    let open =
      switch leistungen {
      case 0: ""
      case 1: " 1 vereinbarte Leistung ist offen und geht mit."
      default: " \(leistungen) vereinbarte Leistungen sind offen und gehen mit."
      }
    return Form(
      "Fall zur Übergabe anbieten",
      intro:
        "Bis die andere Person annimmt, bleiben Sie zuständig. Sie darf den Fall schon lesen.\(open)",
      submit: "Übergabe anbieten",
      fields: [
        FormField(Name.an, "Wer übernimmt", .groupedSelect(people)),
        FormField(
          Name.grund, "Grund", .text(.full), hint: "Zum Beispiel: Umzug in einen anderen Bezirk", optional: true
        )
        .read(by: istBeschaeftigt ? "Die übernehmende Person." : "Die übernehmende Person und die Teamleitung."),
      ]
    ).notices(
      [
        angeboten.map { Hinweis(.hinweis, "\($0) Eine neue Übergabe tritt an ihre Stelle.") },
        istBeschaeftigt
          ? Hinweis(
            .warnung, "Wer über Personal entscheidet, kann diesen Fall nicht übernehmen (§ 35 Abs. 1 Satz 3 SGB I).")
          : nil,
      ].compactMap { $0 })
  }
}

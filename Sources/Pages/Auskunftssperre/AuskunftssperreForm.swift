public import Kernel

/// Sets, renews or lifts a block on information.
public enum AuskunftssperreForm {
  public enum Name: String, CaseIterable, Sendable {
    case was, ab, bis, grund, veranlasst
  }
  /// Values of `was`.
  public static let set = "setzen"
  public static let lift = "aufheben"

  /// What it means, for everybody who reads the case.
  public static let sentence =
    "Keine Auskunft an Dritte: weder ob wir die Person kennen noch wo sie wohnt oder arbeitet, auch nicht an Angehörige "
    + "und am Telefon. Fragen Sie im Zweifel die Teamleitung."

  /// - Parameters:
  ///   - running: last day of the block that holds; `nil` without one.
  ///   - latest: last day on which one from today may end.
  ///   - section: of the law that says so.
  public static func form(running: Day?, latest: Day, section: String) -> Form {
    let what = running.map { "Sperre verlängern (jetzt bis \($0.german))" } ?? "Sperre setzen"
    return Form(
      "Auskunftssperre",
      intro: "Halten Sie fest, dass niemandem Auskunft über die Person gegeben werden darf (§ 51 BMG).",
      submit: "Auskunftssperre speichern",
      fields: [
        FormField(
          Name.was, "Was soll gelten?",
          .radios([Option(set, what)] + (running == nil ? [] : [Option(lift, "Sperre aufheben")]))),
        FormField(Name.ab, "Ab", .date, hint: "Beim Aufheben der erste Tag ohne Sperre"),
        FormField(
          Name.bis, "Bis", .date, hint: "Letzter Tag; ab heute höchstens bis \(latest.german) (\(section))",
          optional: true),
        FormField(
          Name.grund, "Art des Grundes",
          .radios(Wortlaut.sperrgruende), optional: true
        ).read(by: "Alle, die den Fall lesen dürfen, und die Person selbst."),
        FormField(
          Name.veranlasst, "Wer hat darum gebeten?", .radios(Wortlaut.sperrveranlasser),
          optional: true),
      ])
  }
}

public import Casework
public import Law

/// What is reasonable (§ 10 SGB II): each ground with what the file says about it; nothing is chosen beforehand.
public enum ZumutbarkeitForm {
  public enum Name: String, CaseIterable, Sendable {
    case ab, stunden, pruefen, begruendung
  }
  public static func name(_ grund: Zumutbarkeitsgrund) -> String { "grund_\(grund.rawValue)" }

  /// Answers to a ground. The value of the first says that it stands against work.
  public static let antworten = [
    Option("ja", "Ja, das steht Arbeit ganz oder zum Teil entgegen"), Option("nein", "Nein"),
  ]
  public static let pflegelagen = Pflegelage.allCases.map { Option($0.rawValue, label($0)) }

  /// One ground as it is asked.
  public struct Frage: Sendable, Hashable {
    public let grund: Zumutbarkeitsgrund
    /// For example "Erziehung eines Kindes (§ 10 Abs. 1 Nr. 3 SGB II)".
    public let label: String
    /// The rule in words, and what the file says.
    public let hint: String

    public init(grund: Zumutbarkeitsgrund, label: String, hint: String) {
      (self.grund, self.label, self.hint) = (grund, label, hint)
    }
  }

  public static func form(fragen: [Frage], pruefen: String, notices: [Hinweis]) -> Form {
    Form(
      "Zumutbarkeit feststellen",
      intro:
        "Zumutbar ist jede Arbeit, wenn nichts davon entgegensteht. Sie entscheiden; die Akte sagt dazu, was sie weiß.",
      submit: "Feststellung speichern",
      [
        FormSection(fields: [FormField(Name.ab, "Gilt ab", .date)]),
        FormSection(
          "Was steht Arbeit entgegen?",
          fields: fragen.map { frage in
            FormField(
              named: name(frage.grund), frage.label, .radios(frage.grund == .pflege ? pflegelagen : antworten),
              hint: frage.hint)
          }),
        FormSection(fields: [
          FormField(Name.stunden, "Mögliche Stunden je Woche", .text(.short), hint: "Ganze Stunden von 0 bis 48")
        ]),
        Anforderungsfelder.section(
          intro: "Welche Arbeit ist ausgeschlossen? Was das Gutachten nennt, gilt auch ohne Eintrag hier."),
        FormSection(fields: [
          FormField(Name.pruefen, "Wieder prüfen am", .date, hint: pruefen, optional: true),
          FormField(
            Name.begruendung, "Begründung in einem Satz", .textarea(characters: 300),
            hint: "Nötig, wenn Sie vom Stand der Akte abweichen, und bei Nr. 2 und Nr. 5. Nie eine Diagnose.",
            optional: true
          ).read(by: "Fallmanagement, Teamleitung und auf Antrag die Person selbst."),
        ]),
      ]
    ).notices(notices)
  }

  public static func label(_ lage: Pflegelage) -> String {
    switch lage {
    case .keine: "Nein, die Person pflegt niemanden"
    case .vereinbar: "Die Person pflegt, Arbeit ist daneben möglich"
    case .nichtVereinbar: "Ja, die Pflege lässt keine Arbeit zu und ist nicht anders gesichert"
    }
  }
}

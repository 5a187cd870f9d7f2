public import Kernel
import Law

/// The agreement: what the client and what the job centre do, and until when. Passes a check page.
public enum VereinbarungForm {
  public enum Name: String, CaseIterable, Sendable {
    case art, am, bis, klient, haus, sprache
  }
  /// Values of `art`.
  public static let offered = "angeboten"
  public static let concluded = "geschlossen"

  /// A step of the plan that can be ticked.
  public struct Schritt: Sendable, Hashable {
    /// `2.1` = second goal, first step.
    public let nr: String
    public let text: String
    /// Whether the client does it; else the job centre sees to it.
    public let isKlient: Bool

    public init(nr: String, text: String, isKlient: Bool) {
      self.nr = nr
      self.text = text
      self.isKlient = isKlient
    }

    public var field: String { "schritt_" + nr.replacing(".", with: "_") }
  }

  /// `name` is the word of the day's law; `latestEnd` the last lawful day of its term, `nil` without term; `beginn` the
  /// first day that it is reckoned from, `nil` = today.
  public static func form(
    name: String, latestEnd: Day?, beginn: Day? = nil, needsSignature: Bool, steps: [Schritt] = []
  ) -> Form {
    Form(
      "\(name)", intro: "Danach sehen Sie das Dokument, bevor es gilt.", submit: "Weiter zur Prüfung",
      [
        FormSection(
          fields: [
            FormField(Name.art, "Was halten Sie fest?", .radios(kinds(needsSignature))),
            FormField(Name.am, "Vom", .date),
          ] + term(latestEnd, beginn), hidden: latestEnd == nil ? [Name.bis.rawValue] : [])
      ] + ticks("Schritte aus dem Plan: Klientin oder Klient", steps.filter(\.isKlient))
        + ticks("Schritte aus dem Plan: Jobcenter", steps.filter { !$0.isKlient }) + [further(steps)]
    ).checked()
  }

  private static func kinds(_ needsSignature: Bool) -> [Option] {
    [
      Option(offered, "Ein Angebot – die Antwort steht aus", hint: "Dann ist die Klientin oder der Klient am Zug."),
      Option(
        concluded, "Abgeschlossen – beide sind einig",
        hint: needsSignature
          ? "Die Unterschriften halten Sie danach auf der Seite des Dokuments fest."
          : "Ohne Unterschrift. Die Übergabe halten Sie danach auf der Seite des Dokuments fest."),
    ]
  }

  static func term(_ latestEnd: Day?, _ beginn: Day?) -> [FormField] {
    guard let latestEnd else { return [] }
    let first = beginn.map { "am \($0.german)" } ?? "heute"
    return [FormField(Name.bis, "Gilt bis", .date, hint: "Bei Beginn \(first) spätestens der \(latestEnd.german).")]
  }

  static func ticks(_ title: String, _ steps: [Schritt]) -> [FormSection] {
    guard !steps.isEmpty else { return [] }
    return [
      FormSection(
        title, intro: "Angekreuzte Schritte stehen im Dokument.",
        fields: steps.map { FormField(named: $0.field, $0.text, .checkbox) })
    ]
  }

  private static func further(_ steps: [Schritt]) -> FormSection {
    let reader = "Klientin oder Klient; der Text steht so im Dokument."
    return FormSection(
      "Eigene Zeilen", intro: "Eine Zusage je Zeile, in einfachen Worten.",
      fields: [
        FormField(
          Name.klient, "Das tut die Klientin oder der Klient", .textarea(characters: 800),
          optional: steps.contains(where: \.isKlient)
        ).read(by: reader),
        FormField(
          Name.haus, "Das tut das Jobcenter", .textarea(characters: 800),
          optional: steps.contains { !$0.isKlient }
        ).read(by: reader),
        FormField(
          Name.sprache, "Hilfe in einer anderen Sprache", .select(languages),
          hint: "Verbindlich bleibt der deutsche Text.", optional: true),
      ])
  }

  private static var languages: [Option] {
    Hilfssprache.allCases.map { Option($0.rawValue, Wortlaut.label($0)) }
  }
}

/// The occupations a client aims for, against what the region asks for.
public enum ZielplanungForm {
  public enum Name: String, CaseIterable, Sendable {
    case einverstanden, am
  }
  /// Occupations a form can hold.
  public static let most = 3
  public static func beruf(_ number: Int) -> String { "beruf_\(number)" }
  public static func grundlage(_ number: Int) -> String { "grundlage_\(number)" }
  /// Value of the button that looks up what was typed; of those that choose an occupation it is the beginning.
  public static let suchen = "suchen"

  /// One occupation of the form.
  public struct Beruf: Sendable, Hashable {
    /// Occupations that the typed text may mean, by code, or those on file where nothing was typed; empty if it is
    /// clear.
    public let vorschlaege: [Option]
    /// A text was typed that names no occupation.
    public let istUnbekannt: Bool
    /// Nothing was typed, the suggestions are on file.
    public let istErfasst: Bool

    public init(vorschlaege: [Option] = [], istUnbekannt: Bool = false, istErfasst: Bool = false) {
      self.vorschlaege = vorschlaege
      self.istUnbekannt = istUnbekannt
      self.istErfasst = istErfasst
    }

    fileprivate var note: String? {
      if istUnbekannt { return "Keinen Beruf gefunden, der so heißt. Bitte versuchen Sie einen Teil des Namens." }
      if vorschlaege.isEmpty { return nil }
      return istErfasst ? "Schon erfasste Berufe, zum Übernehmen:" : "Bitte wählen Sie den Beruf, der gemeint ist:"
    }
  }

  /// A line of the table: occupation, open positions, unemployed, month.
  public struct Bedarfszeile: Sendable, Hashable {
    public let beruf: String
    public let stellen: String
    public let arbeitslose: String
    public let stand: String

    public init(beruf: String, stellen: String, arbeitslose: String, stand: String) {
      self.beruf = beruf
      self.stellen = stellen
      self.arbeitslose = arbeitslose
      self.stand = stand
    }
  }

  /// - Parameter faehigkeiten: what the Profiling found, and what the person knows and wishes, one line each.
  public static func form(berufe: [Beruf], bedarf: [Bedarfszeile], faehigkeiten: [String]) -> Form {
    var sections: [FormSection] = []
    for (index, beruf) in berufe.enumerated() { sections += self.sections(index + 1, beruf) }
    sections.append(FormSection(fields: [], buttons: [Option(suchen, "Berufe suchen und Bedarf zeigen")]))
    if !bedarf.isEmpty {
      sections.append(
        FormSection(
          fields: [],
          table: Formtabelle(
            id: "bedarf", caption: "Bedarf der Region nach Beruf",
            columns: ["Gewünschter Beruf", "Offene Stellen", "Arbeitslose im Beruf", "Stand"],
            rows: bedarf.map { [$0.beruf, $0.stellen, $0.arbeitslose, $0.stand] })))
    }
    sections.append(
      FormSection(fields: [
        FormField(
          Name.einverstanden, "Ist die Klientin oder der Klient einverstanden?",
          .radios([Option("ja", "Ja"), Option("nein", "Nein, der Wunsch ist ein anderer")])),
        FormField(Name.am, "Besprochen am", .date),
      ]))
    var form = Form(
      "Berufliche Zielplanung",
      intro: "Was die Person kann und will, neben dem, was die Region braucht. Bis zu drei Berufe.",
      submit: "Zielplanung speichern", sections)
    if !faehigkeiten.isEmpty {
      form.notices = [Hinweis(.hinweis, faehigkeiten.joined(separator: " · "), title: "Aus dem Profiling")]
    }
    return form
  }

  private static func sections(_ number: Int, _ beruf: Beruf) -> [FormSection] {
    let fields = [
      FormField(
        named: self.beruf(number), "Gewünschter Beruf", .text(.full), hint: "Name oder Code, z. B. „Lager“ oder 51311",
        optional: number > 1),
      FormField(
        named: grundlage(number), "Was spricht dafür?", .textarea(characters: 200),
        hint: "Fähigkeiten, Vorbildung, Erfahrung", optional: number > 1
      ).read(by: "Fallmanagement, Vertretung, Teamleitung und auf Antrag die Person selbst."),
    ]
    return [
      FormSection(
        "Beruf \(number)", fields: fields,
        buttons: beruf.vorschlaege.map { Option("beruf-\(number)-\($0.value)", "Beruf \(number): \($0.label)") },
        note: beruf.note)
    ]
  }
}

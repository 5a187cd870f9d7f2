public import Kernel

/// Intake of a case; all clocks start on its day.
public enum FallzugangForm {
  public enum Name: String, CaseIterable, Sendable {
    case vorname, nachname, geburt, geschlecht, staatsangehoerigkeit
    case strasse, plz, ort, telefon
    case am, anlass, status
    case leistungsbezugAb = "leistungsbezug_ab"
    /// Says that the similar person is another one.
    case verglichen
  }

  /// A person who may be the same.
  public struct Similar: Sendable, Hashable {
    public let name: String
    public let born: Day
    /// Aktenzeichen, where the reader may open the case; else only the hint is shown.
    public let nr: String?

    public init(name: String, born: Day, nr: String?) {
      self.name = name
      self.born = born
      self.nr = nr
    }
  }

  public static func form(today: Day, geschlechter: [Geschlecht], similar: [Similar] = []) -> Form {
    var sections = [person(today, geschlechter), contact, intake]
    if !similar.isEmpty {
      sections.append(
        FormSection(
          "Vergleich",
          fields: [
            FormField(Name.verglichen, "Ich habe verglichen: Das ist eine andere Person.", .checkbox, optional: true)
          ]))
    }
    return Form(
      "Fallzugang erfassen", intro: "Mit dem Tag des Zugangs beginnen die Fristen des Falls.",
      submit: "Fall anlegen", sections
    ).notices(similar.map(warning))
  }

  private static func person(_ today: Day, _ geschlechter: [Geschlecht]) -> FormSection {
    FormSection(
      "Person",
      fields: [
        FormField(Name.vorname, "Vorname", .text(.medium)),
        FormField(Name.nachname, "Nachname", .text(.medium)),
        FormField(Name.geburt, "Geburtsdatum", .date, hint: "z. B. 14.05.1987"),
        FormField(Name.geschlecht, "Geschlecht", .radios(Wortlaut.options(geschlechter))),
        FormField(Name.staatsangehoerigkeit, "Staatsangehörigkeit", .select(Wortlaut.staaten)),
      ])
  }

  private static let contact = FormSection(
    "Anschrift",
    fields: [
      FormField(Name.strasse, "Straße und Hausnummer", .text(.medium), optional: true),
      FormField(Name.plz, "Postleitzahl", .text(.short), optional: true),
      FormField(Name.ort, "Ort", .text(.medium), optional: true),
      FormField(Name.telefon, "Telefon", .text(.medium), optional: true),
    ])

  private static let intake = FormSection(
    "Zugang",
    fields: [
      FormField(Name.am, "Tag des Fallzugangs", .date),
      FormField(Name.anlass, "Anlass", .radios(Wortlaut.anlaesse)),
      FormField(Name.status, "Status am Tag des Zugangs", .select(Wortlaut.status)),
      FormField(
        Name.leistungsbezugAb, "Leistungsbezug ab", .date,
        hint: "Erster Tag mit Anspruch, z. B. 01.03.2008. Leer lassen, solange nicht entschieden ist.", optional: true),
    ])

  private static func warning(_ similar: Similar) -> Hinweis {
    guard let nr = similar.nr else {
      return Hinweis(
        .warnung, "Bitte fragen Sie Ihre Teamleitung, bevor Sie neu anlegen.",
        title: "Diese Person gibt es vielleicht schon.")
    }
    return Hinweis(
      .warnung, "\(similar.name), geboren \(similar.born.german). Bitte vergleichen Sie, bevor Sie neu anlegen.",
      title: "Diese Person gibt es vielleicht schon.", links: [Verweis("Fall \(nr) ansehen", .fall(nr))])
  }
}

public import Kernel

/// What forms ask about a person, under the same names and words wherever it is asked.
public enum Personenfeld: String, CaseIterable, Sendable {
  case vorname, nachname, geburt, geschlecht, staatsangehoerigkeit
  case strasse, plz, ort, telefon

  /// Name and day of birth.
  /// - Parameter beispiel: a day of birth as it may be typed.
  static func namen(beispiel: String = "14.05.1987") -> [FormField] {
    [
      FormField(vorname, "Vorname", .text(.medium)), FormField(nachname, "Nachname", .text(.medium)),
      FormField(geburt, "Geburtsdatum", .date, hint: "z. B. \(beispiel)"),
    ]
  }

  static func merkmale(_ geschlechter: [Geschlecht]) -> [FormField] {
    [
      FormField(geschlecht, "Geschlecht", .radios(Wortlaut.options(geschlechter))),
      FormField(staatsangehoerigkeit, "Staatsangehörigkeit", .select(Wortlaut.staaten)),
    ]
  }

  static let anschrift = [
    FormField(strasse, "Straße und Hausnummer", .text(.medium), optional: true),
    FormField(plz, "Postleitzahl", .text(.short), optional: true),
    FormField(ort, "Ort", .text(.medium), optional: true),
  ]
  static let telefonnummer = FormField(telefon, "Telefon", .text(.medium), optional: true)
}

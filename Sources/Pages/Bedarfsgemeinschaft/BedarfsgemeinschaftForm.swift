public import Kernel

/// Who belongs to the Bedarfsgemeinschaft.
public enum BedarfsgemeinschaftForm {
  public enum Name: String, CaseIterable, Sendable {
    case vorname, nachname, geburt, geschlecht, staatsangehoerigkeit, rolle, ab
    case person, grund
  }

  public static func join(today: Day, geschlechter: [Geschlecht]) -> Form {
    Form(
      "Mitglied aufnehmen", intro: "Ein Mitglied der Bedarfsgemeinschaft, zum Beispiel ein Kind.",
      submit: "Mitglied speichern",
      fields: [
        FormField(Name.vorname, "Vorname", .text(.medium)),
        FormField(Name.nachname, "Nachname", .text(.medium)),
        FormField(Name.geburt, "Geburtsdatum", .date, hint: "z. B. 14.05.2001"),
        FormField(Name.geschlecht, "Geschlecht", .radios(Wortlaut.options(geschlechter))),
        FormField(Name.staatsangehoerigkeit, "Staatsangehörigkeit", .select(Wortlaut.staaten)),
        FormField(Name.rolle, "Stellung in der Bedarfsgemeinschaft", .radios(Wortlaut.rollen)),
        FormField(Name.ab, "Gehört dazu ab", .date),
      ])
  }

  /// `members` by number of the person.
  public static func leave(members: [Option]) -> Form {
    Form(
      "Mitglied scheidet aus", submit: "Ausscheiden speichern",
      fields: [
        FormField(Name.person, "Wer scheidet aus?", .radios(members)),
        FormField(Name.ab, "Gehört nicht mehr dazu ab", .date),
        FormField(Name.grund, "Grund", .text(.full), hint: "z. B. eigene Wohnung"),
      ])
  }
}

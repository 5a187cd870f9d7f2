public import Kernel

/// Who belongs to the Bedarfsgemeinschaft.
public enum BedarfsgemeinschaftForm {
  public enum Name: String, CaseIterable, Sendable {
    case rolle, ab, person, grund
  }

  public static func join(today: Day, geschlechter: [Geschlecht]) -> Form {
    Form(
      "Mitglied aufnehmen", intro: "Ein Mitglied der Bedarfsgemeinschaft, zum Beispiel ein Kind.",
      submit: "Mitglied speichern",
      fields: Personenfeld.namen(beispiel: "14.05.2001") + Personenfeld.merkmale(geschlechter) + [
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

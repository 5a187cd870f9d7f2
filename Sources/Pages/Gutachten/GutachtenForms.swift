public import Casework
public import Kernel

/// The forms about a medical opinion. None of them has a field for a diagnosis or any other free text.
public enum GutachtenForms {
  public enum Auftrag: String, CaseIterable, Sendable {
    case dienst
    case erwerbsfaehigkeit = "frage_erwerbsfaehigkeit"
    case leistungsvermoegen = "frage_leistungsvermoegen"
    case massnahme = "frage_massnahme"
    case einverstanden, am, bis

    /// The box of a question.
    public static func of(_ frage: Gutachtenfrage) -> Auftrag {
      switch frage {
      case .erwerbsfaehigkeit: .erwerbsfaehigkeit
      case .leistungsvermoegen: .leistungsvermoegen
      case .massnahme: .massnahme
      }
    }
  }
  public enum Ergebnis: String, CaseIterable, Sendable {
    case am, stunden
    case gueltigBis = "gueltig_bis"
  }
  public enum Ende: String, CaseIterable, Sendable {
    case am, grund
  }

  public static let stellen = Gutachtenstelle.allCases.map { Option($0.rawValue, label($0)) }
  public static let klassen = Stundenklasse.allCases.map { Option($0.rawValue, label($0)) }
  public static let enden = Gutachtenende.allCases.map { Option($0.rawValue, label($0)) }

  /// - Parameter due: the latest day by the local deadline, for an order of today.
  public static func auftrag(due: Day) -> Form {
    Form(
      "Ärztliches Gutachten beauftragen",
      intro: "Gefragt wird, was die Arbeit verlangen darf. Diagnosen gehören nicht in die Akte.",
      submit: "Gutachten beauftragen",
      [
        FormSection(fields: [FormField(Auftrag.dienst, "Wer begutachtet?", .radios(stellen))]),
        FormSection(
          "Was ist zu klären?", intro: "Mindestens eine Frage.",
          fields: Gutachtenfrage.allCases.map { FormField(Auftrag.of($0), label($0), .checkbox) }),
        FormSection(fields: [
          FormField(
            Auftrag.einverstanden, "Die Person ist mit der Untersuchung einverstanden", .checkbox,
            hint: "Nötig für Leistungsvermögen und Maßnahme (§ 32 SGB III)."),
          FormField(Auftrag.am, "Beauftragt am", .date),
          FormField(
            Auftrag.bis, "Ergebnis erbeten bis", .date,
            hint: "Für einen Auftrag von heute spätestens der \(due.german)."),
        ]),
      ])
  }

  /// - Parameter about: who was asked and when.
  public static func ergebnis(about: String) -> Form {
    Form(
      "Ergebnis des Gutachtens", intro: about, submit: "Ergebnis speichern",
      [
        FormSection(fields: [
          FormField(Ergebnis.am, "Eingegangen am", .date),
          FormField(Ergebnis.stunden, "Wie viele Stunden am Tag sind möglich?", .radios(klassen)),
        ]),
        Anforderungsfelder.section(
          intro: "Wählen Sie nur, was das Gutachten ausschließt oder begrenzt. Alles andere bleibt leer."),
        FormSection(fields: [
          FormField(
            Ergebnis.gueltigBis, "Gilt bis", .date, hint: "Leer lassen, wenn das Gutachten kein Ende nennt.",
            optional: true)
        ]),
      ])
  }

  public static func ende(about: String) -> Form {
    Form(
      "Auftrag zurücknehmen", intro: about + " Danach kann neu beauftragt werden.", submit: "Auftrag zurücknehmen",
      fields: [
        FormField(Ende.am, "Zurückgenommen am", .date), FormField(Ende.grund, "Grund", .radios(enden)),
      ])
  }

  public static func erinnerung(about: String) -> Form {
    Form(
      "An das Gutachten erinnern", intro: about + " Die Erinnerung steht im Verlauf.", submit: "Erinnerung festhalten",
      fields: [FormField(Ende.am, "Erinnert am", .date)])
  }

  public static func label(_ stelle: Gutachtenstelle) -> String {
    switch stelle {
    case .aerztlicherDienst: "Ärztlicher Dienst"
    case .amtsarzt: "Amtsärztlicher Dienst (Gesundheitsamt)"
    }
  }

  public static func label(_ frage: Gutachtenfrage) -> String {
    switch frage {
    case .erwerbsfaehigkeit: "Sind mindestens drei Stunden am Tag möglich (§§ 8, 44a Abs. 1 SGB II)?"
    case .leistungsvermoegen: "Welche Stunden und Anforderungen sind möglich?"
    case .massnahme: "Ist eine geplante Maßnahme oder Ausbildung möglich?"
    }
  }

  public static func label(_ klasse: Stundenklasse) -> String {
    switch klasse {
    case .unterDrei: "unter 3 Stunden am Tag"
    case .dreiBisSechs: "3 bis unter 6 Stunden am Tag"
    case .abSechs: "6 Stunden am Tag und mehr"
    }
  }

  public static func label(_ grund: Gutachtenende) -> String {
    switch grund {
    case .nichtMehrNoetig: "wird nicht mehr gebraucht"
    case .einverstaendnisFehlt: "die Person ist nicht mehr einverstanden"
    case .nichtErschienen: "die Person kam nicht zur Untersuchung"
    case .vomDienstAbgelehnt: "die Stelle hat den Auftrag abgelehnt"
    case .irrtum: "irrtümlich beauftragt"
    }
  }
}

import Casework
public import Kernel
import Law

/// Signature or delivery of the paper.
public enum VereinbarungPapierForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, weg
  }

  public static func form(isSigned: Bool) -> Form {
    let ways = Uebergabeweg.allCases.map { Option($0.rawValue, Wortlaut.label($0)) }
    return isSigned
      ? Form(
        "Unterschrift festhalten", intro: "Danach lässt sich das Dokument nur noch fortschreiben.",
        submit: "Unterschrift speichern", fields: [FormField(Name.am, "Unterschrieben am", .date)])
      : Form(
        "Übergabe festhalten", submit: "Übergabe speichern",
        fields: [
          FormField(Name.am, "Übergeben am", .date), FormField(Name.weg, "Auf welchem Weg?", .radios(ways)),
        ])
  }
}

/// An end before the last day.
public enum VereinbarungEndeForm {
  public enum Name: String, CaseIterable, Sendable {
    case ende, grund
  }

  public static func form(name: String) -> Form {
    Form(
      "\(name) beenden", intro: "Für eine neue Fassung schreiben Sie fort; dann endet die alte von selbst.",
      submit: "Ende speichern",
      fields: [
        FormField(Name.ende, "Gilt zuletzt am", .date),
        FormField(Name.grund, "Grund", .textarea(characters: 200)).read(
          by: "Klientin oder Klient, wer den Fall führt."),
      ])
  }
}

/// The administrative act in the place of an agreement, or the obligation beside the plan.
public enum VerpflichtungForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, bis, anlass, grund, klient, haus, bemuehungen, haeufigkeit, nachweis
    case nachweisBis = "nachweis_bis"
  }

  /// The act of § 15 SGB II until 2023-06-30, with the content of an agreement.
  public static func ersatz(name: String, latestEnd: Day?) -> Form {
    Form(
      "\(name) durch Verwaltungsakt ersetzen",
      intro: "Nur wenn keine \(name) zustande kommt. Danach sehen Sie den Bescheid, bevor er gilt.",
      submit: "Weiter zur Prüfung",
      [
        FormSection(
          fields: [
            FormField(Name.am, "Vom", .date)
          ] + (latestEnd.map { [FormField(Name.bis, "Gilt bis", .date, hint: "Spätestens der \($0.german).")] } ?? [])
            + [grund], hidden: pflichten.map(\.rawValue)),
        FormSection(
          "Inhalt", intro: "Eine Pflicht oder Leistung je Zeile.",
          fields: [
            FormField(Name.klient, "Das tut die Klientin oder der Klient", .textarea(characters: 800)).read(by: reader),
            FormField(Name.haus, "Das tut das Jobcenter", .textarea(characters: 800)).read(by: reader),
          ]),
      ])
  }

  /// The obligation of § 15a SGB II from 2026-07-01.
  public static var verpflichtung: Form {
    Form(
      "Zu Eigenbemühungen verpflichten",
      intro: "Der Bescheid nennt, was, wie oft, in welcher Form und bis wann (§ 15a SGB II).",
      submit: "Weiter zur Prüfung",
      [
        FormSection(
          fields: [
            FormField(Name.am, "Vom", .date), FormField(Name.anlass, "Anlass", .radios(anlaesse)), grund,
            FormField(Name.bemuehungen, "Eigenbemühungen, eine je Zeile", .textarea(characters: 800)).read(by: reader),
            FormField(Name.haeufigkeit, "Wie oft?", .text(.medium), hint: "z. B. fünf im Monat"),
            FormField(
              Name.nachweis, "In welcher Form nachzuweisen?", .text(.full), hint: "z. B. Liste der Bewerbungen"),
            FormField(Name.nachweisBis, "Nachweis bis", .date),
          ], hidden: inhalt.map(\.rawValue))
      ])
  }

  private static var anlaesse: [Option] {
    Verpflichtungsanlass.allCases.map {
      Option(
        $0.rawValue, Wortlaut.label($0),
        hint: $0.isMandatory ? "Dann müssen Sie verpflichten." : "Dann können Sie verpflichten.")
    }
  }

  // The typed day decides which act it is. What was typed for the other one travels along, so that a slip of the day
  // costs nothing.
  private static let inhalt: [Name] = [.bis, .klient, .haus]
  private static let pflichten: [Name] = [.anlass, .bemuehungen, .haeufigkeit, .nachweis, .nachweisBis]

  private static let reader = "Klientin oder Klient; der Text steht so im Bescheid."
  private static var grund: FormField {
    FormField(Name.grund, "Begründung", .textarea(characters: 400)).read(by: reader)
  }
}

/// A Schlichtungsverfahren begins, or ends.
public enum SchlichtungForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, grund, ergebnis
  }

  /// `spaetestens` is the last day of the one that runs; `nil` = a new one begins.
  public static func form(endsBy spaetestens: Day?) -> Form {
    guard let spaetestens else {
      return Form(
        "Schlichtung beginnen", intro: "Solange sie läuft, wird wegen einer Pflicht aus dem Plan nichts gemindert.",
        submit: "Beginn speichern",
        fields: [
          FormField(Name.am, "Beginnt am", .date),
          FormField(Name.grund, "Was ist strittig?", .textarea(characters: 200))
            .read(by: "Klientin oder Klient, wer den Fall führt."),
        ])
    }
    return Form(
      "Schlichtung beenden", intro: "Sie endet spätestens am \(spaetestens.german).", submit: "Ergebnis speichern",
      fields: [
        FormField(Name.am, "Beendet am", .date),
        FormField(
          Name.ergebnis, "Ergebnis",
          .radios(Schlichtungsergebnis.allCases.map { Option($0.rawValue, Wortlaut.label($0)) })),
      ])
  }
}

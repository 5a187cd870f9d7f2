public import Casework
public import Law

/// The forms of Jugendberufshilfe.
public enum JugendhilfeForms {
  public enum Aufnahme: String, CaseIterable, Sendable {
    case vorname, nachname, geburt, kontakt, rechtsgrundlage, wuensche, ab, zustaendig
  }
  public enum Gespraech: String, CaseIterable, Sendable {
    case am, notiz, naechstes
  }
  public enum Hilfe: String, CaseIterable, Sendable {
    case art, ab, bis, notiz
  }
  public enum Uebermittlung: String, CaseIterable, Sendable {
    case am, grund
    case einwilligungAm = "einwilligung_am"
    case begruendung, weiteres
  }
  public enum Ende: String, CaseIterable, Sendable {
    case am, ergebnis
  }
  public enum Storno: String, CaseIterable, Sendable {
    case grund
  }

  private static let leser = "Lesen können das alle Konten der Jugendberufshilfe, niemand sonst."

  /// - Parameters:
  ///   - grundlagen: legal grounds of the day with their sections.
  ///   - konten: accounts that may be in charge.
  public static func aufnahme(grundlagen: [Option], konten: [Option]) -> Form {
    Form(
      "Fall der Jugendberufshilfe aufnehmen",
      intro: "Der Fall steht für sich: Fallmanagement, Kennzahlen und Suche des Jobcenters kennen ihn nicht.",
      submit: "Fall aufnehmen", aufnahmefelder(grundlagen, konten))
  }

  /// Everything once more, and why it was wrong.
  /// - Parameter wer: whose case it is.
  public static func berichtigung(wer: String, grundlagen: [Option], konten: [Option]) -> Form {
    Form(
      "Aufnahme berichtigen", intro: "\(wer). Was vorher da stand, bleibt im Verlauf durchgestrichen sichtbar.",
      submit: "Berichtigung speichern",
      aufnahmefelder(grundlagen, konten) + [FormSection("Warum?", fields: [stornogrund])])
  }

  private static let stornogrund = FormField(
    Storno.grund, "Grund", .text(.full), hint: "Ein Satz, zum Beispiel: falscher Tag.")

  private static func aufnahmefelder(_ grundlagen: [Option], _ konten: [Option]) -> [FormSection] {
    [
      FormSection(
        "Der junge Mensch",
        fields: [
          FormField(Aufnahme.vorname, "Vorname", .text(.medium)),
          FormField(Aufnahme.nachname, "Nachname", .text(.medium)),
          FormField(Aufnahme.geburt, "Geburtsdatum", .date),
          FormField(
            Aufnahme.kontakt, "Wie erreichbar?", .text(.full),
            hint: "So, wie die Person es will, zum Beispiel eine Handynummer."),
        ]),
      FormSection(
        "Die Hilfe",
        fields: [
          FormField(Aufnahme.rechtsgrundlage, "Rechtsgrundlage", .radios(grundlagen)),
          FormField(
            Aufnahme.wuensche, "Was wünscht sich die Person?", .textarea(characters: 200), hint: "Ein Satz genügt."
          ).read(by: leser),
          FormField(Aufnahme.ab, "Fall ab", .date),
          FormField(Aufnahme.zustaendig, "Zuständig", .select(konten)),
        ]),
    ]
  }

  /// - Parameters:
  ///   - wer: whose case it is.
  ///   - hilfen: kinds of help of the day with their sections.
  public static func form(_ formular: Jugendformular, wer: String, hilfen: [Option]) -> Form {
    switch formular {
    case .gespraech: gespraech(wer)
    case .hilfe: hilfe(wer, hilfen)
    case .uebermittlung: uebermittlung(wer)
    case .ende:
      Form(
        "Fall beenden", intro: wer, submit: "Fall beenden",
        fields: [
          FormField(Ende.am, "Letzter Tag", .date), FormField(Ende.ergebnis, "Wie endet er?", .radios(ergebnisse)),
        ])
    }
  }

  private static func gespraech(_ wer: String) -> Form {
    Form(
      "Gespräch festhalten", intro: wer, submit: "Gespräch speichern",
      fields: [
        FormField(Gespraech.am, "Tag", .date),
        FormField(Gespraech.notiz, "Worum ging es?", .textarea(characters: 500)).read(by: leser),
        FormField(Gespraech.naechstes, "Nächstes Gespräch am", .date, optional: true),
      ])
  }

  private static func hilfe(_ wer: String, _ hilfen: [Option]) -> Form {
    Form(
      "Hilfe beginnen", intro: wer, submit: "Hilfe speichern",
      fields: [
        FormField(Hilfe.art, "Welche Hilfe?", .radios(hilfen)), FormField(Hilfe.ab, "Beginnt am", .date),
        FormField(Hilfe.bis, "Bis", .date, hint: "Geplanter oder letzter Tag.", optional: true),
        FormField(Hilfe.notiz, "Notiz", .textarea(characters: 300), optional: true).read(by: leser),
      ])
  }

  private static func uebermittlung(_ wer: String) -> Form {
    Form(
      "Daten ans Jobcenter übermitteln", intro: wer, submit: "Übermittlung speichern",
      [
        FormSection(
          "Aus welchem Grund?",
          fields: [
            FormField(Uebermittlung.am, "Übermittelt am", .date),
            FormField(Uebermittlung.grund, "Grund", .radios(gruende)),
            FormField(
              Uebermittlung.einwilligungAm, "Tag der Einwilligung", .date, hint: "Nur bei Einwilligung.", optional: true
            ),
            FormField(
              Uebermittlung.begruendung, "Warum gefährdet die Übermittlung die Hilfe nicht?",
              .textarea(characters: 300), hint: "Nur ohne Einwilligung.", optional: true),
          ]),
        FormSection(
          "Was wird übermittelt?", intro: "Nur, was das Jobcenter für seine Aufgabe braucht.",
          fields: angaben.map { FormField(named: feld($0), label($0), .checkbox, optional: true) } + [
            FormField(
              Uebermittlung.weiteres, "Außerdem", .textarea(characters: 300), hint: "Im Wortlaut.", optional: true)
          ]),
      ]
    ).notices([
      Hinweis(
        .warnung,
        "Was Ihnen zum Zweck der Hilfe anvertraut wurde, geben Sie nur mit Einwilligung weiter (§ 65 SGB VIII).",
        title: "Anvertrautes"),
      Hinweis(.hinweis, uebernahme),
    ])
  }

  /// What follows in the job centre, and what does not.
  public static let uebernahme =
    "Hier halten Sie fest, was Sie übermittelt haben. Einen Fallzugang erfasst das Jobcenter selbst; von allein entsteht "
    + "dort keiner."

  /// Cancels an entry.
  public static func storno(_ eintrag: String, wer: String) -> Form {
    Form(
      "Eintrag stornieren", intro: "\(wer): \(eintrag). Der Eintrag bleibt durchgestrichen sichtbar.",
      submit: "Eintrag stornieren",
      fields: [stornogrund])
  }

  /// The field of one of the data that may be passed on.
  public static func feld(_ angabe: Uebermittlungsangabe) -> String { "umfang_\(angabe.rawValue)" }
  private static let angaben = Uebermittlungsangabe.allCases

  private static let gruende = Uebermittlungsgrund.allCases.map { Option($0.rawValue, label($0)) }
  private static let ergebnisse = Jugendhilfeende.allCases.map { Option($0.rawValue, label($0)) }

  public static func label(_ angabe: Uebermittlungsangabe) -> String {
    switch angabe {
    case .name: "Name"
    case .geburt: "Geburtsdatum"
    case .kontakt: "Weg des Kontakts"
    case .wuensche: "Wünsche"
    case .hilfen: "Hilfen bisher"
    }
  }

  public static func label(_ grund: Uebermittlungsgrund) -> String {
    switch grund {
    case .einwilligung: "Die Person hat eingewilligt (§ 67b Abs. 2 SGB X)"
    case .aufgabe:
      "Das Jobcenter braucht sie für seine Aufgabe, und die Hilfe wird nicht gefährdet (§ 69 Abs. 1 Nr. 1 SGB X, § 64 "
        + "Abs. 2 SGB VIII)"
    }
  }

  public static func label(_ ergebnis: Jugendhilfeende) -> String {
    switch ergebnis {
    case .ausbildung: "In Ausbildung"
    case .arbeit: "In Arbeit"
    case .schule: "In der Schule"
    case .jobcenter: "Das Jobcenter führt es fort"
    case .andereHilfe: "In einer anderen Hilfe"
    case .eigenerWunsch: "Die Person möchte nicht mehr"
    case .keinKontakt: "Kein Kontakt mehr"
    case .altersgrenze: "27 Jahre alt"
    case .sonstige: "Anderes"
    }
  }

  /// The legal ground where no day is at hand.
  public static func label(_ grundlage: Jugendhilfegrundlage) -> String {
    switch grundlage {
    case .hilfen: "§ 13 Abs. 1 SGB VIII"
    case .ausbildung: "§ 13 Abs. 2 SGB VIII"
    }
  }

  /// A kind of help where no day is at hand.
  public static func label(_ art: Jugendhilfeart) -> String {
    switch art {
    case .beratung: "Beratung und Begleitung"
    case .schulbegleitung: "Begleitung in der Schule"
    case .werkstattjahr: "Werkstattjahr"
    case .ausbildung: "Begleitete Ausbildung"
    case .beschaeftigung: "Begleitete Beschäftigung"
    case .jugendwohnen: "Jugendwohnen"
    }
  }
}

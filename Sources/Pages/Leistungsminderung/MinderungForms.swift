import Kernel

/// The forms about reductions of benefits. The program counts, reminds and explains; people decide.
public enum MinderungForms {
  public enum Neu: String, CaseIterable, Sendable {
    case art, tag, belehrt
  }
  public enum Schritt: String, CaseIterable, Sendable {
    case schritt, am, form, ergebnis, begruendung
  }
  public enum Bescheid: String, CaseIterable, Sendable {
    case am, zeichen, prozent, betrag, beginn, ende
  }
  public enum Aufhebung: String, CaseIterable, Sendable {
    case grund, am, ab
  }

  public static let arten = [
    Option("meldeversaeumnis", "Meldeversäumnis (§ 32 SGB II, bis 31.03.2011 § 31 Abs. 2)"),
    Option("pflichtverletzung", "Pflichtverletzung (§ 31 SGB II)"),
    Option("pflichtverletzung_u25", "Pflichtverletzung, Person unter 25 (§ 31 SGB II)"),
    Option("arbeitsverweigerung", "Verweigerung tatsächlich möglicher Arbeit (§ 31a Abs. 7 SGB II)"),
  ]
  public static let ergebnisse = [
    Option("wichtiger_grund", "wichtiger Grund"), Option("kein_grund", "kein wichtiger Grund"),
    Option("keine_aeusserung", "keine Äußerung"),
  ]
  public static let aufhebungen = [
    Option("erfuellt", "Die Pflicht ist erfüllt"), Option("ruecknahme", "Der Bescheid ist zurückgenommen"),
  ]
  private static let reader = "Fallmanagement, Leistung, Vertretung, Teamleitung und auf Antrag die Person selbst."

  public static func neu() -> Form {
    Form(
      "Leistungsminderung prüfen",
      intro: "Sie halten fest, was geschehen ist. Ob gemindert wird, entscheidet ein Mensch nach der Anhörung.",
      submit: "Prüfung beginnen",
      fields: [
        FormField(Neu.art, "Anlass", .radios(arten)),
        FormField(Neu.tag, "Tag des Versäumnisses oder der Pflichtverletzung", .date),
        FormField(
          Neu.belehrt, "Schriftliche Belehrung zugegangen am", .date,
          hint: "Nur bei Pflichtverletzung. Beim Meldeversäumnis gilt die Einladung mit ihrer Zustellung.",
          optional: true),
      ])
  }

  /// `about` says cause and day.
  public static func schritt(about: String) -> Form {
    Form(
      "Schritt festhalten", intro: about, submit: "Schritt speichern",
      fields: [
        FormField(
          Schritt.schritt, "Was ist geschehen?",
          .radios([
            Option("anhoerung", "Die Person ist angehört (§ 24 SGB X)"),
            Option("haerte", "Härte geprüft: kein Härtefall"), Option("haertefall", "Härte geprüft: Härtefall"),
            Option("abgesehen", "Von einer Minderung wird abgesehen"),
            Option("beratung", "Beratung angeboten (unter 25, nach der Entscheidung)"),
          ])),
        FormField(Schritt.am, "Am", .date),
        FormField(
          Schritt.form, "Anhörung",
          .select([Option("persoenlich", "persönlich"), Option("schriftlich", "schriftlich")]),
          optional: true),
        FormField(Schritt.ergebnis, "Ergebnis der Anhörung", .select(ergebnisse), optional: true),
        FormField(Schritt.begruendung, "Begründung", .textarea(characters: 400), optional: true).read(by: reader),
      ])
  }

  /// `about` says what the law of the day allows at most, and whether a Schlichtungsverfahren stands in the way.
  public static func bescheid(about: String) -> Form {
    let fields = [
      FormField(Bescheid.am, "Tag der Entscheidung", .date),
      FormField(Bescheid.zeichen, "Zeichen des Bescheids", .text(.medium)),
      FormField(Bescheid.prozent, "Prozent des Regelbedarfs", .text(.short)),
      FormField(Bescheid.betrag, "Betrag im Monat in Euro", .text(.short), optional: true),
      FormField(Bescheid.beginn, "Erster Tag der Minderung", .date), FormField(Bescheid.ende, "Letzter Tag", .date),
    ]
    return Form("Entscheidung festhalten", intro: about, submit: "Entscheidung speichern", fields: fields)
  }

  public static func aufhebung(about: String) -> Form {
    Form(
      "Aufhebung festhalten", intro: about, submit: "Aufhebung speichern",
      fields: [
        FormField(Aufhebung.grund, "Grund", .radios(aufhebungen)), FormField(Aufhebung.am, "Entschieden am", .date),
        FormField(
          Aufhebung.ab, "Erster Tag ohne Minderung", .date, hint: "Bei Rücknahme zählt der Beginn.", optional: true),
      ])
  }
}

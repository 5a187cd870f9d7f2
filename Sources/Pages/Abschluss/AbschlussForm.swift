/// End of a case; passes a check page. Open points must be settled first.
public enum AbschlussForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, grund
  }

  /// `open` lists what must be settled, each with the form that settles it.
  public static func form(open: [Verweis] = []) -> Form {
    Form(
      "Fall abschließen", intro: "Der Fall bleibt lesbar. Der Leistungsbezug endet dadurch nicht.",
      submit: "Weiter zur Prüfung",
      fields: [
        FormField(Name.am, "Abgeschlossen am", .date, hint: "Erster Tag ohne Fall, z. B. 31.03.2008 oder „heute“"),
        FormField(Name.grund, "Grund", .radios(Wortlaut.abschlussgruende)),
      ]
    ).checked().notices(open.isEmpty ? [] : [notice(open)])
  }

  private static func notice(_ open: [Verweis]) -> Hinweis {
    let (count, them) = open.count == 1 ? ("1 offenen Punkt", "ihn") : ("\(open.count) offene Punkte", "diese")
    return Hinweis(
      .warnung, "Schließen Sie \(them), dann ist der Abschluss möglich.", title: "Der Fall hat noch \(count).",
      links: open)
  }
}

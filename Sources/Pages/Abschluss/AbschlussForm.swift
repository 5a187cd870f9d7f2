/// End of a case: what is still open in it, each settled or handed over on the spot, the day and the reason.
public enum AbschlussForm {
  public enum Name: String, CaseIterable, Sendable {
    case am, grund, uebrige
  }

  /// An open point with all that may become of it.
  public struct Punkt: Sendable, Hashable {
    /// Name of its field.
    public let field: String
    /// For example `Maßnahme „Grünpflege“, bis 31.08.2007`.
    public let label: String
    /// What settles it here.
    public let erledigen: [Option]
    /// Whether it may end with the case without a word of its own.
    public let darfEntfallen: Bool
    /// The form that settles it with all its details.
    public let link: Verweis?

    public init(field: String, label: String, erledigen: [Option], darfEntfallen: Bool, link: Verweis? = nil) {
      self.field = field
      self.label = label
      self.erledigen = erledigen
      self.darfEntfallen = darfEntfallen
      self.link = link
    }
  }

  /// Begins the value of a point that somebody carries on.
  public static let uebergeben = "uebergeben_"
  /// Who carries a point on, as a value of its field.
  public static let uebergaben = Wortlaut.weiterstellen.map {
    Option(uebergeben + $0.value, "übergeben an \($0.label)")
  }

  /// - Parameters:
  ///   - punkte: what must be settled or handed over first.
  ///   - aufbewahrung: until when the file is kept, and why.
  public static func form(_ punkte: [Punkt] = [], aufbewahrung: String) -> Form {
    var form = Form(
      "Fall abschließen", intro: "Der Fall bleibt lesbar. Der Leistungsbezug endet dadurch nicht. \(aufbewahrung)",
      submit: "Fall abschließen", (punkte.isEmpty ? [] : [open(punkte)]) + [end])
    form.preview = "Weiter zur Prüfung"
    form.previewIsPage = true
    return punkte.isEmpty ? form : form.notices([notice(punkte)])
  }

  private static let end = FormSection(
    fields: [
      FormField(Name.am, "Abgeschlossen am", .date, hint: "Erster Tag ohne Fall, z. B. 31.03.2008 oder „heute“"),
      FormField(Name.grund, "Grund", .radios(Wortlaut.abschlussgruende)),
    ])

  private static func open(_ punkte: [Punkt]) -> FormSection {
    let rest = FormField(
      Name.uebrige, "Was sonst offen ist, endet mit dem Fall", .checkbox,
      hint: "Gilt für Punkte ohne eigene Wahl, außer für Maßnahmen, Schlichtungen und Leistungsminderungen.")
    return FormSection(
      "Offene Punkte", intro: "Erledigen oder übergeben Sie jeden Punkt hier.",
      fields: punkte.map(field) + (punkte.contains(where: \.darfEntfallen) ? [rest] : []))
  }

  private static func field(_ punkt: Punkt) -> FormField {
    let groups = [OptionGroup("Erledigen", punkt.erledigen), OptionGroup("Übergeben", uebergaben)]
    return FormField(
      named: punkt.field, punkt.label, .groupedSelect(groups.filter { !$0.options.isEmpty }), optional: false)
  }

  private static func notice(_ punkte: [Punkt]) -> Hinweis {
    let count = punkte.count == 1 ? "1 offenen Punkt" : "\(punkte.count) offene Punkte"
    let them = punkte.count == 1 ? "ihn" : "diese"
    return Hinweis(
      .warnung, "Schließen oder übergeben Sie \(them), dann ist der Abschluss möglich.",
      title: "Der Fall hat noch \(count).", links: punkte.compactMap(\.link))
  }
}

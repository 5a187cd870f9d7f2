public import Markup

/// All cases of Jugendberufshilfe.
public struct JugendhilfePage: Page {
  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    /// As people see the number.
    public let zeichen: String
    public let name: String
    /// Day of birth and age.
    public let geboren: String
    public let seit: String
    public let zustaendig: String
    public let naechstes: String?
    /// What holds: it goes on, or how long since it ended.
    public let stand: String

    public init(
      nr: Int64, zeichen: String, name: String, geboren: String, seit: String, zustaendig: String, naechstes: String?,
      stand: String
    ) {
      (self.nr, self.zeichen, self.name, self.geboren) = (nr, zeichen, name, geboren)
      (self.seit, self.zustaendig, self.naechstes, self.stand) = (seit, zustaendig, naechstes, stand)
    }
  }

  public let zeilen: [Zeile]

  public init(zeilen: [Zeile]) { self.zeilen = zeilen }

  public var title: String { "Jugendberufshilfe" }
  public var section: Bereich? { .jugendhilfe }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    el("p", .class("einleitung")) {
      "Fälle nach § 13 SGB VIII. Sie stehen nur hier; das Öffnen eines Falls wird protokolliert."
    }
    el("p") { Verweis("Fall aufnehmen", .jugendfallNeu).html }
    if zeilen.isEmpty { Leerzustand("Es ist noch kein Fall aufgenommen.").html } else { table }
  }

  private var table: HTML {
    Datentabelle(
      id: "jugendhilfe", caption: "Fälle der Jugendberufshilfe, laufende zuerst",
      columns: ["Name", "Zeichen", "Geboren", "Seit", "Zuständig", "Nächstes Gespräch", "Stand"].map { Spalte($0) },
      rows: zeilen.map { zeile in
        [
          el("a", .href(Adresse.jugendfall(zeile.nr).link)) { zeile.name }, HTML(zeile.zeichen), HTML(zeile.geboren),
          HTML(zeile.seit), HTML(zeile.zustaendig), HTML(zeile.naechstes ?? "–"), HTML(zeile.stand),
        ]
      }
    ).html
  }
}

/// One case of Jugendberufshilfe with all that is stored about it.
public struct JugendfallPage: Page {
  public let nr: Int64
  public let zeichen: String
  public let name: String
  public let zeilen: [Zusammenfassungszeile]
  public let hinweise: [Hinweis]
  /// Whether steps may still follow.
  public let isOpen: Bool
  /// Newest first.
  public let verlauf: [Ereignis]

  public init(
    nr: Int64, zeichen: String, name: String, zeilen: [Zusammenfassungszeile], hinweise: [Hinweis], isOpen: Bool,
    verlauf: [Ereignis]
  ) {
    (self.nr, self.zeichen, self.name, self.zeilen) = (nr, zeichen, name, zeilen)
    (self.hinweise, self.isOpen, self.verlauf) = (hinweise, isOpen, verlauf)
  }

  public var title: String { "\(name), Jugendberufshilfe \(zeichen)" }
  public var section: Bereich? { .jugendhilfe }

  @HTMLBuilder public var content: HTML {
    el("h1") { name }
    el("p", .class("einleitung")) { "Jugendberufshilfe nach § 13 SGB VIII, \(zeichen)" }
    for hinweis in hinweise { hinweis.html }
    if isOpen {
      el("ul", .class("verweise")) {
        for formular in Jugendformular.allCases {
          el("li") { Verweis(formular.label, .jugendformular(formular, nr)).html }
        }
      }
    }
    el("h2") { "Auf einen Blick" }
    Zusammenfassungsliste(zeilen).html
    el("p") { Verweis("Aufnahme berichtigen", .jugendaufnahme(nr)).html }
    el("h2") { "Verlauf" }
    Zeitstrahl(verlauf).html
    el("p", .class("zurueck")) { el("a", .href(Adresse.jugendhilfe.link)) { "Zurück zu allen Fällen" } }
  }
}

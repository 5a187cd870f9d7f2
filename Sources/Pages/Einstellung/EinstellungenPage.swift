public import Kernel
public import Markup

/// All lists that the job centre may set, and what is planned.
public struct EinstellungenPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let seite: Einstellungsseite
    /// How many values of the list the job centre set itself.
    public let eigene: Int
    /// Who changed the list last, and when; `nil` = nobody.
    public let zuletzt: String?
    public let geplant: Int

    public init(seite: Einstellungsseite, eigene: Int, zuletzt: String?, geplant: Int) {
      (self.seite, self.eigene, self.zuletzt, self.geplant) = (seite, eigene, zuletzt, geplant)
    }
  }
  /// A change that has not begun.
  public struct Geplant: Sendable, Hashable {
    public let seite: Einstellungsseite
    public let schluessel: String
    public let name: String
    public let neu: String
    public let ab: Day
    public let wer: String
    public let grund: String

    public init(
      seite: Einstellungsseite, schluessel: String, name: String, neu: String, ab: Day, wer: String, grund: String
    ) {
      (self.seite, self.schluessel, self.name, self.neu) = (seite, schluessel, name, neu)
      (self.ab, self.wer, self.grund) = (ab, wer, grund)
    }
  }

  public let rows: [Zeile]
  public let geplant: [Geplant]

  public init(rows: [Zeile], geplant: [Geplant]) { (self.rows, self.geplant) = (rows, geplant) }

  public var title: String { "Einstellungen" }
  public var section: Bereich? { .einstellungen }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    el("p", .class("einleitung")) {
      "Was das Jobcenter selbst bestimmt. Jede Änderung gilt frühestens ab morgen und bleibt mit Tag, Namen und Grund "
        + "lesbar. Was bis heute entschieden wurde, behält sein Recht."
    }
    Datentabelle(
      id: "einstellungen", caption: "Listen des Jobcenters",
      columns: [
        Spalte("Liste"), Spalte("selbst gesetzt", isNumber: true), Spalte("geplant", isNumber: true),
        Spalte("zuletzt geändert"),
      ],
      rows: rows.map { row in
        [
          el("a", .href(Adresse.einstellungsliste(row.seite).link)) { row.seite.titel },
          HTML("\(row.eigene)"), HTML("\(row.geplant)"), HTML(row.zuletzt ?? "wie ausgeliefert"),
        ]
      }, hidesCaption: true
    ).html
    el("h2") { "Geplante Änderungen" }
    if geplant.isEmpty { Leerzustand("Es ist keine Änderung geplant.").html } else { plan }
  }

  private var plan: HTML {
    Datentabelle(
      id: "geplant", caption: "Geplante Änderungen, die nächsten zuerst",
      columns: [Spalte("Was"), Spalte("gilt ab"), Spalte("neu"), Spalte("festgelegt von"), Spalte("Grund")],
      rows: geplant.map { item in
        [
          el("a", .href(Adresse.einstellung(item.seite, item.schluessel).link)) {
            item.seite.titel + ": " + item.name
          },
          HTML(item.ab.german), HTML(item.neu), HTML(item.wer), HTML(item.grund),
        ]
      }, hidesCaption: true
    ).html
  }
}

/// One list: what holds today, since when, by whom, and what is planned.
public struct EinstellungslistePage: Page {
  public struct Zeile: Sendable, Hashable {
    public let schluessel: String
    public let name: String
    public let gilt: String
    public let seit: Day?
    /// Who set it: a person, the files or statute.
    public let von: String
    public let geplant: String?

    public init(schluessel: String, name: String, gilt: String, seit: Day?, von: String, geplant: String?) {
      (self.schluessel, self.name, self.gilt) = (schluessel, name, gilt)
      (self.seit, self.von, self.geplant) = (seit, von, geplant)
    }
  }

  public let seite: Einstellungsseite
  public let rows: [Zeile]
  /// Where a value is added to the list; `nil` = its values are given.
  public let neu: Adresse?

  public init(seite: Einstellungsseite, rows: [Zeile], neu: Adresse? = nil) {
    (self.seite, self.rows, self.neu) = (seite, rows, neu)
  }

  public var title: String { "Einstellungen: " + seite.titel }
  public var section: Bereich? { .einstellungen }

  @HTMLBuilder public var content: HTML {
    el("p") { el("a", .href(Adresse.einstellungen.link)) { "Alle Einstellungen" } }
    el("h1") { seite.titel }
    el("p", .class("einleitung")) { seite.einleitung }
    if let neu { el("p") { el("a", .class("knopf"), .href(neu.link)) { "Neue Vorlage" } } }
    Datentabelle(
      id: "liste", caption: seite.titel,
      columns: [Spalte("Was"), Spalte("gilt heute"), Spalte("seit"), Spalte("gesetzt von"), Spalte("geplant")],
      rows: rows.map { row in
        [
          el("a", .href(Adresse.einstellung(seite, row.schluessel).link)) { row.name },
          HTML(row.gilt), HTML(row.seit?.german ?? "–"), HTML(row.von), HTML(row.geplant ?? "–"),
        ]
      }, hidesCaption: true
    ).html
  }
}

public import Kernel
public import Markup

/// An appointment in the agenda.
public struct Terminzeile: Sendable, Hashable {
  public let tag: Day
  /// `9:30 Uhr`.
  public let zeit: String
  public let name: String
  public let nr: String
  public let termin: Int
  public let ort: String
  public let anlass: String
  /// Who is in charge; shown in the team's agenda.
  public let wer: String
  /// Other appointments of the same person at that time, in words; `nil` = none.
  public let clash: String?
  /// Outcome, or whether the letter arrived.
  public let stand: Statusmarke?

  public init(
    tag: Day, zeit: String, name: String, nr: String, termin: Int, ort: String, anlass: String, wer: String,
    clash: String?, stand: Statusmarke?
  ) {
    self.tag = tag
    self.zeit = zeit
    self.name = name
    self.nr = nr
    self.termin = termin
    self.ort = ort
    self.anlass = anlass
    self.wer = wer
    self.clash = clash
    self.stand = stand
  }
}

/// The agenda: a list by day, for screen and paper.
public struct TerminePage: Page {
  public let sicht: Terminsicht
  public let today: Day
  public let rows: [Terminzeile]
  /// Public holidays among the days, by day.
  public let feiertage: [Day: String]

  public init(sicht: Terminsicht, today: Day, rows: [Terminzeile], feiertage: [Day: String] = [:]) {
    self.sicht = sicht
    self.today = today
    self.rows = rows
    self.feiertage = feiertage
  }

  private var period: Period { sicht.period(today: today) }

  public var title: String { "Termine \(days)" + (sicht.team ? ", Team" : "") }
  public var section: Bereich? { .termine }
  public var isWide: Bool { true }

  private var days: String {
    sicht.woche ? "\(period.from.german) bis \((period.to - 1).german)" : period.from.german
  }

  @HTMLBuilder public var content: HTML {
    el("h1") { "Termine \(days)" }
    el("p", .class("einleitung")) { sentence }
    choices
    if rows.isEmpty {
      Leerzustand(
        "In dieser Zeit gibt es keine Termine. Eingeladen wird aus dem Fall: „Zu einem Termin einladen“."
      ).html
    }
    for day in shown { section(day) }
  }

  private var sentence: String {
    let clashes = rows.filter { $0.clash != nil }.count
    let count = rows.count == 1 ? "1 Termin" : "\(rows.count) Termine"
    return "\(sicht.team ? "Im Team" : "Bei Ihnen"): \(count)."
      + (clashes == 0 ? "" : " \(clashes) davon überschneiden sich.")
  }

  private var choices: HTML {
    el("nav", .class("seitenwahl"), .label("Zeitraum")) {
      el("ul") {
        step("‹ Früher", sicht.moved(sicht.woche ? -7 : -1, today: today))
        step("Heute", Terminsicht(woche: sicht.woche, team: sicht.team))
        step("Später ›", sicht.moved(sicht.woche ? 7 : 1, today: today))
        choice("Tag", Terminsicht(ab: sicht.ab, woche: false, team: sicht.team), !sicht.woche)
        choice("Woche", Terminsicht(ab: sicht.ab, woche: true, team: sicht.team), sicht.woche)
        if sicht.team {
          step("Nur meine zeigen", Terminsicht(ab: sicht.ab, woche: sicht.woche))
        } else {
          step("Team zeigen", Terminsicht(ab: sicht.ab, woche: sicht.woche, team: true))
        }
      }
    }
  }

  private func step(_ label: String, _ to: Terminsicht) -> HTML {
    el("li") { el("a", .href(Adresse.termine(to).link)) { label } }
  }
  private func choice(_ label: String, _ to: Terminsicht, _ isCurrent: Bool) -> HTML {
    el("li") { el("a", .href(Adresse.termine(to).link), .current(isCurrent)) { label } }
  }

  /// Days with appointments, and the public holidays of the time.
  private var shown: [Day] { rows.isEmpty ? [] : Set(rows.map(\.tag)).union(feiertage.keys).sorted() }

  @HTMLBuilder private func section(_ day: Day) -> HTML {
    let lines = rows.filter { $0.tag == day }
    el("h2", .id("tag-\(day.iso)")) {
      "\(Wortlaut.weekday(day)), \(day.german)" + (day == today ? " (heute)" : "")
    }
    if let name = feiertage[day] { el("p", .class("leise")) { "Feiertag: \(name)" } }
    if !lines.isEmpty {
      Datentabelle(
        id: "termine-\(day.iso)", caption: "Termine am \(day.german)",
        columns: [Spalte("Zeit"), Spalte("Person"), Spalte("Anlass"), Spalte("Ort"), Spalte("Stand")]
          + (sicht.team ? [Spalte("Zuständig")] : []),
        rows: lines.map(cells), hidesCaption: true
      ).html
    }
  }

  private func cells(_ row: Terminzeile) -> [HTML] {
    [
      HTML(row.zeit), person(row), HTML(row.anlass), HTML(row.ort), state(row),
    ] + (sicht.team ? [HTML(row.wer)] : [])
  }

  @HTMLBuilder private func person(_ row: Terminzeile) -> HTML {
    el("a", .href(Adresse.fall(row.nr).link)) { row.name }
    el("span", .class("zweite")) { "Fall \(row.nr)" }
  }

  @HTMLBuilder private func state(_ row: Terminzeile) -> HTML {
    if let stand = row.stand {
      stand.html
      HTML(" ")
    }
    if let clash = row.clash {
      Statusmarke(clash, .warnung).html
      HTML(" ")
    }
    el("a", .href(Adresse.einladung(nr: row.nr, termin: row.termin).link)) {
      HTML("Einladung")
      el("span", .class("nur-vorlesen")) { " von \(row.name)" }
    }
  }
}

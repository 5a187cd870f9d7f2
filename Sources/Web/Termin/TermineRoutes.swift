import Application
import Casework
import Hummingbird
import Kernel
import Law
import Pages
import Store

extension WebApp {
  /// The agenda, and the letters of a case.
  func addTermine(to router: Router<BasicRequestContext>) {
    get(.termine, on: router) { desk in
      let sicht = Terminsicht(query: desk.query)
      let period = sicht.period(today: desk.today)
      let found = try await office.termine(period, team: sicht.team, desk.actor)
      return desk.page(
        TerminePage(
          sicht: sicht, today: desk.today, rows: found.rows,
          feiertage: Dictionary(
            uniqueKeysWithValues: (0..<(period.to - period.from)).compactMap { offset in
              Feiertage.name(of: period.from + offset, in: office.law.land).map { (period.from + offset, $0) }
            })))
    }
    get(.einladung, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.einladung.rawValue)
      return desk.desk.page(try desk.einladungPage())
    }
    get(.einladungPDF, on: router) { desk in
      let desk = try await caseDesk(desk, page: Muster.einladungPDF.rawValue)
      let item = try desk.terminItem()
      return await pdf(
        desk.letter(Einladungsbrief(item)), named: "einladung-\(desk.nr)-\(item.nr)", kind: "letter", isKept: true,
        desk.desk, back: .einladung(nr: desk.nr, termin: item.nr))
    }
  }
}

extension CaseDesk {
  fileprivate func einladungPage() throws -> EinladungPage {
    let item = try terminItem()
    let delivered = item.zustellung.map {
      "\($0.am.german), \(Wortlaut.label($0.weg.rawValue, in: EinladungForm.wege))"
    }
    return EinladungPage(
      identity: identity, termin: item.words,
      rows: [
        Zusammenfassungszeile("Stand", item.stand.label),
        Zusammenfassungszeile("Zustellung", delivered ?? "noch nicht festgehalten"),
        Zusammenfassungszeile("Belehrung über Rechtsfolgen", item.fassung ?? "keine"),
      ], letter: desk.app.settings.reports.article(letter(Einladungsbrief(item))),
      pdf: .einladungPDF(nr: nr, termin: item.nr), links: links(item))
  }

  private func links(_ item: TerminState.Item) -> [Verweis] {
    guard mayChange, item.stand != .abgesagt else { return [] }
    let delivery =
      item.zustellung == nil ? [Verweis("Zustellung festhalten", .terminZustellung(nr: nr, termin: item.nr))] : []
    guard item.stand == .offen else { return delivery }
    return delivery + [
      Verweis("Gespräch festhalten", .fallhandlung(.gespraech, nr: nr)),
      Verweis("Termin verlegen", .terminVerlegen(nr: nr, termin: item.nr)),
      Verweis("Termin absagen", .terminAbsagen(nr: nr, termin: item.nr)),
    ]
  }

  /// The next appointment, for the front page of the case.
  var termine: [Zusammenfassungszeile] {
    guard let next = akte.file.termin.next else { return [] }
    let lines = ["\(Wortlaut.weekday(next.tag)), \(next.words)", next.ort]
    return [
      Zusammenfassungszeile(
        "Nächster Termin", lines: lines, change: Verweis("Einladung", .einladung(nr: nr, termin: next.nr)))
    ]
  }
}

extension TerminState.Stand {
  /// As people read it.
  var label: String {
    switch self {
    case .offen: "offen"
    case .abgesagt: "abgesagt"
    case .gefuehrt: "Gespräch geführt"
    case .versaeumt: "nicht gekommen"
    }
  }
}

extension Termine {
  /// How long an appointment is taken to last when clashes are looked for.
  private static let minutes = 30

  fileprivate var rows: [Terminzeile] {
    lines.map { line in
      let (termin, fall) = (line.termin, line.line.fall)
      return Terminzeile(
        tag: termin.tag, zeit: termin.uhrzeit.german, name: line.line.person.fullName, nr: fall.aktenzeichen,
        termin: termin.nr, ort: termin.ort, anlass: Wortlaut.label(termin.anlass.rawValue, in: EinladungForm.anlaesse),
        wer: fall.staff.map { organisation.name(of: $0) } ?? "niemand zuständig", clash: clash(line),
        stand: termin.mark)
    }
  }

  /// What the same person in charge has at the same time.
  private func clash(_ line: TerminLine) -> String? {
    guard line.termin.stand == .offen else { return nil }
    let others = lines.filter { other in
      (other.termin.fall, other.termin.nr) != (line.termin.fall, line.termin.nr) && other.termin.stand == .offen
        && other.line.fall.staff == line.line.fall.staff && other.termin.tag == line.termin.tag
        && abs(other.termin.uhrzeit.minute - line.termin.uhrzeit.minute) < Termine.minutes
    }
    guard !others.isEmpty else { return nil }
    return "überschneidet sich mit " + others.map(\.termin.uhrzeit.german).joined(separator: " und ")
  }
}

extension TerminRow {
  fileprivate var mark: Statusmarke? {
    switch stand {
    case .offen: zugestellt == nil ? Statusmarke("Zustellung offen") : nil
    case .gefuehrt: Statusmarke(stand.label, .erfolg)
    case .versaeumt, .abgesagt: Statusmarke(stand.label)
    }
  }
}

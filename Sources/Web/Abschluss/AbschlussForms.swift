import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// Open points, day and reason; closes at once, or shows everything once more before.
  static let abschluss = CaseForm(
    muster: .abschluss, address: { .fallhandlung(.abschluss, nr: $0.nr) },
    form: { AbschlussForm.form($0.abschlusspunkte, aufbewahrung: $0.aufbewahrung($0.today)) },
    prefill: { [AbschlussForm.Name.am.rawValue: $0.today.german] },
    preview: { desk, reader in
      let command = try reader.abschluss(desk)
      _ = try command.decide(desk.akte.file, in: DecisionContext(law: desk.office.law, today: desk.today))
      return .page(desk.desk.page(desk.abschlussCheck(command)))
    },
    record: { desk, reader in try await desk.record(try reader.abschluss(desk), .abgeschlossen) })

  /// Confirmed on the check page.
  static let abschlussPruefen = CaseForm(
    muster: .abschlussPruefen, address: { .fallhandlung(.abschluss, nr: $0.nr) },
    form: { AbschlussForm.form($0.abschlusspunkte, aufbewahrung: $0.aufbewahrung($0.today)) },
    prefill: { [AbschlussForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in try await desk.record(try reader.abschluss(desk), .abgeschlossen) })
}

extension CaseDesk {
  /// What is open if the case ends today, each with all that may become of it.
  fileprivate var abschlusspunkte: [AbschlussForm.Punkt] {
    CloseCase.openPoints(akte.file, today: today).map(formpunkt)
  }

  private func formpunkt(_ punkt: OffenerPunkt) -> AbschlussForm.Punkt {
    let settled = punkt.ausgaenge(today: today).filter { if case .uebergeben = $0 { false } else { true } }
    return AbschlussForm.Punkt(
      field: CloseCase.field(punkt), label: Punktwort.label(punkt, office.law, today),
      erledigen: settled.map { Option($0.key, Punktwort.label($0, of: punkt.art)) },
      darfEntfallen: punkt.darfEntfallen, link: link(punkt))
  }

  /// The form that settles a point with its details.
  private func link(_ punkt: OffenerPunkt) -> Verweis? {
    let item = Int(punkt.nr ?? 0)
    return switch punkt.art {
    case .teilnahme: Verweis("Maßnahme „\(punkt.name)“ beenden", .massnahmeEnde(nr: nr, teilnahme: item))
    case .profiling: Verweis("\(term(.profiling)) dokumentieren", .fallhandlung(.profilingErgebnis, nr: nr))
    case .angebot: Verweis("Antwort auf das Angebot festhalten", .fallhandlung(.vereinbarung, nr: nr))
    case .termin, .gespraech: Verweis("Gespräch festhalten", .fallhandlung(.gespraech, nr: nr))
    case .ankuendigung: Verweis("Arbeitsaufnahme bestätigen", .fallhandlung(.integration, nr: nr))
    case .minderungPruefung: Verweis("Leistungsminderung prüfen", .minderungSchritt(nr: nr, minderung: item))
    case .schritt, .vereinbarung, .verpflichtung, .schlichtung, .minderung, .uebergabe: nil
    }
  }

  /// Until when the file of a case that ends on `day` is kept, and why.
  fileprivate func aufbewahrung(_ day: Day) -> String {
    let rule = office.law.aufbewahrung(.fallakte, on: day)
    return "Aufbewahrt wird die Fallakte bis \((rule.value.end(after: day) - 1).german) "
      + "(\(rule.value.german), \(rule.citation.section))."
  }

  fileprivate func abschlussCheck(_ command: CloseCase) -> CheckPage {
    let points = CloseCase.openPoints(akte.file, today: today).map { punkt in
      let chosen = command.punkte[punkt.key] ?? .entfallen
      return Zusammenfassungszeile(
        Punktwort.label(punkt, office.law, today), Punktwort.label(chosen, of: punkt.art))
    }
    return CheckPage(
      heading: "Abschluss prüfen",
      consequence: "Der Fall wird geschlossen und bleibt lesbar. Fristen und nächster Schritt enden.",
      rows: [
        Zusammenfassungszeile("Person", akte.line.person.fullName),
        Zusammenfassungszeile("Abgeschlossen am", command.am.german),
        Zusammenfassungszeile("Grund", Wortlaut.label(command.grund.rawValue, in: Wortlaut.abschlussgruende)),
      ] + points + [Zusammenfassungszeile("Aufbewahrung", aufbewahrung(command.am))],
      confirm: "Fall abschließen", model: checkModel(.abschlussPruefen), edit: .fallhandlung(.abschluss, nr: nr),
      identity: identity)
  }

  /// What was handed over when the case was closed.
  var abschlussuebergaben: Hinweis? {
    let lines = akte.file.uebergebenePunkte.map { punkt, stelle in
      Punktwort.label(punkt, office.law, today) + ": "
        + Wortlaut.label(stelle.rawValue, in: Wortlaut.weiterstellen)
    }
    guard !lines.isEmpty else { return nil }
    return Hinweis(.hinweis, lines.joined(separator: "; ") + ".", title: "Beim Abschluss übergeben")
  }
}

extension FormReader {
  fileprivate mutating func abschluss(_ desk: CaseDesk) throws -> CloseCase {
    let am = day(AbschlussForm.Name.am)
    let grund: AbschlussGrund? = choice(AbschlussForm.Name.grund, "Bitte wählen Sie den Grund.")
    let rest = isTicked(AbschlussForm.Name.uebrige)
    var chosen: [String: Punktausgang] = [:]
    for punkt in CloseCase.openPoints(desk.akte.file, today: desk.today) {
      let field = CloseCase.field(punkt)
      let typed = text(field)
      if let ausgang = punkt.ausgaenge(today: desk.today).first(where: { $0.key == typed }) {
        chosen[punkt.key] = ausgang
      } else if !typed.isEmpty || !(rest && punkt.darfEntfallen) {
        refuse(field, "Bitte wählen Sie, was daraus wird. Solange der Punkt offen ist, bleibt auch der Fall offen.")
      }
    }
    try finish()
    guard let grund else { throw Refused(reader: self) }
    let reason = Wortlaut.label(grund.rawValue, in: Wortlaut.abschlussgruende)
    return CloseCase(
      am: am, grund: grund, punkte: chosen, uebrigeEntfallen: rest, begruendung: "Fall abgeschlossen: \(reason)")
  }
}

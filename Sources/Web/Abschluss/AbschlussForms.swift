import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseForm {
  /// First step: day and reason; leads to the check page.
  static let abschluss = CaseForm(
    muster: .abschluss, address: { .fallhandlung(.abschluss, nr: $0.nr) },
    form: { AbschlussForm.form(open: $0.openPoints) },
    prefill: { [AbschlussForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let command = try reader.abschluss()
      _ = try command.decide(desk.akte.file, in: DecisionContext(law: desk.office.law, today: desk.today))
      throw CheckFirst(response: desk.desk.page(desk.abschlussCheck(command)))
    })

  /// Second step: confirmed on the check page.
  static let abschlussPruefen = CaseForm(
    muster: .abschlussPruefen, address: { .fallhandlung(.abschluss, nr: $0.nr) },
    form: { AbschlussForm.form(open: $0.openPoints) },
    prefill: { [AbschlussForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in try await desk.record(try reader.abschluss(), .abgeschlossen) })
}

extension CaseDesk {
  /// What must be settled first, each with its form.
  fileprivate var openPoints: [Verweis] {
    CloseCase.openPoints(akte.file).map { point in
      switch point {
      case .teilnahme(let number, let name):
        Verweis("Maßnahme „\(name)“ beenden", .massnahmeEnde(nr: nr, teilnahme: number))
      case .profiling(let due):
        Verweis(
          "\(term(.profiling)) dokumentieren, erbeten bis \(due.german)", .fallhandlung(.profilingErgebnis, nr: nr))
      }
    }
  }

  fileprivate func abschlussCheck(_ command: CloseCase) -> CheckPage {
    CheckPage(
      heading: "Abschluss prüfen",
      consequence: "Der Fall wird geschlossen und bleibt lesbar. Fristen und nächster Schritt enden.",
      rows: [
        Zusammenfassungszeile("Person", akte.line.person.fullName),
        Zusammenfassungszeile("Abgeschlossen am", command.am.german),
        Zusammenfassungszeile("Grund", Wortlaut.label(command.grund.rawValue, in: Wortlaut.abschlussgruende)),
      ],
      confirm: "Fall abschließen", model: checkModel(.abschlussPruefen), edit: .fallhandlung(.abschluss, nr: nr),
      identity: identity)
  }
}

extension FormReader {
  fileprivate mutating func abschluss() throws -> CloseCase {
    let am = day(AbschlussForm.Name.am)
    let grund: AbschlussGrund? = choice(AbschlussForm.Name.grund, "Bitte wählen Sie den Grund.")
    try finish()
    guard let grund else { throw Refused(reader: self) }
    return CloseCase(am: am, grund: grund)
  }
}

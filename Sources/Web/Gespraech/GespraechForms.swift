import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// A talk that took place or was missed.
  static let gespraech = CaseForm(
    muster: .gespraech, address: { .fallhandlung(.gespraech, nr: $0.nr) }, form: { _ in GespraechForm.form() },
    prefill: { desk in
      let names = GespraechForm.Name.self
      return [names.am.rawValue: desk.today.german, names.naechstes.rawValue: desk.nextTalk?.german ?? ""]
    },
    record: { desk, reader in
      let names = GespraechForm.Name.self
      let result = reader.required(names.ergebnis, "Bitte wählen Sie, ob das Gespräch stattgefunden hat.")
      let known = [GespraechForm.held, GespraechForm.missedWithReason, GespraechForm.missed]
      if !result.isEmpty, !known.contains(result) {
        reader.refuse(names.ergebnis.rawValue, "Bitte wählen Sie eine Antwort.")
      }
      let am = reader.day(names.am)
      let note = reader.text(names.notiz)
      let next = reader.optionalDay(names.naechstes)
      try reader.finish()
      let missed = result == GespraechForm.held ? nil : Optional(result == GespraechForm.missedWithReason)
      return try await desk.record(RecordGespraech(am: am, notiz: note, naechstes: next, versaeumtMitGrund: missed))
    })
}

extension CaseDesk {
  /// The day of the next talk by the rhythm of the strategy; `nil` before one is chosen.
  fileprivate var nextTalk: Day? {
    akte.file.strategie.current.map { office.law.dueDay(office.law.gespraechFrist($0), after: today) }
  }
}

import Application
import Casework
import Pages

extension CaseForm {
  /// A reminder to the party whose turn it is; leads back to Mein Tag.
  static let erinnerung = CaseForm(
    muster: .erinnerung, address: { .fallhandlung(.erinnerung, nr: $0.nr) },
    form: { desk in
      let step = Aufgabe(desk.akte.line, law: desk.office.law, today: desk.today)
      let waits = step.map { $0.turn != .haus } ?? false
      return ErinnerungForm.form(party: waits ? step?.turn.label : nil, what: step?.what)
    },
    keepsDraft: false,
    record: { desk, _ in
      try await desk.office.record(
        RemindParty(am: desk.today), in: desk.id, as: desk.desk.actor,
        desk.submission(to: .heute, .erinnert))
    })
}

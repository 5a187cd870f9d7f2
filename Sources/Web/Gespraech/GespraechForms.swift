import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// A talk that took place or was missed.
  static let gespraech = CaseForm(
    muster: .gespraech, address: { .fallhandlung(.gespraech, nr: $0.nr) },
    form: { GespraechForm.form(zusagen: $0.zugesagt.klient, haus: $0.zugesagt.haus) },
    prefill: { $0.gespraechPrefill },
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
      let kept = reader.zusagen(desk.zugesagt.alles)
      try reader.finish()
      let missed = result == GespraechForm.held ? nil : Optional(result == GespraechForm.missedWithReason)
      return try await desk.record(
        RecordGespraech(
          am: am, notiz: note, naechstes: next, versaeumtMitGrund: missed, zusagen: missed == nil ? kept : []))
    })
}

extension CaseDesk {
  /// What was promised and imposed on the day that the form proposes.
  fileprivate var zugesagt: Zugesagtes { akte.file.vereinbarung.zugesagt(on: gespraechstag) }

  /// The day of the appointment that waits for its outcome, else today.
  private var gespraechstag: Day { akte.file.termin.open.map(\.tag).filter { $0 <= today }.min() ?? today }

  /// The next talk is proposed as the rhythm asks, on a working day.
  fileprivate var gespraechPrefill: [String: String] {
    let names = GespraechForm.Name.self
    return [
      names.am.rawValue: gespraechstag.german,
      names.naechstes.rawValue: akte.file.contactDay(office.law, after: today)?.german ?? "",
    ]
  }
}

extension FormReader {
  /// What was said of each promise; those of which nothing was said are left out.
  fileprivate mutating func zusagen(_ promised: [String]) -> [Zusagenstand] {
    var found: [Zusagenstand] = []
    for (index, zusage) in promised.enumerated() {
      let (name, typed) = (GespraechForm.zusage(index + 1), text(GespraechForm.zusage(index + 1)))
      let note = text(GespraechForm.zusageNotiz(index + 1))
      if let stand = Einhaltung(rawValue: typed) {
        found.append(Zusagenstand(zusage: zusage, stand: stand, notiz: note.isEmpty ? nil : note))
      } else if !typed.isEmpty || !note.isEmpty {
        refuse(name, "Bitte wählen Sie, ob die Zusage eingehalten ist.")
      }
    }
    return found
  }
}

import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// Records the number of the pension insurance, or takes the entry back. No draft: the number is typed in one go, and
  /// need not lie in one more place.
  static let versicherungsnummer = CaseForm(
    muster: .versicherungsnummer, address: { .fallhandlung(.versicherungsnummer, nr: $0.nr) },
    form: { desk in
      VersicherungsnummerForm.form(known: desk.akte.person.versicherungsnummer.eintrag.map { ($0.nummer, $0.am) })
    }, keepsDraft: false,
    record: { desk, reader in
      let names = VersicherungsnummerForm.Name.self
      let isKnown = desk.akte.person.versicherungsnummer.eintrag != nil
      let what = isKnown ? reader.text(names.was) : VersicherungsnummerForm.record
      switch what {
      case VersicherungsnummerForm.cancel:
        let reason = reader.required(names.grund, "Bitte nennen Sie den Grund der Rücknahme.")
        try reader.finish()
        return try await desk.office.cancelVersicherungsnummer(
          reason: reason, in: desk.id, as: desk.desk.actor, desk.submission(.storniert))
      case VersicherungsnummerForm.record:
        _ = reader.required(names.versicherungsnummer, "Bitte geben Sie die Versicherungsnummer an.")
        let nummer = reader.versicherungsnummer(names.versicherungsnummer)
        try reader.finish()
        guard let nummer else { throw Refused(reader: reader) }
        return try await desk.office.recordVersicherungsnummer(
          nummer, in: desk.id, as: desk.desk.actor, desk.submission())
      default:
        reader.refuse(names.was.rawValue, "Bitte wählen Sie, was Sie tun wollen.")
        throw Refused(reader: reader)
      }
    })
}

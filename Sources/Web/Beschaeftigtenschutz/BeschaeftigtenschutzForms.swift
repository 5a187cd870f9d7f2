import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// Protects the case as data of staff, or lifts that.
  static let beschaeftigtenschutz = CaseForm(
    muster: .beschaeftigtenschutz, address: { .fallhandlung(.beschaeftigtenschutz, nr: $0.nr) },
    form: { BeschaeftigtenschutzForm.form(vanishes: $0.desk.actor.entscheidetPersonal) },
    prefill: { [BeschaeftigtenschutzForm.Name.ab.rawValue: $0.today.german] },
    stand: { desk in
      let gilt = desk.akte.file.beschaeftigtenschutz.gilt
      return [
        BeschaeftigtenschutzForm.Name.gilt.rawValue: gilt
          ? BeschaeftigtenschutzForm.set : BeschaeftigtenschutzForm.lifted
      ]
    },
    record: { desk, reader in
      let names = BeschaeftigtenschutzForm.Name.self
      let typed = reader.required(names.gilt, "Bitte wählen Sie, ob der Schutz gelten soll.")
      let ab = reader.day(names.ab)
      let known = [BeschaeftigtenschutzForm.set, BeschaeftigtenschutzForm.lifted]
      if !typed.isEmpty, !known.contains(typed) {
        reader.refuse(names.gilt.rawValue, "Bitte wählen Sie, ob der Schutz gelten soll.")
      }
      try reader.finish()
      let command = SetBeschaeftigtenschutz(gilt: typed == BeschaeftigtenschutzForm.set, ab: ab)
      guard command.gilt, desk.desk.actor.entscheidetPersonal else { return try await desk.record(command) }
      // The case is gone for this reader, so the list is where the browser goes on.
      let shown = desk.submission()
      let target = Adresse.faelle(FaelleFilter()).link + "?meldung=" + Meldung.gespeichert.rawValue
      return try await desk.office.record(
        command, in: desk.id, as: desk.desk.actor,
        Submission(key: shown.key, expected: shown.expected, target: target))
    })
}

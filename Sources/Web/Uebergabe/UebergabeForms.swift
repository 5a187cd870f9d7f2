import Application
import Casework
import Kernel
import Pages
import Store

extension CaseForm {
  /// Offers the case to somebody else.
  static let uebergabe = CaseForm(
    muster: .uebergabe, address: { .fallhandlung(.uebergabe, nr: $0.nr) },
    form: { desk in
      let offer = desk.akte.file.zustaendigkeit.offer
      return UebergabeForm.form(
        desk.akte.organisation.peopleByTeam(on: desk.today), leistungen: desk.akte.file.offeneLeistungen,
        angeboten: offer.map {
          "Seit \($0.since.german) angeboten an \(desk.akte.organisation.name(of: $0.to.staff))."
        }, istBeschaeftigt: desk.akte.line.fall.beschaeftigte)
    },
    record: { desk, reader in
      let names = UebergabeForm.Name.self
      let typed = reader.required(names.an, "Bitte wählen Sie, wer den Fall übernimmt.")
      let grund = reader.text(names.grund)
      let an = Int64(typed).map { StaffID($0) }
      if an == nil { reader.refuse(names.an.rawValue, "Bitte wählen Sie eine Person aus der Liste.") }
      try reader.finish()
      guard let an else { throw Refused(reader: reader) }
      return try await desk.office.uebergeben(
        desk.id, an: an, grund: grund, as: desk.desk.actor, desk.submission(.uebergabeAngeboten))
    })
}

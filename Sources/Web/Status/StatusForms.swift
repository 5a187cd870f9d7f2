import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// Change of the labour-market status.
  static let status = CaseForm(
    muster: .status, address: { .fallhandlung(.status, nr: $0.nr) },
    form: { desk in
      StatusForm.form(current: desk.akte.file.status.on(desk.today).map { Wortlaut.label($0) } ?? "keine Angabe")
        .notices(desk.statushinweise)
    },
    prefill: { [StatusForm.Name.ab.rawValue: $0.today.german] },
    stand: { desk in
      desk.akte.file.status.on(desk.today).map { [StatusForm.Name.status.rawValue: $0.key] } ?? [:]
    },
    record: { desk, reader in
      let status: StatusCode? = reader.keyword(StatusForm.Name.status, "Bitte wählen Sie den neuen Status.")
      let ab = reader.day(StatusForm.Name.ab)
      try reader.finish()
      guard let status else { throw Refused(reader: reader) }
      return try await desk.record(SetStatus(status: status, ab: ab))
    })
}

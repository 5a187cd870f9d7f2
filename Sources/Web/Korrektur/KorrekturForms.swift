import Application
import Casework
import Journal
import Kernel
import Pages
import Store

extension CaseForm {
  /// Takes an entry of the case back.
  static let korrektur = CaseForm(
    muster: .korrektur, address: { .korrektur(nr: $0.nr, version: try $0.entry().version) },
    form: { desk in
      let line = try desk.entry()
      let words = VerlaufWording(line, organisation: desk.akte.organisation)
      return KorrekturForm.form(entry: "\(words.title), \(line.effectiveOn.german)")
    },
    record: { desk, reader in
      let reason = reader.required(KorrekturForm.Name.grund, "Bitte nennen Sie den Grund der Stornierung.")
      try reader.finish()
      return try await desk.office.cancel(
        version: try desk.entry().version, reason: reason, in: desk.id, as: desk.desk.actor,
        desk.submission(.storniert))
    })
}

extension CaseDesk {
  /// The entry of the address, if it can still be taken back.
  /// - Throws: `NotFound` if the case has no such entry.
  fileprivate func entry() throws -> VerlaufLine {
    let version = Int64(try desk.parameter("version"))
    guard let line = akte.verlauf.first(where: { $0.kind == .caseFile && $0.version == version }),
      case .caseEntry = line.content
    else { throw NotFound() }
    return line
  }
}

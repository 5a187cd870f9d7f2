import Application
import Casework
import Kernel
import Pages

extension CaseForm {
  /// Take-up of work or training; the change of status is proposed.
  static let integration = CaseForm(
    muster: .integration, address: { .fallhandlung(.integration, nr: $0.nr) }, form: { _ in IntegrationForm.form() },
    prefill: { desk in
      let names = IntegrationForm.Name.self
      let announced = desk.akte.file.integration.announced
      return [
        names.beginn.rawValue: (announced?.beginn ?? desk.today).german,
        names.arbeitgeber.rawValue: announced?.arbeitgeber ?? "", names.statusAendern.rawValue: "ja",
      ]
    },
    preview: { try $0.vorschau($1.integration()) },
    record: { desk, reader in try await desk.record(try reader.integration(), showing: true) })

  /// End of an integration.
  static let integrationEnde = CaseForm(
    muster: .integrationEnde, address: { .integrationEnde(nr: $0.nr, integration: try $0.integration().nr) },
    form: { IntegrationEndeForm.form(job: try $0.integration().jobWords) },
    prefill: { [IntegrationEndeForm.Name.ende.rawValue: $0.today.german] },
    record: { desk, reader in
      let names = IntegrationEndeForm.Name.self
      let end = reader.day(names.ende)
      let reason = reader.required(names.grund, "Bitte nennen Sie den Grund, zum Beispiel „befristet“.")
      let status = reader.optionalStatus(names.statusDanach)
      try reader.finish()
      return try await desk.record(
        EndIntegration(nr: try desk.integration().nr, ende: end, grund: reason, statusDanach: status))
    })
}

extension CaseDesk {
  /// The integration of the address.
  /// - Throws: `NotFound` if the case has none of that number.
  fileprivate func integration() throws -> IntegrationState.Item {
    let number = Int(try desk.parameter("integration"))
    guard let item = akte.file.integration.items.first(where: { $0.nr == number }) else { throw NotFound() }
    return item
  }
}

extension IntegrationState.Item {
  /// For example "sozialversicherungspflichtige Beschäftigung bei Muster GmbH, seit 01.11.2007."
  var jobWords: String {
    Wortlaut.label(art) + (arbeitgeber.map { " bei \($0)" } ?? "") + ", seit \(beginn.german)."
  }
}

extension FormReader {
  fileprivate mutating func integration() throws -> RecordIntegration {
    let names = IntegrationForm.Name.self
    let kind: IntegrationKind? = keyword(names.art, "Bitte wählen Sie, was aufgenommen wurde.")
    let begin = day(names.beginn)
    let employer = text(names.arbeitgeber)
    let hours = number(names.stunden, in: 1...60)
    try finish()
    guard let kind else { throw Refused(reader: self) }
    return RecordIntegration(
      art: kind, beginn: begin, arbeitgeber: employer.isEmpty ? nil : employer, stunden: hours,
      begleitend: isTicked(names.begleitend), statusAendern: isTicked(names.statusAendern),
      einwilligung: isTicked(names.einwilligung))
  }
}

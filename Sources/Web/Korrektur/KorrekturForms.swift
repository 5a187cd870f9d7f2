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
    form: { $0.korrekturForm(try $0.entry()) },
    record: { desk, reader in
      let reason = reader.required(KorrekturForm.Name.grund, "Bitte nennen Sie den Grund der Stornierung.")
      try reader.finish()
      return try await desk.office.cancel(
        version: try desk.entry().version, reason: reason, in: desk.id, as: desk.desk.actor,
        desk.submission(.storniert))
    })

  /// Takes an entry about the person of the case back.
  static let personKorrektur = CaseForm(
    muster: .personKorrektur, address: { .personKorrektur(nr: $0.nr, version: try $0.personEntry().version) },
    form: { $0.korrekturForm(try $0.personEntry()) },
    record: { desk, reader in
      let line = try desk.personEntry()
      let reason = reader.required(KorrekturForm.Name.grund, "Bitte nennen Sie den Grund der Stornierung.")
      try reader.finish()
      guard let right = desk.korrekturrecht(line) else { throw NotFound() }
      return try await desk.office.cancelAboutPerson(
        version: line.version, reason: reason, of: desk.id, right: right, as: desk.desk.actor,
        desk.submission(.storniert))
    })
}

extension CaseDesk {
  /// Where the entry of a line is taken back; `nil` where the reader may not, or another page does that.
  func korrektur(_ line: VerlaufLine) -> Adresse? {
    guard line.cancelled == nil, let right = korrekturrecht(line), desk.actor.may(right, akte.line.fall) else {
      return nil
    }
    return line.kind == .person
      ? .personKorrektur(nr: nr, version: line.version) : .korrektur(nr: nr, version: line.version)
  }

  /// The right that taking the entry back asks for. Of a closed case only the closing is taken back; then it is open.
  fileprivate func korrekturrecht(_ line: VerlaufLine) -> Recht? {
    let isClosed = akte.line.fall.geschlossen != nil
    switch line.content {
    case .caseEntry(let payload):
      return !isClosed || payload is FallAbgeschlossen || payload is FallAbgeschlossenV2 ? .fallBearbeiten : nil
    case .personEntry(let payload) where !isClosed:
      switch payload {
      case is LeistungsbezugBegonnen, is LeistungsbezugBeendet: return .leistungsbezug
      case is ZielgruppeFestgestellt, is MerkmalFestgestellt: return .fallBearbeiten
      // Each change holds all data: an earlier one lives on in those after it.
      case is PersonGeaendert: return line.version == akte.person.datenstaende.last?.version ? .fallBearbeiten : nil
      // The others have pages of their own, on which they are changed or lifted.
      default: return nil
      }
    default: return nil
    }
  }

  fileprivate func korrekturForm(_ line: VerlaufLine) -> Form {
    let words = VerlaufWording(line, organisation: akte.organisation)
    return KorrekturForm.form(entry: "\(words.title), \(line.effectiveOn.german)")
  }

  /// The entry of the address, if it can still be taken back.
  /// - Throws: `NotFound` if the case has no such entry.
  fileprivate func entry() throws -> VerlaufLine {
    let version = Int64(try desk.parameter("version"))
    guard let line = akte.verlauf.first(where: { $0.kind == .caseFile && $0.version == version }),
      case .caseEntry = line.content, korrektur(line) != nil || line.cancelled != nil
    else { throw NotFound() }
    return line
  }

  /// The entry about the person, if the reader may take it back here.
  /// - Throws: `NotFound` otherwise.
  fileprivate func personEntry() throws -> VerlaufLine {
    let version = Int64(try desk.parameter("personeneintrag"))
    guard let line = akte.verlauf.first(where: { $0.kind == .person && $0.version == version }),
      korrektur(line) != nil || line.cancelled != nil
    else { throw NotFound() }
    return line
  }
}

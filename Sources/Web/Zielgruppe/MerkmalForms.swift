import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// A trait with its source.
  static let merkmale = CaseForm(
    muster: .merkmale, address: { .fallhandlung(.merkmale, nr: $0.nr) }, form: { _ in MerkmalForm.form() },
    prefill: { [MerkmalForm.Name.ab.rawValue: $0.today.german] },
    record: { desk, reader in try await desk.recordPerson(try reader.merkmal(), right: .fallBearbeiten) })
}

extension FormReader {
  fileprivate mutating func merkmal() throws -> RecordMerkmal {
    let names = MerkmalForm.Name.self
    let merkmal: Merkmalart? = choice(names.merkmal, "Bitte wählen Sie das Merkmal.")
    let grad = text(names.grad).isEmpty ? nil : number(names.grad, in: 20...100)
    let quelle = required(names.quelle, "Bitte nennen Sie die Quelle, zum Beispiel den Bescheid mit Datum.")
    let (ab, bis) = (day(names.ab), optionalDay(names.bis))
    try finish()
    guard let merkmal else { throw Refused(reader: self) }
    return RecordMerkmal(merkmal: merkmal, grad: grad, quelle: quelle, ab: ab, bis: bis)
  }
}

extension CaseDesk {
  /// The target groups that the person belongs to today.
  var zugehoerigkeiten: [Zugehoerigkeit] {
    akte.person.zugehoerigkeiten(akte.household, fall: akte.file, law: office.law, on: today)
  }

  /// Each target group of today with its reason and since when.
  var zielgruppen: [String] {
    let groups = zugehoerigkeiten
    guard !groups.isEmpty else { return ["keine"] }
    return groups.map(\.words)
  }
}

extension Zugehoerigkeit {
  /// The group with its reason and since when.
  var words: String { "\(gruppe.value.name): \(Zielgruppensatz.reason(grund)), seit \(seit.german)" }
}

/// Why somebody belongs to a target group, in words.
enum Zielgruppensatz {
  static func reason(_ grund: Zugehoerigkeit.Grund) -> String {
    switch grund {
    case .alterUnter(let years, let birthday): "unter \(years) Jahre bis zum Geburtstag am \(birthday.german)"
    case .alterAb(let years, let birthday): "\(years) Jahre seit dem \(birthday.german)"
    case .geschlecht: "nach dem erfassten Geschlecht"
    case .staatsangehoerigkeit(let country):
      "Staatsangehörigkeit \(Wortlaut.label(country.code, in: Wortlaut.staaten))"
    case .merkmal(.alleinerziehend, _): "allein mit Kind unter 18 Jahren in der Bedarfsgemeinschaft"
    case .merkmal(let code, let source): [code.label, source].compactMap { $0 }.joined(separator: ", ")
    }
  }
}

import Application
import Casework
import Kernel
import Law
import Pages

extension CaseForm {
  /// Choice of the strategy; nothing is chosen beforehand.
  static let strategie = CaseForm(
    muster: .strategie, address: { .fallhandlung(.strategie, nr: $0.nr) },
    form: { desk in
      let choices = desk.office.law.strategien(on: desk.today).map(\.value).map {
        Option($0.letter.rawValue, "\($0.letter.rawValue): \($0.label)", hint: $0.name)
      }
      return StrategieForm.form(strategies: choices, findings: desk.findings)
    },
    prefill: { [StrategieForm.Name.am.rawValue: $0.today.german] },
    record: { desk, reader in
      let letter: StrategieLetter? = reader.choice(StrategieForm.Name.strategie, "Bitte wählen Sie eine Strategie.")
      let am = reader.day(StrategieForm.Name.am)
      let reason = reader.required(StrategieForm.Name.begruendung, "Bitte begründen Sie die Wahl in einem Satz.")
      try reader.finish()
      guard let letter else { throw Refused(reader: reader) }
      return try await desk.record(ChooseStrategie(strategie: letter, am: am, begruendung: reason))
    })
}

extension CaseDesk {
  /// The traits of the last Profiling in words.
  var findings: [Zusammenfassungszeile] {
    guard let result = akte.file.profiling.result else { return [] }
    return ProfilingErgebnisForm.traits.compactMap { trait in
      result.merkmale.first { $0.merkmal.rawValue == trait.name.rawValue }.map {
        Zusammenfassungszeile(trait.label, $0.words)
      }
    }
  }
}

extension Merkmal {
  /// The level in words, or why it was not recorded.
  var words: String {
    switch auspraegung {
    case 4: "Stärke"
    case 3: "gut entwickelt"
    case 2: "Unterstützungsbedarf"
    case 1: "großer Unterstützungsbedarf"
    default: "nicht erhoben" + (grund.map { " (\($0))" } ?? "")
    }
  }
}

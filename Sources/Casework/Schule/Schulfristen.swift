import Kernel
import Law

/// What waits in the case because school ends.
enum Schulfristen {
  /// Some months before the planned end it is talked about what comes next; on its day it is recorded what became of it.
  static func steps(_ file: CaseFile, _ law: Law) -> [NextStep] {
    guard let daten = file.schule.current, daten.stand == .geplant else { return [] }
    let before = law.schulendeVorlauf(before: daten.abschlussAm)
    let due = daten.am < before ? before : daten.abschlussAm
    return [NextStep(.schuldatenFortschreiben, due: due, party: .haus, since: daten.am)]
  }
}

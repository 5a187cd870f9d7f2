import Kernel
import Law

/// What waits in the case because of a medical opinion or of what was found reasonable.
enum Zumutbarkeitsfristen {
  static func steps(_ file: CaseFile, _ law: Law) -> [NextStep] { [wait(file), review(file, law)].compactMap { $0 } }

  /// It is the turn of the medical service.
  private static func wait(_ file: CaseFile) -> NextStep? {
    file.gutachten.auftrag.map {
      NextStep(.gutachtenErgebnis, due: $0.bis, party: .aerztlicherDienst, since: $0.am)
    }
  }

  /// Looked at again on its day, soon after a result that it does not know, or when that result's time is over.
  private static func review(_ file: CaseFile, _ law: Law) -> NextStep? {
    let (finding, result) = (file.zumutbarkeit.current, file.gutachten.letztes)
    if let result, finding.map({ $0.ab < result.am }) ?? true {
      let due = law.dueDay(.zumutbarkeitPruefen, after: result.am)
      return NextStep(
        .zumutbarkeitPruefen, due: min(due, finding?.pruefen ?? due), party: .haus, since: result.am)
    }
    guard let finding else { return nil }
    let over = result?.gueltigBis.flatMap { finding.ab <= $0 ? $0 : nil }
    let days = [finding.pruefen, over].compactMap { $0 }
    return days.min().map { NextStep(.zumutbarkeitPruefen, due: $0, party: .haus, since: finding.ab) }
  }
}

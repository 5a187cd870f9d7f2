public import Kernel

extension Auswertung {
  /// Process times of the cases whose Fallzugang lies in the period, as known on the latest day.
  public func prozesszeit(_ frage: Prozesszeit.Frage, zugangIn period: Period) -> Prozesszeit {
    let zugaenge = firstDays(.fallzugang).filter { period.contains(Day(rawValue: $0.value.day)) }
    let ziele = firstDays(frage.ziel)
    let laeufe = zugaenge.map { caseID, step in
      Prozesszeit.Lauf(
        caseID: CaseID(caseID), person: PersonID(columns.persons[Int(step.person)]), zugang: Day(rawValue: step.day),
        erreicht: ziele[caseID].map { Day(rawValue: $0.day) })
    }
    return Prozesszeit(
      frage: frage, knownOn: stand.latest, laeufe: laeufe.sorted { ($0.zugang, $0.caseID) < ($1.zugang, $1.caseID) })
  }

  private struct Step {
    let person: Int32
    let day: Int32
  }

  /// The first day of a step by case.
  private func firstDays(_ step: Meilenstein) -> [Int64: Step] {
    let table = columns[.meilenstein]
    let known = stand.latest.rawValue
    var days: [Int64: Step] = [:]
    for row in 0..<table.count where table.value[row] == step.rawValue && table.isKnown(row, on: known) {
      let caseID = table.caseID[row]
      guard caseID != 0, table.from[row] < table.to[row], days[caseID].map({ table.from[row] < $0.day }) ?? true
      else { continue }
      days[caseID] = Step(person: table.person[row], day: table.from[row])
    }
    return days
  }
}

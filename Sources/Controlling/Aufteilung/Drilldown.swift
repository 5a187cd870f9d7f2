public import Kernel

/// A figure opened: exactly as many members as the figure says.
public struct Drilldown: Sendable, Hashable {
  public let address: FigureAddress
  public let members: [Member]

  public struct Member: Sendable, Hashable {
    public let person: PersonID
    /// The case the person had on that day, as known then; `nil` if none was known.
    public let caseID: CaseID?
    /// Reference day of a stock, day of the event of a flow.
    public let day: Day
    /// As of when it is counted.
    public let knownOn: Day
  }
}

extension Auswertung {
  /// The members behind a figure or one cell of it; `nil` if there is no such figure or part.
  /// A group that nobody is in is empty.
  public func open(_ address: FigureAddress) -> Drilldown? {
    guard let sets = figureRows(address.key, year: address.year, mengen(address.year))
    else { return nil }
    let part: [CountedRow]? =
      switch address.part {
      case .numerator: sets.numerator
      case .denominator: sets.denominator
      }
    guard let part else { return nil }
    let counted = address.cell.map { rows(part, in: $0) } ?? part
    return Drilldown(address: address, members: counted.map { member($0) })
  }

  private func rows(_ rows: [CountedRow], in cell: FigureAddress.Cell) -> [CountedRow] {
    var einteilung = Einteilung(cell.dimension, self)
    let groups = einteilung.split(rows)
    return groups.filter { einteilung.gruppe($0.key).key == cell.group }.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  func member(_ row: CountedRow) -> Drilldown.Member {
    Drilldown.Member(
      person: PersonID(columns.persons[Int(row.person)]), caseID: columns.caseID(row),
      day: Day(rawValue: row.day), knownOn: Day(rawValue: row.knownOn))
  }
}

extension FactColumns {
  /// The case of the first of these facts that names one: the event itself, the team in charge, the rest.
  func caseID(_ row: CountedRow) -> CaseID? {
    for kind in [FactKind.integration, .team, .status, .strategie, .teilnahme, .leistungsbezug] {
      var found: Int64 = 0
      self[kind].visit(row.person, on: row.day, knownOn: row.knownOn) { index in
        found = self[kind].caseID[index]
        return found == 0 ? .goOn : .stop
      }
      if found != 0 { return CaseID(found) }
    }
    return nil
  }
}

public import Kernel

/// A figure opened: exactly as many members as the figure says.
public struct Drilldown: Sendable {
  public let address: FigureAddress
  let rows: [CountedRow]
  let columns: FactColumns

  /// How many members there are.
  public var total: Int { rows.count }
  public var members: [Member] { members(in: 0..<total) }

  /// Some of the members, by their place. Finding the case of each takes longer than counting them.
  public func members(in range: Range<Int>) -> [Member] { rows[range].map { columns.member($0) } }

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
    return Drilldown(address: address, rows: counted, columns: columns)
  }

  private func rows(_ rows: [CountedRow], in cell: FigureAddress.Cell) -> [CountedRow] {
    var einteilung = Einteilung(cell.dimension, self)
    let groups = einteilung.split(rows)
    return groups.filter { einteilung.gruppe($0.key).key == cell.group }.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}

extension FactColumns {
  fileprivate func member(_ row: CountedRow) -> Drilldown.Member {
    Drilldown.Member(
      person: PersonID(persons[Int(row.person)]), caseID: caseID(row),
      day: Day(rawValue: row.day), knownOn: Day(rawValue: row.knownOn))
  }

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

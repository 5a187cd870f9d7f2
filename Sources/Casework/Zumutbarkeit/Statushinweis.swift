public import Kernel
import Law

/// What a medical opinion or a finding about reasonable work makes worth asking about the status. It proposes; the status
/// changes only by its own form.
public enum Statushinweis: Sendable, Hashable {
  /// Fewer than three hours a day: it is to be clarified whether the person is able to work (§ 8, § 44a SGB II).
  case erwerbsfaehigkeitKlaeren(gutachten: Day)
  /// Bringing up a child stands against work.
  case kindErziehen(ab: Day)
  /// The ground of a status is no longer found.
  case grundEntfallen(ab: Day)
  /// Fewer than 15 hours a week: not available to the labour market (§ 138 Abs. 5 Nr. 1 SGB III, before 2012-04-01
  /// § 119 Abs. 5 Nr. 1).
  case wenigerAls15(stunden: Int)

  /// The status it proposes, where there is one to choose.
  public var vorschlag: StatusCode? {
    switch self {
    case .kindErziehen: .kinderbetreuung
    case .wenigerAls15: .nichtVerfuegbar
    case .erwerbsfaehigkeitKlaeren, .grundEntfallen: nil
    }
  }
}

extension CaseFile {
  /// What is worth asking about the status on a day.
  public func statushinweise(on day: Day) -> [Statushinweis] {
    guard isOpen else { return [] }
    let (finding, current) = (zumutbarkeit.on(day), status.on(day))
    var found: [Statushinweis] = []
    if let result = gutachten.gilt(on: day), result.stundenklasse == .unterDrei {
      found.append(.erwerbsfaehigkeitKlaeren(gutachten: result.am))
    }
    guard let finding else { return found }
    let raises = finding.gruende.contains(.kind)
    if raises, current != .kinderbetreuung { found.append(.kindErziehen(ab: finding.ab)) }
    if !raises, current == .kinderbetreuung { found.append(.grundEntfallen(ab: finding.ab)) }
    if finding.stunden < 15, !raises, current == .arbeitslos { found.append(.wenigerAls15(stunden: finding.stunden)) }
    return found
  }
}

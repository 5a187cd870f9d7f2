public import Kernel

/// A step of the plan as it stands now.
public struct Planschritt: Sendable {
  public let id: Int
  public let schritt: PlanContent.Schritt
  /// The goal it belongs to.
  public let ziel: String
  public let stand: Schrittstand
  /// The day of what was recorded last, or of the participation's end.
  public let am: Day?
  public let grund: String?
  /// The participation by which it is carried out.
  public let teilnahme: TeilnahmeState.Item?
  /// Whether the state came back from the participation.
  public let ausTeilnahme: Bool
}

extension CaseFile {
  /// The steps of the current plan, in order.
  public var planschritte: [Planschritt] { integrationsplan.current.map(planschritte) ?? [] }

  public func planschritt(_ id: Int) -> Planschritt? { planschritte.first { $0.id == id } }

  func planschritte(of plan: PlanContent) -> [Planschritt] {
    plan.ziele.flatMap { ziel in
      ziel.schritte.compactMap { schritt in schritt.id.map { lage($0, schritt, ziel.ziel) } }
    }
  }

  /// The result of the participation counts, unless something was recorded about the step on that day or later.
  private func lage(_ id: Int, _ schritt: PlanContent.Schritt, _ ziel: String) -> Planschritt {
    let item = integrationsplan.teilnahme(of: id).flatMap { nr in teilnahme.items.first { $0.nr == nr } }
    let vermerk = integrationsplan.vermerk(id)
    if let item, let ende = item.ende, let ergebnis = item.ergebnis, (vermerk?.am).map({ $0 < ende }) ?? true {
      return Planschritt(
        id: id, schritt: schritt, ziel: ziel, stand: ergebnis == .abgebrochen ? .nichtErledigt : .erledigt, am: ende,
        grund: nil, teilnahme: item, ausTeilnahme: true)
    }
    return Planschritt(
      id: id, schritt: schritt, ziel: ziel, stand: vermerk?.stand ?? .offen, am: vermerk?.am, grund: vermerk?.grund,
      teilnahme: item, ausTeilnahme: false)
  }
}

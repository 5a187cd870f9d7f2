public import Kernel

/// Something that was agreed and must be acquired, watched and followed up.
public struct Leistungszeile: Sendable, Hashable {
  public enum Lage: String, Sendable, CaseIterable {
    case zuBeschaffen = "zu_beschaffen"
    case laeuft
    case ergebnisOffen = "ergebnis_offen"
    case erledigt
    case nichtErledigt = "nicht_erledigt"
    case entfallen

    /// Somebody still has to do something; it does not depend on the day whether that is so.
    public var istOffen: Bool {
      switch self {
      case .zuBeschaffen, .laeuft, .ergebnisOffen: true
      case .erledigt, .nichtErledigt, .entfallen: false
      }
    }
  }
  public enum Herkunft: Sendable, Hashable {
    /// A step of the current plan, by its number.
    case schritt(Int)
    /// A step that the plan holds no more.
    case frueherer
    /// A participation that no step of the plan names.
    case teilnahme
    /// A promise of the agreement that is no step of the plan.
    case zusage
  }
  public let herkunft: Herkunft
  public let was: String
  /// The goal of the plan it serves.
  public let ziel: String?
  public let wer: Partei
  public let bis: Day?
  public let kosten: Cents?
  public let lage: Lage
  /// Since when it stands so, once it is settled.
  public let am: Day?
  public let grund: String?
  /// Number of the participation that carries it out.
  public let teilnahme: Int?
  public let ergebnis: TeilnahmeErgebnis?
}

extension CaseFile {
  /// Every agreed service or measure of plan and agreement, as it stands on `day`; what is open comes first.
  public func leistungen(on day: Day) -> [Leistungszeile] {
    let all = planschritte.map { Leistungszeile($0, on: day) } + fruehere + freieTeilnahmen(on: day) + zusagen(on: day)
    return all.filter(\.lage.istOffen) + all.filter { !$0.lage.istOffen }
  }

  /// How many of them are open, on whatever day.
  public var offeneLeistungen: Int {
    guard isOpen else { return 0 }
    return leistungen(on: .distantFuture).count { $0.lage.istOffen }
  }

  /// Steps of earlier versions that the plan holds no more, as they stood last.
  private var fruehere: [Leistungszeile] {
    var seen = Set(integrationsplan.current?.schritte.compactMap(\.id) ?? [])
    var found: [Leistungszeile] = []
    for fassung in integrationsplan.fassungen.dropLast().reversed() {
      for step in planschritte(of: fassung.plan) where seen.insert(step.id).inserted && step.schritt.id != nil {
        found.append(Leistungszeile(earlier: step))
      }
    }
    return found
  }

  private func freieTeilnahmen(on day: Day) -> [Leistungszeile] {
    let linked = Set(planschritte.compactMap(\.teilnahme?.nr))
    return teilnahme.items.filter { !linked.contains($0.nr) }.map { Leistungszeile($0, on: day) }
  }

  /// Promises that are no step of any version of the plan; they hold until the agreement is carried on.
  private func zusagen(on day: Day) -> [Leistungszeile] {
    guard let current = vereinbarung.current else { return [] }
    let steps = integrationsplan.fassungen.flatMap(\.plan.schritte).map(\.was)
    let isOver = current.bis.map { $0 < day } ?? false
    func lines(_ promises: [String], _ wer: Partei) -> [Leistungszeile] {
      promises.filter { promise in !steps.contains { promise.hasPrefix($0) } }.map {
        Leistungszeile(
          herkunft: .zusage, was: $0, ziel: nil, wer: wer, bis: current.bis, kosten: nil,
          lage: isOver ? .ergebnisOffen : .laeuft, am: nil, grund: nil, teilnahme: nil, ergebnis: nil)
      }
    }
    return lines(current.haus.map(\.text), .haus) + lines(current.klient.map(\.text), .klient)
  }
}

extension Leistungszeile {
  fileprivate init(_ step: Planschritt, on day: Day) {
    self.init(.schritt(step.id), step, lage: Leistungszeile.lage(step, day))
  }

  fileprivate init(earlier step: Planschritt) {
    self.init(.frueherer, step, lage: step.stand == .offen ? .entfallen : Leistungszeile.lage(step, .distantFuture))
  }

  private init(_ herkunft: Herkunft, _ step: Planschritt, lage: Lage) {
    self.init(
      herkunft: herkunft, was: step.schritt.was, ziel: step.ziel, wer: step.schritt.wer, bis: step.schritt.bis,
      kosten: step.schritt.kosten, lage: lage, am: step.am, grund: step.grund, teilnahme: step.teilnahme?.nr,
      ergebnis: step.ausTeilnahme ? step.teilnahme?.ergebnis : nil)
  }

  fileprivate init(_ item: TeilnahmeState.Item, on day: Day) {
    self.init(
      herkunft: .teilnahme, was: item.bezeichnung, ziel: nil, wer: .traeger, bis: item.ende ?? item.geplantesEnde,
      kosten: nil, lage: Leistungszeile.lage(item, day), am: item.ende, grund: nil, teilnahme: item.nr,
      ergebnis: item.ergebnis)
  }

  private static func lage(_ step: Planschritt, _ day: Day) -> Lage {
    switch step.stand {
    case .erledigt: return .erledigt
    case .nichtErledigt: return .nichtErledigt
    case .entfallen: return .entfallen
    case .offen: break
    }
    // A step that was opened again after its participation ended is to be found anew.
    if let item = step.teilnahme, item.ergebnis == nil { return lage(item, day) }
    if step.schritt.bis < day { return .ergebnisOffen }
    if step.schritt.wer == .klient { return .laeuft }
    return (step.schritt.ab.map { $0 <= day } ?? false) ? .laeuft : .zuBeschaffen
  }

  private static func lage(_ item: TeilnahmeState.Item, _ day: Day) -> Lage {
    switch item.ergebnis {
    case .abgebrochen: .nichtErledigt
    case .integriert, .fortschritt, .abgeschlossen: .erledigt
    case nil: item.geplantesEnde < day ? .ergebnisOffen : .laeuft
    }
  }
}

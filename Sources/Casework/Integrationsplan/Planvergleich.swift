/// What changed from one version of the plan to the next.
public struct Planvergleich: Sendable, Hashable {
  public struct Aenderung: Sendable, Hashable {
    public let vorher: PlanContent.Schritt
    public let nachher: PlanContent.Schritt
  }
  public let neu: [PlanContent.Schritt]
  public let entfallen: [PlanContent.Schritt]
  public let geaendert: [Aenderung]
  public let gleich: Int
  /// Goals by their words.
  public let neueZiele: [String]
  public let entfalleneZiele: [String]

  /// Steps are the same if they have the same number; those of plans of before, if they say the same.
  public init(from earlier: PlanContent, to later: PlanContent) {
    var rest = earlier.schritte
    var neu: [PlanContent.Schritt] = []
    var geaendert: [Aenderung] = []
    var gleich = 0
    for step in later.schritte {
      let place = rest.firstIndex { $0.id == step.id } ?? rest.firstIndex { $0.was == step.was && $0.wer == step.wer }
      guard let place else {
        neu.append(step)
        continue
      }
      let before = rest.remove(at: place)
      if before.says(step) { gleich += 1 } else { geaendert.append(Aenderung(vorher: before, nachher: step)) }
    }
    self.neu = neu
    self.geaendert = geaendert
    self.gleich = gleich
    entfallen = rest
    let (old, new) = (earlier.ziele.map(\.ziel), later.ziele.map(\.ziel))
    neueZiele = new.filter { !old.contains($0) }
    entfalleneZiele = old.filter { !new.contains($0) }
  }

  public var istLeer: Bool {
    neu.isEmpty && entfallen.isEmpty && geaendert.isEmpty && neueZiele.isEmpty && entfalleneZiele.isEmpty
  }
}

extension PlanContent.Schritt {
  fileprivate func says(_ other: Self) -> Bool {
    was == other.was && wer == other.wer && ab == other.ab && bis == other.bis && kosten == other.kosten
  }
}

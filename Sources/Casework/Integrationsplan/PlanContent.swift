public import Kernel
public import Law

/// The content of a plan: goals with their steps.
public struct PlanContent: Codable, Sendable, Hashable {
  public struct Ziel: Codable, Sendable, Hashable {
    public let ziel: String
    /// The operational goal it serves; `nil` in plans of before.
    public let dient: OperationalesZiel?
    public let schritte: [Schritt]
    public init(ziel: String, dient: OperationalesZiel? = nil, schritte: [Schritt]) {
      self.ziel = ziel
      self.dient = dient
      self.schritte = schritte
    }
  }
  public struct Schritt: Codable, Sendable, Hashable {
    /// Its number within the case, the same in every version of the plan; `nil` until it is recorded.
    public let id: Int?
    public let was: String
    public let wer: Partei
    /// First day; `nil` = from the day of the plan.
    public let ab: Day?
    public let bis: Day
    /// Expected cost; `nil` = none.
    public let kosten: Cents?
    public init(id: Int? = nil, was: String, wer: Partei, ab: Day? = nil, bis: Day, kosten: Cents? = nil) {
      self.id = id
      self.was = was
      self.wer = wer
      self.ab = ab
      self.bis = bis
      self.kosten = kosten
    }
  }
  public let ziele: [Ziel]
  public init(ziele: [Ziel]) { self.ziele = ziele }

  /// All steps in order.
  public var schritte: [Schritt] { ziele.flatMap(\.schritte) }

  /// Sum of all expected costs.
  public var kosten: Cents { schritte.reduce(Cents.zero) { $0 + ($1.kosten ?? .zero) } }

  /// The same plan; steps without a number get the next ones from `first` on.
  func numbered(from first: Int) -> PlanContent {
    var next = first
    return PlanContent(
      ziele: ziele.map { ziel in
        Ziel(
          ziel: ziel.ziel, dient: ziel.dient,
          schritte: ziel.schritte.map { schritt in
            guard schritt.id == nil else { return schritt }
            defer { next += 1 }
            return schritt.numbered(next)
          })
      })
  }
}

extension PlanContent.Schritt {
  fileprivate func numbered(_ id: Int) -> Self {
    Self(id: id, was: was, wer: wer, ab: ab, bis: bis, kosten: kosten)
  }
}

/// Whose turn it is.
public enum Partei: String, Codable, Sendable, CaseIterable {
  case haus
  case traeger
  case klient
  case unternehmen
  /// Whoever was asked for a medical opinion; acts in no step of a plan.
  case aerztlicherDienst = "aerztlicher_dienst"
}

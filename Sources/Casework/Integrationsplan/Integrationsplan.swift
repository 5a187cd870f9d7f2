public import Journal
public import Kernel

/// The content of a plan: goals with their steps.
public struct PlanContent: Codable, Sendable, Hashable {
  public struct Ziel: Codable, Sendable, Hashable {
    public let ziel: String
    public let schritte: [Schritt]
    public init(ziel: String, schritte: [Schritt]) {
      self.ziel = ziel
      self.schritte = schritte
    }
  }
  public struct Schritt: Codable, Sendable, Hashable {
    public let was: String
    public let wer: Partei
    public let bis: Day
    /// Expected cost; `nil` = none.
    public let kosten: Cents?
    public init(was: String, wer: Partei, bis: Day, kosten: Cents? = nil) {
      self.was = was
      self.wer = wer
      self.bis = bis
      self.kosten = kosten
    }
  }
  public let ziele: [Ziel]
  public init(ziele: [Ziel]) { self.ziele = ziele }

  /// Sum of all expected costs.
  public var kosten: Cents {
    ziele.flatMap(\.schritte).reduce(Cents.zero) { $0 + ($1.kosten ?? .zero) }
  }
}

/// Whose turn it is.
public enum Partei: String, Codable, Sendable, CaseIterable {
  case haus
  case traeger
  case klient
  case unternehmen
}

public struct IntegrationsplanErstellt: CasePayload {
  public static let type: EntryType = "integrationsplan.erstellt.v1"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am) }
}

public struct IntegrationsplanFortgeschrieben: CasePayload {
  public static let type: EntryType = "integrationsplan.fortgeschrieben.v1"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am) }
}

public struct IntegrationsplanState: Sendable {
  /// The latest version of the plan.
  public private(set) var current: PlanContent?
  public private(set) var firstDay: Day?
  public private(set) var lastDay: Day?
  public private(set) var versions = 0

  mutating func add(_ plan: PlanContent, _ day: Day) {
    current = plan
    firstDay = min(firstDay ?? day, day)
    lastDay = max(lastDay ?? day, day)
    versions += 1
  }
}

/// Makes the plan, or a new version of it.
public struct WritePlan: Command {
  public typealias State = CaseFile
  public let plan: PlanContent
  public let am: Day

  public init(plan: PlanContent, am: Day) {
    self.plan = plan
    self.am = am
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let strategie = file.strategie.run.steps.first?.from else { throw Rejection("plan.ohne_strategie") }
    guard am >= strategie else {
      throw Rejection("plan.vor_strategie", field: "am", details: ["strategie": strategie.german])
    }
    guard !plan.ziele.isEmpty else { throw Rejection("plan.ohne_ziel", field: "ziel_1") }
    for (index, ziel) in plan.ziele.enumerated() where ziel.schritte.isEmpty {
      throw Rejection("plan.ziel_ohne_schritt", field: "ziel_\(index + 1)", details: ["ziel": ziel.ziel])
    }
    guard file.integrationsplan.current != nil else { return [IntegrationsplanErstellt(am: am, plan: plan)] }
    return [IntegrationsplanFortgeschrieben(am: am, plan: plan)]
  }
}

public import Journal
public import Kernel

/// The first plan, of before steps had numbers and goals an operational goal.
public struct IntegrationsplanErstellt: CasePayload {
  public static let type: EntryType = "integrationsplan.erstellt.v1"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am, version) }
}

/// A further version, of before steps had numbers and goals an operational goal.
public struct IntegrationsplanFortgeschrieben: CasePayload {
  public static let type: EntryType = "integrationsplan.fortgeschrieben.v1"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am, version) }
}

/// The first plan: every goal serves an operational goal, every step has its number.
public struct IntegrationsplanErstelltV2: CasePayload {
  public static let type: EntryType = "integrationsplan.erstellt.v2"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am, version) }
}

/// A further version of the plan; steps that go on keep their numbers.
public struct IntegrationsplanFortgeschriebenV2: CasePayload {
  public static let type: EntryType = "integrationsplan.fortgeschrieben.v2"
  public let am: Day
  public let plan: PlanContent

  public init(am: Day, plan: PlanContent) {
    self.am = am
    self.plan = plan
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.integrationsplan.add(plan, am, version) }
}

public struct IntegrationsplanState: Sendable {
  /// One version of the plan.
  public struct Fassung: Sendable, Hashable {
    /// Version of its entry in the case's journal; tells which one stood when something else was recorded.
    public let nr: Int64
    public let am: Day
    public let plan: PlanContent
  }
  /// All versions in the order of recording; every step has its number.
  public private(set) var fassungen: [Fassung] = []
  /// What was recorded about a step after all else, one for each step.
  private var vermerke: [(schritt: Int, vermerk: Schrittvermerk)] = []
  /// By which participation a step is carried out, one for each step.
  private var verknuepfungen: [(schritt: Int, teilnahme: Int)] = []

  /// The latest version of the plan.
  public var current: PlanContent? { fassungen.last?.plan }
  public var firstDay: Day? { fassungen.map(\.am).min() }
  public var lastDay: Day? { fassungen.map(\.am).max() }
  public var versions: Int { fassungen.count }

  /// A number that no step ever had.
  var nextID: Int { (fassungen.flatMap(\.plan.schritte).compactMap(\.id).max() ?? 0) + 1 }

  /// Steps of plans of before get numbers from the entry's version, so that they stay the same whatever happens to
  /// other entries.
  mutating func add(_ plan: PlanContent, _ day: Day, _ version: Int64) {
    let numbered = plan.numbered(from: Int(version) * 1_000 + 1)
    fassungen.append(Fassung(nr: version, am: day, plan: numbered))
  }

  /// The step of the current plan with that number.
  public func schritt(_ id: Int) -> PlanContent.Schritt? { current?.schritte.first { $0.id == id } }

  func vermerk(_ id: Int) -> Schrittvermerk? { vermerke.first { $0.schritt == id }?.vermerk }
  /// Number of the participation that carries out a step.
  func teilnahme(of id: Int) -> Int? { verknuepfungen.first { $0.schritt == id }?.teilnahme }

  mutating func note(_ vermerk: Schrittvermerk, of id: Int) {
    guard schritt(id) != nil else { return }
    vermerke.removeAll { $0.schritt == id }
    vermerke.append((id, vermerk))
  }

  mutating func link(_ id: Int, to teilnahme: Int) {
    guard schritt(id) != nil else { return }
    verknuepfungen.removeAll { $0.schritt == id }
    verknuepfungen.append((id, teilnahme))
  }
}

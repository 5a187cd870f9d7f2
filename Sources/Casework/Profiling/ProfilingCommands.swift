public import Kernel
import Law

public struct OrderProfiling: Command {
  public typealias State = CaseFile
  public let traeger: Int64?
  public let am: Day
  public let bis: Day

  public init(traeger: Int64?, am: Day, bis: Day) {
    self.traeger = traeger
    self.am = am
    self.bis = bis
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard file.profiling.order == nil else { throw Rejection("profiling.schon_beauftragt") }
    guard bis >= am else { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    return [ProfilingBeauftragt(traeger: traeger, am: am, bis: bis)]
  }
}

public struct TakeBackProfiling: Command {
  public typealias State = CaseFile
  public let am: Day
  public let grund: String

  public init(am: Day, grund: String) {
    self.am = am
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard file.profiling.order != nil else { throw Rejection("profiling.nicht_beauftragt") }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [ProfilingZurueckgenommen(am: am, grund: grund)]
  }
}

public struct ReceiveProfiling: Command {
  public typealias State = CaseFile
  public let result: ProfilingEingegangen

  public init(_ result: ProfilingEingegangen) { self.result = result }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(result.am, file, context)
    guard let order = file.profiling.order else { throw Rejection("profiling.nicht_beauftragt") }
    guard result.am >= order.am else {
      throw Rejection("profiling.vor_auftrag", field: "am", details: ["auftrag": order.am.german])
    }
    for key in MerkmalKey.allCases { try check(key) }
    return [result]
  }

  private func check(_ key: MerkmalKey) throws(Rejection) {
    guard let merkmal = result.merkmale.first(where: { $0.merkmal == key }) else {
      throw Rejection("profiling.merkmal_fehlt", field: key.rawValue)
    }
    if let value = merkmal.auspraegung {
      guard (1...4).contains(value) else { throw Rejection("profiling.auspraegung", field: key.rawValue) }
    } else if (merkmal.grund ?? "").isEmpty {
      throw Rejection("profiling.grund_fehlt", field: key.rawValue)
    }
  }
}

public import Journal
public import Kernel
public import Law

/// The client is assigned to a strategy.
public struct StrategieFestgelegt: CasePayload {
  public static let type: EntryType = "strategie.festgelegt.v1"
  public let strategie: StrategieLetter
  public let am: Day
  public let begruendung: String

  public init(strategie: StrategieLetter, am: Day, begruendung: String) {
    self.strategie = strategie
    self.am = am
    self.begruendung = begruendung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.strategie.run.set(strategie, from: am)
    file.strategie.festlegungen.append(
      .init(strategie: strategie, am: am, vorschlag: nil, abweichung: nil, begruendung: begruendung))
  }
}

public struct StrategieState: Sendable {
  /// One choice as it was recorded.
  public struct Festlegung: Sendable, Hashable {
    public let strategie: StrategieLetter
    public let am: Day
    /// What the rules proposed; `nil` = nothing, or nobody asked them.
    public let vorschlag: StrategieLetter?
    public let abweichung: Abweichungsgrund?
    public let begruendung: String
  }
  var run = DatedRun<StrategieLetter>()
  /// Every choice, in the order of recording.
  public internal(set) var festlegungen: [Festlegung] = []
  public var current: StrategieLetter? { run.last }
  /// Day since which the current strategy holds.
  public var since: Day? { run.steps.last?.from }
}

public struct ChooseStrategie: Command {
  public typealias State = CaseFile
  public let strategie: StrategieLetter
  public let am: Day
  public let begruendung: String

  public init(strategie: StrategieLetter, am: Day, begruendung: String) {
    self.strategie = strategie
    self.am = am
    self.begruendung = begruendung
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try StrategieRule.check(strategie, am, file, context)
    return [StrategieFestgelegt(strategie: strategie, am: am, begruendung: begruendung)]
  }
}

/// What holds of every choice of a strategy.
enum StrategieRule {
  static func check(_ strategie: StrategieLetter, _ am: Day, _ file: CaseFile, _ context: DecisionContext)
    throws(Rejection)
  {
    try Rule.event(am, file, context)
    guard let profiling = file.profiling.firstResult else { throw Rejection("strategie.ohne_profiling") }
    guard am >= profiling else {
      throw Rejection("strategie.vor_profiling", field: "am", details: ["profiling": profiling.german])
    }
    guard context.law.strategien(on: am).contains(where: { $0.value.letter == strategie }) else {
      throw Rejection("strategie.unbekannt", field: "strategie")
    }
    guard file.strategie.run.value(on: am) != strategie else {
      throw Rejection("strategie.unveraendert", field: "strategie")
    }
  }
}

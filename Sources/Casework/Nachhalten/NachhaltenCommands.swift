public import Kernel
import Law

/// Records whether the work of an integration goes on; also in a closed case.
public struct RecordNachhalten: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let am: Day
  /// `nil` = it goes on; else the last day of work.
  public let ende: Day?
  public let grund: String
  /// Whether need goes on: without it the law of the first day or the client's consent must allow the question.
  public let beduerftig: Bool
  /// The client does not want to be asked any more after the end of need.
  public let widerruf: Bool

  public init(
    nr: Int, am: Day, ende: Day? = nil, grund: String = "", beduerftig: Bool, widerruf: Bool = false
  ) {
    self.widerruf = widerruf
    self.nr = nr
    self.am = am
    self.ende = ende
    self.grund = grund
    self.beduerftig = beduerftig
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.notInFuture(am, context, field: "am")
    guard let item = file.integration.items.first(where: { $0.nr == nr }) else {
      throw Rejection("integration.unbekannt")
    }
    guard let question = file.nachfragen(context.law).first(where: { $0.nr == nr }) else {
      throw Rejection("nachhalten.nichts_offen")
    }
    guard am >= item.beginn else {
      throw Rejection("nachhalten.vor_beginn", field: "am", details: ["beginn": item.beginn.german])
    }
    guard beduerftig || question.ohneBeduerftigkeitBis.map({ am <= $0 }) ?? false else {
      throw Rejection(
        "nachhalten.nicht_zulaessig",
        section: context.law.nachhalten(.ohneBeduerftigkeit, on: item.beginn).citation.section)
    }
    // Asked late, the answer stands for all questions up to that day.
    let months = context.law.nachhalten(.zeitpunkte, on: item.beginn).value.months
    let reached = months.last { item.beginn.adding(months: $0) <= am } ?? question.monate
    let answer = NachhaltenErfasst(nr: nr, monate: max(reached, question.monate), am: am, besteht: ende == nil)
    let consent: [any CasePayload] =
      widerruf && file.nachhalten.einwilligung ? [NachhaltenEinwilligung(am: am, erteilt: false)] : []
    guard let ende else { return [answer] + consent }
    guard ende >= item.beginn else { throw Rejection("datum.ende_vor_beginn", field: "ende") }
    try Rule.notInFuture(ende, context, field: "ende")
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [answer, IntegrationBeendet(nr: nr, ende: ende, grund: grund)] + consent
  }
}

/// Records that the client agrees to be asked after the end of need, or withdraws that; also in a closed case.
public struct SetNachhaltenEinwilligung: Command {
  public typealias State = CaseFile
  public let am: Day
  public let erteilt: Bool

  public init(am: Day, erteilt: Bool) {
    self.am = am
    self.erteilt = erteilt
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    guard file.fallzugang != nil else { throw Rejection("fall.nicht_eroeffnet") }
    try Rule.notInFuture(am, context, field: "am")
    try Rule.notBeforeZugang(am, file, field: "am")
    guard file.nachhalten.einwilligung != erteilt else { throw Rejection("nachhalten.unveraendert") }
    return [NachhaltenEinwilligung(am: am, erteilt: erteilt)]
  }
}

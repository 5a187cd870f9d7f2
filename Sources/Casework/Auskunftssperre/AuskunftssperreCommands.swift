public import Kernel
import Law

/// Notes a block on information (§ 51 BMG), or renews it.
public struct SetAuskunftssperre: Command {
  public typealias State = PersonFile
  public let sperre: AuskunftssperreGesetzt

  public init(_ sperre: AuskunftssperreGesetzt) { self.sperre = sperre }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard file.data != nil else { throw Rejection("person.unbekannt") }
    try Rule.notInFuture(sperre.ab, context, field: "ab")
    guard sperre.bis >= context.today else {
      throw Rejection("auskunftssperre.vorbei", field: "bis", details: ["heute": context.today.german])
    }
    let latest = context.law.auskunftssperreEnde(from: sperre.ab)
    guard sperre.bis <= latest else {
      throw Rejection(
        "auskunftssperre.zu_lang", section: context.law.frist(.auskunftssperre, on: sperre.ab).citation.section,
        field: "bis", details: ["spaetestens": latest.german])
    }
    if let old = file.auskunftssperre.sperre {
      guard sperre.ab >= old.ab else { throw Rejection("auskunftssperre.vor_letzter", field: "ab") }
      guard old.bis != sperre.bis || !file.auskunftssperre.gilt(on: context.today) else {
        throw Rejection("auskunftssperre.unveraendert", field: "bis")
      }
    }
    return [sperre]
  }
}

/// Lifts a block before its day.
public struct LiftAuskunftssperre: Command {
  public typealias State = PersonFile
  /// First day without it.
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    try Rule.notInFuture(ab, context, field: "ab")
    guard file.auskunftssperre.gilt(on: ab) else { throw Rejection("auskunftssperre.keine", field: "ab") }
    return [AuskunftssperreAufgehoben(ab: ab)]
  }
}

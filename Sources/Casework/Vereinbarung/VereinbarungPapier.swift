public import Kernel
import Law

/// Records that both sides signed.
public struct SignVereinbarung: Command {
  public typealias State = CaseFile
  public let nr: Int64
  public let am: Day

  public init(nr: Int64, am: Day) {
    self.nr = nr
    self.am = am
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    let item = try file.vereinbarung.running(nr)
    try Rule.event(am, file, context)
    let rule = context.law.vereinbarung(on: item.am)
    guard item.art == .vereinbarung, rule.value.needsSignature else {
      throw Rejection("vereinbarung.ohne_unterschrift", section: rule.citation.section)
    }
    guard item.unterschrieben == nil else { throw Rejection("vereinbarung.schon_unterschrieben") }
    guard am >= item.am else {
      throw Rejection("vereinbarung.vor_beginn", field: "am", details: ["beginn": item.am.german])
    }
    return [VereinbarungUnterschrieben(nr: nr, am: am)]
  }
}

/// Records when and how it was handed over.
public struct HandOverVereinbarung: Command {
  public typealias State = CaseFile
  public let nr: Int64
  public let am: Day
  public let weg: Uebergabeweg

  public init(nr: Int64, am: Day, weg: Uebergabeweg) {
    self.nr = nr
    self.am = am
    self.weg = weg
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    let item = try file.vereinbarung.running(nr)
    try Rule.event(am, file, context)
    guard item.uebergabe == nil else { throw Rejection("vereinbarung.schon_uebergeben") }
    guard am >= item.am else {
      throw Rejection("vereinbarung.vor_beginn", field: "am", details: ["beginn": item.am.german])
    }
    return [VereinbarungUebergeben(nr: nr, am: am, weg: weg)]
  }
}

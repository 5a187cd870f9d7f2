public import Kernel
import Law

/// What both sides promise, and for how long.
public struct VereinbarungContent: Sendable {
  public let am: Day
  /// Last day; `nil` = without term.
  public let bis: Day?
  public let klient: [String]
  public let haus: [String]

  public init(am: Day, bis: Day?, klient: [String], haus: [String]) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
  }

  func check(_ file: CaseFile, _ context: DecisionContext) throws(Rejection) {
    try Rule.event(am, file, context)
    guard let plan = file.integrationsplan.firstDay else { throw Rejection("vereinbarung.ohne_plan") }
    guard am >= plan else { throw Rejection("vereinbarung.vor_plan", field: "am", details: ["plan": plan.german]) }
    guard !klient.isEmpty else { throw Rejection("vereinbarung.ohne_pflichten", field: "klient") }
    guard !haus.isEmpty else { throw Rejection("vereinbarung.ohne_leistungen", field: "haus") }
    try checkTerm(context)
  }

  /// The term of § 15 SGB II as of the day of the agreement.
  private func checkTerm(_ context: DecisionContext) throws(Rejection) {
    let rule = context.law.vereinbarung(on: am)
    guard let months = rule.value.maxMonths else {
      guard bis == nil else {
        throw Rejection("vereinbarung.ohne_laufzeit", section: rule.citation.section, field: "bis")
      }
      return
    }
    let latest = FristEnd.lastDayOfTerm(months: months, from: am)
    guard let bis else { throw Rejection("vereinbarung.ende_fehlt", section: rule.citation.section, field: "bis") }
    guard bis >= am else { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    guard bis <= latest else {
      throw Rejection(
        "vereinbarung.zu_lang", section: rule.citation.section, field: "bis",
        details: ["monate": String(months), "spaetestens": latest.german])
    }
  }
}

public struct OfferVereinbarung: Command {
  public typealias State = CaseFile
  public let content: VereinbarungContent

  public init(_ content: VereinbarungContent) { self.content = content }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try content.check(file, context)
    // An offer that nobody answered is followed by a new one; only the day must go on.
    if let open = file.vereinbarung.offered, open >= content.am {
      throw Rejection("vereinbarung.schon_angeboten", field: "am")
    }
    return [VereinbarungAngeboten(am: content.am, bis: content.bis, klient: content.klient, haus: content.haus)]
  }
}

public struct ConcludeVereinbarung: Command {
  public typealias State = CaseFile
  public let content: VereinbarungContent

  public init(_ content: VereinbarungContent) { self.content = content }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try content.check(file, context)
    if let last = file.vereinbarung.periods.last, content.am < last.from {
      throw Rejection("vereinbarung.ueberschneidung", field: "am", details: ["beginn": last.from.german])
    }
    var entries: [any CasePayload] = []
    if file.vereinbarung.current != nil, let last = file.vereinbarung.periods.last, last.contains(content.am) {
      entries.append(VereinbarungBeendet(ende: content.am, grund: "fortgeschrieben"))
    }
    entries.append(
      VereinbarungGeschlossen(am: content.am, bis: content.bis, klient: content.klient, haus: content.haus))
    return entries
  }
}

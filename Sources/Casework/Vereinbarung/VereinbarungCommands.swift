public import Kernel
public import Law

/// What both sides promise, and for how long.
public struct VereinbarungContent: Sendable {
  public let am: Day
  /// Last day; `nil` = without term.
  public let bis: Day?
  public let klient: [Zusage]
  public let haus: [Zusage]
  /// Language of the aid beside the German text.
  public let sprache: Hilfssprache?

  public init(am: Day, bis: Day?, klient: [Zusage], haus: [Zusage], sprache: Hilfssprache? = nil) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.sprache = sprache
  }

  /// Promises that come from no step of the plan.
  public init(am: Day, bis: Day?, klient: [String], haus: [String]) {
    self.init(am: am, bis: bis, klient: klient.map { Zusage($0) }, haus: haus.map { Zusage($0) })
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
    guard let latest = rule.value.latestEnd(from: am) else {
      guard bis == nil else {
        throw Rejection("vereinbarung.ohne_laufzeit", section: rule.citation.section, field: "bis")
      }
      return
    }
    guard let bis else {
      guard rule.value.maxMonths != nil else { return }
      throw Rejection("vereinbarung.ende_fehlt", section: rule.citation.section, field: "bis")
    }
    guard bis >= am else { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    guard bis <= latest else {
      throw Rejection(
        "vereinbarung.zu_lang", section: rule.citation.section, field: "bis",
        details: [
          "monate": String(rule.value.maxMonths ?? rule.value.reviewMonths), "spaetestens": latest.german,
        ])
    }
  }

  /// Neither before the latest agreement nor into days of one that ended.
  func checkOverlap(_ file: CaseFile) throws(Rejection) {
    let agreements = file.vereinbarung.items.filter { $0.isAgreement && !$0.isOffer }
    for old in agreements where am < old.am || (old.zustand != .geschlossen && am < old.period.to) {
      throw Rejection("vereinbarung.ueberschneidung", field: "am", details: ["beginn": old.am.german])
    }
  }

  /// The end of the running agreement, whose place this one takes.
  func endOfOld(_ file: CaseFile) -> [any CasePayload] {
    guard let old = file.vereinbarung.current, old.period.contains(am) else { return [] }
    return [VereinbarungBeendet(nr: old.nr, ende: am, grund: VereinbarungState.continued)]
  }
}

/// Hands an agreement to the client.
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
    return [
      VereinbarungAngeboten(
        am: content.am, bis: content.bis, klient: content.klient, haus: content.haus,
        planstand: file.integrationsplan.versions, textfassung: context.law.textfassung(on: content.am),
        sprache: content.sprache)
    ]
  }
}

/// Concludes an agreement; one that runs is continued by it and ends the day before.
public struct ConcludeVereinbarung: Command {
  public typealias State = CaseFile
  public let content: VereinbarungContent

  public init(_ content: VereinbarungContent) { self.content = content }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try content.check(file, context)
    try content.checkOverlap(file)
    return content.endOfOld(file) + [
      VereinbarungGeschlossen(
        am: content.am, bis: content.bis, klient: content.klient, haus: content.haus,
        planstand: file.integrationsplan.versions, textfassung: context.law.textfassung(on: content.am),
        sprache: content.sprache)
    ]
  }
}

/// Ends an agreement or an obligation before its last day.
public struct EndVereinbarung: Command {
  public typealias State = CaseFile
  public let nr: Int64
  /// The last day on which it holds.
  public let letzterTag: Day
  public let grund: String

  public init(nr: Int64, letzterTag: Day, grund: String) {
    self.nr = nr
    self.letzterTag = letzterTag
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    let item = try file.vereinbarung.running(nr)
    try Rule.event(letzterTag, file, context, field: "ende")
    guard item.period.contains(letzterTag) else {
      throw Rejection(
        "vereinbarung.gilt_nicht", field: "ende",
        details: ["beginn": item.am.german, "ende": item.bis?.german ?? context.today.german])
    }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [VereinbarungBeendet(nr: nr, ende: letzterTag + 1, grund: grund)]
  }
}

extension VereinbarungState {
  /// - Throws: `vereinbarung.unbekannt`, or `vereinbarung.gilt_nicht_mehr` for an offer or what ended.
  func running(_ nr: Int64) throws(Rejection) -> Vereinbarung {
    guard let item = item(nr) else { throw Rejection("vereinbarung.unbekannt") }
    guard item.zustand == .geschlossen else { throw Rejection("vereinbarung.gilt_nicht_mehr") }
    return item
  }
}

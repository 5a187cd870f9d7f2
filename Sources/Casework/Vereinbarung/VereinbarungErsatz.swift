public import Kernel
public import Law

/// Puts an administrative act in the place of an agreement that did not come about (§ 15 SGB II until 2023-06-30).
public struct ReplaceVereinbarung: Command {
  public typealias State = CaseFile
  public let content: VereinbarungContent
  public let grund: String

  public init(_ content: VereinbarungContent, grund: String) {
    self.content = content
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try content.check(file, context)
    let rule = context.law.vereinbarung(on: content.am)
    guard rule.value.replacement == .verwaltungsakt else {
      throw Rejection("vereinbarung.kein_verwaltungsakt", section: rule.citation.section, field: "am")
    }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    try content.checkOverlap(file)
    return content.endOfOld(file) + [
      VereinbarungErsetzt(
        am: content.am, bis: content.bis, klient: content.klient, haus: content.haus,
        planstand: file.integrationsplan.versions, textfassung: context.law.textfassung(on: content.am), grund: grund)
    ]
  }
}

/// Obliges the client by administrative act (§ 15a SGB II from 2026-07-01).
public struct ObligeClient: Command {
  public typealias State = CaseFile
  public let am: Day
  public let anlass: Verpflichtungsanlass
  public let grund: String
  public let auflage: Auflage

  public init(am: Day, anlass: Verpflichtungsanlass, grund: String, auflage: Auflage) {
    self.am = am
    self.anlass = anlass
    self.grund = grund
    self.auflage = auflage
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let rule = context.law.vereinbarung(on: am)
    guard rule.value.replacement == .verpflichtung else {
      throw Rejection("verpflichtung.nicht_moeglich", section: rule.citation.section, field: "am")
    }
    guard file.hasAnlass(anlass, on: am, context.law) else {
      throw Rejection("verpflichtung.ohne_anlass", section: "§ 15a SGB II", field: "anlass")
    }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    try checkContent()
    let period = Period(from: am, to: auflage.bis + 1)
    let obligations = file.vereinbarung.items.filter { $0.art == .verpflichtung }
    if let other = obligations.first(where: { $0.period.overlaps(period) }) {
      throw Rejection("verpflichtung.laeuft", field: "am", details: ["beginn": other.am.german])
    }
    return [
      VereinbarungVerpflichtet(
        am: am, anlass: anlass, grund: grund, auflage: auflage, textfassung: context.law.textfassung(on: am))
    ]
  }

  private func checkContent() throws(Rejection) {
    guard !auflage.bemuehungen.isEmpty else { throw Rejection("verpflichtung.ohne_bemuehungen", field: "bemuehungen") }
    guard !auflage.haeufigkeit.isEmpty else { throw Rejection("verpflichtung.ohne_haeufigkeit", field: "haeufigkeit") }
    guard !auflage.nachweis.isEmpty else { throw Rejection("verpflichtung.ohne_nachweis", field: "nachweis") }
    guard auflage.bis > am else {
      throw Rejection("verpflichtung.frist", field: "nachweis_bis", details: ["tag": am.german])
    }
  }
}

/// Begins a Schlichtungsverfahren (§ 15a SGB II from 2023-07-01 to 2026-06-30).
public struct BeginSchlichtung: Command {
  public typealias State = CaseFile
  public let am: Day
  public let grund: String

  public init(am: Day, grund: String) {
    self.am = am
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let rule = context.law.vereinbarung(on: am)
    guard rule.value.schlichtungWeeks != nil else {
      throw Rejection("schlichtung.nicht_moeglich", section: rule.citation.section, field: "am")
    }
    guard file.integrationsplan.firstDay != nil else { throw Rejection("vereinbarung.ohne_plan") }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    if let last = file.vereinbarung.schlichtungen.last,
      am <= min(last.ende ?? .distantFuture, last.spaetestens(context.law))
    {
      throw Rejection("schlichtung.laeuft", field: "am", details: ["beginn": last.beginn.german])
    }
    return [SchlichtungBegonnen(am: am, grund: grund)]
  }
}

/// Records how a Schlichtungsverfahren ended.
public struct EndSchlichtung: Command {
  public typealias State = CaseFile
  public let am: Day
  public let ergebnis: Schlichtungsergebnis

  public init(am: Day, ergebnis: Schlichtungsergebnis) {
    self.am = am
    self.ergebnis = ergebnis
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let last = file.vereinbarung.schlichtungen.last, last.ende == nil else {
      throw Rejection("schlichtung.keine")
    }
    let latest = last.spaetestens(context.law)
    guard last.beginn <= am, am <= latest else {
      throw Rejection(
        "schlichtung.tag", field: "am", details: ["beginn": last.beginn.german, "ende": latest.german])
    }
    return [SchlichtungBeendet(am: am, ergebnis: ergebnis)]
  }
}

public import Kernel

/// Orders a medical opinion; one runs at a time.
public struct OrderGutachten: Command {
  public typealias State = CaseFile
  public let auftrag: GutachtenBeauftragt

  public init(_ auftrag: GutachtenBeauftragt) { self.auftrag = auftrag }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(auftrag.am, file, context)
    guard file.gutachten.auftrag == nil else { throw Rejection("gutachten.schon_beauftragt") }
    guard !auftrag.fragen.isEmpty else { throw Rejection("gutachten.ohne_frage", field: "frage_erwerbsfaehigkeit") }
    guard auftrag.bis >= auftrag.am else { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    guard auftrag.einverstanden || !auftrag.fragen.contains(where: \.needsConsent) else {
      throw Rejection("gutachten.ohne_einverstaendnis", section: "§ 32 SGB III", field: "einverstanden")
    }
    return [auftrag]
  }
}

/// Reminds whoever was asked. It is a reminder like any other, so that every list shows it alike.
public struct RemindGutachten: Command {
  public typealias State = CaseFile
  public let am: Day

  public init(am: Day) { self.am = am }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let auftrag = try GutachtenRule.running(file, on: am)
    if let last = file.erinnerung.last(to: .aerztlicherDienst, since: auftrag.am), last >= am {
      throw Rejection("erinnerung.schon_gesendet", details: ["tag": last.german])
    }
    return [ErinnerungGesendet(partei: .aerztlicherDienst, am: am)]
  }
}

/// Ends the running order without a result.
public struct WithdrawGutachten: Command {
  public typealias State = CaseFile
  public let am: Day
  public let grund: Gutachtenende

  public init(am: Day, grund: Gutachtenende) {
    self.am = am
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    _ = try GutachtenRule.running(file, on: am)
    return [GutachtenZurueckgenommen(am: am, grund: grund)]
  }
}

/// Records the result of the running order. It changes no status and finds nothing reasonable or not: people do that.
public struct ReceiveGutachten: Command {
  public typealias State = CaseFile
  public let ergebnis: GutachtenEingegangen

  public init(_ ergebnis: GutachtenEingegangen) { self.ergebnis = ergebnis }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(ergebnis.am, file, context)
    _ = try GutachtenRule.running(file, on: ergebnis.am)
    if let bis = ergebnis.gueltigBis, bis < ergebnis.am {
      throw Rejection("gutachten.gueltig_vor_eingang", field: "gueltig_bis", details: ["eingang": ergebnis.am.german])
    }
    return [ergebnis]
  }
}

private enum GutachtenRule {
  /// - Throws: `gutachten.nicht_beauftragt`, `gutachten.vor_auftrag`.
  static func running(_ file: CaseFile, on day: Day) throws(Rejection) -> GutachtenBeauftragt {
    guard let auftrag = file.gutachten.auftrag else { throw Rejection("gutachten.nicht_beauftragt") }
    guard day >= auftrag.am else {
      throw Rejection("gutachten.vor_auftrag", field: "am", details: ["auftrag": auftrag.am.german])
    }
    return auftrag
  }
}

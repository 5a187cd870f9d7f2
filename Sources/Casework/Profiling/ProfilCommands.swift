public import Kernel
import Law

/// Reminds the provider of a running order.
public struct RemindProfiling: Command {
  public typealias State = CaseFile
  public let am: Day

  public init(am: Day) { self.am = am }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let order = file.profiling.order else { throw Rejection("profiling.nicht_beauftragt") }
    guard order.traeger != nil else { throw Rejection("profiling.im_haus") }
    guard am >= order.am else {
      throw Rejection("profiling.vor_auftrag", field: "am", details: ["auftrag": order.am.german])
    }
    guard !order.erinnert.contains(am) else {
      throw Rejection("profiling.schon_erinnert", field: "am", details: ["tag": am.german])
    }
    return [ProfilingErinnert(am: am)]
  }
}

/// Documents the result of the running order, trait by trait.
public struct RecordProfil: Command {
  public typealias State = CaseFile
  public let ergebnis: ProfilingErhoben

  public init(_ ergebnis: ProfilingErhoben) { self.ergebnis = ergebnis }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(ergebnis.am, file, context)
    guard let order = file.profiling.order else { throw Rejection("profiling.nicht_beauftragt") }
    guard ergebnis.am >= order.am else {
      throw Rejection("profiling.vor_auftrag", field: "am", details: ["auftrag": order.am.german])
    }
    guard !ergebnis.verfahren.isEmpty else { throw Rejection("profiling.verfahren_fehlt", field: "verfahren") }
    for key in EinzelmerkmalKey.allCases where !ergebnis.merkmale.contains(where: { $0.merkmal == key }) {
      throw Rejection("profiling.merkmal_fehlt", field: key.rawValue)
    }
    try BefundRule.check(ergebnis.merkmale, am: ergebnis.am)
    return [ergebnis]
  }
}

/// Assesses traits again. What is the same as before is left out.
public struct UpdateProfil: Command {
  public typealias State = CaseFile
  public let am: Day
  public let merkmale: [Befund]

  public init(am: Day, merkmale: [Befund]) {
    self.am = am
    self.merkmale = merkmale
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let profil = file.profiling.profil else { throw Rejection("profiling.ohne_profil") }
    guard am >= profil.zuletzt else {
      throw Rejection("profiling.vor_letztem", field: "am", details: ["tag": profil.zuletzt.german])
    }
    try BefundRule.check(merkmale, am: am)
    let before = profil.werte
    return [ProfilingFortgeschrieben(am: am, merkmale: merkmale.filter { before[$0.merkmal] != $0.wert })]
  }
}

/// What holds of every assessment of a trait.
private enum BefundRule {
  static func check(_ merkmale: [Befund], am: Day) throws(Rejection) {
    for befund in merkmale {
      let field = befund.merkmal.rawValue
      if let value = befund.wert {
        guard (1...4).contains(value) else { throw Rejection("profiling.auspraegung", field: field) }
        guard befund.quelle != nil else { throw Rejection("profiling.quelle_fehlt", field: field) }
      } else if (befund.grund ?? "").isEmpty {
        throw Rejection("profiling.grund_fehlt", field: field)
      }
      guard befund.am <= am else {
        throw Rejection("profiling.befund_spaeter", field: field, details: ["tag": am.german])
      }
    }
    guard Set(merkmale.map(\.merkmal)).count == merkmale.count else { throw Rejection("profiling.merkmal_doppelt") }
  }
}

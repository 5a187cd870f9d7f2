public import Kernel

/// Closes a case together with everything that is open in it.
public struct CloseCase: Command {
  public typealias State = CaseFile
  /// First day without the case.
  public let am: Day
  public let grund: AbschlussGrund
  /// What becomes of each open point, by its key.
  public let punkte: [String: Punktausgang]
  /// Whether points that may lapse and of which nothing is said end with the case.
  public let uebrigeEntfallen: Bool
  /// Why steps were not done and breaches have no consequence, where the entry of the topic asks for a reason.
  public let begruendung: String

  public init(
    am: Day, grund: AbschlussGrund, punkte: [String: Punktausgang] = [:], uebrigeEntfallen: Bool = false,
    begruendung: String = ""
  ) {
    self.am = am
    self.grund = grund
    self.punkte = punkte
    self.uebrigeEntfallen = uebrigeEntfallen
    self.begruendung = begruendung
  }

  /// What must be settled or handed over before the case ends. A reduction that is over needs nobody.
  public static func openPoints(_ file: CaseFile, today: Day) -> [OffenerPunkt] {
    file.offenePunkte.filter { $0.art != .minderung || ($0.bis ?? today) >= today }
  }

  /// - Throws: `abschluss.offene_punkte`, with the number of those of which nothing is said; `abschluss.ausgang` if a
  ///   point cannot end so; what the topic of a point refuses.
  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    var lauf = Lauf(file: file, context: context)
    var ended: [Abschlusspunkt] = []
    var unsaid = 0
    for punkt in CloseCase.openPoints(file, today: context.today) {
      let ausgang = punkte[punkt.key] ?? (uebrigeEntfallen && punkt.darfEntfallen ? .entfallen : nil)
      guard let ausgang else {
        unsaid += 1
        continue
      }
      guard punkt.ausgaenge(today: context.today).contains(ausgang) else {
        throw Rejection("abschluss.ausgang", field: CloseCase.field(punkt))
      }
      if let end = try settle(punkt, ausgang, &lauf) { ended.append(end) }
    }
    guard unsaid == 0 else { throw Rejection("abschluss.offene_punkte", details: ["anzahl": String(unsaid)]) }
    return lauf.entries + [FallAbgeschlossenV2(am: am, grund: grund, punkte: ended)]
  }

  /// Name of the field that says what becomes of a point.
  public static func field(_ punkt: OffenerPunkt) -> String { "punkt_" + punkt.key }

  /// Entries one after another, each decided upon the file as the earlier ones leave it.
  private struct Lauf {
    var file: CaseFile
    let context: DecisionContext
    var entries: [any CasePayload] = []

    mutating func play<C: Command>(_ command: C) throws(Rejection) where C.State == CaseFile {
      for entry in try command.decide(file, in: context) {
        // None of the topics that are settled here keeps the number of an entry.
        entry.apply(to: &file, version: 0)
        entries.append(entry)
      }
    }
  }

  /// Records what has a result of its own; returns what ends with the case itself.
  private func settle(
    _ punkt: OffenerPunkt, _ ausgang: Punktausgang, _ lauf: inout Lauf
  ) throws(Rejection) -> Abschlusspunkt? {
    let nr = Int(punkt.nr ?? 0)
    switch ausgang {
    case .entfallen: return Abschlusspunkt(art: punkt.art, nr: punkt.nr)
    case .uebergeben(let stelle): return Abschlusspunkt(art: punkt.art, nr: punkt.nr, weiter: stelle)
    case .teilnahme(let ergebnis):
      let last = max(punkt.beginn ?? am, min(punkt.bis ?? am, am - 1))
      try lauf.play(EndTeilnahme(nr: nr, ende: last, ergebnis: ergebnis, statusDanach: nil))
    case .schritt(let stand):
      let reason = stand == .nichtErledigt ? begruendung : ""
      try lauf.play(RecordSchritt(schritt: nr, am: am, stand: stand, grund: reason))
    case .schlichtung(let ergebnis):
      let latest = lauf.file.vereinbarung.schlichtungen.last?.spaetestens(lauf.context.law) ?? am
      try lauf.play(EndSchlichtung(am: min(am, latest), ergebnis: ergebnis))
    case .abgesehen:
      try lauf.play(RecordMinderungsschritt(nr: nr, am: am, schritt: .abgesehen, begruendung: begruendung))
    }
    return nil
  }
}

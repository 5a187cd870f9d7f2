public import Kernel
public import Law

/// Looks into a possible reduction.
public struct ExamineMinderung: Command {
  public typealias State = CaseFile
  public let am: Day
  public let art: Minderungsart
  public let tag: Day
  /// Day on which a written notice for a breach of duty arrived; for a missed talk the invitation proves it.
  public let belehrt: Day?

  public init(am: Day, art: Minderungsart, tag: Day, belehrt: Day?) {
    self.am = am
    self.art = art
    self.tag = tag
    self.belehrt = belehrt
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(tag, file, context, field: "tag")
    try Rule.event(am, file, context)
    guard am >= tag else { throw Rejection("minderung.vor_anlass", field: "am", details: ["tag": tag.german]) }
    let rule = context.law.minderungsregel(art, on: tag)
    guard rule.value.isProvided else {
      throw Rejection(
        "minderung.nicht_vorgesehen", section: rule.citation.section, field: "tag", details: ["tag": tag.german])
    }
    guard !file.leistungsminderung.items.contains(where: { $0.tag == tag && $0.art == art }) else {
      throw Rejection("minderung.schon_erfasst", field: "tag", details: ["tag": tag.german])
    }
    guard art == .meldeversaeumnis else { return [entry(file, belehrt, nil)] }
    try checkMissed(file, section: rule.citation.section)
    let letter = file.termin.items.last { $0.tag == tag && $0.isMissedMeldetermin }
    return [entry(file, letter?.zustellung?.am, letter?.fassung)]
  }

  /// Who was free to come, or was not told what follows, is not asked why.
  private func checkMissed(_ file: CaseFile, section: String) throws(Rejection) {
    let missed = file.gespraech.versaeumnisse.filter { $0.am == tag }
    guard !missed.isEmpty, !missed.contains(where: \.wichtigerGrund) else {
      throw Rejection("minderung.kein_versaeumnis", field: "tag", details: ["tag": tag.german])
    }
    guard file.meldeversaeumnisse.contains(tag) else {
      throw Rejection("minderung.kein_meldetermin", section: section, field: "tag", details: ["tag": tag.german])
    }
  }

  private func entry(_ file: CaseFile, _ belehrt: Day?, _ fassung: String?) -> MinderungGeprueft {
    MinderungGeprueft(
      nr: file.leistungsminderung.nextNumber, am: am, art: art, tag: tag, belehrt: belehrt, fassung: fassung)
  }
}

/// A human step upon one of them. Each needs a reason in words.
public struct RecordMinderungsschritt: Command {
  public typealias State = CaseFile
  public enum Schritt: Sendable {
    case anhoerung(Anhoerungsform, Anhoerungsergebnis)
    case haerte(Bool)
    case abgesehen
    case beratung
  }
  public let nr: Int
  public let am: Day
  public let schritt: Schritt
  public let begruendung: String

  public init(nr: Int, am: Day, schritt: Schritt, begruendung: String) {
    self.nr = nr
    self.am = am
    self.schritt = schritt
    self.begruendung = begruendung
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let item = try file.minderung(nr)
    guard am >= item.tag else {
      throw Rejection("minderung.vor_anlass", field: "am", details: ["tag": item.tag.german])
    }
    if case .beratung = schritt {
      guard item.entscheidung?.unter25 == true, item.beratung == nil else {
        throw Rejection("minderung.keine_beratung")
      }
      return [MinderungBeratungAngeboten(nr: nr, am: am)]
    }
    guard item.isOpen else { throw Rejection("minderung.schon_entschieden") }
    guard !begruendung.isEmpty else { throw Rejection("grund.fehlt", field: "begruendung") }
    return switch schritt {
    case .anhoerung(let form, let ergebnis):
      [MinderungAngehoert(nr: nr, am: am, form: form, ergebnis: ergebnis, begruendung: begruendung)]
    case .haerte(let haertefall):
      [MinderungHaerteGeprueft(nr: nr, am: am, haertefall: haertefall, begruendung: begruendung)]
    case .abgesehen, .beratung: [MinderungAbgesehen(nr: nr, am: am, grund: begruendung)]
    }
  }
}

/// Records what was decided. What the law of the breach's day does not allow is refused.
public struct RecordMinderung: Command {
  public typealias State = CaseFile
  public let entscheidung: MinderungEntschieden

  public init(_ entscheidung: MinderungEntschieden) { self.entscheidung = entscheidung }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(entscheidung.am, file, context)
    let item = try file.minderung(entscheidung.nr)
    guard item.isOpen else { throw Rejection("minderung.schon_entschieden") }
    let stand = Minderungsstand(item, in: file, law: context.law)
    try checkSteps(item, stand)
    try checkMediation(stand, file, context.law)
    try checkAmount(item, stand, file)
    return [entscheidung]
  }

  private func checkSteps(_ item: LeistungsminderungState.Item, _ stand: Minderungsstand) throws(Rejection) {
    let (rule, section) = (stand.regel.value, stand.regel.citation.section)
    guard let heard = item.anhoerung else { throw Rejection("minderung.ohne_anhoerung", section: "§ 24 SGB X") }
    guard heard.ergebnis != .wichtigerGrund else { throw Rejection("minderung.wichtiger_grund", section: section) }
    if rule.hardship {
      guard let haerte = item.haerte else { throw Rejection("minderung.ohne_haerte", section: section) }
      guard !haerte.haertefall else { throw Rejection("minderung.haertefall", section: section) }
    }
    guard entscheidung.am >= max(heard.am, item.haerte?.am ?? heard.am) else {
      throw Rejection("minderung.vor_anlass", field: "am", details: ["tag": heard.am.german])
    }
    guard entscheidung.am <= stand.spaetestens else {
      throw Rejection(
        "minderung.frist", section: "§ 31b Abs. 1 SGB II", field: "am", details: ["tag": stand.spaetestens.german])
    }
  }

  /// Nothing is reduced for a duty while a Schlichtungsverfahren runs on the day of the decision.
  private func checkMediation(_ stand: Minderungsstand, _ file: CaseFile, _ law: Law) throws(Rejection) {
    guard stand.regel.value.mediationBlocks, let runs = file.vereinbarung.schlichtung(on: entscheidung.am, law) else {
      return
    }
    throw Rejection(
      "minderung.schlichtung", section: "§ 15a SGB II", field: "am",
      details: ["beginn": runs.beginn.german, "ende": runs.spaetestens(law).german])
  }

  private func checkAmount(
    _ item: LeistungsminderungState.Item, _ stand: Minderungsstand, _ file: CaseFile
  ) throws(Rejection) {
    let section = stand.regel.citation.section
    guard let limit = stand.hoechstens else {
      throw Rejection("minderung.erst_wiederholt", section: section, details: ["tag": item.tag.german])
    }
    guard (1...limit.percent).contains(entscheidung.prozent) else {
      throw Rejection(
        "minderung.zu_hoch", section: section, field: "prozent", details: ["prozent": "\(limit.percent)"])
    }
    guard entscheidung.beginn > item.tag, entscheidung.ende >= entscheidung.beginn else {
      throw Rejection("datum.ende_vor_beginn", field: "ende")
    }
    let latest = FristEnd.lastDayOfTerm(months: limit.months, from: entscheidung.beginn)
    guard entscheidung.ende <= latest else {
      throw Rejection(
        "minderung.zu_lang", section: section, field: "ende",
        details: ["monate": "\(limit.months)", "tag": latest.german])
    }
    if let months = stand.regel.value.minMonths,
      entscheidung.ende < FristEnd.lastDayOfTerm(months: months, from: entscheidung.beginn)
    {
      throw Rejection("minderung.zu_kurz", section: section, field: "ende", details: ["monate": "\(months)"])
    }
    try checkCap(stand, file)
  }

  /// All reductions of the same days together.
  private func checkCap(_ stand: Minderungsstand, _ file: CaseFile) throws(Rejection) {
    guard let cap = stand.regel.value.cap else { return }
    let wanted = Period(from: entscheidung.beginn, to: entscheidung.ende + 1)
    let others = file.leistungsminderung.items.filter {
      $0.period?.overlaps(wanted) == true && $0.nr != entscheidung.nr
    }
    let days = [wanted.from] + others.compactMap { $0.period?.from }.filter(wanted.contains)
    let sums = days.map { day in
      others.filter { $0.period?.contains(day) == true }.reduce(0) { $0 + ($1.entscheidung?.prozent ?? 0) }
    }
    guard entscheidung.prozent + (sums.max() ?? 0) <= cap else {
      throw Rejection(
        "minderung.deckel", section: stand.regel.citation.section, field: "prozent", details: ["prozent": "\(cap)"])
    }
  }
}

/// Ends a reduction early, or withdraws it.
public struct LiftMinderung: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let am: Day
  public let grund: Aufhebungsgrund
  public let ab: Day

  public init(nr: Int, am: Day, grund: Aufhebungsgrund, ab: Day) {
    self.nr = nr
    self.am = am
    self.grund = grund
    self.ab = ab
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let item = try file.minderung(nr)
    guard let entscheidung = item.entscheidung, item.aufhebung == nil else {
      throw Rejection("minderung.nicht_aufhebbar")
    }
    guard am >= entscheidung.am else {
      throw Rejection("minderung.vor_anlass", field: "am", details: ["tag": entscheidung.am.german])
    }
    guard grund == .erfuellt else {
      return [MinderungAufgehoben(nr: nr, am: am, grund: grund, ab: entscheidung.beginn)]
    }
    let rule = context.law.minderungsregel(item.art, on: item.tag)
    guard let months = rule.value.liftAfterMonths else {
      throw Rejection("minderung.nicht_aufhebbar", section: rule.citation.section)
    }
    let earliest = FristEnd.term(months: months, from: entscheidung.beginn)
    guard ab >= earliest, ab <= entscheidung.ende else {
      throw Rejection(
        "minderung.zu_frueh", section: rule.citation.section, field: "ab",
        details: ["von": earliest.german, "bis": entscheidung.ende.german])
    }
    return [MinderungAufgehoben(nr: nr, am: am, grund: grund, ab: ab)]
  }
}

extension CaseFile {
  /// - Throws: `minderung.unbekannt`.
  fileprivate func minderung(_ nr: Int) throws(Rejection) -> LeistungsminderungState.Item {
    guard let item = leistungsminderung.item(nr) else { throw Rejection("minderung.unbekannt") }
    return item
  }
}

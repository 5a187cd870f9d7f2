import Casework
import Kernel
import Law

/// What may be decided about a breach: never more, longer or earlier than the law of its day allows.
struct MinderungModell: Modell {
  enum Akt: Sendable {
    /// Not come; with the kind of talk to which a letter of the day invited, if any did.
    case versaeumt(Day, TerminArt?, mitGrund: Bool)
    case schlichtung(am: Day)
    case einigung(am: Day)
    case geprueft(am: Day, Minderungsart, tag: Day)
    case schritt(nr: Int, am: Day, RecordMinderungsschritt.Schritt, grund: String)
    case entschieden(nr: Int, Entscheidung)
    case aufgehoben(nr: Int, am: Day, Aufhebungsgrund, ab: Day)
  }
  struct Entscheidung {
    let am: Day
    let prozent: Int
    /// The first day of a month.
    let beginn: Day
    let ende: Day
    let unter25: Bool
  }
  struct Fall {
    let art: Minderungsart
    let tag: Day
    let seit: Day
    var gehoert: (am: Day, ergebnis: Anhoerungsergebnis)?
    var haerte: (am: Day, ist: Bool)?
    var entschieden: Entscheidung?
    var abgesehen = false
    var aufgehoben: (grund: Aufhebungsgrund, ab: Day)?
    var beratung = false

    var wirkt: Bool { entschieden != nil && aufgehoben?.grund != .ruecknahme }
    func wirkt(am tag: Day) -> Bool {
      guard let entschieden, wirkt else { return false }
      return entschieden.beginn <= tag && tag <= entschieden.ende && tag < aufgehoben?.ab ?? .distantFuture
    }
  }
  struct Bild: Equatable {
    /// Percent, first and last day of each reduction; what may still be decided; what waits until when.
    let minderungen: [String]
    let grenzen: [String]
    let fristen: [String]
  }

  /// All but `minderung.deckel`, which not every quarter of the sequences meets.
  static let codes: Set<String> = [
    "minderung.vor_anlass", "minderung.nicht_vorgesehen", "minderung.schon_erfasst", "minderung.kein_versaeumnis",
    "minderung.kein_meldetermin", "minderung.unbekannt", "minderung.keine_beratung", "minderung.schon_entschieden",
    "minderung.ohne_anhoerung", "minderung.wichtiger_grund", "minderung.ohne_haerte", "minderung.haertefall",
    "minderung.schlichtung", "minderung.frist", "minderung.erst_wiederholt", "minderung.zu_hoch", "minderung.zu_lang",
    "minderung.nicht_aufhebbar", "minderung.zu_frueh", "schlichtung.nicht_moeglich", "datum.ende_vor_beginn",
    "grund.fehlt", "datum.zukunft", "fall.abgeschlossen",
  ]
  static let dauer = 420
  static let laenge = 15

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    try PlanModell.beginn(rahmen).then(WritePlan(plan: .probe, am: rahmen.zugang + 10))
  }

  var rahmen: Rahmen
  /// Whether the client had to come and knew what follows is what makes it count.
  private var versaeumt: [(tag: Day, belehrt: Bool, mitGrund: Bool)] = []
  private var eingeladen = false
  private var schlichtungen: [(beginn: Day, ende: Day?)] = []
  private var faelle: [Fall] = []

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  /// A breach that is looked into, a reduction that goes on, and a Schlichtung without result.
  var offenePunkte: Int {
    let laufend = faelle.count { fall in
      guard let entschieden = fall.entschieden else { return !fall.abgesehen }
      let ende = min(entschieden.ende, fall.aufgehoben.map { $0.ab - 1 } ?? entschieden.ende)
      return fall.wirkt && ende >= max(rahmen.heute, entschieden.beginn)
    }
    return laufend + (schlichtungen.last.map { $0.ende == nil } == true ? 1 : 0)
  }

  func wurf(_ random: inout Zufall) -> Akt {
    switch random.below(100) {
    case ..<8: return versaeumnis(&random)
    case ..<12: return .schlichtung(am: rahmen.danach(faelle.last?.tag ?? rahmen.zugang + 30, 40, &random))
    case ..<14: return .einigung(am: rahmen.danach(schlichtungen.last?.beginn ?? rahmen.heute, 40, &random))
    case ..<30: return pruefung(&random)
    default: break
    }
    guard let fall = faelle.last, random.chance(85) else { return pruefung(&random) }
    let nr = random.chance(90) ? faelle.count : 1 + random.below(faelle.count + 1)
    let am = rahmen.danach(fall.gehoert?.am ?? fall.seit, random.chance(90) ? 25 : 300, &random)
    if let entschieden = fall.entschieden {
      if random.chance(60) { return pruefung(&random) }
      if random.chance(30) { return .schritt(nr: nr, am: am, .beratung, grund: "") }
      let ab = (entschieden.beginn.month + 1).firstDay + random.below(40) - 5
      return .aufgehoben(nr: nr, am: max(am, entschieden.am), random.chance(70) ? .erfuellt : .ruecknahme, ab: ab)
    }
    return schritt(fall, nr, am, &random)
  }

  private func versaeumnis(_ random: inout Zufall) -> Akt {
    let tag = rahmen.tag(&random)
    let art: TerminArt? = random.chance(10) ? nil : random.chance(90) ? .meldetermin : .freiwillig
    let werktag = random.chance(95) ? Feiertage.workingDay(from: tag, in: rahmen.law.land) : tag
    return .versaeumt(werktag, art, mitGrund: random.chance(15))
  }

  private func pruefung(_ random: inout Zufall) -> Akt {
    let melde = versaeumt.isEmpty || random.chance(50) ? nil : random.pick(versaeumt).tag
    let weiter = faelle.last.map { rahmen.danach($0.tag, 60, &random) }
    let tag = melde ?? (random.chance(50) ? weiter : nil) ?? rahmen.tag(&random)
    let art = melde == nil ? random.any(Minderungsart.self) : .meldeversaeumnis
    return .geprueft(am: rahmen.danach(tag, 20, &random), art, tag: tag)
  }

  private func schritt(_ fall: Fall, _ nr: Int, _ am: Day, _ random: inout Zufall) -> Akt {
    let grund = random.chance(96) ? "Angehört" : ""
    if fall.gehoert == nil, random.chance(85) {
      return .schritt(
        nr: nr, am: am, .anhoerung(.schriftlich, random.chance(90) ? .keinGrund : .wichtigerGrund), grund: grund)
    }
    if fall.haerte == nil, random.chance(75) {
      return .schritt(nr: nr, am: am, .haerte(random.chance(8)), grund: grund)
    }
    if random.chance(4) { return .schritt(nr: nr, am: am, .abgesehen, grund: grund) }
    let monate = random.chance(10) ? 4 : 1 + random.below(3)
    let beginn = random.chance(95) ? (am.month + 1).firstDay : fall.tag.month.firstDay
    let ende = random.chance(6) ? beginn + random.below(12) - 2 : (beginn.month + monate).firstDay - 1
    return .entschieden(
      nr: nr,
      Entscheidung(
        am: am, prozent: random.pick([10, 10, 10, 20, 30, 30, 30, 60, 100, 100, 0]),
        beginn: beginn, ende: ende,
        unter25: random.chance(50)))
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .versaeumt(let tag, let art, _):
      let werktag = Feiertage.isWorkingDay(tag, in: rahmen.law.land)
      return rahmen.ereignis(tag).union(art == nil || werktag ? [] : ["termin.kein_arbeitstag"])
    case .schlichtung(let am):
      let laeuft = schlichtungen.last.map { am <= min($0.ende ?? .distantFuture, $0.beginn + 28) } == true
      return rahmen.ereignis(am).union(am < "2023-07-01" || am > "2026-06-30" ? ["schlichtung.nicht_moeglich"] : [])
        .union(laeuft ? ["schlichtung.laeuft"] : [])
    case .einigung(let am):
      guard let letzte = schlichtungen.last, letzte.ende == nil else {
        return rahmen.ereignis(am).union(["schlichtung.keine"])
      }
      return rahmen.ereignis(am).union((0...28).contains(am - letzte.beginn) ? [] : ["schlichtung.tag"])
    case .geprueft(let am, let art, let tag):
      let grundlos =
        versaeumt.contains { $0.tag == tag } && !versaeumt.contains { $0.tag == tag && $0.mitGrund }
      return rahmen.ereignis(am).union(rahmen.ereignis(tag)).union(am < tag ? ["minderung.vor_anlass"] : [])
        .union(Minderungsrecht(art, tag) == nil ? ["minderung.nicht_vorgesehen"] : [])
        .union(faelle.contains { $0.tag == tag && $0.art == art } ? ["minderung.schon_erfasst"] : [])
        .union(art == .meldeversaeumnis && !grundlos ? ["minderung.kein_versaeumnis"] : [])
        .union(art == .meldeversaeumnis && !zaehlt(tag) ? ["minderung.kein_meldetermin"] : [])
    case .schritt(let nr, let am, let schritt, let grund):
      guard let fall = fall(nr) else { return rahmen.ereignis(am).union(["minderung.unbekannt"]) }
      var codes = rahmen.ereignis(am).union(am < fall.tag ? ["minderung.vor_anlass"] : [])
      if case .beratung = schritt {
        return codes.union(fall.entschieden?.unter25 == true && !fall.beratung ? [] : ["minderung.keine_beratung"])
      }
      if fall.entschieden != nil || fall.abgesehen { codes.insert("minderung.schon_entschieden") }
      return grund.isEmpty ? codes.union(["grund.fehlt"]) : codes
    case .entschieden(let nr, let entscheidung):
      guard let fall = fall(nr), let recht = Minderungsrecht(fall.art, fall.tag) else {
        return rahmen.ereignis(entscheidung.am).union(["minderung.unbekannt"])
      }
      return rahmen.ereignis(entscheidung.am).union(wege(fall, recht, entscheidung.am))
        .union(mass(fall, recht, entscheidung, nr))
    case .aufgehoben(let nr, let am, let grund, let ab):
      guard let fall = fall(nr) else { return rahmen.ereignis(am).union(["minderung.unbekannt"]) }
      return rahmen.ereignis(am).union(aufhebung(fall, am, grund, ab))
    }
  }

  /// Whether it was a Meldeversäumnis: summoned and warned, not come, and no important reason, then or when heard.
  private func zaehlt(_ tag: Day) -> Bool {
    let entschuldigt = faelle.contains {
      $0.art == .meldeversaeumnis && $0.tag == tag && $0.gehoert?.ergebnis == .wichtigerGrund
    }
    return !entschuldigt && versaeumt.contains { $0.tag == tag && $0.belehrt }
      && versaeumt.contains { $0.tag == tag && !$0.mitGrund } && !versaeumt.contains { $0.tag == tag && $0.mitGrund }
  }

  private func fall(_ nr: Int) -> Fall? { faelle.indices.contains(nr - 1) ? faelle[nr - 1] : nil }

  /// What people must have done before a decision.
  private func wege(_ fall: Fall, _ recht: Minderungsrecht, _ am: Day) -> Set<String> {
    var codes: Set<String> = fall.entschieden != nil || fall.abgesehen ? ["minderung.schon_entschieden"] : []
    if fall.gehoert == nil { codes.insert("minderung.ohne_anhoerung") }
    if fall.gehoert?.ergebnis == .wichtigerGrund { codes.insert("minderung.wichtiger_grund") }
    if recht.haerte, fall.haerte == nil { codes.insert("minderung.ohne_haerte") }
    if recht.haerte, fall.haerte?.ist == true { codes.insert("minderung.haertefall") }
    let streit = schlichtungen.contains { $0.beginn <= am && am < $0.ende ?? .distantFuture && am <= $0.beginn + 28 }
    if recht.schlichtungSperrt, streit { codes.insert("minderung.schlichtung") }
    if let tag = fall.gehoert?.am, am < tag { codes.insert("minderung.vor_anlass") }
    if let tag = fall.haerte?.am, am < tag { codes.insert("minderung.vor_anlass") }
    if am > fall.tag.adding(months: 6) { codes.insert("minderung.frist") }
    return codes
  }

  private func mass(_ fall: Fall, _ recht: Minderungsrecht, _ neu: Entscheidung, _ nr: Int) -> Set<String> {
    var codes: Set<String> = []
    guard let stufe = grenze(nr) else { return ["minderung.erst_wiederholt"] }
    if neu.prozent > stufe.prozent || neu.prozent < 1 { codes.insert("minderung.zu_hoch") }
    if neu.beginn <= fall.tag || neu.ende < neu.beginn { codes.insert("datum.ende_vor_beginn") }
    if neu.ende >= (neu.beginn.month + stufe.monate).firstDay { codes.insert("minderung.zu_lang") }
    if let mindestens = recht.mindestens, neu.ende + 1 < (neu.beginn.month + mindestens).firstDay {
      codes.insert("minderung.zu_kurz")
    }
    if let deckel = recht.deckel {
      for tag in stride(from: 0, through: max(0, neu.ende - neu.beginn), by: 1).map({ neu.beginn + $0 }) {
        let andere = faelle.enumerated().filter { $0.offset + 1 != nr && $0.element.wirkt(am: tag) }
        let summe = andere.reduce(neu.prozent) { $0 + ($1.element.entschieden?.prozent ?? 0) }
        if summe > deckel { codes.insert("minderung.deckel") }
      }
    }
    return codes
  }

  /// Percent and months that the law of the breach allows after what came before; `nil` = none yet.
  private func grenze(_ nr: Int) -> (prozent: Int, monate: Int)? {
    guard let fall = fall(nr), let recht = Minderungsrecht(fall.art, fall.tag) else { return nil }
    let vorjahr = fall.tag.adding(months: -12)..<fall.tag
    if recht.nurWiederholt, !versaeumt.contains(where: { zaehlt($0.tag) && vorjahr.contains($0.tag) }) { return nil }
    let fruehere = faelle.enumerated().count { stelle, anderer in
      guard stelle + 1 != nr, anderer.wirkt, let beginn = anderer.entschieden?.beginn else { return false }
      let gleich = (anderer.art == .meldeversaeumnis) == (fall.art == .meldeversaeumnis)
      return vorjahr.contains(beginn) && (gleich || fall.art == .arbeitsverweigerung)
    }
    if recht.brauchtFruehere, fruehere == 0 { return nil }
    return recht.stufen[min(fruehere, recht.stufen.count - 1)]
  }

  private func aufhebung(_ fall: Fall, _ am: Day, _ grund: Aufhebungsgrund, _ ab: Day) -> Set<String> {
    guard let entschieden = fall.entschieden, fall.aufgehoben == nil else { return ["minderung.nicht_aufhebbar"] }
    var codes: Set<String> = am < entschieden.am ? ["minderung.vor_anlass"] : []
    guard grund == .erfuellt else { return codes }
    guard Minderungsrecht(fall.art, fall.tag)?.aufhebbar == true else {
      return codes.union(["minderung.nicht_aufhebbar"])
    }
    if ab < (entschieden.beginn.month + 1).firstDay || ab > entschieden.ende { codes.insert("minderung.zu_frueh") }
    return codes
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .versaeumt(let tag, let art, let mitGrund):
      // For three years the first letter of a case did not warn.
      let warnt = eingeladen || tag < "2023-07-01" || tag >= "2026-07-01"
      versaeumt.append((tag, art == .meldetermin && warnt, mitGrund))
      eingeladen = eingeladen || art != nil
    case .schlichtung(let am): schlichtungen.append((am, nil))
    case .einigung(let am): schlichtungen[schlichtungen.count - 1].ende = am
    case .geprueft(let am, let art, let tag): faelle.append(Fall(art: art, tag: tag, seit: am))
    case .schritt(let nr, let am, .anhoerung(_, let ergebnis), _): faelle[nr - 1].gehoert = (am, ergebnis)
    case .schritt(let nr, let am, .haerte(let ist), _): faelle[nr - 1].haerte = (am, ist)
    case .schritt(let nr, _, .abgesehen, _): faelle[nr - 1].abgesehen = true
    case .schritt(let nr, _, .beratung, _): faelle[nr - 1].beratung = true
    case .entschieden(let nr, let entscheidung): faelle[nr - 1].entschieden = entscheidung
    case .aufgehoben(let nr, _, let grund, let ab): faelle[nr - 1].aufgehoben = (grund, ab)
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .versaeumt(let tag, let art, let mitGrund):
      if let art { try akte.record(.einladung(am: tag, tag: tag, art: art)) }
      try akte.record(.gefehlt(tag, mitGrund: mitGrund))
    case .schlichtung(let am): try akte.record(BeginSchlichtung(am: am, grund: "Ziel"))
    case .einigung(let am): try akte.record(EndSchlichtung(am: am, ergebnis: .einigung))
    case .geprueft(let am, let art, let tag):
      try akte.record(ExamineMinderung(am: am, art: art, tag: tag, belehrt: nil))
    case .schritt(let nr, let am, let schritt, let grund):
      try akte.record(RecordMinderungsschritt(nr: nr, am: am, schritt: schritt, begruendung: grund))
    case .entschieden(let nr, let neu):
      try akte.record(
        RecordMinderung(
          MinderungEntschieden(
            nr: nr, am: neu.am, zeichen: "LM", prozent: neu.prozent, betrag: nil, beginn: neu.beginn, ende: neu.ende,
            unter25: neu.unter25)))
    case .aufgehoben(let nr, let am, let grund, let ab):
      try akte.record(LiftMinderung(nr: nr, am: am, grund: grund, ab: ab))
    }
  }

  var bild: Bild {
    let minderungen = faelle.compactMap { fall -> String? in
      guard let entschieden = fall.entschieden, fall.wirkt else { return nil }
      let ende = min(entschieden.ende, fall.aufgehoben.map { $0.ab - 1 } ?? entschieden.ende)
      return "\(entschieden.prozent) \(entschieden.beginn.iso) \(ende.iso)"
    }
    let grenzen = faelle.indices.map { stelle in grenze(stelle + 1).map { "\($0.prozent) \($0.monate)" } ?? "" }
    let fristen = faelle.enumerated().compactMap { frist($0.offset + 1, $0.element) } + ungehoert
    return Bild(minderungen: minderungen, grenzen: grenzen, fristen: rahmen.geschlossen ? [] : fristen)
  }

  /// Nobody has looked into it yet.
  private var ungehoert: [String] {
    let bekannt = faelle.filter { $0.art == .meldeversaeumnis }.map(\.tag)
    let offen = Set(versaeumt.map(\.tag)).filter { zaehlt($0) && !bekannt.contains($0) }
    return offen.sorted().map { "anhoerung 0 \(rahmen.law.dueDay(.anhoerung, after: $0).iso)" }
  }

  private func frist(_ nr: Int, _ fall: Fall) -> String? {
    if let entschieden = fall.entschieden {
      guard entschieden.unter25, fall.wirkt, !fall.beratung, fall.tag >= "2023-01-01" else { return nil }
      return "beratung \(nr) \(rahmen.law.dueDay(.minderungBeratungU25, after: entschieden.am).iso)"
    }
    if fall.abgesehen { return nil }
    if fall.gehoert == nil { return "anhoerung \(nr) \(rahmen.law.dueDay(.anhoerung, after: fall.seit).iso)" }
    return "entscheidung \(nr) \(fall.tag.adding(months: 6).iso)"
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let items = file.leistungsminderung.items
    let words: [NextStep.Kind: String] = [
      .anhoerung: "anhoerung", .minderungEntscheidung: "entscheidung", .minderungBeratungU25: "beratung",
    ]
    return Bild(
      minderungen: items.compactMap { item in
        item.period.map { "\(item.entscheidung?.prozent ?? 0) \($0.from.iso) \(($0.to - 1).iso)" }
      },
      grenzen: items.map { item in
        Minderungsstand(item, in: file, law: rahmen.law).hoechstens.map { "\($0.percent) \($0.months)" } ?? ""
      },
      fristen: NextStep.all(file, law: rahmen.law).compactMap { step in
        words[step.kind].map { "\($0) \(step.nr ?? 0) \(step.due.iso)" }
      })
  }
}

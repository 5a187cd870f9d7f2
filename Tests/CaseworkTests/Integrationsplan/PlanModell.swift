import Casework
import Kernel
import Law

/// A plan in versions: steps that go on keep their numbers and what was found of them; a measure reports for its step.
struct PlanModell: Modell {
  enum Akt: Sendable {
    case fassung(PlanContent, am: Day)
    case vermerk(schritt: Int, am: Day, Schrittstand, grund: String)
    case massnahme(beginn: Day)
    case ergebnis(nr: Int, ende: Day, TeilnahmeErgebnis)
    case verknuepft(schritt: Int, teilnahme: Int)
  }
  struct Teilnahme {
    let beginn: Day
    var ende: Day?
    var abgebrochen = false
  }
  struct Bild: Equatable {
    var fassungen = 0
    var erster: Day?
    /// The state of each step of the plan, by its number.
    var staende: [Int: Schrittstand] = [:]
    var kosten = Cents.zero
    /// The next day on which a step of the plan is followed up.
    var nachhalten: Day?
  }

  static let codes: Set<String> = [
    "plan.ohne_ziel", "plan.ziel_ohne_schritt", "plan.ohne_zielsystem", "plan.schritt_ende_vor_beginn",
    "plan.schritt_unbekannt", "plan.vor_strategie", "plan.schritt_vor_plan", "plan.schritt_unveraendert",
    "plan.schritt_verknuepft", "teilnahme.unbekannt", "teilnahme.schon_beendet", "grund.fehlt", "datum.zukunft",
    "datum.vor_fallzugang", "fall.abgeschlossen", "abschluss.offene_punkte",
  ]
  static let laenge = 8
  /// Since this instrument came into the law it has been there without a break.
  static let instrument = "einstiegsgeld"

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    try Akte.zugang(am: rahmen.zugang, today: rahmen.heute)
      .then(OrderProfiling(traeger: nil, am: rahmen.zugang, bis: rahmen.zugang + 9))
      .then(.profiling(am: rahmen.zugang + 5))
      .then(ChooseStrategie(strategie: .b, am: rahmen.zugang + 10, begruendung: ""))
  }

  var rahmen: Rahmen
  var fassungen: [(am: Day, plan: PlanContent)] = []
  /// Numbers ever given.
  var vergeben = 0
  private var vermerke: [Int: (stand: Schrittstand, am: Day)] = [:]
  var teilnahmen: [Teilnahme] = []
  var verknuepft: [Int: Int] = [:]

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }
  var offenePunkte: Int { teilnahmen.count { $0.ende == nil } }

  var schritte: [Int: PlanContent.Schritt] {
    let steps = fassungen.last?.plan.ziele.flatMap(\.schritte) ?? []
    return Dictionary(uniqueKeysWithValues: steps.compactMap { step in step.id.map { ($0, step) } })
  }

  func wurf(_ random: inout Zufall) -> Akt {
    let id = random.chance(92) ? schritte.keys.sorted().randomElement(using: &random) ?? 1 : 1 + random.below(9)
    let am = fassungen.last.map { rahmen.danach($0.am, 60, &random) } ?? rahmen.tag(&random)
    switch random.below(fassungen.isEmpty ? 4 : 12) {
    case 0...3: return .fassung(plan(am, &random), am: am)
    case 4...7: return .vermerk(schritt: id, am: am, random.any(Schrittstand.self), grund: random.pick(["", "Platz"]))
    case 8 where teilnahmen.isEmpty: return .massnahme(beginn: am)
    case 9, 10: return .verknuepft(schritt: id, teilnahme: random.chance(85) ? max(1, teilnahmen.count) : 4)
    default:
      let beginn = teilnahmen.last?.beginn ?? am
      return .ergebnis(nr: 1, ende: beginn + random.below(20), random.any(TeilnahmeErgebnis.self))
    }
  }

  private func plan(_ am: Day, _ random: inout Zufall) -> PlanContent {
    let bleibt = schritte.values.filter { _ in random.chance(70) }.sorted { ($0.id ?? 0) < ($1.id ?? 0) }
    let bis = am + 10 + random.below(40)
    let neu = PlanContent.Schritt(
      id: random.chance(4) ? 8 : nil, was: "Schritt \(vergeben + 1)", wer: random.any(Partei.self),
      ab: random.chance(6) ? bis + 1 : am, bis: bis, kosten: random.chance(50) ? Cents(rawValue: 12_50) : nil)
    let ziel = PlanContent.Ziel(
      ziel: "Arbeit", dient: random.chance(95) ? .integration : nil,
      schritte: random.chance(5) ? [] : bleibt.prefix(3) + [neu])
    return PlanContent(ziele: random.chance(5) ? [] : [ziel])
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .fassung(let plan, let am):
      return rahmen.ereignis(am).union(am < rahmen.zugang + 10 ? ["plan.vor_strategie"] : []).union(fehler(plan))
    case .vermerk(let id, let am, let stand, let grund):
      guard schritte[id] != nil, let erster = fassungen.map(\.am).min() else {
        return rahmen.ereignis(am).union(["plan.schritt_unbekannt"])
      }
      return rahmen.ereignis(am).union(am < erster ? ["plan.schritt_vor_plan"] : [])
        .union(stand == self.stand(id) ? ["plan.schritt_unveraendert"] : [])
        .union(stand == .nichtErledigt && grund.isEmpty ? ["grund.fehlt"] : [])
    case .massnahme(let beginn): return rahmen.offen.union(rahmen.vorZugang(beginn))
    case .ergebnis(let nr, let ende, _):
      guard teilnahmen.indices.contains(nr - 1) else { return rahmen.offen.union(["teilnahme.unbekannt"]) }
      return rahmen.offen.union(teilnahmen[nr - 1].ende != nil ? ["teilnahme.schon_beendet"] : [])
        .union(ende < teilnahmen[nr - 1].beginn ? ["datum.ende_vor_beginn"] : [])
        .union(ende > rahmen.heute ? ["datum.zukunft"] : [])
    case .verknuepft(let id, let nr):
      return rahmen.offen.union(schritte[id] == nil ? ["plan.schritt_unbekannt"] : [])
        .union(teilnahmen.indices.contains(nr - 1) ? [] : ["teilnahme.unbekannt"])
        .union(verknuepft[id] == nr ? ["plan.schritt_verknuepft"] : [])
    }
  }

  private func fehler(_ plan: PlanContent) -> Set<String> {
    var codes: Set<String> = plan.ziele.isEmpty ? ["plan.ohne_ziel"] : []
    for ziel in plan.ziele {
      if ziel.schritte.isEmpty { codes.insert("plan.ziel_ohne_schritt") }
      if ziel.dient == nil { codes.insert("plan.ohne_zielsystem") }
      for schritt in ziel.schritte {
        if let ab = schritt.ab, schritt.bis < ab { codes.insert("plan.schritt_ende_vor_beginn") }
        if let id = schritt.id, schritte[id] == nil { codes.insert("plan.schritt_unbekannt") }
      }
    }
    return codes
  }

  /// What was found last: by somebody, or by the end of the measure that carries the step out.
  func stand(_ id: Int) -> Schrittstand {
    let vermerk = vermerke[id]
    guard let nr = verknuepft[id], let ende = teilnahmen[nr - 1].ende, (vermerk?.am ?? ende - 1) < ende else {
      return vermerk?.stand ?? .offen
    }
    return teilnahmen[nr - 1].abgebrochen ? .nichtErledigt : .erledigt
  }

  /// The day of what was found last.
  func gefunden(_ id: Int) -> Day? {
    let vermerk = vermerke[id]?.am
    guard let nr = verknuepft[id], let ende = teilnahmen[nr - 1].ende, (vermerk ?? ende - 1) < ende else {
      return vermerk
    }
    return ende
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .fassung(let plan, let am):
      let gezaehlt = plan.ziele.map { ziel in
        PlanContent.Ziel(ziel: ziel.ziel, dient: ziel.dient, schritte: ziel.schritte.map { nummeriert($0) })
      }
      fassungen.append((am, PlanContent(ziele: gezaehlt)))
    case .vermerk(let id, let am, let stand, _): vermerke[id] = (stand, am)
    case .massnahme(let beginn): teilnahmen.append(Teilnahme(beginn: beginn))
    case .ergebnis(let nr, let ende, let ergebnis):
      teilnahmen[nr - 1].ende = ende
      teilnahmen[nr - 1].abgebrochen = ergebnis == .abgebrochen
    case .verknuepft(let id, let nr): verknuepft[id] = nr
    }
  }

  mutating func schliesst(_ tag: Day) {
    for id in schritte.keys where stand(id) == .offen { vermerke[id] = (.entfallen, tag) }
  }

  private mutating func nummeriert(_ schritt: PlanContent.Schritt) -> PlanContent.Schritt {
    if schritt.id == nil { vergeben += 1 }
    return PlanContent.Schritt(
      id: schritt.id ?? vergeben, was: schritt.was, wer: schritt.wer, ab: schritt.ab, bis: schritt.bis,
      kosten: schritt.kosten)
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .fassung(let plan, let am): try akte.record(WritePlan(plan: plan, am: am))
    case .vermerk(let id, let am, let stand, let grund):
      try akte.record(RecordSchritt(schritt: id, am: am, stand: stand, grund: grund))
    case .massnahme(let beginn):
      try akte.record(BeginTeilnahme.massnahme(Self.instrument, beginn, bis: beginn + 30))
    case .ergebnis(let nr, let ende, let ergebnis):
      try akte.record(EndTeilnahme(nr: nr, ende: ende, ergebnis: ergebnis, statusDanach: nil))
    case .verknuepft(let id, let nr): try akte.record(LinkSchritt(schritt: id, teilnahme: nr))
    }
  }

  var bild: Bild {
    let staende = Dictionary(uniqueKeysWithValues: schritte.keys.map { ($0, stand($0)) })
    let warten = staende.filter { $0.value == .offen && !laeuft($0.key) }.compactMap { schritte[$0.key]?.bis }
    // Until there is an agreement, a step does not come before it.
    let angebot = fassungen.map(\.am).min().map { max($0, rahmen.law.dueDay(.integrationsplan, after: rahmen.zugang)) }
    return Bild(
      fassungen: fassungen.count, erster: fassungen.map(\.am).min(), staende: staende,
      kosten: schritte.values.reduce(.zero) { $0 + ($1.kosten ?? .zero) },
      nachhalten: rahmen.geschlossen ? nil : warten.min().map { max($0, angebot ?? $0) })
  }

  private func laeuft(_ id: Int) -> Bool { verknuepft[id].map { teilnahmen[$0 - 1].ende == nil } ?? false }

  func gezeigt(_ file: CaseFile) -> Bild {
    let steps = NextStep.all(file, law: rahmen.law).filter { $0.kind == .schrittNachhalten }
    return Bild(
      fassungen: file.integrationsplan.versions, erster: file.integrationsplan.firstDay,
      staende: Dictionary(file.planschritte.map { ($0.id, $0.stand) }) { $1 },
      kosten: file.integrationsplan.current?.kosten ?? .zero, nachhalten: steps.map(\.due).min())
  }
}

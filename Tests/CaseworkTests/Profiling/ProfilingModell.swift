import Casework
import Kernel
import Law

/// One order at a time, a result only upon an order, and values that hold until they are assessed anew.
struct ProfilingModell: Modell {
  enum Akt: Sendable {
    case auftrag(extern: Bool, am: Day, bis: Day)
    case erinnerung(am: Day)
    case ruecknahme(am: Day, grund: String)
    /// By the four dimensions; `motivation` may be wrong.
    case dimensionen(am: Day, motivation: Int?, fehlt: Bool)
    case merkmale(am: Day, verfahren: String, [Befund])
    case neu(am: Day, [Befund])
  }
  struct Auftrag {
    let extern: Bool
    let am: Day
    let bis: Day
    var erinnert: [Day] = []
  }
  struct Bild: Equatable {
    var bis: Day?
    var erinnert = 0
    var erstesErgebnis: Day?
    var werte: [EinzelmerkmalKey: Int] = [:]
    /// When the Profiling has to be ordered or come in, and when the traits have to be looked at again.
    var faellig: [NextStep.Kind: Day] = [:]
  }

  static let codes: Set<String> = [
    "profiling.schon_beauftragt", "profiling.nicht_beauftragt", "profiling.vor_auftrag", "profiling.im_haus",
    "profiling.schon_erinnert", "profiling.verfahren_fehlt", "profiling.merkmal_fehlt", "profiling.auspraegung",
    "profiling.quelle_fehlt", "profiling.grund_fehlt", "profiling.befund_spaeter", "profiling.merkmal_doppelt",
    "profiling.ohne_profil", "profiling.vor_letztem", "grund.fehlt", "datum.zukunft", "datum.vor_fallzugang",
    "fall.abgeschlossen",
  ]
  static let laenge = 8

  var rahmen: Rahmen
  private var auftrag: Auftrag?
  private var erstesErgebnis: Day?
  /// Traits by their last value; `nil` before a result trait by trait.
  private var werte: [EinzelmerkmalKey: Int]?
  private var zuletzt: Day = "2005-01-01"

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }
  mutating func schliesst(_ tag: Day) { auftrag = nil }

  func wurf(_ random: inout Zufall) -> Akt {
    let am = auftrag.map { rahmen.danach($0.am, 40, &random) } ?? rahmen.tag(&random)
    switch random.below(auftrag == nil ? 7 : 10) {
    case 0, 1: return .auftrag(extern: random.chance(60), am: am, bis: rahmen.danach(am, 40, &random))
    case 2, 3: return .neu(am: werte == nil ? am : rahmen.danach(zuletzt, 30, &random), befunde(am, 2, &random))
    case 4, 7, 9: return .merkmale(am: am, verfahren: random.chance(92) ? "Gespräch" : "", befunde(am, 18, &random))
    case 5: return .dimensionen(am: am, motivation: random.pick([nil, 2, 3, 5]), fehlt: random.chance(15))
    case 8: return .erinnerung(am: random.chance(30) ? auftrag?.erinnert.last ?? am : am)
    default: return .ruecknahme(am: am, grund: random.chance(80) ? "Kein Platz" : "")
    }
  }

  /// Findings of the first traits, now and then a spoilt one.
  private func befunde(_ am: Day, _ anzahl: Int, _ random: inout Zufall) -> [Befund] {
    var found = EinzelmerkmalKey.allCases.prefix(anzahl).map { key in
      Befund(merkmal: key, wert: 1 + random.below(4), quelle: .gespraech, am: am)
    }
    guard random.chance(40) else { return found }
    let key = found[0].merkmal
    switch random.below(6) {
    case 0: found[0] = Befund(merkmal: key, wert: 5, quelle: .gespraech, am: am)
    case 1: found[0] = Befund(merkmal: key, wert: 2, quelle: nil, am: am)
    case 2: found[0] = Befund(merkmal: key, wert: nil, quelle: nil, am: am, grund: random.chance(50) ? "Später" : nil)
    case 3: found[0] = Befund(merkmal: key, wert: 2, quelle: .unterlagen, am: am + 40)
    case 4: found.append(found[0])
    default: found.removeFirst()
    }
    return found
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .auftrag(_, let am, let bis):
      return rahmen.ereignis(am).union(auftrag == nil ? [] : ["profiling.schon_beauftragt"])
        .union(bis < am ? ["datum.ende_vor_beginn"] : [])
    case .ruecknahme(let am, let grund):
      return rahmen.ereignis(am).union(auftrag == nil ? ["profiling.nicht_beauftragt"] : [])
        .union(grund.isEmpty ? ["grund.fehlt"] : [])
    case .erinnerung(let am):
      guard let auftrag else { return rahmen.ereignis(am).union(["profiling.nicht_beauftragt"]) }
      return rahmen.ereignis(am).union(auftrag.extern ? [] : ["profiling.im_haus"]).union(nachAuftrag(am))
        .union(auftrag.erinnert.contains(am) ? ["profiling.schon_erinnert"] : [])
    case .dimensionen(let am, let wert, let fehlt):
      return rahmen.ereignis(am).union(nachAuftrag(am)).union(fehlt ? ["profiling.merkmal_fehlt"] : [])
        .union(wert == 5 ? ["profiling.auspraegung"] : wert == nil ? ["profiling.grund_fehlt"] : [])
    case .merkmale(let am, let verfahren, let befunde):
      return rahmen.ereignis(am).union(nachAuftrag(am)).union(verfahren.isEmpty ? ["profiling.verfahren_fehlt"] : [])
        .union(fehler(befunde, am))
        .union(Set(befunde.map(\.merkmal)).count < 18 ? ["profiling.merkmal_fehlt"] : [])
    case .neu(let am, let befunde):
      return rahmen.ereignis(am).union(fehler(befunde, am)).union(werte == nil ? ["profiling.ohne_profil"] : [])
        .union(werte != nil && am < zuletzt ? ["profiling.vor_letztem"] : [])
    }
  }

  private func nachAuftrag(_ am: Day) -> Set<String> {
    guard let auftrag else { return ["profiling.nicht_beauftragt"] }
    return am < auftrag.am ? ["profiling.vor_auftrag"] : []
  }

  private func fehler(_ befunde: [Befund], _ am: Day) -> Set<String> {
    var codes: Set<String> = Set(befunde.map(\.merkmal)).count < befunde.count ? ["profiling.merkmal_doppelt"] : []
    for befund in befunde {
      if let wert = befund.wert, wert < 1 || wert > 4 { codes.insert("profiling.auspraegung") }
      if befund.wert != nil, befund.quelle == nil { codes.insert("profiling.quelle_fehlt") }
      if befund.wert == nil, befund.grund == nil { codes.insert("profiling.grund_fehlt") }
      if befund.am > am { codes.insert("profiling.befund_spaeter") }
    }
    return codes
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .auftrag(let extern, let am, let bis): auftrag = Auftrag(extern: extern, am: am, bis: bis)
    case .ruecknahme: auftrag = nil
    case .erinnerung(let am): auftrag?.erinnert.append(am)
    case .dimensionen(let am, _, _): ergebnis(am, nil)
    case .merkmale(let am, _, let befunde):
      ergebnis(am, [:])
      nimm(befunde, am)
    case .neu(let am, let befunde): nimm(befunde, am)
    }
  }

  private mutating func ergebnis(_ am: Day, _ leer: [EinzelmerkmalKey: Int]?) {
    (auftrag, werte) = (nil, leer)
    erstesErgebnis = [erstesErgebnis, am].compactMap { $0 }.min()
  }

  private mutating func nimm(_ befunde: [Befund], _ am: Day) {
    for befund in befunde { werte?[befund.merkmal] = befund.wert }
    zuletzt = am
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .auftrag(let extern, let am, let bis):
      try akte.record(OrderProfiling(traeger: extern ? 7 : nil, am: am, bis: bis))
    case .erinnerung(let am): try akte.record(RemindProfiling(am: am))
    case .ruecknahme(let am, let grund): try akte.record(TakeBackProfiling(am: am, grund: grund))
    case .dimensionen(let am, let wert, let fehlt):
      let motivation = Merkmal(merkmal: .motivation, auspraegung: wert)
      try akte.record(ReceiveProfiling.profiling(am: am, without: fehlt ? .rahmenbedingungen : nil, but: motivation))
    case .merkmale(let am, let verfahren, let befunde):
      try akte.record(RecordProfil.profil(am: am, befunde, verfahren: verfahren))
    case .neu(let am, let befunde): try akte.record(UpdateProfil(am: am, merkmale: befunde))
    }
  }

  var bild: Bild {
    var bild = Bild(
      bis: auftrag?.bis, erinnert: auftrag?.erinnert.count ?? 0, erstesErgebnis: erstesErgebnis, werte: werte ?? [:])
    guard !rahmen.geschlossen else { return bild }
    let ende = rahmen.law.dueDay(.profiling, after: rahmen.zugang)
    if let auftrag {
      bild.faellig[.profilingErgebnis] = erstesErgebnis == nil ? min(ende, auftrag.bis) : auftrag.bis
    } else if erstesErgebnis == nil {
      bild.faellig[.profilingBeauftragen] = ende
    }
    if werte != nil { bild.faellig[.merkmalePruefen] = rahmen.law.dueDay(.merkmalePruefen, after: zuletzt) }
    return bild
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    var bild = Bild(
      bis: file.profiling.order?.bis, erinnert: file.profiling.order?.erinnert.count ?? 0,
      erstesErgebnis: file.profiling.firstResult, werte: file.profiling.werte)
    for step in NextStep.all(file, law: rahmen.law)
    where [.profilingErgebnis, .profilingBeauftragen, .merkmalePruefen].contains(step.kind) {
      bild.faellig[step.kind] = step.due
    }
    return bild
  }
}

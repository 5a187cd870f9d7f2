import Casework
import Kernel
import Law

/// A strategy holds from its day until the next one; who departs from the proposal says why.
struct StrategieModell: Modell {
  enum Akt: Sendable {
    case merkmale(am: Day, [Befund])
    case wahl(StrategieLetter, am: Day)
    case entscheidung(StrategieLetter, am: Day, abweichung: Abweichungsgrund?, satz: String)
  }
  struct Bild: Equatable {
    let vorschlag: StrategieLetter?
    let seit: Day?
    /// The letter on every fifteenth day.
    let tage: [String]
    let abweichungen: Int
  }

  static let codes: Set<String> = [
    "strategie.vor_profiling", "strategie.unveraendert", "strategie.abweichung_ohne_grund",
    "strategie.abweichung_ohne_satz", "strategie.ohne_vorschlag", "datum.zukunft", "datum.vor_fallzugang",
    "fall.abgeschlossen",
  ]

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    try Akte.zugang(am: rahmen.zugang, today: rahmen.heute)
      .then(OrderProfiling(traeger: nil, am: rahmen.zugang, bis: rahmen.zugang + 30))
      .then(.profil(am: rahmen.zugang + 10, .probe(am: rahmen.zugang + 10)))
  }

  var rahmen: Rahmen
  private var werte: [EinzelmerkmalKey: Int?]
  private var zuletzt: Day
  private var vorschlag: StrategieLetter?
  private var wahlen: [(tag: Day, letter: StrategieLetter)] = []
  private var abweichungen = 0

  init(_ rahmen: Rahmen) {
    self.rahmen = rahmen
    zuletzt = rahmen.zugang + 10
    werte = Dictionary(uniqueKeysWithValues: EinzelmerkmalKey.allCases.map { ($0, 3) })
    vorschlag = berechnet
  }

  /// Traits on which the strategies part.
  private static let entscheidend: [EinzelmerkmalKey] = [
    .koerperlicheBelastbarkeit, .ausdauer, .arbeitsmotivation, .berufsabschluss, .aktualitaetDerKenntnisse,
    .lernfaehigkeit, .wohnsituation, .mobilitaet,
  ]

  func wurf(_ random: inout Zufall) -> Akt {
    let am = random.chance(92) ? rahmen.danach(zuletzt, 60, &random) : rahmen.tag(&random)
    let letter = random.chance(40) ? vorschlag ?? .b : random.any(StrategieLetter.self)
    switch random.below(6) {
    case 0, 1:
      let keys = Set((0..<3).map { _ in random.pick(Self.entscheidend) })
      let neu = EinzelmerkmalKey.allCases.filter(keys.contains).map { key in
        random.chance(80)
          ? Befund(merkmal: key, wert: 1 + random.below(4), quelle: .gespraech, am: zuletzt)
          : Befund(merkmal: key, wert: nil, quelle: nil, am: zuletzt, grund: "Offen")
      }
      return .merkmale(am: rahmen.danach(zuletzt, 20, &random), neu)
    case 2: return .wahl(letter, am: am)
    default:
      return .entscheidung(
        letter, am: am, abweichung: random.chance(70) ? .eindruck : nil, satz: random.chance(60) ? "Gespräch" : "")
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .merkmale(let am, let befunde):
      return rahmen.ereignis(am).union(am < zuletzt ? ["profiling.vor_letztem"] : [])
        .union(befunde.contains { $0.am > am } ? ["profiling.befund_spaeter"] : [])
    case .wahl(let letter, let am): return tagUndBuchstabe(letter, am)
    case .entscheidung(let letter, let am, let abweichung, let satz):
      var codes = tagUndBuchstabe(letter, am)
      guard let vorschlag else { return codes.union(satz.isEmpty ? ["strategie.ohne_vorschlag"] : []) }
      if vorschlag != letter, abweichung == nil { codes.insert("strategie.abweichung_ohne_grund") }
      if vorschlag != letter, satz.isEmpty { codes.insert("strategie.abweichung_ohne_satz") }
      return codes
    }
  }

  private func tagUndBuchstabe(_ letter: StrategieLetter, _ am: Day) -> Set<String> {
    rahmen.ereignis(am).union(am < rahmen.zugang + 10 ? ["strategie.vor_profiling"] : [])
      .union(auf(am) == letter ? ["strategie.unveraendert"] : [])
  }

  /// The last choice of the latest day up to that one.
  private func auf(_ tag: Day) -> StrategieLetter? {
    guard let letzter = wahlen.map(\.tag).filter({ $0 <= tag }).max() else { return nil }
    return wahlen.last { $0.tag == letzter }?.letter
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .merkmale(let am, let befunde):
      for befund in befunde { werte[befund.merkmal] = .some(befund.wert) }
      zuletzt = am
      vorschlag = berechnet
    case .wahl(let letter, let am): wahlen.append((am, letter))
    case .entscheidung(let letter, let am, _, _):
      if let vorschlag, vorschlag != letter { abweichungen += 1 }
      wahlen.append((am, letter))
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .merkmale(let am, let befunde): try akte.record(UpdateProfil(am: am, merkmale: befunde))
    case .wahl(let letter, let am): try akte.record(ChooseStrategie(strategie: letter, am: am, begruendung: ""))
    case .entscheidung(let letter, let am, let abweichung, let satz):
      try akte.record(DecideStrategie(strategie: letter, am: am, abweichung: abweichung, begruendung: satz))
    }
  }

  private var tage: [Day] { stride(from: 0, through: Self.dauer, by: 15).map { rahmen.zugang + $0 } }

  var bild: Bild {
    Bild(
      vorschlag: vorschlag, seit: wahlen.map(\.tag).max(), tage: tage.map { auf($0)?.rawValue ?? "" },
      abweichungen: abweichungen)
  }

  /// Read from the facts, which are cut off at the end of a case; so a closed case is looked at no more.
  func gezeigt(_ file: CaseFile) -> Bild {
    let facts = file.facts.filter { $0.kind == .strategie }
    let tage = tage.map { tag in
      facts.first { $0.period.contains(tag) }.flatMap { fact in
        StrategieLetter.allCases.first { $0.number == fact.value }
      }
    }
    let regeln = rahmen.law.strategieregeln(on: rahmen.heute).map(\.value)
    return Bild(
      vorschlag: Strategievorschlag(file.profiling.werte, regeln: regeln).vorschlag, seit: file.strategie.since,
      tage: rahmen.geschlossen ? bild.tage : tage.map { $0?.rawValue ?? "" },
      abweichungen: file.strategie.festlegungen.count { $0.abweichung != nil })
  }
}

extension StrategieModell {
  /// The one letter that comes out whatever the traits that nobody recorded may be.
  private var berechnet: StrategieLetter? {
    let offen = werte.filter { $0.value == nil }.map(\.key)
    let bekannt = werte.compactMapValues { $0 }
    var moeglich = Set(StrategieLetter.allCases)
    for nummer in 0..<(1 << (2 * offen.count)) where !moeglich.isEmpty {
      var ganz = bekannt
      for (stelle, key) in offen.enumerated() { ganz[key] = (nummer >> (2 * stelle)) % 4 + 1 }
      moeglich = moeglich.filter { passt($0, ganz) }
    }
    return moeglich.count == 1 ? moeglich.first : nil
  }

  /// The rules of the job centre, told once more.
  private func passt(_ letter: StrategieLetter, _ werte: [EinzelmerkmalKey: Int]) -> Bool {
    func hoch(_ key: EinzelmerkmalKey) -> Bool { (werte[key] ?? 0) > 2 }
    func null(_ key: EinzelmerkmalKey) -> Bool { werte[key] == 1 }
    let kraftlos = [null(.koerperlicheBelastbarkeit), null(.ausdauer)].count { $0 }
    let gehindert = kraftlos > 0 || null(.zuverlaessigkeit) || null(.arbeitsmotivation) || null(.wohnsituation)
    let verwertbar = hoch(.berufsabschluss) && hoch(.aktualitaetDerKenntnisse)
    let lernt = hoch(.lernfaehigkeit) && hoch(.auffassungsgabe)
    let getragen = [
      EinzelmerkmalKey.arbeitsmotivation, .eigeninitiative, .veraenderungsbereitschaft, .zuverlaessigkeit, .mobilitaet,
      .kinderbetreuung, .wohnsituation, .zeitlicheVerfuegbarkeit,
    ].allSatisfy(hoch)
    switch letter {
    case .a: return !gehindert && verwertbar && getragen
    case .b: return !gehindert && (verwertbar ? !getragen : !lernt)
    case .c: return !gehindert && !verwertbar && lernt
    case .d: return gehindert && kraftlos < 2
    case .e: return kraftlos == 2
    }
  }
}

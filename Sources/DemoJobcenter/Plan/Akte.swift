import Kernel

/// The acts of one person while they are written down; put in the order of recording at the end.
struct Akte {
  struct Eintrag {
    var erfasst: Day
    var act: Act
    /// The case it belongs to; -1 = none.
    let fall: Int
    /// For corrections: the position in `eintraege` of what is corrected.
    var ziel = -1
  }

  private(set) var eintraege: [Eintrag] = []
  /// By case: the days of opening and closing as recorded.
  var faelle: [(erfasst: Day, geschlossen: Day)] = []

  mutating func schreibe(_ erfasst: Day, fall: Int = -1, _ act: Act) {
    eintraege.append(Eintrag(erfasst: Arbeitstage.ab(erfasst), act: act, fall: fall))
  }

  /// Makes an entry wrong at first and right on a later day.
  mutating func verfaelsche(_ number: Int, zuerst: Act, berichtigt day: Day, grund: String) {
    let wahr = eintraege[number].act
    eintraege[number].act = zuerst
    var korrektur = Eintrag(
      erfasst: Arbeitstage.ab(day), act: .korrektur(of: 0, ersatz: wahr, grund: grund), fall: eintraege[number].fall)
    korrektur.ziel = number
    eintraege.append(korrektur)
  }

  /// Records something that never was, and takes it back on a later day.
  mutating func irrtum(_ act: Act, erfasst: Day, storniert: Day, fall: Int, grund: String) {
    schreibe(erfasst, fall: fall, act)
    var storno = Eintrag(erfasst: Arbeitstage.ab(storniert), act: .storno(of: 0, grund: grund), fall: fall)
    storno.ziel = eintraege.count - 1
    eintraege.append(storno)
  }

  mutating func frueher(_ number: Int, als day: Day) {
    eintraege[number].erfasst = min(eintraege[number].erfasst, Arbeitstage.ab(day))
  }

  /// The latest recording of a case so far.
  func letzte(fall: Int) -> Day {
    eintraege.reduce(Vorgaben.beginn) { $1.fall == fall ? max($0, $1.erfasst) : $0 }
  }

  // MARK: Order

  /// All acts up to the last day of the plan, in the order of recording, with their final numbers.
  func fertig(person: Int32) -> [PlannedAct] {
    let order = eintraege.indices.sorted { (eintraege[$0].erfasst, $0) < (eintraege[$1].erfasst, $1) }
    var ordinal = [Int](repeating: 0, count: eintraege.count)
    for (place, number) in order.enumerated() { ordinal[number] = place }
    var nummern = Nummern()
    var result: [PlannedAct] = []
    result.reserveCapacity(order.count)
    for number in order where eintraege[number].erfasst <= Vorgaben.schluss {
      let eintrag = eintraege[number]
      let act = nummern.endgueltig(eintrag.act, of: eintrag.ziel < 0 ? 0 : ordinal[eintrag.ziel])
      result.append(PlannedAct(recordedOn: eintrag.erfasst, person: person, act: act))
    }
    return result
  }
}

/// Numbers participations and take-ups from 1 within each case, in the order of recording.
private struct Nummern {
  private var teilnahmen: [Int: Int] = [:]
  private var integrationen: [Int: Int] = [:]

  mutating func endgueltig(_ act: Act, of ordinal: Int) -> Act {
    switch act {
    case .fallzugang:
      teilnahmen = [:]
      integrationen = [:]
      return act
    case .teilnahmeBegonnen(let nr, let instrument, let traeger, let beginn, let ende):
      let number = teilnahmen[nr] ?? teilnahmen.count + 1
      teilnahmen[nr] = number
      return .teilnahmeBegonnen(nr: number, instrument: instrument, traeger: traeger, beginn: beginn, endeGeplant: ende)
    case .teilnahmeBeendet(let nr, let ende, let ergebnis):
      return .teilnahmeBeendet(nr: teilnahmen[nr] ?? nr, ende: ende, ergebnis: ergebnis)
    case .integration(let nr, let kind, let beginn, let stunden, let begleitend):
      let number = integrationen[nr] ?? integrationen.count + 1
      integrationen[nr] = number
      return .integration(nr: number, kind, beginn: beginn, stunden: stunden, begleitend: begleitend)
    case .integrationBeendet(let nr, let ende):
      return .integrationBeendet(nr: integrationen[nr] ?? nr, ende: ende)
    case .korrektur(_, let ersatz, let grund):
      return .korrektur(of: ordinal, ersatz: endgueltig(ersatz, of: 0), grund: grund)
    case .storno(_, let grund):
      return .storno(of: ordinal, grund: grund)
    default:
      return act
    }
  }
}

import DemoJobcenter
import Kernel
import Law

/// Walks through one person's acts and names each that is not allowed where it stands.
struct Gang {
  private struct Fall {
    var zugang: Day
    var profiling = 0
    var strategie = false
    var plan = false
    var angebotOffen = false
    var vereinbartBis: Day?
    var status: Day?
    var teilnahmen: [(instrument: String, beginn: Day, ende: Day, beendet: Bool)] = []
    var integrationen: [(beginn: Day, beendet: Bool)] = []
  }

  private(set) var fehler: [String] = []
  private var fall: Fall?
  private var faelle = 0
  private var angelegt = false
  private var bezugOffen = false
  private var bgs: Set<Int> = []
  private var zuletzt = Vorgaben.beginn
  private let acts: [PlannedAct]

  init(_ acts: [PlannedAct]) {
    self.acts = acts
    var ersatz: [Int: Act] = [:]
    var storniert: Set<Int> = []
    for (number, planned) in acts.enumerated() {
      if case .korrektur(let of, let act, _) = planned.act {
        pruefe(of < number && Gang.art(acts[of].act) == Gang.art(act) && acts[of].act != act, "Korrektur", number)
        ersatz[of] = act
      }
      if case .storno(let of, _) = planned.act {
        pruefe(of < number && ersatz[of] == nil && storniert.insert(of).inserted, "Storno", number)
      }
    }
    for (number, planned) in acts.enumerated() {
      pruefe(planned.recordedOn >= zuletzt, "Reihenfolge", number)
      pruefe(planned.recordedOn.weekday <= 5 && planned.recordedOn <= Vorgaben.schluss, "Arbeitstag", number)
      zuletzt = planned.recordedOn
      schritt(ersatz[number] ?? planned.act, number, storniert: storniert.contains(number))
    }
  }

  static func art(_ act: Act) -> String { String(String(describing: act).prefix { $0 != "(" }) }

  private mutating func pruefe(_ holds: Bool, _ regel: String, _ number: Int) {
    if !holds { fehler.append("\(regel): \(acts[number]) [\(number)]") }
  }

  // MARK: Person

  private mutating func schritt(_ act: Act, _ number: Int, storniert: Bool) {
    switch act {
    case .personAngelegt:
      pruefe(!angelegt && number == 0, "einmal angelegt", number)
      angelegt = true
    case .leistungsbezugBegonnen:
      pruefe(!bezugOffen, "Bezug läuft schon", number)
      bezugOffen = true
    case .leistungsbezugBeendet:
      pruefe(bezugOffen, "kein Bezug", number)
      if !storniert { bezugOffen = false }
    case .bedarfsgemeinschaftGebildet: break
    case .mitgliedAufgenommen(let household, _, _, _):
      pruefe(bgs.insert(household).inserted, "schon Mitglied", number)
    case .mitgliedAusgeschieden(let household, _, _):
      pruefe(bgs.remove(household) != nil, "kein Mitglied", number)
    case .fallzugang(let am, let anlass):
      pruefe(fall == nil && am <= acts[number].recordedOn, "Fallzugang", number)
      pruefe((anlass == .erstantrag) == (faelle == 0), "Anlass", number)
      fall = Fall(zugang: am)
      faelle += 1
    case .abschluss(let am, _):
      pruefe(fall != nil && am == acts[number].recordedOn, "Abschluss", number)
      pruefe(fall?.teilnahmen.allSatisfy { $0.beendet } ?? false, "offene Teilnahme beim Abschluss", number)
      fall = nil
    case .korrektur, .storno: pruefe(angelegt, "ohne Person", number)
    default: imFall(act, number, storniert: storniert)
    }
  }

  // MARK: Case

  private mutating func imFall(_ act: Act, _ number: Int, storniert: Bool) {
    guard var fall else { return pruefe(false, "kein offener Fall", number) }
    let tag = acts[number].recordedOn
    switch act {
    case .status(_, let ab):
      pruefe(ab >= fall.zugang && ab > (fall.status ?? fall.zugang - 1), "Status rückwärts", number)
      if !storniert { fall.status = ab }
    case .profilingBeauftragt(_, let am, let bis):
      pruefe(fall.profiling == 0 && am <= tag && bis > am, "Profilingauftrag", number)
      fall.profiling = 1
    case .profilingEingegangen(let am, _):
      pruefe(fall.profiling == 1 && am <= tag, "Profilingeingang", number)
      fall.profiling = 2
    case .strategie:
      pruefe(fall.profiling == 2, "Strategie vor Profiling", number)
      fall.strategie = true
    case .planErstellt:
      pruefe(fall.strategie && !fall.plan, "Plan", number)
      fall.plan = true
    case .planFortgeschrieben: pruefe(fall.plan, "Fortschreibung ohne Plan", number)
    case .vereinbarungAngeboten:
      pruefe(fall.plan, "Angebot ohne Plan", number)
      fall.angebotOffen = true
    case .vereinbarungGeschlossen(let am, let bis, _):
      pruefe(fall.angebotOffen && am > (fall.vereinbartBis ?? am - 1), "Vereinbarung", number)
      pruefe(bis > am && bis <= am.adding(months: 6) - 1, "länger als sechs Monate", number)
      fall.angebotOffen = false
      fall.vereinbartBis = bis
    case .gespraech(let am, _, let next):
      pruefe(am <= tag && am >= fall.zugang && (next ?? am + 1) > am, "Gespräch", number)
    default: pruefe(teilnahmeOderArbeit(act, &fall, storniert: storniert), "Teilnahme oder Arbeit", number)
    }
    self.fall = fall
  }

  private func teilnahmeOderArbeit(_ act: Act, _ fall: inout Fall, storniert: Bool) -> Bool {
    switch act {
    case .teilnahmeBegonnen(let nr, let key, _, let beginn, let ende):
      let gueltig = Testinstrumente.nachSchluessel[key]?.validity.contains(beginn) ?? false
      let frei = fall.teilnahmen.allSatisfy { $0.instrument != key || $0.ende < beginn || $0.beginn > ende }
      fall.teilnahmen.append((key, beginn, ende, false))
      return gueltig && frei && nr == fall.teilnahmen.count && beginn >= fall.zugang && ende >= beginn
    case .teilnahmeBeendet(let nr, let ende, _):
      guard fall.teilnahmen.indices.contains(nr - 1) else { return false }
      let offen = !fall.teilnahmen[nr - 1].beendet && ende >= fall.teilnahmen[nr - 1].beginn
      let geplant = fall.teilnahmen[nr - 1].ende
      if !storniert {
        fall.teilnahmen[nr - 1].beendet = true
        fall.teilnahmen[nr - 1].ende = ende
      }
      return offen && ende <= geplant
    case .integration(let nr, _, let beginn, let stunden, _):
      fall.integrationen.append((beginn, false))
      return nr == fall.integrationen.count && beginn >= fall.zugang && (1...60).contains(stunden)
    case .integrationBeendet(let nr, let ende):
      guard fall.integrationen.indices.contains(nr - 1), !fall.integrationen[nr - 1].beendet else { return false }
      fall.integrationen[nr - 1].beendet = true
      return ende >= fall.integrationen[nr - 1].beginn
    case .zielgruppe, .zustaendigkeit: return true
    default: return false
    }
  }
}

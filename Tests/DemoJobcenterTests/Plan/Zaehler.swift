import DemoJobcenter
import Kernel
import Law

/// Counts over the acts alone, as plainly as possible and without any code of the generator.
struct Zaehler {
  struct Job {
    var kind: IntegrationKind
    var beginn: Day
  }
  struct Massnahme {
    var instrument: String
    var beginn: Day
    var ende: Day
  }
  struct Klient {
    var angaben: PersonAngaben?
    var bezug: [(von: Day, bis: Day)] = []
    var status: [(code: StatusCode, ab: Day)] = []
    var jobs: [Job] = []
    var massnahmen: [Massnahme] = []

    func berechtigt(_ day: Day) -> Bool { bezug.contains { $0.von <= day && day < $0.bis } }
    func status(_ day: Day) -> StatusCode? { status.last { $0.ab <= day }?.code }
    func u25(_ day: Day) -> Bool { (angaben?.geburt.completedYears(on: day) ?? 99) < 25 }
    var frau: Bool { angaben?.geschlecht == .weiblich }
    var nichtDeutsch: Bool { angaben.map { !$0.nationality.isGerman } ?? false }
  }

  let acts: [[PlannedAct]]

  init(_ plan: DemoPlan) {
    var byPerson = [[PlannedAct]](repeating: [], count: plan.personCount)
    for act in plan.acts { byPerson[Int(act.person)].append(act) }
    acts = byPerson
  }

  /// Everybody as known at the end of `day`: corrected entries replaced, cancelled ones left out.
  func bekannt(am day: Day) -> [Klient] { acts.map { klient($0.filter { $0.recordedOn <= day }.map(\.act)) } }

  private func klient(_ acts: [Act]) -> Klient {
    var geltend: [Act?] = acts
    for (number, act) in acts.enumerated() {
      if case .korrektur(let of, let ersatz, _) = act {
        geltend[of] = ersatz
        geltend[number] = nil
      }
      if case .storno(let of, _) = act {
        geltend[of] = nil
        geltend[number] = nil
      }
    }
    var klient = Klient()
    var fall: [Int: Int] = [:]
    for case .some(let act) in geltend { aufnehmen(act, &klient, &fall) }
    klient.status.sort { $0.ab < $1.ab }
    return klient
  }

  private func aufnehmen(_ act: Act, _ klient: inout Klient, _ fall: inout [Int: Int]) {
    switch act {
    case .personAngelegt(let angaben): klient.angaben = angaben
    case .leistungsbezugBegonnen(let ab): klient.bezug.append((ab, .distantFuture))
    case .leistungsbezugBeendet(let ende, _): klient.bezug[klient.bezug.count - 1].bis = ende
    case .fallzugang: fall = [:]
    case .status(let code, let ab): klient.status.append((code, ab))
    case .integration(_, let kind, let beginn, _, _): klient.jobs.append(Job(kind: kind, beginn: beginn))
    case .teilnahmeBegonnen(let nr, let instrument, _, let beginn, let ende):
      fall[nr] = klient.massnahmen.count
      klient.massnahmen.append(Massnahme(instrument: instrument, beginn: beginn, ende: ende))
    case .teilnahmeBeendet(let nr, let ende, _):
      if let index = fall[nr] { klient.massnahmen[index].ende = ende }
    default: break
    }
  }

  // MARK: Figures

  struct Zahlen: Equatable {
    var gesamt = 0
    var u25 = 0
    var frauen = 0
    var nichtDeutsche = 0

    mutating func zaehle(_ klient: Klient, _ day: Day) {
      gesamt += 1
      if klient.u25(day) { u25 += 1 }
      if klient.frau { frauen += 1 }
      if klient.nichtDeutsch { nichtDeutsche += 1 }
    }
  }

  static func bestand(_ klienten: [Klient], _ day: Day) -> Zahlen {
    var zahlen = Zahlen()
    for klient in klienten where klient.berechtigt(day) { zahlen.zaehle(klient, day) }
    return zahlen
  }

  static func arbeitslose(_ klienten: [Klient], _ day: Day) -> Int {
    klienten.count { $0.status(day) == .arbeitslos }
  }

  static func aktiviert(_ klienten: [Klient], _ day: Day, spielraum: Int = 0) -> Zahlen {
    var zahlen = Zahlen()
    for klient in klienten where klient.berechtigt(day) {
      let aktiv = klient.massnahmen.contains {
        $0.beginn <= day && day <= $0.ende + spielraum
          && Testinstrumente.nachSchluessel[$0.instrument]?.countsAsActivation == true
      }
      if aktiv { zahlen.zaehle(klient, day) }
    }
    return zahlen
  }

  /// Integrations of one month: one per person, entitled on the day before.
  static func integrationen(_ klienten: [Klient], _ month: Month) -> Zahlen {
    var zahlen = Zahlen()
    for klient in klienten {
      let tage = klient.jobs.filter {
        [.sozialversicherungspflichtig, .ausbildung, .selbstaendigkeit].contains($0.kind)
          && $0.beginn.month == month && klient.berechtigt($0.beginn - 1)
      }.map(\.beginn)
      if let first = tage.min() { zahlen.zaehle(klient, first) }
    }
    return zahlen
  }
}

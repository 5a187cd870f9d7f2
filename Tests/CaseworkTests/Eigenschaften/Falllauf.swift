import Casework
import Kernel
import Law

/// Random acts in a case, the next step of the process more often than others.
extension Lauf<CaseFile> {
  mutating func playCase(steps: Int) throws {
    try play(RecordFallzugang(person: PersonID(77), am: day(), anlass: random.any(FallzugangAnlass.self)))
    for _ in 0..<steps {
      goOn()
      switch random.below(100) {
      case ..<40: try processStep()
      case ..<90: try otherStep()
      default: try change()
      }
    }
  }

  private mutating func processStep() throws {
    let file = field.state
    if file.profiling.firstResult == nil {
      if file.profiling.order == nil { try order() } else { try result() }
    } else if file.strategie.current == nil {
      try strategy()
    } else if file.integrationsplan.current == nil {
      try plan()
    } else {
      try agreement()
    }
  }

  private mutating func otherStep() throws {
    switch random.below(21) {
    case 0: try order()
    case 1: try result()
    case 2: try play(TakeBackProfiling(am: day(), grund: random.chance(90) ? "Kein Platz" : ""))
    case 3: try strategy()
    case 4: try plan()
    case 5: try agreement()
    case 6, 7: try play(SetStatus(status: random.any(StatusCode.self), ab: day()))
    case 8: try play(AssignCase(staff: StaffID(1), team: TeamID(Int64(random.below(3))), ab: day()))
    case 9: try talk()
    case 18, 19: try play(SetBeschaeftigtenschutz(gilt: random.chance(60), ab: day()))
    case 16: try play(OfferUebergabe(an: StaffID(Int64(1 + random.below(3))), anTeam: TeamID(2), grund: "Bezirk"))
    case 17:
      let staff = random.chance(80) ? field.state.zustaendigkeit.offer?.to.staff : nil
      try play(AnswerUebergabe(von: staff ?? StaffID(9), ablehnung: random.chance(30) ? "Bezirk" : nil))
    case 20: try play(RemindParty(am: day()))
    case 10: try play(AnnounceIntegration(arbeitgeber: random.chance(90) ? "Spedition" : "", beginn: day()))
    case 11: try job()
    case 12: try endJob()
    case 13: try measure()
    case 14: try endMeasure()
    default: if random.chance(40) { try play(CloseCase(am: later(60), grund: random.any(AbschlussGrund.self))) }
    }
  }

  private mutating func order() throws {
    try play(OrderProfiling(traeger: random.chance(50) ? 7 : nil, am: day(), bis: later(40)))
  }

  private mutating func result() throws {
    let odd = random.chance(15) ? Merkmal(merkmal: .motivation, auspraegung: random.chance(50) ? nil : 5) : nil
    try play(.profiling(am: day(), without: random.chance(5) ? .motivation : nil, but: odd))
  }

  private mutating func strategy() throws {
    try play(ChooseStrategie(strategie: random.any(StrategieLetter.self), am: day(), begruendung: ""))
  }

  private mutating func plan() throws {
    try play(WritePlan(plan: random.chance(90) ? .probe : PlanContent(ziele: []), am: day()))
  }

  private mutating func agreement() throws {
    let start = day()
    let end = random.chance(95) ? start + random.below(190) : nil
    let content = VereinbarungContent.probe(am: start, bis: end, haus: random.chance(95) ? ["Kosten"] : [])
    if random.chance(40) { try play(OfferVereinbarung(content)) } else { try play(ConcludeVereinbarung(content)) }
  }

  private mutating func talk() throws {
    let absent = random.chance(30) ? random.chance(50) : nil
    let next = random.chance(60) ? later(60) : nil
    try play(RecordGespraech(am: day(), notiz: "", naechstes: next, versaeumtMitGrund: absent))
  }

  private mutating func job() throws {
    try play(
      .job(random.any(IntegrationKind.self), day(), stunden: random.below(45), status: random.chance(60)))
  }

  private mutating func endJob() throws {
    let after = random.chance(50) ? random.any(StatusCode.self) : nil
    let nr = field.state.integration.open.first?.nr ?? 1
    try play(EndIntegration(nr: random.chance(90) ? nr : 9, ende: later(30), grund: "Ende", statusDanach: after))
  }

  private mutating func measure() throws {
    let instrument = random.pick(["agh_mae", "agh_mae", "fbw_bildungsgutschein", "eqj", "zauberei"])
    try play(.massnahme(instrument, day(), bis: later(90), status: random.chance(60)))
  }

  private mutating func endMeasure() throws {
    let after = random.chance(50) ? random.any(StatusCode.self) : nil
    let nr = field.state.teilnahme.open.first?.nr ?? 1
    try play(
      EndTeilnahme(
        nr: random.chance(90) ? nr : 9, ende: later(30), ergebnis: random.any(TeilnahmeErgebnis.self),
        statusDanach: after))
  }
}

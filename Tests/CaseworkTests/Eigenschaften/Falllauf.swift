import Casework
import Kernel
import Law

/// Random acts in a case, the next step of the process more often than others.
extension Lauf<CaseFile> {
  /// - Parameter look: called after each act with the file as it stands.
  mutating func playCase(steps: Int, look: (Akte) throws -> Void = { _ in }) throws {
    try play(RecordFallzugang(person: PersonID(77), am: day(), anlass: random.any(FallzugangAnlass.self)))
    for _ in 0..<steps {
      try look(field)
      goOn()
      switch random.below(100) {
      case ..<35: try processStep()
      case 35..<44: try appointment()
      case 44..<54: try reduction()
      case ..<90: try otherStep()
      default: try change()
      }
    }
    // Decisions and what follows them come late: a few more acts, so that each batch meets them.
    if !field.state.leistungsminderung.items.isEmpty {
      for _ in 0..<8 {
        goOn()
        try reduction()
      }
    }
    for _ in 0..<5 {
      goOn()
      if random.chance(70) { try opinion() } else { try reasonable() }
    }
    if random.chance(60) {
      goOn()
      try school()
    }
    if random.chance(50) { try change() }
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
    switch random.below(24) {
    case 23: try play(SetNachhaltenEinwilligung(am: day(), erteilt: random.chance(70)))
    case 22: try play(RemindParty(am: day()))
    case 20, 21: try planStep()
    case 0: try order()
    case 1: try random.chance(50) ? result() : assess()
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
      try play(AnswerUebergabe(von: staff ?? StaffID(9), ablehnung: random.chance(50) ? "Bezirk" : nil))
    case 10: try play(AnnounceIntegration(arbeitgeber: random.chance(90) ? "Spedition" : "", beginn: day()))
    case 11: try job()
    case 12: try endJob()
    case 13: try measure()
    case 14: try endMeasure()
    default: if random.chance(40) { try close() }
    }
  }

  /// Orders a medical opinion, or does what a running one waits for.
  private mutating func opinion() throws {
    guard field.state.gutachten.auftrag != nil, random.chance(90) else {
      return try play(
        .gutachten(
          am: day(), bis: later(50), fragen: Gutachtenfrage.allCases.filter { _ in random.chance(60) },
          einverstanden: random.chance(80)))
    }
    switch random.below(5) {
    case 0: try play(RemindGutachten(am: day()))
    case 1: try play(WithdrawGutachten(am: day(), grund: random.any(Gutachtenende.self)))
    default:
      try play(
        .ergebnis(
          am: day(), random.any(Stundenklasse.self),
          grenzen: [
            Anforderungsgrenze(random.any(Arbeitsanforderung.self), random.any(Anforderungsgrad.self))
          ], bis: random.chance(50) ? later(200) : nil))
    }
  }

  private mutating func school() throws {
    let (am, stand) = (day(), random.any(Abschlussstand.self))
    let born: Day = random.chance(90) ? "1990-05-14" : "1975-05-14"
    try play(
      .schule(
        am, stand, bis: stand == .geplant ? am + random.below(500) : am - random.below(200),
        form: random.chance(90) ? .hauptschule : random.any(Schulform.self),
        ausbildung: random.chance(50) ? am - random.below(90) : nil,
        quelle: random.chance(90) ? .person : .schule, geburt: born))
  }

  private mutating func reasonable() throws {
    let ab = day()
    let grounds = Zumutbarkeitsgrund.allCases.filter { _ in random.chance(25) }
    try play(
      .zumutbar(
        ab: ab, grounds, pflege: random.any(Pflegelage.self), stunden: random.below(52),
        pruefen: random.chance(70) ? ab + random.below(400) - 10 : nil,
        begruendung: random.chance(70) ? "Besprochen." : nil,
        kind: random.chance(50) ? .kleinkind(on: ab) : nil))
  }

  /// Each open point gets something that may become of it, or nothing is said of some.
  private mutating func close() throws {
    let open = CloseCase.openPoints(field.state, today: field.today)
    var points: [String: Punktausgang] = [:]
    for punkt in open where random.chance(90) {
      let ways = punkt.ausgaenge(today: field.today)
      points[punkt.key] = ways[random.below(ways.count)]
    }
    try play(
      CloseCase(
        am: later(60), grund: random.any(AbschlussGrund.self), punkte: points, uebrigeEntfallen: random.chance(70),
        begruendung: random.chance(90) ? "Umzug" : ""))
  }

  private mutating func order() throws {
    try play(OrderProfiling(traeger: random.chance(50) ? 7 : nil, am: day(), bis: later(40)))
  }

  /// Reminds of the order, or assesses traits again.
  private mutating func assess() throws {
    if field.state.profiling.order != nil { return try play(RemindProfiling(am: day())) }
    let (day, key) = (day(), random.any(EinzelmerkmalKey.self))
    let again = Befund(merkmal: key, wert: 1 + random.below(5), quelle: random.chance(90) ? .gespraech : nil, am: day)
    try play(UpdateProfil(am: day, merkmale: random.chance(80) ? [again] : []))
  }

  private mutating func result() throws {
    if random.chance(50) {
      let key = random.any(EinzelmerkmalKey.self)
      let missing: Set<EinzelmerkmalKey> = random.chance(40) ? [random.any(EinzelmerkmalKey.self)] : []
      return try play(.profil(am: day(), [key: 1 + random.below(4)], missing: missing))
    }
    let odd = random.chance(15) ? Merkmal(merkmal: .motivation, auspraegung: random.chance(50) ? nil : 5) : nil
    try play(.profiling(am: day(), without: random.chance(5) ? .motivation : nil, but: odd))
  }

  private mutating func strategy() throws {
    if random.chance(60) {
      return try play(
        DecideStrategie(
          strategie: random.any(StrategieLetter.self), am: day(),
          abweichung: random.chance(80) ? .eindruck : nil, begruendung: random.chance(80) ? "Gespräch" : ""))
    }
    try play(ChooseStrategie(strategie: random.any(StrategieLetter.self), am: day(), begruendung: ""))
  }

  private mutating func plan() throws {
    let steps = field.state.integrationsplan.current?.schritte ?? []
    // Some steps go on, one is new.
    let kept = steps.filter { _ in random.chance(70) }.map { step in
      PlanContent.Schritt(id: step.id, was: step.was, wer: step.wer, bis: later(40), kosten: step.kosten)
    }
    let new = PlanContent.Schritt(was: "Bewerben", wer: random.any(Partei.self), bis: later(60))
    let plan = PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: kept.prefix(4) + [new])])
    let write = WritePlan(plan: random.chance(90) ? plan : PlanContent(ziele: []), am: day())
    if random.chance(30) { try play(PlanOfBefore(write: write)) } else { try play(write) }
  }

  private mutating func planStep() throws {
    if random.chance(25) {
      let beruf = Zielberuf(kldb: "51312", bezeichnung: "Lager", grundlage: random.chance(80) ? "Staplerschein" : "")
      return try play(
        RecordZielplanung(ZielplanungFestgehalten(am: day(), berufe: [beruf], einverstanden: random.chance(50))))
    }
    let ids = field.state.integrationsplan.current?.schritte.compactMap(\.id) ?? []
    let id = random.chance(90) && !ids.isEmpty ? random.pick(ids) : 4
    if random.chance(30) {
      try play(LinkSchritt(schritt: id, teilnahme: field.state.teilnahme.items.last?.nr ?? 1))
    } else {
      try play(
        RecordSchritt(
          schritt: id, am: day(), stand: random.any(Schrittstand.self), grund: random.chance(70) ? "Kein Platz" : ""))
    }
  }

  private mutating func agreement() throws {
    let start = day()
    let end = random.chance(95) ? start + random.below(190) : nil
    let content = VereinbarungContent.probe(am: start, bis: end, haus: random.chance(95) ? ["Kosten"] : [])
    switch random.below(10) {
    case ..<4: try play(OfferVereinbarung(content))
    case 4: try play(ReplaceVereinbarung(content, grund: random.chance(90) ? "Keine Einigung" : ""))
    default: try play(ConcludeVereinbarung(content))
    }
    try paper()
  }

  private mutating func paper() throws {
    let nr = field.state.vereinbarung.items.last?.nr ?? 1
    switch random.below(5) {
    case 4:
      let copy = RecordAblichtung(
        nr: nr, am: field.state.vereinbarung.item(nr)?.unterschrieben ?? later(20),
        medientyp: random.any(Medientyp.self),
        groesse: Int64(random.below(90) - 1), sha256: "ab")
      try play(copy)
    case 0: try play(SignVereinbarung(nr: nr, am: later(20)))
    case 1: try play(HandOverVereinbarung(nr: nr, am: later(20), weg: random.any(Uebergabeweg.self)))
    case 2: try play(EndVereinbarung(nr: nr, letzterTag: later(40), grund: random.chance(90) ? "Umzug" : ""))
    default: return
    }
  }

  private mutating func talk() throws {
    let absent = random.chance(30) ? random.chance(50) : nil
    let next = random.chance(60) ? later(60) : nil
    try play(RecordGespraech(am: day(), notiz: "", naechstes: next, versaeumtMitGrund: absent))
  }

  private mutating func reduction() throws {
    let items = field.state.leistungsminderung.items
    let nr = random.chance(90) ? items.last?.nr ?? 1 : 9
    let reason = random.chance(95) ? "Kein Grund genannt" : ""
    let item = items.last
    if item == nil || random.chance(15) {
      if random.chance(40) { try missedAppointment() }
      let missed =
        random.chance(50) ? field.state.meldeversaeumnisse.last ?? field.state.gespraech.versaeumnisse.last?.am : nil
      let art: Minderungsart = missed == nil ? random.any(Minderungsart.self) : .meldeversaeumnis
      return try play(ExamineMinderung(am: later(8), art: art, tag: missed ?? day(), belehrt: nil))
    }
    if item?.entscheidung != nil {
      if random.chance(40) {
        return try play(RecordMinderungsschritt(nr: nr, am: later(8), schritt: .beratung, begruendung: ""))
      }
      return try play(LiftMinderung(nr: nr, am: later(12), grund: random.any(Aufhebungsgrund.self), ab: later(40)))
    }
    if item?.anhoerung != nil, random.chance(50) {
      let beginn = later(20)
      return try play(
        RecordMinderung(
          MinderungEntschieden(
            nr: nr, am: later(8), zeichen: "LM", prozent: 10 * (1 + random.below(3)), betrag: nil, beginn: beginn,
            ende: beginn + random.below(100), unter25: random.chance(70))))
    }
    let steps: [RecordMinderungsschritt.Schritt] = [
      .anhoerung(random.any(Anhoerungsform.self), random.any(Anhoerungsergebnis.self)),
      .anhoerung(.persoenlich, .keinGrund), .haerte(random.chance(30)), .abgesehen,
    ]
    try play(
      RecordMinderungsschritt(
        nr: nr, am: later(8), schritt: random.chance(80) ? steps[random.below(3)] : steps[3], begruendung: reason))
  }

  /// Invited and not come; now and then the talk was free.
  private mutating func missedAppointment() throws {
    let tag = day()
    try play(.einladung(am: tag, tag: tag, art: random.chance(80) ? .meldetermin : .freiwillig))
    try play(.gefehlt(tag, mitGrund: random.chance(20)))
  }

  private mutating func appointment() throws {
    let place = TerminPlace(
      tag: later(30), uhrzeit: Uhrzeit(minutes: 480 + random.below(500)), ort: random.chance(95) ? "Raum 214" : "")
    let nr = random.chance(90) ? field.state.termin.items.last?.nr ?? 1 : 9
    switch random.below(6) {
    case 0, 1, 2:
      try play(
        InviteTermin(
          am: day(), place: place, art: random.any(TerminArt.self), form: random.any(TerminForm.self),
          anlass: random.any(TerminAnlass.self)))
    case 3: try play(MoveTermin(nr: nr, am: day(), place: place, grund: random.chance(90) ? "Raum belegt" : ""))
    case 4: try play(CancelTermin(nr: nr, am: day(), vonKlient: random.chance(50), grund: "Krank"))
    default: try play(DeliverEinladung(nr: nr, am: day(), weg: random.any(Zustellweg.self)))
    }
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

/// A plan as the program recorded it before steps had numbers.
private struct PlanOfBefore: Command {
  let write: WritePlan

  func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try write.decide(file, in: context).map { payload in
      let plan = PlanContent(
        ziele: write.plan.ziele.map { ziel in
          PlanContent.Ziel(
            ziel: ziel.ziel,
            schritte: ziel.schritte.map {
              PlanContent.Schritt(was: $0.was, wer: $0.wer, bis: $0.bis, kosten: $0.kosten)
            })
        })
      return payload is IntegrationsplanErstelltV2
        ? IntegrationsplanErstellt(am: write.am, plan: plan) : IntegrationsplanFortgeschrieben(am: write.am, plan: plan)
    }
  }
}

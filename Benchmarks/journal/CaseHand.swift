import Casework
import Kernel
import Law
import Store

extension Hand {
  /// The process from Fallzugang to agreement first, then the daily work with a running case.
  mutating func inCase(_ person: PersonID) throws -> Int64 {
    let state = try ledger.state(CaseFile.self, file.id)
    guard state.fallzugang != nil else {
      return try record(RecordFallzugang(person: person, am: day, anlass: .erstantrag))
    }
    guard state.zustaendigkeit.current != nil else { return try assign() }
    guard let status = state.status.current else { return try record(SetStatus(status: .arbeitslos, ab: day)) }
    guard state.profiling.result != nil else { return try profile(state) }
    guard let letter = state.strategie.current else { return try choose(.b) }
    guard state.integrationsplan.current != nil else { return try plan() }
    guard state.vereinbarung.current != nil else { return try agree(state) }
    return try daily(state, status, letter)
  }

  private mutating func daily(_ state: CaseFile, _ status: StatusCode, _ letter: StrategieLetter) throws -> Int64 {
    switch dice.below(1_000) {
    case 0: try cancelTalk(state)
    case 1..<160: try change(status)
    case 160..<280: try measure(state)
    case 280..<420: try agree(state)
    case 420..<460: try plan()
    case 460..<500: try integrate(state)
    case 500..<520: try choose(letter == .b ? .d : .b)
    case 520..<540: try assign()
    default: try talk(state)
    }
  }

  private mutating func assign() throws -> Int64 {
    let staff = dice.below(60)
    return try record(AssignCase(staff: StaffID(Int64(staff + 1)), team: TeamID(Int64(staff / 10 + 1)), ab: day))
  }

  private mutating func profile(_ state: CaseFile) throws -> Int64 {
    guard state.profiling.order != nil else { return try record(OrderProfiling(traeger: 3, am: day, bis: day + 28)) }
    let findings = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: dice.below(4) + 1) }
    return try record(
      ReceiveProfiling(ProfilingEingegangen(am: day, merkmale: findings, staerken: dice.pick(Texts.saetze))))
  }

  private mutating func choose(_ letter: StrategieLetter) throws -> Int64 {
    try record(ChooseStrategie(strategie: letter, am: day, begruendung: dice.pick(Texts.saetze)))
  }

  private mutating func plan() throws -> Int64 {
    let steps = [
      PlanContent.Schritt(was: dice.pick(Texts.saetze), wer: .klient, bis: day + 28),
      PlanContent.Schritt(was: dice.pick(Texts.saetze), wer: .haus, bis: day + 56, kosten: Cents(rawValue: 32_000)),
    ]
    return try record(
      WritePlan(plan: PlanContent(ziele: [.init(ziel: dice.pick(Texts.saetze), schritte: steps)]), am: day))
  }

  /// An offer first, then the signed agreement; one that still runs is ended by the same act.
  private mutating func agree(_ state: CaseFile) throws -> Int64 {
    let content = VereinbarungContent(
      am: day, bis: day + 150, klient: [dice.pick(Texts.saetze)], haus: [dice.pick(Texts.saetze)])
    return try state.vereinbarung.offered == nil
      ? record(OfferVereinbarung(content)) : record(ConcludeVereinbarung(content))
  }

  private mutating func change(_ status: StatusCode) throws -> Int64 {
    let others: [StatusCode] = [.arbeitslos, .arbeitsuchend, .krank, .kinderbetreuung].filter { $0 != status }
    return try record(SetStatus(status: dice.pick(others), ab: day))
  }

  private mutating func measure(_ state: CaseFile) throws -> Int64 {
    if let open = state.teilnahme.open.first {
      return try record(EndTeilnahme(nr: open.nr, ende: day, ergebnis: .fortschritt, statusDanach: nil))
    }
    let known = law.instrumente(on: day).filter { law.beratungsart($0.key) == nil }
    if known.isEmpty || state.teilnahme.items.contains(where: { $0.period.contains(day) }) { return try talk(state) }
    return try record(
      BeginTeilnahme(
        instrument: dice.pick(known).key, bezeichnung: "", traeger: 2, beginn: day, ende: day + 90, statusAendern: false
      ))
  }

  private mutating func integrate(_ state: CaseFile) throws -> Int64 {
    if let open = state.integration.open.first {
      return try record(EndIntegration(nr: open.nr, ende: day, grund: dice.pick(Texts.saetze), statusDanach: nil))
    }
    if state.integration.items.contains(where: { $0.beginn == day }) { return try talk(state) }
    return try record(
      RecordIntegration(
        art: .sozialversicherungspflichtig, beginn: day, arbeitgeber: dice.pick(Texts.arbeitgeber), stunden: 38,
        begleitend: false, statusAendern: false))
  }

  private mutating func talk(_ state: CaseFile) throws -> Int64 {
    let missed: Bool? = dice.below(9) == 0 ? false : nil
    let version = try record(
      RecordGespraech(am: day, notiz: dice.pick(Texts.saetze), naechstes: day + 28, versaeumtMitGrund: missed))
    file.talk = version
    return version
  }

  /// A talk that was booked into the wrong file.
  private mutating func cancelTalk(_ state: CaseFile) throws -> Int64 {
    guard let talk = file.talk else { return try self.talk(state) }
    file.talk = nil
    return try correct(CorrectEntry<CaseFile>(version: talk, reason: "falsche Akte"))
  }
}

/// Short texts that stand in for what staff write; nobody real is meant.
enum Texts {
  static let vornamen = ["Ada", "Jörg", "Mehmet", "Sigrid", "Olena", "Tim", "Wiebke", "Paul"]
  static let nachnamen = ["Ahrens", "Böhm", "Kowalski", "Yıldız", "Müller", "Quast", "Thießen", "Öztürk"]
  static let arbeitgeber = ["Spedition Hafenring GmbH", "Bäckerei Kornblume", "Pflegedienst Morgenlicht"]
  static let saetze = [
    "Bewerbungsunterlagen durchgesehen, nächste Schritte besprochen.",
    "Stellensuche erweitert, Lagerlogistik aufgenommen.",
    "Stand der Vereinbarung geprüft; Schritte eingehalten.", "Kinderbetreuung geklärt, Wunscharbeitszeit vormittags.",
    "Zeugnisse nachgereicht, Bewerbungsmappe vollständig.", "Rückmeldung des Trägers besprochen.",
  ]
}

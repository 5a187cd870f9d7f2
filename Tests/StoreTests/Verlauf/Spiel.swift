import Casework
import Kernel
import Law
import SQL
import Store

/// Numbers that look random and come out the same for the same seed (SplitMix64).
struct Wuerfel: RandomNumberGenerator {
  private var state: UInt64
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value {
    let all = Array(type.allCases)
    return all[below(all.count)]
  }
}

/// Random acts on a handful of persons, cases and households: what the rules refuse is left out.
struct Spiel {
  static let size = 6
  static let law = Result { try Law.load() }

  private var wuerfel: Wuerfel
  private(set) var today = Day(rawValue: 13_515)
  private(set) var taken = 0
  private(set) var refused = 0

  init(seed: Int) { wuerfel = Wuerfel(seed: seed) }

  /// One transaction with some acts on one working day.
  mutating func transaction(_ session: any SQLSession, _ tenant: Mandant) throws {
    today = today + wuerfel.below(9)
    let now = Instant(day: today, hour: 12)
    let ledger = try Ledger(session, tenant: tenant, law: try Spiel.law.get(), actor: 1, now: now)
    for _ in 0..<(1 + wuerfel.below(8)) { try act(ledger) }
    try ledger.finish()
  }

  private mutating func act(_ ledger: Ledger) throws {
    let number = Int64(wuerfel.below(Spiel.size))
    switch wuerfel.below(12) {
    case 11: try youthAct(ledger, 401 + number)
    case 10: try counselAct(ledger, 301 + number)
    case 0, 1: try personAct(ledger, 1 + number)
    case 2: try householdAct(ledger, 201 + number % 2, person: 1 + number)
    default: try caseAct(ledger, 101 + number, person: 1 + number)
    }
  }

  private mutating func day() -> Day { today - wuerfel.below(wuerfel.chance(20) ? 200 : 10) }

  private mutating func take<C: Command>(_ ledger: Ledger, _ command: C, _ id: Int64) throws
  where C.State: StoredState {
    do {
      try ledger.record(command, on: id)
      taken += 1
    } catch is Rejection {
      refused += 1
    }
  }

  private mutating func change<State: StoredState>(_ ledger: Ledger, _ type: State.Type, _ id: Int64) throws {
    let version = 1 + Int64(wuerfel.below(Int(try ledger.version(of: type, id)) + 1))
    do {
      try ledger.correct(CorrectEntry<State>(version: version, reason: "Falsch erfasst"), on: id)
      taken += 1
    } catch is Rejection {
      refused += 1
    }
  }

  private mutating func personAct(_ ledger: Ledger, _ id: Int64) throws {
    guard try ledger.version(of: PersonFile.self, id) > 0 else { return try register(ledger, id) }
    switch wuerfel.below(14) {
    case 13:
      let born = data(id, name: "").geburt
      if let number = Versicherungsnummer.of(born, serial: 50 + wuerfel.below(3)) {
        try take(ledger, RecordVersicherungsnummer(number), id)
      }
    case 9:
      let bis = today + 200
      let command = ProposeSicherheitshinweis(
        fall: CaseID(100 + id), art: wuerfel.any(Vorfallart.self), am: day(), satz: "Schrie", bis: bis, von: 1)
      try take(ledger, command, id)
    case 10: try take(ledger, DecideSicherheitshinweis(nr: 1 + wuerfel.below(3), gibtFrei: true, von: 2), id)
    case 6:
      let sperre = AuskunftssperreGesetzt(ab: day(), bis: today + 300, grund: .bedrohung, veranlasst: .person)
      try take(ledger, SetAuskunftssperre(sperre), id)
    case 7: try take(ledger, LiftAuskunftssperre(ab: day()), id)
    case 8:
      let adresse = SchutzadresseGesetzt(ab: day(), strasse: "Hof 1", plz: "59065", ort: "Musterstadt", zustellung: nil)
      try take(ledger, SetSchutzadresse(adresse), id)
    case 0, 1: try take(ledger, BeginLeistungsbezug(ab: day(), art: wuerfel.any(LeistungsbezugArt.self)), id)
    case 2: try take(ledger, EndLeistungsbezug(ende: day(), grund: wuerfel.any(LeistungsbezugEndgrund.self)), id)
    case 3: try take(ledger, RecordZielgruppe(merkmal: wuerfel.any(ZielgruppeCode.self), ab: day(), bis: nil), id)
    case 5:
      try take(
        ledger,
        RecordMerkmal(
          merkmal: wuerfel.any(Merkmalart.self), grad: 30 + 10 * wuerfel.below(4), quelle: "Bescheid", ab: day(),
          bis: nil), id)
    case 4: try take(ledger, ChangePerson(data(id, name: "Neu")), id)
    default: try change(ledger, PersonFile.self, id)
    }
  }

  private mutating func register(_ ledger: Ledger, _ id: Int64) throws {
    try take(ledger, RegisterPerson(data(id, name: "Muster")), id)
  }

  private func data(_ id: Int64, name: String) -> PersonData {
    PersonData(
      vorname: "Ada \(id)", nachname: name, geburt: Day(rawValue: 3_000 + Int32(id) * 900),
      geschlecht: id % 2 == 0 ? .weiblich : .maennlich, staatsangehoerigkeit: .german)
  }

  private mutating func householdAct(_ ledger: Ledger, _ id: Int64, person: Int64) throws {
    if try ledger.version(of: HouseholdFile.self, id) == 0 {
      try take(ledger, FormBedarfsgemeinschaft(am: today - 200), id)
    }
    switch wuerfel.below(6) {
    case 0: try take(ledger, FormBedarfsgemeinschaft(am: day()), id)
    case 1, 2, 3:
      let role = wuerfel.any(MitgliedRolle.self)
      let born = data(person, name: "").geburt
      try take(ledger, AddMitglied(person: PersonID(person), rolle: role, geburt: born, ab: day()), id)
    case 4: try take(ledger, RemoveMitglied(person: PersonID(person), ab: day(), grund: "Auszug"), id)
    default: try change(ledger, HouseholdFile.self, id)
    }
  }

  private mutating func counselAct(_ ledger: Ledger, _ id: Int64) throws {
    if try ledger.version(of: BeratungFile.self, id) == 0 {
      let vermittlung = BeratungVermittelt(
        fall: CaseID(id - 200), person: PersonID(id - 300), art: wuerfel.any(Beratungsart.self), stelle: "Kompass",
        am: day(), von: 1)
      return try take(ledger, ReferToBeratung(vermittlung, zugang: today - 400), id)
    }
    if wuerfel.chance(25) { return try change(ledger, BeratungFile.self, id) }
    try take(ledger, RecordBeratung(wuerfel.any(Beratungsschritt.self), am: day()), id)
  }

  private mutating func youthAct(_ ledger: Ledger, _ id: Int64) throws {
    if try ledger.version(of: JugendhilfeFile.self, id) == 0 {
      let aufnahme = JugendhilfeAufgenommen(
        vorname: "Kim \(id)", nachname: "Ahorn", geburt: today - 6_500, kontakt: "Handy", rechtsgrundlage: .hilfen,
        wuensche: "Holz", ab: day(), zustaendig: 1)
      return try take(ledger, OpenJugendhilfe(aufnahme), id)
    }
    if wuerfel.chance(30) { return try change(ledger, JugendhilfeFile.self, id) }
    let steps: [any JugendhilfeSchritt] = [
      JugendhilfeGespraech(am: day(), notiz: "Zeugnis", naechstes: wuerfel.chance(60) ? today + 9 : nil),
      JugendhilfeHilfe(art: wuerfel.any(Jugendhilfeart.self), ab: day(), bis: nil),
      JugendhilfeUebermittelt(
        am: day(), grund: .einwilligung, einwilligungAm: today - 300, begruendung: nil, umfang: [.name]),
      JugendhilfeBeendet(am: day(), ergebnis: wuerfel.any(Jugendhilfeende.self)),
    ]
    try take(ledger, RecordJugendhilfe(steps[wuerfel.below(steps.count)]), id)
  }

  private mutating func caseAct(_ ledger: Ledger, _ id: Int64, person: Int64) throws {
    if try ledger.version(of: CaseFile.self, id) == 0 {
      if try ledger.version(of: PersonFile.self, person) == 0 { try register(ledger, person) }
      return try take(ledger, RecordFallzugang(person: PersonID(person), am: day(), anlass: .erstantrag), id)
    }
    if wuerfel.chance(60) { try processAct(ledger, id) } else { try otherAct(ledger, id) }
  }

  private mutating func processAct(_ ledger: Ledger, _ id: Int64) throws {
    switch wuerfel.below(8) {
    case 0: try take(ledger, OrderProfiling(traeger: 7, am: day(), bis: today + 20), id)
    case 1:
      let merkmale = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: 3) }
      try take(ledger, ReceiveProfiling(ProfilingEingegangen(am: day(), merkmale: merkmale, staerken: nil)), id)
    case 6: try take(ledger, RemindProfiling(am: day()), id)
    case 7:
      let befunde = EinzelmerkmalKey.allCases.map { Befund(merkmal: $0, wert: 2, quelle: .profiling, am: today - 30) }
      let ergebnis = ProfilingErhoben(
        am: day(), verfahren: "Gespräch", fassung: nil, staerken: [], merkmale: befunde, angaben: Profilangaben())
      try take(ledger, RecordProfil(ergebnis), id)
    case 2:
      try take(ledger, ChooseStrategie(strategie: wuerfel.any(StrategieLetter.self), am: day(), begruendung: ""), id)
    case 3:
      let step = PlanContent.Schritt(was: "Bewerben", wer: .klient, bis: today + 60)
      try take(
        ledger,
        WritePlan(plan: PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: [step])]), am: day()),
        id)
    case 4:
      let start = day()
      let content = VereinbarungContent(am: start, bis: start + 150, klient: ["Bewerben"], haus: ["Kosten"])
      try take(ledger, ConcludeVereinbarung(content), id)
    default: try take(ledger, AssignCase(staff: StaffID(1), team: TeamID(Int64(wuerfel.below(3))), ab: day()), id)
    }
  }

  private mutating func otherAct(_ ledger: Ledger, _ id: Int64) throws {
    switch wuerfel.below(11) {
    case 10:
      let daten = SchuleErfasst(
        am: day(), schulform: .hauptschule, klasse: 9, abschluss: .ohne, stand: .geplant,
        abschlussAm: today + wuerfel.below(400), ausbildungSeit: wuerfel.chance(50) ? today - 300 : nil)
      try take(ledger, RecordSchule(daten, geburt: today - 6_000), id)
    case 9: try take(ledger, SetBeschaeftigtenschutz(gilt: wuerfel.chance(60), ab: day()), id)
    case 7: try take(ledger, OfferUebergabe(an: StaffID(Int64(1 + wuerfel.below(2))), anTeam: TeamID(2), grund: ""), id)
    case 8: try take(ledger, AnswerUebergabe(von: StaffID(2), ablehnung: wuerfel.chance(40) ? "Bezirk" : nil), id)
    case 0: try take(ledger, SetStatus(status: wuerfel.any(StatusCode.self), ab: day()), id)
    case 1:
      let start = day()
      try take(
        ledger,
        BeginTeilnahme(
          instrument: "agh_mae", bezeichnung: "Grünpflege", traeger: 7, beginn: start, ende: start + 90,
          statusAendern: wuerfel.chance(50)), id)
    case 2:
      let nr = try ledger.state(CaseFile.self, id).teilnahme.open.first?.nr ?? 1
      try take(
        ledger, EndTeilnahme(nr: nr, ende: day(), ergebnis: wuerfel.any(TeilnahmeErgebnis.self), statusDanach: nil), id)
    case 3:
      try take(
        ledger,
        RecordIntegration(
          art: wuerfel.any(IntegrationKind.self), beginn: day(), arbeitgeber: "Spedition", stunden: 38,
          begleitend: false, statusAendern: wuerfel.chance(50)), id)
    case 4:
      if wuerfel.chance(20) {
        try take(ledger, CloseCase(am: day(), grund: wuerfel.any(AbschlussGrund.self), uebrigeEntfallen: true), id)
      }
    default: try change(ledger, CaseFile.self, id)
    }
  }
}

extension Versicherungsnummer {
  /// The number that somebody born on that day may have.
  static func of(_ born: Day, serial: Int) -> Versicherungsnummer? {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let start = "13" + two(born.dayOfMonth) + two(born.month.number) + two(born.year % 100) + "M" + two(serial)
    return (0...9).lazy.compactMap { try? Versicherungsnummer(start + "\($0)") }.first
  }
}

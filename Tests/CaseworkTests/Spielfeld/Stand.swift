import Casework
import Kernel
import Law

/// How far a case has come when a sentence begins: one client from January 2007 on.
extension Spielfeld<CaseFile> {
  /// 1: Fallzugang on Monday, 8 January 2007.
  static func zugang(am day: Day = "2007-01-08", today: Day = "2007-12-31") throws -> Self {
    try Spielfeld(today: today).then(RecordFallzugang(person: PersonID(77), am: day, anlass: .erstantrag))
  }
  /// 2: Profiling ordered from a provider, due on 9 February.
  static func beauftragt() throws -> Self {
    try zugang().then(OrderProfiling(traeger: 7, am: "2007-01-10", bis: "2007-02-09"))
  }
  /// 3: its result of 7 February.
  static func profiling() throws -> Self { try beauftragt().then(.profiling(am: "2007-02-07")) }
  /// 4: strategy B since 12 February.
  static func strategie() throws -> Self {
    try profiling().then(ChooseStrategie(strategie: .b, am: "2007-02-12", begruendung: "Profiling"))
  }
  /// 5: Integrationsplan of 19 February.
  static func plan() throws -> Self { try strategie().then(WritePlan(plan: .probe, am: "2007-02-19")) }
  /// 6: Vereinbarung from 26 February to 25 August, its longest term.
  static func vereinbarung() throws -> Self {
    try plan().then(ConcludeVereinbarung(.probe(am: "2007-02-26", bis: "2007-08-25")))
  }
  /// 2: taking part in an Arbeitsgelegenheit from 5 March to 31 August, reported by its provider.
  static func teilnahme(status: Bool = false) throws -> Self { try zugang().then(.agh(status: status)) }
  /// 2: work subject to social insurance since 17 September.
  static func integration(status: Bool = false) throws -> Self { try zugang().then(.job(status: status)) }
  /// 2: closed on 30 November.
  static func abgeschlossen() throws -> Self {
    try zugang().then(CloseCase(am: "2007-11-30", grund: .umzug))
  }
}

extension Command where Self == ReceiveProfiling {
  static func profiling(am day: Day, without missing: MerkmalKey? = nil, but change: Merkmal? = nil) -> Self {
    let merkmale = MerkmalKey.allCases.filter { $0 != missing }.map { key in
      change?.merkmal == key ? change ?? .init(merkmal: key, auspraegung: 3) : Merkmal(merkmal: key, auspraegung: 3)
    }
    return ReceiveProfiling(ProfilingEingegangen(am: day, merkmale: merkmale, staerken: nil))
  }
}

extension [Befund] {
  /// All traits at 3, but for these.
  static func probe(
    am day: Day, _ changed: [EinzelmerkmalKey: Int] = [:], missing: Set<EinzelmerkmalKey> = []
  ) -> [Befund] {
    EinzelmerkmalKey.allCases.map { key in
      missing.contains(key)
        ? Befund(merkmal: key, wert: nil, quelle: nil, am: day, grund: "Nicht besprochen")
        : Befund(merkmal: key, wert: changed[key] ?? 3, quelle: .profiling, am: day)
    }
  }
}

extension Command where Self == RecordProfil {
  static func profil(
    am day: Day = "2007-02-07", _ changed: [EinzelmerkmalKey: Int] = [:], missing: Set<EinzelmerkmalKey> = []
  ) -> Self {
    .profil(am: day, .probe(am: day, changed, missing: missing))
  }
  static func profil(am day: Day = "2007-02-07", _ befunde: [Befund], verfahren: String = "Gespräch") -> Self {
    RecordProfil(
      ProfilingErhoben(
        am: day, verfahren: verfahren, fassung: nil, staerken: ["pünktlich"], merkmale: befunde,
        angaben: Profilangaben()))
  }
}

extension Spielfeld<CaseFile> {
  /// 3: the result of 7 February trait by trait, all at 3 but for these.
  static func profil(_ changed: [EinzelmerkmalKey: Int] = [:], missing: Set<EinzelmerkmalKey> = []) throws -> Self {
    try beauftragt().then(.profil(changed, missing: missing))
  }
}

extension Command where Self == BeginTeilnahme {
  static func agh(_ beginn: Day = "2007-03-05", bis ende: Day = "2007-08-31", status: Bool = false) -> Self {
    .massnahme("agh_mae", beginn, bis: ende, status: status)
  }
  static func massnahme(_ key: String, _ beginn: Day, bis ende: Day, status: Bool = false) -> Self {
    BeginTeilnahme(
      instrument: key, bezeichnung: "Grünpflege", traeger: 7, beginn: beginn, ende: ende, statusAendern: status)
  }
}

extension Command where Self == RecordIntegration {
  static func job(
    _ art: IntegrationKind = .sozialversicherungspflichtig, _ beginn: Day = "2007-09-17", stunden: Int = 38,
    status: Bool = false
  ) -> Self {
    RecordIntegration(
      art: art, beginn: beginn, arbeitgeber: "Spedition", stunden: stunden, begleitend: false, statusAendern: status)
  }
}

extension PlanContent {
  static let probe = PlanContent(ziele: [
    .init(ziel: "Arbeit", dient: .integration, schritte: [.init(was: "Bewerben", wer: .klient, bis: "2007-12-14")])
  ])
}

extension Command where Self == WritePlan {
  /// A plan of one step that is due on `bis`.
  static func plan(wer: Partei = .klient, bis: Day) -> Self {
    WritePlan(
      plan: PlanContent(ziele: [
        .init(ziel: "Arbeit", dient: .integration, schritte: [.init(was: "Bewerben", wer: wer, bis: bis)])
      ]), am: "2007-02-19")
  }
}

extension VereinbarungContent {
  static func probe(am day: Day, bis end: Day?, klient: [String] = ["Bewerben"], haus: [String] = ["Kosten"]) -> Self {
    VereinbarungContent(am: day, bis: end, klient: klient, haus: haus)
  }
}

extension Spielfeld<PersonFile> {
  /// 1: a woman of 36, recorded on 8 January 2007.
  static func angelegt() throws -> Self {
    var field = Spielfeld(id: 77, today: "2007-01-08")
    try field.record(RegisterPerson(.probe()))
    field.today = "2007-12-31"
    return field
  }
  /// 2: benefits since 1 January 2007.
  static func leistung() throws -> Self { try angelegt().then(BeginLeistungsbezug(ab: "2007-01-01")) }
  /// 3: which ended with June.
  static func leistungsende() throws -> Self {
    try leistung().then(EndLeistungsbezug(ende: "2007-07-01", grund: .arbeitsaufnahme))
  }
  /// 5: and ran once more in autumn.
  static func zweimal() throws -> Self {
    try leistungsende().then(BeginLeistungsbezug(ab: "2007-09-01"))
      .then(EndLeistungsbezug(ende: "2007-12-01", grund: .einkommen))
  }
}

extension PersonData {
  static func probe(
    vorname: String = "Ada", nachname: String = "Muster", geburt: Day = "1970-05-14", _ land: Nationality = .german
  ) -> PersonData {
    PersonData(
      vorname: vorname, nachname: nachname, geburt: geburt, geschlecht: .weiblich, staatsangehoerigkeit: land)
  }
}

extension Spielfeld<HouseholdFile> {
  static var mutter: PersonID { PersonID(77) }
  static var kind: PersonID { PersonID(78) }
  static var partner: PersonID { PersonID(79) }

  /// 1: formed with the year 2007.
  static func gebildet() throws -> Self { try Spielfeld(id: 5).then(FormBedarfsgemeinschaft(am: "2007-01-01")) }
  /// 2: its main person.
  static func alleinstehend() throws -> Self { try gebildet().then(.dazu(mutter, .hauptperson, "1970-05-14")) }
  /// 3: with a child born on 14 August 1990.
  static func alleinerziehend() throws -> Self { try alleinstehend().then(.dazu(kind, .kind, "1990-08-14")) }
}

extension Command where Self == AddMitglied {
  static func dazu(_ person: PersonID, _ rolle: MitgliedRolle, _ geburt: Day, ab: Day = "2007-01-01") -> Self {
    AddMitglied(person: person, rolle: rolle, geburt: geburt, ab: ab)
  }
}

extension Command where Self == RemoveMitglied {
  static func weg(_ person: PersonID, ab: Day) -> Self { RemoveMitglied(person: person, ab: ab, grund: "Auszug") }
}

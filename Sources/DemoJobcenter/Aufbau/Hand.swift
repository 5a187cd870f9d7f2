import Casework
import Kernel
import Law
import Store

/// Turns one act into its use case.
struct Hand {
  let ledger: Ledger
  let law: Law
  /// First day of the job centre.
  let beginn: Day
  /// The account at work.
  let konto: Int64
  var file: PersonOnFile
  var households: [Int: Int64]

  mutating func carryOut(_ act: Act) throws {
    switch act {
    case .personAngelegt, .leistungsbezugBegonnen, .leistungsbezugBeendet, .zielgruppe: try aboutPerson(act)
    case .bedarfsgemeinschaftGebildet, .mitgliedAufgenommen, .mitgliedAusgeschieden: try aboutHousehold(act)
    case .fallzugang(let am, let anlass): try openCase(am, anlass)
    case .korrektur(let of, let ersatz, let grund): try correct(of, content(ersatz), grund)
    case .storno(let of, let grund): try correct(of, nil, grund)
    default: try inCase(act)
    }
  }

  // MARK: Person

  private mutating func aboutPerson(_ act: Act) throws {
    let version: Int64
    switch act {
    case .personAngelegt(let angaben):
      file.person = ledger.newID()
      file.geburt = angaben.geburt
      version = try ledger.record(RegisterPerson(PersonData(angaben)), on: file.person)
    case .leistungsbezugBegonnen(let ab): version = try ledger.record(BeginLeistungsbezug(ab: ab), on: file.person)
    case .leistungsbezugBeendet(let ende, let grund):
      version = try ledger.record(EndLeistungsbezug(ende: ende, grund: grund.payload), on: file.person)
    case .zielgruppe(let code, let ab):
      version = try ledger.record(RecordZielgruppe(merkmal: code, ab: ab), on: file.person)
    default: version = 0
    }
    file.written.append(.init(isCase: false, id: file.person, version: version))
  }

  // MARK: Bedarfsgemeinschaft

  private mutating func aboutHousehold(_ act: Act) throws {
    switch act {
    case .bedarfsgemeinschaftGebildet(let household):
      let id = ledger.newID()
      households[household] = id
      try ledger.record(FormBedarfsgemeinschaft(am: beginn), on: id)
    case .mitgliedAufgenommen(let household, let rolle, let geburt, let ab):
      guard let id = households[household] else { break }
      let add = AddMitglied(person: PersonID(file.person), rolle: rolle.payload, geburt: geburt, ab: ab)
      try ledger.record(add, on: id)
    case .mitgliedAusgeschieden(let household, let ab, let grund):
      guard let id = households[household] else { break }
      try ledger.record(RemoveMitglied(person: PersonID(file.person), ab: ab, grund: grund.rawValue), on: id)
    default: break
    }
    file.written.append(.init(isCase: false, id: 0, version: 0))
  }

  // MARK: Case

  private mutating func openCase(_ am: Day, _ anlass: Anlass) throws {
    file.caseID = ledger.newID()
    file.staff = nil
    file.teilnahmen = [:]
    file.beratungen = [:]
    file.integrationen = [:]
    let command = RecordFallzugang(
      person: PersonID(file.person), am: am, anlass: anlass == .erstantrag ? .erstantrag : .wiederzugang)
    note(try ledger.record(command, on: file.caseID))
  }

  private mutating func inCase(_ act: Act) throws {
    switch act {
    case .zustaendigkeit(let team, let staff, let ab):
      file.staff = staff
      note(try record(AssignCase(staff: StaffID(Int64(staff)), team: TeamID(Int64(team)), ab: ab)))
    case .status(let code, let ab): try setStatus(code, ab)
    case .profilingBeauftragt(let traeger, let am, let bis):
      note(try record(OrderProfiling(traeger: Int64(traeger), am: am, bis: bis)))
    case .profilingEingegangen(let am, let merkmale):
      note(try record(ReceiveProfiling(merkmale.payload(am))))
    case .strategie(let letter, let am):
      note(try record(ChooseStrategie(strategie: letter, am: am, begruendung: PlanText.begruendung(letter))))
    case .planErstellt(let am, let variant), .planFortgeschrieben(let am, let variant):
      note(try record(WritePlan(plan: PlanText.plan(variant, am), am: am)))
    case .vereinbarungAngeboten(let am):
      note(try record(OfferVereinbarung(PlanText.vereinbarung(0, am, nil, law))))
    case .vereinbarungGeschlossen(let am, let bis, let variant):
      note(try record(ConcludeVereinbarung(PlanText.vereinbarung(variant, am, bis, law))))
    case .gespraech(let am, let versaeumt, let next):
      let notiz = PlanText.notiz(am, versaeumt)
      note(
        try record(RecordGespraech(am: am, notiz: notiz, naechstes: next, versaeumtMitGrund: versaeumt ? false : nil)))
      if !versaeumt { try followUp(am, until: next ?? am + 60) }
    case .abschluss(let am, let grund):
      try takeBackProfiling(am)
      note(try record(CloseCase(am: am, grund: grund.payload, uebrigeEntfallen: true)))
    default: try numbered(act)
    }
  }

  private mutating func numbered(_ act: Act) throws {
    switch act {
    case .teilnahmeBegonnen(let nr, let instrument, let traeger, let beginn, let ende):
      if let art = ledger.context.law.beratungsart(instrument) {
        try refer(nr, art, beginn)
        break
      }
      let command = BeginTeilnahme(
        instrument: instrument, bezeichnung: "", traeger: Int64(traeger), beginn: beginn, ende: ende,
        statusAendern: false)
      note(try record(command))
      file.teilnahmen[nr] = try state().teilnahme.items.last?.nr
    case .teilnahmeBeendet(let nr, let ende, let ergebnis):
      if let id = file.beratungen[nr] {
        try end(id, ende)
        break
      }
      let own = file.teilnahmen[nr] ?? nr
      note(try record(EndTeilnahme(nr: own, ende: ende, ergebnis: ergebnis.payload, statusDanach: nil)))
    case .integration(let nr, let art, let beginn, let stunden, let begleitend):
      let command = RecordIntegration(
        art: art, beginn: beginn, arbeitgeber: PlanText.arbeitgeber(art, beginn), stunden: stunden,
        begleitend: begleitend, statusAendern: false)
      note(try record(command))
      file.integrationen[nr] = try state().integration.items.last?.nr
    case .integrationBeendet(let nr, let ende):
      let own = file.integrationen[nr] ?? nr
      note(try record(EndIntegration(nr: own, ende: ende, grund: "Ende der Beschäftigung", statusDanach: nil)))
    default: break
    }
  }

  // MARK: Protected counselling

  /// What the plan calls a measure has a page of its own; the case knows nothing of it.
  private mutating func refer(_ nr: Int, _ art: Beratungsart, _ beginn: Day) throws {
    let id = ledger.newID()
    let am = min(beginn, ledger.context.today)
    let vermittlung = BeratungVermittelt(
      fall: CaseID(file.caseID), person: PersonID(file.person), art: art, stelle: PlanText.beratungsstelle(art), am: am,
      von: konto)
    try ledger.record(ReferToBeratung(vermittlung, zugang: try state().fallzugang?.am ?? am), on: id)
    if beginn == am { try ledger.record(RecordBeratung(.begonnen, am: am), on: id) }
    file.beratungen[nr] = id
    note(0)
  }

  private mutating func end(_ id: Int64, _ day: Day) throws {
    let hasBegun = try ledger.state(BeratungFile.self, id).begonnen != nil
    try ledger.record(RecordBeratung(hasBegun ? .beendet : .zurueckgenommen, am: day), on: id)
    note(0)
  }

  /// At a talk it is found what became of the steps that are due until the next one.
  private func followUp(_ am: Day, until: Day) throws {
    let file = try state()
    guard let plan = file.integrationsplan.firstDay, plan <= am else { return }
    for step in file.planschritte where step.stand == .offen && step.schritt.bis <= until {
      let (stand, grund) = PlanText.schrittstand(step.id, am)
      _ = try record(RecordSchritt(schritt: step.id, am: am, stand: stand, grund: grund))
    }
  }

  /// Nobody waits any longer for a Profiling when the case ends.
  private func takeBackProfiling(_ day: Day) throws {
    guard try state().profiling.order != nil else { return }
    _ = try record(TakeBackProfiling(am: day, grund: "Der Fall endet."))
  }

  /// The plan may say what already holds; a person at a screen would then record nothing.
  private mutating func setStatus(_ code: StatusCode, _ ab: Day) throws {
    guard try state().status.on(ab) != code else {
      note(0)
      return
    }
    note(try record(SetStatus(status: code, ab: ab)))
  }

  private func record<C: Command>(_ command: C) throws -> Int64 where C.State == CaseFile {
    try ledger.record(command, on: file.caseID)
  }

  private func state() throws -> CaseFile { try ledger.state(CaseFile.self, file.caseID) }

  private mutating func note(_ version: Int64) {
    file.written.append(.init(isCase: true, id: file.caseID, version: version))
  }

  // MARK: Corrections

  private mutating func correct(_ ordinal: Int, _ content: (any CasePayload)?, _ reason: String) throws {
    guard file.written.indices.contains(ordinal), file.written[ordinal].version > 0 else {
      file.written.append(.init(isCase: false, id: 0, version: 0))
      return
    }
    let target = file.written[ordinal]
    let version: Int64
    if target.isCase {
      let correction = CorrectEntry<CaseFile>(version: target.version, reason: reason, replacement: content)
      version = try ledger.correct(correction, on: target.id)
    } else {
      version = try ledger.correct(CorrectEntry<PersonFile>(version: target.version, reason: reason), on: target.id)
    }
    file.written.append(.init(isCase: target.isCase, id: target.id, version: version))
  }

  /// What an act would have recorded, for replacements.
  private func content(_ act: Act) -> (any CasePayload)? {
    switch act {
    case .integration(let nr, let art, let beginn, let stunden, let begleitend):
      IntegrationErfasst(
        nr: file.integrationen[nr] ?? nr, art: art, beginn: beginn, arbeitgeber: PlanText.arbeitgeber(art, beginn),
        stunden: stunden, begleitend: begleitend)
    case .teilnahmeBeendet(let nr, let ende, let ergebnis):
      TeilnahmeBeendet(nr: file.teilnahmen[nr] ?? nr, ende: ende, ergebnis: ergebnis.payload)
    case .gespraech(let am, false, let next):
      GespraechGefuehrt(am: am, notiz: PlanText.notiz(am, false), naechstes: next)
    case .gespraech(let am, true, let next):
      GespraechVersaeumt(am: am, wichtigerGrund: false, notiz: PlanText.notiz(am, true), naechstes: next)
    case .strategie(let letter, let am):
      StrategieFestgelegt(strategie: letter, am: am, begruendung: PlanText.begruendung(letter))
    case .status(let code, let ab): StatusFestgestellt(status: code, ab: ab)
    default: nil
    }
  }
}

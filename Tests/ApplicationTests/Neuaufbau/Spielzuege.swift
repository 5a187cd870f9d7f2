import Casework
import Journal
import Kernel
import Law
import Store

@testable import Application

extension Fallspiel {
  /// The next act of the process in a case.
  mutating func process(_ index: Int) async throws {
    let akte = akten[index]
    let taken: Bool
    switch akte.step {
    case 0: taken = try await take(OrderProfiling(traeger: 7, am: day(), bis: today + 20), akte)
    case 1:
      let merkmale = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: 3) }
      taken = try await take(ReceiveProfiling(.init(am: today, merkmale: merkmale, staerken: nil)), akte)
    case 2:
      let letter = wuerfel.any(StrategieLetter.self)
      taken = try await take(ChooseStrategie(strategie: letter, am: today, begruendung: "Nach Profiling."), akte)
    case 3, 8:
      let step = PlanContent.Schritt(was: "Bewerben", wer: .klient, bis: today + 60)
      taken = try await take(
        WritePlan(plan: PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: [step])]), am: today),
        akte)
    case 4: taken = try await take(OfferVereinbarung(agreement()), akte)
    case 5, 9: taken = try await take(ConcludeVereinbarung(agreement()), akte)
    case 6: taken = try await begin(akte)
    case 7: taken = try await end(akte)
    case 10: taken = try await work(akte)
    default:
      taken =
        wuerfel.chance(20)
        ? try await take(
          CloseCase(am: today, grund: wuerfel.any(AbschlussGrund.self), uebrigeEntfallen: wuerfel.chance(80)), akte)
        : try await talk(akte)
    }
    if taken { akten[index].step += 1 }
  }

  private func agreement() -> VereinbarungContent {
    VereinbarungContent(am: today, bis: today + 150, klient: ["Bewerben"], haus: ["Kosten"])
  }

  private mutating func begin(_ akte: Akte) async throws -> Bool {
    let instruments = ["agh_mae", "fbw_bildungsgutschein", "egz", "gibt_es_nicht"]
    let start = day()
    return try await take(
      BeginTeilnahme(
        instrument: instruments[wuerfel.below(instruments.count)], bezeichnung: "Grünpflege", traeger: 7, beginn: start,
        ende: start + 20 + wuerfel.below(120), statusAendern: wuerfel.chance(50)), akte)
  }

  private mutating func end(_ akte: Akte) async throws -> Bool {
    try await take(
      EndTeilnahme(
        nr: 1 + wuerfel.below(2), ende: day(), ergebnis: wuerfel.any(TeilnahmeErgebnis.self),
        statusDanach: wuerfel.chance(50) ? .arbeitslos : nil), akte)
  }

  private mutating func work(_ akte: Akte) async throws -> Bool {
    try await take(
      RecordIntegration(
        art: wuerfel.any(IntegrationKind.self), beginn: day(), arbeitgeber: "Spedition", stunden: 8 + wuerfel.below(32),
        begleitend: wuerfel.chance(30), statusAendern: wuerfel.chance(50)), akte)
  }

  private mutating func talk(_ akte: Akte) async throws -> Bool {
    try await take(
      RecordGespraech(
        am: day(), notiz: "Besprochen", naechstes: wuerfel.chance(50) ? today + 28 : nil,
        versaeumtMitGrund: wuerfel.chance(30) ? wuerfel.chance(50) : nil), akte)
  }

  /// An act that does not wait for its turn.
  mutating func beside(_ akte: Akte) async throws {
    switch wuerfel.below(16) {
    case 0, 1: try await take(SetStatus(status: wuerfel.any(StatusCode.self), ab: day()), akte)
    case 2: try await aboutPerson(EndLeistungsbezug(ende: day(), grund: wuerfel.any(LeistungsbezugEndgrund.self)), akte)
    case 3: try await aboutPerson(BeginLeistungsbezug(ab: day(), art: wuerfel.any(LeistungsbezugArt.self)), akte)
    case 4:
      try await aboutPerson(RecordZielgruppe(merkmal: wuerfel.any(ZielgruppeCode.self), ab: day(), bis: nil), akte)
    case 5: try await aboutPerson(ChangePerson(person()), akte)
    case 6, 7: try await household(akte)
    case 8: try await hand(akte)
    case 9: _ = try await work(akte)
    case 13: try await planStep(akte)
    case 10: _ = try await take(AnnounceIntegration(arbeitgeber: "Spedition", beginn: today + 5), akte)
    case 11, 12: try await counsel(akte)
    default: try await mend(akte)
    }
  }

  /// Something is found about a step of the plan, or a measure carries it out.
  private mutating func planStep(_ akte: Akte) async throws {
    let file = try? await haus.office.fallakte(akte.id, akte.owner, page: "fall").file
    let id = file?.integrationsplan.current?.schritte.last?.id ?? 1
    if wuerfel.chance(30) {
      _ = try await take(LinkSchritt(schritt: id, teilnahme: file?.teilnahme.items.last?.nr ?? 1), akte)
    } else {
      _ = try await take(
        RecordSchritt(schritt: id, am: today, stand: wuerfel.any(Schrittstand.self), grund: "Kein Platz"), akte)
    }
  }

  private mutating func household(_ akte: Akte) async throws {
    let office = haus.office
    if wuerfel.chance(70) {
      let isChild = wuerfel.chance(70)
      let rolle = isChild ? MitgliedRolle.kind : wuerfel.any(MitgliedRolle.self)
      let new = NewMitglied(person: person(child: isChild && wuerfel.chance(90)), rolle: rolle, ab: day())
      return _ = try await take { _ = try await office.addMitglied(new, in: akte.id, as: akte.owner, .plain) }
    }
    let members = try? await office.fallakte(akte.id, akte.owner, page: "fall").household?.members
    guard let members, !members.isEmpty else { return }
    let leaving = RemoveMitglied(
      person: members[wuerfel.below(members.count)].person, ab: day(), grund: "Auszug")
    try await take { _ = try await office.removeMitglied(leaving, in: akte.id, as: akte.owner, .plain) }
  }

  private mutating func hand(_ akte: Akte) async throws {
    let (staff, team) = wuerfel.chance(50) ? (StaffID(1), TeamID(1)) : (StaffID(2), TeamID(2))
    try await take(AssignCase(staff: staff, team: team, ab: day()), akte)
  }

  /// Refers the client, or records what became of an earlier referral.
  private mutating func counsel(_ akte: Akte) async throws {
    let office = haus.office
    let holder = try await haus.actor(akte.owner.name.lowercased(), merkmale: [.beratung])
    let known = try? await office.beratungen(akte.id, holder).zeilen
    if let known, !known.isEmpty, wuerfel.chance(60) {
      let (id, step) = (known[wuerfel.below(known.count)].row.id, wuerfel.any(Beratungsschritt.self))
      let day = day()
      try await take { _ = try await office.record(step, am: day, of: id, in: akte.id, as: holder, .plain) }
      return
    }
    let new = NeueVermittlung(art: wuerfel.any(Beratungsart.self), stelle: "Kompass", am: day())
    try await take { _ = try await office.refer(new, in: akte.id, as: holder, .plain) }
  }

  // MARK: Storno and Korrektur

  /// Takes back or replaces something that the reader of the case sees in its Verlauf.
  private mutating func mend(_ akte: Akte) async throws {
    guard let verlauf = try? await haus.office.fallakte(akte.id, akte.owner, page: "fall").verlauf else { return }
    let line = verlauf[wuerfel.below(verlauf.count)]
    if line.kind == .caseFile, wuerfel.chance(40) {
      let office = haus.office
      return _ = try await take {
        _ = try await office.cancel(version: line.version, reason: "Irrtum", in: akte.id, as: akte.owner, .plain)
      }
    }
    let file = try await haus.line(akte.id).fall
    switch line.content {
    case .caseEntry(let content):
      try await correct(
        CorrectEntry<CaseFile>(version: line.version, reason: "Falsch", replacement: changed(content)), akte.id.rawValue
      )
    case .personEntry(let content):
      try await correct(
        CorrectEntry<PersonFile>(version: line.version, reason: "Falsch", replacement: changed(content)),
        file.person.rawValue)
    case .correction, .none, .beratungEntry, .schutzEntry, .jugendhilfeEntry: break
    }
  }

  /// By the long-lived batch, whose kept state may be older than what was recorded beside it.
  private mutating func correct<State: StoredState>(_ correction: CorrectEntry<State>, _ id: Int64) async throws {
    let (writer, now) = (writer, haus.clock.now)
    try await take {
      try await writer.write(actor: 2, now: now) { ledger in try ledger.correct(correction, on: id) }
    }
  }

  /// The same kind of entry with another content; `nil` takes it back.
  private mutating func changed(_ content: any CasePayload) -> (any CasePayload)? {
    let day = day()
    return switch content {
    case let old as StatusFestgestellt: StatusFestgestellt(status: wuerfel.any(StatusCode.self), ab: old.ab - 2)
    case let old as IntegrationErfasst:
      IntegrationErfasst(
        nr: old.nr, art: wuerfel.any(IntegrationKind.self), beginn: day, arbeitgeber: nil, stunden: 20,
        begleitend: false)
    case let old as TeilnahmeBeendet: TeilnahmeBeendet(nr: old.nr, ende: day, ergebnis: .abgebrochen)
    case let old as StrategieFestgelegt: StrategieFestgelegt(strategie: .e, am: old.am, begruendung: "Neu.")
    case let old as FallzugangErfasst:
      FallzugangErfasst(person: old.person, am: old.am - 9, anlass: old.anlass, aktenzeichen: old.aktenzeichen)
    default: nil
    }
  }

  private mutating func changed(_ content: any PersonPayload) -> (any PersonPayload)? {
    switch content {
    case let old as LeistungsbezugBegonnen: LeistungsbezugBegonnen(ab: old.ab - 12, art: .erwerbsfaehig)
    case is LeistungsbezugBeendet: LeistungsbezugBeendet(ende: day(), grund: .verzicht)
    case let old as PersonAngelegt: PersonAngelegt(am: old.am, daten: person())
    default: nil
    }
  }
}

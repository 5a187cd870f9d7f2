import Casework
import Kernel
import Law
import Testing

@Suite("Abschluss")
struct AbschlussTests {
  @Test(
    "Given an open case, when it is closed, then what held in it ends on that day", arguments: AbschlussGrund.allCases)
  func closed(_ grund: AbschlussGrund) throws {
    let akte = try Akte.strategie().then(SetStatus(status: .arbeitslos, ab: "2007-01-08"))
      .then(AssignCase(staff: StaffID(1), team: TeamID(1), ab: "2007-01-08"))
      .then(CloseCase(am: "2007-11-30", grund: grund))
    #expect(akte.types.last == "fall.abgeschlossen.v2")
    #expect(!akte.state.isOpen)
    #expect(akte.state.abschluss?.grund == grund)
    #expect(akte.facts(.status) == ["1 2007-01-08–2007-11-30"])
    #expect(akte.facts(.team) == ["1 2007-01-08–2007-11-30"])
    #expect(akte.facts(.strategie) == ["2 2007-02-12–2007-11-30"])
    #expect(akte.facts(.meilenstein).contains("7 2007-11-30–2007-12-01"))
  }

  @Test("What is still open in a case is named before it can be closed")
  func openPoints() throws {
    let akte = try Akte.beauftragt().then(.agh()).then(
      AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2008-01-07")
    )
    .then(OfferUebergabe(an: StaffID(3), anTeam: TeamID(1), grund: "Bezirk"))
    #expect(keys(akte) == ["teilnahme_1", "profiling", "ankuendigung", "uebergabe"])
    #expect(akte.state.offenePunkte.first?.name == "Grünpflege")
    #expect(try keys(Akte.zugang()) == [])
    let agreed = try Akte.vereinbarung().then(.einladung).then(.pruefung)
    #expect(keys(agreed) == ["schritt_1", "vereinbarung_6", "termin_1", "minderung_pruefung_1"])
  }

  @Test("A talk agreed on is open unless there is an appointment on its day")
  func talk() throws {
    let talked = try Akte.zugang().then(RecordGespraech(am: "2007-11-01", notiz: "", naechstes: "2007-12-20"))
    #expect(keys(talked) == ["gespraech"])
    #expect(try keys(talked.then(.einladung)) == ["termin_1"])
  }

  @Test("Each point is settled on the spot, and what has a result gets an entry of its own in the same act")
  func settled() throws {
    let akte = try Akte.vereinbarung().then(.agh()).then(.einladung).then(
      CloseCase(
        am: "2007-11-30", grund: .umzug,
        punkte: [
          "teilnahme_1": .teilnahme(.fortschritt), "schritt_1": .schritt(.nichtErledigt), "termin_1": .entfallen,
          "vereinbarung_6": .entfallen,
        ], begruendung: "Umzug"))
    #expect(
      akte.types.suffix(3) == ["teilnahme.beendet.v1", "integrationsplan.schritt.v1", "fall.abgeschlossen.v2"])
    // The measure was planned until August, so it ended then and not with the case.
    #expect(akte.state.teilnahme.items.first?.ende == "2007-08-31")
    #expect(akte.state.planschritt(1)?.grund == "Umzug")
    #expect(akte.state.termin.item(1)?.stand == .abgesagt)
    #expect(akte.state.vereinbarung.current == nil)
    #expect(akte.state.offenePunkte.isEmpty)
  }

  @Test("A measure that would go on ends on the day before the case")
  func cutShort() throws {
    let akte = try Akte.zugang().then(.agh(bis: "2008-03-31")).then(
      CloseCase(am: "2007-11-30", grund: .umzug, punkte: ["teilnahme_1": .teilnahme(.abgebrochen)]))
    #expect(akte.state.teilnahme.items.first?.ende == "2007-11-29")
  }

  @Test("What is handed over stays as it is, and the case says who carries it on")
  func handedOver() throws {
    let akte = try Akte.teilnahme().then(
      CloseCase(am: "2007-11-30", grund: .integration, punkte: ["teilnahme_1": .uebergeben(.leistung)]))
    #expect(akte.state.teilnahme.open.count == 1)
    #expect(akte.state.uebergebenePunkte.map(\.punkt.name) == ["Grünpflege"])
    #expect(akte.state.uebergebenePunkte.map(\.weiter) == [.leistung])
  }

  @Test("When all the rest ends with the case, then taking the Abschluss back opens it again")
  func restAndBack() throws {
    let open = try Akte.vereinbarung().then(.einladung)
    let akte = try open.then(CloseCase(am: "2007-11-30", grund: .umzug, uebrigeEntfallen: true))
    #expect(akte.types.count == open.types.count + 1)
    #expect(akte.state.planschritt(1)?.stand == .entfallen)
    #expect(akte.state.abschluss?.punkte.map(\.art) == [.schritt, .vereinbarung, .termin])
    let back = try akte.storno(Int64(akte.types.count))
    #expect(keys(back) == keys(open))
    #expect(back.state.isOpen)
  }

  @Test("A measure that has not begun has no result, and a running reduction can only be handed over")
  func withoutResult() throws {
    let akte = try Akte.zugang().then(.agh("2008-02-01", bis: "2008-05-31"))
    let point = try #require(akte.state.offenePunkte.first)
    #expect(point.ausgaenge(today: "2007-12-31") == Weiterstelle.allCases.map { .uebergeben($0) })
    #expect(point.ausgaenge(today: "2008-02-01").count == 8)
  }

  @Test("Given a closed case, when the Abschluss is cancelled, then it is open again and takes entries in")
  func reopened() throws {
    let akte = try Akte.abgeschlossen().storno(2).then(SetStatus(status: .krank, ab: "2007-12-01"))
    #expect(akte.state.isOpen)
    #expect(akte.state.status.current == .krank)
  }

  private func keys(_ akte: Akte) -> [String] { akte.state.offenePunkte.map(\.key) }
}

extension Command where Self == InviteTermin {
  /// A Meldetermin on Thursday, 20 December 2007.
  fileprivate static var einladung: Self {
    InviteTermin(
      am: "2007-11-20", place: TerminPlace(tag: "2007-12-20", uhrzeit: Uhrzeit(minutes: 570), ort: "Zimmer 12"),
      art: .meldetermin, form: .persoenlich, anlass: .beratung)
  }
}

extension Command where Self == ExamineMinderung {
  /// A breach of duty in May, after written notice.
  fileprivate static var pruefung: Self {
    ExamineMinderung(am: "2007-06-01", art: .pflichtverletzung, tag: "2007-05-20", belehrt: "2007-02-26")
  }
}

extension Ablehnung {
  static let abschluss: [Ablehnung] = [
    Ablehnung(
      "abschluss.offene_punkte", "a measure without result is settled first", given: try .teilnahme(),
      when: CloseCase(am: "2007-11-30", grund: .umzug)),
    Ablehnung(
      "abschluss.offene_punkte", "a running order is settled first", given: try .beauftragt(),
      when: CloseCase(am: "2007-11-30", grund: .umzug)),
    Ablehnung(
      "abschluss.offene_punkte", "a measure never lapses with the rest", given: try .teilnahme(),
      when: CloseCase(am: "2007-11-30", grund: .umzug, uebrigeEntfallen: true)),
    Ablehnung(
      "abschluss.ausgang", field: "punkt_teilnahme_1", "a measure does not end by lapsing", given: try .teilnahme(),
      when: CloseCase(am: "2007-11-30", grund: .umzug, punkte: ["teilnahme_1": .entfallen])),
    Ablehnung(
      "grund.fehlt", field: "grund", "a step that was not done needs a reason", given: try .plan(),
      when: CloseCase(am: "2007-11-30", grund: .umzug, punkte: ["schritt_1": .schritt(.nichtErledigt)])),
    Ablehnung(
      "datum.zukunft", field: "am", "no case ended tomorrow", given: try .zugang(),
      when: CloseCase(am: "2008-01-01", grund: .umzug)),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "no case ends before it came in", given: try .zugang(),
      when: CloseCase(am: "2007-01-07", grund: .umzug)),
    Ablehnung(
      "fall.abgeschlossen", "a case ends once", given: try .abgeschlossen(),
      when: CloseCase(am: "2007-12-01", grund: .tod)),
  ]
}

import Casework
import Kernel
import Law
import Testing

/// A case a year before the breach, heard and without hardship, ready for a decision.
private func geprueft(_ art: Minderungsart, _ tag: Day, missedBefore: [Day] = [], today: Day? = nil) throws -> Akte {
  var akte = try Akte.zugang(am: tag - 380, today: today ?? tag + 120)
  for day in missedBefore + (art == .meldeversaeumnis ? [tag] : []) { akte = try akte.versaeumt(day) }
  return try akte.then(ExamineMinderung(am: tag, art: art, tag: tag, belehrt: tag - 30)).then(.schritt(am: tag + 7))
    .then(.schritt(.haerte(false), am: tag + 7))
}

extension Command where Self == RecordMinderungsschritt {
  fileprivate static func schritt(
    _ schritt: RecordMinderungsschritt.Schritt = .anhoerung(.schriftlich, .keinGrund), nr: Int = 1, am: Day,
    begruendung: String = "Kein Grund genannt"
  ) -> Self { RecordMinderungsschritt(nr: nr, am: am, schritt: schritt, begruendung: begruendung) }
}

extension Command where Self == RecordMinderung {
  fileprivate static func bescheid(
    _ prozent: Int, _ monate: Int, am: Day, nr: Int = 1, unter25: Bool = false
  ) -> Self {
    let beginn = (am.month + 1).firstDay
    return RecordMinderung(
      MinderungEntschieden(
        nr: nr, am: am, zeichen: "LM-1", prozent: prozent, betrag: nil, beginn: beginn,
        ende: monate == 0 ? beginn + 9 : FristEnd.lastDayOfTerm(months: monate, from: beginn), unter25: unter25))
  }
}

@Suite("Leistungsminderung")
struct LeistungsminderungTests {
  struct Stufe: Sendable {
    let art: Minderungsart
    let tag: Day
    let prozent: Int
    let monate: Int
  }
  static let stages = [
    Stufe(art: .pflichtverletzung, tag: "2007-03-12", prozent: 30, monate: 3),
    Stufe(art: .pflichtverletzungU25, tag: "2007-03-12", prozent: 100, monate: 3),
    Stufe(art: .meldeversaeumnis, tag: "2007-03-12", prozent: 10, monate: 3),
    Stufe(art: .pflichtverletzung, tag: "2011-04-01", prozent: 30, monate: 3),
    Stufe(art: .pflichtverletzungU25, tag: "2019-11-04", prozent: 100, monate: 3),
    Stufe(art: .pflichtverletzungU25, tag: "2019-11-05", prozent: 30, monate: 3),
    Stufe(art: .pflichtverletzung, tag: "2022-06-30", prozent: 30, monate: 3),
    Stufe(art: .pflichtverletzung, tag: "2023-01-02", prozent: 10, monate: 1),
    Stufe(art: .meldeversaeumnis, tag: "2023-01-02", prozent: 10, monate: 1),
    Stufe(art: .pflichtverletzung, tag: "2026-06-30", prozent: 10, monate: 1),
    Stufe(art: .pflichtverletzung, tag: "2026-07-01", prozent: 30, monate: 3),
  ]

  @Test(
    "A first reduction takes what the law of its day allows, and neither a percent nor a month more", arguments: stages)
  func firstStage(_ stufe: Stufe) throws {
    let akte = try geprueft(stufe.art, stufe.tag)
    let am = stufe.tag + 14
    let done = try akte.then(.bescheid(stufe.prozent, stufe.monate, am: am))
    #expect(done.types.last == "minderung.entschieden.v1")
    #expect(
      try rejection { _ = try akte.then(.bescheid(stufe.prozent, stufe.monate + 1, am: am)) }?.code
        == "minderung.zu_lang")
    guard stufe.prozent < 100 else { return }
    #expect(
      try rejection { _ = try akte.then(.bescheid(stufe.prozent + 1, stufe.monate, am: am)) }?.code
        == "minderung.zu_hoch")
  }

  @Test(
    "Repetitions within a year rise to the stage of the day",
    arguments: [
      ("2008-03-10", 60, 3), ("2018-03-12", 60, 3), ("2021-03-15", 30, 3), ("2024-03-11", 20, 2), ("2026-09-14", 30, 3),
    ] as [(Day, Int, Int)])
  func repeated(_ tag: Day, _ prozent: Int, _ monate: Int) throws {
    let first = tag - 150
    var akte = try geprueft(.pflichtverletzung, first, today: tag + 60)
    akte = try akte.then(.bescheid(10, 1, am: first + 14))
    akte = try akte.then(ExamineMinderung(am: tag, art: .pflichtverletzung, tag: tag, belehrt: nil))
    let item = try #require(akte.state.leistungsminderung.item(2))
    let stand = Minderungsstand(item, in: akte.state, law: try Recht.law.get())
    #expect(stand.fruehere == 1 && stand.hoechstens?.percent == prozent && stand.hoechstens?.months == monate)
    #expect(stand.fehlt.contains(.zustellung) && stand.fehlt.contains(.anhoerung))
  }

  @Test("In the moratorium no breach of duty is looked into at all", arguments: ["2022-07-01", "2022-12-31"] as [Day])
  func moratorium(_ tag: Day) throws {
    let akte = try Akte.zugang(am: tag - 100, today: tag)
    let refused = try rejection {
      _ = try akte.then(ExamineMinderung(am: tag, art: .pflichtverletzung, tag: tag, belehrt: nil))
    }
    #expect(refused?.code == "minderung.nicht_vorgesehen" && refused?.section?.hasPrefix("§ 84") == true)
  }

  @Test(
    "Refused work counts only from 2024-03-28 to 2026-03-27 and again from 2026-07-01",
    arguments: [
      ("2024-03-27", false), ("2024-03-28", true), ("2026-03-27", true), ("2026-03-28", false), ("2026-06-30", false),
      ("2026-07-01", true),
    ] as [(Day, Bool)])
  func refusedWork(_ tag: Day, _ isProvided: Bool) throws {
    let akte = try Akte.zugang(am: tag - 100, today: tag)
    let refused = try rejection {
      _ = try akte.then(ExamineMinderung(am: tag, art: .arbeitsverweigerung, tag: tag, belehrt: nil))
    }
    #expect((refused == nil) == isProvided)
  }

  @Test("From July 2026 a missed talk has consequences only when it is repeated")
  func onlyRepeated() throws {
    let first = try geprueft(.meldeversaeumnis, "2026-07-13")
    #expect(
      try rejection { _ = try first.then(.bescheid(30, 1, am: "2026-07-27")) }?.code == "minderung.erst_wiederholt")
    let second = try geprueft(.meldeversaeumnis, "2026-07-13", missedBefore: ["2026-07-06"])
    #expect(try second.then(.bescheid(30, 1, am: "2026-07-27")).types.last == "minderung.entschieden.v1")
  }

  @Test("§ 65a: what happened before July 2026 keeps its consequences, whenever it is decided")
  func transition() throws {
    let akte = try geprueft(.pflichtverletzung, "2026-06-29", today: "2026-12-31")
    #expect(try rejection { _ = try akte.then(.bescheid(30, 3, am: "2026-08-10")) }?.code == "minderung.zu_hoch")
    #expect(
      try akte.then(.bescheid(10, 1, am: "2026-08-10")).state.leistungsminderung.item(1)?.period?.from == "2026-09-01")
  }

  @Test("§ 66: a letter keeps the notice under which it was written when the law changes")
  func lettersKeepTheirNotice() throws {
    let akte = try Akte.zugang(am: "2026-06-01", today: "2026-06-22").then(
      .einladung(am: "2026-06-01", tag: "2026-06-08")
    )
    .then(.einladung(am: "2026-06-15", tag: "2026-06-22"))
    let fassung = try #require(akte.state.termin.item(2)?.fassung)
    #expect(try Recht.law.get().briefbaustein(fassung: fassung)?.value.text.contains("10 Prozent") == true)
  }

  @Test("It is determined within six months of the breach, and the program reminds of the last day")
  func sixMonths() throws {
    let akte = try geprueft(.pflichtverletzung, "2007-03-12", today: "2007-12-31")
    let step = NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == .minderungEntscheidung }
    #expect(step?.due == "2007-09-12")
    #expect(try rejection { _ = try akte.then(.bescheid(30, 3, am: "2007-09-13")) }?.code == "minderung.frist")
    #expect(throws: Never.self) { try akte.then(.bescheid(30, 3, am: "2007-09-12")) }
  }

  @Test("A person under 25 is to be offered counselling within four weeks of the decision, from 2023 on")
  func u25() throws {
    let law = try Recht.law.get()
    let akte = try geprueft(.pflichtverletzung, "2023-03-13").then(.bescheid(10, 1, am: "2023-03-27", unter25: true))
    let step = NextStep.all(akte.state, law: law).first { $0.kind == .minderungBeratungU25 }
    #expect(step?.due == "2023-04-24")
    let offered = try akte.then(.schritt(.beratung, am: "2023-04-03"))
    #expect(!NextStep.all(offered.state, law: law).contains { $0.kind == .minderungBeratungU25 })
    let older = try geprueft(.pflichtverletzung, "2007-03-12").then(.bescheid(30, 3, am: "2007-03-26", unter25: true))
    #expect(!NextStep.all(older.state, law: law).contains { $0.kind == .minderungBeratungU25 })
  }

  @Test("Done, the duty lifts it after a month at the earliest; a withdrawal counts from the beginning")
  func lifted() throws {
    let akte = try geprueft(.pflichtverletzung, "2026-07-06").then(.bescheid(30, 3, am: "2026-07-20"))
    func lift(_ grund: Aufhebungsgrund, _ ab: Day) -> LiftMinderung {
      LiftMinderung(nr: 1, am: "2026-08-10", grund: grund, ab: ab)
    }
    #expect(try akte.then(lift(.erfuellt, "2026-09-01")).state.leistungsminderung.item(1)?.period?.to == "2026-09-01")
    #expect(try rejection { _ = try akte.then(lift(.erfuellt, "2026-08-31")) }?.code == "minderung.zu_frueh")
    #expect(try akte.then(lift(.ruecknahme, "2026-09-15")).state.leistungsminderung.item(1)?.period == nil)
  }

  @Test("A Schlichtung stands in the way of § 31a while it runs, and never of § 32")
  func mediation() throws {
    let duty = try schlichtung(.pflichtverletzung)
    #expect(try rejection { _ = try duty.then(.bescheid(10, 1, am: "2024-04-15")) }?.code == "minderung.schlichtung")
    #expect(throws: Never.self) { try duty.then(.bescheid(10, 1, am: "2024-04-16")) }
    let agreed = try duty.then(EndSchlichtung(am: "2024-03-25", ergebnis: .einigung))
    #expect(throws: Never.self) { try agreed.then(.bescheid(10, 1, am: "2024-03-25")) }
    #expect(throws: Never.self) { try schlichtung(.meldeversaeumnis).then(.bescheid(10, 1, am: "2024-03-25")) }
  }

  @Test("A missed day that was recorded twice is one")
  func recordedTwice() throws {
    let akte = try Akte.zugang(am: "2026-07-01", today: "2026-12-31")
      .versaeumt("2026-07-06").then(.gefehlt("2026-07-06")).versaeumt("2026-07-13")
    #expect(akte.state.meldeversaeumnisseInFolge == ["2026-07-06", "2026-07-13"])
    #expect(akte.state.dreimalVersaeumt == nil)
  }

  @Test("Three Meldeversäumnisse in a row remind of § 7b Abs. 4 from July 2026, until the person comes")
  func unreachable() throws {
    var akte = try Akte.zugang(am: "2026-06-01", today: "2026-12-31")
    // The first invitation names no consequences yet.
    for day: Day in ["2026-06-22", "2026-06-29", "2026-07-06", "2026-07-13"] { akte = try akte.versaeumt(day) }
    #expect(akte.state.meldeversaeumnisseInFolge.count == 3 && akte.state.dreimalVersaeumt == nil)
    akte = try akte.versaeumt("2026-07-20")
    #expect(akte.state.dreimalVersaeumt == "2026-07-20")
    #expect(try akte.then(RecordGespraech(am: "2026-07-21", notiz: "", naechstes: nil)).state.dreimalVersaeumt == nil)
  }

  @Test("A missed appointment with notice waits for its hearing; without notice it does not")
  func hearing() throws {
    let law = try Recht.law.get()
    let missed = RecordGespraech(am: "2007-03-26", notiz: "", naechstes: nil, versaeumtMitGrund: false)
    let akte = try Akte.zugang().then(.einladung()).then(missed)
    #expect(NextStep.all(akte.state, law: law).first { $0.kind == .anhoerung }?.due == "2007-04-10")
    let free = try Akte.zugang().then(.einladung(art: .freiwillig)).then(missed)
    #expect(!NextStep.all(free.state, law: law).contains { $0.kind == .anhoerung })
  }
}

/// Looked into, while since 18 March 2024 a Schlichtung runs.
private func schlichtung(_ art: Minderungsart) throws -> Akte {
  let tag: Day = "2024-03-11"
  return try Akte.zugang(am: "2023-09-04", today: "2024-06-28")
    .then(OrderProfiling(traeger: 7, am: "2023-09-04", bis: "2023-10-02")).then(.profiling(am: "2023-09-11"))
    .then(ChooseStrategie(strategie: .b, am: "2023-09-12", begruendung: ""))
    .then(WritePlan(plan: .probe, am: "2023-09-18"))
    // The first invitation names no consequences yet.
    .then(.einladung(am: "2024-02-26", tag: "2024-03-04")).versaeumt(tag)
    .then(ExamineMinderung(am: tag, art: art, tag: tag, belehrt: nil)).then(.schritt(am: tag + 7))
    .then(.schritt(.haerte(false), am: tag + 7)).then(BeginSchlichtung(am: tag + 7, grund: "Ziel"))
}

extension Ablehnung {
  private static func offen() throws -> Akte {
    try Akte.zugang().then(ExamineMinderung(am: "2007-03-12", art: .pflichtverletzung, tag: "2007-03-12", belehrt: nil))
  }
  private static func entschieden() throws -> Akte {
    try geprueft(.pflichtverletzung, "2023-03-13").then(.bescheid(10, 1, am: "2023-03-27"))
  }
  private static func arbeit() throws -> Akte {
    let akte = try geprueft(.pflichtverletzung, "2026-07-06", today: "2026-12-31").then(
      .bescheid(30, 1, am: "2026-07-20"))
    return try akte.then(ExamineMinderung(am: "2026-09-14", art: .arbeitsverweigerung, tag: "2026-09-14", belehrt: nil))
      .then(.schritt(nr: 2, am: "2026-09-21")).then(.schritt(.haerte(false), nr: 2, am: "2026-09-21"))
  }
  static let minderung: [Ablehnung] = [
    Ablehnung(
      "minderung.vor_anlass", field: "am", "looked into before it happened", given: try .zugang(),
      when: ExamineMinderung(am: "2007-03-11", art: .pflichtverletzung, tag: "2007-03-12", belehrt: nil)),
    Ablehnung(
      "minderung.nicht_vorgesehen", field: "tag", "refused work in 2007", given: try .zugang(),
      when: ExamineMinderung(am: "2007-03-12", art: .arbeitsverweigerung, tag: "2007-03-12", belehrt: nil)),
    Ablehnung(
      "minderung.schon_erfasst", field: "tag", "the same breach twice", given: try offen(),
      when: ExamineMinderung(am: "2007-03-12", art: .pflichtverletzung, tag: "2007-03-12", belehrt: nil)),
    Ablehnung(
      "minderung.kein_versaeumnis", field: "tag", "nobody missed that talk", given: try .zugang(),
      when: ExamineMinderung(am: "2007-03-12", art: .meldeversaeumnis, tag: "2007-03-12", belehrt: nil)),
    Ablehnung(
      "minderung.kein_meldetermin", field: "tag", "missed, but free to come",
      given: try .zugang().versaeumt("2007-03-12", .freiwillig),
      when: ExamineMinderung(am: "2007-03-12", art: .meldeversaeumnis, tag: "2007-03-12", belehrt: nil)),
    Ablehnung("minderung.unbekannt", "a step upon nothing", given: try .zugang(), when: .schritt(am: "2007-03-12")),
    Ablehnung(
      "minderung.keine_beratung", "counselling that nobody waits for", given: try offen(),
      when: .schritt(.beratung, am: "2007-03-12")),
    Ablehnung(
      "grund.fehlt", field: "begruendung", "a hearing without its reason", given: try offen(),
      when: .schritt(am: "2007-03-19", begruendung: "")),
    Ablehnung(
      "minderung.schon_entschieden", "heard after the decision", given: try entschieden(),
      when: .schritt(am: "2023-04-03")),
    Ablehnung(
      "minderung.ohne_anhoerung", "decided before anybody was heard", given: try offen(),
      when: .bescheid(30, 3, am: "2007-03-26")),
    Ablehnung(
      "minderung.wichtiger_grund", "decided in spite of an important reason",
      given: try offen().then(.schritt(.anhoerung(.persoenlich, .wichtigerGrund), am: "2007-03-19")),
      when: .bescheid(30, 3, am: "2007-03-26")),
    Ablehnung(
      "minderung.ohne_haerte", "decided before hardship was looked at",
      given: try Akte.zugang(am: "2023-01-09", today: "2023-06-30").then(
        ExamineMinderung(am: "2023-03-13", art: .pflichtverletzung, tag: "2023-03-13", belehrt: nil)
      ).then(.schritt(am: "2023-03-20")),
      when: .bescheid(10, 1, am: "2023-03-27")),
    Ablehnung(
      "minderung.haertefall", "decided in spite of hardship",
      given: try geprueft(.pflichtverletzung, "2023-03-13").then(.schritt(.haerte(true), am: "2023-03-21")),
      when: .bescheid(10, 1, am: "2023-03-27")),
    Ablehnung(
      "minderung.schlichtung", field: "am", "decided while a Schlichtung runs",
      given: try schlichtung(.pflichtverletzung), when: .bescheid(10, 1, am: "2024-03-25")),
    Ablehnung(
      "minderung.frist", field: "am", "decided after six months",
      given: try geprueft(.pflichtverletzung, "2007-03-12", today: "2007-12-31"),
      when: .bescheid(30, 3, am: "2007-10-01")),
    Ablehnung(
      "minderung.erst_wiederholt", "a first Meldeversäumnis in 2026",
      given: try geprueft(.meldeversaeumnis, "2026-07-13"), when: .bescheid(30, 1, am: "2026-07-27")),
    Ablehnung(
      "minderung.zu_hoch", field: "prozent", "more than the stage",
      given: try geprueft(.pflichtverletzung, "2007-03-12"), when: .bescheid(60, 3, am: "2007-03-26")),
    Ablehnung(
      "minderung.zu_lang", field: "ende", "longer than the stage",
      given: try geprueft(.pflichtverletzung, "2007-03-12"), when: .bescheid(30, 4, am: "2007-03-26")),
    Ablehnung(
      "minderung.zu_kurz", field: "ende", "refused work for no month", given: try arbeit(),
      when: .bescheid(100, 0, am: "2026-09-28", nr: 2)),
    Ablehnung(
      "minderung.deckel", field: "prozent", "two of the same time above the cap",
      given: try geprueft(.pflichtverletzung, "2026-07-06", today: "2026-12-31").then(
        .bescheid(30, 3, am: "2026-07-20")
      )
      .then(ExamineMinderung(am: "2026-08-10", art: .pflichtverletzung, tag: "2026-08-10", belehrt: nil))
      .then(.schritt(nr: 2, am: "2026-08-17")).then(.schritt(.haerte(false), nr: 2, am: "2026-08-17")),
      when: .bescheid(30, 1, am: "2026-08-24", nr: 2)),
    Ablehnung(
      "minderung.nicht_aufhebbar", "lifted before it was decided", given: try offen(),
      when: LiftMinderung(nr: 1, am: "2007-03-26", grund: .erfuellt, ab: "2007-04-01")),
    Ablehnung(
      "minderung.zu_frueh", field: "ab", "lifted within the first month", given: try entschieden(),
      when: LiftMinderung(nr: 1, am: "2023-04-10", grund: .erfuellt, ab: "2023-04-10")),
  ]
}

import Casework
import Kernel
import Law
import Testing

/// The law changes while a case goes on: what was there keeps its rules (§§ 65a, 66 SGB II).
@Suite("Transition rules")
struct UebergangTests {
  private func heard(_ art: Minderungsart, _ tag: Day, today: Day = "2026-12-31") throws -> Akte {
    var akte = try Akte.zugang(am: "2025-12-01", today: today)
    if art == .meldeversaeumnis {
      // Until June 2026 the first invitation names no consequences.
      akte = try akte.then(.einladung(am: tag - 21, tag: tag - 14)).versaeumt(tag)
    }
    let steps: [RecordMinderungsschritt.Schritt] = [.anhoerung(.persoenlich, .keinGrund), .haerte(false)]
    akte = try akte.then(ExamineMinderung(am: "2026-07-06", art: art, tag: tag, belehrt: nil))
    for step in steps {
      akte = try akte.then(RecordMinderungsschritt(nr: 1, am: "2026-07-20", schritt: step, begruendung: "Gehört"))
    }
    return akte
  }

  private func decided(_ prozent: Int, _ ende: Day) -> RecordMinderung {
    RecordMinderung(
      MinderungEntschieden(
        nr: 1, am: "2026-07-27", zeichen: "LM", prozent: prozent, betrag: nil, beginn: "2026-08-01", ende: ende,
        unter25: false))
  }

  @Test(
    "§ 65a Abs. 2: a breach of before July 2026 has the consequences of its own law, also when it is decided later",
    arguments: [.pflichtverletzung, .pflichtverletzungU25, .meldeversaeumnis] as [Minderungsart])
  func breachOfBefore(_ art: Minderungsart) throws {
    let akte = try heard(art, "2026-06-30")
    #expect(try akte.then(decided(10, "2026-08-31")).state.leistungsminderung.item(1)?.period?.to == "2026-09-01")
    #expect(try rejection { _ = try akte.then(decided(11, "2026-08-31")) }?.code == "minderung.zu_hoch")
    #expect(try rejection { _ = try akte.then(decided(10, "2026-09-01")) }?.code == "minderung.zu_lang")
  }

  @Test("§ 65a Abs. 2: a breach of July 2026 has those of the new law")
  func breachOfAfter() throws {
    let akte = try heard(.pflichtverletzung, "2026-07-01")
    #expect(throws: Never.self) { try akte.then(decided(30, "2026-10-31")) }
    #expect(try rejection { _ = try akte.then(decided(31, "2026-10-31")) }?.code == "minderung.zu_hoch")
    let missed = try heard(.meldeversaeumnis, "2026-07-01")
    #expect(try rejection { _ = try missed.then(decided(10, "2026-08-31")) }?.code == "minderung.erst_wiederholt")
  }

  @Test("§ 65a Abs. 2: talks that were missed before July 2026 do not make anybody unreachable")
  func missedBefore() throws {
    var akte = try Akte.zugang(am: "2026-06-01", today: "2026-12-31")
    for day: Day in ["2026-06-15", "2026-06-22", "2026-06-30", "2026-07-01", "2026-07-02"] {
      akte = try akte.versaeumt(day)
    }
    #expect(akte.state.meldeversaeumnisse.count == 4 && akte.state.dreimalVersaeumt == nil)
    #expect(try akte.versaeumt("2026-07-03").state.dreimalVersaeumt == "2026-07-03")
  }

  @Test("§ 65a Abs. 3: a letter warns of the law of the day of the appointment, and what it said stays on record")
  func notice() throws {
    let law = try Recht.law.get()
    var akte = try Akte.zugang(am: "2026-06-01", today: "2026-06-24")
    for (am, tag) in [("2026-06-01", "2026-06-08"), ("2026-06-15", "2026-06-30"), ("2026-06-16", "2026-07-01")]
      as [(Day, Day)]
    {
      akte = try akte.then(.einladung(am: am, tag: tag))
    }
    let texts = akte.state.termin.items.map { $0.fassung.flatMap { law.briefbaustein(fassung: $0)?.value.text } }
    #expect(texts[0] == nil)
    #expect(texts[1]?.contains("10 Prozent") == true)
    #expect(texts[2]?.contains("30 Prozent") == true)
    akte.today = "2026-12-31"
    let later = try akte.then(RecordGespraech(am: "2026-06-30", notiz: "", naechstes: nil, versaeumtMitGrund: false))
      .then(ExamineMinderung(am: "2026-07-06", art: .meldeversaeumnis, tag: "2026-06-30", belehrt: nil))
    #expect(later.state.leistungsminderung.item(1)?.fassung == "einladung_rechtsfolgen@2023-01-01")
  }

  struct Massnahme: Sendable {
    let key: String
    /// The last day on which it can begin.
    let letzter: Day
  }
  static let ended = [
    Massnahme(key: "eqj", letzter: "2007-09-30"), Massnahme(key: "psa", letzter: "2008-12-31"),
    Massnahme(key: "fav_16e_2012", letzter: "2018-12-31"),
    Massnahme(key: "fbw_bildungsgutschein", letzter: "2024-12-31"),
  ]

  @Test("§ 66: a measure that began under the former law goes on to its end; none begins any more", arguments: ended)
  func measures(_ massnahme: Massnahme) throws {
    let (last, law) = (massnahme.letzter, try Recht.law.get())
    let akte = try Akte.zugang(am: last - 60, today: last + 300)
    let begun = try akte.then(.massnahme(massnahme.key, last, bis: last + 200))
    let item = try #require(begun.state.teilnahme.items.first)
    #expect(law.instrument(massnahme.key)?.number == item.instrument)
    // In the midst of the new law the person still takes part, by facts as by the next step.
    #expect(begun.state.facts.contains { $0.kind == .teilnahme && $0.period.contains(last + 150) })
    #expect(NextStep.all(begun.state, law: law).contains { $0.kind == .teilnahmeErgebnis })
    let done = EndTeilnahme(nr: 1, ende: last + 200, ergebnis: .abgeschlossen, statusDanach: nil)
    #expect(try begun.then(done).state.teilnahme.open.isEmpty)
    let refused = try rejection { _ = try akte.then(.massnahme(massnahme.key, last + 1, bis: last + 200)) }
    #expect(refused?.code == "teilnahme.instrument_nicht_in_kraft")
  }

  @Test("An agreement of before July 2023 is looked at within six months, and holds to the end of 2023 at most")
  func agreements() throws {
    let law = try Recht.law.get()
    var akte = try Akte.plan()
    akte.today = "2023-12-31"
    let early = try akte.then(ConcludeVereinbarung(.probe(am: "2023-05-02", bis: "2023-11-01")))
    #expect(early.state.vereinbarung.current?.reviewDue(law) == "2023-11-01")
    let refused = try rejection {
      _ = try akte.then(ConcludeVereinbarung(.probe(am: "2023-06-30", bis: "2024-01-01")))
    }
    #expect(refused?.code == "vereinbarung.zu_lang")
  }
}

import Kernel
import Testing

@testable import Law

@Suite("A job centre's own settings over the law of the files")
struct EinstellungTests {
  private let shipped: Law

  init() throws { shipped = try Delivered.law.get() }

  private func frist(
    _ length: FristLength, key: FristKey = .integrationsplan, nr: Int = 1, ab iso: String, laufende: Bool = false
  ) -> Einstellung {
    Einstellung(
      nr: nr, ziel: Einstellungsziel(.fristen, key.rawValue), wert: .frist(length), ab: day(iso), laufende: laufende)
  }

  private func law(_ settings: Einstellung...) throws -> Law {
    try shipped.laid(under: Einstellungsstand(version: Int64(settings.count), einstellungen: settings))
  }

  private func refusal(_ setting: Einstellung) -> Rejection? {
    do {
      try shipped.pruefe(setting)
      return nil
    } catch { return error }
  }

  @Test("A deadline holds from its day on, not on the day before, and the past keeps its law")
  func dayBefore() throws {
    let law = try law(frist(.weeks(6), ab: "2027-02-01"))
    #expect(law.frist(.integrationsplan, on: day("2027-01-31")).value.length == .weeks(8))
    #expect(law.frist(.integrationsplan, on: day("2027-02-01")).value.length == .weeks(6))
    for iso in ["2005-01-01", "2007-12-31", "2026-11-30"] {
      #expect(law.dueDay(.integrationsplan, after: day(iso)) == shipped.dueDay(.integrationsplan, after: day(iso)))
    }
    #expect(law.frist(.integrationsplan, on: day("2030-01-01")).layer == .local)
    #expect(law.changeDays.contains(day("2027-02-01")) && !shipped.changeDays.contains(day("2027-02-01")))
    #expect(law.einstellungen.version == 1)
  }

  @Test("A later setting takes the place of an earlier one from its day; of two for the same day the later made")
  func superseding() throws {
    let law = try law(
      frist(.weeks(6), nr: 1, ab: "2027-02-01"), frist(.weeks(4), nr: 2, ab: "2027-06-01"),
      frist(.weeks(5), nr: 3, ab: "2027-06-01")
    )
    #expect(law.frist(.integrationsplan, on: day("2027-05-31")).value.length == .weeks(6))
    #expect(law.frist(.integrationsplan, on: day("2027-06-01")).value.length == .weeks(5))
    let earlier = try self.law(frist(.weeks(6), nr: 1, ab: "2027-06-01"), frist(.weeks(4), nr: 2, ab: "2027-02-01"))
    #expect(earlier.frist(.integrationsplan, on: day("2027-05-31")).value.length == .weeks(4))
    #expect(earlier.frist(.integrationsplan, on: day("2027-06-01")).value.length == .weeks(6))
  }

  @Test("Without reaching running deadlines, what began before keeps its day")
  func onlyNew() throws {
    let law = try law(frist(.weeks(6), ab: "2027-02-01"))
    for offset in 1...80 {
      let began = day("2027-02-01") - offset
      #expect(law.dueDay(open: .integrationsplan, after: began) == shipped.dueDay(.integrationsplan, after: began))
    }
    let after = day("2027-02-03")
    #expect(law.dueDay(open: .integrationsplan, after: after) == law.dueDay(.integrationsplan, after: after))
  }

  @Test("A shorter deadline that reaches running ones never ends earlier than the day before it begins")
  func running() throws {
    let from = day("2027-02-01")
    let law = try law(frist(.weeks(4), ab: "2027-02-01", laufende: true))
    var (moved, late) = (0, 0)
    for offset in 1...120 {
      let began = from - offset
      let old = shipped.dueDay(.integrationsplan, after: began)
      let new = law.dueDay(open: .integrationsplan, after: began)
      // What had run out before the day is as it was; what runs has the new length, or ended the day before.
      guard old >= from else {
        #expect(new == old, "\(began)")
        continue
      }
      #expect(new >= from - 1 && new <= old, "\(began)")
      moved += new != old ? 1 : 0
      late += new < from ? 1 : 0
      // What was done in time keeps the deadline it had.
      #expect(law.dueDay(.integrationsplan, after: began) == old)
    }
    #expect(moved >= 50 && late >= 20)
  }

  @Test("A longer deadline reaches what still runs on its day, and wakes nothing that had run out")
  func longer() throws {
    let law = try law(frist(.weeks(12), ab: "2027-02-01", laufende: true))
    let runs = day("2027-01-11")
    #expect(law.dueDay(open: .integrationsplan, after: runs) == FristEnd.weeks(12, after: runs, land: law.land))
    let over = day("2026-11-02")
    #expect(law.dueDay(open: .integrationsplan, after: over) == shipped.dueDay(.integrationsplan, after: over))
    #expect(law.fristenGleichen(law) && !law.fristenGleichen(shipped))
  }

  @Test("A setting ends where the files bring new law for its key")
  func newLaw() throws {
    let text = Einstellung(
      nr: 1, ziel: Einstellungsziel(.begriffe, "lebensunterhalt"),
      wert: .begriff(.init(einzahl: "Bürgergeld", mehrzahl: "Bürgergeld", kurz: "BG")), ab: day("2023-05-01"))
    let law = try law(text)
    #expect(law.begriff(.lebensunterhalt, on: day("2026-06-30")).short == "BG")
    #expect(law.begriff(.lebensunterhalt, on: day("2026-07-01")).singular == "Grundsicherungsgeld")
  }

  @Test("What statute sets, and what goes beyond its limits, is refused with its section")
  func statute() {
    let auskunft = refusal(frist(.weeks(2), key: .auskunft, ab: "2027-01-01"))
    #expect(auskunft?.code == "einstellung.frist_gesetz" && auskunft?.section?.contains("Art. 12") == true)
    let talk = refusal(frist(.months(7), key: .gespraechStrategieE, ab: "2027-01-01"))
    #expect(talk?.code == "einstellung.frist_zu_lang" && talk?.details["grenze"] == "6 Monate")
    let weeks = refusal(frist(.weeks(27), key: .gespraechStrategieE, ab: "2027-01-01"))
    #expect(weeks?.code == "einstellung.frist_zu_lang")
    #expect(refusal(frist(.months(6), key: .gespraechStrategieE, ab: "2027-01-01")) == nil)
    #expect(refusal(frist(.weeks(25), key: .gespraechStrategieE, ab: "2027-01-01")) == nil)
    // The limit is one of 2016; before it the job centre was free.
    #expect(shipped.fristgrenzen(.gespraechStrategieE, on: day("2016-07-31")).isEmpty)
    #expect(refusal(frist(.days(6), key: .anhoerung, ab: "2027-01-01"))?.code == "einstellung.frist_zu_kurz")
    #expect(refusal(frist(.days(7), key: .anhoerung, ab: "2027-01-01")) == nil)
    #expect(refusal(frist(.days(0), key: .profiling, ab: "2027-01-01"))?.code == "einstellung.frist_laenge")
  }

  @Test("A setting that breaks the proofs of the files is no law: the routing names a unit that is not there")
  func proofs() throws {
    let rules = Einstellungswert.zuordnung([.init(wen: .alle, einheit: "mondbasis")])
    let ziel = Einstellungsziel(.zuordnung, "zuordnung")
    let setting = Einstellung(nr: 7, ziel: ziel, wert: rules, ab: day("2027-01-01"))
    let error = #expect(throws: LawError.self) { try law(setting) }
    #expect(error?.message.contains("mondbasis") == true && error?.message.contains("Zeile") == false)
  }

  @Test("The last rule of the routing, and only it, takes everybody; rules by age name an age")
  func routing() throws {
    func code(_ rules: [Einstellungswert.Zuordnungsschritt]) -> String? {
      let ziel = Einstellungsziel(.zuordnung, "zuordnung")
      return refusal(Einstellung(nr: 1, ziel: ziel, wert: .zuordnung(rules), ab: day("2027-01-01")))?.code
    }
    let all = Einstellungswert.Zuordnungsschritt(wen: .alle, einheit: "erwachsene")
    #expect(code([all]) == nil)
    #expect(code([]) == "einstellung.zuordnung_alle")
    #expect(code([all, .init(wen: .weiblich, einheit: "jugend")]) == "einstellung.zuordnung_alle")
    #expect(code([all, all]) == "einstellung.zuordnung_alle")
    #expect(code([.init(wen: .alterUnter, einheit: "jugend"), all]) == "einstellung.zuordnung_alter")
    #expect(code([.init(wen: .weiblich, alter: 25, einheit: "jugend"), all]) == "einstellung.zuordnung_alter")
    let law = try law(
      Einstellung(
        nr: 3, ziel: Einstellungsziel(.zuordnung, "zuordnung"),
        wert: .zuordnung([.init(wen: .alterUnter, alter: 27, einheit: "jugend"), all]), ab: day("2027-01-01")))
    #expect(law.zuordnungsregeln(on: day("2026-12-31")).map(\.value.key) == ["unter_25", "alle"])
    #expect(law.zuordnungsregeln(on: day("2027-01-01")).map(\.value.rule) == [.ageBelow(27), nil])
  }

  @Test("A template is offered no longer from its day on, may come back in other words, and the others stay")
  func templates() throws {
    let first = try #require(shipped.planvorlagen(on: day("2026-11-30")).first?.value)
    let ziel = Einstellungsziel(.planvorlagen, first.key)
    let law = try law(
      Einstellung(nr: 1, ziel: ziel, wert: .vorlageAus, ab: day("2027-01-01")),
      Einstellung(nr: 2, ziel: ziel, wert: .vorlage(first.named("Neuer Name")), ab: day("2027-03-01")))
    func names(_ iso: String) -> [String] { law.planvorlagen(on: day(iso)).map(\.value.name) }
    #expect(names("2026-12-31") == shipped.planvorlagen(on: day("2026-12-31")).map(\.value.name))
    #expect(names("2027-02-28").count == names("2026-12-31").count - 1 && !names("2027-02-28").contains(first.name))
    #expect(names("2027-03-01").first == "Neuer Name")
  }

  @Test("A template of the job centre's own is offered from its day on; one without steps, order or name is refused")
  func ownTemplates() throws {
    let first = try #require(shipped.planvorlagen(on: day("2026-11-30")).first?.value)
    let own = first.named("Eigene", key: Planvorlage.eigene(1))
    func setting(_ template: Planvorlage, _ key: String = Planvorlage.eigene(1)) -> Einstellung {
      Einstellung(
        nr: 1, ziel: Einstellungsziel(.planvorlagen, key), wert: .vorlage(template), ab: day("2027-01-01"))
    }
    let law = try law(setting(own))
    func names(_ iso: String) -> [String] { law.planvorlagen(on: day(iso)).map(\.value.name) }
    #expect(!names("2026-12-31").contains("Eigene") && names("2027-01-01").last == "Eigene")
    #expect(
      law.planvorlagen(on: day("2027-01-01"), strategie: first.strategien[0], zielgruppen: Set(first.zielgruppen))
        .contains { $0.passt && $0.vorlage == own })
    func step(_ from: Int?, _ until: Int, _ what: String = "Bewerben") -> [Planvorlage.Schritt] {
      [.init(was: what, wer: .klient, abWoche: from, bisWoche: until, kosten: nil)]
    }
    func code(_ steps: [Planvorlage.Schritt], name: String = "Eigene", key: String = Planvorlage.eigene(1)) -> String? {
      let goal = Planvorlage.Ziel(ziel: "Arbeit", dient: .integration, schritte: steps)
      let template = Planvorlage(key: key, name: name, strategien: [.a], zielgruppen: [], ziele: [goal])
      return refusal(setting(template, key))?.code
    }
    #expect(code(step(0, 1)) == nil && code(step(nil, 260)) == nil && code(step(4, 4)) == nil)
    for wrong in [step(5, 4), step(nil, 0), step(nil, 261), step(-1, 4)] {
      #expect(code(wrong) == "einstellung.vorlage_wochen")
    }
    #expect(code([]) == "einstellung.vorlage_leer" && code(step(0, 1), name: "") == "einstellung.vorlage_leer")
    #expect(code(step(0, 1, "")) == "einstellung.vorlage_leer")
    #expect(code(step(0, 1), key: "mond") == "einstellung.unbekannt")
  }

  @Test("Every value that can be set reads back as it was stored")
  func coding() throws {
    let template = try #require(shipped.planvorlagen(on: day("2026-11-30")).first?.value)
    let values: [Einstellungswert] = [
      .frist(.days(1)), .frist(.weeks(2)), .frist(.months(3)), .begriff(.init(einzahl: "a", mehrzahl: "b", kurz: "c")),
      .text("Guten Tag"), .vorlageAus, .vorlage(template),
      .zuordnung([.init(wen: .alterUnter, alter: 25, einheit: "jugend"), .init(wen: .alle, einheit: "erwachsene")]),
    ]
    for value in values {
      #expect(try JSON.again(value) == value)
    }
  }
}

extension Planvorlage {
  fileprivate func named(_ name: String, key: String? = nil) -> Planvorlage {
    Planvorlage(key: key ?? self.key, name: name, strategien: strategien, zielgruppen: zielgruppen, ziele: ziele)
  }
}

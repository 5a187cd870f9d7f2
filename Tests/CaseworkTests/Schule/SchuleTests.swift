import Casework
import Kernel
import Law
import Testing

@Suite("Data about school")
struct SchuleTests {
  private func step(_ akte: Akte) throws -> NextStep? {
    NextStep.all(akte.state, law: try Recht.law.get()).first { $0.kind == .schuldatenFortschreiben }
  }

  private func person(born: Day = "1990-05-14") throws -> PersonFile {
    var field = Personenakte(id: 77, today: "2007-01-08")
    try field.record(RegisterPerson(.probe(geburt: born)))
    return field.state
  }

  /// Keys of the groups by school on a day.
  private func groups(_ akte: Akte, _ day: Day) throws -> [String] {
    let all = try person().zugehoerigkeiten(nil, fall: akte.state, law: try Recht.law.get(), on: day)
    return all.map(\.gruppe.value.key).filter { !["u25", "frauen"].contains($0) }
  }

  @Test("Given data about school, then the person goes to school up to the planned last day, with the reason")
  func pupil() throws {
    let akte = try Akte.zugang().then(.schule())
    #expect(akte.types.last == "schule.erfasst.v1")
    #expect(akte.facts(.zielgruppe) == ["6 2007-03-01–2008-06-14", "7 2007-08-01–2008-10-01"])
    #expect(try groups(akte, "2007-02-28").isEmpty)
    #expect(try groups(akte, "2007-03-01") == ["schueler"])
    #expect(try groups(akte, "2008-06-13") == ["schueler", "schulabgaenger"])
    #expect(try groups(akte, "2008-06-14") == ["schulabgaenger"])
    let found = try person().zugehoerigkeiten(nil, fall: akte.state, law: try Recht.law.get(), on: "2007-12-31")
    let pupil = try #require(found.first { $0.gruppe.value.key == "schueler" })
    #expect(pupil.seit == "2007-03-01")
    #expect(
      pupil.grund == .merkmal(.schueler, quelle: "Schulende geplant am 13.06.2008 (Schuldaten vom 01.03.2007)"))
  }

  @Test("Somebody leaves school from the beginning of the last school year to the end of September after it")
  func leaver() throws {
    for (end, from, to) in [
      ("2008-07-31", "2007-08-01", "2008-10-01"), ("2008-08-01", "2008-08-01", "2009-10-01"),
      ("2009-01-31", "2008-08-01", "2009-10-01"),
    ] as [(Day, String, String)] {
      let akte = try Akte.zugang().then(.schule(bis: end))
      #expect(akte.facts(.zielgruppe).last == "7 \(from)–\(to)", "\(end)")
    }
  }

  @Test("Whoever has left is no pupil any more, and is a leaver till the end of September")
  func left() throws {
    let akte = try Akte.zugang(am: "2007-01-08").then(.schule("2007-07-02", .erreicht, bis: "2007-06-20"))
    #expect(akte.facts(.zielgruppe) == ["7 2007-07-02–2007-10-01"])
  }

  @Test("A search for training counts since it began, over several records, until training is taken up")
  func applicant() throws {
    let first = try Akte.zugang().then(.schule(ausbildung: "2007-02-01"))
    let akte = try first.then(.schule("2007-09-03", ausbildung: "2007-02-01"))
    #expect(akte.facts(.zielgruppe).last == "8 2007-02-01–")
    let found = try person().zugehoerigkeiten(nil, fall: akte.state, law: try Recht.law.get(), on: "2007-12-31")
    let applicant = try #require(found.first { $0.gruppe.value.key == "ausbildungsplatzbewerber" })
    #expect(applicant.seit == "2007-02-01")
    let taken = try akte.then(.job(.ausbildung, "2007-10-01"))
    #expect(taken.facts(.zielgruppe).last == "8 2007-02-01–2007-10-01")
    #expect(try akte.then(.job(.geringfuegig, "2007-10-01")).facts(.zielgruppe).last == "8 2007-02-01–")
    #expect(try akte.then(.schule("2007-10-01")).facts(.zielgruppe).last == "8 2007-02-01–2007-10-01")
  }

  @Test("With the case the groups end, and a storno of the data leaves none")
  func ended() throws {
    let akte = try Akte.zugang().then(.schule(ausbildung: "2007-02-01"))
    let closed = try akte.then(CloseCase(am: "2007-11-30", grund: .umzug))
    #expect(closed.state.schulgruppen.allSatisfy { $0.period.to <= "2007-11-30" })
    #expect(closed.state.schulgruppen.count == 3)
    #expect(try akte.storno(2).state.schulgruppen.isEmpty)
  }

  @Test("Some months before the end of school the step is due, on its day once more, and then no longer")
  func reminder() throws {
    let early = try Akte.zugang().then(.schule())
    let step = try #require(try step(early))
    #expect(step.due == "2007-09-13" && step.party == .haus && step.since == "2007-03-01")
    let talked = try early.then(.schule("2007-09-13"))
    #expect(try self.step(talked)?.due == "2008-06-13")
    #expect(try self.step(talked.then(.schule("2007-12-20", .erreicht, bis: "2007-12-19"))) == nil)
  }

  @Test("Ground and consent are kept only where the school was asked for that reason")
  func origin() {
    func daten(_ quelle: Schulquelle, _ grund: Erhebungsgrund?) -> SchuleErfasst {
      SchuleErfasst(
        am: "2007-03-01", schulform: .gymnasium, abschluss: .hochschulreife, stand: .geplant, abschlussAm: "2008-06-13",
        quelle: quelle, erhebungsgrund: grund, einwilligungAm: "2007-02-20")
    }
    #expect(daten(.person, .einwilligung).erhebungsgrund == nil && daten(.person, .einwilligung).einwilligungAm == nil)
    #expect(daten(.schule, .aufgabe).erhebungsgrund == .aufgabe && daten(.schule, .aufgabe).einwilligungAm == nil)
    #expect(daten(.schule, .einwilligung).einwilligungAm == "2007-02-20")
  }
}

extension Command where Self == RecordSchule {
  /// Hauptschule with a planned end on 13 June 2008, of somebody born in 1990.
  static func schule(
    _ am: Day = "2007-03-01", _ stand: Abschlussstand = .geplant, bis end: Day = "2008-06-13",
    form: Schulform = .hauptschule, name: String? = nil, klasse: Int? = 9, ausbildung: Day? = nil,
    quelle: Schulquelle = .person, grund: Erhebungsgrund? = nil, einwilligung: Day? = nil, geburt: Day? = "1990-05-14"
  ) -> Self {
    RecordSchule(
      SchuleErfasst(
        am: am, schulform: form, schule: name, klasse: klasse, abschluss: .ersterSchulabschluss, stand: stand,
        abschlussAm: end, ausbildungSeit: ausbildung, quelle: quelle, erhebungsgrund: grund,
        einwilligungAm: einwilligung), geburt: geburt)
  }
}

extension Ablehnung {
  static let schule: [Ablehnung] = [
    Ablehnung(
      "datum.zukunft", field: "am", "no data of tomorrow", given: try .zugang(), when: .schule("2008-01-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "none before the case", given: try .zugang(), when: .schule("2007-01-07")),
    Ablehnung("fall.abgeschlossen", "none in a closed case", given: try .abgeschlossen(), when: .schule()),
    Ablehnung("person.unbekannt", "none of nobody", given: try .zugang(), when: .schule(geburt: nil)),
    Ablehnung(
      "schule.nicht_jung", "none on the 25th birthday", given: try .zugang(),
      when: .schule("2007-05-14", geburt: "1982-05-14")),
    Ablehnung(
      "schule.form_nicht_moeglich", field: "schulform", "no Sekundarschule in 2007", given: try .zugang(),
      when: .schule(form: .sekundarschule)),
    Ablehnung("schule.klasse", field: "klasse", "no fourteenth year", given: try .zugang(), when: .schule(klasse: 14)),
    Ablehnung(
      "schule.ende_vorbei", field: "abschluss_am", "nothing passed is planned", given: try .zugang(),
      when: .schule(bis: "2007-02-28")),
    Ablehnung(
      "schule.ende_kommt_noch", field: "abschluss_am", "nothing to come is reached", given: try .zugang(),
      when: .schule("2007-03-01", .erreicht)),
    Ablehnung(
      "schule.suche_spaeter", field: "ausbildung_seit", "a search has begun", given: try .zugang(),
      when: .schule(ausbildung: "2007-03-02")),
    Ablehnung(
      "schule.ohne_erhebungsgrund", field: "erhebungsgrund", "a school is not asked without ground",
      given: try .zugang(), when: .schule(name: "Schule am Park", quelle: .schule)),
    Ablehnung(
      "schule.ohne_name", field: "schule", "a school that was asked has a name", given: try .zugang(),
      when: .schule(quelle: .schule, grund: .aufgabe)),
    Ablehnung(
      "schule.ohne_einwilligung", field: "einwilligung_am", "consent has a day", given: try .zugang(),
      when: .schule(name: "Schule am Park", quelle: .schule, grund: .einwilligung)),
    Ablehnung(
      "schule.einwilligung_spaeter", field: "einwilligung_am", "consent comes first", given: try .zugang(),
      when: .schule(name: "Schule am Park", quelle: .schule, grund: .einwilligung, einwilligung: "2007-03-02")),
  ]
}

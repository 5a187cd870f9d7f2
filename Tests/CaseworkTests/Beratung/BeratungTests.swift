import Casework
import Journal
import Kernel
import Law
import Testing

typealias Beratungsakte = Spielfeld<BeratungFile>

extension Spielfeld<BeratungFile> {
  /// 1: referred to debt counselling on 5 March.
  static func vermittelt() throws -> Self { try Spielfeld(id: 9).then(.vermittlung()) }
  /// 2: begun on 12 March.
  static func begonnen() throws -> Self { try vermittelt().then(RecordBeratung(.begonnen, am: "2007-03-12")) }
}

extension Command where Self == ReferToBeratung {
  static func vermittlung(
    _ art: Beratungsart = .schulden, am day: Day = "2007-03-05", stelle: String = "Schuldnerhilfe"
  ) -> Self {
    ReferToBeratung(
      BeratungVermittelt(fall: CaseID(123), person: PersonID(77), art: art, stelle: stelle, am: day, von: 4),
      zugang: "2007-01-08")
  }
}

@Suite("Geschützte Beratung")
struct BeratungTests {
  @Test("Given a case, when its client is referred, then kind, office, day and who are all that is known")
  func referred() throws {
    let akte = try Beratungsakte.vermittelt()
    #expect(akte.types == ["beratung.vermittelt.v1"])
    #expect(
      akte.entries.last?.payload
        == #"{"am":"2007-03-05","art":"schulden","fall":123,"person":77,"stelle":"Schuldnerhilfe","von":4}"#)
    #expect(akte.state.vermittlung?.von == 4 && akte.state.begonnen == nil)
  }

  @Test("Given a referral, when it begins and ends, then the two days are known and no figure is")
  func ended() throws {
    let akte = try Beratungsakte.begonnen().then(RecordBeratung(.beendet, am: "2007-09-28"))
    #expect(akte.types.suffix(2) == ["beratung.begonnen.v1", "beratung.beendet.v1"])
    #expect(akte.state.begonnen == "2007-03-12" && akte.state.beendet == "2007-09-28")
    #expect(akte.state.facts.isEmpty)
  }

  @Test("Given a referral, when it comes to nothing, then it is taken back without a reason")
  func takenBack() throws {
    let akte = try Beratungsakte.vermittelt().then(RecordBeratung(.zurueckgenommen, am: "2007-03-07"))
    #expect(akte.state.zurueckgenommen == "2007-03-07")
    #expect(akte.entries.last?.payload == #"{"am":"2007-03-07"}"#)
  }

  @Test("Counselling is no measure of the case; child care is", arguments: Beratungsart.allCases)
  func noMeasure(_ art: Beratungsart) throws {
    let instrument = try Recht.law.get().beratung(art, on: "2007-03-05").value.instrument
    let refused = try rejection { _ = try Akte.zugang().then(.massnahme(instrument, "2007-03-05", bis: "2007-08-31")) }
    #expect(refused?.code == "teilnahme.geschuetzt" && refused?.field == "instrument")
    let childCare = try Akte.zugang().then(.massnahme("kinderbetreuung_16a", "2007-03-05", bis: "2007-08-31"))
    #expect(childCare.types.last == "teilnahme.begonnen.v1")
  }
}

extension Ablehnung {
  private static func schritt(_ schritt: Beratungsschritt, _ day: Day) -> RecordBeratung {
    RecordBeratung(schritt, am: day)
  }
  private static func zurueckgenommen() throws -> Beratungsakte {
    try .vermittelt().then(schritt(.zurueckgenommen, "2007-03-07"))
  }

  static let beratung: [Ablehnung] = [
    Ablehnung(
      "teilnahme.geschuetzt", field: "instrument", "addiction counselling is no measure", given: try .zugang(),
      when: .massnahme("suchtberatung_16a", "2007-03-05", bis: "2007-08-31")),
    Ablehnung("beratung.schon_vermittelt", "a referral is made once", given: try .vermittelt(), when: .vermittlung()),
    Ablehnung(
      "beratung.stelle_fehlt", field: "stelle", "a referral leads somewhere", given: Beratungsakte(),
      when: .vermittlung(stelle: "")),
    Ablehnung(
      "datum.zukunft", field: "am", "nobody was referred tomorrow", given: Beratungsakte(),
      when: .vermittlung(am: "2008-01-01")),
    Ablehnung(
      "datum.vor_fallzugang", field: "am", "nobody was referred before Fallzugang", given: Beratungsakte(),
      when: .vermittlung(am: "2007-01-07")),
    Ablehnung(
      "beratung.unbekannt", "what was never referred does not begin", given: Beratungsakte(),
      when: schritt(.begonnen, "2007-03-12")),
    Ablehnung(
      "beratung.zurueckgenommen", "what was taken back does not begin", given: try zurueckgenommen(),
      when: schritt(.begonnen, "2007-03-12")),
    Ablehnung(
      "beratung.vor_vermittlung", field: "tag", "it begins after the referral", given: try .vermittelt(),
      when: schritt(.begonnen, "2007-03-04")),
    Ablehnung(
      "datum.zukunft", field: "tag", "it did not begin tomorrow", given: try .vermittelt(),
      when: schritt(.begonnen, "2008-01-01")),
    Ablehnung(
      "beratung.schon_begonnen", "it begins once", given: try .begonnen(), when: schritt(.begonnen, "2007-03-13")),
    Ablehnung(
      "beratung.schon_begonnen", "what has begun is ended, not taken back", given: try .begonnen(),
      when: schritt(.zurueckgenommen, "2007-03-13")),
    Ablehnung(
      "beratung.nicht_begonnen", "what has not begun does not end", given: try .vermittelt(),
      when: schritt(.beendet, "2007-03-13")),
    Ablehnung(
      "beratung.schon_beendet", "it ends once", given: try .begonnen().then(schritt(.beendet, "2007-09-28")),
      when: schritt(.beendet, "2007-09-29")),
    Ablehnung(
      "datum.ende_vor_beginn", field: "tag", "it ends after it began", given: try .begonnen(),
      when: schritt(.beendet, "2007-03-11")),
    Ablehnung(
      "korrektur.vermittlung_noetig", "a referral stands", given: try .begonnen(), storno: 1),
    Ablehnung(
      "beratung.nicht_begonnen", "the begin stands while there is an end",
      given: try .begonnen().then(schritt(.beendet, "2007-09-28")), storno: 2),
    Ablehnung(
      "beratung.vor_vermittlung", "it began after the referral", given: try .begonnen(), storno: 2,
      by: BeratungBegonnen(am: "2007-03-01")),
  ]
}

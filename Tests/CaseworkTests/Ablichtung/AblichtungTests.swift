import Casework
import Kernel
import Law
import Testing

@Suite("A copy of the signed agreement")
struct AblichtungTests {
  @Test("Given a concluded agreement, when its copy is put on file, then the signature is recorded with it")
  func both() throws {
    let akte = try Akte.vereinbarung().then(RecordAblichtung.probe(am: "2007-02-27"))
    #expect(akte.types.suffix(2) == ["vereinbarung.unterschrieben.v1", "vereinbarung.abgelichtet.v1"])
    let item = try #require(akte.state.vereinbarung.item(6))
    #expect(item.unterschrieben == "2007-02-27")
    #expect(item.ablichtung == akte.state.vereinbarung.ablichtungen.first && item.ablichtung?.nr == 8)
    #expect(item.ablichtung?.medientyp == .pdf && item.ablichtung?.groesse == 900)
  }

  @Test("Given a recorded signature, when the copy of that day is put on file, then nothing is recorded twice")
  func signedBefore() throws {
    let akte = try Akte.vereinbarung().then(SignVereinbarung(nr: 6, am: "2007-02-27"))
      .then(RecordAblichtung.probe(am: "2007-02-27"))
    #expect(akte.types.suffix(2) == ["vereinbarung.unterschrieben.v1", "vereinbarung.abgelichtet.v1"])
  }

  @Test("Given an agreement that was continued, when its paper comes back late, then it still finds its place")
  func late() throws {
    let akte = try Akte.vereinbarung().then(ConcludeVereinbarung(.probe(am: "2007-08-20", bis: "2008-02-19")))
      .then(RecordAblichtung.probe(am: "2007-02-27"))
    #expect(akte.state.vereinbarung.item(6)?.ablichtung != nil)
    #expect(akte.state.vereinbarung.item(6)?.zustand == .ersetzt)
  }

  @Test("Given a copy on file, when its entry is cancelled, then the agreement stays signed and a new one can come")
  func struck() throws {
    let signed = try Akte.vereinbarung().then(SignVereinbarung(nr: 6, am: "2007-02-27"))
    let akte = try signed.then(RecordAblichtung.probe(am: "2007-02-27")).storno(8)
    #expect(akte.words == signed.words)
    #expect(try akte.then(RecordAblichtung.probe(am: "2007-02-27")).state.vereinbarung.ablichtungen.map(\.nr) == [10])
  }

  @Test("A signature that was recorded wrongly can be taken back, and then the agreement be corrected")
  func unsigned() throws {
    let akte = try Akte.vereinbarung().then(SignVereinbarung(nr: 6, am: "2007-02-27")).storno(7)
    #expect(try akte.storno(6).state.vereinbarung.items.isEmpty)
  }

  @Test("A size up to 10 MiB is taken, from one byte on")
  func sizes() throws {
    for size in [1, 10 * 1024 * 1024] {
      #expect(
        try Akte.vereinbarung().then(RecordAblichtung.probe(am: "2007-02-27", groesse: Int64(size))).types.count > 7)
    }
  }
}

extension RecordAblichtung {
  static func probe(nr: Int64 = 6, am: Day, groesse: Int64 = 900) -> RecordAblichtung {
    RecordAblichtung(nr: nr, am: am, medientyp: .pdf, groesse: groesse, sha256: String(repeating: "a", count: 64))
  }
}

extension Ablehnung {
  private static func signed() throws -> Akte {
    try .vereinbarung().then(SignVereinbarung(nr: 6, am: "2007-02-27"))
  }
  private static func copied() throws -> Akte { try .vereinbarung().then(RecordAblichtung.probe(am: "2007-02-27")) }

  static let ablichtung: [Ablehnung] = [
    Ablehnung(
      "vereinbarung.unbekannt", "there is an agreement to it", given: try .vereinbarung(),
      when: RecordAblichtung.probe(nr: 99, am: "2007-02-27")),
    Ablehnung(
      "ablichtung.nur_angebot", "an offer is signed by nobody",
      given: try .plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19"))),
      when: RecordAblichtung.probe(am: "2007-02-21")),
    Ablehnung(
      "vereinbarung.ohne_unterschrift", "a Kooperationsplan is not signed", given: try kooperationsplan(),
      when: RecordAblichtung.probe(am: "2024-01-16")),
    Ablehnung(
      "vereinbarung.ohne_unterschrift", "nor is an administrative act",
      given: try .plan().then(
        ReplaceVereinbarung(.probe(am: "2007-02-26", bis: "2007-08-25"), grund: "Keine Einigung")),
      when: RecordAblichtung.probe(am: "2007-02-27")),
    Ablehnung(
      "ablichtung.groesse", field: "datei", "an empty file shows nothing", given: try .vereinbarung(),
      when: RecordAblichtung.probe(am: "2007-02-27", groesse: 0)),
    Ablehnung(
      "ablichtung.groesse", field: "datei", "ten MiB and a byte are too much", given: try .vereinbarung(),
      when: RecordAblichtung.probe(am: "2007-02-27", groesse: 10_485_761)),
    Ablehnung(
      "vereinbarung.vor_beginn", field: "am", "nobody signs before it begins", given: try .vereinbarung(),
      when: RecordAblichtung.probe(am: "2007-02-25")),
    Ablehnung(
      "datum.zukunft", field: "am", "nobody has signed tomorrow", given: try .vereinbarung(),
      when: RecordAblichtung.probe(am: "2008-01-01")),
    Ablehnung(
      "ablichtung.anderer_tag", field: "am", "the paper shows the day that is on file", given: try signed(),
      when: RecordAblichtung.probe(am: "2007-02-28")),
    Ablehnung(
      "ablichtung.schon_da", "one copy at a time", given: try copied(), when: RecordAblichtung.probe(am: "2007-02-27")),
    Ablehnung(
      "fall.abgeschlossen", "a closed case takes none",
      given: try .vereinbarung().then(
        CloseCase(
          am: "2007-12-01", grund: .umzug, uebrigeEntfallen: true, begruendung: "Umzug")),
      when: RecordAblichtung.probe(am: "2007-02-27")),
    Ablehnung(
      "vereinbarung.unterschrieben", "what both signed is not taken back", given: try signed(), storno: 6),
    Ablehnung(
      "vereinbarung.unterschrieben", "nor replaced by another content", given: try copied(), storno: 6,
      by: VereinbarungGeschlossen(
        am: "2007-02-26", bis: "2007-08-25", klient: [Zusage("Anderes")], haus: [Zusage("Kosten")], planstand: 1,
        textfassung: "2007-01-01")),
    Ablehnung(
      "korrektur.ablichtung_braucht_unterschrift", "a copy shows the signatures", given: try copied(), storno: 7),
  ]

  private static func kooperationsplan() throws -> Akte {
    var akte = try Akte.plan()
    akte.today = "2024-12-31"
    return try akte.then(ConcludeVereinbarung(.probe(am: "2024-01-15", bis: nil)))
  }
}

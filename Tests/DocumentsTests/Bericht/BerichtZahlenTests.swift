import Controlling
import Documents
import Kernel
import Law
import Testing

@Suite("The figures of the report")
struct BerichtZahlenTests {
  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// A woman and a man, both entitled; she takes up work in May 2007 and it becomes known in June.
  private func input(knownOn: String?, workingDay: String = "2008-12-31") throws -> BerichtInput {
    let law = try Law.load(from: nil)
    let auswertung = Auswertung(
      columns: FactColumns(try facts()), definitions: Definitions(law),
      stand: Kenntnisstand(workingDay: try Self.day(workingDay), knownOn: try knownOn.map { try Self.day($0) }))
    return BerichtInput(
      2007, jobCentre: "JobCenter Musterstadt", texte: try BerichtTexte(files: ["1-a.md": "# A"]),
      auswertung: auswertung)
  }

  private func facts() throws -> [Fact] {
    var facts: [Fact] = []
    func add(
      _ kind: FactKind, _ person: Int64, _ value: Int64, _ from: String, _ to: String? = nil, known: String? = nil
    ) throws {
      let begin = try Self.day(from)
      let end = try to.map { try Self.day($0) } ?? .distantFuture
      facts.append(
        Fact(
          position: Int64(facts.count + 1), ordinal: 0,
          span: FactSpan(
            person: PersonID(person), caseID: CaseID(person), kind: kind, value: value,
            period: Period(from: begin, to: end)),
          known: Period(from: try known.map { try Self.day($0) } ?? begin)))
    }
    for (person, sex) in [(Int64(1), Geschlecht.weiblich), (2, .maennlich)] {
      try add(.geburt, person, Int64(try Self.day("1970-01-01").rawValue), "1970-01-01")
      try add(.geschlecht, person, sex.rawValue, "1970-01-01")
      try add(.leistungsbezug, person, 0, "2007-01-01")
    }
    try add(
      .integration, 1, IntegrationKind.sozialversicherungspflichtig.rawValue, "2007-05-10", "2007-05-11",
      known: "2007-06-20")
    return facts
  }

  private func row(_ key: String, _ input: BerichtInput) throws -> IndikatorRow {
    try #require(input.indikatoren.first { $0.key == key })
  }

  @Test("are those that Controlling counts, with their shares")
  func counted() throws {
    let input = try input(knownOn: nil)
    let women = try row("integrationen_frauen", input)
    #expect(women.values.map(\.year) == [2005, 2006, 2007])
    #expect(women.value(2007)?.value == 1 && women.value(2007)?.share == 1000)
    #expect(women.value(2007)?.printedValue == 1005 && women.value(2007)?.printedShare == 289)
    #expect(women.isPart && women.label == "Integrationen von Frauen" && women.target?.year == 2008)
    #expect(input.bestand.first { $0.key == "ehb_gesamt" }?.value == 2)
    #expect(input.verlauf?.result[4] == 1 && input.verlauf?.provisionalFrom == nil)
    #expect(input.anteile.first == .init(label: "Frauen", inResults: 1000, inStock: 500))
  }

  @Test("are as known on the day asked for")
  func earlier() throws {
    let early = try input(knownOn: "2007-06-19")
    #expect(try row("integrationen_gesamt", early).value(2007)?.value == 0)
    #expect(early.knownOn == (try Self.day("2007-06-19")))
    #expect(early.datenstand == "bekannt bis einschließlich 19.06.2007")
    #expect(try row("integrationen_gesamt", try input(knownOn: "2007-06-20")).value(2007)?.value == 1)
  }

  @Test("are marked while the waiting time runs")
  func provisional() throws {
    let input = try input(knownOn: "2008-03-31")
    #expect(try row("integrationen_gesamt", input).value(2007)?.guete == .vorlaeufig)
    #expect(input.verlauf?.provisionalFrom == 12)
    let late = try self.input(knownOn: "2008-04-01")
    #expect(try row("integrationen_gesamt", late).value(2007)?.guete == nil && late.verlauf?.provisionalFrom == nil)
  }

  @Test("without a day say how long each month was waited for")
  func waiting() throws {
    #expect(try input(knownOn: nil).datenstand == "je Monat nach 92 Tagen Wartezeit, spätestens am 31.12.2008")
  }

  @Test("of years without data are missing, and the report is made all the same")
  func noData() throws {
    let early = try input(knownOn: "2004-12-31")
    #expect(try row("integrationen_gesamt", early).values.allSatisfy { $0.value == nil && $0.remark != nil })
    #expect(early.verlauf == nil && early.bestand.allSatisfy { $0.value == nil })
    #expect(try Bericht(early).document().headings.count == 1)
  }

  @Test("are defined in the words of the rules")
  func definitions() throws {
    let words = try input(knownOn: nil).definitionen
    #expect(words.map(\.word) == ["Integration", "Aktivierungsquote", "Migration", "Wartezeit"])
    #expect(words.allSatisfy { $0.meaning.count > 20 })
  }
}

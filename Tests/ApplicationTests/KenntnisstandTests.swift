import Casework
import Controlling
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

@Suite("Figures as they were known")
struct KenntnisstandTests {
  /// A job centre without a fixed day, its figures, and one Fallmanagement account.
  private struct Haus {
    let clock = HandClock()
    let office: Office
    let actor: Actor

    init() async throws {
      let database = try await TestEngine.open()
      try await Migrations.run(on: database)
      office = Office(database: database, law: try Law.load(), clock: clock, passwords: .quick)
      let new = NewMandant(
        key: "probe", name: "JobCenter Probe", localLayer: "hamm-2007", land: "NW", workingDay: nil,
        createdAt: clock.now)
      let mandant = try await database.write { try Mandant.create(new, $0) }
      actor = Actor(
        konto: 1, tenant: mandant, name: "Ada", role: .fallmanagement, staff: StaffID(1), team: TeamID(1))
    }

    /// A case of November 2007 with a take-up of work in that month.
    func placed(_ name: String) async throws -> CaseID {
      let person = PersonData(
        vorname: "Eva", nachname: name, geburt: Day(rawValue: 3_000), geschlecht: .weiblich,
        staatsangehoerigkeit: .german)
      let zugang = day(2007, 11, 2)
      let new = NewCase(
        person: person, zugang: zugang, anlass: .erstantrag, leistungAb: zugang, status: .arbeitslos,
        confirmedNew: true)
      let nr = try await office.openCase(new, as: actor, key: nil) { nr, _ in nr }.target
      let id = try #require(Aktenzeichen.caseID(nr))
      let job = RecordIntegration(
        art: .sozialversicherungspflichtig, beginn: day(2007, 11, 12), arbeitgeber: "Spedition", stunden: 38,
        begleitend: false, statusAendern: true)
      _ = try await office.record(job, in: id, as: actor, Submission(key: nil, expected: nil, target: ""))
      return id
    }

    func count(_ knownOn: Day) async throws -> Int? {
      let table = try await office.kennzahlen(actor, knownOn: knownOn).jahrestabelle(2007)
      return table.kennzahlen.first { $0.indikator.key == "integrationen_gesamt" }?.value
    }

    func go(to day: Day) { clock.move(minutes: Int64(day - clock.now.day) * 24 * 60) }
  }

  @Test("A correction of February 2008 for November 2007 changes March's knowledge and leaves January's")
  func knownOn() async throws {
    let haus = try await Haus()
    haus.go(to: day(2007, 11, 30))
    let wrong = try await haus.placed("Falsch")
    _ = try await haus.placed("Richtig")
    haus.go(to: day(2008, 2, 14))
    let version = try await haus.office.fallakte(wrong, haus.actor, page: "fall").version
    _ = try await haus.office.cancel(
      version: version - 1, reason: "Stelle nicht angetreten", in: wrong, as: haus.actor,
      Submission(key: nil, expected: nil, target: ""))
    _ = try await haus.placed("Nachgemeldet")
    _ = try await haus.placed("Zu spät")
    haus.go(to: day(2008, 3, 31))
    #expect(try await haus.count(day(2008, 1, 31)) == 2)
    #expect(try await haus.count(day(2008, 3, 31)) == 3)
    #expect(try await haus.count(day(2008, 2, 13)) == 2)
  }

  @Test("A figure opens to as many rows as it says, by each dimension, and counts the next entry at once")
  func drilldown() async throws {
    let haus = try await Haus()
    haus.go(to: day(2008, 3, 31))
    for name in ["Adler", "Busch", "Claas"] { _ = try await haus.placed(name) }
    let stand = day(2008, 3, 31)
    #expect(try await haus.count(stand) == 3)
    _ = try await haus.placed("Damm")
    #expect(try await haus.count(stand) == 4)
    for dimension in Dimension.allCases {
      let figures = try await haus.office.kennzahlen(haus.actor, knownOn: stand)
      let split = try #require(figures.aufteilung("integrationen_gesamt", year: 2007, by: dimension))
      for part in split.teile {
        let cell = FigureAddress.Cell(dimension, part.gruppe.key)
        let address = FigureAddress("integrationen_gesamt", year: 2007, part: .numerator, cell: cell)
        let found = try await haus.office.drilldown(address, knownOn: stand, page: 1, haus.actor)
        #expect(found.total == part.numerator && found.members.count == part.numerator, "\(dimension)")
      }
    }
  }

  @Test("Fifty that ask while entries are written each see at least what was there when they asked")
  func together() async throws {
    let haus = try await Haus()
    haus.go(to: day(2008, 3, 31))
    for number in 0..<4 {
      _ = try await haus.placed("Name \(number)")
      try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 0..<50 { group.addTask { try await haus.count(day(2008, 3, 31)) } }
        for try await count in group { #expect(count == number + 1) }
      }
    }
  }
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? .distantFuture
}

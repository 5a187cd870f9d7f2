import Casework
import Kernel
import Law
import Store

@testable import Application

/// A planned small world of the year 2007: who is what follows from the person's number by arithmetic.
///
/// All are entitled all year. Every second person takes up work in a month of 2007, every third is in an
/// activating measure in November, every fifth is no longer unemployed from December on.
struct Weltplan {
  static let size = 120
  static let numbers = 1...size

  static func isFemale(_ number: Int) -> Bool { number % 3 == 0 }
  static func isForeign(_ number: Int) -> Bool { number % 4 == 0 }
  static func isYoung(_ number: Int) -> Bool { number % 5 == 0 }
  static func works(_ number: Int) -> Bool { number % 2 == 0 }
  static func isActivated(_ number: Int) -> Bool { number % 3 == 1 }
  static func isUnemployedInDecember(_ number: Int) -> Bool { number % 5 != 2 }
  static func team(_ number: Int) -> Int64 { number % 7 < 3 ? 1 : 2 }
  /// A to D, or none yet for every fifth; E for two persons alone.
  static func strategie(_ number: Int) -> StrategieLetter? {
    number <= 2 ? .e : StrategieLetter(number: Int64(number % 5))
  }

  static func count(_ holds: (Int) -> Bool) -> Int { numbers.count(where: holds) }

  /// Records the world in one batch, as on the second of January 2008.
  static func play(_ haus: Haus) async throws {
    let moment = Instant(day: .on("2008-01-02"), hour: 9)
    try await BatchWriter(haus.office, tenant: haus.mandant).write(actor: 1, now: moment) { ledger in
      for number in numbers { try Akteur(ledger: ledger, number: number).play() }
    }
  }
}

/// Records one person of the plan.
private struct Akteur {
  let ledger: Ledger
  let number: Int

  func play() throws {
    let start = Day.on("2006-11-06")
    let person = ledger.newID()
    try ledger.record(RegisterPerson(data), on: person)
    try ledger.record(BeginLeistungsbezug(ab: start), on: person)
    if number % 10 == 0 { try ledger.record(RecordZielgruppe(merkmal: .schwerbehindert, ab: start), on: person) }
    let id = ledger.newID()
    try ledger.record(RecordFallzugang(person: PersonID(person), am: start, anlass: .erstantrag), on: id)
    let team = Weltplan.team(number)
    try ledger.record(AssignCase(staff: StaffID(team), team: TeamID(team), ab: start), on: id)
    try ledger.record(SetStatus(status: .arbeitslos, ab: start), on: id)
    try events(id)
  }

  private var data: PersonData {
    PersonData(
      vorname: "P", nachname: "Nummer \(number)", geburt: .on(Weltplan.isYoung(number) ? "1988-01-01" : "1960-01-01"),
      geschlecht: Weltplan.isFemale(number) ? .weiblich : .maennlich,
      staatsangehoerigkeit: Weltplan.isForeign(number) ? Nationality("TR") ?? .german : .german)
  }

  private func events(_ id: Int64) throws {
    if let letter = Weltplan.strategie(number) {
      let merkmale = MerkmalKey.allCases.map { Merkmal(merkmal: $0, auspraegung: 3) }
      try ledger.record(OrderProfiling(traeger: 7, am: .on("2006-11-07"), bis: .on("2006-12-07")), on: id)
      let result = ProfilingEingegangen(am: .on("2006-11-20"), merkmale: merkmale, staerken: nil)
      try ledger.record(ReceiveProfiling(result), on: id)
      try ledger.record(ChooseStrategie(strategie: letter, am: .on("2006-11-21"), begruendung: "Plan."), on: id)
    }
    if Weltplan.isActivated(number) {
      try ledger.record(
        BeginTeilnahme(
          instrument: "agh_mae", bezeichnung: "Grünpflege", traeger: 7, beginn: .on("2007-11-05"),
          ende: .on("2007-12-07"), statusAendern: false), on: id)
    }
    if Weltplan.works(number) {
      let month = Month(year: 2007, month: 1 + number % 12)
      try ledger.record(
        RecordIntegration(
          art: .sozialversicherungspflichtig, beginn: month.firstDay + 9, arbeitgeber: "Spedition", stunden: 38,
          begleitend: false, statusAendern: false), on: id)
    }
    if !Weltplan.isUnemployedInDecember(number) {
      try ledger.record(SetStatus(status: .krank, ab: .on("2007-12-03")), on: id)
    }
  }
}

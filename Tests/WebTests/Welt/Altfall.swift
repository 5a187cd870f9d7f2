import Application
import Casework
import Kernel
import SQL
import Store

extension Haus {
  /// A case of the nineties, as taken over from an older program; its Aktenzeichen. Its retention is over.
  func oldCase(nachname: String) async throws -> String {
    let person = PersonData(
      vorname: "Otto", nachname: nachname, geburt: Day(rawValue: -9_000), geschlecht: .maennlich,
      staatsangehoerigkeit: .german)
    let (from, to) = (Day(rawValue: 8_000), Day(rawValue: 9_000))
    try await BatchWriter(office, tenant: mandant).write(actor: 1, now: Instant(day: Haus.today)) { ledger in
      let number = ledger.newID()
      try ledger.record(RegisterPerson(person), on: number)
      let id = ledger.newID()
      try ledger.record(RecordFallzugang(person: PersonID(number), am: from, anlass: .erstantrag), on: id)
      try ledger.record(CloseCase(am: to, grund: .umzug), on: id)
    }
    let found = try await office.database.read { session in
      try session.first("SELECT aktenzeichen FROM fall ORDER BY id DESC LIMIT 1") { $0.text(0) }
    }
    return found ?? ""
  }
}

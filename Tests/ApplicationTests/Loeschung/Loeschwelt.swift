import Casework
import Foundation
import Kernel
import Law
import SQL
import Store

@testable import Application

extension Haus {
  /// A case with address, talk and measure, closed with the end of the benefits on `end`.
  func closedCase(_ nachname: String, from start: Day, to end: Day, household: [NewMitglied] = []) async throws
    -> CaseID
  {
    let (ada, before) = (try await actor("ada"), clock.now.day)
    clock.turn(to: start)
    let person = PersonData(
      vorname: "Evamaria", nachname: nachname, geburt: .on("1980-05-14"), geschlecht: .weiblich,
      staatsangehoerigkeit: Nationality("TR") ?? .german, strasse: "Geheimweg 17", plz: "59065", ort: "Musterstadt",
      telefon: "02381-4711")
    let id = try await open(.of(person, on: start), as: ada)
    for member in household { _ = try await office.addMitglied(member, in: id, as: ada, .plain) }
    let talk = RecordGespraech(am: start, notiz: "Vertrauliches Wort", naechstes: nil, versaeumtMitGrund: nil)
    _ = try await office.record(talk, in: id, as: ada, .key("form-\(nachname)"))
    clock.turn(to: end)
    let job = RecordIntegration(
      art: .sozialversicherungspflichtig, beginn: end, arbeitgeber: "Spedition Einzig", stunden: 38, begleitend: false,
      statusAendern: true)
    _ = try await office.record(job, in: id, as: ada, .plain)
    try await close(id, on: end)
    clock.turn(to: before)
    return id
  }

  /// Ends benefits and case.
  func close(_ id: CaseID, on end: Day) async throws {
    let leistung = try await actor("leistung")
    _ = try await office.record(
      EndLeistungsbezug(ende: end, grund: .arbeitsaufnahme), aboutPersonOf: id, right: .leistungsbezug, as: leistung,
      .plain)
    let close = CloseCase(am: end, grund: .integration, uebrigeEntfallen: true, begruendung: "Arbeit aufgenommen")
    _ = try await office.record(close, in: id, as: try await actor("ada"), .plain)
  }

  /// Proposed by one account of Datenschutz, approved by the other.
  @discardableResult
  func erase(on day: Day) async throws -> Loeschergebnis {
    clock.turn(to: day)
    let (first, second) = (try await actor("schutz"), try await actor("schutz2"))
    _ = try await office.proposeLoeschlauf(day, as: first, .plain)
    let run = try await office.loeschlaeufe(second).first
    return try await office.approveLoeschlauf(run?.row.nr ?? 0, as: second)
  }

  func urteil(_ id: CaseID, on day: Day) async throws -> Loeschurteil? {
    try await office.loeschvorschau(day, try await actor("schutz")).kandidaten
      .first { $0.faelle.contains { $0.id == id } }?.urteil
  }

  /// Proves chains, facts, coarsened facts and read models.
  func verify() async throws -> Int {
    let (tenant, law) = (mandant.id, office.law)
    return try await office.database.read { session in
      let summary = try JournalVerification.run(session, tenant: tenant)
      try ReadModels.verify(session, tenant: tenant, law: law)
      return summary.erased
    }
  }

  /// The bytes of the database's files as they lie on the disk.
  func files() async throws -> [Data] {
    let path = try await office.database.read { session in
      try session.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { $0.text(0) }
    }
    return ["", "-wal"].compactMap { FileManager.default.contents(atPath: (path ?? "") + $0) }
  }

  func count(_ sql: String) async throws -> Int64 {
    try await office.database.read { try $0.first(sql) { $0.int(0) } ?? -1 }
  }
}

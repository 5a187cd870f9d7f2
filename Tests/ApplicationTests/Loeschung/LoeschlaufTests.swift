import Casework
import Foundation
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@testable import Application

@Suite("An erasure run")
struct LoeschlaufTests {
  private static let start = Day.on("2006-02-01")
  private static let end = Day.on("2007-03-12")
  private static let due = Day.on("2017-03-12")

  @Test("is due ten years after the case, and not a day before")
  func due() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      #expect(try await haus.urteil(id, on: Self.due - 1) == nil)
      #expect(try await haus.urteil(id, on: Self.due) == .loeschen(seit: Self.due))
    }
  }

  @Test("needs a second person, and says so to the first")
  func fourEyes() async throws {
    try await Haus.use { haus in
      _ = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      haus.clock.turn(to: Self.due)
      let (first, second) = (try await haus.actor("schutz"), try await haus.actor("schutz2"))
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: first, .plain)
      let before = try await Abbild.take(haus.office.database)
      let refused = await #expect(throws: Rejection.self) { try await haus.office.approveLoeschlauf(1, as: first) }
      #expect(refused?.code == "freigabe.selbst_vorgeschlagen")
      #expect(try await Abbild.take(haus.office.database) == before)
      #expect(try await haus.office.approveLoeschlauf(1, as: second).geloescht == 1)
      let again = await #expect(throws: Rejection.self) { try await haus.office.approveLoeschlauf(1, as: second) }
      #expect(again?.code == "loeschung.schon_entschieden")
    }
  }

  @Test("is refused to every other role", arguments: ["ada", "leitung", "leistung", "zahlen", "chef", "amt"])
  func roles(name: String) async throws {
    try await Haus.use { haus in
      let actor = try await haus.actor(name)
      await #expect(throws: Forbidden.self) { try await haus.office.loeschvorschau(Self.due, actor) }
      await #expect(throws: Forbidden.self) { try await haus.office.proposeLoeschlauf(Self.due, as: actor, .plain) }
      await #expect(throws: Forbidden.self) { try await haus.office.approveLoeschlauf(1, as: actor) }
      await #expect(throws: Forbidden.self) { try await haus.office.loeschlauf(1, actor) }
    }
  }

  @Test(
    "leaves no byte of the person in the files, and what others need stays",
    .disabled(if: TestEngine.isPostgres, "the files of a server are not this program's to read"))
  func traces() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      let other = try await haus.openCase("Bleibtreu", on: .on("2008-01-07"))
      let words = [
        "Kowalczyk", "kowalczyk", "Evamaria", "Geheimweg", "02381-4711", "Vertrauliches Wort", "Spedition Einzig",
      ]
      let nr = try await haus.line(id).fall.aktenzeichen
      let before = try await haus.files().reduce(Data(), +)
      for word in words { #expect(before.range(of: Data(word.utf8)) != nil, "\(word)") }
      let result = try await haus.erase(on: Self.due)
      #expect(result == Loeschergebnis(geloescht: 1, uebergangen: 0, abweichungen: 0, istBereinigt: true))
      let after = try await haus.files().reduce(Data(), +)
      for word in words + [nr] { #expect(after.range(of: Data(word.utf8)) == nil, "\(word)") }
      #expect(after.range(of: Data("Bleibtreu".utf8)) != nil)
      #expect(try await haus.line(other).person.nachname == "Bleibtreu")
      #expect(try await haus.verify() > 8)
    }
  }

  @Test("is put off by another open case, running benefits and a later end of them")
  func stays() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      let person = try await haus.line(id).fall.person
      let writer = BatchWriter(haus.office, tenant: haus.mandant)
      try await writer.write(actor: 1, now: haus.clock.now) { ledger in
        try ledger.record(BeginLeistungsbezug(ab: .on("2007-10-01")), on: person.rawValue)
      }
      #expect(try await haus.urteil(id, on: Self.due) == .bleibt(.leistungLaeuft))
      try await writer.write(actor: 1, now: haus.clock.now) { ledger in
        try ledger.record(EndLeistungsbezug(ende: .on("2007-12-01"), grund: .umzug), on: person.rawValue)
      }
      #expect(try await haus.urteil(id, on: Self.due) == .bleibt(.leistungsfrist(bis: .on("2017-12-01"))))
      try await writer.write(actor: 1, now: haus.clock.now) { ledger in
        try ledger.record(
          RecordFallzugang(person: person, am: .on("2008-02-01"), anlass: .wiederzugang), on: ledger.newID())
      }
      guard case .bleibt(.fallOffen) = try await haus.urteil(id, on: .on("2018-01-01")) else {
        Issue.record("an open case must keep the person")
        return
      }
      await #expect(throws: Rejection.self) { try await haus.erase(on: .on("2018-01-01")) }
    }
  }

  @Test("is put off by a hold, with its ground, until the hold is lifted")
  func hold() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      let schutz = try await haus.actor("schutz")
      _ = try await haus.office.restrict(
        id, grund: .widerspruchsverfahren, seit: .on("2008-01-10"), as: schutz, .plain)
      guard case .gesperrt(let vermerk) = try await haus.urteil(id, on: Self.due) else {
        Issue.record("a hold must keep the person")
        return
      }
      #expect(vermerk.grund == Sperrgrund.widerspruchsverfahren.rawValue)
      let refused = await #expect(throws: Rejection.self) { try await haus.erase(on: Self.due) }
      #expect(refused?.code == "loeschung.niemand")
      _ = try await haus.office.lift(vermerk.nr, as: schutz, .plain)
      #expect(try await haus.erase(on: Self.due).geloescht == 1)
    }
  }

  @Test("passes over a person for whom something was recorded between proposal and approval")
  func since() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      _ = try await haus.closedCase("Anders", from: Self.start, to: Self.end)
      haus.clock.turn(to: Self.due)
      let (first, second) = (try await haus.actor("schutz"), try await haus.actor("schutz2"))
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: first, .plain)
      _ = try await haus.office.restrict(id, grund: .pruefung, seit: Self.due, as: first, .plain)
      let result = try await haus.office.approveLoeschlauf(1, as: second)
      #expect(result.geloescht == 1 && result.uebergangen == 1)
      #expect(try await haus.line(id).person.nachname == "Kowalczyk")
      #expect(try await haus.office.loeschlaeufe(first).map(\.row.zustand) == [.beendet])
    }
  }

  @Test("that breaks off in the middle of a person leaves nothing half done, and approving once more finishes it")
  func brokenOff() async throws {
    struct Abbruch: Error {}
    try await Haus.use { haus in
      let ids = [
        try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end),
        try await haus.closedCase("Anders", from: Self.start, to: Self.end),
      ]
      haus.clock.turn(to: Self.due)
      let (first, second) = (try await haus.actor("schutz"), try await haus.actor("schutz2"))
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: first, .plain)
      let before = try await Abbild.take(haus.office.database)
      let (tenant, law, now) = (haus.mandant.id, haus.office.law, haus.clock.now)
      let person = try await haus.line(ids[0]).fall.person
      let erase: @Sendable (any SQLSession) throws -> Int64? = { session in
        try Loeschvollzug(session, tenant: tenant, law: law, actor: second.konto, now: now)
          .run(person, stichtag: Self.due)
      }
      await #expect(throws: Abbruch.self) {
        try await haus.office.database.write { session in
          _ = try erase(session)
          throw Abbruch()
        }
      }
      #expect(try await Abbild.take(haus.office.database) == before)
      // The power fails behind the first person.
      try await haus.office.database.write { session in
        _ = try LoeschlaufRow.decide(
          1, from: [.vorgeschlagen], to: .freigegeben, von: second.konto, at: now, tenant: tenant, session)
        try LoeschlaufRow.note(person, position: try erase(session), in: 1, tenant: tenant, session)
      }
      #expect(try await haus.office.approveLoeschlauf(1, as: second).geloescht == 1)
      let row = try await haus.office.loeschlaeufe(first).first?.row
      #expect(row?.geloescht == 2 && row?.zustand == .beendet)
      _ = try await haus.verify()
    }
  }

  @Test("can be given up; then nothing is erased and a new one may be proposed")
  func discarded() async throws {
    try await Haus.use { haus in
      _ = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      haus.clock.turn(to: Self.due)
      let (first, second) = (try await haus.actor("schutz"), try await haus.actor("schutz2"))
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: first, .plain)
      let open = await #expect(throws: Rejection.self) {
        try await haus.office.proposeLoeschlauf(Self.due, as: second, .plain)
      }
      #expect(open?.code == "loeschung.lauf_offen")
      try await haus.office.discardLoeschlauf(1, as: first)
      await #expect(throws: Rejection.self) { try await haus.office.approveLoeschlauf(1, as: second) }
      _ = try await haus.office.proposeLoeschlauf(Self.due, as: second, .plain)
      #expect(try await haus.office.approveLoeschlauf(2, as: first).geloescht == 1)
    }
  }
}

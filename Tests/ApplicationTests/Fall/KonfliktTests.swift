import Casework
import Journal
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("Two persons at one case, and one form sent twice")
struct KonfliktTests {
  @Test("a form made from an older version is a conflict that names both versions, and changes nothing")
  func stale() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let ada = try await haus.actor("ada")
      let seen = try await haus.line(id).fall.version
      _ = try await haus.office.record(
        SetStatus(status: .krank, ab: haus.clock.now.day), in: id, as: ada, .seen(seen))
      let before = try await Abbild.take(haus.office.database)
      let expected = Conflict(stream: Stream(kind: .caseFile, id: id.rawValue), expected: seen, actual: seen + 1)
      await #expect(throws: expected) {
        try await haus.office.record(
          SetStatus(status: .schule, ab: haus.clock.now.day), in: id, as: ada,
          Submission(key: "formular", expected: seen, target: "/x"))
      }
      await #expect(throws: expected) {
        try await haus.office.cancel(version: 3, reason: "Irrtum", in: id, as: ada, .seen(seen))
      }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("of many who answer the same form at once exactly one is taken, the others are conflicts")
  func race() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let ada = try await haus.actor("ada")
      let seen = try await haus.line(id).fall.version
      let office = haus.office
      let today = haus.clock.now.day
      let taken = await withTaskGroup(of: Bool.self) { group in
        for status in StatusCode.allCases where status != .arbeitslos && status != .regelung58 {
          group.addTask {
            do {
              _ = try await office.record(SetStatus(status: status, ab: today), in: id, as: ada, .seen(seen))
              return true
            } catch {
              #expect(error is Conflict, "\(error)")
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(taken == 1)
      #expect(try await haus.line(id).fall.version == seen + 1)
    }
  }

  @Test("a form sent again with its key gets the first answer and records nothing more")
  func replay() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let ada = try await haus.actor("ada")
      let seen = try await haus.line(id).fall.version
      let form = Submission(key: "k1", expected: seen, target: "/faelle/08-00002")
      let krank = SetStatus(status: .krank, ab: haus.clock.now.day)
      let first = try await haus.office.record(krank, in: id, as: ada, form)
      let before = try await Abbild.take(haus.office.database)
      let second = try await haus.office.record(krank, in: id, as: ada, form)
      #expect(first.isNew && !second.isNew && second.target == first.target)
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("an intake sent again opens no second case and asks about no double")
  func intakeTwice() async throws {
    try await Haus.use { haus in
      let first = try await haus.openCase(key: "k1")
      let before = try await Abbild.take(haus.office.database)
      #expect(try await haus.openCase(key: "k1") == first)
      #expect(try await Abbild.take(haus.office.database) == before)
      let unasked = NewCase.of(.named("Muster"), on: haus.clock.now.day)
      let ada = try await haus.actor("ada")
      await #expect(throws: LikelyDouble.self) { try await haus.open(unasked, as: ada, key: "k2") }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  @Test("the key of another account's form takes nothing away from the own one: both are taken")
  func foreignKey() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      _ = try await haus.office.record(
        SetStatus(status: .krank, ab: haus.clock.now.day), in: id, as: try await haus.actor("ada"), .key("k1"))
      let receipt = try await haus.office.record(
        SetStatus(status: .schule, ab: haus.clock.now.day), in: id, as: try await haus.actor("leitung"), .key("k1"))
      #expect(receipt.isNew)
      #expect(try await haus.line(id).fall.status == .schule)
    }
  }

  @Test("a refused act leaves its key free: mended, the same form is taken")
  func refusedThenTaken() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let ada = try await haus.actor("ada")
      let day = haus.clock.now.day
      await #expect(throws: Rejection.self) {
        try await haus.office.record(SetStatus(status: .krank, ab: day - 900), in: id, as: ada, .key("k1"))
      }
      let receipt = try await haus.office.record(SetStatus(status: .krank, ab: day), in: id, as: ada, .key("k1"))
      #expect(receipt.isNew)
      #expect(try await haus.line(id).fall.status == .krank)
    }
  }

  @Test("a batch that kept an older state of a case conflicts, writes nothing, and works the next time")
  func staleBatch() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let writer = BatchWriter(haus.office, tenant: haus.mandant)
      let now = haus.clock.now
      let write: (StatusCode) async throws -> Int64 = { status in
        try await writer.write(actor: 1, now: now) { ledger in
          try ledger.record(RegisterPerson(.named("Neu")), on: ledger.newID())
          try ledger.record(SetStatus(status: status, ab: now.day), on: id.rawValue)
        }
      }
      _ = try await write(.krank)
      _ = try await haus.office.record(
        SetStatus(status: .schule, ab: now.day), in: id, as: try await haus.actor("ada"), .plain)
      let before = try await Abbild.take(haus.office.database)
      await #expect(throws: Conflict.self) { try await write(.kinderbetreuung) }
      #expect(try await Abbild.take(haus.office.database) == before)
      _ = try await write(.kinderbetreuung)
      #expect(try await haus.line(id).fall.status == .kinderbetreuung)
    }
  }
}

import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("Work in the background")
struct HintergrundTests {
  /// A second node on the same database.
  private func node(_ haus: Haus) -> Office {
    Office(
      database: haus.office.database, law: haus.office.law, clock: haus.clock, passwords: .quick,
      eraser: haus.office.eraser)
  }

  @Test("each task is done once by whichever of two nodes comes first, and again when it is due again")
  func once() async throws {
    try await Haus.use { haus in
      let other = node(haus)
      async let first = haus.office.runDueTasks(as: "eins")
      async let second = other.runDueTasks(as: "zwei")
      let done = try await first + second
      #expect(done.count == Hintergrundaufgabe.allCases.count && Set(done) == Set(Hintergrundaufgabe.allCases))
      #expect(try await other.runDueTasks(as: "zwei").isEmpty)
      haus.clock.move(minutes: 61)
      #expect(try await other.runDueTasks(as: "zwei") == [.anmeldungen])
      #expect(try await haus.office.runDueTasks(as: "eins").isEmpty)
    }
  }

  @Test("what a node claimed and never ended is taken over after its time, and its late end is not believed")
  func takenOver() async throws {
    try await Haus.use { haus in
      _ = try await haus.office.runDueTasks(as: "eins")
      haus.clock.move(minutes: 61)
      let rows = try await haus.office.database.read { try HintergrundRow.all($0) }
      let row = try #require(rows.first { $0.art == Hintergrundaufgabe.anmeldungen.rawValue })
      let version = try #require(try await haus.office.claim(row, "eins"))
      #expect(try await haus.office.claim(row, "zwei") == nil)
      let other = node(haus)
      #expect(try await other.runDueTasks(as: "zwei").isEmpty)
      haus.clock.move(minutes: 10)
      #expect(try await other.runDueTasks(as: "zwei") == [.anmeldungen])
      let now = haus.clock.now
      let isBelieved = try await haus.office.database.write {
        try HintergrundRow.finish(row.art, version: version, next: now, $0)
      }
      #expect(!isBelieved)
    }
  }

  @Test("removes keys of forms whose retention is over, and those of this year stay")
  func keys() async throws {
    try await Haus.use { haus in
      let (tenant, now) = (haus.mandant.id, haus.clock.now)
      try await haus.office.database.scoped(to: tenant).write { session in
        let old = now.adding(milliseconds: -400 * 24 * 3_600_000)
        try Einreichung.insert(tenant: tenant, key: "alt", konto: 1, target: "/", at: old, session)
        try Einreichung.insert(tenant: tenant, key: "neu", konto: 1, target: "/", at: now, session)
      }
      _ = try await haus.office.runDueTasks(as: "eins")
      let kept = try await haus.office.database.scoped(to: tenant).read { session in
        try ["alt", "neu"].filter { try Einreichung.target(tenant: tenant, key: $0, konto: 1, session) != nil }
      }
      #expect(kept == ["neu"])
    }
  }
}

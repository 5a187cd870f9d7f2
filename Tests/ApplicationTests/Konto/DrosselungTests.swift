import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("Failed attempts to sign in")
struct DrosselungTests {
  private func fail(_ haus: Haus, _ name: String, from address: String? = nil) async throws -> Anmeldeergebnis {
    try await haus.office.signIn(Anmeldeangaben(name: name, password: "falsch", address: address))
  }

  private func refuse(_ haus: Haus, _ name: String, from address: String? = nil) async throws {
    let result = try await fail(haus, name, from: address)
    #expect(result.isRefused, "\(result)")
  }

  private func block(_ haus: Haus, _ name: String, from address: String? = nil, until: Instant? = nil) async throws {
    let blocked = try await fail(haus, name, from: address).blockedUntil
    #expect(blocked != nil && (until == nil || blocked == until))
  }

  @Test("keep the next one waiting, longer each time, up to a quarter of an hour")
  func waits() {
    let waits = (1...14).map { Drosselung.konto.wait(after: $0) / 1000 }
    #expect(waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900])
  }

  @Test("five on one account: then even the right password waits, and afterwards it opens")
  func account() async throws {
    try await Haus.use { haus in
      for _ in 0..<5 { try await refuse(haus, "ada") }
      #expect(try await haus.office.secret("ADA", Haus.password) == nil)
      try await block(haus, "ada", until: haus.clock.now.adding(milliseconds: 30_000))
      #expect(try await haus.office.secret("ben", Haus.password) != nil)
      haus.clock.move(minutes: 1)
      #expect(try await haus.office.secret("ada", Haus.password) != nil)
      try await refuse(haus, "ada")
    }
  }

  @Test("tell nobody whether there is such an account")
  func unknown() async throws {
    try await Haus.use { haus in
      for name in ["ada", "gibtesnicht", "a\r\nSet-Cookie: x", String(repeating: "x", count: 4_000)] {
        for _ in 0..<5 { try await refuse(haus, name) }
        try await block(haus, name)
      }
    }
  }

  @Test("many from one address stop that address and no other")
  func address() async throws {
    try await Haus.use { haus in
      for number in 0..<20 { try await refuse(haus, "name\(number)", from: "192.0.2.7") }
      try await block(haus, "chef", from: "192.0.2.7")
      try await refuse(haus, "chef", from: "192.0.2.8")
    }
  }

  @Test("that come together are counted one by one")
  func together() async throws {
    try await Haus.use { haus in
      let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 { group.addTask { try await fail(haus, "ada").isRefused } }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(refused == 5)
    }
  }

  @Test("are shared by all nodes, and the database names neither account nor address")
  func shared() async throws {
    try await Haus.use { haus in
      let other = haus.anew.governed(by: haus.office.regeln)
      for _ in 0..<5 { _ = try await fail(haus, "ada", from: "192.0.2.7") }
      #expect(try await other.secret("ada", Haus.password) == nil)
      let keys = try await haus.office.database.read { session in
        try session.query("SELECT schluessel FROM anmeldesperre") { $0.blob(0) }
      }
      #expect(keys.count == 2 && keys.allSatisfy { $0.count == 32 && $0 != Office.digest("ada") })
    }
  }

  @Test("are forgotten when an operator unlocks the account")
  func unlock() async throws {
    try await Haus.use { haus in
      for _ in 0..<6 { _ = try await fail(haus, "ada") }
      try await haus.office.unlockAccount("ada", haus.mandant)
      #expect(try await haus.office.secret("ada", Haus.password) != nil)
    }
  }
}

extension Anmeldeergebnis {
  var isRefused: Bool { if case .abgelehnt = self { true } else { false } }
  var blockedUntil: Instant? { if case .gedrosselt(let until) = self { until } else { nil } }
}

extension Haus {
  func konto(_ name: String) async throws -> KontoRow {
    guard let konto = try await office.database.read({ try KontoRow.find(name, $0) }) else { throw Missing(what: name) }
    return konto
  }

  /// A signed-in browser: its session and the secret of its cookie.
  func signedIn(_ name: String, _ password: String = Haus.password) async throws -> (sitzung: Sitzung, secret: String) {
    guard let secret = try await office.secret(name, password), let sitzung = try await office.anySession(secret)
    else { throw Missing(what: "session of \(name)") }
    return (sitzung, secret)
  }
}

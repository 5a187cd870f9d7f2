import Foundation
import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("A second factor")
struct ZweitfaktorTests {
  /// An account with a second factor: its secret, its recovery codes and its session.
  private struct Gesichert {
    let code: Einmalcode
    let recovery: [String]
    let secret: String
  }

  private func secured(_ haus: Haus) async throws -> Gesichert {
    let (sitzung, secret) = try await haus.signedIn("ada")
    let offer = try await haus.office.offerSecondFactor(sitzung.actor, issuer: "Fallwerk Probe")
    let code = Einmalcode(secret: try decoded(offer.groups.joined()))
    let done = try await haus.office.setUpSecondFactor(
      sitzung, secret: secret, sealed: offer.sealed, code: code.code(step: step(haus)), password: Haus.password)
    let (codes, opened) = try #require(done)
    return Gesichert(code: code, recovery: codes, secret: opened.secret)
  }

  private func step(_ haus: Haus) -> Int64 { Einmalcode.step(haus.clock.now.rawValue) }

  private func decoded(_ base32: String) throws -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = base32.flatMap { sign in (0..<5).map { (digits.firstIndex(of: sign) ?? 0) >> (4 - $0) & 1 } }
    return stride(from: 0, to: bits.count - 7, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
    }
  }

  private func pass(_ haus: Haus, _ code: String, opens: Bool) async throws {
    let (sitzung, secret) = try await haus.signedIn("ada")
    #expect(sitzung.stage == .code)
    let result = try await haus.office.passSecondFactor(sitzung, secret: secret, code: code)
    #expect(result.isOpen == opens)
  }

  @Test("is asked for at the next sign-in; until then the session opens nothing")
  func signIn() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      haus.clock.move(minutes: 2)
      let (sitzung, secret) = try await haus.signedIn("ada")
      #expect(sitzung.stage == .code)
      #expect(try await haus.office.session(secret) == nil)
      let result = try await haus.office.passSecondFactor(
        sitzung, secret: secret, code: known.code.code(step: step(haus)))
      guard case .offen(let opened) = result else { throw Missing(what: "session") }
      #expect(opened.secret != secret && opened.stage == .voll)
      #expect(try await haus.office.session(opened.secret)?.actor.name == "Ada")
      #expect(try await haus.office.anySession(secret) == nil)
    }
  }

  @Test("takes a code once, however quickly it comes again, and no older one after it")
  func once() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      try await pass(haus, known.code.code(step: step(haus)), opens: false)
      haus.clock.move(minutes: 2)
      let code = known.code.code(step: step(haus))
      try await pass(haus, code, opens: true)
      try await pass(haus, code, opens: false)
      try await pass(haus, known.code.code(step: step(haus) - 1), opens: false)
      try await pass(haus, known.code.code(step: step(haus) + 1), opens: true)
    }
  }

  @Test("refuses an expired code, another account's and rubbish; after five it waits")
  func wrong() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      haus.clock.move(minutes: 5)
      let (sitzung, secret) = try await haus.signedIn("ada")
      for code in ["", "000000x", known.code.code(step: step(haus) - 2), "' OR 1=1", String(repeating: "9", count: 80)]
      {
        let result = try await haus.office.passSecondFactor(sitzung, secret: secret, code: code)
        #expect(!result.isOpen)
      }
      let right = known.code.code(step: step(haus))
      guard case .gedrosselt = try await haus.office.passSecondFactor(sitzung, secret: secret, code: right) else {
        throw Missing(what: "wait")
      }
    }
  }

  @Test("can be replaced by each recovery code once, however it is typed")
  func recovery() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      #expect(known.recovery.count == 10 && Set(known.recovery).count == 10)
      let first = try #require(known.recovery.first)
      let typed = first.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
      try await pass(haus, typed, opens: true)
      try await pass(haus, first, opens: false)
      try await pass(haus, known.recovery[1], opens: true)
      let stored = try await haus.office.database.read { session in
        try session.query("SELECT hash FROM wiederherstellungscode") { $0.blob(0) }
      }
      #expect(stored.count == 10 && stored.allSatisfy { $0.count == 32 })
    }
  }

  @Test("lies sealed in the database: another installation's secret does not open it")
  func sealed() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      let found = try await haus.office.database.read { try ZweitfaktorRow.find(1, $0) }
      let row = try #require(found)
      #expect(!row.geheimnis.contains(known.code.secret) && row.geheimnis.count == 20 + 12 + 16)
      let stranger = haus.anew
      haus.clock.move(minutes: 2)
      let (sitzung, secret) = try await haus.signedIn("ada")
      let code = known.code.code(step: step(haus))
      let result = try await stranger.passSecondFactor(sitzung, secret: secret, code: code)
      #expect(!result.isOpen)
    }
  }

  @Test("ends the other sessions when it is set up, and gives this one a new secret")
  func others() async throws {
    try await Haus.use { haus in
      let other = try await haus.signedIn("ada")
      let known = try await secured(haus)
      #expect(try await haus.office.anySession(other.secret) == nil)
      #expect(try await haus.office.session(known.secret) != nil)
    }
  }

  @Test("taken off by its owner gives the session a new secret and ends the others")
  func takenOff() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      let other = try await haus.signedIn("ada")
      let sitzung = try #require(try await haus.office.session(known.secret))
      let opened = try await haus.office.removeSecondFactor(
        sitzung, secret: known.secret, code: known.recovery[0])
      let fresh = try #require(opened)
      #expect(fresh.secret != known.secret && fresh.stage == .voll)
      #expect(try await haus.office.session(fresh.secret)?.actor.name == "Ada")
      for ended in [known.secret, other.secret] {
        #expect(try await haus.office.anySession(ended) == nil)
      }
    }
  }

  @Test("offered to one account cannot be set up on another")
  func foreignOffer() async throws {
    try await Haus.use { haus in
      let (ada, _) = try await haus.signedIn("ada")
      let (ben, secret) = try await haus.signedIn("ben")
      let offer = try await haus.office.offerSecondFactor(ada.actor, issuer: "Probe")
      await #expect(throws: NotFound.self) {
        try await haus.office.setUpSecondFactor(
          ben, secret: secret, sealed: offer.sealed, code: "123456", password: Haus.password)
      }
    }
  }

  @Test("is a duty of people outside the house, and of the roles an installation names")
  func duty() async throws {
    for role in Rolle.allCases where !["traeger", "arbeitgeber", "klient"].contains(role.rawValue) {
      #expect(!role.needsSecondFactor)
    }
    try await Haus.use { haus in
      let strict = haus.office.governed(
        by: Kontoregeln(siegel: haus.office.regeln.siegel, zweiterFaktor: [.fallmanagement]))
      let secret = try #require(try await strict.secret("ada", Haus.password))
      #expect(try await strict.anySession(secret)?.stage == .einrichten)
      #expect(try await strict.session(secret) == nil)
      let other = try #require(try await strict.secret("chef", Haus.password))
      #expect(try await strict.session(other) != nil)
    }
  }

  @Test("is gone after an operator took it away, and with it the sessions")
  func reset() async throws {
    try await Haus.use { haus in
      let known = try await secured(haus)
      try await haus.office.resetSecondFactor("ada", haus.mandant)
      #expect(try await haus.office.anySession(known.secret) == nil)
      #expect(try await haus.signedIn("ada").sitzung.stage == .voll)
    }
  }
}

extension Codeergebnis {
  var isOpen: Bool { if case .offen = self { true } else { false } }
}

extension [UInt8] {
  fileprivate func contains(_ other: [UInt8]) -> Bool { Data(self).range(of: Data(other)) != nil }
}

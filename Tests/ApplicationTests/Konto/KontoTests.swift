import Kernel
import SQL
import Store
import Testing

@testable import Application

@Suite("An account")
struct KontoTests {
  private static let fresh = "neue worte am morgen"

  @Test("changes its password with the old one; all other sessions end and this one gets a new secret")
  func change() async throws {
    try await Haus.use { haus in
      let other = try await haus.signedIn("ada")
      let (sitzung, secret) = try await haus.signedIn("ada")
      let opened = try await haus.office.changePassword(
        sitzung, secret: secret, old: Haus.password, new: KontoTests.fresh)
      #expect(try await haus.office.anySession(other.secret) == nil)
      #expect(try await haus.office.anySession(secret) == nil)
      #expect(try await haus.office.session(opened.secret) != nil)
      #expect(try await haus.office.secret("ada", Haus.password) == nil)
      #expect(try await haus.office.secret("ada", KontoTests.fresh) != nil)
    }
  }

  @Test("keeps its password if the old one is wrong, or the new one is weak or the same")
  func refused() async throws {
    try await Haus.use { haus in
      let (sitzung, secret) = try await haus.signedIn("ada")
      for (old, new) in [("falsch", KontoTests.fresh), (Haus.password, "kurz"), (Haus.password, Haus.password)] {
        await #expect(throws: (any Error).self) {
          try await haus.office.changePassword(sitzung, secret: secret, old: old, new: new)
        }
      }
      #expect(try await haus.office.session(secret) != nil)
      #expect(try await haus.office.secret("ada", Haus.password) != nil)
    }
  }

  @Test("whose password somebody else set reaches nothing before it is changed")
  func mustChange() async throws {
    try await Haus.use { haus in
      try await haus.office.resetPassword("ada", to: KontoTests.fresh, haus.mandant)
      let (sitzung, secret) = try await haus.signedIn("ada", KontoTests.fresh)
      #expect(sitzung.stage == .passwort)
      #expect(try await haus.office.session(secret) == nil)
      let opened = try await haus.office.changePassword(
        sitzung, secret: secret, old: KontoTests.fresh, new: "ganz andere worte hier")
      #expect(opened.stage == .voll)
    }
  }

  @Test("whose password somebody else set opens for a fortnight, and says so only to who knows the password")
  func outdated() async throws {
    try await Haus.use { haus in
      try await haus.office.resetPassword("ada", to: KontoTests.fresh, haus.mandant)
      haus.clock.move(minutes: Int64(Office.initialPasswordDays) * 24 * 60)
      #expect(try await haus.office.secret("ada", KontoTests.fresh) != nil)
      haus.clock.move(minutes: 1)
      let right = try await haus.office.signIn(Anmeldeangaben(name: "ada", password: KontoTests.fresh))
      guard case .erstpasswortAbgelaufen = right else { throw Missing(what: "outdated") }
      #expect(try await haus.office.signIn(Anmeldeangaben(name: "ada", password: "falsch")).isRefused)
    }
  }

  @Test("that is locked loses its sessions and says so only to who knows the password")
  func locked() async throws {
    try await Haus.use { haus in
      let (_, secret) = try await haus.signedIn("ada")
      try await haus.office.lockAccount("ada", haus.mandant)
      #expect(try await haus.office.anySession(secret) == nil)
      let right = try await haus.office.signIn(Anmeldeangaben(name: "ada", password: Haus.password))
      guard case .gesperrt = right else { throw Missing(what: "locked") }
      let wrong = try await haus.office.signIn(Anmeldeangaben(name: "ada", password: "falsch"))
      #expect(wrong.isRefused)
      try await haus.office.unlockAccount("ada", haus.mandant)
      #expect(try await haus.office.secret("ada", Haus.password) != nil)
    }
  }

  @Test("shows its sessions and ends them all at once")
  func everywhere() async throws {
    try await Haus.use { haus in
      let first = try await haus.signedIn("ada")
      haus.clock.move(minutes: 3)
      let second = try await haus.signedIn("ada")
      _ = try await haus.signedIn("ben")
      let shown = try await haus.office.ownAccount(second.sitzung.actor, secret: second.secret)
      #expect(shown.sitzungen.map(\.istDiese) == [true, false] && shown.anmeldename == "ada")
      try await haus.office.signOutEverywhere(second.sitzung.actor)
      #expect(try await haus.office.anySession(first.secret) == nil)
      #expect(try await haus.office.anySession(second.secret) == nil)
    }
  }

  @Test(
    "is not made with a name that could break a line, a header or a page, or is taken",
    arguments: [
      "", "x", "Ada", "a b", "a\r\nSet-Cookie: x=1", "ä", "ada", "-x", "a\u{200B}b", String(repeating: "x", count: 65),
    ])
  func badName(_ name: String) async throws {
    try await Haus.use { haus in
      let new = NeuesKonto(anmeldename: name, anzeigename: "Neu", rolle: .leistung, passwort: KontoTests.fresh)
      await #expect(throws: Kontofehler.self) { try await haus.office.addAccount(new, haus.mandant) }
    }
  }

  @Test("is made with a sound name and password, and belongs to one job centre")
  func made() async throws {
    try await Haus.use { haus in
      let neighbour = try await haus.neighbour()
      let new = NeuesKonto(
        anmeldename: "neu.person@haus", anzeigename: "Neu", rolle: .leistung, passwort: KontoTests.fresh)
      try await haus.office.addAccount(new, haus.mandant)
      #expect(try await haus.signedIn("neu.person@haus", KontoTests.fresh).sitzung.stage == .passwort)
      await #expect(throws: Kontofehler.unbekannt("neu.person@haus")) {
        try await haus.office.lockAccount("neu.person@haus", neighbour)
      }
    }
  }
}

@Suite("A token of another program")
struct ZugangstokenTests {
  @Test("opens what it was made for until it runs out or is revoked; only its hash is stored")
  func life() async throws {
    try await Haus.use { haus in
      let made = try await haus.office.createToken(
        name: "Export", umfang: [.lesen, .kennzahlen], days: 2, haus.mandant)
      #expect(made.token.hasPrefix("fwt_") && made.token.count == 68)
      let bearer = try #require(try await haus.office.bearer(made.token))
      #expect(bearer.umfang == [.lesen, .kennzahlen] && bearer.tenant.id == haus.mandant.id)
      #expect(try await haus.office.tokens(haus.mandant).first?.zuletzt == haus.clock.now)
      for wrong in ["", "fwt_", made.token + "0", String(made.token.dropFirst(4)), made.token.uppercased()] {
        #expect(try await haus.office.bearer(wrong) == nil)
      }
      haus.clock.move(minutes: 2 * 1_440)
      #expect(try await haus.office.bearer(made.token) == nil)
    }
  }

  @Test("that was revoked opens nothing; another job centre cannot revoke it")
  func revoked() async throws {
    try await Haus.use { haus in
      let neighbour = try await haus.neighbour()
      let made = try await haus.office.createToken(name: "Export", umfang: [.lesen], days: 2, haus.mandant)
      #expect(try await haus.office.revokeToken(made.id, neighbour) == false)
      #expect(try await haus.office.bearer(made.token) != nil)
      #expect(try await haus.office.revokeToken(made.id, haus.mandant) == true)
      #expect(try await haus.office.bearer(made.token) == nil)
      #expect(try await haus.office.revokeToken(made.id, haus.mandant) == false)
    }
  }
}

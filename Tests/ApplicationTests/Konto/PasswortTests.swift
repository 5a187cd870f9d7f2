import Kernel
import Store
import Testing

@testable import Application

@Suite("A new password")
struct PasswortregelTests {
  private func flaw(_ password: String) throws -> Passwortmangel? {
    do { try Passwortregel.check(password, name: "krueger") } catch let flaw as Passwortmangel { return flaw }
    return nil
  }

  @Test(
    "may be anything long and rare, without rules about signs",
    arguments: [
      "korrekt pferd batterie", "vier worte ohne sinn", "ünïcödé wörter hier", "musterstadt-2008",
      "zzz berg 7 tal quark",
    ])
  func good(_ password: String) throws { #expect(try flaw(password) == nil) }

  @Test(
    "is refused for what is wrong with it",
    arguments: [
      ("kurz", .zuKurz), ("elf zeichen", .zuKurz), (String(repeating: "lang ", count: 41), .zuLang),
      ("password1234", .haeufig), ("Sunshine!2026", .haeufig), ("2026Passwort!!", .haeufig),
      ("qwertyuiop123", .haeufig),
      ("abcabcabcabc", .einfoermig), ("aaaaaaaaaaaaaa", .einfoermig), ("1234567890123", .einfoermig),
      ("abcdefghijkl", .einfoermig), ("frau Krueger 08", .enthaeltName),
    ] as [(String, Passwortmangel)])
  func bad(_ password: String, _ expected: Passwortmangel) throws { #expect(try flaw(password) == expected) }

  @Test("is kept in normal form, so that it fits however the keyboard made its accents")
  func normalForm() throws {
    let hashing = PasswordHashing.quick
    let stored = try hashing.hash("cafe\u{301} am bahnhof")
    #expect(hashing.matches("caf\u{e9} am bahnhof", stored))
    #expect(!hashing.matches("cafe am bahnhof", stored))
  }

  @Test("has a list of ten thousand common ones of at least eight signs")
  func list() throws {
    let words = try HaeufigePasswoerter.shared.get()
    #expect(words.count >= 10_000 && words.allSatisfy { $0.count >= 8 && $0 == $0.lowercased() })
  }
}

@Suite("A stored password")
struct PasswordQueueTests {
  @Test("is hashed anew when the cost was raised")
  func rehash() async throws {
    try await Haus.use { haus in
      let dearer = Office(
        database: haus.office.database, law: haus.office.law, clock: haus.clock, passwords: PasswordHashing(rounds: 512)
      )
      #expect(try await dearer.secret("ada", Haus.password) != nil)
      let stored = try await haus.konto("ada").passwort
      #expect(stored.hasPrefix("scrypt$512$"))
      #expect(try await dearer.secret("ada", Haus.password) != nil)
      #expect(try await haus.konto("ada").passwort == stored)
    }
  }

  @Test("that cannot be read matches nothing and costs as much as a wrong one")
  func unreadable() async throws {
    let hashing = PasswordHashing.quick
    for stored in [nil, "", "gesperrt", "scrypt$x$8$1$$", hashing.placeholder] {
      #expect(try await PasswordQueue().check("kein", stored, hashing).matches == false)
    }
  }
}

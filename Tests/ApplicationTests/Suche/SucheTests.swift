import Casework
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("The search")
struct SucheTests {
  private func names(_ haus: Haus, _ typed: String, _ actor: Actor) async throws -> [String] {
    try await haus.office.suche(typed, page: 1, actor).treffer.map(\.line.person.nachname)
  }

  @Test("finds names however they are spelled, by their beginning, and with a typing error")
  func spellings() async throws {
    try await Haus.use { haus in
      for name in ["Yılmaz", "Müller", "Meier", "Groß-Kaya"] { _ = try await haus.openCase(name) }
      let ada = try await haus.actor("ada")
      for (name, spellings) in [
        ("Yılmaz", ["Yılmaz", "Yilmaz", "Jilmas", "yil", "Yilnmaz"]),
        ("Müller", ["Mueller", "Muller", "MÜLLER", "müll"]),
        ("Meier", ["Maier", "Mayer", "Meyr", "mei"]), ("Groß-Kaya", ["gross", "Kaya", "Groß Kaya", "Eva Kaya"]),
      ] {
        for typed in spellings { #expect(try await names(haus, typed, ada).contains(name), "\(typed)") }
      }
      #expect(try await names(haus, "Unbekannt", ada).isEmpty)
      #expect(try await names(haus, "  ", ada).isEmpty)
      _ = try await haus.verify()
    }
  }

  @Test("finds a name with any one typing error")
  func typingErrors() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Brinkmann")
      let ada = try await haus.actor("ada")
      let letters = Array("brinkmann")
      for index in letters.indices {
        var (less, other, more) = (letters, letters, letters)
        less.remove(at: index)
        other[index] = "x"
        more.insert("y", at: index)
        for word in [less, other, more] {
          #expect(try await names(haus, String(word), ada) == ["Brinkmann"], "\(String(word))")
        }
      }
    }
  }

  @Test("finds by Aktenzeichen and by day of birth, alone or with a name")
  func numbers() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      let ada = try await haus.actor("ada")
      let nr = try await haus.line(id).fall.aktenzeichen
      for typed in [nr, "14.05.1980", "Muster 14.05.1980"] {
        #expect(try await names(haus, typed, ada) == ["Muster"], "\(typed)")
      }
      #expect(try await names(haus, "Muster 15.05.1980", ada).isEmpty)
    }
  }

  @Test("shows what the account may read and no more, and writes one line into the access log")
  func rights() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Muster", as: "ada")
      _ = try await haus.openCase("Mustermann", as: "ben")
      let staff = try await haus.openCase("Musterfrau", as: "ada")
      let protect = SetBeschaeftigtenschutz(gilt: true, ab: haus.clock.now.day)
      _ = try await haus.office.record(protect, in: staff, as: try await haus.actor("ada"), .plain)
      let seen = ["ada": 2, "ben": 1, "leitung": 1, "leistung": 3]
      for (name, count) in seen {
        #expect(try await names(haus, "muster", try await haus.actor(name)).count == count, "\(name)")
      }
      await #expect(throws: Forbidden.self) {
        try await haus.office.suche("muster", page: 1, try await haus.actor("zahlen"))
      }
      let tenant = haus.mandant.id
      let lines = try await haus.office.database.read { session in
        try session.query("SELECT seite FROM zugriff WHERE tenant = ?1 AND seite = 'suche'", [.integer(tenant)]) {
          $0.text(0)
        }
      }
      #expect(lines.count == seen.count)
    }
  }

  @Test("no longer finds the name of before a change")
  func changed() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Groß-Kaya")
      let person = try await haus.line(id).fall.person
      let tenant = haus.mandant
      let now = haus.clock.now
      let law = haus.office.law
      try await haus.office.database.write { session in
        let ledger = try Ledger(session, tenant: tenant, law: law, actor: 1, now: now)
        try ledger.record(ChangePerson(.named("Demir")), on: person.rawValue)
        _ = try ledger.finish()
      }
      let ada = try await haus.actor("ada")
      #expect(try await names(haus, "Kaya", ada).isEmpty)
      #expect(try await names(haus, "Demir", ada) == ["Demir"])
      _ = try await haus.verify()
    }
  }
}

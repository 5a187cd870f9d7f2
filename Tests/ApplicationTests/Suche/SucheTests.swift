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

  private func written(_ haus: Haus, _ typed: String, _ actor: Actor) async throws -> [String] {
    try await haus.office.suche(typed, page: 1, actor).notizen.funde.map(\.line.person.nachname)
  }

  private func talk(_ note: String, _ haus: Haus) -> RecordGespraech {
    RecordGespraech(am: haus.clock.now.day, notiz: note, naechstes: nil)
  }

  @Test("finds a case by words of a note, of whatever spelling and order, and says where they stand")
  func notes() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      _ = try await haus.openCase("Anders")
      let ada = try await haus.actor("ada")
      _ = try await haus.office.record(
        talk("Möchte den Staplerführerschein in Ahlen machen.", haus), in: id, as: ada, .plain)
      for typed in ["Staplerführerschein", "staplerfuehr", "ahlen stapler", "MOCHTE"] {
        #expect(try await written(haus, typed, ada) == ["Muster"], "\(typed)")
      }
      for typed in ["Kranführerschein", "stapler Kran", "führerschein", "in", "Stapler 14.05.1980"] {
        #expect(try await written(haus, typed, ada).isEmpty, "\(typed)")
      }
      let found = try await haus.office.suche("stapler", page: 1, ada).notizen.funde
      #expect(found.first?.eintrag is GespraechGefuehrt)
      #expect(found.first?.am == haus.clock.now.day)
      _ = try await haus.verify()
    }
  }

  @Test("no longer finds words of a note that was taken back or corrected")
  func strucknotes() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster")
      let ada = try await haus.actor("ada")
      for note in ["Will Gärtner werden.", "Will Bäcker werden."] {
        _ = try await haus.office.record(talk(note, haus), in: id, as: ada, .plain)
      }
      #expect(try await written(haus, "Gärtner", ada) == ["Muster"])
      let version = try await haus.office.fallakte(id, ada, page: "test").version
      _ = try await haus.office.cancel(version: version - 1, reason: "Verwechselt", in: id, as: ada, .plain)
      #expect(try await written(haus, "Gärtner", ada).isEmpty)
      #expect(try await written(haus, "Bäcker", ada) == ["Muster"])
      let payload = GespraechGefuehrt(am: haus.clock.now.day, notiz: "Will Koch werden.", naechstes: nil)
      let correction = CorrectEntry<CaseFile>(version: version, reason: "Verhört", replacement: payload)
      try await BatchWriter(haus.office, tenant: haus.mandant).write(actor: 1, now: haus.clock.now) { ledger in
        try ledger.correct(correction, on: id.rawValue)
      }
      #expect(try await written(haus, "Bäcker", ada).isEmpty)
      #expect(try await written(haus, "Koch", ada) == ["Muster"])
      _ = try await haus.verify()
    }
  }

  @Test("shows words of notes only where the account may read the case")
  func notesOfOthers() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Muster", as: "ada")
      _ = try await haus.office.record(talk("Staplerschein", haus), in: id, as: try await haus.actor("ada"), .plain)
      for (name, count) in ["ada": 1, "ben": 0, "leistung": 1] {
        #expect(try await written(haus, "Staplerschein", try await haus.actor(name)).count == count, "\(name)")
      }
    }
  }

  @Test("asks for more than a letter, and takes a place only beside a name or a day")
  func broad() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Muster")
      let ada = try await haus.actor("ada")
      #expect(try await names(haus, "m", ada).isEmpty)
      #expect(try await names(haus, "mu", ada) == ["Muster"])
    }
  }
}

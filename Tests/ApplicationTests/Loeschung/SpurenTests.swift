import Casework
import Controlling
import Journal
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("What an erasure leaves")
struct SpurenTests {
  private static let start = Day.on("2006-02-01")
  private static let end = Day.on("2007-03-12")
  private static let due = Day.on("2017-03-12")

  @Test("a member still in need keeps the Bedarfsgemeinschaft, and the last one takes it along")
  func household() async throws {
    try await Haus.use { haus in
      let kind = NewMitglied(person: .named("Kleinkind", born: "2004-02-01"), rolle: .kind, ab: Self.start)
      let partner = NewMitglied(person: .named("Gefährte", .maennlich), rolle: .partner, ab: Self.start)
      _ = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end, household: [kind, partner])
      // The partner has a case of his own that ends later.
      let tenant = haus.mandant.id
      let ids = try await haus.office.database.read { session in
        try session.query("SELECT id FROM person WHERE tenant = ?1 AND nachname = 'Gefährte'", [.integer(tenant)]) {
          PersonID($0.int(0))
        }
      }
      let person = try #require(ids.first)
      try await BatchWriter(haus.office, tenant: haus.mandant).write(actor: 1, now: haus.clock.now) { ledger in
        let id = ledger.newID()
        try ledger.record(RecordFallzugang(person: person, am: .on("2007-02-01"), anlass: .erstantrag), on: id)
        try ledger.record(CloseCase(am: .on("2008-03-01"), grund: .leistungsende), on: id)
      }
      #expect(try await haus.erase(on: Self.due).geloescht == 1)
      #expect(try await haus.count("SELECT count(*) FROM mitglied") == 3)
      #expect(try await haus.count("SELECT count(*) FROM person") == 2)
      _ = try await haus.verify()
      // Ten years after the partner's case the child without a case goes with him, and the household with both.
      let preview = try await haus.office.loeschvorschau(.on("2018-03-01"), try await haus.actor("schutz"))
      #expect(preview.zuLoeschen.map(\.bleibendeHaushalte) == [0, 0])
      #expect(try await haus.erase(on: .on("2018-03-01")).geloescht == 2)
      #expect(try await haus.count("SELECT count(*) FROM mitglied") == 0)
      #expect(try await haus.count("SELECT count(*) FROM person") == 0)
      #expect(try await haus.count("SELECT count(*) FROM facts") == 0)
      #expect(
        try await haus.count(
          "SELECT count(*) FROM journal WHERE payload IS NOT NULL AND type <> 'loeschung.vollzogen.v1'") == 0)
      _ = try await haus.verify()
    }
  }

  @Test("a member without a case that a run left behind goes with the next one")
  func leftBehind() async throws {
    try await Haus.use { haus in
      let kind = NewMitglied(person: .named("Kleinkind", born: "2004-02-01"), rolle: .kind, ab: Self.start)
      _ = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end, household: [kind])
      haus.clock.turn(to: Self.due)
      let (tenant, law, now) = (haus.mandant.id, haus.office.law, haus.clock.now)
      let head = try await haus.office.loeschvorschau(Self.due, tenant: haus.mandant).zuLoeschen.map(\.person)
      #expect(head.count == 2)
      // The list of a run was full behind the first person.
      try await haus.office.database.write { session in
        _ = try Loeschvollzug(session, tenant: tenant, law: law, actor: 8, now: now).run(head[0], stichtag: Self.due)
      }
      #expect(try await haus.count("SELECT count(*) FROM person") == 1)
      #expect(try await haus.erase(on: Self.due).geloescht == 1)
      #expect(try await haus.count("SELECT count(*) FROM person") == 0)
      #expect(try await haus.count("SELECT count(*) FROM mitglied") == 0)
      _ = try await haus.verify()
    }
  }

  @Test("lines of the access log stay, and lose the person only when their own retention is over")
  func log() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      let leitung = try await haus.actor("leitung")
      haus.clock.turn(to: .on("2015-12-31"))
      _ = try await haus.office.fallakte(id, leitung, page: "alt")
      haus.clock.turn(to: .on("2016-01-01"))
      _ = try await haus.office.fallakte(id, leitung, page: "neu")
      try await haus.erase(on: Self.due)
      #expect(try await haus.count("SELECT count(*) FROM zugriff WHERE seite = 'alt' AND person IS NULL") == 1)
      #expect(try await haus.count("SELECT count(*) FROM zugriff WHERE seite = 'neu' AND person IS NOT NULL") == 1)
    }
  }

  @Test("the key of a form that led to the person is gone")
  func forms() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      haus.clock.turn(to: Self.due - 3)
      let nr = try await haus.line(id).fall.aktenzeichen
      let (schutz, target) = (try await haus.actor("schutz"), "/datenschutz/auskunft/\(nr)")
      _ = try await haus.office.restrict(
        id, grund: .pruefung, seit: Self.due - 3, as: schutz, Submission(key: "k", expected: nil, target: target))
      _ = try await haus.office.lift(1, as: schutz, .plain)
      #expect(try await haus.count("SELECT count(*) FROM einreichung WHERE schluessel = 'k'") == 1)
      try await haus.erase(on: Self.due)
      #expect(try await haus.count("SELECT count(*) FROM einreichung WHERE schluessel = 'k'") == 0)
      #expect(try await haus.count("SELECT count(*) FROM sperrvermerk") == 0)
    }
  }

  @Test("the person's own account loses its name and its sessions, and can sign in no more")
  func ownAccount() async throws {
    try await Haus.use { haus in
      let id = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      let nr = try await haus.line(id).fall.aktenzeichen
      let new = NeuesKonto(
        anmeldename: "kowalczyk", anzeigename: "Eva Kowalczyk", rolle: .klient, passwort: "ein langes kennwort",
        mussPasswortWechseln: false, aussen: .klient(aktenzeichen: nr))
      try await haus.office.addAccount(new, haus.mandant)
      let typed = Anmeldeangaben(name: "kowalczyk", password: "ein langes kennwort")
      guard case .offen = try await haus.office.signIn(typed) else { throw NotFound() }
      try await haus.erase(on: Self.due)
      guard case .abgelehnt = try await haus.office.signIn(typed) else { throw NotFound() }
      #expect(try await haus.count("SELECT count(*) FROM aussenkonto") == 0)
      #expect(try await haus.count("SELECT count(*) FROM konto WHERE anzeigename LIKE '%Kowalczyk%'") == 0)
      #expect(
        try await haus.count("SELECT count(*) FROM sitzung s JOIN konto k ON k.id = s.konto WHERE k.rolle = 'klient'")
          == 0)
    }
  }

  @Test("a changed coarsened fact is found, and so is one that no erasure vouches for")
  func sealed() async throws {
    try await Haus.use { haus in
      _ = try await haus.closedCase("Kowalczyk", from: Self.start, to: Self.end)
      try await haus.erase(on: Self.due)
      for sql in [
        "UPDATE facts_erased SET value = value + 1 WHERE kind = 8", "DELETE FROM facts_erased WHERE ordinal = 0",
        "UPDATE facts_erased SET position = 1",
      ] {
        await #expect(throws: ReadModelDamage.self, "\(sql)") {
          let (tenant, law) = (haus.mandant.id, haus.office.law)
          try await haus.office.database.write { session in
            try session.execute(sql)
            // Thrown on, so that the change is rolled back.
            try ReadModels.verify(session, tenant: tenant, law: law)
          }
        }
      }
      _ = try await haus.verify()
    }
  }

  @Test("nothing of a day of the person's life is left in the coarsened facts")
  func coarse() async throws {
    try await Haus.use { haus in
      _ = try await haus.closedCase("Kowalczyk", from: .on("2006-02-09"), to: .on("2007-03-20"))
      try await haus.erase(on: Self.due + 30)
      let facts = try await haus.office.database.read { session in
        var facts: [Fact] = []
        try ErasedFactRows.forEach(session, tenant: haus.mandant.id) { facts.append($0) }
        return facts
      }
      let days = facts.flatMap { [$0.span.period.from, $0.span.period.to] }
      #expect(!facts.isEmpty && facts.allSatisfy { $0.closedPosition == nil })
      for day in [Day.on("2006-02-09"), .on("2007-03-20"), .on("2007-03-19"), .on("1980-05-14")] {
        #expect(!days.contains(day), "\(day)")
      }
      #expect(
        !facts.contains { $0.span.kind == .geburt && Day(rawValue: Int32($0.span.value)).month.german == "Mai 1980" })
      #expect(!facts.contains { $0.span.kind == .staatsangehoerigkeit && $0.span.value != 0 })
    }
  }

  // MARK: Figures

  static let seeds = NeuaufbauTests.seeds

  @Test("figures of every year, group and day of knowledge stay as they were", arguments: seeds)
  func figures(seed: Int) async throws {
    try await Haus.use { haus in
      var spiel = try await Fallspiel(haus, seed: seed)
      try await spiel.play(500)
      let ends = try await closeAll(haus, &spiel)
      let day = ends + 4_000
      haus.clock.turn(to: day)
      let before = try await table(haus, day)
      let result = try await haus.erase(on: day)
      #expect(result.geloescht > 20 && result.uebergangen == 0 && result.abweichungen == 0, "\(result)")
      #expect(try await haus.verify() > 200)
      let after = try await table(haus, day)
      #expect(before == after, "\(zip(before, after).filter { $0 != $1 }.prefix(3))")
      // Columns read anew count the same as those that saw the erasure happen.
      #expect(try await table(haus, day, fresh: true) == after)
      let (tenant, law) = (haus.mandant.id, haus.office.law)
      try await haus.office.database.write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
      _ = try await haus.verify()
      #expect(try await table(haus, day) == after)
      // The job centre works on, and erases again.
      try await spiel.play(150)
      let next = try await haus.openCase("Nachher")
      _ = try await haus.verify()
      let last = try await closeAll(haus, &spiel)
      try await haus.close(next, on: last)
      let later = last + 4_000
      haus.clock.turn(to: later)
      let figures = try await table(haus, later)
      #expect(try await haus.erase(on: later).abweichungen == 0)
      _ = try await haus.verify()
      #expect(try await table(haus, later) == figures)
    }
  }

  /// Closes what the rules let close; the last day on which anything was recorded.
  private func closeAll(_ haus: Haus, _ spiel: inout Fallspiel) async throws -> Day {
    for akte in spiel.akten {
      haus.clock.turn(to: haus.clock.now.day + 1)
      let today = haus.clock.now.day
      for nr in 1...3 {
        _ = try? await haus.office.record(
          EndTeilnahme(nr: nr, ende: today, ergebnis: .abgeschlossen, statusDanach: nil), in: akte.id, as: akte.owner,
          .plain)
      }
      _ = try? await haus.office.record(
        TakeBackProfiling(am: today, grund: "Ende"), in: akte.id, as: akte.owner, .plain)
      _ = try? await haus.office.record(
        EndLeistungsbezug(ende: today, grund: .umzug), aboutPersonOf: akte.id, right: .leistungsbezug,
        as: spiel.leistung, .plain)
      _ = try? await haus.office.record(CloseCase(am: today, grund: .umzug), in: akte.id, as: akte.owner, .plain)
    }
    return haus.clock.now.day
  }

  /// Every figure with all its divisions, as lines of text.
  private func table(_ haus: Haus, _ today: Day, fresh: Bool = false) async throws -> [String] {
    var lines: [String] = []
    let stands: [Day?] = [nil, .on("2007-06-30"), .on("2008-03-31"), .on("2009-12-31"), today]
    for stand in stands {
      let office = fresh ? haus.anew : haus.office
      let figures = try await office.auswertung(haus.mandant, knownOn: stand)
      for year in 2006...2009 {
        let table = figures.jahrestabelle(year)
        lines += table.kennzahlen.map { "\(year) \($0.indikator.key) \($0.numerator) \($0.denominator ?? -1)" }
        lines += table.zaehlgroessen.map { "\(year) \($0.groesse.key) \($0.value ?? -1)" }
        for key in DrilldownTests.keys(figures) {
          for dimension in Dimension.allCases {
            let split = figures.aufteilung(key, year: year, by: dimension)
            lines += (split?.teile ?? []).map {
              "\(String(describing: stand)) \(year) \(key) \(dimension) \($0.gruppe.key) \($0.numerator) \($0.denominator ?? -1)"
            }
          }
        }
      }
    }
    return lines
  }
}

import Casework
import Journal
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("Settings of the job centre and its open cases")
struct EinstellungTests {
  private func plan(_ length: FristLength, ab day: Day, laufende: Bool = true) -> SetEinstellung {
    SetEinstellung(
      Einstellungsziel(.fristen, FristKey.integrationsplan.rawValue), .frist(length), ab: day, laufende: laufende,
      grund: "Beschluss der Leitung")
  }

  private func profiling(_ length: FristLength, ab day: Day) -> SetEinstellung {
    SetEinstellung(
      Einstellungsziel(.fristen, FristKey.profiling.rawValue), .frist(length), ab: day, laufende: true,
      grund: "Beschluss der Leitung")
  }

  /// Cases that came in over ten weeks, two teams.
  private func caseload(_ haus: Haus) async throws -> [CaseID] {
    var ids: [CaseID] = []
    let last = haus.clock.now.day
    for week in 0..<10 {
      haus.clock.turn(to: last - 7 * (9 - week))
      ids.append(try await haus.openCase("Nord\(week)", as: "ada"))
      ids.append(try await haus.openCase("Süd\(week)", as: "ben"))
    }
    return ids
  }

  private func due(_ haus: Haus, _ ids: [CaseID]) async throws -> [Day?] {
    var days: [Day?] = []
    for id in ids { days.append(try await haus.line(id).fall.faellig) }
    return days
  }

  private func verify(_ haus: Haus) async throws {
    let (tenant, law) = (haus.mandant.id, haus.office.ausgeliefert)
    try await haus.office.database.read { try ReadModels.verify($0, tenant: tenant, law: law) }
  }

  @Test("What the trial counts is what happens: as many deadlines move, and as many are overdue on the day")
  func trial() async throws {
    try await Haus.use { haus in
      let ids = try await caseload(haus)
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let start = today + 10
      let before = try await due(haus, ids)
      let command = profiling(.weeks(3), ab: start)
      let position = try await haus.position()
      let probe = try await haus.office.probelauf(command, amt)
      #expect(try await haus.position() == position, "a trial records nothing")
      #expect(try await due(haus, ids) == before)
      #expect(probe.faelle == 20 && probe.ueberfaellig > 0)
      #expect(probe.ueberfaellig < probe.verschoben)
      #expect(probe.teams.map(\.name) == ["Team Nord", "Team Süd"])
      #expect(probe.teams.reduce(0) { $0 + $1.verschoben } == probe.verschoben)
      #expect(probe.zeilen.isEmpty, "who reads no cases is told no names")
      _ = try await haus.office.festlegen(command, as: amt, .plain)
      let after = try await due(haus, ids)
      #expect(zip(before, after).count { $0 != $1 } == probe.verschoben)
      let late = zip(before, after).count { old, new in
        old.map { $0 >= start } == true && new.map { $0 < start } == true
      }
      #expect(late == probe.ueberfaellig)
      // Until the day nothing is overdue by it.
      #expect(zip(before, after).allSatisfy { $0 == $1 || ($1.map { $0 >= start - 1 } ?? false) })
      try await verify(haus)
    }
  }

  @Test(
    "Rows kept are the rows a rebuild makes, before the day, on it, and after taking back", arguments: [true, false])
  func rebuilt(laufende: Bool) async throws {
    try await Haus.use { haus in
      _ = try await caseload(haus)
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      _ = try await haus.office.festlegen(plan(.weeks(4), ab: today + 5, laufende: laufende), as: amt, .plain)
      try await verify(haus)
      haus.clock.turn(to: today + 5)
      _ = try await haus.openCase("Neuberg", as: "ada")
      try await verify(haus)
      _ = try await haus.office.festlegen(plan(.weeks(10), ab: today + 20), as: amt, .plain)
      try await verify(haus)
      _ = try await haus.office.zuruecknehmen(WithdrawEinstellung(nr: 2, grund: "Doch nicht"), as: amt, .plain)
      let kept = try await Abbild.take(haus.office.database, Abbild.readModels)
      let (tenant, law) = (haus.mandant.id, haus.office.ausgeliefert)
      try await haus.office.database.write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
      #expect(kept == (try await Abbild.take(haus.office.database, Abbild.readModels)))
    }
  }

  @Test("Taking back a plan puts every deadline where it was")
  func withdrawn() async throws {
    try await Haus.use { haus in
      let ids = try await caseload(haus)
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let before = try await due(haus, ids)
      _ = try await haus.office.festlegen(profiling(.weeks(2), ab: today + 7), as: amt, .plain)
      #expect(try await due(haus, ids) != before)
      _ = try await haus.office.zuruecknehmen(WithdrawEinstellung(nr: 1, grund: "Personalrat"), as: amt, .plain)
      #expect(try await due(haus, ids) == before)
      let lines = try await haus.office.einstellungen(amt).zeilen
      #expect(lines.count == 1 && lines[0].zurueckgenommen?.grund == "Personalrat" && lines[0].wer == "Amt")
    }
  }

  @Test("A plan whose day has come stays; only a new value takes its place")
  func begun() async throws {
    try await Haus.use { haus in
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      _ = try await haus.office.festlegen(plan(.weeks(6), ab: today + 1), as: amt, .plain)
      haus.clock.turn(to: today + 1)
      let position = try await haus.position()
      await #expect(throws: Rejection("einstellung.hat_begonnen", details: ["tag": (today + 1).german])) {
        try await haus.office.zuruecknehmen(WithdrawEinstellung(nr: 1, grund: "Zu spät"), as: amt, .plain)
      }
      #expect(try await haus.position() == position)
    }
  }

  @Test("What statute refuses changes nothing in the journal, and the sentence names the section")
  func refused() async throws {
    try await Haus.use { haus in
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let position = try await haus.position()
      let talk = Einstellungsziel(.fristen, FristKey.sicherheitshinweis.rawValue)
      let command = SetEinstellung(talk, .frist(.months(13)), ab: today + 1, grund: "Mehr Zeit")
      let error = await #expect(throws: Rejection.self) {
        try await haus.office.festlegen(command, as: amt, .plain)
      }
      #expect(error?.code == "einstellung.frist_zu_lang" && error?.section?.contains("DSGVO") == true)
      #expect(try await haus.position() == position)
    }
  }

  @Test("Another node writes under the new law at once, whatever law it remembers")
  func nodes() async throws {
    try await Haus.use { haus in
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let other = haus.anew
      _ = try await other.recht(haus.mandant)
      _ = try await haus.office.festlegen(profiling(.weeks(1), ab: today + 1), as: amt, .plain)
      haus.clock.turn(to: today + 1)
      let new = NewCase.of(.named("Anderswo"), on: today + 1)
      let receipt = try await other.openCase(new, as: try await haus.actor("ada"), key: nil) { nr, _ in nr }
      let id = try #require(Aktenzeichen.caseID(receipt.target))
      let law = try await other.recht(haus.mandant)
      #expect(law.einstellungen.version == 1)
      #expect(try await haus.line(id).fall.faellig == law.dueDay(.profiling, after: today + 1))
      #expect(law.dueDay(.profiling, after: today + 1) < haus.office.ausgeliefert.dueDay(.profiling, after: today + 1))
      try await verify(haus)
    }
  }

  @Test("The settings of one job centre are not those of its neighbour")
  func neighbours() async throws {
    try await Haus.use { haus in
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let neighbour = try await haus.neighbour()
      _ = try await haus.office.festlegen(profiling(.weeks(1), ab: today + 1), as: amt, .plain)
      #expect(try await haus.office.recht(haus.mandant).einstellungen.version == 1)
      #expect(try await haus.office.recht(neighbour).einstellungen.version == 0)
    }
  }

  @Test("A case that somebody writes to while the change is worked out follows it too")
  func meanwhile() async throws {
    try await Haus.use { haus in
      _ = try await caseload(haus)
      let (today, amt) = (haus.clock.now.day, try await haus.actor("amt"))
      let command = profiling(.weeks(2), ab: today + 7)
      let planned = try await haus.office.umstellung(amt) { try command.trial($0, in: $1) }
      _ = try await haus.openCase("Zwischenzeit", as: "ada")
      _ = try await haus.office.write(amt, .plain) { ledger, _ in
        try ledger.record(command, on: EinstellungFile.number)
        try ledger.follow(planned)
      }
      try await verify(haus)
    }
  }

  @Test("Verwaltung sets, a team's lead sees and tries, everybody else is told which right is missing")
  func rights() async throws {
    try await Haus.use { haus in
      _ = try await caseload(haus)
      let start = haus.clock.now.day + 10
      let lead = try await haus.actor("leitung")
      let probe = try await haus.office.probelauf(profiling(.weeks(3), ab: start), lead)
      #expect(!probe.zeilen.isEmpty && probe.zeilen.allSatisfy { $0.line.fall.team == lead.team })
      await #expect(throws: Forbidden.self) {
        try await haus.office.festlegen(profiling(.weeks(3), ab: start), as: lead, .plain)
      }
      for name in ["ada", "leistung", "zahlen", "chef", "schutz"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self) { try await haus.office.einstellungen(actor) }
        await #expect(throws: Forbidden.self) {
          try await haus.office.probelauf(profiling(.weeks(3), ab: start), actor)
        }
      }
    }
  }
}

extension Haus {
  /// The journal's position.
  func position() async throws -> Int64 {
    let tenant = mandant.id
    return try await office.database.read { try JournalReader($0, tenant: tenant).position() }
  }
}

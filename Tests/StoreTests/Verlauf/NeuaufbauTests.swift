import SQL
import Store
import Testing

@Suite("Facts and read models kept entry by entry")
struct NeuaufbauTests {
  /// Everything that can be made anew from the journal, row by row.
  private func rows(_ database: any Database) async throws -> [String] {
    try await database.read { session in
      var rows: [String] = []
      for (table, columns) in [
        ("facts", "position, ordinal, kind, person, value, from_day, to_day, known_from, known_to, closed_position"),
        ("fall", "id, person, aktenzeichen, status, strategie, schritt, faellig, partei, seit, version, beschaeftigte"),
        ("person", "id, nachname, vorname, geburt, leistungsbezug, version, such, sortierung, sperre_bis"),
        ("beratung", "id, fall, person, art, stelle, vermittelt, von, begonnen, beendet, zurueckgenommen, version"),
        (
          "jugendfall",
          "id, vorname, nachname, geburt, ab, zustaendig, naechstes, uebermittelt, beendet, version"
        ),
        ("freigabe", "person, nr, fall, art, von, seit"),
        ("mitglied", "household, nr, person, rolle, ab, bis"),
      ] {
        let count = columns.split(separator: ",").count
        try session.forEach("SELECT \(columns) FROM \(table) WHERE tenant = 1 ORDER BY 1, 2, 3", []) { row in
          rows.append(table + " " + (0..<count).map { row.isNull($0) ? "-" : row.text($0) }.joined(separator: "|"))
        }
      }
      return rows
    }
  }

  @Test("are at each time what the whole journal folded anew gives", arguments: TestDatabase.all, 1...8)
  func random(engine: TestDatabase, seed: Int) async throws {
    try await engine.useStore { database in
      let tenant = try #require(try await database.read { try Mandant.find(id: 1, $0) })
      let law = try Spiel.law.get()
      var spiel = Spiel(seed: seed)
      for round in 0..<60 {
        spiel = try await database.write { [spiel] session in
          var next = spiel
          try next.transaction(session, tenant)
          return next
        }
        if round % 10 == 9 { try await database.read { try ReadModels.verify($0, tenant: 1, law: law) } }
      }
      #expect(spiel.taken > 100 && spiel.refused > 20)
      let kept = try await rows(database)
      try await database.write { try ReadModels.rebuild($0, tenant: 1, law: law) }
      #expect(try await rows(database) == kept)
      #expect(kept.contains { $0.hasPrefix("facts") } && kept.contains { $0.hasPrefix("mitglied") })
      #expect(kept.contains { $0.hasPrefix("beratung") } && kept.contains { $0.hasPrefix("jugendfall") })
    }
  }
}

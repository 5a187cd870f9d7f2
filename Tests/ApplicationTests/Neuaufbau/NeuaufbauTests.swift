import Casework
import Controlling
import Foundation
import Journal
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("Random histories of a job centre")
struct NeuaufbauTests {
  private static let years = 2006...2009
  /// Many only when asked for.
  static let seeds = ProcessInfo.processInfo.environment["FALLWERK_FULL"] == nil ? 1...3 : 1...40

  @Test("rows and columns kept entry by entry are what a rebuild makes of the journal", arguments: seeds)
  func rebuilt(seed: Int) async throws {
    try await Haus.use { haus in
      var spiel = try await Fallspiel(haus, seed: seed)
      let (tenant, law) = (haus.mandant.id, haus.office.law)
      for _ in 0..<5 {
        try await spiel.play(130)
        try await haus.office.database.read { try ReadModels.verify($0, tenant: tenant, law: law) }
        try await sameFigures(haus)
      }
      #expect(spiel.akten.count >= 50 && spiel.taken > 300 && spiel.refused > 50)
      let kept = try await Abbild.take(haus.office.database, Abbild.readModels)
      try await haus.office.database.write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
      let rebuilt = try await Abbild.take(haus.office.database, Abbild.readModels)
      #expect(kept == rebuilt, "\(kept.difference(rebuilt))")
      #expect(kept.tables.values.allSatisfy { $0.count >= 10 })
      try await knownThen(haus)
    }
  }

  /// The columns kept current from the journal position count what columns read anew count.
  private func sameFigures(_ haus: Haus) async throws {
    let today = haus.clock.now.day
    for knownOn in [nil, today, today - 100, today - 300] {
      let kept = try await haus.office.auswertung(haus.mandant, knownOn: knownOn)
      let fresh = try await haus.anew.auswertung(haus.mandant, knownOn: knownOn)
      #expect(kept.columns.factCount == fresh.columns.factCount)
      for year in NeuaufbauTests.years {
        #expect(kept.jahrestabelle(year) == fresh.jahrestabelle(year))
        for key in kept.definitions.zielindikatoren.map(\.key) + kept.definitions.zaehlgroessen.map(\.key) {
          let address = FigureAddress(key, year: year)
          #expect(kept.open(address)?.members == fresh.open(address)?.members)
        }
      }
    }
  }

  // MARK: What was known

  /// On every day: the facts known then are those of the entries recorded until then, folded plainly.
  private func knownThen(_ haus: Haus) async throws {
    let tenant = haus.mandant.id
    let (entries, facts) = try await haus.office.database.read { session in
      var facts: [Fact] = []
      try FactRows.forEach(session, tenant: tenant) { facts.append($0) }
      return (try JournalReader(session, tenant: tenant).entries(after: 0, limit: 100_000), facts)
    }
    let types = Set(entries.map(\.type))
    #expect(types.isSuperset(of: [EintragStorniert.type, Correction.type]) && types.count >= 22)
    let days = Set(entries.map(\.recordedAt.day)).sorted()
    for day in stride(from: 0, to: days.count, by: 7).map({ days[$0] }) + days.suffix(1) {
      let known = Set(facts.filter { $0.known.contains(day) }.map(\.span))
      let told = entries.filter { $0.recordedAt.day <= day }
      let plain = try spans(PersonFile.self, told) + spans(HouseholdFile.self, told) + spans(CaseFile.self, told)
      #expect(known == Set(plain), "\(day)")
    }
  }

  private func spans<State: StreamState>(_ type: State.Type, _ entries: [Entry]) throws -> [FactSpan] {
    let streams = Dictionary(grouping: entries.filter { $0.stream.kind == State.kind }, by: \.stream.id)
    return try streams.flatMap { id, entries in
      var history = History<State>(id: id)
      for entry in entries.sorted(by: { $0.version < $1.version }) { history.add(try State.read(entry)) }
      return history.folded().facts
    }
  }
}

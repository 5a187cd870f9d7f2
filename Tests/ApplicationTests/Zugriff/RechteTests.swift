import Casework
import Controlling
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

/// What a use case answers.
enum Antwort: String, Sendable {
  case done
  case forbidden
  case notFound
}

/// A use case on a case of team Nord.
struct Anliegen: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let run: @Sendable (Haus, Actor, CaseID) async throws -> Void

  init(_ name: String, _ run: @escaping @Sendable (Haus, Actor, CaseID) async throws -> Void) {
    testDescription = name
    self.run = run
  }
}

@Suite("Who may do what")
struct RechteTests {
  /// Reading and writing in a case, by what may do it.
  static let reading = [
    Anliegen("Fallakte lesen") { haus, actor, id in _ = try await haus.office.fallakte(id, actor, page: "fall") }
  ]
  static let writing = [
    Anliegen("Status feststellen") { haus, actor, id in
      let command = SetStatus(status: .krank, ab: haus.clock.now.day)
      _ = try await haus.office.record(command, in: id, as: actor, .plain)
    },
    Anliegen("Eintrag stornieren") { haus, actor, id in
      _ = try await haus.office.cancel(version: 3, reason: "Irrtum", in: id, as: actor, .plain)
    },
    Anliegen("Person ändern") { haus, actor, id in
      let command = ChangePerson(.named("Anders"))
      _ = try await haus.office.record(command, aboutPersonOf: id, as: actor, .plain)
    },
    Anliegen("Mitglied aufnehmen") { haus, actor, id in
      let kind = NewMitglied(person: .named("Kind", born: "2001-02-01"), rolle: .kind, ab: haus.clock.now.day)
      _ = try await haus.office.addMitglied(kind, in: id, as: actor, .plain)
    },
    Anliegen("Mitglied ausscheiden lassen") { haus, actor, id in
      let person = try await haus.line(id).fall.person
      let leaving = RemoveMitglied(person: person, ab: haus.clock.now.day, grund: "Auszug")
      _ = try await haus.office.removeMitglied(leaving, in: id, as: actor, .plain)
    },
  ]
  static let benefits = [
    Anliegen("Leistungsbezug beenden") { haus, actor, id in
      let command = EndLeistungsbezug(ende: haus.clock.now.day, grund: .einkommen)
      _ = try await haus.office.record(command, aboutPersonOf: id, right: .leistungsbezug, as: actor, .plain)
    }
  ]

  @Test("reading a case: the own team and Leistung; Controlling and Vorstand never", arguments: reading)
  func reads(anliegen: Anliegen) async throws {
    try await check(
      anliegen,
      [
        "ada": .done, "leitung": .done, "leistung": .done, "ben": .notFound, "zahlen": .forbidden, "chef": .forbidden,
      ])
  }

  @Test("recording in a case: the own team alone", arguments: writing)
  func writes(anliegen: Anliegen) async throws {
    try await check(
      anliegen,
      [
        "ada": .done, "leitung": .done, "leistung": .forbidden, "ben": .notFound, "zahlen": .forbidden,
        "chef": .forbidden,
      ])
  }

  @Test("Leistungsbezug: Leistung in all cases, the team in its own", arguments: benefits)
  func benefit(anliegen: Anliegen) async throws {
    try await check(
      anliegen,
      [
        "ada": .done, "leitung": .done, "leistung": .done, "ben": .notFound, "zahlen": .forbidden, "chef": .forbidden,
      ])
  }

  @Test(
    "of a case in another job centre nobody learns that it is there", arguments: reading + writing + benefits)
  func neighbour(anliegen: Anliegen) async throws {
    try await Haus.use { haus in
      let id = try await household(haus)
      let other = try await haus.neighbour()
      let before = try await Abbild.take(haus.office.database)
      for name in ["ada", "ben", "leitung", "leistung", "zahlen", "chef"] {
        let actor = try await haus.actor("nachbar-" + name, of: other)
        #expect(try await answer(anliegen, haus, actor, id) != .done, "\(name)")
      }
      #expect(try await Abbild.take(haus.office.database) == before)
    }
  }

  /// What needs no case, and who may.
  static let withoutCases: [(Anliegen, Set<String>)] = [
    (
      Anliegen("Fallzugang") { haus, actor, _ in
        _ = try await haus.open(.of(.named("Neu \(actor.name)"), on: haus.clock.now.day), as: actor)
      }, ["ada", "ben", "leitung"]
    ),
    (
      Anliegen("Fälle") { haus, actor, _ in _ = try await haus.office.faelle(FallFilter(), page: 1, actor) },
      ["ada", "ben", "leitung", "leistung"]
    ),
    (
      Anliegen("Heute") { haus, actor, _ in _ = try await haus.office.heute(actor, [FallFilter()]) },
      ["ada", "ben", "leitung", "leistung"]
    ),
    (
      Anliegen("Kennzahlen") { haus, actor, _ in _ = try await haus.office.kennzahlen(actor, knownOn: nil) },
      ["ada", "ben", "leitung", "zahlen", "chef"]
    ),
    (
      Anliegen("Drilldown") { haus, actor, _ in
        _ = try await haus.office.drilldown(
          FigureAddress("integrationen_gesamt", year: 2008), knownOn: nil, page: 1, actor)
      }, ["ada", "ben", "leitung", "zahlen", "chef"]
    ),
    (
      Anliegen("Bericht") { haus, actor, _ in _ = try await haus.office.berichtsstoff(2007, knownOn: nil, actor) },
      ["leitung", "zahlen", "chef"]
    ),
    (
      Anliegen("Berichtsjahre") { haus, actor, _ in _ = try await haus.office.berichtsjahre(actor) },
      ["leitung", "zahlen", "chef"]
    ),
  ]

  @Test("the use cases without a case, role by role")
  func withoutCase() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let text = BerichtstextRow(datei: "01-vorwort.md", markdown: "# Vorwort")
      try await haus.office.replaceBerichtstexte([text], year: 2007, haus.mandant)
      for (anliegen, allowed) in RechteTests.withoutCases {
        for name in ["ada", "ben", "leitung", "leistung", "zahlen", "chef"] {
          let found = try await answer(anliegen, haus, try await haus.actor(name), id)
          #expect(found == (allowed.contains(name) ? .done : .forbidden), "\(name): \(anliegen.testDescription)")
        }
      }
    }
  }

  @Test("lists hold the cases that the account may read, and no others")
  func lists() async throws {
    try await Haus.use { haus in
      let nord = try await haus.openCase("Nord", as: "ada")
      let other = try await haus.openCase("Neben", as: "leitung")
      let sued = try await haus.openCase("Süd", as: "ben")
      let expected: [(String, faelle: Set<CaseID>, heute: Set<CaseID>)] = [
        ("ada", [nord, other], [nord]), ("leitung", [nord, other], [nord, other]), ("ben", [sued], [sued]),
        ("leistung", [nord, other, sued], [nord, other, sued]),
      ]
      for (name, faelle, heute) in expected {
        let actor = try await haus.actor(name)
        var wish = FallFilter()
        for team in [nil, TeamID(1), TeamID(2)] {
          wish.team = team
          let listed = try await haus.office.faelle(wish, page: 1, actor)
          #expect(Set(listed.lines.map(\.fall.id)).isSubset(of: faelle), "\(name)")
          if team == nil {
            #expect(Set(listed.lines.map(\.fall.id)) == faelle && listed.total == faelle.count, "\(name)")
          }
        }
        let today = try await haus.office.heute(actor, [FallFilter()])
        #expect(Set(today.groups.flatMap(\.lines).map(\.fall.id)) == heute, "\(name)")
      }
    }
  }

  @Test(
    "an account without team or person sees no case, rather than all", arguments: [Rolle.fallmanagement, .teamleitung])
  func withoutTeam(role: Rolle) async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let lost = Actor(konto: 9, tenant: haus.mandant, name: "Neu", role: role, staff: nil, team: nil)
      #expect(try await haus.office.faelle(FallFilter(), page: 1, lost).total == 0)
      #expect(try await haus.office.heute(lost, [FallFilter()]).groups.map(\.total) == [0])
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, lost, page: "fall") }
      await #expect(throws: Forbidden.self) {
        try await haus.open(.of(.named("Neu"), on: haus.clock.now.day), as: lost)
      }
    }
  }

  @Test("with the case the right goes to the new team, and leaves the old one")
  func handedOver() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let (ada, ben) = (try await haus.actor("ada"), try await haus.actor("ben"))
      let over = AssignCase(staff: StaffID(2), team: TeamID(2), ab: haus.clock.now.day)
      _ = try await haus.office.record(over, in: id, as: ada, .plain)
      #expect(try await haus.office.fallakte(id, ben, page: "fall").line.fall.id == id)
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, ada, page: "fall") }
      #expect(try await haus.office.heute(ada, [FallFilter()]).groups.map(\.total) == [0])
      #expect(try await haus.office.heute(ben, [FallFilter()]).groups.map(\.total) == [1])
    }
  }

  // MARK: Asking

  private func check(_ anliegen: Anliegen, _ expected: [String: Antwort]) async throws {
    try await Haus.use { haus in
      for (name, wanted) in expected.sorted(by: { $0.key < $1.key }) {
        let id = try await household(haus)
        let before = try await Abbild.take(haus.office.database)
        let found = try await answer(anliegen, haus, try await haus.actor(name), id)
        #expect(found == wanted, "\(name)")
        if found != .done { #expect(try await Abbild.take(haus.office.database) == before, "\(name)") }
      }
    }
  }

  /// A case of team Nord with a Bedarfsgemeinschaft.
  private func household(_ haus: Haus) async throws -> CaseID {
    let day = haus.clock.now.day
    let ada = try await haus.actor("ada")
    let id = try await haus.open(.of(.named("Muster"), on: day - 60, confirmed: true), as: ada)
    let partner = NewMitglied(person: .named("Partner", .maennlich), rolle: .partner, ab: day - 30)
    _ = try await haus.office.addMitglied(partner, in: id, as: ada, .plain)
    return id
  }

  private func answer(_ anliegen: Anliegen, _ haus: Haus, _ actor: Actor, _ id: CaseID) async throws -> Antwort {
    do {
      try await anliegen.run(haus, actor, id)
      return .done
    } catch is Forbidden {
      return .forbidden
    } catch is NotFound {
      return .notFound
    }
  }
}

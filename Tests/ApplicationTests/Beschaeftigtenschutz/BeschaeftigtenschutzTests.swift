import Casework
import Controlling
import Journal
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("Cases of staff and their relatives (§ 35 SGB I)")
struct BeschaeftigtenschutzTests {
  /// Three open cases of ada, of which one is of staff; its number.
  private func world(_ haus: Haus) async throws -> CaseID {
    for name in ["Adler", "Busch"] { _ = try await haus.openCase(name, on: haus.clock.now.day - 20) }
    let id = try await haus.openCase("Kollege", on: haus.clock.now.day - 20)
    try await protect(haus, id)
    return id
  }

  private func protect(_ haus: Haus, _ id: CaseID, _ gilt: Bool = true) async throws {
    let command = SetBeschaeftigtenschutz(gilt: gilt, ab: haus.clock.now.day)
    _ = try await haus.office.record(command, in: id, as: try await haus.actor("ada"), .plain)
  }

  @Test("are not there for Teamleitung, Vorstand and marked accounts, as if they did not exist")
  func absent() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let leitung = try await haus.actor("leitung")
      let marked = try await haus.actor("leistung", merkmale: [.personalentscheidung])
      for actor in [leitung, marked] {
        await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, actor, page: "fall") }
        let list = try await haus.office.faelle(FallFilter(), page: 1, actor)
        #expect(list.total == 2 && list.lines.allSatisfy { $0.fall.id != id })
        let today = try await haus.office.heute(actor, [FallFilter()])
        #expect(today.groups.first?.total == 2)
      }
      await #expect(throws: NotFound.self) { try await haus.office.beratungen(id, leitung) }
      let command = SetStatus(status: .krank, ab: haus.clock.now.day)
      await #expect(throws: NotFound.self) { try await haus.office.record(command, in: id, as: leitung, .plain) }
      await #expect(throws: NotFound.self) {
        try await haus.office.uebergeben([id], an: StaffID(2), grund: "Umzug", as: leitung, key: nil)
      }
      #expect(try await haus.office.uebergebbar(FallFilter(), leitung).count == 2)
    }
  }

  @Test("stay with those who work on them and decide on nobody")
  func present() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      for name in ["ada", "leistung"] {
        let actor = try await haus.actor(name)
        #expect(try await haus.office.fallakte(id, actor, page: "fall").line.fall.beschaeftigte)
        #expect(try await haus.office.faelle(FallFilter(), page: 1, actor).total == 3)
      }
      // Even the own case is gone for somebody who comes to take part in personnel decisions.
      let ada = try await haus.actor("ada", merkmale: [.personalentscheidung])
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, ada, page: "fall") }
    }
  }

  @Test("are offered by those who work on them to somebody who decides on nobody, who then has them")
  func handedOver() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let (ada, ben) = (try await haus.actor("ada"), try await haus.actor("ben"))
      let decider = await #expect(throws: Rejection.self) {
        _ = try await haus.office.uebergeben(id, an: StaffID(3), grund: "", as: ada, .plain)
      }
      #expect(decider?.code == "uebergabe.personalentscheidung")
      let nobody = await #expect(throws: Rejection.self) {
        _ = try await haus.office.uebergeben(id, an: StaffID(99), grund: "", as: ada, .plain)
      }
      #expect(nobody?.code == "uebergabe.niemand")
      await #expect(throws: NotFound.self) {
        _ = try await haus.office.uebergeben(id, an: StaffID(2), grund: "", as: ben, .plain)
      }
      _ = try await haus.office.uebergeben(id, an: StaffID(2), grund: "Umzug", as: ada, .plain)
      #expect(try await haus.office.angeboteneUebergaben(ben).map(\.fall.id) == [id])
      try await haus.office.beantworten([id], ablehnung: nil, as: ben, key: nil)
      #expect(try await haus.office.fallakte(id, ben, page: "fall").line.fall.staff == StaffID(2))
      await #expect(throws: NotFound.self) { try await haus.office.fallakte(id, ada, page: "fall") }
      _ = try await haus.verify()
    }
  }

  @Test("come back when the protection is lifted")
  func lifted() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      try await protect(haus, id, false)
      let leitung = try await haus.actor("leitung")
      #expect(try await haus.office.fallakte(id, leitung, page: "fall").line.fall.id == id)
      #expect(try await haus.office.faelle(FallFilter(), page: 1, leitung).total == 3)
      _ = try await haus.verify()
    }
  }

  @Test("cannot be opened in an emergency: the answer is that of a case that is not there")
  func emergency() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let nr = try await haus.line(id).fall.aktenzeichen
      let leitung = try await haus.actor("leitung")
      for nr in [nr, "08-99999"] {
        let refused = await #expect(throws: Rejection.self) {
          try await haus.office.openInEmergency(nr, grund: "Vertretung ist krank", as: leitung)
        }
        #expect(refused?.code == "notzugriff.kein_fall")
      }
    }
  }

  @Test("cannot be accepted by somebody who decides on personnel, and are not counted as waiting")
  func offered() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Kollege", on: haus.clock.now.day - 20)
      let leitung = try await haus.actor("leitung")
      _ = try await haus.office.uebergeben([id], an: StaffID(2), grund: "", as: leitung, key: nil)
      let ben = try await haus.actor("ben")
      #expect(try await haus.office.angeboteneUebergaben(ben).count == 1)
      try await protect(haus, id)
      #expect(try await haus.office.heute(ben, [FallFilter()]).angeboten == 1)
      let deciding = try await haus.actor("ben", merkmale: [.personalentscheidung])
      #expect(try await haus.office.angeboteneUebergaben(deciding).isEmpty)
      #expect(try await haus.office.heute(deciding, [FallFilter()]).angeboten == 0)
      await #expect(throws: NotFound.self) {
        try await haus.office.beantworten([id], ablehnung: nil, as: deciding, key: nil)
      }
    }
  }

  @Test("do not show when a case of the same person is opened")
  func double() async throws {
    try await Haus.use { haus in
      _ = try await world(haus)
      let again = NewCase.of(.named("Kollege"), on: haus.clock.now.day)
      let ada = try await haus.actor("ada")
      await #expect(throws: LikelyDouble.self) { _ = try await haus.open(again, as: ada) }
      _ = try await haus.open(again, as: try await haus.actor("leitung"))
    }
  }

  @Test("are counted in every figure and stand there with a number alone")
  func figures() async throws {
    try await Haus.use { haus in
      haus.clock.turn(to: .on("2007-11-09"))
      let id = try await world(haus)
      haus.clock.turn(to: .on("2008-03-31"))
      let (ada, leitung) = (try await haus.actor("ada"), try await haus.actor("leitung"))
      let figures = try await haus.office.auswertung(haus.mandant)
      var compared = 0
      for key in DrilldownTests.keys(figures) {
        let address = FigureAddress(key, year: 2007)
        let own = try await haus.office.drilldown(address, knownOn: nil, page: 1, ada)
        let other = try await haus.office.drilldown(address, knownOn: nil, page: 1, leitung)
        #expect(own.total == other.total && own.members.count == other.members.count)
        guard own.cases[id] != nil else { continue }
        compared += 1
        #expect(other.cases[id] == nil && other.cases.count == own.cases.count - 1)
      }
      let loads = try await haus.office.team(leitung).lasten
      #expect(loads.first { $0.staff == StaffID(1) }?.faelle == 3)
      #expect(compared > 0)
    }
  }

  @Test("are answered and erased by Datenschutz, who therefore cannot be marked as deciding on personnel")
  func datenschutz() async throws {
    try await Haus.use { haus in
      let id = try await world(haus)
      let answer = try await haus.office.auskunft(id, try await haus.actor("schutz"))
      #expect(answer.faelle.first?.eintraege.last?.type.rawValue == "beschaeftigtenschutz.gesetzt.v1")
      let refused = await #expect(throws: Kontofehler.self) {
        try await haus.office.mark(
          "schutz", .personalentscheidung, Period(from: haus.clock.now.day), haus.mandant)
      }
      #expect(refused == .datenschutzEntscheidetNicht)
    }
  }
}

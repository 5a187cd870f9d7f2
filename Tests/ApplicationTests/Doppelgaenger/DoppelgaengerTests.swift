import Casework
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("People who are perhaps on file already")
struct DoppelgaengerTests {
  private func angabe(_ vorname: String, _ nachname: String, _ geburt: String? = "1980-05-14") -> Personenangabe {
    Personenangabe(vorname: vorname, nachname: nachname, geburt: geburt.map { Day.on($0) })
  }

  @Test("are found by sound, changed round, with a typing error or a day mistyped; the likeliest first")
  func found() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Yılmaz")
      _ = try await haus.openCase("Demir")
      let ada = try await haus.actor("ada")
      for asked in [
        angabe("Eva", "Yilmaz"), angabe("Eva", "Jilmas"), angabe("Yilmaz", "Eva"), angabe("Eva", "Yilmzaz"),
        angabe("Eva", "Yilmaz-Kaya"),
        angabe("Eva", "Yilmaz", nil), angabe("Eva", "Yilmaz", "1980-05-15"),
      ] {
        let found = try await haus.office.doppelgaenger(asked, ada, page: "fallzugang")
        #expect(found.treffer.map { $0.faelle.map(\.id) } == [[id]] && !found.verdeckt, "\(asked)")
      }
      for asked in [angabe("Eva", "Yildiz"), angabe("Eva", "Yilmaz", "1960-12-31")] {
        #expect(try await haus.office.doppelgaenger(asked, ada, page: "fallzugang").isEmpty, "\(asked)")
      }
      _ = try await haus.verify()
    }
  }

  @Test("are only said to be there when the case may not be read")
  func hidden() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Yilmaz", as: "ben")
      let found = try await haus.office.doppelgaenger(
        angabe("Eva", "Yilmaz"), try await haus.actor("ada"), page: "fallzugang")
      #expect(found.treffer.isEmpty && found.verdeckt)
    }
  }

  @Test("are not there when the case is one of staff and the account decides on staff")
  func absent() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Yilmaz")
      let protect = SetBeschaeftigtenschutz(gilt: true, ab: haus.clock.now.day)
      _ = try await haus.office.record(protect, in: id, as: try await haus.actor("ada"), .plain)
      let leitung = try await haus.actor("leitung")
      #expect(try await haus.office.doppelgaenger(angabe("Eva", "Yilmaz"), leitung, page: "fallzugang").isEmpty)
      #expect(
        try await haus.office.doppelgaenger(angabe("Eva", "Yilmaz"), haus.actor("ada"), page: "fallzugang").treffer
          .count == 1)
    }
  }

  @Test("are told to those who open cases, and the cases shown stand in the access log")
  func rights() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Yilmaz")
      let leistung = try await haus.actor("leistung")
      await #expect(throws: Forbidden.self) {
        try await haus.office.doppelgaenger(angabe("Eva", "Yilmaz"), leistung, page: "fallzugang")
      }
      _ = try await haus.office.doppelgaenger(angabe("Eva", "Yilmaz"), try await haus.actor("ada"), page: "fallzugang")
      let tenant = haus.mandant.id
      let lines = try await haus.office.database.read { try ZugriffRow.ofCase(id, tenant: tenant, $0) }
      #expect(lines.map(\.seite) == ["fallzugang"])
    }
  }

  @Test("are asked about by the same search when the case is opened")
  func opening() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase("Yılmaz")
      let ada = try await haus.actor("ada")
      for name in ["Jilmas", "Yilmzaz", "Yilmaz-Kaya"] {
        let new = NewCase.of(.named(name), on: haus.clock.now.day)
        let double = await #expect(throws: LikelyDouble.self, "\(name)") { _ = try await haus.open(new, as: ada) }
        #expect(double?.found.treffer.map { $0.faelle.map(\.id) } == [[id]], "\(name)")
        await #expect(throws: LikelyDouble.self) { _ = try await haus.office.checkIntake(new, as: ada) }
      }
      _ = try await haus.open(.of(.named("Jilmas", born: "1961-12-30"), on: haus.clock.now.day), as: ada)
      _ = try await haus.verify()
    }
  }

  @Test("who were compared are named: somebody recorded since then is asked about too, also behind a closed door")
  func recordedMeanwhile() async throws {
    try await Haus.use { haus in
      _ = try await haus.openCase("Yılmaz")
      let ada = try await haus.actor("ada")
      func jilmas(_ compared: String?) -> NewCase {
        NewCase(
          person: .named("Jilmas"), zugang: haus.clock.now.day, anlass: .erstantrag, leistungAb: nil,
          status: .arbeitslos, confirmedNew: compared != nil, verglichen: compared)
      }
      let first = await #expect(throws: LikelyDouble.self) { _ = try await haus.open(jilmas(nil), as: ada) }
      let seen = try #require(first?.found.fassung)
      _ = try await haus.office.checkIntake(jilmas(seen), as: ada)
      _ = try await haus.open(.of(.named("Yilmas"), on: haus.clock.now.day, confirmed: true), as: haus.actor("ben"))
      let second = await #expect(throws: LikelyDouble.self) { _ = try await haus.open(jilmas(seen), as: ada) }
      let now = try #require(second?.found)
      #expect(now.treffer.count == 1 && now.verdeckt && now.fassung != seen)
      _ = try await haus.open(jilmas(now.fassung), as: ada)
      _ = try await haus.verify()
    }
  }
}

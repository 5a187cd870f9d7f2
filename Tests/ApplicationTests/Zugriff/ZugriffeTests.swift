import Casework
import Kernel
import Store
import Testing

@testable import Application

@Suite("What data protection sees of the access log")
struct ZugriffeTests {
  @Test("who saw a case: name, role, page and relation, the latest first; asking is a line of its own")
  func lines() async throws {
    try await Haus.use { haus in
      let id = try await haus.openCase()
      let nr = try await haus.line(id).fall.aktenzeichen
      var ada = try await haus.actor("ada")
      ada.weg = "/heute"
      _ = try await haus.office.fallakte(id, ada, page: "/faelle/{nr}")
      _ = try await haus.office.fallakte(id, try await haus.actor("leistung"), page: "/faelle/{nr}/verlauf")
      let schutz = try await haus.actor("schutz")
      let found = try await haus.office.zugriffe(auf: nr, schutz)
      #expect(found.lines.map(\.name) == ["Leistung", "Ada"])
      #expect(found.lines.map(\.beziehung) == ["amt", "eigener"])
      #expect(found.lines.map(\.weg) == [nil, "/heute"])
      #expect(found.total == 2)
      #expect(try await haus.office.zugriffe(auf: nr, schutz).lines.first?.name == "Schutz")
    }
  }

  @Test("a number that is not there is not found, also with a right number under another year")
  func unknown() async throws {
    try await Haus.use { haus in
      let nr = try await haus.line(try await haus.openCase()).fall.aktenzeichen
      let schutz = try await haus.actor("schutz")
      for wrong in ["07" + nr.dropFirst(2), "08-99999", "x", ""] {
        await #expect(throws: NotFound.self, "\(wrong)") { _ = try await haus.office.zugriffe(auf: wrong, schutz) }
      }
    }
  }

  @Test("nobody else may ask")
  func others() async throws {
    try await Haus.use { haus in
      let nr = try await haus.line(try await haus.openCase()).fall.aktenzeichen
      for name in ["ada", "leitung", "leistung", "zahlen", "chef", "amt"] {
        let actor = try await haus.actor(name)
        await #expect(throws: Forbidden.self, "\(name)") { _ = try await haus.office.zugriffe(auf: nr, actor) }
        await #expect(throws: Forbidden.self, "\(name)") { _ = try await haus.office.auffaelligkeiten(actor) }
      }
    }
  }

  @Test("a shared family name and forty cases within an hour stand out; a month later they do not")
  func unusual() async throws {
    try await Haus.use { haus in
      // The account is called "Ada".
      let relative = try await haus.openCase("Ada")
      var ids = [relative]
      for number in 0..<39 { ids.append(try await haus.openCase("Muster\(number)")) }
      let ada = try await haus.actor("ada")
      for id in ids.dropLast() { _ = try await haus.office.fallakte(id, ada, page: "fall") }
      let schutz = try await haus.actor("schutz")
      let before = try await haus.office.auffaelligkeiten(schutz)
      #expect(before.haeufungen.isEmpty)
      let nr = try await haus.line(relative).fall.aktenzeichen
      #expect(before.gleicheNamen.map(\.aktenzeichen) == [nr] && before.gleicheNamen.map(\.name) == ["Ada"])
      _ = try await haus.office.fallakte(ids[39], ada, page: "fall")
      #expect(try await haus.office.auffaelligkeiten(schutz).haeufungen.map(\.faelle) == [40])
      haus.clock.move(minutes: 31 * 1_440)
      let later = try await haus.office.auffaelligkeiten(schutz)
      #expect(later.haeufungen.isEmpty && later.gleicheNamen.isEmpty)
    }
  }
}

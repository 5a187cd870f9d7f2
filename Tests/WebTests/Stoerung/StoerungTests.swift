import Application
import HTTPTypes
import Hummingbird
import Kernel
import Law
import SQL
import TestSupport
import Testing

@testable import Web

@Suite("An answer to trouble")
struct StoerungTests {
  @Test("says what is wrong with the database and not where it lies, nor does the log")
  func place() async throws {
    let haus = try await Haus()
    let log = Mitschrift()
    let app = WebApp(office: haus.office, logger: log.logger)
    let router = Router(context: BasicRequestContext.self)
    router.get("/probe") { request, context in
      await app.answer(request, context) {
        throw SQLError(.unavailable, detail: "no route to host", place: "postgres://db.innen/akten")
      }
    }
    let answer = try await Leitung(router, log.logger).send(.get, "/probe", [:], nil)
    #expect(answer.status == .serviceUnavailable)
    #expect(answer.body.contains("Die Datenbank lässt sich nicht öffnen"))
    #expect(!answer.body.contains("db.innen") && !answer.body.contains("no route"))
    #expect(log.lines == ["database reason=unavailable"])
  }

  @Test("says that loads per person need a Dienstvereinbarung, and who puts it on record; the cases stay open")
  func agreement() async throws {
    let with = try await Haus()
    let office = Office(
      database: with.office.database, law: try .without(local: "auswertung"),
      clock: FixedClock(Instant(day: Haus.today, hour: 12)),
      passwords: .quick)
    try await with.browse(as: "leitung") { browser in
      let answer = try await browser.get("/team")
      #expect(answer.status == 200)
    }
    try await Haus(with, office: office).browse(as: "leitung") { browser in
      let answer = try await browser.get("/team")
      #expect(answer.status == 403)
      #expect(answer.body.contains("keine Dienstvereinbarung") && answer.body.contains("Die Technik hinterlegt sie"))
      #expect(!answer.body.contains("Ada"), "nobody is named")
      #expect(try await browser.get("/faelle").status == 200)
    }
  }
}

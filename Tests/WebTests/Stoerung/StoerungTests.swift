import HTTPTypes
import Hummingbird
import SQL
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
}

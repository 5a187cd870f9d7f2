import Testing

@Suite("The time of an answer")
struct AntwortzeitTests {
  @Test("does not tell a case of another team from one that does not exist", arguments: ["", "/verlauf", "/status"])
  func foreignAndAbsent(page: String) async throws {
    let haus = try await Haus()
    let foreign = try await haus.richCase(as: "ben", nachname: "Brandiswalde").nr
    try await haus.browse(as: "ada") { browser in
      var times: [String: [Duration]] = [:]
      for round in 0..<70 {
        for nr in round.isMultiple(of: 2) ? [foreign, "08-99999"] : ["08-99999", foreign] {
          let start = ContinuousClock.now
          #expect(try await browser.get("/faelle/\(nr)\(page)").status == 404)
          // The first rounds warm up.
          if round >= 10 { times[nr, default: []].append(ContinuousClock.now - start) }
        }
      }
      let medians = times.mapValues { $0.sorted()[$0.count / 2] }.values.sorted()
      let (faster, slower) = try (#require(medians.first), #require(medians.last))
      #expect(slower <= max(faster * 2, faster + .milliseconds(2)), "\(medians)")
    }
  }
}

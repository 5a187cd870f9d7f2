import Kernel
import Testing

@testable import Controlling

@Suite("Monatstabelle")
struct MonatstabelleTests {
  private func table(_ persons: [String], _ facts: [String], threads: Int = 2) async throws -> Monatstabelle {
    try await Monatstabelle(
      persons: Array((["person,born,sex,migration"] + persons).joined(separator: "\n").utf8),
      facts: Array((["person,kind,from,to,known_from,known_to"] + facts).joined(separator: "\n").utf8),
      threads: threads)
  }

  @Test("counts equal those of loops over rows, for any order and number of threads", arguments: 1...6)
  func naive(_ seed: Int) async throws {
    var random = SeededRandom(seed)
    var world = RaceWorld.random(persons: 60 + seed, &random)
    if seed % 2 == 0 { world.facts.shuffle(using: &random) }
    if seed % 3 == 0 { world.persons.shuffle(using: &random) }
    let table = try await table(world.persons.map(\.line), world.facts.map(\.line), threads: 1 + seed % 4)
    let rows = await table.compute(threads: 1 + seed % 3)
    #expect(rows.count == 216)
    for row in rows { #expect(row.values == world.count(month: row.month, group: row.group), "\(row)") }
  }

  @Test("more than 16 and more than 2^10 persons carry over in the vertical counter")
  func carries() {
    var counter = VerticalCounter()
    for number in 0..<1037 { counter.add(.init(1, number % 2 == 0 ? 2 : 0, 1 << 35, 0)) }
    #expect(counter.count(column: 0, month: 0) == 1037)
    #expect(counter.count(column: 1, month: 1) == 519)
    #expect(counter.count(column: 2, month: 35) == 1037)
    #expect(counter.count(column: 3, month: 0) == 0)
  }

  @Test("CSV has a header and 216 rows; files with CR LF and without facts are read")
  func csv() async throws {
    let table = try await Monatstabelle(
      persons: Array("person,born,sex,migration\r\n0,-5000,1,0\r\n".utf8),
      facts: Array("person,kind,from,to,known_from,known_to\r\n".utf8), threads: 3)
    let lines = Monatstabelle.csv(await table.compute(threads: 2)).split(separator: "\n")
    #expect(lines.count == 217)
    #expect(lines[0] == "month,group,entitled,unemployed,activated,activated_or_unemployed,integrations")
    #expect(lines[216] == "36,5,0,0,0,0,0")
  }

  @Test(
    "bad facts are refused with their line",
    arguments: [
      ("0,1,1,2,3", 3), ("0,5,1,2,3,4", 3), ("9,1,1,2,3,4", 3), ("0,1,x,2,3,4", 3), ("0,1,1,2,3,4,5", 3),
      ("0,1,1,2,3,2147483648", 3), ("", 3), ("-1,1,1,2,3,4", 3),
    ])
  func badFacts(_ bad: String, _ line: Int) async throws {
    for threads in 1...3 {
      let error = await #expect(throws: MonatstabelleError.self) {
        _ = try await table(["0,0,0,0"], ["0,1,1,2,3,4", bad, "0,1,1,2,3,4"], threads: threads)
      }
      #expect(error?.file == .facts)
      #expect(error?.line == line)
    }
  }

  @Test(
    "bad persons are refused with their line",
    arguments: [("0,0,0,0", 3), ("2,0,0,0", 3), ("1,0,2,0", 3), ("1,0,0", 3), ("1,0,0,-1", 3)])
  func badPersons(_ bad: String, _ line: Int) async throws {
    let error = await #expect(throws: MonatstabelleError.self) { _ = try await table(["0,0,0,0", bad], []) }
    #expect(error?.file == .persons)
    #expect(error?.line == line)
  }

  @Test("a wrong header is refused as line 1")
  func header() async throws {
    let error = await #expect(throws: MonatstabelleError.self) {
      _ = try await Monatstabelle(persons: Array("id,born\n".utf8), facts: [UInt8](), threads: 1)
    }
    #expect(error?.line == 1)
    #expect(error?.description.contains("person,born,sex,migration") == true)
  }
}

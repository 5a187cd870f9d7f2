import Foundation
import Law
import SQL
import SQLiteDriver

/// Both writers one after the other, and what came of it.
struct Race {
  static let leastPerSecond = 12_000.0
  static let leastRatio = 0.5

  let work: Workload
  let program: ProgramRun
  let bare: BareWriter
  let tables: [(name: String, rows: Int64)]

  private var perSecond: Double { Double(work.entries) / program.seconds }
  private var barePerSecond: Double { Double(work.entries) / bare.seconds }
  private var ratio: Double { perSecond / barePerSecond }

  init(_ options: Options, in place: Workplace) async throws {
    let (first, second) = (place.file("program.sqlite"), place.file("bare.sqlite"))
    let law = try Law.load()
    work = try await Workload(options, law: law)
    program = try await ProgramRun(first, work, streams: options.streams, law: law)
    let (tables, batches) = try await Race.rows(first, program.commits)
    bare = try await BareWriter(second, batches)
    self.tables = tables.counts
    let copied = try await Race.tables(second)
    guard tables.counts.map(\.name) == copied.counts.map(\.name), tables.counts.map(\.rows) == copied.counts.map(\.rows)
    else {
      throw Failure("the bare writer's tables hold other numbers of rows: \(tables.counts) against \(copied.counts)")
    }
  }

  private static func rows(_ path: String, _ commits: [Int64]) async throws -> (Tables, [[TableRows]]) {
    try await reading(path) { session in
      let tables = try Tables(session)
      return (tables, try tables.batches(session, commits: commits))
    }
  }

  private static func tables(_ path: String) async throws -> Tables { try await reading(path) { try Tables($0) } }

  private static func reading<T: Sendable>(
    _ path: String, _ body: @escaping @Sendable (any SQLSession) throws -> T
  ) async throws -> T {
    let database = try SQLiteDatabase(path: path, options: .existing)
    let result = try await database.read(body)
    try await database.close()
    return result
  }

  func show(_ options: Options) {
    print("load average \(Race.load), batches of \(options.batch), synchronous=FULL, WAL, seed \(options.seed)")
    print("rows: " + tables.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
    print("entries \(work.entries), streams \(work.streams), transactions \(program.commits.count)")
    Race.line("through the use cases", program.seconds, program.cpuSeconds, perSecond)
    Race.line("bare writer of the same rows", bare.seconds, bare.cpuSeconds, barePerSecond)
    let processor = Race.figure(bare.cpuSeconds / program.cpuSeconds, 2)
    print("ratio program / bare writer: \(Race.figure(ratio, 2)) (by processor seconds \(processor))")
  }

  /// - Throws: `Failure` if an aim is missed.
  func judge() throws {
    guard perSecond >= Race.leastPerSecond else {
      throw Failure("\(Race.figure(perSecond, 0)) entries per second are below \(Race.figure(Race.leastPerSecond, 0))")
    }
    guard ratio >= Race.leastRatio else {
      throw Failure("the ratio \(Race.figure(ratio, 3)) is below \(Race.leastRatio)")
    }
  }

  private static func line(_ name: String, _ seconds: Double, _ cpu: Double, _ perSecond: Double) {
    print(
      "\(name): \(figure(seconds, 2)) seconds (processor \(figure(cpu, 2))), \(figure(perSecond, 0)) entries per second"
    )
  }

  private static func figure(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

  private static var load: String {
    let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text?.split(separator: " ").first.map(String.init) ?? "unknown"
  }
}

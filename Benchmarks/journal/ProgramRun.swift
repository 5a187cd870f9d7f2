import Application
import Foundation
import Kernel
import Law
import SQL
import SQLiteDriver
import Store

/// The program's own way: use cases in batches, each batch one transaction with read models and facts.
struct ProgramRun {
  let seconds: Double
  let cpuSeconds: Double
  /// The last position of each transaction, in order.
  let commits: [Int64]

  init(_ path: String, _ work: Workload, streams: Int, law: Law) async throws {
    let database = try SQLiteDatabase(path: path)
    let batches = work.batches
    var (commits, seconds, cpu): ([Int64], Double, Double) = ([], 0, 0)
    try await BenchOffice.write(to: database, law: law) { writer in
      try await writer.write(actor: 1, now: BenchOffice.start) { _ = Workload.drawNumbers(streams, $0) }
      let (start, cpuStart) = (ContinuousClock.now, cpuTime())
      for acts in batches {
        commits.append(
          try await writer.write(actor: 1, now: BenchOffice.start) { ledger in
            for act in acts { try act.carryOut(ledger) }
          })
      }
      (seconds, cpu) = (start.duration(to: .now) / .seconds(1), cpuTime() - cpuStart)
    }
    try await database.close()
    (self.commits, self.seconds, cpuSeconds) = (commits, seconds, cpu)
  }
}

/// A job centre to measure with.
enum BenchOffice {
  static let start = Instant(day: Workload.firstDay, hour: 8)

  static func write(
    to database: any Database, law: Law, _ body: (BatchWriter) async throws -> Void
  ) async throws {
    try await Migrations.run(on: database)
    let new = NewMandant(
      key: "bench", name: "JobCenter Messstadt", localLayer: law.localLayer, land: law.land.rawValue, workingDay: nil,
      createdAt: start)
    let mandant = try await database.write { try Mandant.create(new, $0) }
    let office = Office(database: database, law: law, clock: FixedClock(start))
    try await body(BatchWriter(office, tenant: mandant))
  }
}

/// Processor seconds of this process so far: on a machine with other work they tell more than the wall.
func cpuTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

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
  let entries: Int
  let streams: Int
  /// The last position of each transaction, in order.
  let commits: [Int64]

  init(_ path: String, _ options: Options, law: Law) async throws {
    let database = try SQLiteDatabase(path: path)
    try await Migrations.run(on: database)
    let office = Office(database: database, law: law, clock: FixedClock(day: Workload.firstDay))
    let mandant = try await database.write { try Mandant.create(.bench(law), $0) }
    let writer = BatchWriter(office, tenant: mandant)
    let work = Workload(options, law: law)
    var commits: [Int64] = []
    let (start, cpu) = (ContinuousClock.now, cpuTime())
    while work.done < options.entries {
      let now = Instant(day: Workload.firstDay, hour: 8)
      commits.append(try await writer.write(actor: 1, now: now) { try work.carryOut(options.batch, $0) })
    }
    seconds = start.secondsSince
    cpuSeconds = cpuTime() - cpu
    try await database.close()
    entries = work.done
    streams = work.opened
    self.commits = commits
  }
}

extension NewMandant {
  fileprivate static func bench(_ law: Law) -> NewMandant {
    NewMandant(
      key: "bench", name: "JobCenter Messstadt", localLayer: law.localLayer, land: law.land.rawValue, workingDay: nil,
      createdAt: Instant(day: Workload.firstDay))
  }
}

extension ContinuousClock.Instant {
  var secondsSince: Double { duration(to: .now) / .seconds(1) }
}

/// Processor seconds of this process so far: on a machine with other work they tell more than the wall.
func cpuTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

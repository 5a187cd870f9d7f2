import Application
import Casework
import Kernel
import Law
import SQLiteDriver
import Store
import Synchronization

/// A use case with who records it and when.
struct Act: Sendable {
  typealias Deed = @Sendable (Ledger) throws -> Void
  let actor: Int64
  let now: Instant
  let deed: Deed

  func carryOut(_ ledger: Ledger) throws {
    ledger.turn(to: actor, at: now)
    try deed(ledger)
  }
}

/// What staff do: one use case after another, each on a stream drawn at random, over three years.
///
/// Two thirds of the streams are cases, about a quarter persons, the rest Bedarfsgemeinschaften; the mix of
/// entries within a case follows that of the demo job centre. What fits a stream depends on its state, so the
/// whole is rehearsed once in memory: afterwards the clock sees nothing but use cases.
final class Workload: Sendable {
  static let firstDay = Month(year: 2005, month: 1).firstDay + 2
  private static let days = 1_080

  private struct State {
    var dice: Dice
    var files: [StreamFile] = []
    var done = 0
    var batches: [[Act]] = []
  }

  private let options: Options
  private let law: Law
  private let state: Mutex<State>

  init(_ options: Options, law: Law) async throws {
    self.options = options
    self.law = law
    state = Mutex(State(dice: Dice(seed: options.seed)))
    let database = try SQLiteDatabase.inMemory()
    try await BenchOffice.write(to: database, law: law) { writer in
      while entries < options.entries {
        try await writer.write(actor: 1, now: BenchOffice.start) { try self.rehearse($0) }
      }
    }
    try await database.close()
  }

  var entries: Int { state.withLock { $0.done } }
  /// Streams that hold an entry.
  var streams: Int { state.withLock { $0.files.count { $0.version > 0 } } }
  /// The use cases, cut into transactions.
  var batches: [[Act]] { state.withLock { $0.batches } }

  /// The numbers of all streams are drawn first.
  static func drawNumbers(_ count: Int, _ ledger: Ledger) -> [Int64] { (0..<count).map { _ in ledger.newID() } }

  /// One transaction; its last use case may bring an entry over.
  private func rehearse(_ ledger: Ledger) throws {
    try state.withLock { state in
      if state.files.isEmpty { state.files = StreamFile.all(Workload.drawNumbers(options.streams, ledger)) }
      let end = min(state.done + options.batch, options.entries)
      var acts: [Act] = []
      while state.done < end { acts.append(try step(&state, ledger)) }
      state.batches.append(acts)
    }
  }

  private func step(_ state: inout State, _ ledger: Ledger) throws -> Act {
    var index = state.dice.below(options.streams)
    // A case and a household need their person on file.
    let person = state.files[index].person
    if state.files[person].version == 0 { index = person }
    let file = state.files[index]
    let day = Workload.firstDay + state.done * Workload.days / options.entries
    let (actor, now) = (Int64(index % 60 + 1), Instant(day: day, hour: 8 + state.done % 9))
    ledger.turn(to: actor, at: now)
    var hand = Hand(ledger: ledger, law: law, day: day, file: file, dice: state.dice)
    let version = try hand.act(mainPerson: state.files[person])
    state.done += Int(version - file.version)
    hand.file.version = version
    state.files[index] = hand.file
    state.dice = hand.dice
    return Act(actor: actor, now: now, deed: hand.deed)
  }
}

/// What the workload remembers of a stream.
struct StreamFile {
  enum Kind { case person, household, caseFile }
  let kind: Kind
  let id: Int64
  /// Index of the person the stream is about; a person's own index.
  let person: Int
  var version: Int64 = 0
  /// Version of the latest talk, while nothing was built upon it.
  var talk: Int64?

  static func all(_ numbers: [Int64]) -> [StreamFile] {
    let persons = max(1, numbers.count * 5 / 18)
    let households = numbers.count / 18
    return numbers.enumerated().map { index, number in
      let kind: Kind = index < persons ? .person : index < persons + households ? .household : .caseFile
      return StreamFile(kind: kind, id: number, person: index % persons)
    }
  }
}

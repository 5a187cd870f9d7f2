import Casework
import Kernel
import Law
import Store
import Synchronization

/// What staff do: one use case after another, each on a stream drawn at random, over three years.
///
/// Two thirds of the streams are cases, about a quarter persons, the rest Bedarfsgemeinschaften; the mix of
/// entries within a case follows that of the demo job centre.
final class Workload: Sendable {
  static let firstDay = Month(year: 2005, month: 1).firstDay + 2
  private static let days = 1_080

  private struct State {
    var dice: Dice
    var files: [StreamFile] = []
    var done = 0
  }

  private let streams: Int
  private let total: Int
  private let law: Law
  private let state: Mutex<State>

  init(_ options: Options, law: Law) {
    streams = options.streams
    total = options.entries
    self.law = law
    state = Mutex(State(dice: Dice(seed: options.seed)))
  }

  /// Entries recorded so far.
  var done: Int { state.withLock { $0.done } }
  /// Streams that hold an entry.
  var opened: Int { state.withLock { $0.files.count { $0.version > 0 } } }

  /// Records use cases until `count` entries more are recorded; the last one may bring one over.
  func carryOut(_ count: Int, _ ledger: Ledger) throws {
    try state.withLock { state in
      if state.files.isEmpty { state.files = StreamFile.all(streams, ledger) }
      let end = state.done + min(count, total - state.done)
      while state.done < end { try step(&state, ledger) }
    }
  }

  private func step(_ state: inout State, _ ledger: Ledger) throws {
    var index = state.dice.below(streams)
    // A case and a household need their person on file.
    let person = state.files[index].person
    if state.files[person].version == 0 { index = person }
    let file = state.files[index]
    let day = Workload.firstDay + state.done * Workload.days / total
    ledger.turn(to: Int64(index % 60 + 1), at: Instant(day: day, hour: 8 + state.done % 9))
    var hand = Hand(ledger: ledger, law: law, day: day, file: file, dice: state.dice)
    let version = try hand.act(mainPerson: state.files[person])
    state.done += Int(version - file.version)
    hand.file.version = version
    state.files[index] = hand.file
    state.dice = hand.dice
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

  static func all(_ count: Int, _ ledger: Ledger) -> [StreamFile] {
    let persons = max(1, count * 5 / 18)
    let households = count / 18
    return (0..<count).map { index in
      let kind: Kind = index < persons ? .person : index < persons + households ? .household : .caseFile
      return StreamFile(kind: kind, id: ledger.newID(), person: index % persons)
    }
  }
}

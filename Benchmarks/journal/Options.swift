import Foundation

/// What the race is run with; the defaults are those of the published figures.
struct Options {
  var entries = 300_000
  var streams = 9_000
  /// Entries of one transaction.
  var batch = 500
  var seed: UInt64 = 2007
  /// Where both databases are written; `nil` = a new directory below the current one.
  var directory: String?

  static let usage = "usage: JournalBench [--entries N] [--streams N] [--batch N] [--seed N] [--directory DIR]"

  /// - Throws: `Failure` for an unknown option, a missing value or a number out of range.
  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure("\(option) needs a value; \(Options.usage)") }
      switch option {
      case "--entries": entries = try Options.number(option, value, from: 1)
      case "--streams": streams = try Options.number(option, value, from: 10)
      case "--batch": batch = try Options.number(option, value, from: 1)
      case "--seed": seed = UInt64(try Options.number(option, value, from: 0))
      case "--directory": directory = value
      default: throw Failure("\(option) is unknown; \(Options.usage)")
      }
    }
  }

  private static func number(_ option: String, _ text: String, from least: Int) throws -> Int {
    guard let number = Int(text), number >= least else { throw Failure("\(option) must be a number from \(least) on") }
    return number
  }
}

/// Why the race ended badly, in one sentence.
struct Failure: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

/// A directory for both databases, on the disk of the current one, that goes away afterwards.
struct Workplace {
  let path: String
  private let isOwn: Bool

  init(_ wanted: String?) throws {
    path = wanted ?? FileManager.default.currentDirectoryPath + "/journal-bench-\(UUID().uuidString)"
    isOwn = !FileManager.default.fileExists(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A path for a database; one of an earlier race is removed.
  func file(_ name: String) -> String {
    let file = path + "/" + name
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + end) }
    return file
  }

  func clear() {
    _ = file("program.sqlite")
    _ = file("bare.sqlite")
    if isOwn { try? FileManager.default.removeItem(atPath: path) }
  }
}

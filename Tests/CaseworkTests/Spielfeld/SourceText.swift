import Foundation

/// The code under test as text, to ask it what it knows.
enum SourceText {
  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// The text of every file of a target.
  static func all(_ target: String) throws -> [String] {
    let base = folder.appending(path: target)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: base.appending(path: $0), encoding: .utf8)
    }
  }
}

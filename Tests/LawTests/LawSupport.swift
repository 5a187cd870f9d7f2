import Foundation
import Kernel

@testable import Law

/// A day from its ISO text; a misspelt one is day 0, which no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(rawValue: 0) }

/// The law as delivered, read once.
enum Delivered {
  static let law = Result { try Law.load() }
}

/// A copy of the delivered law files that a test may spoil; gone with the value.
final class LawCopy {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: LawResources.directory(), to: root)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ file: String) -> URL { root.appending(path: file) }

  func load(local: String = "hamm-2007") throws -> Law { try Law.load(from: root, local: local) }

  func spoil(_ file: String, _ edit: Edit) throws {
    switch edit {
    case .delete: try FileManager.default.removeItem(at: url(file))
    case .write(let bytes): try Data(bytes).write(to: url(file))
    case .cut(let mark):
      let text = try text(file)
      guard let place = text.range(of: mark) else { throw Missing(mark: mark) }
      try write(String(text[..<place.lowerBound]), file)
    case .replace(let old, let new):
      let text = try text(file)
      guard let place = text.range(of: old) else { throw Missing(mark: old) }
      try write(text.replacingCharacters(in: place, with: new), file)
    case .replaceAll(let old, let new):
      let text = try text(file)
      guard text.contains(old) else { throw Missing(mark: old) }
      try write(text.replacingOccurrences(of: old, with: new), file)
    }
  }

  private func text(_ file: String) throws -> String { try String(contentsOf: url(file), encoding: .utf8) }
  private func write(_ text: String, _ file: String) throws { try Data(text.utf8).write(to: url(file)) }

  enum Edit: Sendable {
    case delete
    case write([UInt8])
    /// Everything from the mark on goes.
    case cut(String)
    /// The first place only.
    case replace(String, String)
    case replaceAll(String, String)
  }

  struct Missing: Error {
    let mark: String
  }
}

/// A value written and read again.
enum JSON {
  static func again<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
  }
}

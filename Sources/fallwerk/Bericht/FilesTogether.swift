import Foundation

/// Files that are written all or not at all: each goes to a file beside its target first, and only when all
/// are there they take their names.
struct FilesTogether {
  private var parts: [(path: String, content: Data)] = []

  var paths: [String] { parts.map(\.path) }

  mutating func add(_ content: Data, at path: String) { parts.append((path, content)) }

  /// - Throws: `Failure` naming the file that cannot be written.
  func write() throws {
    let name = ".fallwerk-\(UUID().uuidString)-"
    let written = parts.indices.map { index in
      URL(fileURLWithPath: parts[index].path).deletingLastPathComponent().appendingPathComponent("\(name)\(index)")
    }
    defer { for file in written { try? FileManager.default.removeItem(at: file) } }
    for (part, file) in zip(parts, written) { try attempt(part.path) { try part.content.write(to: file) } }
    for (part, file) in zip(parts, written) { try attempt(part.path) { try replace(part.path, with: file) } }
  }

  private func replace(_ path: String, with file: URL) throws {
    guard rename(file.path, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private func attempt(_ path: String, _ body: () throws -> Void) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("„\(path)“ ist ein Verzeichnis. Bitte nennen Sie eine Datei.")
    }
    do {
      try body()
    } catch {
      throw Failure("„\(path)“ lässt sich nicht schreiben. Bitte prüfen Sie Verzeichnis, Rechte und Speicherplatz.")
    }
  }
}

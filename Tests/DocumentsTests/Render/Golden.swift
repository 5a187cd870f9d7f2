import Documents
import Foundation
import Markup

/// Renderings that were looked at and found good. To renew them after a change that is meant, delete the file
/// and run the tests twice; the first run writes it and fails.
enum Golden {
  struct WrittenAnew: Error {}

  static func text(_ name: String, page: Bool) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("golden/\(name)")
    if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    let document = SmallDocument.document
    let fresh = page ? HTMLRenderer().article(document).rendered : TypstRenderer().job(document).source
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(fresh.utf8).write(to: file)
    throw WrittenAnew()
  }
}

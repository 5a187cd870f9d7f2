import Foundation
public import Law

extension Law {
  /// The delivered law without one file of the job centre's own layer, for example `auswertung`.
  public static func without(local list: String) throws -> Law { try edited(list) { _ in nil } }

  /// The delivered law with other text in one file of the job centre's own layer.
  public static func with(local list: String, _ edit: (String) -> String) throws -> Law { try edited(list, edit) }

  private static func edited(_ list: String, _ edit: (String) -> String?) throws -> Law {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let copy = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: package.appending(path: "Sources/Law/Resources"), to: copy)
    let file = copy.appending(path: "local/hamm-2007/\(list).yaml")
    let text = edit(try String(contentsOf: file, encoding: .utf8))
    try FileManager.default.removeItem(at: file)
    try text?.write(to: file, atomically: true, encoding: .utf8)
    return try Law.load(from: copy)
  }
}

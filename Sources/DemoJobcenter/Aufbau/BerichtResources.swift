import Application
import Foundation
import Store

/// The demo's report texts and context series, as files of the job centre.
struct BerichtResources {
  let rahmendaten: [RahmendatumRow]
  let texte: [Int: [BerichtstextRow]]

  /// - Throws: `RahmendatenError` if the CSV does not have its columns; Foundation's errors for missing files.
  static func load() throws -> BerichtResources {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    let csv = try String(contentsOf: folder.appendingPathComponent("rahmendaten.csv"), encoding: .utf8)
    var texte: [Int: [BerichtstextRow]] = [:]
    for year in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("bericht").path) {
      guard let number = Int(year) else { continue }
      let files = folder.appendingPathComponent("bericht/\(year)")
      texte[number] = try FileManager.default.contentsOfDirectory(atPath: files.path).filter { $0.hasSuffix(".md") }
        .sorted().map { name in
          BerichtstextRow(
            datei: name, markdown: try String(contentsOf: files.appendingPathComponent(name), encoding: .utf8))
        }
    }
    return BerichtResources(rahmendaten: try RahmendatumRow.read(csv: csv), texte: texte)
  }
}

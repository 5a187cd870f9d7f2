import Foundation

/// The law files delivered with the program.
enum LawResources {
  private static let bundle = "fallwerk_Law.resources"

  /// `Resources` in the bundle that lies beside the executable, wherever both were moved.
  ///
  /// Not `Bundle.module`: that stops the program without a sentence when the bundle is missing.
  static func directory() throws -> URL {
    let directory = Bundle.main.bundleURL.appending(path: "\(bundle)/Resources")
    guard FileManager.default.fileExists(atPath: directory.path) else {
      throw LawError(
        file: bundle,
        message: "Die Rechtsdateien fehlen neben dem Programm (\(Bundle.main.bundleURL.path)). Das Verzeichnis "
          + "\(bundle) neben die Programmdatei legen oder den Ort der Rechtsdateien mit FALLWERK_LAW angeben.")
    }
    return directory
  }
}

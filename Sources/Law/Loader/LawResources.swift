import Foundation

/// The law files delivered with the program.
enum LawResources {
  /// The bundle's name ends so; it begins with the name of the package that built the program.
  private static let ending = "_Law.resources"

  /// `Resources` in the bundle that lies beside the executable, wherever both were moved.
  ///
  /// Not `Bundle.module`: that stops the program without a sentence when the bundle is missing.
  static func directory() throws -> URL {
    let program = Bundle.main.bundleURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: program.path)) ?? []
    let bundles = names.filter { $0.hasSuffix(ending) }.sorted()
    guard let bundle = bundles.first(where: { $0 == "fallwerk\(ending)" }) ?? bundles.first else {
      throw LawError(
        file: "fallwerk\(ending)",
        message: "Die Rechtsdateien fehlen neben dem Programm (\(program.path)). Das Verzeichnis fallwerk\(ending) "
          + "neben die Programmdatei legen oder den Ort der Rechtsdateien mit FALLWERK_LAW angeben.")
    }
    return program.appending(path: "\(bundle)/Resources")
  }
}

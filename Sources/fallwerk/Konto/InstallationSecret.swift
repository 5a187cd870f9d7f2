import Application
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The secret that seals second factors and drafts: from the environment, from a file it names, or from a file beside
/// a SQLite database that is made when it is first needed.
enum InstallationSecret {
  static let shortest = 32

  /// - Parameter database: path of a SQLite file; `nil` for a server of databases.
  static func siegel(besides database: String?) throws -> Siegel {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["FALLWERK_SECRET"], !text.isEmpty { return try siegel(text, "FALLWERK_SECRET") }
    if let path = environment["FALLWERK_SECRET_FILE"], !path.isEmpty { return try siegel(read(path), "„\(path)“") }
    guard let database else {
      throw Failure("Es gibt keinen geheimen Schlüssel. Bitte setzen Sie FALLWERK_SECRET oder FALLWERK_SECRET_FILE.")
    }
    let path = database + ".key"
    if !FileManager.default.fileExists(atPath: path) { try make(path) }
    return try siegel(read(path), "„\(path)“")
  }

  private static func siegel(_ text: String, _ place: String) throws -> Siegel {
    let secret = text.filter { !$0.isWhitespace }
    guard secret.utf8.count >= shortest else {
      throw Failure("Der geheime Schlüssel in \(place) ist zu kurz. Nötig sind mindestens \(shortest) Zeichen.")
    }
    return Siegel(secret: Array(secret.utf8))
  }

  private static func read(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("Die Schlüsseldatei „\(path)“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Rechte.")
    }
    return text
  }

  /// Readable by its owner alone from the first byte on; of two programs that start together one makes it, and the
  /// other finds it whole.
  private static func make(_ path: String) throws {
    let new = path + ".\(UUID().uuidString)"
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    defer { unlink(new) }
    let text = Office.newKey() + Office.newKey() + "\n"
    guard file >= 0, write(file, text, text.utf8.count) == text.utf8.count, fsync(file) == 0, close(file) == 0 else {
      throw Failure("Die Schlüsseldatei „\(path)“ lässt sich nicht anlegen. Bitte prüfen Sie Schreibrechte und Platz.")
    }
    guard link(new, path) == 0 || FileManager.default.fileExists(atPath: path) else {
      throw Failure("Die Schlüsseldatei „\(path)“ lässt sich nicht anlegen. Bitte prüfen Sie die Schreibrechte.")
    }
  }
}

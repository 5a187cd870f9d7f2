import Application
import Foundation

/// Rules for accounts as the environment gives them.
enum Kontoumgebung {
  static func regeln(besides database: String?) throws -> Kontoregeln {
    let haus = Hauskontoumgebung()
    return Kontoregeln(
      siegel: try InstallationSecret.siegel(besides: database), zweiterFaktor: try roles("FALLWERK_SECOND_FACTOR"),
      nurFremdanmeldung: try haus.nurFremdanmeldung(), gruppenEntscheiden: try haus.gruppen() != nil,
      notfallkonten: haus.notfallkonten)
  }

  /// Header in which a trusted proxy names the browser's address.
  static var addressHeader: String? {
    ProcessInfo.processInfo.environment["FALLWERK_ADDRESS_HEADER"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func roles(_ variable: String) throws -> Set<Rolle> {
    let text = ProcessInfo.processInfo.environment[variable] ?? ""
    return Set(
      try text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { try role(String($0), in: variable) })
  }

  /// - Throws: `Failure` with exit code 2 that names the roles there are.
  static func role(_ word: String, in place: String) throws -> Rolle {
    guard let role = Rolle(rawValue: word) else {
      let known = Rolle.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("Die Rolle „\(word)“ bei \(place) gibt es nicht. Bitte wählen Sie aus: \(known).", code: 2)
    }
    return role
  }
}

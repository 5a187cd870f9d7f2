import Foundation

/// What makes a password unfit (after NIST SP 800-63B: length and a list of common ones, no rules of composition).
public enum Passwortmangel: Error, Sendable, Hashable {
  case zuKurz
  case zuLang
  case haeufig
  case einfoermig
  case enthaeltName

  /// What is wrong and how to mend it.
  public var sentence: String {
    switch self {
    case .zuKurz:
      "Das Passwort ist zu kurz. Nötig sind mindestens \(Passwortregel.shortest) Zeichen, zum Beispiel vier Wörter."
    case .zuLang: "Das Passwort ist zu lang. Möglich sind \(Passwortregel.longest) Zeichen."
    case .haeufig:
      "Dieses Passwort steht auf Listen häufiger Passwörter und wird als erstes geraten. Bitte wählen Sie ein anderes."
    case .einfoermig:
      "Das Passwort wiederholt sich oder zählt nur weiter. Bitte wählen Sie zum Beispiel vier Wörter ohne Zusammenhang."
    case .enthaeltName: "Das Passwort enthält den Benutzernamen. Bitte wählen Sie ein anderes."
    }
  }
}

/// Rules for new passwords.
public enum Passwortregel {
  public static let shortest = 12
  public static let longest = 200

  /// - Throws: `Passwortmangel`; `PasswortlisteFehlt` if the program's list is not there.
  public static func check(_ password: String, name: String) throws {
    if password.count < shortest { throw Passwortmangel.zuKurz }
    if password.count > longest { throw Passwortmangel.zuLang }
    let folded = password.lowercased()
    if name.count >= 3, folded.contains(name.lowercased()) { throw Passwortmangel.enthaeltName }
    if isMonotonous(folded) { throw Passwortmangel.einfoermig }
    let common = try HaeufigePasswoerter.shared.get()
    if candidates(folded).contains(where: common.contains) { throw Passwortmangel.haeufig }
  }

  /// The password itself, and what is left without digits and signs around it.
  private static func candidates(_ folded: String) -> [String] {
    let tail = folded.drop { !$0.isLetter }
    let core = String(tail.reversed().drop { !$0.isLetter }.reversed())
    // A long rest around a common word is a password of its own.
    return folded.count - core.count <= 8 ? [folded, core] : [folded]
  }

  /// Four characters or fewer repeated, or each the next of the one before.
  private static func isMonotonous(_ folded: String) -> Bool {
    let scalars = folded.unicodeScalars.map { Int($0.value) }
    let repeats = (1...4).contains { period in
      scalars.indices.dropFirst(period).allSatisfy { scalars[$0] == scalars[$0 - period] }
    }
    let steps = zip(scalars, scalars.dropFirst()).map { $1 - $0 }
    let broken = steps.count { abs($0) != 1 }
    return repeats || broken <= 1
  }
}

/// The list delivered with the program.
enum HaeufigePasswoerter {
  static let shared = Result { try load() }

  /// Beside the executable, as all of the program's resources; `Bundle.module` would stop without a sentence.
  private static func load() throws -> Set<String> {
    let place = Bundle.main.bundleURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    let bundles = names.filter { $0.hasSuffix("_Application.resources") }.sorted()
    guard let bundle = bundles.first(where: { $0.hasPrefix("fallwerk") }) ?? bundles.first,
      let text = try? String(
        contentsOf: place.appending(path: "\(bundle)/Resources/haeufige-passwoerter.txt"), encoding: .utf8)
    else { throw PasswortlisteFehlt() }
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init))
  }
}

/// The list of common passwords is not beside the program.
public struct PasswortlisteFehlt: Error, Sendable {
  public let sentence =
    "Die Liste häufiger Passwörter fehlt neben dem Programm. Bitte legen Sie den Ordner "
    + "fallwerk_Application.resources neben die Programmdatei."
}

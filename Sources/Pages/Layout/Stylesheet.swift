import Foundation

/// The program's only style sheet.
public enum Stylesheet {
  /// Its parts in the order in which later rules win.
  private static let parts = [
    "grund", "rahmen", "bausteine", "mein-tag", "tabellen", "fall", "formular", "dokument", "medien",
  ]

  /// Its text, read once from the package's resources; a part that the installation lacks is left out.
  public static let css: String = parts.compactMap { part in
    let file = Bundle.module.url(forResource: part, withExtension: "css", subdirectory: "Resources")
    return file.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
  }.joined(separator: "\n")

  /// Changes with the text, so browsers may keep the file for ever (FNV-1a, 64 bits).
  public static let hash = hash(of: css)

  static func hash(of text: String) -> String {
    let value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(value, radix: 36)
  }
}

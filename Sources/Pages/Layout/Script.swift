import Foundation

/// The program's only script: enhancements that every page works without.
public enum Script {
  /// Its text, read once from the package's resources; empty if the installation lacks it.
  public static let text: String = {
    let file = Bundle.module.url(forResource: "fallwerk", withExtension: "js", subdirectory: "Resources")
    return file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
  }()

  /// Changes with the text, so browsers may keep the file for ever.
  public static let hash = Stylesheet.hash(of: text)

  /// The one element that loads it.
  public static let tag = "<script type=\"module\" src=\"\(Adresse.script.link)\"></script>"
}

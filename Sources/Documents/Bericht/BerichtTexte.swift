import Foundation

/// The narrative texts of one report year: a folder of Markdown files, one per section.
///
/// `1.3.2.1-schulabgaenger.md` is section 1.3.2.1; its first line `# Title` is the heading. Order and
/// level come from the number, so a section is moved by renaming its file.
public struct BerichtTexte: Sendable, Hashable {
  public struct Section: Sendable, Hashable {
    /// Parts of `1.3.2.1`.
    public var number: [Int]
    public var file: String
    public var source: String

    public var numberText: String { number.map(String.init).joined(separator: ".") }
  }

  /// In the order of their numbers.
  public let sections: [Section]

  /// - Parameter files: content by file name.
  public init(files: [String: String]) throws(BerichtError) {
    var sections: [Section] = []
    for (file, source) in files.sorted(by: { $0.key < $1.key }) {
      guard let number = BerichtTexte.number(of: file) else { throw .fileName(file: file) }
      sections.append(Section(number: number, file: file, source: source))
    }
    sections.sort { $0.number.lexicographicallyPrecedes($1.number) }
    try BerichtTexte.check(sections)
    self.sections = sections
  }

  /// Reads all `.md` files of a folder.
  public static func read(folder: String) throws(BerichtError) -> BerichtTexte {
    var files: [String: String] = [:]
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".md") {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
        guard let text = String(data: data, encoding: .utf8) else {
          throw CocoaError(.fileReadInapplicableStringEncoding)
        }
        files[name] = text
      }
    } catch {
      throw .folder(path: folder, reason: error.localizedDescription)
    }
    guard !files.isEmpty else {
      throw .folder(path: folder, reason: "Der Ordner enthält keine Datei mit der Endung .md")
    }
    return try BerichtTexte(files: files)
  }

  private static func number(of file: String) -> [Int]? {
    let head = file.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = file.dropFirst(head.count)
    guard rest.hasPrefix("-") || rest == "md" else { return nil }
    let parts = head.split(separator: ".", omittingEmptySubsequences: rest == "md").map { Int($0) }
    let numbers = parts.compactMap { $0 }
    return !numbers.isEmpty && numbers.count == parts.count && numbers.count <= 5 ? numbers : nil
  }

  private static func check(_ sections: [Section]) throws(BerichtError) {
    var known: [[Int]: String] = [:]
    for section in sections {
      if let other = known[section.number] {
        throw .twice(number: section.numberText, files: [other, section.file])
      }
      if section.number.count > 1, known[section.number.dropLast()] == nil {
        throw .noParent(number: section.numberText, file: section.file)
      }
      known[section.number] = section.file
    }
  }
}

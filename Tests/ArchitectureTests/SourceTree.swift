import Foundation

/// The package as it lies on disk, found from this file.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder of the package, sorted by path.
  static func swiftFiles(_ folder: String) throws -> [SourceFile] { try files(folder) { $0.hasSuffix(".swift") } }

  /// All files below a folder of the package whose path satisfies `wanted`.
  static func files(_ folder: String, where wanted: (String) -> Bool) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter(wanted).sorted().map { try SourceFile(path: "\(folder)/\($0)") }
  }
}

/// One text file of the package.
struct SourceFile: Sendable {
  /// Path from the package's root.
  let path: String
  let lines: [String]

  init(path: String) throws {
    self.init(path: path, text: try String(contentsOf: SourceTree.root.appendingPathComponent(path), encoding: .utf8))
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// `Sources/Law/…` belongs to `Law`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The lines as they stand, numbered from 1.
  var text: [(number: Int, text: String)] { lines.enumerated().map { ($0.offset + 1, $0.element) } }

  /// `path:line: text` of every line that `pattern` is found in.
  static func places(_ pattern: Regex<some Any>, in files: [SourceFile], code: Bool = true) -> [String] {
    files.flatMap { file in
      (code ? file.code : file.text).filter { $0.text.contains(pattern) }.map {
        "\(file.path):\($0.number): \($0.text)"
      }
    }
  }

  /// The lines without comments and without the content of one-line string literals, numbered from 1.
  var code: [(number: Int, text: String)] {
    lines.enumerated().map { index, line in
      // Looking for a sign first spares most lines the pattern.
      let withoutStrings =
        line.utf8.contains(UInt8(ascii: "\"")) ? line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"") : line
      let comment = withoutStrings.firstRange(of: "//")?.lowerBound ?? withoutStrings.endIndex
      return (index + 1, String(withoutStrings[..<comment]))
    }
  }

  /// Modules this file imports.
  var imports: [(number: Int, module: String)] {
    let pattern =
      #/
      ^\s*(?:@\w+\s+)*(?:public\s+|internal\s+|package\s+|private\s+|fileprivate\s+)?
      import\s+(?:(?:struct|class|enum|func|protocol|let|var|typealias)\s+)?(\w+)
      /#
    return code.compactMap { line in
      guard line.text.contains("import ") else { return nil }
      return line.text.firstMatch(of: pattern).map { (line.number, String($0.1)) }
    }
  }
}

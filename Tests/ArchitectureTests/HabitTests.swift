import Foundation
import Testing

@Suite("Habits of the code")
struct HabitTests {
  @Test("Nothing in the program stops without a sentence or goes around the compiler")
  func noTraps() throws {
    let pattern =
      #/
      \b(fatalError|preconditionFailure|assertionFailure)\(|\btry!|\bas!\s|@unchecked\s+Sendable|
      nonisolated\(unsafe\)|unowned\(unsafe\)|\bunsafeBitCast\(
      /#
    let files = try SourceTree.swiftFiles("Sources").filter { Self.reasons[$0.path] == nil }
    expectNone(SourceFile.places(pattern, in: files))
  }

  /// Files that may, each with its reason.
  static let reasons = [
    "Sources/SQLiteDriver/SQLiteStatement.swift": "SQLITE_TRANSIENT is the number -1 in place of a C function",
    "Sources/PostgresDriver/PostgresConnection.swift": "a libpq connection is used on its own queue alone",
  ]

  @Test("No type is a drawer without a topic")
  func noDrawers() throws {
    let pattern = #/\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Utils?|Utilities|Helpers?|Manager|Service)\b/#
    expectNone(SourceFile.places(pattern, in: try SourceTree.swiftFiles("Sources")))
  }

  @Test("A source file has at most 350 lines, a test file at most 500", arguments: [("Sources", 350), ("Tests", 500)])
  func filesAreShort(_ folder: String, _ limit: Int) throws {
    // What is the second topic in each?
    expectNone(try SourceTree.swiftFiles(folder).filter { $0.lines.count > limit }.map(\.path))
  }

  @Test("Figures of the report are counted from cases: none stands in program code outside the demo's plan")
  func noFigures() throws {
    let pattern = #/(?:^|[^\d_.])(?:3_?695|1_?616|3_?472|15_?602|3_?058|6_?931|6_?528|1_?005)(?![\d_])/#
    let plan = "Sources/DemoJobcenter/Plan/Vorgaben.swift"
    let files = try SourceTree.swiftFiles("Sources")
    let found = SourceFile.places(pattern, in: files, code: false).filter { !$0.contains("///") }
    expectNone(found.filter { !$0.hasPrefix(plan) })
    // The demo's plan has them, so the pattern finds what it should.
    #expect(found.count >= 3)
  }

  @Test("No open marker is left behind")
  func nothingLeftOpen() throws {
    let pattern = #/\b(?:TODO|FIXME|XXX|HACK)\b/#
    expectNone(SourceFile.places(pattern, in: try SourceTree.swiftFiles("Sources"), code: false))
  }

  @Test("The program names no host but the name space of SVG and the own machine")
  func noHosts() throws {
    let files = try SourceTree.swiftFiles("Sources") + SourceTree.files("worker") { $0.hasSuffix(".py") }
    let found = SourceFile.places(#/https?:\/\/[\w.-]+\.\w/#, in: files, code: false)
    expectNone(found.filter { !$0.contains("http://www.w3.org/2000/svg") && !$0.contains("http://127.0.0.1") })
  }

  @Test("Scripts install packages by their usual names and name no registry")
  func noRegistries() throws {
    let scripts = try SourceTree.files("script") { _ in true } + SourceTree.files(".ci") { _ in true }
    #expect(scripts.count >= 5)
    let pattern = #/https?:\/\/[^1l$]|--(?:extra-)?index-url|--find-links|pypi\.org|deb\.debian\.org/#
    expectNone(SourceFile.places(pattern, in: scripts, code: false))
  }

  private func expectNone(_ found: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}

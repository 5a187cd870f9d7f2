import Testing

@Suite("Public types say what they mean")
struct DocumentationTests {
  /// Public types at the top of a file that still lack their `///`. A number may only fall.
  static let stillOpen = ["Casework": 53, "DemoJobcenter": 5, "Kernel": 5, "Pages": 5]

  @Test("No target gains a public type without a comment")
  func typesAreDocumented() throws {
    let bare = Dictionary(grouping: try SourceTree.swiftFiles("Sources").flatMap(undocumented), by: \.target)
    for (target, places) in bare {
      let names = places.map(\.place).joined(separator: "\n")
      #expect(places.count <= Self.stillOpen[target, default: 0], "\(target):\n\(names)")
    }
  }

  @Test("A public type without a comment is found")
  func bareTypeIsFound() {
    func bare(_ text: String) -> Int { undocumented(SourceFile(path: "Sources/Law/X.swift", text: text)).count }
    #expect(bare("public struct X {}") == 1)
    #expect(bare("/// Meaning.\npublic struct X {}") == 0)
    #expect(bare("/// Meaning.\n@frozen\npublic enum X {}") == 0)
    #expect(bare("struct X {}") == 0)
  }

  private func undocumented(_ file: SourceFile) -> [(target: String, place: String)] {
    file.lines.indices.compactMap { index in
      guard file.lines[index].hasPrefix("public "),
        file.lines[index].contains(#/^public (?:final |indirect )*(?:struct|enum|class|actor|protocol)\b/#)
      else { return nil }
      let above = file.lines[..<index].last { !$0.hasPrefix("@") } ?? ""
      return above.hasPrefix("///") ? nil : (file.target, "\(file.path):\(index + 1)")
    }
  }
}

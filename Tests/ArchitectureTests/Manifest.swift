import Foundation

/// What `Package.swift` declares, as the package manager reads it.
struct Manifest: Decodable, Sendable {
  let targets: [Target]

  struct Target: Decodable, Sendable {
    let name: String
    let type: String
    let dependencies: [Dependency]

    var modules: Set<String> { Set(dependencies.map(\.name)) }
  }

  /// `{"byName": ["Kernel", null]}` or `{"product": ["GRDB", "GRDB.swift", null, null]}`.
  struct Dependency: Decodable, Sendable {
    let name: String
    /// Whether it is a product of another package.
    let isProduct: Bool

    init(from decoder: any Decoder) throws {
      let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
      guard let (kind, parts) = kinds.first, let name = parts.first?.name else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no name"))
      }
      self.name = name
      isProduct = kind == "product"
    }

    /// A name, or a condition that does not matter here.
    private struct Part: Decodable {
      let name: String?
      init(from decoder: any Decoder) throws { name = try? decoder.singleValueContainer().decode(String.self) }
    }
  }

  /// Asks the package manager, with a build folder of its own: the one that runs the tests is locked.
  static func read() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("fallwerk-\(UUID().uuidString)")
    let output = scratch.appendingPathExtension("json")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { for file in [scratch, output] { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", SourceTree.root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: output))
  }
}

import Foundation
import Testing

@Suite("Imports follow the table of the architecture")
struct ImportTests {
  private let table = ImportTable.current

  @Test("Every target under Sources stands in the table, and the table names no other")
  func targetsAreKnown() throws {
    let found = Set(try SourceTree.swiftFiles("Sources").map(\.target))
    #expect(found == Set(table.allowed.keys))
  }

  @Test("No file of the program imports a module outside its target's row")
  func importsStayInside() throws {
    let found = try SourceTree.swiftFiles("Sources").flatMap { violations($0) }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test("The manifest declares no dependency outside the table")
  func manifestStaysInside() throws {
    let targets = try Manifest.read().targets.filter { table.allowed[$0.name] != nil }
    #expect(targets.count == table.allowed.count)
    for target in targets {
      let extra = target.modules.subtracting(table.modules(of: target.name))
      #expect(extra.isEmpty, "\(target.name) depends on \(extra.sorted()), which the table does not allow")
    }
  }

  @Test("Every import is declared as a dependency of the target itself")
  func importsAreDeclared() throws {
    let declared = Dictionary(uniqueKeysWithValues: try Manifest.read().targets.map { ($0.name, $0.modules) })
    // GRDBSQLite comes with the product GRDB and cannot be declared by itself.
    let known = ImportTable.platform.union(["Testing", "GRDBSQLite"])
    let found = try (SourceTree.swiftFiles("Sources") + SourceTree.swiftFiles("Tests")).flatMap { file in
      file.imports.filter { !known.contains($0.module) && declared[file.target]?.contains($0.module) != true }
        .map { "\(file.path):\($0.number) imports \($0.module)" }
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test("Tests of a target see no driver or library that the target must not see")
  func testTargetsStayInside() throws {
    for target in try Manifest.read().targets where target.type == "test" {
      let subject = String(target.name.dropLast("Tests".count))
      guard table.allowed[subject] != nil else { continue }
      let extra = target.modules.subtracting(table.modules(of: subject).union(testing(subject)))
      #expect(extra.isEmpty, "\(target.name) depends on \(extra.sorted())")
    }
  }

  @Test("Every departure from the table is used and has a reason")
  func departuresAreUsed() throws {
    let files = try SourceTree.swiftFiles("Sources")
    for departure in table.departures {
      #expect(!departure.reason.isEmpty)
      let used = files.contains {
        $0.target == departure.target && $0.imports.contains { $0.module == departure.module }
      }
      #expect(used, "\(departure.target) no longer imports \(departure.module): take the departure out of the list")
    }
  }

  @Test(
    "An import outside the table is found, in every spelling",
    arguments: [
      "import Store", "public import Store", "@testable import Store", "internal import struct Store.FallRow",
      "  private import Store",
    ])
  func violationIsFound(_ line: String) {
    #expect(violations(SourceFile(path: "Sources/Pages/X/X.swift", text: line)).count == 1)
    #expect(violations(SourceFile(path: "Sources/Application/X/X.swift", text: line)).isEmpty)
    #expect(violations(SourceFile(path: "Sources/Pages/X/X.swift", text: "// " + line)).isEmpty)
  }

  private func violations(_ file: SourceFile) -> [String] {
    let allowed = table.modules(of: file.target).union(ImportTable.platform)
    return file.imports.filter { !allowed.contains($0.module) }.map {
      "\(file.path):\($0.number) imports \($0.module)"
    }
  }

  /// What tests need beyond their subject: the subject itself and an embedded database.
  private func testing(_ subject: String) -> Set<String> {
    let real: Set = ["Store", "Application", "Web", "DemoJobcenter"]
    let database: Set = ["SQL", "SQLiteDriver", "PostgresDriver", "Store", "Application", "TestSupport"]
    return Set([subject, "NIOEmbedded"]).union(real.contains(subject) ? database : [])
  }
}

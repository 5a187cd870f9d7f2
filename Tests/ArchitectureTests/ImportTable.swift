/// Who may import whom (docs/architecture.md). A target exists only to forbid an import or to hide a library.
struct ImportTable: Sendable {
  /// Own targets and modules of other packages that a target may import.
  let allowed: [String: Set<String>]
  /// What practice needed beyond the table, each with its reason.
  let departures: [Departure]

  struct Departure: Sendable {
    let target: String
    let module: String
    let reason: String
  }

  /// Parts of the toolchain; every target may use them.
  static let platform: Set<String> = [
    "Foundation", "FoundationNetworking", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl",
    "Darwin",
  ]

  func modules(of target: String) -> Set<String> {
    (allowed[target] ?? []).union(departures.filter { $0.target == target }.map(\.module))
  }
}

extension ImportTable {
  private static let pure: Set<String> = ["Kernel", "Law", "Journal", "Casework", "Controlling"]
  private static let all: Set<String> = pure.union([
    "SQL", "SQLiteDriver", "PostgresDriver", "Store", "Application", "Fremdanmeldung", "Markup", "Documents", "Pages",
    "Web",
    "DemoJobcenter",
  ])

  static let current = ImportTable(
    allowed: [
      "Kernel": [],
      "Law": ["Kernel", "Yams"],
      "Journal": ["Kernel", "Crypto"],
      "Casework": ["Kernel", "Law", "Journal"],
      "Controlling": ["Kernel", "Law"],
      "SQL": ["Kernel"],
      "SQLiteDriver": ["Kernel", "SQL", "GRDB"],
      "PostgresDriver": ["Kernel", "SQL", "CLibPQ"],
      "Store": pure.union(["SQL"]),
      "Application": pure.union(["SQL", "Store", "Logging"]),
      "Fremdanmeldung": ["Kernel", "Application", "JWTKit", "Crypto"],
      "Markup": [],
      "Documents": ["Kernel", "Law", "Controlling", "Markup", "Subprocess"],
      "Pages": pure.union(["Markup", "Documents"]),
      "Web": [
        "Kernel", "Law", "Application", "Pages", "Documents", "Markup", "Hummingbird", "HTTPTypes", "NIOCore",
        "Logging",
        "Metrics",
      ],
      "DemoJobcenter": pure.union(["Application"]),
      "fallwerk": all.union(["ArgumentParser", "ServiceLifecycle", "Configuration", "Hummingbird", "Logging"]),
    ],
    departures: [
      Departure(target: "SQLiteDriver", module: "GRDBSQLite", reason: "GRDB's own binding of the C library"),
      Departure(
        target: "Application", module: "Crypto", reason: "secrets are kept as hashes or sealed; one-time codes"),
      Departure(target: "Application", module: "CryptoExtras", reason: "scrypt for passwords"),
      Departure(
        target: "Documents", module: "SystemPackage",
        reason: "what the program that sets PDF files reads is an open file"),
      Departure(target: "Web", module: "Casework", reason: "forms build the typed commands of the domain"),
      Departure(target: "Web", module: "Controlling", reason: "figures pass from the use case to the page"),
      Departure(target: "Web", module: "Journal", reason: "a conflict of versions becomes the page of comparison"),
      Departure(
        target: "Web", module: "Store", reason: "members of the rows that use cases return; no session, no SQL"),
      Departure(target: "Web", module: "SQL", reason: "an error of the database becomes a page; no session, no SQL"),
      Departure(target: "fallwerk", module: "NIOCore", reason: "the error of an occupied port is NIO's"),
      Departure(target: "DemoJobcenter", module: "SQL", reason: "use cases for a new tenant take a session"),
      Departure(target: "DemoJobcenter", module: "Store", reason: "a new tenant's organisation and accounts are rows"),
    ])
}

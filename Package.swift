// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// `script/test` lets the compiler optimise in the debug build what works on many cases, so that one build serves all
/// tests: the units, which look inside, and those that run the program with the whole demo job centre.
let optimised: [SwiftSetting] =
  Context.environment["FALLWERK_OPTIMISED"] == nil ? [] : [.unsafeFlags(["-O"])]

/// Kept as the compiler made them for debugging: what works on one page or one letter at a time.
let onePageAtATime: Set = ["PostgresDriver", "Fremdanmeldung", "Documents", "Pages", "Web"]

/// One target of the program. `own` are targets of this package, `others` third-party products.
func part(_ name: String, own: [String] = [], others: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: own.map { .byName(name: $0) } + others, resources: resources,
    swiftSettings: strict + (onePageAtATime.contains(name) ? [] : optimised))
}

func tests(
  _ name: String, own: [String], others: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: own.map { .byName(name: $0) } + others, exclude: exclude, resources: resources,
    // Hundreds of thousands of random cases are played by the rules and by models of them.
    swiftSettings: strict + (name == "CaseworkTests" ? optimised : []))
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let pure = ["Kernel", "Law", "Journal", "Casework", "Controlling"]

let package = Package(
  name: "fallwerk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "fallwerk", targets: ["fallwerk"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    part("Kernel"),
    part("Law", own: ["Kernel"], others: [yams], resources: [.copy("Resources")]),
    part("Journal", own: ["Kernel"], others: [crypto]),
    part("Casework", own: ["Kernel", "Law", "Journal"]),
    part("Controlling", own: ["Kernel", "Law"]),
    part("SQL", own: ["Kernel"]),
    part("SQLiteDriver", own: ["Kernel", "SQL"], others: [grdb]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    part("PostgresDriver", own: ["Kernel", "SQL", "CLibPQ"]),
    part("Store", own: pure + ["SQL"]),
    part(
      "Application", own: pure + ["SQL", "Store"], others: [logging, crypto, cryptoExtras],
      resources: [.copy("Resources")]),
    part("Fremdanmeldung", own: ["Kernel", "Application"], others: [jwtKit, crypto]),
    part("Markup"),
    part("Documents", own: ["Kernel", "Law", "Controlling", "Markup"], others: [subprocess, systemPackage]),
    part("Pages", own: pure + ["Markup", "Documents"], resources: [.copy("Resources")]),
    part(
      "Web", own: pure + ["SQL", "Store", "Application", "Pages", "Documents", "Markup"],
      others: [hummingbird, httpTypes, nioCore, logging]),
    part("DemoJobcenter", own: pure + ["SQL", "Store", "Application"], resources: [.copy("Resources")]),
    .executableTarget(
      name: "fallwerk",
      dependencies: [
        "Kernel", "Law", "Journal", "Casework", "Controlling", "SQL", "SQLiteDriver", "PostgresDriver", "Store",
        "Application", "Fremdanmeldung", "Markup",
        "Documents", "Pages", "Web", "DemoJobcenter", arguments, lifecycle, logging, hummingbird,
        nioCore,
      ], swiftSettings: strict),
    .executableTarget(
      name: "JournalBench",
      dependencies: [
        "Kernel", "Law", "Journal", "Casework", "Controlling", "SQL", "SQLiteDriver", "Store", "Application",
      ],
      path: "Benchmarks/journal", swiftSettings: strict),

    // What tests of several targets share; no part of the program.
    .target(
      name: "TestSupport", dependencies: ["Kernel", "Law", "SQL", "SQLiteDriver", "PostgresDriver", "Store"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("KernelTests", own: ["Kernel"]),
    tests("LawTests", own: ["Kernel", "Law"]),
    tests("JournalTests", own: ["Kernel", "Journal"]),
    tests("CaseworkTests", own: ["Kernel", "Law", "Journal", "Casework"], resources: [.copy("Fixtures")]),
    tests("ControllingTests", own: ["Kernel", "Law", "Controlling"]),
    tests("StoreTests", own: pure + ["SQL", "SQLiteDriver", "PostgresDriver", "Store", "TestSupport"]),
    tests("ApplicationTests", own: pure + ["SQL", "Store", "Application", "TestSupport"]),
    tests("FremdanmeldungTests", own: ["Kernel", "Application", "Fremdanmeldung"], others: [jwtKit, crypto]),
    tests("MarkupTests", own: ["Markup"]),
    tests("DocumentsTests", own: ["Kernel", "Law", "Controlling", "Markup", "Documents"], exclude: ["Render/golden"]),
    tests("PagesTests", own: pure + ["Markup", "Documents", "Pages"]),
    tests(
      "WebTests", own: pure + ["SQL", "Store", "Application", "Pages", "Web", "TestSupport"],
      others: [hummingbird, nioEmbedded, httpTypes, nioCore, logging]),
    tests("DemoJobcenterTests", own: pure + ["SQL", "Store", "Application", "DemoJobcenter", "TestSupport"]),
    tests("ArchitectureTests", own: []),
  ]
)

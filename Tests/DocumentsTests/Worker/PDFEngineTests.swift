import Documents
import Foundation
import Testing

@Suite("The engine of the PDF")
struct PDFEngineTests {
  /// A folder of its own with the program that stands in for an engine.
  struct Place: ~Copyable {
    let path = NSTemporaryDirectory() + "fallwerk-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func program(_ name: String, _ script: String) throws -> String {
      let file = path + "/" + name
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
      return file
    }
  }

  private func expectClear(_ error: PDFError) {
    #expect(error.description.hasPrefix("Die PDF-Datei konnte nicht erstellt werden: "))
    #expect(!error.description.contains { $0.isNewline }, "\(error)")
    #expect(error.description.hasSuffix("."), "\(error)")
    #expect(error.description.count < 600)
  }

  private func failure(_ engine: Engine, seconds: Int = 120, bytes: Int = 1_048_576) async -> PDFError? {
    do {
      _ = try await PDFEngine(engine: engine, limits: .init(seconds: seconds, bytes: bytes)).pdf(
        of: SmallDocument.document)
      return nil
    } catch {
      expectClear(error)
      return error
    }
  }

  @Test("that was named and is not there is told with the place and how to mend it")
  func missingPython() {
    let places = EnginePlaces(python: "/nicht/da/python3", folders: [], searchPath: ["/usr/bin"])
    let error = #expect(throws: PDFError.self) { try places.find() }
    #expect(error == .noEngine(tried: ["/nicht/da/python3"]))
    if let error { expectClear(error) }
    #expect(error?.description.contains("script/setup") == true)
  }

  @Test("that fails is logged by the kind of failure alone: its own words may quote the document")
  func kind() {
    let failures: [PDFError] = [
      .refused(detail: "Adlerhorst"), .crashed(engine: "Adlerhorst", detail: "Adlerhorst"),
      .incomplete(engine: "Adlerhorst", missing: "Adlerhorst"), .noEngine(tried: ["Adlerhorst"]),
    ]
    #expect(failures.map(\.kind) == ["refused", "crashed", "incomplete", "noEngine"])
    #expect(failures.allSatisfy { $0.description.contains("Adlerhorst") })
  }

  @Test("that is nowhere is told with all places that were tried")
  func nowhere() {
    let places = EnginePlaces(python: nil, folders: ["/nicht/da"], searchPath: ["/nicht/da"])
    #expect(throws: PDFError.noEngine(tried: ["FALLWERK_PYTHON", ".venv/bin/python3", "typst"])) { try places.find() }
  }

  @Test("is the named Python, else the one beside the program, else typst of the search path")
  func order() throws {
    let place = try Place()
    let worker = try place.program("worker/fallwerk_worker.py", "")
    let typst = try place.program("bin/typst", "")
    let named = try place.program("eigenes/python", "")
    func find(_ python: String?) throws(PDFError) -> Engine {
      try EnginePlaces(python: python, folders: ["/nicht/da", place.path], searchPath: [place.path + "/bin"]).find()
    }
    #expect(try find(nil) == .typst(path: typst))
    let local = try place.program(".venv/bin/python3", "")
    #expect(try find(nil) == .python(path: local, worker: worker))
    #expect(try find(named) == .python(path: named, worker: worker))
  }

  @Test("that lacks the compiler is told with the module's name")
  func incomplete() async throws {
    let place = try Place()
    let python = try place.program("python3", "echo '{\"ok\": false, \"missing\": \"typst\", \"error\": \"x\"}'")
    #expect(await failure(.python(path: python, worker: "w.py")) == .incomplete(engine: python, missing: "typst"))
  }

  @Test("that ends without an answer is told with its last words, on one line")
  func crash() async throws {
    let place = try Place()
    let python = try place.program("python3", "echo erste >&2; echo letzte Worte >&2; exit 3")
    guard case .crashed(let engine, let detail)? = await failure(.python(path: python, worker: "w.py")) else {
      throw NotThere()
    }
    #expect(engine == python && detail.hasSuffix("letzte Worte") && !detail.contains("erste"))
  }

  @Test("is not told the secrets of the installation", arguments: ["FALLWERK_SECRET", "PGPASSWORD"])
  func secrets(variable: String) async throws {
    setenv(variable, "geheim", 1)
    defer { unsetenv(variable) }
    let place = try Place()
    let python = try place.program("python3", "echo \"sieht ${\(variable):-keines}\" >&2; exit 3")
    guard case .crashed(_, let detail)? = await failure(.python(path: python, worker: "w.py")) else {
      throw NotThere()
    }
    #expect(detail.hasSuffix("sieht keines"))
  }

  @Test("that cannot be started is told")
  func notStarted() async {
    guard case .crashed? = await failure(.python(path: "/nicht/da/python3", worker: "w.py")) else {
      Issue.record("no error")
      return
    }
  }

  @Test("that refuses the document is told with the reason, on one line")
  func refused() async throws {
    let place = try Place()
    let python = try place.program(
      "python3", "printf '%s\\n' '{\"ok\": false, \"error\": \"PDF/UA-1: missing alt text\\nline 2\"}'")
    guard case .refused(let detail)? = await failure(.python(path: python, worker: "w.py")) else { throw NotThere() }
    #expect(detail.contains("missing alt text"))
  }

  @Test("that hangs is ended")
  func hangs() async throws {
    let place = try Place()
    let python = try place.program("python3", "exec /bin/sleep 60")
    #expect(await failure(.python(path: python, worker: "w.py"), seconds: 1) == .timedOut(seconds: 1))
  }

  @Test("that answers without end is stopped")
  func tooLarge() async throws {
    let place = try Place()
    let python = try place.program("python3", "exec /usr/bin/yes")
    let error = await failure(.python(path: python, worker: "w.py"), bytes: 4_096)
    #expect(error == .tooLarge(limit: 4_096))
  }

  @Test("typst gets the standards, the day of the data and the document, and leaves nothing behind")
  func bare() async throws {
    let place = try Place()
    let typst = try place.program(
      "typst", "echo \"%PDF $@\"; test -s \"$3/main.typ\" && test -s \"$3/bild-1.svg\" && echo da")
    let bytes = try await PDFEngine(engine: .typst(path: typst)).pdf(of: SmallDocument.document)
    let said = String(decoding: bytes, as: UTF8.self)
    #expect(said.contains("--pdf-standard ua-1,a-2a --creation-timestamp \(13_969 * 86_400)") && said.hasSuffix("da\n"))
    let folder = try #require(said.split(separator: " ").first { $0.contains("fallwerk-") && !$0.contains("main.typ") })
    #expect(!FileManager.default.fileExists(atPath: String(folder)))
  }
}

@Suite("The PDF", .enabled(if: RealEngine.engine != nil, "needs script/setup"))
struct PDFTests {
  @Test("of the report is accepted as PDF/UA and PDF/A and is the same each time")
  func report() async throws {
    let engine = try #require(RealEngine.engine)
    let document = try Bericht(try BerichtSample.demo()).document()
    let bytes = try await engine.pdf(of: document)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.starts(with: Array("%PDF".utf8)) && bytes.count > 50_000)
    #expect(
      text.contains("<pdfuaid:part>1</pdfuaid:part>") && text.contains("/Lang(de)") || text.contains("/Lang (de)"))
    #expect(try await engine.pdf(of: document) == bytes)
  }

  @Test("of a document with hostile texts is set, and they are text")
  func hostile() async throws {
    let engine = try #require(RealEngine.engine)
    #expect(try await engine.pdf(of: SmallDocument.document).starts(with: Array("%PDF".utf8)))
  }

  @Test("of a document without title is refused")
  func refused() async throws {
    let engine = try #require(RealEngine.engine)
    var document = SmallDocument.document
    document.title = ""
    await #expect(throws: PDFError.self) { try await engine.pdf(of: document) }
  }
}

/// The engine that script/setup made, if it did.
enum RealEngine {
  static let engine: PDFEngine? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
      .standardizedFileURL.path
    let python = ProcessInfo.processInfo.environment["FALLWERK_PYTHON"]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try? PDFEngine(
      places: EnginePlaces(python: python, folders: [root], searchPath: path.split(separator: ":").map(String.init)))
  }()
}

import Foundation
import Kernel
import Subprocess

/// Sets documents as tagged PDF (PDF/UA-1 and PDF/A-2a together). One process per document: it sees
/// nothing of another one, gives its memory back, and a crash hits one document alone.
public struct PDFEngine: Sendable {
  public let engine: Engine
  public let limits: Limits

  public struct Limits: Sendable, Hashable {
    /// Until the process is ended.
    public var seconds: Int
    /// Largest answer in bytes.
    public var bytes: Int

    public init(seconds: Int = 60, bytes: Int = 256 * 1_048_576) {
      self.seconds = seconds
      self.bytes = bytes
    }
  }

  /// Finds the engine; throws `PDFError.noEngine` if there is none.
  public init(places: EnginePlaces, limits: Limits = Limits()) throws(PDFError) {
    self.init(engine: try places.find(), limits: limits)
  }

  /// Takes an engine as given.
  public init(engine: Engine, limits: Limits = Limits()) {
    self.engine = engine
    self.limits = limits
  }

  /// The document as PDF.
  public func pdf(of document: Document) async throws(PDFError) -> [UInt8] {
    let job = TypstRenderer().job(document)
    let seconds = Int(document.date.rawValue) * 86_400
    switch engine {
    case .python(let path, let worker):
      return try await python(path, worker, PythonJob(job: job, timestamp: seconds))
    case .typst(let path): return try await typst(path, job, seconds)
    }
  }

  private func python(_ path: String, _ worker: String, _ job: PythonJob) async throws(PDFError) -> [UInt8] {
    let call = Call(program: path, arguments: ["-I", worker], input: try job.line(), limits: limits)
    let output = try await call.run()
    guard let answer = try? JSONDecoder().decode(PythonAnswer.self, from: Data(output.bytes)) else {
      throw .crashed(engine: path, detail: output.detail)
    }
    return try answer.bytes(engine: path)
  }

  private func typst(_ path: String, _ job: TypstRenderer.Job, _ seconds: Int) async throws(PDFError) -> [UInt8] {
    let folder = try JobFolder(job)
    defer { folder.remove() }
    let call = Call(
      program: path,
      arguments: [
        "compile", "--root", folder.path, "--pdf-standard", "ua-1,a-2a", "--creation-timestamp", String(seconds),
        folder.path + "/main.typ", "-",
      ], input: [], limits: limits)
    let output = try await call.run()
    guard output.bytes.starts(with: Array("%PDF".utf8)) else { throw .refused(detail: output.detail) }
    return output.bytes
  }
}

/// One line to the worker.
private struct PythonJob: Encodable {
  let job = "typst"
  let source: String
  let files: [String: Data]
  let standards = ["ua-1", "a-2a"]
  let timestamp: Int

  init(job: TypstRenderer.Job, timestamp: Int) {
    source = job.source
    files = job.files.mapValues { Data($0.utf8) }
    self.timestamp = timestamp
  }

  func line() throws(PDFError) -> [UInt8] {
    do {
      return Array(try JSONEncoder().encode(self)) + [10]
    } catch {
      throw .refused(detail: "\(error)")
    }
  }

  private enum CodingKeys: String, CodingKey { case job, source, files, standards, timestamp }
}

/// One line from the worker.
private struct PythonAnswer: Decodable {
  let ok: Bool
  let pdf: Data?
  let error: String?
  let missing: String?

  func bytes(engine: String) throws(PDFError) -> [UInt8] {
    if ok, let pdf { return Array(pdf) }
    if let missing { throw .incomplete(engine: engine, missing: missing) }
    let lines = (error ?? "ohne Angabe").split(whereSeparator: \.isNewline)
    throw .refused(detail: String(lines.joined(separator: "; ").prefix(300)))
  }
}

/// A folder of its own for one job of the bare compiler.
private struct JobFolder {
  let path: String

  init(_ job: TypstRenderer.Job) throws(PDFError) {
    path = NSTemporaryDirectory() + "fallwerk-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data(job.source.utf8).write(to: URL(fileURLWithPath: path + "/main.typ"))
      for (name, content) in job.files {
        try Data(content.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      }
    } catch {
      remove()
      throw .refused(detail: "Ordner für den Auftrag: \(error.localizedDescription)")
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

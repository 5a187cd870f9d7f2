import Foundation

/// The program that sets a PDF, as found on this machine.
public enum Engine: Sendable, Hashable {
  /// A Python with the document worker.
  case python(path: String, worker: String)
  /// The compiler itself.
  case typst(path: String)

  /// For messages.
  var name: String {
    switch self {
    case .python(let path, _), .typst(let path): path
    }
  }

  /// The worker's place inside a folder of the program.
  static let workerFile = "worker/fallwerk_worker.py"
  static let environmentPython = ".venv/bin/python3"
}

/// Where to look for an engine.
public struct EnginePlaces: Sendable {
  /// Python named by the operator (`FALLWERK_PYTHON`); if set, nothing else is tried.
  public var python: String?
  /// Folders that may hold `.venv` and `worker`, first match wins.
  public var folders: [String]
  /// Folders of the search path, for `typst`.
  public var searchPath: [String]

  public init(python: String?, folders: [String], searchPath: [String]) {
    self.python = python
    self.folders = folders
    self.searchPath = searchPath
  }

  /// The working folder, then the folder of the executable and those above it.
  /// - Parameters:
  ///   - python: value of `FALLWERK_PYTHON`.
  ///   - path: value of `PATH`.
  public static func standard(python: String?, path: String?) -> EnginePlaces {
    var folders = [FileManager.default.currentDirectoryPath]
    var folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    while let one = folder, one.path != "/", folders.count < 8 {
      folders.append(one.path)
      folder = one.deletingLastPathComponent()
    }
    let search = (path ?? "").split(separator: ":").map(String.init)
    return EnginePlaces(python: python?.isEmpty == true ? nil : python, folders: folders, searchPath: search)
  }

  /// The first engine that is there.
  public func find() throws(PDFError) -> Engine {
    let files = FileManager.default
    let worker = folders.map { "\($0)/\(Engine.workerFile)" }.first { files.isReadableFile(atPath: $0) }
    if let python {
      guard files.isExecutableFile(atPath: python) else { throw .noEngine(tried: [python]) }
      guard let worker else { throw .noEngine(tried: [Engine.workerFile]) }
      return .python(path: absolute(python), worker: worker)
    }
    let local = folders.map { "\($0)/\(Engine.environmentPython)" }.first { files.isExecutableFile(atPath: $0) }
    if let local, let worker { return .python(path: local, worker: worker) }
    if let typst = searchPath.map({ "\($0)/typst" }).first(where: files.isExecutableFile) { return .typst(path: typst) }
    throw .noEngine(tried: ["FALLWERK_PYTHON", Engine.environmentPython, "typst"])
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

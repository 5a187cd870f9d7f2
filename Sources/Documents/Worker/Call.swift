import Foundation
import Subprocess

/// One run of a program: bytes in, bytes out, ended when the time is over.
struct Call: Sendable {
  let program: String
  let arguments: [String]
  let input: [UInt8]
  let limits: PDFEngine.Limits

  struct Output: Sendable {
    let bytes: [UInt8]
    let status: String
    let complaint: String

    /// Last words of the program, for the message.
    var detail: String {
      let line = complaint.split(separator: "\n").last.map(String.init) ?? ""
      return line.isEmpty ? status : "\(status): \(line.prefix(300))"
    }
  }

  func run() async throws(PDFError) -> Output {
    do {
      return try await withThrowingTaskGroup(of: Output.self) { group in
        group.addTask { try await start() }
        group.addTask {
          try await Task.sleep(for: .seconds(limits.seconds))
          throw PDFError.timedOut(seconds: limits.seconds)
        }
        defer { group.cancelAll() }
        guard let output = try await group.next() else { throw CancellationError() }
        return output
      }
    } catch let error as PDFError {
      throw error
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .tooLarge(limit: limits.bytes)
    } catch {
      throw .crashed(engine: program, detail: "\(error)")
    }
  }

  /// The search path is the program's own folder and nothing else, so it is this file that runs. Secrets of the
  /// installation are not handed on.
  private func start() async throws -> Output {
    let folder = (program as NSString).deletingLastPathComponent
    let result = try await Subprocess.run(
      .name((program as NSString).lastPathComponent), arguments: Arguments(arguments),
      environment: .inherit.updating([
        "PATH": folder, "PYTHONUTF8": "1", "FALLWERK_SECRET": nil, "PGPASSWORD": nil,
      ]),
      input: .fileDescriptor(try JobInput.file(input), closeAfterSpawningProcess: true),
      output: .bytes(limit: limits.bytes), error: .string(limit: 1_048_576))
    return Output(
      bytes: result.standardOutput, status: "\(result.terminationStatus)", complaint: result.standardError)
  }
}

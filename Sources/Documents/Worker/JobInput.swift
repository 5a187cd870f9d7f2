import Foundation
import SystemPackage

/// What a program is given to read: a file without a name, gone when it is closed.
///
/// Not a pipe: a program that ends without having read everything would break it, and with it the server.
enum JobInput {
  /// An open file with these bytes, at its start.
  /// - Throws: `PDFError.refused` if the temporary folder cannot be written to, for example because the disk is full.
  static func file(_ bytes: [UInt8]) throws(PDFError) -> FileDescriptor {
    let path = NSTemporaryDirectory() + "fallwerk-" + UUID().uuidString
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
      return try file.closeAfterThrowing {
        try FileManager.default.removeItem(atPath: path)
        try file.writeAll(bytes)
        _ = try file.seek(offset: 0, from: .start)
        return file
      }
    } catch {
      throw .refused(detail: "Datei für den Auftrag: \(error.localizedDescription)")
    }
  }
}

extension FileDescriptor {
  fileprivate func closeAfterThrowing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      try? close()
      throw error
    }
  }
}

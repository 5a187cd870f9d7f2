/// A file of the month-end table cannot be used. Nothing was counted.
public struct MonatstabelleError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum File: Sendable, Hashable {
    case persons
    case facts
  }

  public let file: File
  /// 1 = the header.
  public let line: Int
  /// One German sentence: what is wrong and what is expected.
  public let message: String

  public init(file: File, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    "\(file == .persons ? "Personendatei" : "Faktendatei"), Zeile \(line): \(message)"
  }
}

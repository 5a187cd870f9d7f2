/// Why the law files cannot be used. Each names the file and says how to mend it.
public struct LawError: Error, Sendable, CustomStringConvertible {
  /// File, relative to the law directory.
  public let file: String
  /// One sentence in German: what is wrong and how to mend it.
  public let message: String

  public init(file: String, message: String) {
    self.file = file
    self.message = message
  }

  public var description: String { "\(file): \(message)" }
}

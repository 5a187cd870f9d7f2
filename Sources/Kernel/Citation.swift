/// Where a rule or a value comes from.
public struct Citation: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Section of law, decision or rule of the job centre, for example `§ 15 Abs. 1 SGB II`.
  public let section: String
  /// Where the wording or value was read.
  public let source: String

  public init(section: String, source: String) {
    self.section = section
    self.source = source
  }

  public var description: String { section }
}

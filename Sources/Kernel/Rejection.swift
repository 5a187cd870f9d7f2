/// A rule refused what somebody wanted to record. Nothing was written.
///
/// The sentence a person reads is looked up by `code` where pages are made; `field` tells which
/// input it belongs to, if it belongs to one.
public struct Rejection: Error, Hashable, Sendable {
  /// Stable key of the rule and of its sentence, for example `vereinbarung.zu_lang`.
  public let code: String
  /// The section of law or local rule that refuses, where there is one.
  public let section: String?
  /// The form field it belongs to; `nil` if it concerns the whole act.
  public let field: String?
  /// Values for the sentence, by name.
  public let details: [String: String]

  public init(_ code: String, section: String? = nil, field: String? = nil, details: [String: String] = [:]) {
    self.code = code
    self.section = section
    self.field = field
    self.details = details
  }
}

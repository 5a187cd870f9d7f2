import Kernel

/// A value that stands, dated, in a list of the law files.
protocol LawValue: Sendable {
  static var place: LawPlace { get }
  /// The fields of an entry besides the common ones.
  static var fields: Set<String> { get }
  /// Values of one key follow each other in time; they never overlap within a layer.
  var layerKey: String { get }
  init(_ record: Record) throws
}

/// Where the entries of a list stand.
struct LawPlace: Sendable {
  /// Name of the list, and of the local file without ending.
  let list: String
  /// The federal file; `nil` where statute has nothing to say.
  let federal: String?
  /// Whether the local layer must have the file.
  let localRequired: Bool
}

public import Kernel

/// Under which legal name the job centre writes.
public struct Briefkopf: Sendable, Hashable {
  public let name: String
  /// The lines of the letterhead, from the top.
  public let zeilen: [String]

  public init(name: String, zeilen: [String]) {
    self.name = name
    self.zeilen = zeilen
  }
}

extension Law {
  /// Legal name and letterhead on the day of a letter.
  public func briefkopf(on day: Day) -> Dated<Briefkopf> { briefkopf.value(on: day) }
}

extension Briefkopf: LawValue {
  static let place = LawPlace(list: "briefkopf", federal: nil, localRequired: true)
  static let fields: Set<String> = ["name", "lines"]
  /// There is one at a time.
  var layerKey: String { Briefkopf.place.list }

  init(_ record: Record) throws {
    name = try record.text("name")
    zeilen = try record.texts("lines")
  }
}

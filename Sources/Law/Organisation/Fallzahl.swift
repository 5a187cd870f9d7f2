public import Kernel

/// How many cases one person in Fallmanagement should look after; agreed in the job centre, not set by statute.
public struct Fallzahl: Sendable, Hashable {
  /// From the first number to the last, both included.
  public let range: ClosedRange<Int>

  public init(range: ClosedRange<Int>) { self.range = range }
}

extension Law {
  /// The agreed caseload on `day`.
  public func fallzahl(on day: Day) -> Dated<Fallzahl> { fallzahl.value(on: day) }
}

extension Fallzahl: LawValue {
  static let place = LawPlace(list: "fallzahl", federal: nil, localRequired: true)
  static let fields: Set<String> = ["least", "most"]
  /// There is one agreement at a time.
  var layerKey: String { Fallzahl.place.list }

  init(_ record: Record) throws {
    let least = try record.number("least", in: 1...1000)
    range = least...(try record.number("most", in: least...1000))
  }
}

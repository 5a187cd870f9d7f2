import Kernel

/// A dated value of a list with its key and the place it was read from.
struct Located<Value: Sendable>: Sendable {
  let key: String
  let dated: Dated<Value>
  let place: Fundstelle

  func with(_ validity: Period) -> Located {
    let dated = Dated(dated.value, validity: validity, citation: dated.citation, layer: dated.layer)
    return Located(key: key, dated: dated, place: place)
  }
}

/// The values of one list from both layers.
struct Layers<Value: LawValue>: Sendable {
  let federal: [Located<Value>]
  let local: [Located<Value>]
  /// Where a missing value belongs, for messages.
  let file: String

  /// Days from which everything must have an answer: SGB II is in force since then.
  static var start: Day { Month(year: 2005, month: 1).firstDay }

  private init(federal: [Located<Value>], local: [Located<Value>], file: String) {
    (self.federal, self.local, self.file) = (federal, local, file)
  }

  /// With other local values.
  func with(local: [Located<Value>]) -> Layers { Layers(federal: federal, local: local, file: file) }

  init(_ files: LawFiles) throws {
    let place = Value.place
    federal = try place.federal.map { try Layers.read(files, $0, .federal) } ?? []
    let localFile = files.localFile(place.list)
    let isRead = place.localRequired || files.exists(localFile)
    local = isRead ? try Layers.read(files, localFile, .local) : []
    file = isRead ? localFile : place.federal ?? localFile
    try checkOverlaps(federal)
    try checkOverlaps(local)
  }

  private static func read(_ files: LawFiles, _ file: String, _ layer: Layer) throws -> [Located<Value>] {
    try files.records(file, list: Value.place.list).map { record in
      try record.check(only: Value.fields.union(Record.common))
      let value = try Value(record)
      let dated = Dated(value, validity: try record.validity(), citation: try record.citation(), layer: layer)
      return Located(key: value.layerKey, dated: dated, place: record.place)
    }
  }

  private func checkOverlaps(_ values: [Located<Value>]) throws {
    for (_, run) in Dictionary(grouping: values, by: \.key).sorted(by: { $0.key < $1.key }) {
      let sorted = run.sorted { $0.dated.validity.from < $1.dated.validity.from }
      for (earlier, later) in zip(sorted, sorted.dropFirst())
      where earlier.dated.validity.overlaps(later.dated.validity) {
        throw overlap(earlier, later)
      }
    }
  }

  private func overlap(_ earlier: Located<Value>, _ later: Located<Value>) -> LawError {
    let (one, two) = (earlier.dated.validity, later.dated.validity)
    return later.place.error(
      "Der Zeitraum \(two.german) überschneidet sich mit Zeile \(earlier.place.line) (\(one.german)) desselben "
        + "Schlüssels „\(later.key)“. Den früheren Eintrag mit valid_to am Tag vor dem späteren beenden.")
  }

  /// Per key: the local values, and the federal ones on the days that these leave open; keys in the order of the files.
  var merged: [(key: String, values: [Located<Value>])] {
    var keys: [String] = []
    for value in federal + local where !keys.contains(value.key) { keys.append(value.key) }
    return keys.map { key in
      let above = local.filter { $0.key == key }
      let below = federal.filter { $0.key == key }.flatMap { value in
        value.dated.validity.subtracting(above.map(\.dated.validity)).map(value.with)
      }
      return (key, (above + below).sorted { $0.dated.validity.from < $1.dated.validity.from })
    }
  }

  /// Every day on which a value of this list begins or has ended.
  var changeDays: [Day] {
    (federal + local).flatMap { [$0.dated.validity.from, $0.dated.validity.to] }.filter { $0 != .distantFuture }
  }
}

extension Period {
  var german: String { "\(from.german)–\(lastDay?.german ?? "offen")" }

  /// What is left of it without the others.
  func subtracting(_ others: [Period]) -> [Period] {
    var left: [Period] = []
    var start = from
    for other in others.filter({ $0.overlaps(self) }).sorted(by: { $0.from < $1.from }) {
      if start < other.from { left.append(Period(from: start, to: other.from)) }
      start = max(start, other.to)
    }
    if start < to { left.append(Period(from: start, to: to)) }
    return left
  }
}

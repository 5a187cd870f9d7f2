import Kernel

/// Proof that a question has an answer on every day from 2005-01-01 on, without end.
extension Layers {
  /// The timeline of a key.
  func timeline(_ key: String) throws -> Timeline<Value> {
    let values = merged.first { $0.key == key }?.values ?? []
    try checkHoles(values, name: "„\(key)“")
    guard let timeline = Timeline(values.map(\.dated)) else { throw missing("„\(key)“", Period(from: Self.start)) }
    return timeline
  }

  /// A timeline for each key of a closed list.
  func timelines<Key>(_ keys: Key.Type) throws -> Timelines<Key, Value>
  where Key: CaseIterable & Hashable & Sendable & RawRepresentable, Key.RawValue == String {
    var byKey: [Key: Timeline<Value>] = [:]
    for key in Key.allCases { byKey[key] = try timeline(key.rawValue) }
    guard let timelines = Timelines(byKey) else { throw missing("ein Schlüssel", Period(from: Self.start)) }
    return timelines
  }

  /// The one value of each key of a closed list, with the days on which it is open.
  func windows<Key>(_ keys: Key.Type) throws -> Windows<Key, Value>
  where Key: CaseIterable & Hashable & Sendable & RawRepresentable, Key.RawValue == String {
    var byKey: [Key: Dated<Value>] = [:]
    for key in Key.allCases {
      let values = merged.first { $0.key == key.rawValue }?.values ?? []
      guard let first = values.first else { throw missing("„\(key.rawValue)“", Period(from: Self.start)) }
      if values.count > 1 {
        throw values[1].place.error("„\(key.rawValue)“ steht zweimal. Die Zeiträume in einem Eintrag zusammenfassen.")
      }
      byKey[key] = first.dated
    }
    guard let windows = Windows(byKey) else { throw missing("ein Schlüssel", Period(from: Self.start)) }
    return windows
  }

  /// What is in force on each day; a key may begin late and end early, but not pause, and some key is always there.
  /// `order` arranges them; without it they stand as in the files, federal ones first.
  /// - Parameters:
  ///   - mayPause: a key may also pause.
  ///   - mayBeEmpty: there may be days without any key.
  func roster(
    mayPause: Bool = false, mayBeEmpty: Bool = false, order: ([Dated<Value>]) -> [Dated<Value>] = { $0 }
  ) throws -> Roster<Dated<Value>> {
    let merged = merged
    for (key, values) in merged where !mayPause {
      guard let first = values.first, let last = values.last else { continue }
      let span = Period(from: first.dated.validity.from, to: last.dated.validity.to)
      if let hole = span.subtracting(values.map(\.dated.validity)).first {
        throw missing("„\(key)“", hole, after: values)
      }
    }
    if !mayBeEmpty { try checkHoles(merged.flatMap(\.values), name: "„\(Value.place.list)“") }
    return Roster(order(merged.flatMap(\.values).map(\.dated)), validity: \.validity)
  }

  private func checkHoles(_ values: [Located<Value>], name: String) throws {
    if let hole = Period(from: Self.start).subtracting(values.map(\.dated.validity)).first {
      throw missing(name, hole, after: values)
    }
  }

  private func missing(_ name: String, _ hole: Period, after values: [Located<Value>] = []) -> LawError {
    let neighbour =
      values.last { $0.dated.validity.to == hole.from } ?? values.first { $0.dated.validity.from == hole.to }
    let days = hole.isOpen ? "Ab \(hole.from.german)" : "Vom \(hole.from.german) bis \((hole.to - 1).german)"
    return LawError(
      file: neighbour?.place.file ?? file,
      message: "\(days) gilt kein Wert für \(name)\(neighbour.map { " (Nachbar: Zeile \($0.place.line))" } ?? ""). "
        + "Einen Eintrag für diese Tage ergänzen oder valid_from/valid_to des Nachbarn anpassen.")
  }
}

public import Kernel

/// A change of a deadline that reaches those that are running on its day.
struct Fristuebergang: Sendable, Hashable {
  let ab: Day
  let length: FristLength

  /// By key, in the order of their days.
  static func all(_ stand: Einstellungsstand) -> [FristKey: [Fristuebergang]] {
    var found: [FristKey: [Fristuebergang]] = [:]
    for (word, settings) in stand.folge(.fristen) {
      guard let key = FristKey(rawValue: word) else { continue }
      found[key] = settings.compactMap { setting in
        guard setting.laufende, case .frist(let length) = setting.wert else { return nil }
        return Fristuebergang(ab: setting.ab, length: length)
      }
    }
    return found
  }
}

extension Law {
  /// Whether all deadlines are the same as under another law, for what runs as for what will begin.
  public func fristenGleichen(_ other: Law) -> Bool {
    einstellungen.folge(.fristen) == other.einstellungen.folge(.fristen)
  }

  /// The last day of a deadline that an event on `day` set running and that nobody has met yet.
  ///
  /// As `dueDay(_:after:)`, and besides: a setting that also holds for running deadlines gives those that would still
  /// run on its first day its own length. None of them ends earlier than on the day before: so before that day nothing
  /// is overdue by it, and a deadline that would long be over is overdue from that day on. What had run out before the
  /// day keeps the old length.
  public func dueDay(open key: FristKey, after day: Day) -> Day {
    var due = dueDay(key, after: day)
    for change in uebergaenge[key] ?? [] where day < change.ab && due >= change.ab {
      due = max(end(of: change.length, after: day), change.ab - 1)
    }
    return due
  }

  /// The last day of a deadline of that length (§§ 187 Abs. 1, 188, 193 BGB).
  func end(of length: FristLength, after day: Day) -> Day {
    switch length {
    case .days(let count): FristEnd.days(count, after: day, land: land)
    case .weeks(let count): FristEnd.weeks(count, after: day, land: land)
    case .months(let count): FristEnd.months(count, after: day, land: land)
    }
  }
}

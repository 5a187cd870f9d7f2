/// The end of deadlines and terms by §§ 187–193 BGB (for the administration with § 26 SGB X).
///
/// A *deadline* (Ereignisfrist) is set running by an event; the day of the event does not count
/// (§ 187 Abs. 1). If it would end on a Saturday, a Sunday or a public holiday of the Land, it ends
/// on the next working day (§ 193 BGB, § 26 Abs. 3 SGB X).
/// A *term* (Laufzeit) begins with the first moment of a day, which counts (§ 187 Abs. 2); § 193
/// does not move its end.
///
/// Counts below zero are taken as zero, so no deadline ends before its event. `.distantFuture` stays open.
public enum FristEnd {
  /// The last day of a deadline of `count` days after `event` (§ 188 Abs. 1 BGB).
  public static func days(_ count: Int, after event: Day, land: Land) -> Day {
    moved(event + max(0, count), land)
  }

  /// The last day of a deadline of `count` weeks: the weekday of the event (§ 188 Abs. 2 BGB).
  public static func weeks(_ count: Int, after event: Day, land: Land) -> Day {
    moved(event + 7 * max(0, count), land)
  }

  /// The last day of a deadline of `count` months: the day number of the event, or the last day of a
  /// month that has no such day (§ 188 Abs. 2 and 3 BGB).
  public static func months(_ count: Int, after event: Day, land: Land) -> Day {
    event == .distantFuture ? event : moved(event.adding(months: max(0, count)), land)
  }

  /// The first day after a term of `count` months that begins on `start`: the half-open end for a `Period`.
  ///
  /// The term's last day is the one before the day number of `start` (§ 188 Abs. 2 BGB), or the last day
  /// of a month that is too short for it (Abs. 3): a term of six months from 31 August ends with
  /// February, so this returns 1 March.
  public static func term(months count: Int, from start: Day) -> Day {
    guard start != .distantFuture else { return start }
    let target = start.month + max(0, count)
    return target.firstDay + min(start.dayOfMonth - 1, target.length)
  }

  /// The last day that belongs to a term of `count` months that begins on `start`; see `term(months:from:)`.
  public static func lastDayOfTerm(months count: Int, from start: Day) -> Day {
    term(months: count, from: start) - 1
  }

  private static func moved(_ day: Day, _ land: Land) -> Day {
    day == .distantFuture ? day : Feiertage.workingDay(from: day, in: land)
  }
}

import Kernel
import Testing

@Suite("Instant")
struct InstantTests {
  private let hour: Int64 = 3_600_000
  private func utc(_ iso: String, _ hours: Int64) -> Instant {
    Instant(rawValue: Int64(day(iso).rawValue) * 24 * hour + hours * hour)
  }

  @Test("Midnight in Berlin is 23:00 UTC in winter and 22:00 UTC in summer")
  func midnight() {
    #expect(Instant(day: day("2007-11-30")) == utc("2007-11-29", 23))
    #expect(Instant(day: day("2007-07-01")) == utc("2007-06-30", 22))
  }

  @Test("Summer time 2007 begins on 25 March and ends on 28 October at 01:00 UTC")
  func edges() {
    #expect(utc("2007-03-25", 1).adding(milliseconds: -1).clockTime == (1, 59))
    #expect(utc("2007-03-25", 1).clockTime == (3, 0))
    #expect(utc("2007-10-28", 1).adding(milliseconds: -1).clockTime == (2, 59))
    #expect(utc("2007-10-28", 1).clockTime == (2, 0))
  }

  @Test("A clock time that is skipped in March moves on by an hour; one that comes twice in October is the first")
  func doubtful() {
    #expect(Instant(day: day("2007-03-25"), hour: 2, minute: 30).clockTime == (3, 30))
    #expect(Instant(day: day("2007-10-28"), hour: 2, minute: 30) == utc("2007-10-28", 0).adding(milliseconds: hour / 2))
  }

  @Test("Change days of other years: 2008-03-30, 2008-10-26, 2026-03-29, 2026-10-25, 2012-03-25 (a Sunday, the 25th)")
  func changeDays() {
    for (iso, clock) in [("2008-03-30", 3), ("2026-03-29", 3), ("2012-03-25", 3)] {
      #expect(utc(iso, 1).clockTime.hour == clock)
      #expect(utc(iso, 0).clockTime.hour == 1)
    }
    for iso in ["2008-10-26", "2026-10-25"] {
      #expect(utc(iso, 0).clockTime.hour == 2 && utc(iso, 1).clockTime.hour == 2)
    }
  }

  @Test("Every hour of 2007 to 2009 but the skipped ones survives the way to UTC and back")
  func roundTrip() {
    var current = day("2007-01-01")
    while current < day("2010-01-01") {
      let isMarchChange = current.month.number == 3 && current.weekday == 7 && current.dayOfMonth >= 25
      for hour in 0..<24 where !(isMarchChange && hour == 2) {
        let instant = Instant(day: current, hour: hour, minute: 15)
        #expect(instant.day == current)
        #expect(instant.clockTime == (hour, 15))
      }
      current = current + 1
    }
  }

  @Test("Moments before 1970 fall on their Berlin day")
  func beforeEpoch() {
    #expect(Instant(rawValue: -1).day == day("1970-01-01"))
    #expect(Instant(rawValue: -hour - 1).day == day("1969-12-31"))
  }

  @Test("An instant is shown in German, and a fixed clock stands at noon")
  func texts() {
    #expect(Instant(day: day("2007-11-30"), hour: 14, minute: 5).german == "30.11.2007, 14:05 Uhr")
    #expect(FixedClock(day: day("2007-07-02")).now.clockTime == (12, 0))
    #expect(FixedClock(day: day("2007-07-02")).now < FixedClock(day: day("2007-07-03")).now)
  }
}

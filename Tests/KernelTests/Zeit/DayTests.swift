import Foundation
import Kernel
import Testing

@Suite("Day")
struct DayTests {
  @Test("Every day from 1900 to 2200 survives parts and ISO text, and weekdays follow each other")
  func roundTrip() throws {
    let last = day("2200-12-31")
    var current = day("1900-01-01")
    var weekday = 1  // 1 January 1900 was a Monday.
    while current <= last {
      let (year, month, number) = current.parts
      #expect(Day(year: year, month: month, day: number) == current)
      #expect(Day(iso: current.iso) == current)
      #expect(current.weekday == weekday)
      weekday = weekday % 7 + 1
      current = current + 1
    }
  }

  @Test("Parts agree with Foundation's Gregorian calendar")
  func foundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: Int32(-25_567), through: 84_371, by: 89) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day], from: date)
      let (year, month, dayOfMonth) = Day(rawValue: number).parts
      #expect(expected.year == year && expected.month == month && expected.day == dayOfMonth)
    }
  }

  @Test("Known days have their number: 1970-01-01 is 0, 2000-03-01 is 11017")
  func known() {
    #expect(day("1970-01-01").rawValue == 0)
    // 30 years of 365 days, 7 leap days (1972 … 1996), 31 + 29 days of 2000: 10950 + 7 + 60 = 11017.
    #expect(day("2000-03-01").rawValue == 11_017)
    #expect(day("1969-12-31").rawValue == -1)
    #expect(day("2007-11-30").weekday == 5)
  }

  @Test(
    "What no calendar has is no day",
    arguments: [
      "2007-02-29", "1900-02-29", "2007-04-31", "2007-13-01", "2007-00-10", "2007-01-00", "2007-1-1", "07-01-01",
      "2007/01/01", "2007-01-011", "", "2007-01-1x", "-007-01-01", " 2007-01-1",
    ])
  func invalid(text: String) { #expect(Day(iso: text) == nil) }

  @Test("Leap days exist in 2000, 2004 and 2008, not in 1900 and 2100")
  func leapDays() {
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2004, month: 2, day: 29) != nil)
    #expect(Day(year: 2008, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
  }

  @Test("Impossible parts and years out of range give no day")
  func outOfRange() {
    #expect(Day(year: 2007, month: 0, day: 1) == nil)
    #expect(Day(year: 2007, month: 13, day: 1) == nil)
    #expect(Day(year: 2007, month: 1, day: 32) == nil)
    #expect(Day(year: 200_000, month: 1, day: 1) == nil)
    #expect(Day(year: .max, month: 1, day: 1) == nil)
  }

  @Test("Adding months keeps the day number or takes the last day of a shorter month")
  func addingMonths() {
    #expect(day("2007-01-31").adding(months: 1) == day("2007-02-28"))
    #expect(day("2008-01-31").adding(months: 1) == day("2008-02-29"))
    #expect(day("2007-10-31").adding(months: 1) == day("2007-11-30"))
    #expect(day("2007-11-15").adding(months: 3) == day("2008-02-15"))
    #expect(day("2008-02-29").adding(months: 12) == day("2009-02-28"))
    #expect(day("2007-01-15").adding(months: -1) == day("2006-12-15"))
  }

  @Test("Years are completed on the birthday; born on 29 February on 1 March of a common year")
  func completedYears() {
    let born = day("1982-11-30")
    #expect(born.completedYears(on: day("2007-11-29")) == 24)
    #expect(born.completedYears(on: day("2007-11-30")) == 25)
    let leap = day("1984-02-29")
    #expect(leap.completedYears(on: day("2009-02-28")) == 24)
    #expect(leap.completedYears(on: day("2009-03-01")) == 25)
    #expect(leap.completedYears(on: day("2008-02-28")) == 23)
    #expect(leap.completedYears(on: day("2008-02-29")) == 24)
    #expect(leap.completedYears(on: leap) == 0)
  }

  @Test("Days are counted, compared and shifted; the open end stays open")
  func arithmetic() {
    #expect(day("2008-03-01") - day("2008-02-01") == 29)
    #expect(day("2007-12-31") + 1 == day("2008-01-01"))
    #expect(day("2008-01-01") - 1 == day("2007-12-31"))
    #expect(day("2007-12-31") < day("2008-01-01"))
    #expect(Day.distantFuture + 1 == .distantFuture)
    #expect(Day.distantFuture - 1 == .distantFuture)
  }

  @Test("A day is read as ISO text and shown in German")
  func texts() {
    #expect(day("2007-03-04").iso == "2007-03-04")
    #expect(day("2007-03-04").german == "04.03.2007")
    #expect("\(day("0999-01-02"))" == "0999-01-02")
  }

  @Test("Coded as ISO text, the open end as offen; other text is refused")
  func codable() throws {
    let days = [day("2007-11-30"), .distantFuture]
    let json = try JSONEncoder().encode(days)
    #expect(String(decoding: json, as: UTF8.self) == #"["2007-11-30","offen"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: json) == days)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2007-02-30"]"#.utf8)) }
  }
}

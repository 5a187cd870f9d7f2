import Kernel
import Testing

@testable import Web

@Suite("Days and amounts as people type them")
struct DayReaderTests {
  let reader = DayReader(today: Day(year: 2008, month: 3, day: 31)!)

  @Test(
    "a day in any usual spelling is understood",
    arguments: [
      ("1.3.08", "2008-03-01"), ("01.03.2008", "2008-03-01"), ("2008-03-01", "2008-03-01"), ("heute", "2008-03-31"),
      ("+14", "2008-04-14"), (" 14.05.1980 ", "1980-05-14"), ("1.1.80", "1980-01-01"), ("29.02.2008", "2008-02-29"),
    ])
  func understood(typed: String, iso: String) throws { #expect(try reader.read(typed).iso == iso) }

  @Test("a day that does not exist is named with the length of its month")
  func noSuchDay() {
    #expect(throws: DayReader.Problem.noSuchDay("30.02.2008", month: "Februar", days: 29)) {
      try reader.read("30.02.2008")
    }
  }

  @Test(
    "what is no date is refused",
    arguments: ["morgen", "1.13.2008", "0.1.2008", "1.2", "1.2.3.4", "abc", "99999999999.1.1", "+99999"])
  func unreadable(typed: String) { #expect(throws: DayReader.Problem.unreadable(typed)) { try reader.read(typed) } }

  @Test("a year that no entry can hold is refused", arguments: ["12345-1-1", "10000-01-01", "99999-12-31"])
  func farYear(typed: String) {
    #expect(throws: DayReader.Problem.unreadable(typed)) { try reader.read(typed) }
  }

  @Test("the smallest of all numbers is no day either")
  func smallestNumber() {
    let typed = "-9223372036854775808"
    #expect(throws: DayReader.Problem.unreadable(typed)) { try reader.read(typed) }
  }

  @Test(
    "amounts are read to the cent",
    arguments: [("1.250,00", 125_000), ("1250,5", 125_050), ("80", 8_000), ("0,05", 5), ("1.234.567,89", 123_456_789)])
  func amount(typed: String, cents: Int64) { #expect(AmountReader.read(typed) == .amount(Cents(rawValue: cents))) }

  @Test("an amount that could mean two things is asked back")
  func ambiguous() { #expect(AmountReader.read("1.250") == .ambiguous("1.250", large: "1.250,00", small: "1,25")) }

  @Test("cents have no sign", arguments: ["5,-1", "5,+1"])
  func signedCents(typed: String) {
    #expect(AmountReader.read(typed) == .unreadable)
  }

  @Test("what is no amount is refused", arguments: ["", "viel", "1,2,3", "1,234", "12.34,00", "-5", "1e3"])
  func noAmount(typed: String) { #expect(AmountReader.read(typed) == .unreadable) }
}

import Kernel
import Testing

@Suite("Month")
struct MonthTests {
  @Test("Every month from 1900 to 2200 joins the next without a hole")
  func chain() {
    var month = Month(year: 1900, month: 1)
    while month.year <= 2200 {
      #expect(month.lastDay + 1 == (month + 1).firstDay)
      #expect(month.lastDay - month.firstDay + 1 == month.length)
      #expect(month.firstDay.month == month && month.lastDay.month == month)
      #expect(month.period == Period(from: month.firstDay, to: (month + 1).firstDay))
      month = month + 1
    }
  }

  @Test("Numbers beyond the year run into its neighbours, years before zero included")
  func overflow() {
    #expect(Month(year: 2007, month: 13) == Month(year: 2008, month: 1))
    #expect(Month(year: 2007, month: 0) == Month(year: 2006, month: 12))
    let early = Month(year: -1, month: 12)
    #expect(early.year == -1 && early.number == 12)
    #expect(Month(year: 2008, month: 2) - Month(year: 2007, month: 11) == 3)
  }

  @Test("February has 29 days in leap years only")
  func february() {
    #expect(Month(year: 2007, month: 2).length == 28)
    #expect(Month(year: 2008, month: 2).length == 29)
    #expect(Month(year: 1900, month: 2).length == 28)
    #expect(Month(year: 2000, month: 2).length == 29)
  }

  @Test("A month is named in German")
  func german() {
    #expect(Month(year: 2008, month: 3).german == "März 2008")
    #expect(Month(year: 2007, month: 12).german == "Dezember 2007")
  }
}

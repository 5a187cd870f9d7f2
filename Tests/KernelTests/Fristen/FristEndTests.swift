import Kernel
import Testing

@Suite("FristEnd")
struct FristEndTests {
  @Test("Six weeks after Friday 2007-06-01 end on Friday 2007-07-13; the day of the event does not count")
  func weeks() {
    // 1 June + 42 days: 29 days to 30 June, 13 more to 13 July.
    #expect(FristEnd.weeks(6, after: day("2007-06-01"), land: .nordrheinWestfalen) == day("2007-07-13"))
    #expect(FristEnd.days(42, after: day("2007-06-01"), land: .nordrheinWestfalen) == day("2007-07-13"))
    // Eight weeks: 1 June + 56 = 27 July.
    #expect(FristEnd.weeks(8, after: day("2007-06-01"), land: .nordrheinWestfalen) == day("2007-07-27"))
  }

  @Test("A Saturday or Sunday moves to Monday")
  func weekend() {
    // 14 July 2007 is a Saturday, 15 July a Sunday.
    #expect(FristEnd.months(6, after: day("2007-01-14"), land: .nordrheinWestfalen) == day("2007-07-16"))
    #expect(FristEnd.months(6, after: day("2007-01-15"), land: .nordrheinWestfalen) == day("2007-07-16"))
    #expect(FristEnd.months(6, after: day("2007-01-16"), land: .nordrheinWestfalen) == day("2007-07-16"))
  }

  @Test("Good Friday 2007 moves over Easter to Tuesday")
  func easter() {
    // 30 March + 7 = 6 April, Good Friday; 7 Saturday, 8 Sunday, 9 Easter Monday.
    #expect(FristEnd.days(7, after: day("2007-03-30"), land: .berlin) == day("2007-04-10"))
  }

  @Test("Christmas moves to the 27th, in 2009 over the weekend to the 28th; New Year to 2 January")
  func christmas() {
    #expect(FristEnd.weeks(2, after: day("2007-12-11"), land: .nordrheinWestfalen) == day("2007-12-27"))
    // 25 December 2009 is a Friday.
    #expect(FristEnd.weeks(4, after: day("2009-11-27"), land: .nordrheinWestfalen) == day("2009-12-28"))
    // 6 November 2007 + 56 days = 1 January 2008, a Tuesday.
    #expect(FristEnd.weeks(8, after: day("2007-11-06"), land: .nordrheinWestfalen) == day("2008-01-02"))
  }

  @Test("The Land decides: Epiphany, Corpus Christi, Reformation Day with All Saints")
  func laender() {
    // 23 December 2008 + 14 = 6 January 2009, a Tuesday.
    #expect(FristEnd.weeks(2, after: day("2008-12-23"), land: .bayern) == day("2009-01-07"))
    #expect(FristEnd.weeks(2, after: day("2008-12-23"), land: .nordrheinWestfalen) == day("2009-01-06"))
    // 7 June 2007 is Corpus Christi, a Thursday.
    #expect(FristEnd.months(1, after: day("2007-05-07"), land: .hessen) == day("2007-06-08"))
    #expect(FristEnd.months(1, after: day("2007-05-07"), land: .niedersachsen) == day("2007-06-07"))
    // 31 October 2017 (Tuesday) was a holiday everywhere, 1 November in the west and south only.
    #expect(FristEnd.weeks(4, after: day("2017-10-03"), land: .nordrheinWestfalen) == day("2017-11-02"))
    #expect(FristEnd.weeks(4, after: day("2017-10-03"), land: .hamburg) == day("2017-11-01"))
  }

  @Test("Months end on the day number, or on the last day of a shorter month (§ 188 Abs. 3 BGB)")
  func monthEnds() {
    #expect(FristEnd.months(1, after: day("2007-01-31"), land: .nordrheinWestfalen) == day("2007-02-28"))
    #expect(FristEnd.months(1, after: day("2008-01-31"), land: .nordrheinWestfalen) == day("2008-02-29"))
    #expect(FristEnd.months(6, after: day("2007-08-31"), land: .nordrheinWestfalen) == day("2008-02-29"))
    #expect(FristEnd.months(1, after: day("2007-02-28"), land: .nordrheinWestfalen) == day("2007-03-28"))
    #expect(FristEnd.months(12, after: day("2008-02-29"), land: .nordrheinWestfalen) == day("2009-03-02"))
  }

  @Test("A term of six months ends with the day before its day number; § 193 BGB does not move it")
  func terms() {
    #expect(FristEnd.term(months: 6, from: day("2007-01-15")) == day("2007-07-15"))
    #expect(FristEnd.lastDayOfTerm(months: 6, from: day("2007-01-15")) == day("2007-07-14"))
    #expect(FristEnd.lastDayOfTerm(months: 12, from: day("2007-01-01")) == day("2007-12-31"))
    #expect(FristEnd.lastDayOfTerm(months: 1, from: day("2007-03-31")) == day("2007-04-30"))
  }

  @Test("A term from a month end takes the whole shorter month")
  func termsAtMonthEnd() {
    // From 31 August the decisive day is "30 February"; it is missing, so the last day of February ends the term.
    #expect(FristEnd.lastDayOfTerm(months: 6, from: day("2007-08-31")) == day("2008-02-29"))
    #expect(FristEnd.lastDayOfTerm(months: 6, from: day("2006-08-31")) == day("2007-02-28"))
    #expect(FristEnd.lastDayOfTerm(months: 6, from: day("2007-08-30")) == day("2008-02-29"))
    #expect(FristEnd.lastDayOfTerm(months: 6, from: day("2007-08-29")) == day("2008-02-28"))
    #expect(FristEnd.lastDayOfTerm(months: 12, from: day("2008-02-29")) == day("2009-02-28"))
  }

  @Test(
    "A deadline never ends before its event nor on a day off, and no earlier than counted", arguments: Land.allCases)
  func properties(land: Land) {
    var random = SeededGenerator(seed: 2007)
    for _ in 0..<400 {
      let event = day("1995-01-01") + Int.random(in: 0..<16_000, using: &random)
      let count = Int.random(in: 0...60, using: &random)
      let ends = [
        (event + count, FristEnd.days(count, after: event, land: land)),
        (event + 7 * count, FristEnd.weeks(count, after: event, land: land)),
        (event.adding(months: count), FristEnd.months(count, after: event, land: land)),
      ]
      for (counted, end) in ends {
        #expect(end >= event && end >= counted)
        #expect(Feiertage.isWorkingDay(end, in: land))
        // Longest chain: Good Friday to Easter Monday, or Christmas with a weekend.
        #expect(end - counted <= 4)
        #expect(
          stride(from: 0, to: end - counted, by: 1).allSatisfy { !Feiertage.isWorkingDay(counted + $0, in: land) })
      }
      #expect(FristEnd.term(months: count + 1, from: event) > FristEnd.term(months: count, from: event))
      #expect(FristEnd.term(months: count, from: event).rawValue <= (event.adding(months: count) + 1).rawValue)
    }
  }

  @Test("A negative length counts as none, an open event stays open")
  func limits() {
    #expect(FristEnd.days(-5, after: day("2007-06-01"), land: .berlin) == day("2007-06-01"))
    #expect(FristEnd.months(-5, after: day("2007-06-01"), land: .berlin) == day("2007-06-01"))
    #expect(FristEnd.days(3, after: .distantFuture, land: .berlin) == .distantFuture)
    #expect(FristEnd.months(3, after: .distantFuture, land: .berlin) == .distantFuture)
    #expect(FristEnd.term(months: 3, from: .distantFuture) == .distantFuture)
  }
}

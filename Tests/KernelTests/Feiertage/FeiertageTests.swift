import Foundation
import Kernel
import Testing

@Suite("Feiertage")
struct FeiertageTests {
  @Test(
    "Easter Sundays as printed in tables, with the earliest, the latest and both exceptions of the computus",
    arguments: [
      "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2005-03-27", "2007-04-08", "2008-03-23",
      "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19",
    ])
  func easter(iso: String) { #expect(Ostern.sonntag(year: day(iso).year).iso == iso) }

  @Test("Easter is a Sunday between 22 March and 25 April in every year from 1900 to 2200")
  func easterRange() {
    for year in 1900...2200 {
      let sunday = Ostern.sonntag(year: year)
      #expect(sunday.weekday == 7)
      #expect(sunday >= day("\(year)-03-22") && sunday <= day("\(year)-04-25"))
    }
  }

  @Test("The eleven holidays of Nordrhein-Westfalen in 2007, in order")
  func nordrheinWestfalen() {
    // Easter 8 April: Good Friday -2, Monday +1, Ascension +39, Whit Monday +50, Corpus Christi +60.
    let expected = [
      "2007-01-01", "2007-04-06", "2007-04-09", "2007-05-01", "2007-05-17", "2007-05-28", "2007-06-07", "2007-10-03",
      "2007-11-01", "2007-12-25", "2007-12-26",
    ]
    #expect(Feiertage.of(year: 2007, in: .nordrheinWestfalen).map(\.0.iso) == expected)
    #expect(Feiertage.name(of: day("2007-06-07"), in: .nordrheinWestfalen) == "Fronleichnam")
    #expect(Feiertage.name(of: day("2007-06-08"), in: .nordrheinWestfalen) == nil)
  }

  @Test("Each Land has its number of holidays in 2007, 2017 and 2024", arguments: Land.allCases)
  func numbers(land: Land) throws {
    // Nine are common to all. 2017: Reformationstag everywhere. 2024: north, BE and MV (Frauentag), TH (Kindertag).
    let table: [Land: [Int]] = [
      .badenWuerttemberg: [12, 13, 12], .bayern: [12, 13, 12], .berlin: [9, 10, 10], .brandenburg: [12, 12, 12],
      .bremen: [9, 10, 10], .hamburg: [9, 10, 10], .hessen: [10, 11, 10], .mecklenburgVorpommern: [10, 10, 11],
      .niedersachsen: [9, 10, 10], .nordrheinWestfalen: [11, 12, 11], .rheinlandPfalz: [11, 12, 11],
      .saarland: [12, 13, 12], .sachsen: [11, 11, 11], .sachsenAnhalt: [11, 11, 11], .schleswigHolstein: [9, 10, 10],
      .thueringen: [10, 10, 11],
    ]
    let expected = try #require(table[land])
    #expect([2007, 2017, 2024].map { Feiertage.of(year: $0, in: land).count } == expected)
  }

  @Test("The list of a year and the name of a day agree in every Land, 1990 to 2040", arguments: Land.allCases)
  func agreement(land: Land) {
    for year in stride(from: 1990, through: 2040, by: 5) {
      let listed = Set(Feiertage.of(year: year, in: land).map(\.0))
      for number in 0..<365 {
        let day = Month(year: year, month: 1).firstDay + number
        #expect((Feiertage.name(of: day, in: land) != nil) == listed.contains(day), "\(day) \(land.rawValue)")
      }
    }
  }

  @Test("Buß- und Bettag: everywhere until 1994, since then in Saxony alone")
  func bussUndBettag() {
    #expect(Feiertage.name(of: day("1994-11-16"), in: .nordrheinWestfalen) == "Buß- und Bettag")
    #expect(Feiertage.name(of: day("1995-11-22"), in: .nordrheinWestfalen) == nil)
    for iso in ["1995-11-22", "2007-11-21", "2022-11-16", "2026-11-18", "2028-11-22"] {
      #expect(Feiertage.name(of: day(iso), in: .sachsen) == "Buß- und Bettag")
    }
  }

  @Test("Holidays come and go with their years")
  func datedChanges() {
    #expect(Feiertage.name(of: day("2018-03-08"), in: .berlin) == nil)
    #expect(Feiertage.name(of: day("2019-03-08"), in: .berlin) == "Internationaler Frauentag")
    #expect(Feiertage.name(of: day("2022-03-08"), in: .mecklenburgVorpommern) == nil)
    #expect(Feiertage.name(of: day("2023-03-08"), in: .mecklenburgVorpommern) != nil)
    #expect(Feiertage.name(of: day("2018-09-20"), in: .thueringen) == nil)
    #expect(Feiertage.name(of: day("2019-09-20"), in: .thueringen) == "Weltkindertag")
    #expect(Feiertage.name(of: day("2016-10-31"), in: .hamburg) == nil)
    #expect(Feiertage.name(of: day("2018-10-31"), in: .hamburg) == "Reformationstag")
    #expect(Feiertage.name(of: day("2018-10-31"), in: .hessen) == nil)
    #expect(Feiertage.name(of: day("1989-10-03"), in: .bayern) == nil)
    #expect(Feiertage.name(of: day("1990-10-03"), in: .bayern) == "Tag der Deutschen Einheit")
    let liberation = (2019...2026).filter { Feiertage.name(of: day("\($0)-05-08"), in: .berlin) != nil }
    #expect(liberation == [2020, 2025])
  }

  @Test("Municipal holidays are none of the Land: Friedensfest and Mariä Himmelfahrt in Bavaria")
  func municipal() {
    #expect(Feiertage.name(of: day("2007-08-08"), in: .bayern) == nil)
    #expect(Feiertage.name(of: day("2007-08-15"), in: .bayern) == nil)
    #expect(Feiertage.name(of: day("2007-08-15"), in: .saarland) == "Mariä Himmelfahrt")
    #expect(Feiertage.name(of: day("2007-06-07"), in: .sachsen) == nil)
  }

  @Test("1 May 2008 is two holidays at once")
  func coincidence() {
    // Easter 23 March 2008 + 39 days = 1 May.
    #expect(Feiertage.name(of: day("2008-05-01"), in: .hessen) == "Tag der Arbeit und Christi Himmelfahrt")
    #expect(Feiertage.of(year: 2008, in: .hessen).filter { $0.0 == day("2008-05-01") }.count == 2)
  }

  @Test("Christmas Eve and New Year's Eve are working days, Saturdays are not")
  func workingDays() {
    #expect(Feiertage.isWorkingDay(day("2007-12-24"), in: .nordrheinWestfalen))
    #expect(Feiertage.isWorkingDay(day("2007-12-31"), in: .nordrheinWestfalen))
    #expect(!Feiertage.isWorkingDay(day("2007-12-29"), in: .nordrheinWestfalen))
  }

  @Test("Each Land has its ISO code and survives coding")
  func codes() throws {
    let codes = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(separator: " ").map(String.init)
    #expect(Land.allCases.map(\.rawValue).sorted() == codes)
    #expect(Set(Land.allCases.map(\.name)).count == 16)
    let json = try JSONEncoder().encode(Land.allCases)
    #expect(try JSONDecoder().decode([Land].self, from: json) == Land.allCases)
  }
}

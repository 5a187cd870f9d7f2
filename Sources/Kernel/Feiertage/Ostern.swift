/// Easter Sunday by the Gregorian computus.
public enum Ostern {
  /// Easter Sunday of any Gregorian year (Meeus/Jones/Butcher).
  public static func sonntag(year: Int) -> Day {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let sinceMarch = epact + weekday - 7 * late + 21
    return Month(year: year, month: 3).firstDay + sinceMarch
  }
}

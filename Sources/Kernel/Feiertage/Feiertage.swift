/// Public holidays of a Land by rule, for any year. From 1991 on exact as far as the law is known today;
/// earlier years get the rules of 1990.
///
/// Only days that are public holidays in the whole Land (§ 193 BGB: "staatlich anerkannter allgemeiner
/// Feiertag"). Days of single municipalities are left out: Augsburg's Friedensfest (8 August), Mariä
/// Himmelfahrt in the mostly Catholic municipalities of Bavaria, Fronleichnam in parts of Saxony and
/// Thuringia. A deadline that ends there on such a day is therefore shown one working day too early,
/// never too late. Easter and Whit Sunday are listed for Brandenburg alone, whose law names them;
/// every Sunday moves a deadline anyway. 24 and 31 December are working days.
public enum Feiertage {
  /// The name of the holiday on `day`, `nil` if it is none; two that meet (1 May 2008) are joined by "und".
  public static func name(of day: Day, in land: Land) -> String? {
    let parts = day.parts
    let easter = Ostern.sonntag(year: parts.year)
    var found: String?
    for rule in FeiertagRule.all
    where rule.falls(on: day, parts: parts, easter: easter) && rule.holds(year: parts.year, in: land) {
      found = found.map { "\($0) und \(rule.name)" } ?? rule.name
    }
    return found
  }

  /// All holidays of a year in the order of their days; two that meet are two rows.
  public static func of(year: Int, in land: Land) -> [(Day, String)] {
    let easter = Ostern.sonntag(year: year)
    let rules = FeiertagRule.all.filter { $0.holds(year: year, in: land) }
    return rules.map { ($0.day(year: year, easter: easter), $0.name) }.sorted { $0.0 < $1.0 }
  }

  /// Monday to Friday and no public holiday of the Land. Saturday is no working day here (§ 193 BGB).
  public static func isWorkingDay(_ day: Day, in land: Land) -> Bool {
    day.weekday <= 5 && name(of: day, in: land) == nil
  }

  /// `day` itself if it is a working day, else the next one.
  public static func workingDay(from day: Day, in land: Land) -> Day {
    var result = day
    while !isWorkingDay(result, in: land) { result = result + 1 }
    return result
  }
}

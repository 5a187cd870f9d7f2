import Kernel

/// A day as given on the command line.
enum DayArgument {
  /// - Throws: `Failure` with exit code 2 for what the calendar does not have.
  static func read(_ text: String?, _ option: String) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else {
      throw Failure("„\(text)“ bei \(option) ist kein Tag. Erwartet wird JJJJ-MM-TT, zum Beispiel 2008-03-31.", code: 2)
    }
    return day
  }

  static func checkYear(_ year: Int) throws {
    guard (2005...2100).contains(year) else {
      throw Failure("Das Jahr \(year) liegt außerhalb von 2005 bis 2100. Bitte prüfen Sie --year.", code: 2)
    }
  }
}

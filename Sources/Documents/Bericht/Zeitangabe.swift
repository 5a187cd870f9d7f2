import Kernel

/// Dates of data, as exact as they are known.
enum Zeitangabe {
  /// `2007-12-31` as `31.12.2007`, `2007-12` as `Dezember 2007`; anything else as it is.
  static func german(_ text: String) -> String {
    if let day = Day(iso: text) { return day.german }
    if let day = Day(iso: text + "-01") { return day.month.german }
    return text
  }
}

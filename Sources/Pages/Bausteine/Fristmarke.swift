import Documents
public import Kernel
public import Markup

/// How a deadline stands, in words; never by colour alone.
public struct Fristmarke: Sendable, Hashable {
  public let due: Day
  public let today: Day

  public init(due: Day, today: Day) {
    self.due = due
    self.today = today
  }

  /// More than this many days late counts as critical.
  public static let criticalDays = 14

  public enum Level: String, Sendable, CaseIterable {
    case kritisch
    case ueberfaellig
    case heute
    case bald
    case spaeter
  }

  public var level: Level {
    switch due - today {
    case ..<(-Fristmarke.criticalDays): .kritisch
    case ..<0: .ueberfaellig
    case 0: .heute
    case ...7: .bald
    default: .spaeter
    }
  }

  /// For example "noch 12 Tage (bis 04.12.2026)", "heute fällig", "4 Tage überfällig (Frist 27.03.2008)".
  public var text: String { [short, day].compactMap { $0 }.joined(separator: " ") }

  private var short: String {
    switch due - today {
    case ..<(-1): "\(Zahl.count(today - due)) Tage überfällig"
    case -1: "1 Tag überfällig"
    case 0: "heute fällig"
    case 1: "noch 1 Tag"
    case let days: "noch \(Zahl.count(days)) Tage"
    }
  }
  private var day: String? {
    switch due - today {
    case ..<0: "(Frist \(due.german))"
    case 0: nil
    default: "(bis \(due.german))"
    }
  }

  public var html: HTML {
    el("span", .class("frist")) {
      el("span", .class("marke-frist \(level.rawValue)")) { short }
      if let day {
        HTML(" ")
        el("span", .class("frist-tag")) { day }
      }
    }
  }
}

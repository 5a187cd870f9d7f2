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

  public var text: String {
    switch due - today {
    case ..<(-1): "\(today - due) Tage überfällig (seit \(due.german))"
    case -1: "1 Tag überfällig (seit \(due.german))"
    case 0: "heute fällig"
    case 1: "noch 1 Tag (bis \(due.german))"
    case let days: "noch \(days) Tage (bis \(due.german))"
    }
  }

  public var html: HTML {
    el("span", .class("marke-frist \(level.rawValue)")) { text }
  }
}

public import Kernel
import Markup

/// Something that waits in a case: what, by when, whose turn it is, and the form that settles it.
public struct Aufgabe: Sendable, Hashable {
  public let person: String
  /// Aktenzeichen.
  public let nr: String
  /// For example "Profiling beauftragen".
  public let what: String
  public let due: Day
  public let turn: AmZug
  /// The day since which it waits for another party.
  public let waitingSince: Day?
  /// Name of that party where it is known, for example the provider's.
  public let partyName: String?
  /// Form that settles it.
  public let target: Adresse
  /// The last reminder to that party.
  public let reminded: Day?
  /// Set where the reader may record a reminder.
  public var reminder: Erinnerungsknopf?

  public init(
    person: String, nr: String, what: String, due: Day, turn: AmZug, waitingSince: Day?, partyName: String? = nil,
    target: Adresse, reminded: Day? = nil
  ) {
    self.reminded = reminded
    self.person = person
    self.nr = nr
    self.what = what
    self.due = due
    self.turn = turn
    self.waitingSince = waitingSince
    self.partyName = partyName
    self.target = target
  }

  /// Whose turn it is; another party stands out and is named with the day since which it is waited for.
  @HTMLBuilder var turnView: HTML {
    if turn == .haus {
      HTML("am Zug: \(turn.label)")
    } else {
      HTML("wartet auf ")
      el("strong") { [turn.label, partyName].compactMap { $0 }.joined(separator: " ") }
      if let waitingSince {
        HTML(" ")
        el("span", .class("nr")) { "seit \(waitingSince.german)" }
      }
      if let reminded {
        HTML(", ")
        el("span", .class("nr")) { "erinnert am \(reminded.german)" }
      }
    }
  }
}

/// The groups of *Mein Tag*, most urgent first.
public enum Dringlichkeit: CaseIterable, Hashable, Sendable {
  case kritisch
  case ueberfaellig
  case heute
  case dieseWoche
  case spaeter
  case wartet

  public var label: String {
    switch self {
    case .kritisch: "Kritisch überfällig"
    case .ueberfaellig: "Überfällig"
    case .heute: "Heute"
    case .dieseWoche: "Diese Woche"
    case .spaeter: "Später"
    case .wartet: "Wartet auf andere"
    }
  }
  var note: String? { self == .kritisch ? "seit mehr als \(Fristmarke.criticalDays) Tagen" : nil }
  var key: String {
    switch self {
    case .kritisch: "kritisch"
    case .ueberfaellig: "ueberfaellig"
    case .heute: "heute"
    case .dieseWoche: "woche"
    case .spaeter: "spaeter"
    case .wartet: "wartet"
    }
  }
  /// The list of cases that shows the same.
  public var filter: Fristfilter? { Fristfilter(rawValue: key) }

  /// What is late is late, whoever has to act; only what is in time may wait among the others.
  public init(_ item: Aufgabe, today: Day) {
    let days = item.due - today
    let sunday = today + (7 - today.weekday)
    if days < -Fristmarke.criticalDays {
      self = .kritisch
    } else if days < 0 {
      self = .ueberfaellig
    } else if item.turn != .haus {
      self = .wartet
    } else if days == 0 {
      self = .heute
    } else {
      self = item.due <= sunday ? .dieseWoche : .spaeter
    }
  }
}

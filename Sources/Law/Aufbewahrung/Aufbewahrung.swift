public import Kernel

/// Classes of data with a retention of their own.
public enum AufbewahrungKey: String, CaseIterable, Sendable {
  case fallakte
  case leistungsbezug
  case ausbildungsvermittlung
  case migrationshintergrund
  case jugendhilfe
  case zugriffsprotokoll
  case formularschluessel
  case auskunftsersuchen

  /// As people read it.
  public var label: String {
    switch self {
    case .fallakte: "Fallakte"
    case .leistungsbezug: "Leistungsbezug"
    case .ausbildungsvermittlung: "Ausbildungsvermittlung Dritter"
    case .migrationshintergrund: "Migrationshintergrund (MighEV)"
    case .jugendhilfe: "Jugendberufshilfe"
    case .zugriffsprotokoll: "Zugriffsprotokoll"
    case .formularschluessel: "Schlüssel abgesandter Formulare"
    case .auskunftsersuchen: "Auskunftsersuchen"
    }
  }
}

/// How long data may stay after an event, and why.
public struct Aufbewahrung: Sendable, Hashable {
  /// From when the years are counted.
  public enum Event: String, CaseIterable, Sendable {
    /// First day without the case.
    case abschluss
    /// First day without benefits.
    case leistungsende
    /// Last day of a case of Jugendberufshilfe.
    case hilfeende
    /// The day on which it was recorded.
    case eintrag

    /// As people read it, behind "ab".
    public var label: String {
      switch self {
      case .abschluss: "Abschluss des Falls"
      case .leistungsende: "Ende des Leistungsbezugs"
      case .hilfeende: "Ende der Jugendberufshilfe"
      case .eintrag: "Eintrag"
      }
    }
  }

  public let key: AufbewahrungKey
  public let event: Event
  public let years: Int
  /// Whether it lasts to the end of the calendar year in which the years are over.
  public let untilYearEnd: Bool
  /// One German sentence: why the data may stay so long.
  public let ground: String

  public init(key: AufbewahrungKey, event: Event, years: Int, untilYearEnd: Bool, ground: String) {
    self.key = key
    self.event = event
    self.years = years
    self.untilYearEnd = untilYearEnd
    self.ground = ground
  }

  /// The first day on which the data must go.
  public func end(after event: Day) -> Day {
    let over = event.adding(months: 12 * years)
    return untilYearEnd ? Month(year: over.year + 1, month: 1).firstDay : over
  }

  /// As people read it, for example `10 Jahre ab Abschluss des Falls`.
  public var german: String {
    let years = years == 0 ? nil : "\(years == 1 ? "1 Jahr" : "\(years) Jahre") ab \(event.label)"
    let parts = [years, untilYearEnd ? "bis zum Jahresende" : nil].compactMap { $0 }
    return parts.isEmpty ? "nicht aufzubewahren" : parts.joined(separator: ", dann ")
  }
}

extension Law {
  /// The retention in force on the day of the event.
  public func aufbewahrung(_ key: AufbewahrungKey, on day: Day) -> Dated<Aufbewahrung> {
    aufbewahrung[key].value(on: day)
  }

  /// The first day on which data of that class must go.
  public func aufbewahrungEnde(_ key: AufbewahrungKey, after event: Day) -> Day {
    aufbewahrung(key, on: event).value.end(after: event)
  }

  /// The day before which events have outlived their retention on `day`.
  public func beginning(_ key: AufbewahrungKey, on day: Day) -> Day {
    let rule = aufbewahrung(key, on: day).value
    let over = rule.untilYearEnd ? Month(year: day.year, month: 1).firstDay : day
    return over.adding(months: -12 * rule.years)
  }

  /// All completed years of age by which a target group of any day is told apart.
  public var altersgrenzen: Set<Int> {
    Set(
      changeDays.flatMap { zielgruppen(on: $0) }.compactMap { group in
        switch group.value.rule {
        case .ageBelow(let years), .ageFrom(let years): years
        case .female, .notGerman, .recorded: nil
        }
      })
  }
}

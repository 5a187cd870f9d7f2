public import Kernel

/// One row of the job centre's table of targets.
public struct Zielindikator: Sendable, Hashable {
  /// Contract of the command line, for example `integrationen_frauen`.
  public let key: String
  /// Label as printed in the source report, for example `Integrationsrate Frauen`.
  public let printedLabel: String
  /// Label that says what is counted, for example `Integrationen von Frauen`.
  public let label: String
  public let measure: Measure
  public let unit: Unit
  /// The group of persons it looks at; `nil` = all.
  public let group: Group?
  /// Row whose value is the base of the printed share, for example `integrationen_gesamt`.
  public let parent: String?
  /// Values printed in the source report by year, in tenths of a percent or as counts. Missing = `k. A.`
  public let printed: [Int: PrintedValue]
  /// Targets by year, same unit as the value (percent in tenths).
  public let targets: [Int: PrintedValue]
  public let definition: String
  public let notes: [String]
  public let citation: Citation

  public enum Measure: String, Sendable, CaseIterable {
    /// Persons who took up work or training, at most one per person and month, entitled on the day before.
    case integrationen
    /// Entitled persons in an activating measure / entitled persons, on a reference day.
    case aktivierungsquote
  }
  public enum Unit: String, Sendable, CaseIterable {
    case count
    case percent
  }
  public enum Group: String, Sendable, CaseIterable {
    case u25
    case frauen
    case migranten

    /// How a person belongs to the group.
    public var rule: Zielgruppe.Rule {
      switch self {
      case .u25: .ageBelow(25)
      case .frauen: .female
      case .migranten: .notGerman
      }
    }
  }

  public init(
    key: String, printedLabel: String, label: String, measure: Measure, unit: Unit, group: Group?, parent: String?,
    printed: [Int: PrintedValue], targets: [Int: PrintedValue], definition: String, notes: [String], citation: Citation
  ) {
    self.key = key
    self.printedLabel = printedLabel
    self.label = label
    self.measure = measure
    self.unit = unit
    self.group = group
    self.parent = parent
    self.printed = printed
    self.targets = targets
    self.definition = definition
    self.notes = notes
    self.citation = citation
  }
}

/// A value as a report printed it: never computed with, only shown beside what is counted.
public struct PrintedValue: Sendable, Hashable {
  /// A count, or tenths of a percent.
  public let value: Int
  /// Printed share of the parent in tenths of a percent, where one is printed.
  public let share: Int?

  public init(value: Int, share: Int?) {
    self.value = value
    self.share = share
  }
}

/// A stock counted from cases on one day, for example `ehb_u25`.
public struct Zaehlgroesse: Sendable, Hashable {
  public let key: String
  public let label: String
  /// Which persons are counted.
  public let stock: Stock
  /// Month in the year whose reference day counts, 1–12.
  public let month: Int
  public let citation: Citation

  public enum Stock: String, Sendable, CaseIterable {
    case leistungsberechtigte
    case leistungsberechtigteU25 = "leistungsberechtigte_u25"
    case arbeitslose
  }

  public init(key: String, label: String, stock: Stock, month: Int, citation: Citation) {
    self.key = key
    self.label = label
    self.stock = stock
    self.month = month
    self.citation = citation
  }
}

/// How the activation rate is counted; the job centre selects it and every table shows it.
public struct AktivierungDefinition: Sendable, Hashable {
  public let key: String
  /// Month whose reference day counts, 1–12.
  public let referenceMonth: Int
  public let denominator: Denominator
  /// One sentence for readers.
  public let wording: String

  public enum Denominator: String, Sendable, CaseIterable {
    /// All entitled persons of the group.
    case leistungsberechtigte
    /// Activated plus unemployed, as in the Federal Agency's AQ1.
    case aktivierteUndArbeitslose = "aktivierte_und_arbeitslose"
  }

  public init(key: String, referenceMonth: Int, denominator: Denominator, wording: String) {
    self.key = key
    self.referenceMonth = referenceMonth
    self.denominator = denominator
    self.wording = wording
  }
}

/// Which kinds of take-up count as integration (§ 48a SGB II, regulation of 2010; applied backwards by the job centre).
public struct IntegrationDefinition: Sendable, Hashable {
  public let counting: [IntegrationKind]
  public let wording: String

  public init(counting: [IntegrationKind], wording: String) {
    self.counting = counting
    self.wording = wording
  }
}

/// Which day of a month stands for it, and how long late reports are waited for.
public struct StichtagRule: Sendable, Hashable {
  public let day: ReferenceDay
  /// Days after the reference day until a month counts as final (92 = three months).
  public let waitingDays: Int

  public enum ReferenceDay: Sendable, Hashable {
    case lastOfMonth
    /// The Federal Agency's day: mid-month.
    case dayOfMonth(Int)
  }

  public init(day: ReferenceDay, waitingDays: Int) {
    self.day = day
    self.waitingDays = waitingDays
  }

  public func referenceDay(of month: Month) -> Day {
    switch day {
    case .lastOfMonth: month.lastDay
    case .dayOfMonth(let number): month.firstDay + (min(number, month.length) - 1)
    }
  }
}

extension Law {
  public func aktivierung(on day: Day) -> Dated<AktivierungDefinition> { aktivierung.value(on: day) }
  public func integration(on day: Day) -> Dated<IntegrationDefinition> { integration.value(on: day) }
  public func stichtag(on day: Day) -> Dated<StichtagRule> { stichtag.value(on: day) }
}

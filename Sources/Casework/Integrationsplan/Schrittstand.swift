public import Journal
public import Kernel

/// How a step of the plan stands. The raw value is stored in payloads.
public enum Schrittstand: String, Codable, Sendable, CaseIterable {
  case offen
  case erledigt
  case nichtErledigt = "nicht_erledigt"
  case entfallen
}

/// What was recorded about a step.
public struct Schrittvermerk: Sendable, Hashable {
  public let stand: Schrittstand
  public let am: Day
  public let grund: String?
}

/// What became of a step, found at a talk or from a result.
public struct IntegrationsplanSchritt: CasePayload {
  public static let type: EntryType = "integrationsplan.schritt.v1"
  /// Number of the step within the case.
  public let schritt: Int
  public let am: Day
  public let stand: Schrittstand
  /// Why; always there for a step that was not done.
  public let grund: String?

  public init(schritt: Int, am: Day, stand: Schrittstand, grund: String?) {
    self.schritt = schritt
    self.am = am
    self.stand = stand
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.integrationsplan.note(Schrittvermerk(stand: stand, am: am, grund: grund), of: schritt)
  }
}

/// A step is carried out by a participation, whose result comes back to it.
public struct IntegrationsplanSchrittVerknuepft: CasePayload {
  public static let type: EntryType = "integrationsplan.schritt_verknuepft.v1"
  public let schritt: Int
  /// Number of the participation within the case.
  public let teilnahme: Int
  public let am: Day

  public init(schritt: Int, teilnahme: Int, am: Day) {
    self.schritt = schritt
    self.teilnahme = teilnahme
    self.am = am
  }

  public var effectiveOn: Day { am }
  /// A participation that was taken back leaves no link behind.
  public func apply(to file: inout CaseFile, version: Int64) {
    guard file.teilnahme.items.contains(where: { $0.nr == teilnahme }) else { return }
    file.integrationsplan.link(schritt, to: teilnahme)
  }
}

/// Records what became of a step.
public struct RecordSchritt: Command {
  public typealias State = CaseFile
  public let schritt: Int
  public let am: Day
  public let stand: Schrittstand
  public let grund: String

  public init(schritt: Int, am: Day, stand: Schrittstand, grund: String) {
    self.schritt = schritt
    self.am = am
    self.stand = stand
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let lage = file.planschritt(schritt), let plan = file.integrationsplan.firstDay else {
      throw Rejection("plan.schritt_unbekannt")
    }
    guard am >= plan else { throw Rejection("plan.schritt_vor_plan", field: "am", details: ["plan": plan.german]) }
    guard stand != lage.stand else { throw Rejection("plan.schritt_unveraendert", field: "stand") }
    guard stand != .nichtErledigt || !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [IntegrationsplanSchritt(schritt: schritt, am: am, stand: stand, grund: grund.isEmpty ? nil : grund)]
  }
}

/// Says by which participation a step is carried out.
public struct LinkSchritt: Command {
  public typealias State = CaseFile
  public let schritt: Int
  public let teilnahme: Int

  public init(schritt: Int, teilnahme: Int) {
    self.schritt = schritt
    self.teilnahme = teilnahme
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    guard file.integrationsplan.schritt(schritt) != nil else {
      throw Rejection("plan.schritt_unbekannt", field: "schritt")
    }
    guard file.teilnahme.items.contains(where: { $0.nr == teilnahme }) else { throw Rejection("teilnahme.unbekannt") }
    guard file.integrationsplan.teilnahme(of: schritt) != teilnahme else {
      throw Rejection("plan.schritt_verknuepft", field: "schritt")
    }
    return [IntegrationsplanSchrittVerknuepft(schritt: schritt, teilnahme: teilnahme, am: context.today)]
  }
}

public import Kernel
public import Store

/// What an account is.
public enum Rolle: String, Sendable, CaseIterable {
  case fallmanagement
  case leistung
  case teamleitung
  case controlling
  case vorstand

  public var name: String {
    switch self {
    case .fallmanagement: "Fallmanagement"
    case .leistung: "Leistung"
    case .teamleitung: "Teamleitung"
    case .controlling: "Controlling"
    case .vorstand: "Vorstand"
    }
  }
}

/// What may be done. The raw value is the name people read when it is missing.
public enum Recht: String, Sendable, CaseIterable {
  case fallLesen = "Fälle lesen"
  case fallBearbeiten = "Fälle bearbeiten"
  case fallEroeffnen = "Fallzugänge erfassen"
  case leistungsbezug = "Leistungsbezug erfassen"
  case kennzahlen = "Kennzahlen sehen"
  case bericht = "Berichte sehen"
}

/// How far a right reaches.
public enum Reichweite: Int, Sendable, Comparable {
  case none
  /// Cases of the own team, the own ones among them.
  case team
  case all

  public static func < (left: Reichweite, right: Reichweite) -> Bool { left.rawValue < right.rawValue }
}

/// How much of the persons behind a figure an account sees.
public enum Drilltiefe: Sendable {
  /// Names of cases it may read, numbers of the others.
  case faelle
  /// Pseudonymous numbers.
  case pseudonym
  /// Counts alone.
  case anzahl
}

/// The one table of rights: role × right → reach.
public enum Rechtetabelle {
  public static func reach(_ role: Rolle, _ right: Recht) -> Reichweite {
    switch (role, right) {
    case (.fallmanagement, .fallLesen), (.fallmanagement, .fallBearbeiten): .team
    case (.fallmanagement, .fallEroeffnen), (.fallmanagement, .kennzahlen): .all
    case (.fallmanagement, .leistungsbezug): .team
    case (.leistung, .fallLesen), (.leistung, .leistungsbezug): .all
    case (.teamleitung, .fallLesen), (.teamleitung, .fallBearbeiten), (.teamleitung, .leistungsbezug): .team
    case (.teamleitung, .fallEroeffnen), (.teamleitung, .kennzahlen), (.teamleitung, .bericht): .all
    case (.controlling, .kennzahlen), (.controlling, .bericht): .all
    case (.vorstand, .kennzahlen), (.vorstand, .bericht): .all
    default: .none
    }
  }

  public static func depth(_ role: Rolle) -> Drilltiefe {
    switch role {
    case .fallmanagement, .teamleitung, .leistung: .faelle
    case .controlling: .pseudonym
    case .vorstand: .anzahl
    }
  }
}

/// Who acts: a signed-in account with its tenant.
public struct Actor: Sendable {
  public let konto: Int64
  public let tenant: Mandant
  public let name: String
  public let role: Rolle
  public let staff: StaffID?
  public let team: TeamID?

  public init(konto: Int64, tenant: Mandant, name: String, role: Rolle, staff: StaffID?, team: TeamID?) {
    self.konto = konto
    self.tenant = tenant
    self.name = name
    self.role = role
    self.staff = staff
    self.team = team
  }

  /// - Throws: `Forbidden` if the role lacks the right altogether.
  public func require(_ right: Recht) throws {
    guard Rechtetabelle.reach(role, right) > .none else { throw Forbidden(right) }
  }

  /// Whether the right reaches this case.
  public func may(_ right: Recht, _ fall: FallRow) -> Bool {
    switch Rechtetabelle.reach(role, right) {
    case .none: false
    case .team: fall.team != nil && fall.team == team
    case .all: true
    }
  }
}

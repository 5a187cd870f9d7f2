public import Kernel
public import Store

/// What an account is.
public enum Rolle: String, Sendable, CaseIterable {
  case fallmanagement
  case leistung
  case unternehmensservice
  case teamleitung
  case controlling
  case vorstand
  case datenschutz
  case verwaltung
  /// Works on cases of Jugendberufshilfe (§ 13 SGB VIII), and on nothing of the SGB II.
  case jugendberufshilfe
  /// A provider's staff.
  case traeger
  /// An employer's staff.
  case arbeitgeber
  /// A client.
  case klient

  public var name: String {
    switch self {
    case .fallmanagement: "Fallmanagement"
    case .leistung: "Leistung"
    case .unternehmensservice: "Unternehmensservice"
    case .teamleitung: "Teamleitung"
    case .controlling: "Controlling"
    case .vorstand: "Vorstand"
    case .datenschutz: "Datenschutz"
    case .verwaltung: "Verwaltung"
    case .jugendberufshilfe: "Jugendberufshilfe"
    case .traeger: "Träger"
    case .arbeitgeber: "Arbeitgeber"
    case .klient: "Klientin oder Klient"
    }
  }

  /// Not of the job centre's staff: a world of its own, in which nothing else exists.
  public var isExternal: Bool {
    switch self {
    case .traeger, .arbeitgeber, .klient: true
    case .fallmanagement, .leistung, .unternehmensservice, .teamleitung, .controlling, .vorstand, .datenschutz,
      .verwaltung, .jugendberufshilfe:
      false
    }
  }
}

/// What may be done. The raw value is the name people read when it is missing.
public enum Recht: String, Sendable, CaseIterable {
  case fallLesen = "Fälle lesen"
  case fallBearbeiten = "Fälle bearbeiten"
  /// The list of cases as a file that leaves the program.
  case fallAusgeben = "Falllisten ausgeben"
  case fallEroeffnen = "Fallzugänge erfassen"
  case leistungsbezug = "Leistungsbezug erfassen"
  case kennzahlen = "Kennzahlen sehen"
  case bericht = "Berichte sehen"
  case uebergeben = "Fälle übergeben"
  case vertretung = "Vertretungen setzen"
  case notzugriff = "Vertretungszugriff mit Begründung"
  case zugriffe = "Zugriffe einsehen"
  case auskunft = "Auskünfte erteilen"
  case loeschung = "Löschungen vorbereiten und freigeben"
  /// Whoever refers sees the own referrals, and nothing of what became of them.
  case beratungVermitteln = "In geschützte Beratung vermitteln"
  /// Everything there is about counselling of cases the account works on. Given to single accounts.
  case beratung = "Geschützte Beratung einsehen"
  case beratungZaehlen = "Geschützte Beratung zählen"
  /// Where somebody lives under protection. Given to single accounts.
  case schutzadresse = "Schutzadressen einsehen"
  case traegerVerwalten = "Träger verwalten"
  /// The second pair of eyes for what a team proposes.
  case freigeben = "Vorschläge freigeben"
  /// What the job centre set itself, and what a change would do.
  case einstellungenSehen = "Einstellungen sehen"
  case einstellungen = "Einstellungen festlegen"
  /// Cases under § 13 SGB VIII, apart from all others.
  case jugendhilfe = "Jugendberufshilfe führen"
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

/// The one table of rights: role × right → reach. What it does not name, nobody may.
public enum Rechtetabelle {
  private static let table: [Recht: [Rolle: Reichweite]] = [
    .fallLesen: [.fallmanagement: .team, .teamleitung: .team, .leistung: .all],
    .fallBearbeiten: [.fallmanagement: .team, .teamleitung: .team],
    .fallAusgeben: [.fallmanagement: .team, .teamleitung: .team],
    .fallEroeffnen: [.fallmanagement: .all, .teamleitung: .all],
    .leistungsbezug: [.fallmanagement: .team, .teamleitung: .team, .leistung: .all],
    .kennzahlen: [.fallmanagement: .all, .teamleitung: .all, .controlling: .all, .vorstand: .all],
    .bericht: [.teamleitung: .all, .controlling: .all, .vorstand: .all],
    .uebergeben: [.teamleitung: .team],
    .vertretung: [.teamleitung: .team],
    .notzugriff: [.fallmanagement: .all, .teamleitung: .all],
    .zugriffe: [.datenschutz: .all],
    .auskunft: [.datenschutz: .all],
    .loeschung: [.datenschutz: .all],
    .beratungVermitteln: [.fallmanagement: .team, .teamleitung: .team],
    .beratung: [.fallmanagement: .team, .teamleitung: .team],
    .beratungZaehlen: [.controlling: .all],
    .freigeben: [.teamleitung: .team],
    .schutzadresse: [.fallmanagement: .team, .teamleitung: .team, .leistung: .all, .datenschutz: .all],
    .traegerVerwalten: [.verwaltung: .all, .teamleitung: .all],
    .einstellungenSehen: [.verwaltung: .all, .teamleitung: .all],
    .einstellungen: [.verwaltung: .all],
    .jugendhilfe: [.jugendberufshilfe: .all],
  ]

  /// Rights that the role alone does not give: the account needs this mark too.
  public static let einzeln: [Recht: Kontomerkmal] = [.beratung: .beratung, .schutzadresse: .schutzadresse]

  public static func reach(_ role: Rolle, _ right: Recht) -> Reichweite { table[right]?[role] ?? .none }

  public static func depth(_ role: Rolle) -> Drilltiefe {
    switch role {
    case .fallmanagement, .teamleitung, .leistung: .faelle
    case .controlling: .pseudonym
    case .vorstand, .unternehmensservice, .datenschutz, .verwaltung, .jugendberufshilfe, .traeger, .arbeitgeber,
      .klient:
      .anzahl
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
  /// What it reaches besides.
  public let reichweiten: Reichweiten
  /// The page from which the person came, for the access log; `nil` = directly.
  public var weg: String?

  public init(
    konto: Int64, tenant: Mandant, name: String, role: Rolle, staff: StaffID?, team: TeamID?,
    reichweiten: Reichweiten = Reichweiten()
  ) {
    self.reichweiten = reichweiten
    self.konto = konto
    self.tenant = tenant
    self.name = name
    self.role = role
    self.staff = staff
    self.team = team
  }

  /// - Throws: `Forbidden` if the role lacks the right altogether.
  public func require(_ right: Recht) throws {
    guard reach(right) > .none else { throw Forbidden(right) }
  }

  /// How far a right of this account reaches on this day.
  public func reach(_ right: Recht) -> Reichweite {
    if let mark = Rechtetabelle.einzeln[right], !reichweiten.merkmale.contains(mark) { return .none }
    return Rechtetabelle.reach(role, right)
  }
}

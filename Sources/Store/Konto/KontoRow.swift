public import Kernel
import SQL

/// An account: who may sign in, and as what.
public struct KontoRow: Sendable, Hashable {
  public let id: Int64
  public let tenant: Int64
  public let anmeldename: String
  public let anzeigename: String
  /// Word of the role; Application knows the roles.
  public let rolle: String
  public let staff: StaffID?
  public let team: TeamID?
  /// The stored form of the password, with its cost and salt.
  public let passwort: String
  public let istGesperrt: Bool
  /// The password was set by somebody else and must be changed before anything else.
  public let mussPasswortWechseln: Bool
  public let angelegt: Instant
  public let passwortAm: Instant
  /// Issuer and subject at a provider of identities, if the account signs in there.
  public let fremd: Fremdkennung?

  public init(
    id: Int64 = 0, tenant: Int64, anmeldename: String, anzeigename: String, rolle: String, staff: StaffID?,
    team: TeamID?, passwort: String, istGesperrt: Bool = false, mussPasswortWechseln: Bool = false,
    angelegt: Instant = Instant(rawValue: 0), fremd: Fremdkennung? = nil
  ) {
    self.id = id
    self.tenant = tenant
    self.anmeldename = anmeldename
    self.anzeigename = anzeigename
    self.rolle = rolle
    self.staff = staff
    self.team = team
    self.passwort = passwort
    self.istGesperrt = istGesperrt
    self.mussPasswortWechseln = mussPasswortWechseln
    self.angelegt = angelegt
    passwortAm = angelegt
    self.fremd = fremd
  }

  /// Columns in the order of `init`, of a table named `k`.
  static let columns = """
    k.id, k.tenant, k.anmeldename, k.anzeigename, k.rolle, k.staff, k.team, k.passwort, k.zustand,
    k.passwort_wechseln, k.angelegt, k.passwort_am, k.aussteller, k.subjekt
    """
  /// How many these are.
  static let width = 14

  init(_ row: any SQLRow) {
    id = row.int(0)
    tenant = row.int(1)
    anmeldename = row.text(2)
    anzeigename = row.text(3)
    rolle = row.text(4)
    staff = row.optionalInt(5).map { StaffID($0) }
    team = row.optionalInt(6).map { TeamID($0) }
    passwort = row.text(7)
    istGesperrt = row.text(8) != "aktiv"
    mussPasswortWechseln = row.int(9) != 0
    angelegt = Instant(rawValue: row.int(10))
    passwortAm = Instant(rawValue: row.int(11))
    fremd = row.optionalText(12).map { Fremdkennung(aussteller: $0, subjekt: row.text(13)) }
  }
}

/// Who somebody is at a provider of identities.
public struct Fremdkennung: Sendable, Hashable {
  public let aussteller: String
  public let subjekt: String

  public init(aussteller: String, subjekt: String) {
    self.aussteller = aussteller
    self.subjekt = subjekt
  }
}

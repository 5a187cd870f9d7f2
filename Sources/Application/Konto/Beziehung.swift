public import Kernel
public import Store

/// How an account stands to a case it may open. The raw value is stored in the access log.
public enum Beziehung: String, Sendable, CaseIterable {
  /// In charge of it.
  case eigener
  /// In charge is somebody for whom the account stands in on this day.
  case vertretung
  /// A case of the own team.
  case team
  /// Offered for hand-over; the account has yet to accept it.
  case uebergabe
  /// Opened in an emergency, with a reason.
  case notfall
  /// The role reaches all cases.
  case amt
  /// The person itself.
  case selbst
  /// The provider from whom something was ordered for the person.
  case auftrag

  public var name: String {
    switch self {
    case .eigener: "eigener Fall"
    case .vertretung: "Vertretung"
    case .team: "Fall des Teams"
    case .uebergabe: "angebotene Übergabe"
    case .notfall: "Vertretungszugriff mit Begründung"
    case .amt: "Aufgabe der Rolle"
    case .selbst: "die Person selbst"
    case .auftrag: "Auftrag an den Träger"
    }
  }
}

/// What an account reaches besides the cases of its team, at this moment.
public struct Reichweiten: Sendable, Hashable {
  /// The colleagues it stands in for today.
  public var vertritt: [StaffID] = []
  /// Cases opened in an emergency that has not run out.
  public var notfall: Set<CaseID> = []
  /// The client's own person.
  public var person: PersonID?
  /// The provider for which the account acts.
  public var traeger: Int64?
  /// What it is or may beyond its role.
  public var merkmale: Set<Kontomerkmal> = []

  public init(vertritt: [StaffID] = [], notfall: Set<CaseID> = [], merkmale: Set<Kontomerkmal> = []) {
    self.vertritt = vertritt
    self.notfall = notfall
    self.merkmale = merkmale
  }
}

extension Actor {
  /// How the account stands to the case under this right; `nil` if the right does not reach it.
  public func beziehung(_ right: Recht, _ fall: FallRow) -> Beziehung? {
    let reach = reach(right)
    guard reach > .none, !isAbsent(fall) else { return nil }
    if let staff, fall.staff == staff { return .eigener }
    if let charge = fall.staff, reichweiten.vertritt.contains(charge) { return .vertretung }
    if fall.team != nil, fall.team == team { return .team }
    if right == .fallLesen, let staff, fall.uebergabeAn == staff { return .uebergabe }
    // An emergency opens the case, never its counselling nor a protected address.
    if right != .beratung, right != .schutzadresse, reichweiten.notfall.contains(fall.id) { return .notfall }
    return reach == .all ? .amt : nil
  }

  /// Whether the case is as good as not there for this account, whatever its rights: data of staff or their relatives
  /// are not accessible to people who take part in personnel decisions (§ 35 Abs. 1 Satz 3 SGB I).
  func isAbsent(_ fall: FallRow) -> Bool { fall.beschaeftigte && entscheidetPersonal }

  /// Whether the person takes part in personnel decisions: by role, or because the account is marked.
  public var entscheidetPersonal: Bool { Actor.entscheidetPersonal(role, reichweiten.merkmale) }

  static func entscheidetPersonal(_ role: Rolle, _ merkmale: Set<Kontomerkmal>) -> Bool {
    role == .teamleitung || role == .vorstand || merkmale.contains(.personalentscheidung)
  }

  /// The filter as far as the account may see cases at all.
  func visible(_ filter: FallFilter) -> FallFilter {
    var own = filter
    own.withoutBeschaeftigte = entscheidetPersonal
    return own
  }

  /// Whether the right reaches this case.
  public func may(_ right: Recht, _ fall: FallRow) -> Bool { beziehung(right, fall) != nil }

  /// How far lists of cases go; `nil` = all.
  var listReach: FallFilter.Reach? {
    reach(.fallLesen) == .team ? FallFilter.Reach(team: team, staff: reichweiten.vertritt) : nil
  }
}

public import Journal
public import Kernel

public struct BedarfsgemeinschaftGebildet: HouseholdPayload {
  public static let type: EntryType = "bedarfsgemeinschaft.gebildet.v1"
  public let am: Day

  public init(am: Day) {
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout HouseholdFile, version: Int64) { file.formed = am }
}

public struct MitgliedAufgenommen: HouseholdPayload {
  public static let type: EntryType = "bedarfsgemeinschaft.mitglied_aufgenommen.v1"
  public let person: PersonID
  public let rolle: MitgliedRolle
  /// Birth of this member: whether a child is a minor follows from it.
  public let geburt: Day
  public let ab: Day

  public init(person: PersonID, rolle: MitgliedRolle, geburt: Day, ab: Day) {
    self.person = person
    self.rolle = rolle
    self.geburt = geburt
    self.ab = ab
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout HouseholdFile, version: Int64) {
    file.members.append(.init(person: person, rolle: rolle, geburt: geburt, period: Period(from: ab)))
  }
}

public struct MitgliedAusgeschieden: HouseholdPayload {
  public static let type: EntryType = "bedarfsgemeinschaft.mitglied_ausgeschieden.v1"
  public let person: PersonID
  /// First day no longer in the Bedarfsgemeinschaft.
  public let ab: Day
  public let grund: String

  public init(person: PersonID, ab: Day, grund: String) {
    self.person = person
    self.ab = ab
    self.grund = grund
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout HouseholdFile, version: Int64) {
    guard let index = file.members.lastIndex(where: { $0.person == person && $0.period.isOpen }) else { return }
    file.members[index].period = Period(from: file.members[index].period.from, to: ab)
  }
}

public struct FormBedarfsgemeinschaft: Command {
  public typealias State = HouseholdFile
  public let am: Day

  public init(am: Day) { self.am = am }

  public func decide(_ file: HouseholdFile, in context: DecisionContext) throws(Rejection) -> [any HouseholdPayload] {
    guard file.formed == nil else { throw Rejection("bedarfsgemeinschaft.schon_gebildet") }
    return [BedarfsgemeinschaftGebildet(am: am)]
  }
}

public struct AddMitglied: Command {
  public typealias State = HouseholdFile
  public let person: PersonID
  public let rolle: MitgliedRolle
  public let geburt: Day
  public let ab: Day

  public init(person: PersonID, rolle: MitgliedRolle, geburt: Day, ab: Day) {
    self.person = person
    self.rolle = rolle
    self.geburt = geburt
    self.ab = ab
  }

  public func decide(_ file: HouseholdFile, in context: DecisionContext) throws(Rejection) -> [any HouseholdPayload] {
    guard let formed = file.formed else { throw Rejection("bedarfsgemeinschaft.nicht_gebildet") }
    guard ab >= formed else {
      throw Rejection("bedarfsgemeinschaft.vor_bildung", field: "ab", details: ["gebildet": formed.german])
    }
    let beside = file.members.filter { $0.period.overlaps(Period(from: ab)) }
    guard !beside.contains(where: { $0.person == person }) else {
      throw Rejection("bedarfsgemeinschaft.schon_mitglied", field: "person")
    }
    if rolle != .kind, beside.contains(where: { $0.rolle == rolle }) {
      throw Rejection("bedarfsgemeinschaft.rolle_besetzt", section: "§ 7 Abs. 3 SGB II", field: "rolle")
    }
    if rolle == .kind, geburt.completedYears(on: ab) >= 25 {
      throw Rejection("bedarfsgemeinschaft.kind_zu_alt", section: "§ 7 Abs. 3 Nr. 4 SGB II", field: "rolle")
    }
    return [MitgliedAufgenommen(person: person, rolle: rolle, geburt: geburt, ab: ab)]
  }
}

public struct RemoveMitglied: Command {
  public typealias State = HouseholdFile
  public let person: PersonID
  public let ab: Day
  public let grund: String

  public init(person: PersonID, ab: Day, grund: String) {
    self.person = person
    self.ab = ab
    self.grund = grund
  }

  public func decide(_ file: HouseholdFile, in context: DecisionContext) throws(Rejection) -> [any HouseholdPayload] {
    guard let member = file.members.last(where: { $0.person == person && $0.period.isOpen }) else {
      throw Rejection("bedarfsgemeinschaft.kein_mitglied", field: "person")
    }
    guard ab >= member.period.from else { throw Rejection("datum.ende_vor_beginn", field: "ab") }
    return [MitgliedAusgeschieden(person: person, ab: ab, grund: grund)]
  }
}

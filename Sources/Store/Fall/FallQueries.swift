public import Casework
public import Kernel
public import Law
public import SQL

/// A case with its person, as a line of a list.
public struct FallLine: Sendable, Hashable {
  public let fall: FallRow
  public let person: PersonRow
}

/// Which cases a list shows. Everything set must hold.
public struct FallFilter: Sendable, Hashable {
  public var staff: StaffID?
  public var team: TeamID?
  /// Only cases of this team or of these people: how far a reader's right reaches.
  public var reach: Reach?
  public var strategie: StrategieLetter?
  /// Only cases for which no strategy is chosen yet.
  public var withoutStrategie = false
  public var schritt: NextStep.Kind?
  public var partei: Partei?
  /// Only cases that wait for another party than the house.
  public var waiting = false
  /// Due from this day on.
  public var dueFrom: Day?
  /// Due before this day (exclusive).
  public var dueBefore: Day?
  /// Only cases of persons with a block on information that ends within these days.
  public var sperreEndet: Period?
  /// Only cases in which it is asked until this day whether the work of an integration goes on, as far as that is lawful
  /// today: while the person is in need, else as the law of the first day or the person's consent allows.
  public var nachhaltenBis: Day?
  public var heute: Day?
  /// Only open cases, only closed ones, or both (`nil`).
  public var open: Bool?
  /// Only cases that hold no data of staff.
  public var withoutBeschaeftigte = false
  /// What must hold on `stichtag`.
  public var merkmale: [Fallmerkmal] = []
  public var stichtag: Day?
  /// What the person must have.
  public var suche: Suchbedingung?
  /// Folded words that must have been written in the case, each at least by its beginning.
  public var notizworte: [String] = []
  public var order = Order.faellig
  /// The order turned round.
  public var descending = false

  /// Cases of a team, and cases of people wherever they are.
  public struct Reach: Sendable, Hashable {
    public let team: TeamID?
    public let staff: [StaffID]
    /// Single cases besides.
    public var faelle: [CaseID] = []

    public init(team: TeamID?, staff: [StaffID]) {
      self.team = team
      self.staff = staff
    }
  }

  public enum Order: String, Sendable, CaseIterable {
    case faellig
    case nachhalten
    case name
    case zugang
    case strategie
  }

  public init() {}
}

/// Queries on the list of cases.
public enum FallQueries {
  static let fallColumns = FallRow.columns.split(separator: ",")
    .map { "f." + $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: ", ")
  static let personColumns = PersonRow.columns.split(separator: ",")
    .map { "p." + $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: ", ")
  // The word CROSS keeps SQLite from walking the persons first, each against every case of the tenant.
  private static let from = "FROM fall f CROSS JOIN person p WHERE p.tenant = f.tenant AND p.id = f.person AND"

  public static func find(_ id: CaseID, tenant: Int64, _ session: any SQLSession) throws -> FallLine? {
    try session.first(
      "SELECT \(fallColumns), \(personColumns) \(from) f.tenant = ?1 AND f.id = ?2",
      [.integer(tenant), .integer(id.rawValue)], line)
  }

  /// How many open cases each person in charge has.
  public static func openByStaff(tenant: Int64, _ session: any SQLSession) throws -> [StaffID: Int] {
    let pairs = try session.query(
      "SELECT staff, count(*) FROM fall WHERE tenant = ?1 AND geschlossen IS NULL AND staff IS NOT NULL GROUP BY staff",
      [.integer(tenant)]
    ) { (StaffID($0.int(0)), Int($0.int(1))) }
    return Dictionary(pairs) { first, _ in first }
  }

  public static func ofPerson(_ id: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [FallRow] {
    try session.query(
      "SELECT \(FallRow.columns) FROM fall WHERE tenant = ?1 AND person = ?2 ORDER BY id",
      [.integer(tenant), .integer(id.rawValue)]
    ) { FallRow($0) }
  }

  /// Cases that wait for this person to accept them, the longest waiting first.
  public static func offered(to staff: StaffID, tenant: Int64, _ session: any SQLSession) throws -> [FallLine] {
    try session.query(
      """
      SELECT \(fallColumns), \(personColumns) \(from) f.tenant = ?1 AND f.uebergabe_an = ?2
      ORDER BY f.uebergabe_seit, f.id
      """, [.integer(tenant), .integer(staff.rawValue)], line)
  }

  public static func count(_ filter: FallFilter, tenant: Int64, _ session: any SQLSession) throws -> Int {
    let (condition, arguments) = condition(filter, tenant: tenant)
    let needsPerson =
      filter.merkmale.contains(where: \.needsPerson) || filter.sperreEndet != nil
      || filter.nachhaltenBis != nil || filter.suche?.needsPerson == true
    let from = needsPerson ? from : "FROM fall f WHERE"
    return try session.first("SELECT count(*) \(from) \(condition)", arguments) { Int($0.int(0)) } ?? 0
  }

  public static func list(
    _ filter: FallFilter, tenant: Int64, limit: Int, offset: Int = 0, _ session: any SQLSession
  ) throws -> [FallLine] {
    let (condition, arguments) = condition(filter, tenant: tenant)
    let order = order(filter)
    let paging = "LIMIT ?\(arguments.count + 1) OFFSET ?\(arguments.count + 2)"
    return try session.query(
      "SELECT \(fallColumns), \(personColumns) \(from) \(condition) ORDER BY \(order) \(paging)",
      arguments + [.integer(Int64(limit)), .integer(Int64(offset))], line)
  }

  private static func order(_ filter: FallFilter) -> String {
    let down = filter.descending
    let direction = down ? "DESC NULLS LAST" : "ASC NULLS LAST"
    return switch filter.order {
    case .faellig: "f.faellig \(direction), f.id"
    case .nachhalten: "f.nachhalten_am \(direction), f.id"
    case .name: "p.sortierung \(direction), f.id"
    // The latest cases first, as people look for what came in.
    case .zugang: "f.zugang \(down ? "ASC" : "DESC"), f.id"
    case .strategie: "f.strategie \(direction), f.faellig ASC NULLS LAST, f.id"
    }
  }

  private static func line(_ row: any SQLRow) throws -> FallLine {
    FallLine(fall: FallRow(row), person: try PersonRow(row, offset: FallRow.columnCount))
  }

  static func condition(_ filter: FallFilter, tenant: Int64) -> (String, [SQLValue]) {
    var parts = ["f.tenant = ?1"]
    var arguments: [SQLValue] = [.integer(tenant)]
    func add(_ text: String, _ value: SQLValue?) {
      guard let value else { return }
      arguments.append(value)
      parts.append("\(text) ?\(arguments.count)")
    }
    add("f.staff =", filter.staff.map { .integer($0.rawValue) })
    add("f.team =", filter.team.map { .integer($0.rawValue) })
    add("f.strategie =", filter.strategie.map { .text($0.rawValue) })
    add("f.schritt =", filter.schritt.map { .text($0.rawValue) })
    add("f.partei =", filter.partei.map { .text($0.rawValue) })
    add("f.faellig >=", filter.dueFrom.map { .integer(Int64($0.rawValue)) })
    add("f.faellig <", filter.dueBefore.map { .integer(Int64($0.rawValue)) })
    add("p.sperre_bis >=", filter.sperreEndet.map { .integer(Int64($0.from.rawValue)) })
    add("p.sperre_bis <", filter.sperreEndet.map { .integer(Int64($0.to.rawValue)) })
    add("f.nachhalten_am <=", filter.nachhaltenBis.map { .integer(Int64($0.rawValue)) })
    if filter.nachhaltenBis != nil, let today = filter.heute {
      arguments.append(.integer(Int64(today.rawValue)))
      parts.append("(p.leistungsbezug = 1 OR f.nachhalten_frei >= ?\(arguments.count))")
    }
    if let reach = filter.reach { addReach(reach, &parts, &arguments) }
    filter.suche?.add(to: &parts, &arguments)
    for wort in filter.notizworte { addNotizwort(wort, &parts, &arguments) }
    if let day = filter.stichtag { for merkmal in filter.merkmale { merkmal.add(on: day, to: &parts, &arguments) } }
    if filter.withoutBeschaeftigte { parts.append("f.beschaeftigte = 0") }
    if filter.withoutStrategie { parts.append("f.strategie IS NULL") }
    if filter.waiting { parts.append("f.partei <> 'haus'") }
    if let open = filter.open { parts.append(open ? "f.geschlossen IS NULL" : "f.geschlossen IS NOT NULL") }
    return (parts.joined(separator: " AND "), arguments)
  }

  private static func addNotizwort(_ wort: String, _ parts: inout [String], _ arguments: inout [SQLValue]) {
    arguments += [.text(wort), .text(wort + "\u{10FFFF}")]
    let range = "n.wort >= ?\(arguments.count - 1) AND n.wort < ?\(arguments.count)"
    parts.append("f.id IN (SELECT n.fall FROM notizwort n WHERE n.tenant = ?1 AND \(range))")
  }

  /// Whoever has neither team nor people reaches nothing.
  private static func addReach(_ reach: FallFilter.Reach, _ parts: inout [String], _ arguments: inout [SQLValue]) {
    var ways: [String] = []
    if let team = reach.team {
      arguments.append(.integer(team.rawValue))
      ways.append("f.team = ?\(arguments.count)")
    }
    for staff in reach.staff {
      arguments.append(.integer(staff.rawValue))
      ways.append("f.staff = ?\(arguments.count)")
    }
    for fall in reach.faelle {
      arguments.append(.integer(fall.rawValue))
      ways.append("f.id = ?\(arguments.count)")
    }
    parts.append(ways.isEmpty ? "1 = 0" : ways.count == 1 ? ways[0] : "(\(ways.joined(separator: " OR ")))")
  }
}

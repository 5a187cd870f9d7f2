import Casework
import Kernel
import Law
import SQL
import Store

/// Which unit the last new cases would have gone to under other rules: that of the first rule that fits, whether or not
/// somebody is free there.
public struct Zuordnungsprobe: Sendable, Hashable {
  /// From one unit to another.
  public struct Weg: Sendable, Hashable {
    /// Keys of units; `nil` = no rule took the person.
    public let von: String?
    public let nach: String?
    public let anzahl: Int
  }

  /// How many of the last new cases were looked at.
  public let betrachtet: Int
  /// In the order of their number, the greatest first.
  public let wege: [Weg]
  public var anders: Int { wege.reduce(0) { $0 + $1.anzahl } }

  /// Most cases that are looked at.
  static let most = 200

  /// The people as they were on the day of their intake, by the rules of `day` under both laws.
  init(_ session: any SQLSession, tenant: Int64, from old: Law, to new: Law, on day: Day) throws {
    let intakes = try session.query(
      "SELECT person, zugang FROM fall WHERE tenant = ?1 ORDER BY zugang DESC, id DESC LIMIT ?2",
      [.integer(tenant), .integer(Int64(Zuordnungsprobe.most))]
    ) { (person: $0.int(0), zugang: Day(rawValue: Int32(truncatingIfNeeded: $0.int(1)))) }
    let (before, after) = (old.zuordnungsregeln(on: day).map(\.value), new.zuordnungsregeln(on: day).map(\.value))
    let reader = FallakteReader(session: session, tenant: tenant)
    var found: [[String?]: Int] = [:]
    for intake in intakes {
      guard let person = try reader.zielgruppenmerkmale(of: PersonID(intake.person)) else { continue }
      func unit(_ rules: [Zuordnungsregel]) -> String? {
        rules.first { $0.fits(person, on: intake.zugang) }?.einheit
      }
      let (one, other) = (unit(before), unit(after))
      if one != other { found[[one, other], default: 0] += 1 }
    }
    betrachtet = intakes.count
    wege = found.map { Weg(von: $0.key[0], nach: $0.key[1], anzahl: $0.value) }
      .sorted { ($1.anzahl, $0.von ?? "", $0.nach ?? "") < ($0.anzahl, $1.von ?? "", $1.nach ?? "") }
  }
}

/// A number that a tenant's counter gave to one thing; the type parameter keeps kinds apart.
public struct EntityID<Kind>: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

public enum PersonKind {}
public enum CaseKind {}
public enum HouseholdKind {}
public enum StaffKind {}
public enum TeamKind {}
/// Referrals to protected counselling.
public enum BeratungKind {}
/// Cases of Jugendberufshilfe.
public enum JugendfallKind {}

public typealias PersonID = EntityID<PersonKind>
public typealias CaseID = EntityID<CaseKind>
/// The Bedarfsgemeinschaft's number.
public typealias HouseholdID = EntityID<HouseholdKind>
public typealias StaffID = EntityID<StaffKind>
public typealias TeamID = EntityID<TeamKind>
/// One referral to protected counselling.
public typealias BeratungID = EntityID<BeratungKind>
/// One case of Jugendberufshilfe.
public typealias JugendfallID = EntityID<JugendfallKind>

extension JugendfallID {
  /// As people see it: `JH-17`. It is no Aktenzeichen, and no list of cases knows it.
  public var zeichen: String { "JH-\(rawValue)" }

  /// - Returns: `nil` if the text is no such number.
  public init?(zeichen: String) {
    guard zeichen.hasPrefix("JH-"), let number = Int64(zeichen.dropFirst(3)),
      JugendfallID(number).zeichen == zeichen
    else { return nil }
    self.init(number)
  }
}

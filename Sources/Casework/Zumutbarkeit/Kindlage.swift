public import Kernel
public import Law

/// What the Bedarfsgemeinschaft on file says about the children a person brings up (§ 10 Abs. 1 Nr. 3 SGB II).
public struct Kindlage: Sendable, Hashable {
  /// `spricht`: a child is below the age of the day's law, and nobody else on file could look after it. `klaeren`: a
  /// partner lives there too, or it matters whether care is secured.
  public let urteil: Zumutbarkeitsvorschlag.Urteil
  /// Birth of the youngest child for whom the rule asks.
  public let juengstes: Day?
  /// The first day on which that child is no longer below the age; `nil` if it is not below it.
  public let grenze: Day?
  /// Whether a partner lives in the Bedarfsgemeinschaft too.
  public let hatPartner: Bool
  /// Whether a Bedarfsgemeinschaft with this person is on file on the day.
  public let istBekannt: Bool

  /// - Parameter household: the Bedarfsgemeinschaft of the person; `nil` = none is on file.
  public init(_ household: HouseholdFile?, person: PersonID, on day: Day, law: Law) {
    let there = (household?.members ?? []).filter { $0.period.contains(day) }
    let own = there.first { $0.person == person }
    istBekannt = own != nil
    // Who is a child there has no child there: its brothers and sisters are none of its own.
    let raises = own.map { $0.rolle != .kind } ?? false
    let months = law.zumutbarkeit(.kind, on: day).value.betreuungMonate ?? 0
    let children = there.filter {
      raises && $0.rolle == .kind && $0.geburt <= day && day < FristEnd.term(months: months, from: $0.geburt)
    }
    juengstes = children.map(\.geburt).max()
    hatPartner = raises && there.contains { $0.rolle != .kind && $0.person != person }
    let isBelow = juengstes.map { law.kindUnterGrenze(geburt: $0, on: day) } ?? false
    grenze = isBelow ? juengstes.map { law.kindGrenze(geburt: $0, from: day) } : nil
    urteil = juengstes == nil ? .nichts : isBelow && !hatPartner ? .spricht : .klaeren
  }
}

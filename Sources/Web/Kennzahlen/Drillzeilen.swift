import Application
import Controlling
import Kernel
import Pages
import Store

extension KennzahlFaellePage.Rows {
  /// The members of a figure as far as the reader may see them: names, numbers, or nothing but the count.
  init(_ page: Drillpage, _ organisation: OrganisationRows) {
    switch page.depth {
    case .anzahl: self = .countOnly
    case .pseudonym:
      self = .pseudonymous(
        page.members.enumerated().map { index, member in
          KennzahlFaellePage.Pseudonymous(
            number: Self.number(page.first + index), day: member.day,
            details: "gezählt mit Stand \(member.knownOn.german)")
        })
    case .faelle:
      self = .full(
        page.members.enumerated().map { index, member in
          Self.row(member, member.caseID.flatMap { page.cases[$0] }, Self.number(page.first + index), organisation)
        })
    }
  }

  /// A number that holds on this page alone.
  private static func number(_ index: Int) -> String {
    let digits = String(index)
    return "K-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  private static func row(
    _ member: Drilldown.Member, _ line: FallLine?, _ number: String, _ organisation: OrganisationRows
  ) -> KennzahlFaellePage.Full {
    let stand = "gezählt mit Stand \(member.knownOn.german)"
    guard let line else {
      return KennzahlFaellePage.Full(
        name: "\(number) (nicht in Ihrer Zuständigkeit)", nr: nil, day: member.day, details: stand)
    }
    let team = line.fall.team.map { organisation.name(of: $0) + ", " } ?? ""
    return KennzahlFaellePage.Full(
      name: line.person.fullName, nr: line.fall.aktenzeichen, day: member.day, details: team + stand)
  }
}

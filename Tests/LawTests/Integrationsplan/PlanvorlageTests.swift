import Kernel
import Testing

@testable import Law

@Suite("Target system and templates of plans")
struct PlanvorlageTests {
  private var law: Law { get throws { try Delivered.law.get() } }

  @Test("Five strategic goals lead to five operational ones, each in force on every day")
  func zielsystem() throws {
    let goals = try law.zielsystem(on: day("2007-11-30")).map(\.value)
    #expect(goals.count { $0.ebene == .strategisch } == 5)
    #expect(goals.filter { $0.ebene == .operational }.map(\.key) == OperationalesZiel.allCases.map(\.rawValue))
    #expect(
      try law.operationalesZiel(.chancengleichheit, on: day("2026-01-01")).value.name
        == "Verbesserung der Chancengleichheit")
  }

  @Test("Each strategy and each target group of the report has several templates", arguments: StrategieLetter.allCases)
  func several(_ letter: StrategieLetter) throws {
    let all = try law.planvorlagen(on: day("2008-03-31")).map(\.value)
    #expect(all.count { $0.strategien.contains(letter) && $0.zielgruppen.isEmpty } >= 2)
    for group in ["u25", "alleinerziehende", "rehabilitanden_schwerbehinderte", "migranten"] {
      #expect(all.count { $0.zielgruppen.contains(group) } >= 2, "\(group)")
    }
    #expect(all.contains { $0.zielgruppen.contains("aeltere") })
    #expect(Set(all.map(\.key)).count == all.count)
  }

  @Test("Those for a group of the client come first, then those of the strategy, then all others; none is lost")
  func order() throws {
    let today = day("2008-03-31")
    let offers = try law.planvorlagen(on: today, strategie: .c, zielgruppen: ["alleinerziehende", "frauen"])
    #expect(Set(offers.map(\.vorlage.key)) == Set(try law.planvorlagen(on: today).map(\.value.key)))
    #expect(offers.first?.gruppen == ["alleinerziehende"] && offers.first?.passt == true)
    let fits = offers.map(\.passt)
    #expect(fits == fits.filter { $0 } + fits.filter { !$0 })
    #expect(offers.filter(\.passt).allSatisfy { $0.vorlage.strategien.contains(.c) })
    #expect(try law.planvorlagen(on: today, strategie: nil, zielgruppen: []).allSatisfy { !$0.passt })
  }

  @Test(
    "A template of an unknown group, strategy or goal is refused with its place",
    arguments: [
      ("target_groups: [u25]", "target_groups: [jugend]", "„jugend“"), ("strategies: [A]", "strategies: [F]", "„F“"),
      ("serves: integration", "serves: glueck", "„serves“ ist „glueck“"), ("who: haus", "who: amt", "„who“ ist „amt“"),
    ])
  func refused(_ old: String, _ new: String, _ says: String) throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/planvorlagen.yaml", .replace(old, new))
    let error = #expect(throws: LawError.self) { try copy.load() }
    #expect(error?.description.contains("planvorlagen.yaml") == true && error?.description.contains(says) == true)
  }

  @Test("A target system without one of the operational goals is refused")
  func incomplete() throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/zielsystem.yaml", .cut("- key: prozessqualitaet"))
    #expect(throws: LawError.self) { try copy.load() }
  }
}

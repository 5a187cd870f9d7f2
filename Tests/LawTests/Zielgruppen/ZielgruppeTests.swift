import Kernel
import Law
import Testing

@Suite("Zielgruppen and Strategien")
struct ZielgruppeTests {
  @Test("The groups of the report in November 2007, federal ones first")
  func groups2007() throws {
    let groups = try Delivered.law.get().zielgruppen(on: day("2007-11-30")).map(\.value)
    let expected: [(String, Zielgruppe.Rule)] = [
      ("u25", .ageBelow(25)), ("alleinerziehende", .recorded([.alleinerziehend])),
      ("rehabilitanden_schwerbehinderte", .recorded([.rehabilitand, .schwerbehindert, .gleichgestellt])),
      ("frauen", .female), ("migranten", .notGerman), ("aeltere", .ageFrom(50)), ("aeltere_48plus", .ageFrom(48)),
      ("aeltere_58plus", .ageFrom(58)), ("multiple_problemlagen", .recorded([.multipleProblemlagen])),
      ("schueler", .recorded([.schueler])), ("schulabgaenger", .recorded([.schulabgaenger])),
      ("ausbildungsplatzbewerber", .recorded([.ausbildungsplatzbewerber])),
    ]
    #expect(groups.map(\.key) == expected.map(\.0))
    #expect(groups.map(\.rule) == expected.map(\.1))
  }

  @Test("The limits 48 and 58 hold only while their programmes ran")
  func dated() throws {
    let law = try Delivered.law.get()
    func keys(_ iso: String) -> [String] { law.zielgruppen(on: day(iso)).map(\.value.key) }
    #expect(!keys("2006-12-31").contains("aeltere_48plus") && keys("2007-01-01").contains("aeltere_48plus"))
    #expect(keys("2008-12-31").contains("aeltere_58plus") && !keys("2009-01-01").contains("aeltere_58plus"))
    #expect(keys("2026-11-20").count == 10)
  }

  @Test("Strategies A to E with their goals; numbers are those of facts")
  func strategien() throws {
    let law = try Delivered.law.get()
    let strategien = law.strategien(on: day("2007-11-30")).map(\.value)
    #expect(strategien.map(\.letter.rawValue) == ["A", "B", "C", "D", "E"])
    #expect(strategien[0].aims == ["integration_arbeit"] && strategien[4].aims == ["soziale_stabilisierung"])
    #expect(StrategieLetter.allCases.map(\.number) == [1, 2, 3, 4, 5])
    #expect(StrategieLetter(number: 3) == .c && StrategieLetter(number: 6) == nil)
  }
}

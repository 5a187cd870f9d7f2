import Kernel
import Law
import Testing

@testable import Controlling

@Suite("Definitionen aus dem Recht")
struct DefinitionsTests {
  private let definitions: Definitions
  init() throws { definitions = Definitions(try Law.load()) }

  @Test("the eight indicators of the report stand in its order, the shares upon the total")
  func indicators() {
    #expect(
      definitions.zielindikatoren.map(\.key) == [
        "integrationen_gesamt", "integrationen_u25", "integrationen_frauen", "integrationen_migranten",
        "aktivierungsquote_gesamt", "aktivierungsquote_u25", "aktivierungsquote_frauen", "aktivierungsquote_migranten",
      ])
    let parents = definitions.zielindikatoren.filter { $0.measure == .integrationen }.map(\.parent)
    #expect(parents == [nil, "integrationen_gesamt", "integrationen_gesamt", "integrationen_gesamt"])
  }

  @Test("every parent is an indicator, every month a month, every indicator opens")
  func complete() {
    let auswertung = Auswertung(
      columns: FactColumns(), definitions: definitions, stand: Kenntnisstand(workingDay: FactWorld.day("2008-03-31")))
    let keys = definitions.zielindikatoren.map(\.key)
    for indicator in definitions.zielindikatoren {
      #expect(indicator.parent.map { keys.contains($0) } ?? true)
      #expect(auswertung.open(FigureAddress(indicator.key, year: 2007)) != nil)
    }
    #expect(definitions.zaehlgroessen.allSatisfy { (1...12).contains($0.month) })
    #expect((1...12).contains(definitions.aktivierung(FactWorld.day("2007-12-31")).referenceMonth))
  }

  @Test("an instrument is judged by its number, an unknown number does not activate")
  func activation() throws {
    let law = try Law.load()
    let begun = FactWorld.day("2007-05-01")
    for instrument in law.instrumente {
      #expect(definitions.countsAsActivation(instrument.number, begun) == instrument.countsAsActivation)
    }
    #expect(law.instrumente.contains { $0.countsAsActivation } && law.instrumente.contains { !$0.countsAsActivation })
    #expect(!definitions.countsAsActivation(-1, begun))
  }

  @Test("groups of the table of targets are the target groups of the law of 2007")
  func groups() throws {
    let zielgruppen = definitions.zielgruppen(FactWorld.day("2007-11-30"))
    #expect(zielgruppen.contains { $0.rule == Zielindikator.Group.u25.rule })
    #expect(zielgruppen.contains { $0.rule == Zielindikator.Group.migranten.rule })
  }

  @Test("92 days after the last of the month, and the kinds of the regulation count")
  func stichtag() {
    let rule = definitions.stichtag(FactWorld.day("2007-11-01"))
    #expect(rule.waitingDays == 92)
    #expect(rule.referenceDay(of: Month(year: 2007, month: 11)) == FactWorld.day("2007-11-30"))
    let counting = definitions.integration(FactWorld.day("2005-03-01")).counting
    #expect(Set(counting) == [.sozialversicherungspflichtig, .ausbildung, .selbstaendigkeit])
  }
}

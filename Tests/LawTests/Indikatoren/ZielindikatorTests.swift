import Kernel
import Law
import Testing

@Suite("Zielindikatoren")
struct ZielindikatorTests {
  private func indikator(_ key: String) throws -> Zielindikator {
    try #require(try Delivered.law.get().zielindikatoren.first { $0.key == key })
  }

  @Test("Eight rows in the order of the printed table")
  func rows() throws {
    let rows = try Delivered.law.get().zielindikatoren
    #expect(
      rows.map(\.printedLabel) == [
        "Integrationsrate", "davon Integrationsrate U25", "Integrationsrate Frauen", "Integrationsrate Migranten",
        "Aktivierungsquote", "Aktivierungsquote U 25", "Aktivierungsquote Frauen", "Aktivierungsquote Migranten",
      ])
    #expect(rows.map(\.group) == [nil, .u25, .frauen, .migranten, nil, .u25, .frauen, .migranten])
    #expect(rows.map(\.measure.rawValue).prefix(4).allSatisfy { $0 == "integrationen" })
    #expect(rows.suffix(4).allSatisfy { $0.measure == .aktivierungsquote && $0.unit == .percent && $0.parent == nil })
    #expect(rows.allSatisfy { !$0.definition.isEmpty && !$0.notes.isEmpty && !$0.label.isEmpty })
  }

  @Test("Printed counts, shares and targets are those of the report; k. A. is missing")
  func printed() throws {
    let women = try indikator("integrationen_frauen")
    #expect(women.printed[2006] == PrintedValue(value: 931, share: 288))
    #expect(women.printed[2005] == PrintedValue(value: 505, share: 310))
    #expect(women.targets[2008] == PrintedValue(value: 1140, share: 300))
    #expect(try indikator("integrationen_gesamt").printed.mapValues(\.value) == [2005: 1616, 2006: 3472, 2007: 3695])
    #expect(try indikator("integrationen_u25").printed[2007] == PrintedValue(value: 742, share: nil))
    #expect(try indikator("integrationen_migranten").printed[2005] == nil)
    let rate = try indikator("aktivierungsquote_gesamt")
    #expect(rate.printed == [2007: PrintedValue(value: 401, share: nil)])
    #expect(rate.targets == [2008: PrintedValue(value: 350, share: nil)])
    #expect(try indikator("aktivierungsquote_migranten").printed[2007]?.value == 210)
  }

  @Test("Shares that do not follow from the printed counts are those of women 2005, 2006 and 2007")
  func recomputed() throws {
    let law = try Delivered.law.get()
    let total = try indikator("integrationen_gesamt")
    var wrong: [String] = []
    for row in law.zielindikatoren where row.parent != nil {
      for (year, value) in row.printed.merging(row.targets, uniquingKeysWith: { one, _ in one }) {
        guard let share = value.share else { continue }
        let base = try #require(total.printed[year] ?? total.targets[year]).value
        // Tenths of a percent, rounded half away from zero: 931 * 1000 / 3472 = 268.1 -> 268, printed 288.
        if (value.value * 1000 * 2 + base) / (2 * base) != share { wrong.append("\(row.key) \(year)") }
      }
    }
    #expect(wrong.sorted() == ["integrationen_frauen 2005", "integrationen_frauen 2006", "integrationen_frauen 2007"])
    #expect(try indikator("integrationen_frauen").notes.count == 3)
  }

  @Test("Four stocks are counted besides, each at the reference day of its month")
  func stocks() throws {
    let rows = try Delivered.law.get().zaehlgroessen
    #expect(rows.map(\.key) == ["arbeitslose_sgb2_jan", "arbeitslose_sgb2_dez", "ehb_gesamt", "ehb_u25"])
    #expect(rows.map(\.month) == [1, 12, 11, 11])
    #expect(rows.map(\.stock) == [.arbeitslose, .arbeitslose, .leistungsberechtigte, .leistungsberechtigteU25])
  }

  @Test("Activation is counted at the end of November over all entitled persons, after 92 days of waiting")
  func definitions() throws {
    let law = try Delivered.law.get()
    let activation = law.aktivierung(on: day("2007-11-30")).value
    #expect(activation.referenceMonth == 11 && activation.denominator == .leistungsberechtigte)
    let rule = law.stichtag(on: day("2007-11-30")).value
    #expect(rule.waitingDays == 92)
    #expect(rule.referenceDay(of: Month(year: 2007, month: 11)) == day("2007-11-30"))
    #expect(rule.referenceDay(of: Month(year: 2008, month: 2)) == day("2008-02-29"))
  }

  @Test("Integration is one definition: the job centre's own before the regulation of 2010, then the regulation's")
  func integration() throws {
    let law = try Delivered.law.get()
    let own = law.integration(on: day("2010-08-22"))
    let statutory = law.integration(on: day("2010-08-23"))
    #expect(own.layer == .local && statutory.layer == .federal)
    #expect(own.value.counting == [.sozialversicherungspflichtig, .ausbildung, .selbstaendigkeit])
    #expect(own.value == statutory.value)
  }
}

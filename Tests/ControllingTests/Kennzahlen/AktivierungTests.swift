import Kernel
import Law
import Testing

@testable import Controlling

@Suite("Aktivierungsquote und Bestände")
struct AktivierungTests {
  /// 16 entitled persons, of whom one is in an activating instrument.
  private var sixteen: FactWorld {
    var world = FactWorld()
    for number in 1...16 as ClosedRange<Int64> {
      world.person(number, born: "1970-01-01")
      world.add(.leistungsbezug, number, from: "2007-01-01")
    }
    world.add(.teilnahme, 1, 3, from: "2007-10-01", to: "2007-12-01")
    world.add(.teilnahme, 1, 4, from: "2007-11-01")
    world.add(.teilnahme, 2, 20, from: "2007-11-01")  // does not count as activation
    world.add(.teilnahme, 3, 3, from: "2007-10-01", to: "2007-11-30")  // ended the day before
    world.person(17, born: "1970-01-01")
    world.add(.teilnahme, 17, 3, from: "2007-11-01")  // not entitled
    return world
  }

  private func rate(_ auswertung: Auswertung) -> Kennzahl? {
    auswertung.jahrestabelle(2007).kennzahlen.first { $0.indikator.key == "aktivierungsquote_gesamt" }
  }

  @Test("1 of 16 is 6.25 %, rounded away from zero to 6.3 %")
  func rounding() {
    let rate = rate(sixteen.auswertung())
    #expect(rate?.numerator == 1)
    #expect(rate?.denominator == 16)
    #expect(rate?.value == 63)
    #expect(rate?.datenstand == .endgueltig)
    #expect(rate?.share == nil)
  }

  @Test("with the other denominator: 1 of 1 activated + 2 unemployed = 33.3 %")
  func otherDenominator() {
    var world = sixteen
    world.add(.status, 5, StatusCode.arbeitslos.rawValue, from: "2007-11-01")
    world.add(.status, 6, StatusCode.arbeitslos.rawValue, from: "2007-11-01")
    world.add(.status, 7, StatusCode.krank.rawValue, from: "2007-11-01")
    let auswertung = Auswertung(
      columns: FactColumns(world.facts), definitions: .with(denominator: .aktivierteUndArbeitslose),
      stand: Kenntnisstand(workingDay: FactWorld.day("2009-12-31")))
    #expect(rate(auswertung)?.denominator == 3)
    #expect(rate(auswertung)?.value == 333)
  }

  @Test("November is final from 1 March on, 92 days after 30 November; December from 1 April on")
  func provisional() {
    let last = sixteen.auswertung(knownOn: "2008-02-29").jahrestabelle(2007)
    #expect(last.kennzahlen[4].datenstand == .vorlaeufig)
    let first = sixteen.auswertung(knownOn: "2008-03-01").jahrestabelle(2007)
    #expect(first.kennzahlen[4].datenstand == .endgueltig)
    #expect(first.kennzahlen[0].datenstand == .vorlaeufig)
    #expect(sixteen.auswertung(knownOn: "2008-04-01").jahrestabelle(2007).kennzahlen[0].datenstand == .endgueltig)
    #expect(sixteen.auswertung(workingDay: "2008-03-31").jahrestabelle(2007).kennzahlen[0].datenstand == .vorlaeufig)
  }

  @Test("before the first entry and for days ahead there are no data, not zeros")
  func noData() {
    let before = sixteen.auswertung().jahrestabelle(2006)
    #expect(before.kennzahlen.allSatisfy { $0.value == nil && $0.datenstand == .keineDaten })
    let ahead = sixteen.auswertung(knownOn: "2007-06-30").jahrestabelle(2007)
    #expect(ahead.kennzahlen[0].datenstand == .vorlaeufig)
    #expect(ahead.kennzahlen[4].datenstand == .keineDaten)
    #expect(ahead.zaehlgroessen.allSatisfy { $0.value == nil })
  }

  @Test("stocks count persons, not facts: two overlapping facts of one person are one")
  func persons() {
    var world = sixteen
    world.add(.leistungsbezug, 1, from: "2007-05-01")
    world.person(18, born: "1985-01-01")
    world.add(.leistungsbezug, 18, from: "2007-11-30", to: "2007-12-01")
    world.add(.status, 18, StatusCode.arbeitslos.rawValue, from: "2007-11-30")
    let stocks = world.auswertung().jahrestabelle(2007).zaehlgroessen
    #expect(stocks.map(\.value) == [1, 17, 1])
  }

  @Test("of two traits that hold at once the newer knowledge counts")
  func newerKnowledge() {
    var world = FactWorld()
    world.person(1, born: "1970-01-01", .weiblich)
    world.add(.leistungsbezug, 1, from: "2007-01-01")
    world.add(.geschlecht, 1, Geschlecht.maennlich.rawValue, from: "1970-01-01", known: "2008-02-01")
    let key = "aktivierungsquote_frauen"
    let early = world.auswertung(knownOn: "2008-01-31").jahrestabelle(2007)
    #expect(early.kennzahlen.first { $0.indikator.key == key }?.denominator == 1)
    let late = world.auswertung(knownOn: "2008-02-01").jahrestabelle(2007)
    #expect(late.kennzahlen.first { $0.indikator.key == key }?.denominator == 0)
    #expect(late.kennzahlen.first { $0.indikator.key == key }?.value == nil)
  }
}

@Suite("Anteil")
struct AnteilTests {
  @Test(
    "tenths of a percent are rounded half away from zero",
    arguments: [
      (1, 16, 63), (1, 3, 333), (2, 3, 667), (1, 2000, 1), (-1, 2000, -1), (1, 2001, 0), (5, 16, 313), (0, 7, 0),
    ])
  func rounding(_ numerator: Int, _ denominator: Int, _ expected: Int) {
    #expect(Anteil.tenths(numerator, of: denominator) == expected)
  }

  @Test("the report's shares follow from its counts: 931 of 3,472 is 26.8 %, 1,005 of 3,695 is 27.2 %")
  func report() {
    #expect(Anteil.tenths(931, of: 3472) == 268)
    #expect(Anteil.tenths(1005, of: 3695) == 272)
    #expect(Anteil.change(from: 6931, to: 6528) == -58)
  }

  @Test("nothing to divide by gives nothing")
  func zero() { #expect(Anteil.tenths(0, of: 0) == nil) }
}

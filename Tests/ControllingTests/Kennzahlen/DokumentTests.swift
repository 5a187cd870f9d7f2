import Foundation
import Kernel
import Testing

@testable import Controlling

@Suite("Indikatoren als JSON")
struct DokumentTests {
  private func json(_ document: IndikatorenDokument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private var world: FactWorld {
    var world = FactWorld()
    for number in 1...3 as ClosedRange<Int64> {
      world.person(number, born: "1970-01-01", number == 1 ? .weiblich : .maennlich)
      world.add(.leistungsbezug, number, from: "2007-01-01")
      world.takeUp(number, on: "2007-03-05")
    }
    world.add(.teilnahme, 1, 1, from: "2007-11-01")
    return world
  }

  @Test("keys, percents with one place and missing values as null are as the contract says")
  func contract() throws {
    let text = try json(world.auswertung(workingDay: "2008-03-31").dokument(2007))
    #expect(text.contains(#""known_on":"2008-03-31""#))
    #expect(
      text.contains(
        #"{"denominator":3,"key":"integrationen_frauen","label":"integrationen","numerator":1,"share":33.3,"#
          + #""share_published":28.9,"status":"provisional","target_next_year":8,"unit":"count","value":1}"#))
    #expect(
      text.contains(
        #"{"denominator":3,"key":"aktivierungsquote_gesamt","label":"aktivierungsquote","numerator":1,"share":null,"#
          + #""share_published":28.9,"status":"final","target_next_year":0.8,"unit":"percent","value":33.3}"#))
    #expect(text.contains(#"{"key":"ehb","label":"","status":"final","value":3}"#))
  }

  @Test("a year without data has null values and says so")
  func noData() throws {
    let text = try json(world.auswertung().dokument(2006))
    #expect(text.contains(#""status":"no_data","target_next_year":null,"unit":"percent","value":null"#))
  }

  @Test("split by a dimension each figure carries its groups")
  func groups() throws {
    let document = world.auswertung().dokument(2007, by: .sex)
    let rate = try #require(document.indicators.first { $0.key == "aktivierungsquote_gesamt" }?.groups)
    #expect(rate.map(\.group) == ["weiblich", "maennlich"])
    #expect(rate.map(\.value) == [.tenths(1000), .tenths(0)])
    #expect(document.figures.first { $0.key == "ehb" }?.groups?.map(\.numerator) == [1, 2])
  }
}

import Controlling
import Kernel
import Testing

@Suite("Demand by occupation from a CSV file")
struct BedarfCSVTests {
  private let head = "kldb,beruf,monat,offene_stellen,arbeitslose\n"
  private let month = Month(year: 2008, month: 3)

  private func read(_ lines: String) throws -> [Berufsbedarf] {
    try BedarfCSV.read(head + lines, month: month, known: ["51312", "62102"])
  }

  @Test("Each line is an occupation of the month")
  func reads() throws {
    let rows = try read("51312,\"Lager, Versand\",2008-03,41,230\n62102,Verkauf,2008-03,0,88\n")
    #expect(rows.map(\.kldb) == ["51312", "62102"] && rows[0].beruf == "Lager, Versand")
    #expect(rows[0].stellen == 41 && rows[1].stellen == 0 && rows[1].arbeitslose == 88 && rows[0].monat == month)
  }

  @Test(
    "What cannot be read names its line",
    arguments: [
      "99999,Lager,2008-03,1,1", "5131,Lager,2008-03,1,1", "51312,,2008-03,1,1", "51312,Lager,2008-04,1,1",
      "51312,Lager,2008-03,-1,1", "51312,Lager,2008-03,1,viele", "51312,Lager,2008-03,1", "62102,Verkauf,2008-03,1,1",
    ])
  func refused(_ line: String) {
    let error = #expect(throws: RahmendatenError.self) { try read("62102,Verkauf,2008-03,1,1\n" + line) }
    #expect(error?.line == 3)
  }

  @Test("Another head, or no occupation at all, is no file of demand")
  func otherHead() {
    #expect(throws: RahmendatenError.self) { try read("") }
    #expect(throws: RahmendatenError.self) { try BedarfCSV.read("a,b\n", month: month, known: []) }
  }

  @Test("A month is written as year and month", arguments: ["2008-03", "1999-12"])
  func months(_ text: String) { #expect(BedarfCSV.month(text).map(BedarfCSV.iso) == text) }
}

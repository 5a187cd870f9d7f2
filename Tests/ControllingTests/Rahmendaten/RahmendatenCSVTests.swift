import Controlling
import Testing

@Suite("A file of context figures")
struct RahmendatenCSVTests {
  private static let head = "key,label,unit,as_of,value,source\n"

  private func read(_ lines: String) throws(RahmendatenError) -> [Rahmendatum] {
    try RahmendatenCSV.read(Self.head + lines)
  }

  @Test("is read field by field, quotes and line breaks included")
  func fields() throws {
    let found = try read(
      "einwohner,\"Menschen, \"\"gezählt\"\"\nam Ort\",personen,2007-12-31,179853,Amt\r\n\r\nrate,Rate,prozent,,-11.7,Amt"
    )
    #expect(found.map(\.key) == ["einwohner", "rate"])
    #expect(found[0].label == "Menschen, \"gezählt\"\nam Ort" && found[0].value == 179_853)
    #expect(found[1].value == -117 && found[1].asOf.isEmpty)
  }

  @Test("gives values back as they stood there", arguments: ["-11.7", "0.0", "60.0", "-0.4"])
  func plain(value: String) throws { #expect(try read("a,A,prozent,2007,\(value),Q").first?.plainValue == value) }

  @Test("may begin with a byte order mark and end without a line break")
  func byteOrderMark() throws {
    #expect(try RahmendatenCSV.read("\u{FEFF}" + Self.head + "a,A,euro,2007,5,Q").count == 1)
  }

  @Test(
    "with a mistake is refused with its line",
    arguments: [
      ("a,A,personen,2007,5", 2, "5 statt 6 Felder"), ("a,A,personen,2007,5,Q,x", 2, "7 statt 6"),
      ("a b,A,personen,2007,5,Q", 2, "Schlüssel „a b“"), (",A,personen,2007,5,Q", 2, "Schlüssel"),
      ("a,,personen,2007,5,Q", 2, "Bezeichnung"), ("a,A,leute,2007,5,Q", 2, "personen, plaetze, euro, prozent"),
      ("a,A,personen,31.12.2007,5,Q", 2, "JJJJ-MM-TT"), ("a,A,personen,2007-13,5,Q", 2, "2007-13"),
      ("a,A,personen,2007-02-30,5,Q", 2, "2007-02-30"), ("a,A,personen,2007,5.5,Q", 2, "ganze Zahl"),
      ("a,A,personen,2007,5 000,Q", 2, "5 000"), ("a,A,prozent,2007,5.55,Q", 2, "höchstens einer Stelle"),
      ("a,A,prozent,2007,99999999999999999999,Q", 2, "keine"), ("a,A,prozent,2007,٣,Q", 2, "keine"),
      ("a,A,personen,2007,,Q", 2, "keine"), ("a,A,personen,2007,5, ", 2, "Quelle"),
      ("a,A,personen,2007,5,Q\n\na,B,personen,2007,6,Q", 4, "gibt es schon"),
      ("a,\"x\ny\",personen,2007,5,Q\nb,B,personen,2007,x,Q", 4, "„x“"),
      ("a,\"offen,personen\n", 2, "nicht geschlossen"),
      ("a,\"x\"y,personen,2007,5,Q", 2, "noch Text"),
    ])
  func mistakes(lines: String, line: Int, says: String) {
    let error = #expect(throws: RahmendatenError.self) { try read(lines) }
    #expect(error?.line == line && error?.problem.contains(says) == true, "\(String(describing: error))")
    #expect(error?.description.hasSuffix("Es wurde nichts übernommen.") == true)
  }

  @Test(
    "without its first line is refused", arguments: ["", "key,label\n", "schluessel,label,unit,as_of,value,source\n"])
  func head(text: String) {
    let error = #expect(throws: RahmendatenError.self) { try RahmendatenCSV.read(text) }
    #expect(error?.line == 1)
  }
}

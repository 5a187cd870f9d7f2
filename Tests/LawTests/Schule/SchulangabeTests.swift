import Kernel
import Law
import Testing

@Suite("Words about school in the law")
struct SchulangabeTests {
  @Test("each kind of school and each qualification has its name and section on each day since 2005, but for one kind")
  func complete() throws {
    let law = try Delivered.law.get()
    for iso in ["2005-01-01", "2007-11-30", "2011-11-01", "2022-08-01", "2026-11-20"] {
      for form in Schulform.allCases where form != .sekundarschule {
        #expect(law.schulform(form, on: day(iso))?.value.name.isEmpty == false, "\(form) \(iso)")
      }
      for abschluss in Schulabschluss.allCases {
        #expect(law.abschluss(abschluss, on: day(iso))?.citation.section.isEmpty == false, "\(abschluss) \(iso)")
      }
      for grund in Erhebungsgrund.allCases {
        #expect(law.erhebungsgrund(grund, on: day(iso))?.citation.section.hasPrefix("§ 67") == true, "\(grund) \(iso)")
      }
    }
  }

  @Test("the Sekundarschule begins in November 2011, and two qualifications have another name since August 2022")
  func dated() throws {
    let law = try Delivered.law.get()
    #expect(law.schulform(.sekundarschule, on: day("2011-10-31")) == nil)
    #expect(law.schulform(.sekundarschule, on: day("2011-11-01"))?.citation.section == "§ 17a SchulG NRW")
    func name(_ iso: String) -> String? { law.abschluss(.ersterSchulabschluss, on: day(iso))?.value.name }
    #expect(name("2022-07-31") == "Hauptschulabschluss nach Klasse 9" && name("2022-08-01") == "Erster Schulabschluss")
  }

  @Test("young are those below the age of the group U25, and the talk before the end of school is nine months ahead")
  func young() throws {
    let law = try Delivered.law.get()
    #expect(law.jugendgrenze(on: day("2007-11-30")) == 25 && law.jugendgrenze(on: day("2026-11-20")) == 25)
    #expect(law.schulendeVorlauf(before: day("2008-06-13")) == day("2007-09-13"))
    #expect(law.schulendeVorlauf(before: day("2008-11-30")) == day("2008-02-29"), "no such day in that month")
  }

  @Test(
    "a word that no closed list knows is refused with its place", arguments: ["- kind: schulform", "key: gymnasium"])
  func unknown(_ line: String) throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/schule.yaml", .replace(line, line + "x"))
    let error = #expect(throws: LawError.self) { try copy.load() }
    #expect(error?.message.contains("x“. Möglich sind") == true, "\(error?.message ?? "")")
  }
}

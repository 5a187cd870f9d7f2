import Kernel
import Law
import Testing

@Suite("Begriffe")
struct BegriffTests {
  @Test("Words change on the day the law changes")
  func changes() throws {
    let law = try Delivered.law.get()
    let expected: [(BegriffKey, String, String, String)] = [
      (.leistungsberechtigte, "2011-01-01", "eHb", "eLb"),
      (.vereinbarung, "2023-07-01", "EGV", "Kooperationsplan"),
      (.lebensunterhalt, "2023-01-01", "ALG II", "Bürgergeld"),
      (.lebensunterhalt, "2026-07-01", "Bürgergeld", "Grundsicherungsgeld"),
      (.profiling, "2016-08-01", "Profiling", "Potenzialanalyse"),
    ]
    for (key, iso, before, since) in expected {
      #expect(law.begriff(key, on: day(iso) - 1).short == before)
      #expect(law.begriff(key, on: day(iso)).short == since)
    }
    #expect(law.begriff(.leistungsberechtigte, on: day("2007-11-30")).plural == "erwerbsfähige Hilfebedürftige")
    #expect(law.begriff(.traeger, on: day("2007-11-30")).short == "zkT")
  }

  @Test("The job centre has a name of its own")
  func jobcenter() throws {
    let law = try Delivered.law.get()
    #expect(law.jobcenter.name == "JobCenter Musterstadt" && law.localLayer == "hamm-2007")
  }
}

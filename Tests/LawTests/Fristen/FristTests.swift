import Kernel
import Law
import Testing

@Suite("Fristen")
struct FristTests {
  @Test("The six and eight weeks are the job centre's own, on every day")
  func local() throws {
    let law = try Delivered.law.get()
    for iso in ["2005-01-01", "2007-06-01", "2026-11-20"] {
      let profiling = law.frist(.profiling, on: day(iso))
      #expect(profiling.value.length == .weeks(6) && profiling.value.nature == .local && profiling.layer == .local)
      #expect(law.frist(.integrationsplan, on: day(iso)).value.length == .weeks(8))
    }
  }

  @Test("The six months are the job centre's maximum until 2023-06-30 and the statute's review since")
  func vereinbarung() throws {
    let law = try Delivered.law.get()
    let before = law.frist(.vereinbarung, on: day("2023-06-30"))
    #expect(before.layer == .local && before.value.nature == .local && before.value.length == .months(6))
    let after = law.frist(.vereinbarung, on: day("2023-07-01"))
    #expect(after.layer == .federal && after.value.nature == .statutory && after.value.length == .months(6))
  }

  @Test("A due day runs from the event and moves over the holidays of the Land")
  func dueDay() throws {
    let law = try Delivered.law.get()
    #expect(law.land == .nordrheinWestfalen)
    // 1 June + 42 days = 13 July, + 56 days = 27 July 2007, both Fridays.
    #expect(law.dueDay(.profiling, after: day("2007-06-01")) == day("2007-07-13"))
    #expect(law.dueDay(.integrationsplan, after: day("2007-06-01")) == day("2007-07-27"))
    // 26 April + 42 days = 7 June 2007, Corpus Christi in Nordrhein-Westfalen.
    #expect(law.dueDay(.profiling, after: day("2007-04-26")) == day("2007-06-08"))
    // 14 January + 6 months = 14 July 2007, a Saturday.
    #expect(law.dueDay(.vereinbarung, after: day("2007-01-14")) == day("2007-07-16"))
  }

  @Test("Each strategy has its own rhythm of talks")
  func talks() throws {
    let law = try Delivered.law.get()
    let keys = StrategieLetter.allCases.map(law.gespraechFrist)
    #expect(Set(keys).count == 5)
    for (letter, key) in zip(StrategieLetter.allCases, keys) {
      #expect(key.rawValue == "gespraech_strategie_\(letter.rawValue.lowercased())")
      #expect(law.dueDay(key, after: day("2007-06-01")) > day("2007-06-01"))
    }
  }
}

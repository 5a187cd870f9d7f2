import Kernel
import Law
import Testing

@Suite("Instrumente")
struct InstrumentTests {
  @Test("The portfolio of the report may begin in 2007")
  func portfolio2007() throws {
    let keys = Set(try Delivered.law.get().instrumente(on: day("2007-11-30")).map(\.key))
    let report: Set<String> = [
      "nachhilfe_abschlussklassen", "schueler_coaching", "berufsorientierung_schulabgaenger", "bvb", "eq",
      "werkstattjahr_nrw", "bae_ausserbetrieblich", "ausbildungspraemie", "abh", "sozialpaed_begleitung_ausbildung",
      "alleinerziehende_eingliederung", "reha_teilhabe", "schwerbehinderte_vermittlung", "ifd_vermittlungsgutschein",
      "migranten_jugend_jahresmassnahme", "qualifizierung_integration_migrantinnen", "perspektive_50plus",
      "jugendliche_multiple_problemlagen", "casemanagement", "profiling_extern", "bewerbercenter",
      "fbw_bildungsgutschein", "trainingsmassnahme_kenntnisvermittlung", "agh_mae", "agh_sofortangebot_15a",
      "esf_agh_58plus", "einstiegsgeld", "egz", "egz_aeltere", "egz_schwerbehinderte",
      "betriebliche_trainingsmassnahme",
      "bez_16a", "fahrerlaubnis", "mietwagen", "eures", "unternehmensnahe_qualifizierung", "psa",
      "kinderbetreuung_16a", "schuldnerberatung_16a", "psychosoziale_betreuung_16a", "suchtberatung_16a",
    ]
    #expect(report.subtracting(keys).isEmpty)
    #expect(keys.isDisjoint(with: ["jobtempo", "eqj", "mat", "tat_16i", "ganzheitliche_betreuung_16k"]))
  }

  @Test("Numbers and keys never change: first, some in the middle, last")
  func numbers() throws {
    let law = try Delivered.law.get()
    #expect(law.instrumente.map(\.number) == Array(1...79))
    let known: [Int64: String] = [
      1: "nachhilfe_abschlussklassen", 5: "eqj", 6: "eq", 23: "profiling_extern", 27: "agh_mae", 31: "egz",
      36: "bez_16a", 54: "swl_16_2_1", 63: "mat", 76: "tat_16i", 79: "berufssprachkurs",
    ]
    for (number, key) in known {
      #expect(law.instrument(number: number)?.key == key)
      #expect(law.instrument(key)?.number == number)
    }
    #expect(law.instrument("gibt_es_nicht") == nil && law.instrument(number: 80) == nil)
  }

  @Test("What counts as activation and in K2 is as the catalogue says")
  func classes() throws {
    let law = try Delivered.law.get()
    for key in ["agh_mae", "fbw_bildungsgutschein", "eq", "mat", "mag", "tat_16i", "freie_foerderung_16f"] {
      #expect(law.instrument(key)?.countsAsActivation == true, "\(key)")
    }
    for key in ["egz", "einstiegsgeld", "vermittlungsbudget", "schuldnerberatung_16a", "lzb_16e", "bvb", "eures"] {
      #expect(law.instrument(key)?.countsAsActivation == false, "\(key)")
    }
    #expect(law.instrumente.filter(\.countsAsActivation).count == 40)
    #expect(
      law.instrument("egz")?.k2Class == .begleitend && law.instrument("agh_mae")?.k2Class == .oeffentlichGefoerdert)
    #expect(law.instrumente.filter { $0.k2Class == .begleitend }.count == 7)
    #expect(law.instrumente.filter { $0.k2Class == .oeffentlichGefoerdert }.count == 8)
  }

  @Test("valid_to is the last day on which an instrument may begin")
  func lastDay() throws {
    let law = try Delivered.law.get()
    func keys(_ iso: String) -> [String] { law.instrumente(on: day(iso)).map(\.key) }
    #expect(keys("2007-09-30").contains("eqj") && !keys("2007-10-01").contains("eqj"))
    #expect(!keys("2007-09-30").contains("eq") && keys("2007-10-01").contains("eq"))
    #expect(keys("2008-12-31").contains("psa") && !keys("2009-01-01").contains("psa"))
    #expect(law.instrument("psa")?.validity.lastDay == day("2008-12-31"))
  }

  @Test("What began before its instrument ended stays resolvable under its old rules (§ 66 SGB II)")
  func transition() throws {
    let law = try Delivered.law.get()
    let started = day("2008-12-15")
    let measure = try #require(
      law.instrumente(on: started).first { $0.key == "trainingsmassnahme_kenntnisvermittlung" })
    // In February 2009 nobody may begin one any more, but the running one is found and still activates.
    #expect(!law.instrumente(on: day("2009-02-15")).contains(measure))
    let later = try #require(law.instrument(number: measure.number))
    #expect(later == measure && later.countsAsActivation && later.validity.contains(started))
  }

  @Test("The instruments of a day are those whose period holds it, on every change day")
  func roster() throws {
    let law = try Delivered.law.get()
    for day in law.changeDays.flatMap({ [$0 - 1, $0, $0 + 1] }) {
      #expect(law.instrumente(on: day) == law.instrumente.filter { $0.validity.contains(day) })
    }
  }

  @Test("Categories and goals have their words")
  func words() throws {
    let law = try Delivered.law.get()
    #expect(law.kategorie("mobilitaet") == "Mobilität und Anbahnung")
    #expect(law.ziel("integration_arbeit") == "Integration in Arbeit")
    #expect(law.instrumente.allSatisfy { law.kategorie($0.category) != $0.category && !$0.goals.isEmpty })
    #expect(law.ziel("unbekannt") == "unbekannt")
  }
}

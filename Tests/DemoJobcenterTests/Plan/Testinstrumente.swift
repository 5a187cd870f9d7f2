import Kernel
import Law

/// The instruments of 2005 to 2008, so that the plan can be tested without reading law files.
enum Testinstrumente {
  static let alle: [Instrument] = zeilen.enumerated().map { number, zeile in
    Instrument(
      number: Int64(number + 1), key: zeile.0, name: zeile.0, category: "", goals: [], targetGroups: [],
      validity: Period(
        from: Day(iso: zeile.1) ?? .distantFuture, to: Day(iso: zeile.2).map { $0 + 1 } ?? .distantFuture),
      countsAsActivation: zeile.3, k2Class: Instrument.K2Class(rawValue: zeile.4) ?? .none,
      citation: Citation(section: "", source: ""))
  }
  static let nachSchluessel = Dictionary(uniqueKeysWithValues: alle.map { ($0.key, $0) })

  /// Key, first and last day, activating, class.
  private static let zeilen: [(String, String, String, Bool, String)] = [
    ("nachhilfe_abschlussklassen", "2005-01-01", "2008-12-31", false, "none"),
    ("schueler_coaching", "2005-01-01", "2008-12-31", false, "none"),
    ("berufsorientierung_schulabgaenger", "2005-01-01", "", true, "none"),
    ("bvb", "2005-01-01", "", false, "none"),
    ("eqj", "2004-10-01", "2007-09-30", true, "none"),
    ("eq", "2007-10-01", "", true, "none"),
    ("werkstattjahr_nrw", "2005-08-01", "2015-07-31", false, "none"),
    ("bae_ausserbetrieblich", "2005-01-01", "", true, "none"),
    ("ausbildungspraemie", "2005-01-01", "2008-12-31", false, "none"),
    ("abh", "2005-01-01", "2020-05-28", true, "none"),
    ("sozialpaed_begleitung_ausbildung", "2005-01-01", "2020-05-28", true, "none"),
    ("alleinerziehende_eingliederung", "2005-01-01", "", true, "none"),
    ("reha_teilhabe", "2006-08-01", "2024-12-31", true, "none"),
    ("schwerbehinderte_vermittlung", "2005-01-01", "", true, "none"),
    ("ifd_vermittlungsgutschein", "2005-01-01", "2012-03-31", false, "none"),
    ("migranten_jugend_jahresmassnahme", "2007-01-01", "2007-12-31", true, "none"),
    ("trainingsmassnahme_migranten_soziokulturell", "2006-01-01", "2006-12-31", true, "none"),
    ("qualifizierung_integration_migrantinnen", "2007-01-01", "2007-12-31", true, "none"),
    ("perspektive_50plus", "2005-10-01", "2015-12-31", true, "none"),
    ("demografieberatung", "2008-01-01", "2015-12-31", false, "none"),
    ("jugendliche_multiple_problemlagen", "2005-01-01", "", true, "none"),
    ("casemanagement", "2005-01-01", "", true, "none"),
    ("profiling_extern", "2005-01-01", "2016-07-31", true, "none"),
    ("bewerbercenter", "2006-01-01", "", true, "none"),
    ("fbw_bildungsgutschein", "2005-01-01", "2024-12-31", true, "none"),
    ("trainingsmassnahme_kenntnisvermittlung", "2005-01-01", "2008-12-31", true, "none"),
    ("agh_mae", "2005-01-01", "", true, "oeffentlich_gefoerdert"),
    ("agh_sofortangebot_15a", "2006-08-01", "2016-07-31", true, "oeffentlich_gefoerdert"),
    ("esf_agh_58plus", "2005-01-01", "2008-12-31", true, "oeffentlich_gefoerdert"),
    ("einstiegsgeld", "2005-01-01", "", false, "begleitend"),
    ("egz", "2005-01-01", "", false, "begleitend"),
    ("egz_aeltere", "2005-01-01", "", false, "begleitend"),
    ("egz_schwerbehinderte", "2005-01-01", "", false, "begleitend"),
    ("betriebliche_trainingsmassnahme", "2005-01-01", "2008-12-31", true, "none"),
    ("kombilohn_nrw", "2006-05-03", "2007-09-30", false, "begleitend"),
    ("bez_16a", "2007-10-01", "2012-03-31", true, "oeffentlich_gefoerdert"),
    ("fahrerlaubnis", "2005-01-01", "", false, "none"),
    ("mietwagen", "2007-01-01", "2008-12-31", false, "none"),
    ("eures", "2007-01-01", "", false, "none"),
    ("unternehmensnahe_qualifizierung", "2006-01-01", "", true, "none"),
    ("psa", "2003-01-01", "2008-12-31", true, "none"),
    ("ubv_mobilitaetshilfen", "2005-01-01", "2008-12-31", false, "none"),
    ("kinderbetreuung_16a", "2005-01-01", "", false, "none"),
    ("schuldnerberatung_16a", "2005-01-01", "", false, "none"),
    ("psychosoziale_betreuung_16a", "2005-01-01", "", false, "none"),
    ("suchtberatung_16a", "2005-01-01", "", false, "none"),
    ("sofortangebot_vor_antrag", "2007-01-01", "", false, "none"),
    ("jobtempo", "2008-02-01", "", false, "none"),
    ("jugendberufshilfe", "2007-06-01", "", false, "none"),
    ("unternehmensservice", "2005-01-01", "", false, "none"),
    ("berufliche_orientierung", "2005-01-01", "", true, "none"),
    ("tagesstruktur_beschaeftigung", "2005-01-01", "", true, "oeffentlich_gefoerdert"),
    ("beauftragung_traeger_421i", "2004-01-01", "2007-12-31", true, "none"),
    ("swl_16_2_1", "2005-01-01", "2008-12-31", true, "none"),
    ("vermittlung_35", "2005-01-01", "", false, "none"),
    ("integrationskurs", "2005-01-01", "", false, "none"),
  ]
}

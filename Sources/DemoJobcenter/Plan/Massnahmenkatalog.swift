import Kernel
import Law

/// How the demo job centre uses an instrument. Validity and activation come from Law.
struct Angebot {
  let instrument: Instrument
  let klientel: Klientel
  /// Planned length in days.
  let tage: ClosedRange<Int>
  let gewicht: Int
  let art: Art
  var mittel: Int { (tage.lowerBound + tage.upperBound) / 2 }

  enum Klientel {
    case alle, ab25, u25, schulabgaenger, schueler, azubi, neu, weiterbildung, marktfern
    case alleinerziehend, mutter, schwerbehindert, rehabilitand, multiple, multipleJugend
    case nichtDeutsch, migrantin, jungerMigrant, ab48, ab50, ab58
  }

  enum Art {
    /// Fills the day; nobody is in two of them at once.
    case tagfuellend
    /// Beside everything else.
    case flankierend
    /// Begins with a take-up of work and supports it.
    case begleitend
    /// Beside an apprenticeship.
    case ausbildung
  }
}

/// The portfolio of the job centre.
struct Massnahmenkatalog {
  let angebote: [Angebot]

  /// - Parameter instrumente: the catalogue of Law; what it does not know is not offered.
  init(_ instrumente: [Instrument]) {
    var byKey: [String: Instrument] = [:]
    for instrument in instrumente { byKey[instrument.key] = instrument }
    angebote = Massnahmenkatalog.zeilen.compactMap { zeile in
      byKey[zeile.0].map { Angebot(instrument: $0, klientel: zeile.1, tage: zeile.2, gewicht: zeile.3, art: zeile.4) }
    }
  }

  func index(_ key: String) -> Int? { angebote.firstIndex { $0.instrument.key == key } }

  /// Key, clients, days, weight among the suitable ones, kind.
  private static let zeilen: [(String, Angebot.Klientel, ClosedRange<Int>, Int, Angebot.Art)] = [
    ("berufsorientierung_schulabgaenger", .schulabgaenger, 90...240, 60, .tagfuellend),
    ("bvb", .schulabgaenger, 150...300, 12, .tagfuellend),
    ("eqj", .u25, 150...330, 26, .tagfuellend),
    ("eq", .u25, 130...330, 30, .tagfuellend),
    ("werkstattjahr_nrw", .schulabgaenger, 180...330, 10, .tagfuellend),
    ("bae_ausserbetrieblich", .u25, 500...1_060, 3, .tagfuellend),
    ("abh", .azubi, 120...330, 60, .ausbildung),
    ("sozialpaed_begleitung_ausbildung", .azubi, 120...330, 40, .ausbildung),
    ("alleinerziehende_eingliederung", .alleinerziehend, 90...180, 60, .tagfuellend),
    ("reha_teilhabe", .rehabilitand, 180...540, 80, .tagfuellend),
    ("schwerbehinderte_vermittlung", .schwerbehindert, 90...180, 60, .tagfuellend),
    ("migranten_jugend_jahresmassnahme", .jungerMigrant, 300...360, 40, .tagfuellend),
    ("trainingsmassnahme_migranten_soziokulturell", .nichtDeutsch, 40...84, 30, .tagfuellend),
    ("qualifizierung_integration_migrantinnen", .migrantin, 120...240, 40, .tagfuellend),
    ("perspektive_50plus", .ab48, 120...300, 60, .tagfuellend),
    ("jugendliche_multiple_problemlagen", .multipleJugend, 120...300, 90, .tagfuellend),
    ("casemanagement", .multiple, 120...270, 60, .tagfuellend),
    ("profiling_extern", .neu, 5...14, 6, .tagfuellend),
    ("bewerbercenter", .alle, 84...180, 32, .tagfuellend),
    ("fbw_bildungsgutschein", .weiterbildung, 120...400, 44, .tagfuellend),
    ("trainingsmassnahme_kenntnisvermittlung", .alle, 42...112, 20, .tagfuellend),
    ("agh_mae", .marktfern, 150...300, 80, .tagfuellend),
    ("agh_sofortangebot_15a", .neu, 28...90, 30, .tagfuellend),
    ("esf_agh_58plus", .ab58, 150...365, 60, .tagfuellend),
    ("betriebliche_trainingsmassnahme", .alle, 14...42, 9, .tagfuellend),
    ("bez_16a", .marktfern, 700...730, 6, .tagfuellend),
    ("unternehmensnahe_qualifizierung", .ab25, 60...150, 16, .tagfuellend),
    ("psa", .alle, 120...270, 6, .tagfuellend),
    ("berufliche_orientierung", .alle, 70...170, 22, .tagfuellend),
    ("tagesstruktur_beschaeftigung", .marktfern, 90...270, 24, .tagfuellend),
    ("beauftragung_traeger_421i", .alle, 90...220, 22, .tagfuellend),
    ("swl_16_2_1", .alle, 60...180, 10, .tagfuellend),
    ("nachhilfe_abschlussklassen", .schueler, 90...300, 60, .flankierend),
    ("schueler_coaching", .schueler, 90...300, 40, .flankierend),
    ("ifd_vermittlungsgutschein", .schwerbehindert, 90...180, 50, .flankierend),
    ("fahrerlaubnis", .ab25, 60...150, 8, .flankierend),
    ("eures", .alle, 10...40, 3, .flankierend),
    ("ubv_mobilitaetshilfen", .alle, 1...30, 40, .flankierend),
    ("kinderbetreuung_16a", .mutter, 90...365, 40, .flankierend),
    ("schuldnerberatung_16a", .alle, 60...240, 20, .flankierend),
    ("psychosoziale_betreuung_16a", .multiple, 90...365, 50, .flankierend),
    ("suchtberatung_16a", .multiple, 60...365, 25, .flankierend),
    ("sofortangebot_vor_antrag", .neu, 1...14, 40, .flankierend),
    ("jobtempo", .alle, 60...180, 60, .flankierend),
    ("jugendberufshilfe", .u25, 60...240, 35, .flankierend),
    ("unternehmensservice", .alle, 14...60, 18, .flankierend),
    ("vermittlung_35", .alle, 30...180, 12, .flankierend),
    ("integrationskurs", .nichtDeutsch, 120...240, 35, .flankierend),
    ("einstiegsgeld", .alle, 120...360, 70, .begleitend),
    ("egz", .alle, 60...180, 40, .begleitend),
    ("egz_aeltere", .ab50, 90...330, 60, .begleitend),
    ("egz_schwerbehinderte", .schwerbehindert, 120...360, 60, .begleitend),
    ("kombilohn_nrw", .alle, 90...300, 30, .begleitend),
    ("ausbildungspraemie", .u25, 60...180, 30, .begleitend),
    ("mietwagen", .alle, 14...60, 4, .begleitend),
  ]
}

import Kernel
import Law

/// The same kind of life stories in another time: every day later by whole weeks, so that weekdays stay, and measures
/// as the law of the later day has them.
struct Verschiebung {
  let days: Int
  let law: Law
  /// Measures of each person's running case, by number within it.
  private var belegt: [Int32: [Int: (key: String, period: Period)]] = [:]

  /// - Parameter weeks: at least 0.
  init(weeks: Int, law: Law) {
    days = 7 * weeks
    self.law = law
  }

  mutating func moved(_ planned: PlannedAct) -> PlannedAct {
    let day = Feiertage.workingDay(from: planned.recordedOn + days, in: law.land)
    return PlannedAct(recordedOn: day, person: planned.person, act: moved(planned.act, of: planned.person))
  }

  private mutating func moved(_ act: Act, of person: Int32) -> Act {
    switch act {
    case .fallzugang:
      belegt[person] = [:]
      return later(act)
    case .teilnahmeBegonnen(let nr, let instrument, let traeger, let beginn, let ende):
      let period = Period(from: beginn + days, to: ende + days + 1)
      let key = inForce(instrument, period, person)
      belegt[person, default: [:]][nr] = (key, period)
      return .teilnahmeBegonnen(
        nr: nr, instrument: key, traeger: traeger, beginn: beginn + days, endeGeplant: ende + days)
    case .teilnahmeBeendet(let nr, let ende, let ergebnis):
      if let known = belegt[person]?[nr] {
        belegt[person]?[nr] = (known.key, Period(from: known.period.from, to: max(known.period.to, ende + days + 1)))
      }
      return .teilnahmeBeendet(nr: nr, ende: ende + days, ergebnis: ergebnis)
    case .korrektur(let of, let ersatz, let grund):
      return .korrektur(of: of, ersatz: moved(ersatz, of: person), grund: grund)
    default: return later(act)
    }
  }

  /// The instrument itself if it is in force, else what took its place; nobody is in the same one twice at a time.
  private func inForce(_ key: String, _ period: Period, _ person: Int32) -> String {
    let taken = (belegt[person] ?? [:]).values.filter { $0.period.overlaps(period) }.map(\.key)
    let candidates = [key] + (Verschiebung.nachfolger[key] ?? []) + Verschiebung.allgemeine
    return candidates.first { candidate in
      law.instrument(candidate)?.validity.contains(period.from) == true && !taken.contains(candidate)
    } ?? key
  }

  private func later(_ act: Act) -> Act {
    switch act {
    case .personAngelegt(let angaben): .personAngelegt(angaben.born(later: days))
    case .leistungsbezugBegonnen(let ab): .leistungsbezugBegonnen(ab: ab + days)
    case .leistungsbezugBeendet(let ende, let grund): .leistungsbezugBeendet(ende: ende + days, grund: grund)
    case .mitgliedAufgenommen(let household, let rolle, let geburt, let ab):
      .mitgliedAufgenommen(household: household, rolle: rolle, geburt: geburt + days, ab: ab + days)
    case .mitgliedAusgeschieden(let household, let ab, let grund):
      .mitgliedAusgeschieden(household: household, ab: ab + days, grund: grund)
    case .zielgruppe(let code, let ab): .zielgruppe(code, ab: ab + days)
    case .fallzugang(let am, let anlass): .fallzugang(am: am + days, anlass: anlass)
    case .zustaendigkeit(let team, let staff, let ab): .zustaendigkeit(team: team, staff: staff, ab: ab + days)
    case .status(let code, let ab): .status(heutig(code), ab: ab + days)
    case .integration(let nr, let kind, let beginn, let stunden, let begleitend):
      .integration(nr: nr, kind, beginn: beginn + days, stunden: stunden, begleitend: begleitend)
    case .integrationBeendet(let nr, let ende): .integrationBeendet(nr: nr, ende: ende + days)
    default: prozess(act)
    }
  }

  private func prozess(_ act: Act) -> Act {
    switch act {
    case .profilingBeauftragt(let traeger, let am, let bis):
      .profilingBeauftragt(traeger: traeger, am: am + days, bis: bis + days)
    case .profilingEingegangen(let am, let merkmale): .profilingEingegangen(am: am + days, merkmale: merkmale)
    case .strategie(let letter, let am): .strategie(letter, am: am + days)
    case .planErstellt(let am, let variant): .planErstellt(am: am + days, variant: variant)
    case .planFortgeschrieben(let am, let variant): .planFortgeschrieben(am: am + days, variant: variant)
    case .vereinbarungAngeboten(let am): .vereinbarungAngeboten(am: am + days)
    case .vereinbarungGeschlossen(let am, let bis, let variant):
      .vereinbarungGeschlossen(am: am + days, bis: bis + days, variant: variant)
    case .gespraech(let am, let versaeumt, let next):
      .gespraech(am: am + days, versaeumt: versaeumt, next: next.map { $0 + days })
    case .abschluss(let am, let grund): .abschluss(am: am + days, grund: grund)
    default: act
    }
  }

  /// Rules of old people's status have run out since (§ 65 Abs. 4, § 53a Abs. 2 SGB II of their time).
  private func heutig(_ code: StatusCode) -> StatusCode {
    switch code {
    case .regelung58, .paragraf53a: .arbeitslos
    default: code
    }
  }

  /// What took the place of instruments that ended.
  private static let nachfolger: [String: [String]] = [
    "eqj": ["eq"], "werkstattjahr_nrw": ["werkstattjahr_nrw_neu"], "abh": ["assistierte_ausbildung"],
    "sozialpaed_begleitung_ausbildung": ["assistierte_ausbildung"], "reha_teilhabe": ["reha_ba"],
    "trainingsmassnahme_migranten_soziokulturell": ["berufssprachkurs"],
    "qualifizierung_integration_migrantinnen": ["berufssprachkurs"], "profiling_extern": ["potenzialanalyse"],
    "fbw_bildungsgutschein": ["fbw_sgb3"], "esf_agh_58plus": ["agh_mae"], "betriebliche_trainingsmassnahme": ["mag"],
    "bez_16a": ["tat_16i"], "beauftragung_traeger_421i": ["mpav_avgs"], "swl_16_2_1": ["freie_foerderung_16f"],
    "schueler_coaching": ["ganzheitliche_betreuung_16k"], "nachhilfe_abschlussklassen": ["junge_menschen_16h"],
    "ifd_vermittlungsgutschein": ["mpav_avgs"], "ubv_mobilitaetshilfen": ["vermittlungsbudget"],
    "mietwagen": ["vermittlungsbudget"], "kombilohn_nrw": ["egz", "lzb_16e"], "ausbildungspraemie": ["egz", "lzb_16e"],
  ]
  /// For all others.
  private static let allgemeine = [
    "mat", "mag", "bewerbercenter", "unternehmensnahe_qualifizierung", "freie_foerderung_16f",
    "berufliche_orientierung",
    "ganzheitliche_betreuung_16k", "mpav_avgs", "vermittlung_35",
  ]
}

extension PersonAngaben {
  fileprivate func born(later days: Int) -> PersonAngaben {
    PersonAngaben(
      vorname: vorname, nachname: nachname, geburt: geburt + days, geschlecht: geschlecht, nationality: nationality,
      strasse: strasse, plz: plz, ort: ort)
  }
}

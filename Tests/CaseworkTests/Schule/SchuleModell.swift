import Casework
import Kernel
import Law

/// The latest data of each day hold; young is who is under 25.
struct SchuleModell: Modell {
  struct Akt: Sendable {
    let am: Day
    let form: Schulform
    let stand: Abschlussstand
    let ende: Day
    let suche: Day?
    let gefragt: Erhebungsgrund?
    let name: String?
    let einwilligung: Day?
    let geburt: Day
  }
  struct Bild: Equatable {
    var ende: Day?
    var suche: Day?
    var gefragt: Erhebungsgrund?
    /// Groups on the working day.
    var gruppen: Set<ZielgruppeCode> = []
  }

  static let codes: Set<String> = [
    "schule.nicht_jung", "schule.form_nicht_moeglich", "schule.ende_vorbei", "schule.ende_kommt_noch",
    "schule.suche_spaeter", "schule.ohne_name", "schule.ohne_einwilligung", "schule.einwilligung_spaeter",
    "datum.zukunft", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]

  var rahmen: Rahmen
  private var akte: [Day: Akt] = [:]

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let am = rahmen.tag(&random)
    let stand = random.any(Abschlussstand.self)
    let far = random.below(900)
    let gefragt = random.chance(40) ? random.any(Erhebungsgrund.self) : nil
    return Akt(
      am: am, form: random.any(Schulform.self), stand: stand,
      ende: (stand == .geplant) == random.chance(90) ? am + far : am - far,
      suche: random.chance(50) ? am - random.below(200) + (random.chance(10) ? 250 : 0) : nil, gefragt: gefragt,
      name: random.chance(80) ? "Schule am Park" : nil,
      einwilligung: random.chance(70) ? am - random.below(20) + (random.chance(15) ? 25 : 0) : nil,
      geburt: am.adding(months: -12 * (random.chance(15) ? 25 : 17)) - random.below(3) + 1)
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    var codes = rahmen.ereignis(akt.am)
    if akt.geburt.completedYears(on: akt.am) >= 25 { codes.insert("schule.nicht_jung") }
    if akt.form == .sekundarschule, akt.am < "2011-11-01" { codes.insert("schule.form_nicht_moeglich") }
    if akt.stand == .geplant, akt.ende < akt.am { codes.insert("schule.ende_vorbei") }
    if akt.stand == .erreicht, akt.ende > akt.am { codes.insert("schule.ende_kommt_noch") }
    if let suche = akt.suche, suche > akt.am { codes.insert("schule.suche_spaeter") }
    guard let gefragt = akt.gefragt else { return codes }
    if akt.name == nil { codes.insert("schule.ohne_name") }
    guard gefragt == .einwilligung else { return codes }
    switch akt.einwilligung {
    case nil: codes.insert("schule.ohne_einwilligung")
    case let tag? where tag > akt.am: codes.insert("schule.einwilligung_spaeter")
    case _?: break
    }
    return codes
  }

  mutating func geschieht(_ akt: Akt) { akte[akt.am] = akt }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    try akte.record(
      .schule(
        akt.am, akt.stand, bis: akt.ende, form: akt.form, name: akt.name, ausbildung: akt.suche,
        quelle: akt.gefragt == nil ? .person : .schule, grund: akt.gefragt, einwilligung: akt.einwilligung,
        geburt: akt.geburt))
  }

  var bild: Bild {
    guard let last = akte.keys.max().flatMap({ akte[$0] }) else { return Bild() }
    return Bild(ende: last.ende, suche: last.suche, gefragt: last.gefragt, gruppen: gruppen(last))
  }

  /// Told day by day, not by periods.
  private func gruppen(_ last: Akt) -> Set<ZielgruppeCode> {
    let heute = rahmen.heute
    if let schluss = rahmen.schluss, schluss <= heute { return [] }
    var found: Set<ZielgruppeCode> = []
    if last.stand == .geplant, heute <= last.ende { found.insert(.schueler) }
    let year = last.ende.month.number >= 8 ? last.ende.year : last.ende.year - 1
    if heute >= Month(year: year, month: 8).firstDay, heute <= Month(year: year + 1, month: 9).lastDay {
      found.insert(.schulabgaenger)
    }
    if last.suche != nil { found.insert(.ausbildungsplatzbewerber) }
    return found
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    guard let current = file.schule.current else { return Bild() }
    let today = file.schulgruppen.filter { $0.period.contains(rahmen.heute) }.map(\.code)
    return Bild(
      ende: current.abschlussAm, suche: current.ausbildungSeit, gefragt: current.erhebungsgrund, gruppen: Set(today))
  }
}

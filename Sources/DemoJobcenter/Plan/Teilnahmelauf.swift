import Kernel
import Law

/// The participations of one person, in the order of their weight: with work, on the reference day, all others.
struct Teilnahmelauf {
  private var person: Person
  private let nichtDeutsch: Bool
  private let mutter: Bool
  private let katalog: Massnahmenkatalog
  private var random: Zufall

  init(person: Person, nichtDeutsch: Bool, mutter: Bool, katalog: Massnahmenkatalog, random: Zufall) {
    self.person = person
    self.nichtDeutsch = nichtDeutsch
    self.mutter = mutter
    self.katalog = katalog
    self.random = random
  }

  /// The person with all participations; publicly funded work is a take-up as well, though none that counts.
  mutating func fertig() -> Person {
    for teilnahme in person.teilnahmen {
      let instrument = katalog.angebote[teilnahme.angebot].instrument
      guard instrument.k2Class == .oeffentlichGefoerdert, random.chance(instrument.key == "bez_16a" ? 1 : 0.2) else {
        continue
      }
      person.aufnahmen.append(
        Aufnahme(
          bezug: teilnahme.bezug, kind: .oeffentlichGefoerdert, beginn: teilnahme.beginn, ende: teilnahme.ende,
          stunden: random.from(20, to: 38), foerderung: nil, gezaehlt: false))
    }
    var result = person
    result.aufnahmen.sort { ($0.beginn, $0.kind.rawValue) < ($1.beginn, $1.kind.rawValue) }
    result.teilnahmen.sort { ($0.beginn, $0.angebot) < ($1.beginn, $1.angebot) }
    return result
  }

  // MARK: Windows

  /// The days around the reference day that work of 15 hours leaves free; `bis` is the first day after.
  static func freiesFenster(_ person: Person, bezug: Int) -> (von: Day, bis: Day) {
    fenster(person, bezug: bezug, um: Vorgaben.stichtag)
  }

  private static func fenster(_ person: Person, bezug: Int, um day: Day) -> (von: Day, bis: Day) {
    var von = person.fallzugang[bezug] + 4
    var bis = person.bezuege[bezug].bis
    for aufnahme in person.aufnahmen where aufnahme.beendetArbeitslosigkeit {
      if aufnahme.beginn > day {
        bis = min(bis, aufnahme.beginn)
      } else if aufnahme.ende >= day {
        bis = von
      } else {
        von = max(von, aufnahme.ende + 1)
      }
    }
    for teilnahme in person.teilnahmen where teilnahme.tagfuellend {
      if teilnahme.beginn > day {
        bis = min(bis, teilnahme.beginn)
      } else if teilnahme.ende >= day {
        bis = von
      } else {
        von = max(von, teilnahme.ende + 1)
      }
    }
    return (von, bis)
  }

  // MARK: With work

  /// Support that begins with a job, and the participation behind publicly funded work.
  mutating func begleitende() {
    for number in person.aufnahmen.indices {
      let aufnahme = person.aufnahmen[number]
      guard aufnahme.beginn < person.bezuege[aufnahme.bezug].bis + 1, let key = foerderung(aufnahme),
        let angebot = katalog.index(key)
      else { continue }
      let eintrag = katalog.angebote[angebot]
      guard eintrag.instrument.validity.contains(aufnahme.beginn) else { continue }
      let geplant = aufnahme.beginn + random.from(eintrag.tage.lowerBound, to: eintrag.tage.upperBound)
      person.aufnahmen[number].foerderung = key
      let bezug = person.bezuege[aufnahme.bezug]
      let ende = min(
        geplant, aufnahme.ende, bezug.bis == .distantFuture ? geplant : max(aufnahme.beginn + 3, bezug.bis - 1))
      person.teilnahmen.append(
        Teilnahme(
          bezug: aufnahme.bezug, angebot: angebot, traeger: random.from(1, to: 12), beginn: aufnahme.beginn,
          endeGeplant: geplant, ende: ende, ergebnis: ende < aufnahme.ende ? .integriert : .abgebrochen,
          tagfuellend: false))
    }
  }

  private mutating func foerderung(_ aufnahme: Aufnahme) -> String? {
    switch aufnahme.kind {
    case .selbstaendigkeit: return random.chance(0.75) ? "einstiegsgeld" : nil
    case .ausbildung: return random.chance(0.10) ? "ausbildungspraemie" : nil
    case .sozialversicherungspflichtig:
      guard random.chance(0.17) else { return nil }
      if person.zielgruppen.contains(.schwerbehindert) { return "egz_schwerbehinderte" }
      if person.alter(aufnahme.beginn) >= 50 { return "egz_aeltere" }
      return random.pick(["egz", "egz", "egz", "kombilohn_nrw", "mietwagen"])
    case .geringfuegig, .oeffentlichGefoerdert, .sonstige: return nil
    }
  }

  // MARK: Apprentices

  /// The apprenticeship that runs over the quiet days around the reference day.
  static func lehreAmStichtag(_ person: Person, bezug: Int) -> Int? {
    guard person.bezuege[bezug].bis > Massnahmen.ruhe.bis + 2, person.alter(Vorgaben.stichtag) < 25 else { return nil }
    return person.aufnahmen.firstIndex {
      $0.kind == .ausbildung && $0.bezug == bezug && $0.beginn < Massnahmen.ruhe.von - 4
        && $0.ende > Massnahmen.ruhe.bis + 2
    }
  }

  /// Help for some apprentices, over before the reference day or begun after it.
  mutating func ausbildungshilfen() {
    guard !person.teilnahmen.contains(where: { katalog.angebote[$0.angebot].art == .ausbildung }) else { return }
    for (number, aufnahme) in person.aufnahmen.enumerated() where aufnahme.kind == .ausbildung {
      let ende = min(person.bezuege[aufnahme.bezug].bis, aufnahme.ende)
      guard ende - aufnahme.beginn > 90 || ende == .distantFuture, aufnahme.beginn < Massnahmen.ruhe.von - 200,
        random.chance(0.35)
      else { continue }
      lehrhilfe(number, von: aufnahme.beginn, vor: aufnahme.beginn + 40, mindestens: aufnahme.beginn + 42)
    }
  }

  private mutating func lehrhilfe(_ number: Int, von: Day, vor: Day, mindestens: Day) {
    let aufnahme = person.aufnahmen[number]
    let beginn = random.day(max(von + 1, vor - 120), vor - 1)
    let passende = angebote(.ausbildung, am: beginn, bezug: aufnahme.bezug, streng: true)
    guard !passende.isEmpty else { return }
    let angebot = passende[random.weighted(passende.map { katalog.angebote[$0].gewicht })]
    let geplant = max(mindestens, beginn + random.from(120, to: 190))
    let grenze = min(person.bezuege[aufnahme.bezug].bis, aufnahme.ende)
    anlegen(
      angebot, bezug: aufnahme.bezug, beginn: beginn, geplant: geplant, grenze: grenze, fruehestens: mindestens - 1)
  }

  // MARK: On the reference day

  /// One activating participation that covers the quiet days around the reference day.
  mutating func amStichtag() {
    guard let bezug = person.bezug(am: Vorgaben.stichtag) else { return }
    if let lehre = Teilnahmelauf.lehreAmStichtag(person, bezug: bezug) {
      lehrhilfe(
        lehre, von: person.aufnahmen[lehre].beginn, vor: Massnahmen.ruhe.von - 1, mindestens: Massnahmen.ruhe.bis + 1)
      return
    }
    let fenster = Teilnahmelauf.freiesFenster(person, bezug: bezug)
    let ruhe = Massnahmen.ruhe
    for streng in [true, true, true, true, true, true, false, false] {
      let passende = angebote(.tagfuellend, am: nil, bezug: bezug, streng: streng).filter {
        katalog.angebote[$0].instrument.countsAsActivation && katalog.angebote[$0].tage.upperBound >= 24
      }
      guard !passende.isEmpty else { continue }
      // Long measures are met more often on any one day.
      let angebot = passende[
        random.weighted(passende.map { katalog.angebote[$0].gewicht * katalog.angebote[$0].mittel })]
      let eintrag = katalog.angebote[angebot]
      let kurz = max(24, eintrag.tage.lowerBound)
      let tage = max(random.from(kurz, to: eintrag.tage.upperBound), random.from(kurz, to: eintrag.tage.upperBound))
      var beginn = ruhe.von - 1 - random.below(max(1, tage - 18))
      beginn = max(min(beginn, eintrag.instrument.validity.to - 1), fenster.von, eintrag.instrument.validity.from)
      guard beginn < ruhe.von, eintrag.instrument.validity.contains(beginn) else { continue }
      let geplant = max(beginn + tage - 1, ruhe.bis + 1)
      anlegen(angebot, bezug: bezug, beginn: beginn, geplant: geplant, grenze: fenster.bis, fruehestens: ruhe.bis)
      return
    }
  }

  // MARK: All others

  /// Walks through each run of days: pause, measure, pause …
  ///
  /// Who is in a measure on the reference day is so more often than others at other times, too.
  mutating func uebrige(anteil: (Zelle) -> Double, neigung: Double) {
    for bezug in person.bezuege.indices {
      let schluss = min(person.bezuege[bezug].bis, Vorgaben.schluss + 20)
      var day = person.fallzugang[bezug] + 5
      while true {
        let zelle = Zelle(u25: person.alter(day) < 25, frau: person.geschlecht == .weiblich, nichtDeutsch: nichtDeutsch)
        let share = min(0.9, anteil(zelle) * neigung * Teilnahmelauf.aufbau(day))
        let mean = 135.0 * (1 - share) / max(0.02, share)
        day = day + 1 + Int(mean * (random.unit() + random.unit()))
        guard day < schluss - 8 else { break }
        day = versuch(bezug: bezug, am: day, schluss: schluss) + 1
      }
    }
  }

  /// The portfolio was built up over the first two years.
  private static func aufbau(_ day: Day) -> Double {
    switch day.year {
    case ..<2006: 0.65
    case 2006: 0.95
    default: 0.98
    }
  }

  /// - Returns: the last day that is dealt with.
  private mutating func versuch(bezug: Int, am day: Day, schluss: Day) -> Day {
    let fenster = Teilnahmelauf.fenster(person, bezug: bezug, um: day)
    guard fenster.von <= day, fenster.bis > day + 8 else { return day }
    let ruhe = Massnahmen.ruhe
    let passende = angebote(.tagfuellend, am: day, bezug: bezug, streng: true)
    guard !passende.isEmpty else { return day + 20 }
    let grenze = min(fenster.bis, person.bezuege[bezug].bis)
    for _ in 0..<5 {
      let angebot = passende[random.weighted(passende.map { katalog.angebote[$0].gewicht })]
      let tage = katalog.angebote[angebot].tage
      let geplant = day + random.from(tage.lowerBound, to: tage.upperBound) - 1
      let aktivierend = katalog.angebote[angebot].instrument.countsAsActivation
      if aktivierend, day <= ruhe.bis, geplant >= ruhe.von { continue }
      if geplant >= grenze, grenze - day < 10 { continue }
      return anlegen(angebot, bezug: bezug, beginn: day, geplant: geplant, grenze: grenze, fruehestens: day + 2)
    }
    return day + 9
  }

  /// Debt advice, child care, tutoring …: beside everything else.
  mutating func flankierende() {
    for bezug in person.bezuege.indices {
      let von = person.fallzugang[bezug] + 5
      let bis = min(person.bezuege[bezug].bis, Vorgaben.schluss)
      guard bis - von > 20, random.chance(Double(bis - von) / 365 * 0.22) else { continue }
      let beginn = random.day(von, bis - 12)
      let passende = angebote(.flankierend, am: beginn, bezug: bezug, streng: true)
      guard !passende.isEmpty else { continue }
      let angebot = passende[random.weighted(passende.map { katalog.angebote[$0].gewicht })]
      let tage = katalog.angebote[angebot].tage
      let geplant = beginn + random.from(tage.lowerBound, to: tage.upperBound) - 1
      anlegen(
        angebot, bezug: bezug, beginn: beginn, geplant: geplant, grenze: person.bezuege[bezug].bis,
        fruehestens: beginn)
    }
  }

  // MARK: One participation

  @discardableResult
  private mutating func anlegen(
    _ angebot: Int, bezug: Int, beginn: Day, geplant: Day, grenze: Day, fruehestens: Day
  ) -> Day {
    var ende = geplant
    var ergebnis: Teilnahmeergebnis = random.chance(0.4) ? .fortschritt : .abgeschlossen
    if random.chance(0.16), geplant > fruehestens + 6 {
      ende = random.day(fruehestens + 1, geplant - 1)
      ergebnis = .abgebrochen
    }
    if ende >= grenze {
      ende = max(beginn, grenze - 1)
      let arbeit = person.aufnahmen.contains { $0.gezaehlt && ($0.beginn - ende >= 0) && $0.beginn - ende <= 3 }
      ergebnis = arbeit ? .integriert : ende == geplant ? .abgeschlossen : .abgebrochen
    }
    let tagfuellend = katalog.angebote[angebot].art == .tagfuellend
    person.teilnahmen.append(
      Teilnahme(
        bezug: bezug, angebot: angebot, traeger: random.from(1, to: 12), beginn: beginn, endeGeplant: geplant,
        ende: ende, ergebnis: ergebnis, tagfuellend: tagfuellend))
    return ende
  }

  /// What suits the person on a day; without a day: what suits on the reference day, whatever its validity.
  private func angebote(_ art: Angebot.Art, am tag: Day?, bezug: Int, streng: Bool) -> [Int] {
    let day = tag ?? Massnahmen.ruhe.von - 1
    return katalog.angebote.indices.filter { index in
      let angebot = katalog.angebote[index]
      guard angebot.art == art, tag == nil || angebot.instrument.validity.contains(day) else { return false }
      // The job centre joined the pact only in 2008 (law: local start).
      if angebot.instrument.key == "perspektive_50plus" && day.year < 2008 { return false }
      return passt(angebot.klientel, am: day, bezug: bezug, streng: streng)
    }
  }

  private func passt(_ klientel: Angebot.Klientel, am day: Day, bezug: Int, streng: Bool) -> Bool {
    let alter = person.alter(day)
    switch klientel {
    case .alle: return alter >= 18 || !streng
    case .ab25: return alter >= 25
    case .u25: return (16..<25).contains(alter)
    case .schulabgaenger: return (15..<20).contains(alter)
    case .schueler: return (15..<18).contains(alter)
    case .azubi: return alter < 25
    case .neu: return day - person.fallzugang[bezug] < 75 && alter >= 17
    case .weiterbildung: return alter >= 22 && alter < 58 && (person.strategie == .b || person.strategie == .c)
    case .marktfern: return alter >= 17 && (person.strategie == .d || person.strategie == .e)
    case .alleinerziehend: return person.zielgruppen.contains(.alleinerziehend) && alter >= 20
    case .mutter: return mutter
    case .schwerbehindert:
      return person.zielgruppen.contains(.schwerbehindert) || person.zielgruppen.contains(.gleichgestellt)
    case .rehabilitand: return person.zielgruppen.contains(.rehabilitand)
    case .multiple: return person.zielgruppen.contains(.multipleProblemlagen) && alter >= 25
    case .multipleJugend: return person.zielgruppen.contains(.multipleProblemlagen) && alter < 25
    case .nichtDeutsch: return nichtDeutsch && alter >= 18
    case .migrantin: return nichtDeutsch && person.geschlecht == .weiblich && alter >= 25
    case .jungerMigrant: return nichtDeutsch && (16..<25).contains(alter)
    case .ab48: return alter >= 48
    case .ab50: return alter >= 50
    case .ab58: return alter >= 58
    }
  }
}

import Kernel
import Law

/// All persons and households with their days of entitlement. On the reference day the groups are met exactly.
struct Bestand {
  var haushalte: [Haushalt] = []
  var personen: [Person] = []
  private(set) var bedarfsgemeinschaften = 0
  private var zeiten: Zeiten
  private var bau: Haushalte
  private var random: Zufall
  private let vorgaben: Vorgaben

  init(_ vorgaben: Vorgaben, seed: UInt64) {
    self.vorgaben = vorgaben
    zeiten = Zeiten(random: Zufall(seed: seed, topic: 2, index: 0))
    bau = Haushalte(random: Zufall(seed: seed, topic: 2, index: 1))
    random = Zufall(seed: seed, topic: 2, index: 2)
    fuelleStichtag()
    fuelleAbgaenge()
    fuelleSpaete()
    nummeriere()
  }

  // MARK: Stock of the reference day

  private mutating func fuelleStichtag() {
    var rest = Kontingent.verteilt(
      vorgaben.bestand, grenze: [Int](repeating: vorgaben.bestand.gesamt, count: 8),
      neigung: [1, 1, 1, 1, 1, 1.15, 1.1, 1.2])
    let allein = Int(Double(vorgaben.bestand.gesamt) * 0.40)
    var versuche = 0
    while rest.reduce(0, +) > allein, versuche < vorgaben.bestand.gesamt * 4 {
      versuche += 1
      let art: Haushaltsart = [.paar, .familie, .alleinerziehend][random.weighted([25, 42, 33])]
      let entwurf = bau.mehrpersonen(art, zeiten: zeiten.bestand(), am: Vorgaben.stichtag)
      let zellen = Bestand.zellen(entwurf)
      var neu = rest
      for zelle in zellen { neu[zelle.index] -= 1 }
      guard !zellen.isEmpty, neu.allSatisfy({ $0 >= 0 }) else { continue }
      rest = neu
      aufnehmen(entwurf)
    }
    for zelle in Zelle.alle {
      for _ in 0..<rest[zelle.index] {
        aufnehmen(bau.einzeln(zelle, zeiten: zeiten.bestand(), am: Vorgaben.stichtag))
      }
    }
  }

  /// The groups of those members who are entitled on the reference day.
  private static func zellen(_ entwurf: Haushaltsentwurf) -> [Zelle] {
    entwurf.mitglieder.compactMap { mitglied in
      let stichtag = Vorgaben.stichtag
      guard zeitraeume(geburt: mitglied.geburt, entwurf.zeiten).contains(where: { $0.1.contains(stichtag) }) else {
        return nil
      }
      return Zelle(
        u25: mitglied.geburt.completedYears(on: stichtag) < 25, frau: mitglied.geschlecht == .weiblich,
        nichtDeutsch: entwurf.nichtDeutsch)
    }
  }

  /// Days of entitlement of a member: from 15 to 64 (§ 7 Abs. 1 Nr. 1 SGB II, 2005) while the household draws benefits.
  private static func zeitraeume(geburt: Day, _ zeiten: [Period]) -> [(Int, Period)] {
    zeiten.enumerated().compactMap { number, zeit in
      let grenze = geburt.adding(months: 780)
      let period = Period(
        from: max(zeit.from, geburt.adding(months: 180)),
        to: grenze > Vorgaben.schluss + 60 ? zeit.to : min(zeit.to, grenze))
      guard period.from < period.to, period.from <= Vorgaben.schluss else { return nil }
      return period.contains(Vorgaben.stichtag) || period.to == .distantFuture || period.to - period.from >= 45
        ? (number, period) : nil
    }
  }

  // MARK: Before and after

  private mutating func fuelleAbgaenge() {
    let ziel = personen.count(where: { !$0.bezuege.isEmpty }) + vorgaben.abgaenge
    var berechtigte = ziel - vorgaben.abgaenge
    while berechtigte < ziel {
      let zeiten = zeiten.abgang()
      berechtigte += aufnehmen(beliebig(zeiten))
    }
  }

  private mutating func fuelleSpaete() {
    var berechtigte = 0
    while berechtigte < vorgaben.spaeteZugaenge { berechtigte += aufnehmen(beliebig(zeiten.spaet())) }
  }

  private mutating func beliebig(_ zeiten: [Period]) -> Haushaltsentwurf {
    let am = zeiten[0].from
    let art = Haushaltsart.allCases[random.weighted([66, 11, 14, 9])]
    guard art == .einzeln else { return bau.mehrpersonen(art, zeiten: zeiten, am: am) }
    let zelle = Zelle(u25: random.chance(0.34), frau: random.chance(0.41), nichtDeutsch: random.chance(0.26))
    return bau.einzeln(zelle, zeiten: zeiten, am: am)
  }

  // MARK: Placing

  /// - Returns: how many of its members are entitled at some time.
  @discardableResult
  private mutating func aufnehmen(_ entwurf: Haushaltsentwurf) -> Int {
    let number = haushalte.count
    let weights = entwurf.nichtDeutsch ? HerkunftKey.gewichtAndere : HerkunftKey.gewichtDeutsche
    var haushalt = Haushalt(
      art: entwurf.art, nichtDeutsch: entwurf.nichtDeutsch,
      herkunft: HerkunftKey(rawValue: random.weighted(weights)) ?? .deutsch, zeiten: entwurf.zeiten)
    let erfassung = entwurf.zeiten.map { zeiten.erfassung($0) }
    haushalt.erfasst = erfassung.map(\.beginn)
    var berechtigte = 0
    for mitglied in entwurf.mitglieder where mitglied.geburt < Vorgaben.schluss - 20 {
      var person = Person(
        index: Int32(personen.count), haushalt: number, rolle: mitglied.rolle, geschlecht: mitglied.geschlecht,
        geburt: mitglied.geburt)
      for (zeit, period) in Bestand.zeitraeume(geburt: mitglied.geburt, entwurf.zeiten) {
        person.bezuege.append(bezug(period, zeit: zeit, entwurf.zeiten[zeit], erfassung[zeit]))
      }
      berechtigte += person.bezuege.isEmpty ? 0 : 1
      merkmale(&person)
      if entwurf.art == .alleinerziehend, mitglied.rolle == .hauptperson { person.zielgruppen.append(.alleinerziehend) }
      haushalt.mitglieder.append(personen.count)
      personen.append(person)
    }
    haushalte.append(haushalt)
    return berechtigte
  }

  private mutating func bezug(
    _ period: Period, zeit: Int, _ haushaltszeit: Period, _ erfassung: (beginn: Day, ende: Day)
  ) -> Bezug {
    let spaeter = period.from > haushaltszeit.from
    let spaet = Arbeitstage.ab(period.from + random.delay(longest: 20))
    let beginn = spaeter ? max(spaet, erfassung.beginn) : erfassung.beginn
    let frueher = period.to < haushaltszeit.to
    let ende = frueher ? zeiten.endeErfasst(period.to, frueh: beginn + 15) : erfassung.ende
    return Bezug(
      von: period.from, bis: period.to, grund: frueher ? .altersgrenze : .sonstige, erfasst: beginn,
      endeErfasst: ende == .distantFuture ? ende : Arbeitstage.ab(max(ende, beginn + 12)), zeit: zeit,
      wirdFuenfzehn: spaeter)
  }

  /// Strategy, target groups and the days of Fallzugang.
  private mutating func merkmale(_ person: inout Person) {
    let jung = person.geburt > Vorgaben.stichtag.adding(months: -300)
    let letters = StrategieLetter.allCases
    person.strategie = letters[random.weighted(jung ? [6, 32, 28, 26, 8] : [6, 24, 17, 36, 17])]
    if !jung, random.chance(0.055) { person.zielgruppen.append(.schwerbehindert) }
    if !jung, person.zielgruppen.isEmpty, random.chance(0.012) { person.zielgruppen.append(.gleichgestellt) }
    if random.chance(0.018) { person.zielgruppen.append(.rehabilitand) }
    if random.chance(0.06) { person.zielgruppen.append(.multipleProblemlagen) }
    person.fallzugang = person.bezuege.map { bezug in
      if bezug.von == Vorgaben.beginn { return bezug.erfasst }
      return Arbeitstage.ab(min(bezug.erfasst, bezug.von + random.below(6)))
    }
  }

  /// Bedarfsgemeinschaften are numbered by the day on which they are recorded first.
  private mutating func nummeriere() {
    var all: [(erfasst: Day, haushalt: Int, zeit: Int)] = []
    for (index, haushalt) in haushalte.enumerated() {
      for zeit in haushalt.zeiten.indices {
        all.append((haushalt.erfasst[zeit], index, zeit))
      }
      haushalte[index].nummern = [Int](repeating: 0, count: haushalt.zeiten.count)
    }
    all.sort { ($0.erfasst, $0.haushalt, $0.zeit) < ($1.erfasst, $1.haushalt, $1.zeit) }
    for (number, entry) in all.enumerated() { haushalte[entry.haushalt].nummern[entry.zeit] = number + 1 }
    bedarfsgemeinschaften = all.count
  }
}

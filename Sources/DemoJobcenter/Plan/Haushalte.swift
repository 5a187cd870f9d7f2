import Kernel

/// A household before it is placed.
struct Haushaltsentwurf {
  struct Mitglied {
    let rolle: Rolle
    let geschlecht: Geschlecht
    let geburt: Day
  }
  let art: Haushaltsart
  let nichtDeutsch: Bool
  let zeiten: [Period]
  var mitglieder: [Mitglied]
}

/// Composes households: who lives with whom, how old, of which sex.
struct Haushalte {
  var random: Zufall
  /// Children from 18 belong to their parents' Bedarfsgemeinschaft since this day, 2006-07-01 (§ 7 Abs. 3 Nr. 2 and 4 SGB II).
  private static let kinderBis25 = Day(rawValue: 13_330)

  /// A household of several persons; `am` is the day that the ages are made for.
  mutating func mehrpersonen(_ art: Haushaltsart, zeiten: [Period], am: Day) -> Haushaltsentwurf {
    let nichtDeutsch = random.chance(art == .familie ? 0.37 : 0.22)
    let frau = random.chance(art == .alleinerziehend ? 0.94 : 0.38)
    let haupt = erwachsen(.hauptperson, frau ? .weiblich : .maennlich, art: art, am: am)
    var mitglieder = [haupt]
    if art != .alleinerziehend { mitglieder.append(partner(zu: haupt, am: am)) }
    if art != .paar {
      let juengster = mitglieder.map(\.geburt).max() ?? haupt.geburt
      mitglieder += kinder(elternteil: juengster, minderjaehrig: art == .alleinerziehend, zeiten: zeiten, am: am)
    }
    return Haushaltsentwurf(art: art, nichtDeutsch: nichtDeutsch, zeiten: zeiten, mitglieder: mitglieder)
  }

  /// A person alone, of a group whose age is meant on `am`.
  mutating func einzeln(_ zelle: Zelle, zeiten: [Period], am: Day) -> Haushaltsentwurf {
    var zeiten = zeiten
    let geburt: Day
    if zelle.u25 {
      geburt = random.day(am.adding(months: -300) + 1, am.adding(months: -219))
      let volljaehrig = geburt.adding(months: 216)
      if let first = zeiten.first, let last = zeiten.last, first.from < volljaehrig {
        zeiten = [Period(from: random.day(volljaehrig + 1, max(volljaehrig + 1, am - 8)), to: last.to)]
      }
    } else {
      geburt = random.day(am.adding(months: -774), am.adding(months: -300) - random.below(2_000))
    }
    let einziger = Haushaltsentwurf.Mitglied(
      rolle: .hauptperson, geschlecht: zelle.frau ? .weiblich : .maennlich, geburt: geburt)
    return Haushaltsentwurf(art: .einzeln, nichtDeutsch: zelle.nichtDeutsch, zeiten: zeiten, mitglieder: [einziger])
  }

  private mutating func erwachsen(
    _ rolle: Rolle, _ geschlecht: Geschlecht, art: Haushaltsart, am: Day
  ) -> Haushaltsentwurf.Mitglied {
    let months =
      switch art {
      case .alleinerziehend: random.from(255, to: 560)
      case .familie: random.from(265, to: 640)
      case .paar, .einzeln: random.from(280, to: 770)
      }
    return .init(rolle: rolle, geschlecht: geschlecht, geburt: am.adding(months: -months) - random.below(30))
  }

  private mutating func partner(zu haupt: Haushaltsentwurf.Mitglied, am: Day) -> Haushaltsentwurf.Mitglied {
    let wanted = haupt.geburt + random.from(-2_400, to: 2_900)
    let geburt = min(max(wanted, am.adding(months: -772)), am.adding(months: -258))
    return .init(rolle: .partner, geschlecht: haupt.geschlecht == .weiblich ? .maennlich : .weiblich, geburt: geburt)
  }

  private mutating func kinder(
    elternteil: Day, minderjaehrig: Bool, zeiten: [Period], am: Day
  ) -> [Haushaltsentwurf.Mitglied] {
    let frueh = (zeiten.first?.from ?? am) < Haushalte.kinderBis25
    let grenze = max(
      frueh ? Haushalte.kinderBis25.adding(months: -216) : Vorgaben.schluss.adding(months: -299),
      max(elternteil.adding(months: 204), am.adding(months: minderjaehrig ? -212 : -290)))
    let count = 1 + random.weighted(minderjaehrig ? [58, 30, 10, 2] : [35, 38, 19, 8])
    return (0..<count).map { _ in
      let geschlecht: Geschlecht = random.chance(0.49) ? .weiblich : .maennlich
      return .init(rolle: .kind, geschlecht: geschlecht, geburt: random.day(min(grenze, am - 30), am - 10))
    }
  }
}

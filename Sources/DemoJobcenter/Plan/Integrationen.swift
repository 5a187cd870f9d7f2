import Kernel

/// Who takes up work or training when. The counted ones meet the year's groups exactly.
struct Integrationen {
  private var random: Zufall
  private let vorgaben: Vorgaben
  /// Household and run of days that one member's work has ended already.
  private var beendet: Set<Int> = []

  init(_ vorgaben: Vorgaben, seed: UInt64) {
    self.vorgaben = vorgaben
    random = Zufall(seed: seed, topic: 3, index: 0)
  }

  /// By month: how many take up work, in percent of the strongest.
  private static let saison = [55, 60, 75, 85, 85, 80, 75, 100, 100, 85, 75, 50]

  mutating func plane(_ bestand: inout Bestand) {
    for year in 2005...2008 {
      guard let gruppen = vorgaben.integrationen[year] else { continue }
      var rest = Kontingent.verteilt(
        gruppen, grenze: [Int](repeating: max(4, gruppen.gesamt), count: 8), neigung: [1, 1, 1, 1, 1, 1, 0.8, 0.8])
      durchAbgang(year, &rest, &bestand)
      imBezug(year, &rest, &bestand)
    }
    abgangsgruende(&bestand)
    dauern(&bestand)
    ungezaehlte(&bestand)
  }

  // MARK: Counted

  /// Persons whose work ends the household's need: up to three fifths of each group.
  private mutating func durchAbgang(_ year: Int, _ rest: inout [Int], _ bestand: inout Bestand) {
    let behalten = rest.map { $0 * 2 / 5 }
    var kandidaten: [(person: Int, bezug: Int)] = []
    for (index, person) in bestand.personen.enumerated() {
      for (number, bezug) in person.bezuege.enumerated()
      where bezug.bis != .distantFuture && bezug.grund != .altersgrenze && bezug.bis <= Vorgaben.schluss {
        if bezug.bis.year == year { kandidaten.append((index, number)) }
      }
    }
    random.shuffle(&kandidaten)
    for (index, number) in kandidaten {
      let person = bestand.personen[index]
      let bezug = person.bezuege[number]
      let beginn = random.chance(0.35) ? bezug.bis : bezug.bis - random.from(1, to: 30)
      let zelle = zelle(person, bestand, beginn)
      let key = person.haushalt * 4 + bezug.zeit
      guard beginn.year == year, rest[zelle.index] > behalten[zelle.index], !beendet.contains(key),
        darf(person, beginn)
      else { continue }
      rest[zelle.index] -= 1
      beendet.insert(key)
      bestand.personen[index].aufnahmen.append(aufnahme(person, bezug: number, beginn))
      bestand.personen[index].bezuege[number].grund =
        bestand.personen[index].aufnahmen.last?.kind == .ausbildung ? .ausbildung : .arbeitsaufnahme
    }
  }

  /// Persons who go on drawing benefits beside their work.
  private mutating func imBezug(_ year: Int, _ rest: inout [Int], _ bestand: inout Bestand) {
    let from = max(Day(year: year, month: 1, day: 1) ?? Vorgaben.beginn, Vorgaben.beginn)
    let to = min(from.adding(months: 12) - 1, Vorgaben.schluss)
    var buckets = [[Int]](repeating: [], count: 4)
    for (index, person) in bestand.personen.enumerated() where !person.bezuege.isEmpty {
      let frau = person.geschlecht == .weiblich
      buckets[(frau ? 1 : 0) + (bestand.haushalte[person.haushalt].nichtDeutsch ? 2 : 0)].append(index)
    }
    for zelle in Zelle.alle {
      let bucket = buckets[zelle.index >> 1]
      guard !bucket.isEmpty else { continue }
      var versuche = rest[zelle.index] * 2_000 + 50_000
      while rest[zelle.index] > 0, versuche > 0 {
        versuche -= 1
        let index = random.pick(bucket)
        let person = bestand.personen[index]
        let beginn = random.day(from, to)
        guard random.below(100) < Integrationen.saison[beginn.month.number - 1],
          (person.alter(beginn) < 25) == zelle.u25, passt(person, beginn, streng: versuche > 25_000),
          let bezug = person.bezug(am: beginn - 1)
        else { continue }
        rest[zelle.index] -= 1
        bestand.personen[index].aufnahmen.append(aufnahme(person, bezug: bezug, beginn))
      }
    }
  }

  private func zelle(_ person: Person, _ bestand: Bestand, _ day: Day) -> Zelle {
    Zelle(
      u25: person.alter(day) < 25, frau: person.geschlecht == .weiblich,
      nichtDeutsch: bestand.haushalte[person.haushalt].nichtDeutsch)
  }

  private mutating func passt(_ person: Person, _ beginn: Day, streng: Bool) -> Bool {
    guard darf(person, beginn) else { return false }
    guard streng else { return true }
    let chance: Double =
      switch person.alter(beginn) {
      case ..<17: 0.15
      case 17..<50: 1
      case 50..<57: 0.6
      default: 0.15
      }
    return random.chance(chance)
  }

  /// Entitled on the day before, the case open for a week, and 75 days away from any other take-up.
  private func darf(_ person: Person, _ beginn: Day) -> Bool {
    guard let bezug = person.bezug(am: beginn - 1), beginn >= person.fallzugang[bezug] + 7,
      (16..<64).contains(person.alter(beginn))
    else { return false }
    return person.aufnahmen.allSatisfy { abs($0.beginn - beginn) > 75 }
  }

  private mutating func aufnahme(_ person: Person, bezug: Int, _ beginn: Day) -> Aufnahme {
    let alter = person.alter(beginn)
    let herbst = (8...9).contains(beginn.month.number)
    let kind: IntegrationKind =
      if alter < 25 && random.chance(alter < 18 ? 0.9 : herbst ? 0.75 : 0.16) {
        .ausbildung
      } else if alter > 21 && random.chance(0.06) {
        .selbstaendigkeit
      } else {
        .sozialversicherungspflichtig
      }
    let stunden = kind == .ausbildung ? 38 : random.chance(0.78) ? random.from(30, to: 40) : random.from(15, to: 29)
    return Aufnahme(
      bezug: bezug, kind: kind, beginn: beginn, ende: .distantFuture, stunden: stunden, foerderung: nil, gezaehlt: true)
  }

  // MARK: What follows

  /// Why the others stopped drawing benefits.
  private mutating func abgangsgruende(_ bestand: inout Bestand) {
    for haushalt in bestand.haushalte {
      for zeit in haushalt.zeiten.indices {
        let work = haushalt.mitglieder.compactMap { index in
          bestand.personen[index].bezuege.first {
            $0.zeit == zeit && $0.grund != .sonstige && $0.grund != .altersgrenze
          }?.grund
        }.first
        let others: Leistungsende = [.einkommen, .umzug, .verzicht, .sonstige][random.weighted([42, 24, 9, 25])]
        for index in haushalt.mitglieder {
          for number in bestand.personen[index].bezuege.indices {
            let bezug = bestand.personen[index].bezuege[number]
            guard bezug.zeit == zeit, bezug.grund == .sonstige else { continue }
            bestand.personen[index].bezuege[number].grund = work == nil ? others : .einkommen
          }
        }
      }
    }
  }

  /// How long the work lasts: to the end of benefits, or some months.
  private mutating func dauern(_ bestand: inout Bestand) {
    for index in bestand.personen.indices where !bestand.personen[index].aufnahmen.isEmpty {
      bestand.personen[index].aufnahmen.sort { $0.beginn < $1.beginn }
      let aufnahmen = bestand.personen[index].aufnahmen
      for (number, aufnahme) in aufnahmen.enumerated() {
        let bis = bestand.personen[index].bezuege[aufnahme.bezug].bis
        let abgang = bis != .distantFuture && bis - aufnahme.beginn <= 31
        var ende = Day.distantFuture
        if !abgang, random.chance(aufnahme.kind == .ausbildung ? 0.35 : 0.70) {
          ende = aufnahme.beginn + random.from(14, to: 220)
        }
        if number + 1 < aufnahmen.count { ende = min(ende, aufnahmen[number + 1].beginn - 4) }
        bestand.personen[index].aufnahmen[number].ende = ende < bis ? ende : .distantFuture
      }
    }
  }

  // MARK: Not counted

  /// Marginal and other work, a second job in the same month, jobs begun when benefits had ended.
  private mutating func ungezaehlte(_ bestand: inout Bestand) {
    for index in bestand.personen.indices where !bestand.personen[index].bezuege.isEmpty {
      nebenjobs(&bestand.personen[index])
      nachDemBezug(&bestand.personen[index])
      zweiteImMonat(&bestand.personen[index])
      bestand.personen[index].aufnahmen.sort { $0.beginn < $1.beginn }
    }
  }

  private mutating func nebenjobs(_ person: inout Person) {
    for (number, bezug) in person.bezuege.enumerated() {
      let bis = min(bezug.bis, Vorgaben.schluss)
      let jahre = Double(bis - bezug.von) / 365
      guard random.chance(jahre * 0.16) else { continue }
      let beginn = random.day(max(bezug.von + 10, person.fallzugang[number] + 7), bis - 10)
      guard beginn < bis - 9, person.alter(beginn) >= 16,
        person.aufnahmen.allSatisfy({ abs($0.beginn - beginn) > 40 })
      else { continue }
      let sonstige = random.chance(0.07)
      let ende = beginn + random.from(20, to: 400)
      person.aufnahmen.append(
        Aufnahme(
          bezug: number, kind: sonstige ? .sonstige : .geringfuegig, beginn: beginn,
          ende: ende < bezug.bis ? ende : .distantFuture, stunden: sonstige ? 20 : random.from(4, to: 14),
          foerderung: nil, gezaehlt: false))
    }
  }

  private mutating func nachDemBezug(_ person: inout Person) {
    for (number, bezug) in person.bezuege.enumerated() {
      guard bezug.bis < Vorgaben.schluss - 30, bezug.grund == .einkommen || bezug.grund == .verzicht,
        random.chance(0.03), person.alter(bezug.bis) > 17, person.alter(bezug.bis) < 60
      else { continue }
      let beginn = bezug.bis + random.from(2, to: 5)
      let weit = person.aufnahmen.allSatisfy { abs($0.beginn - beginn) > 40 }
      guard weit, person.bezug(am: beginn - 1) == nil else { continue }
      person.aufnahmen.append(
        Aufnahme(
          bezug: number, kind: .sozialversicherungspflichtig, beginn: beginn, ende: .distantFuture, stunden: 38,
          foerderung: nil, gezaehlt: false))
    }
  }

  private mutating func zweiteImMonat(_ person: inout Person) {
    for number in person.aufnahmen.indices where person.aufnahmen[number].gezaehlt {
      let first = person.aufnahmen[number]
      let second = first.beginn + random.from(6, to: 12)
      guard random.chance(0.02), first.ende != .distantFuture, first.ende > second + 5,
        second.month == first.beginn.month, first.kind == .sozialversicherungspflichtig,
        person.alter(second) == person.alter(first.beginn), person.bezuege[first.bezug].contains(second + 5)
      else { continue }
      person.aufnahmen[number].ende = second - 1
      var copy = first
      copy.beginn = second
      copy.gezaehlt = false
      person.aufnahmen.append(copy)
      return
    }
  }
}

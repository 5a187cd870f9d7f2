import Kernel
import Law

/// The binding process: profiling, strategy, plan, agreements, talks; mostly in time, sometimes late.
struct Prozess {
  let person: Person
  let fall: Int
  let beginn: Day
  let erfasst: Day
  /// The first day on which nothing more is done.
  let grenze: Day
  /// One of those who were there when the job centre opened; their profiling took months.
  let bestandsfall: Bool

  private var strategie: StrategieLetter
  /// How many wordings there are for plans and agreements.
  static let varianten = 12

  init(person: Person, fall: Int, beginn: Day, erfasst: Day, grenze: Day, bestandsfall: Bool) {
    self.person = person
    self.fall = fall
    self.beginn = beginn
    self.erfasst = erfasst
    self.grenze = grenze
    self.bestandsfall = bestandsfall
    strategie = person.strategie
  }

  mutating func schreibe(_ akte: inout Akte, _ random: inout Zufall) {
    if let plan = bisPlan(&akte, &random) { vereinbarungen(&akte, ab: plan, &random) }
    gespraeche(&akte, &random)
  }

  // MARK: Profiling, strategy, plan

  /// - Returns: the day of the plan, if the case lasted that long.
  private mutating func bisPlan(_ akte: inout Akte, _ random: inout Zufall) -> Day? {
    let rueckstand = bestandsfall && random.chance(0.6) ? random.below(150) : 0
    let auftrag = Arbeitstage.ab(erfasst + random.below(11) + rueckstand)
    guard auftrag < grenze else { return nil }
    akte.schreibe(
      auftrag, fall: fall,
      .profilingBeauftragt(
        traeger: random.chance(0.7) ? Organisation.profilinginstitut : random.from(1, to: 12), am: auftrag,
        bis: auftrag + 28))
    let verzug = random.chance(0.14) ? random.from(8, to: 60) : 0
    let eingang = Arbeitstage.ab(auftrag + random.from(13, to: 29) + verzug)
    guard eingang < grenze else { return nil }
    akte.schreibe(eingang, fall: fall, .profilingEingegangen(am: eingang, merkmale: merkmale(&random)))
    let zuordnung = Arbeitstage.ab(eingang + random.from(1, to: 9))
    guard zuordnung < grenze else { return nil }
    akte.schreibe(zuordnung, fall: fall, .strategie(strategie, am: zuordnung))
    let plan = Arbeitstage.ab(zuordnung + random.below(8) + (random.chance(0.08) ? random.from(8, to: 40) : 0))
    guard plan < grenze else { return nil }
    akte.schreibe(plan, fall: fall, .planErstellt(am: plan, variant: random.below(Prozess.varianten)))
    return plan
  }

  private func merkmale(_ random: inout Zufall) -> Profilmerkmale {
    let mitte = [1, 2, 3, 3, 4][Int(strategie.number) - 1]
    func merkmal() -> Int8? {
      random.chance(0.06) ? nil : Int8(min(4, max(1, mitte + random.from(-1, to: 1))))
    }
    return Profilmerkmale(
      qualifikation: merkmal(), leistungsfaehigkeit: merkmal(), motivation: merkmal(), rahmenbedingungen: merkmal())
  }

  // MARK: Agreements and updates of the plan

  private mutating func vereinbarungen(_ akte: inout Akte, ab plan: Day, _ random: inout Zufall) {
    var angebot = Arbeitstage.ab(plan + random.below(10))
    var zuletzt: Day?
    var fortschreibung = plan
    while angebot < grenze {
      if ruht(angebot) {
        angebot = Arbeitstage.ab(angebot + random.from(60, to: 120))
        continue
      }
      if angebot - fortschreibung > 80, random.chance(0.65) {
        fortschreibung = angebot
        akte.schreibe(angebot, fall: fall, .planFortgeschrieben(am: angebot, variant: random.below(Prozess.varianten)))
        strategiewechsel(&akte, angebot, &random)
      }
      akte.schreibe(angebot, fall: fall, .vereinbarungAngeboten(am: angebot))
      let abschluss = Arbeitstage.ab(max(angebot + random.below(13), (zuletzt ?? angebot - 1) + 1))
      if random.chance(0.05) || abschluss >= grenze {
        angebot = Arbeitstage.ab(abschluss + random.from(20, to: 60))
        continue
      }
      let bis = abschluss.adding(months: [6, 6, 6, 6, 6, 6, 5, 4, 3][random.below(9)]) - 1
      akte.schreibe(
        abschluss, fall: fall,
        .vereinbarungGeschlossen(am: abschluss, bis: bis, variant: random.below(Prozess.varianten)))
      zuletzt = bis
      angebot = Arbeitstage.ab(max(abschluss + 30, bis + (random.chance(0.4) ? random.below(75) : -random.below(12))))
    }
  }

  /// Nobody agrees on steps to work with those who are at school, care for an infant or seek no longer.
  private func ruht(_ day: Day) -> Bool {
    let code = person.status[fall].last { $0.von <= day }?.code
    return code == .schule || code == .kinderbetreuung || code == .regelung58
  }

  private mutating func strategiewechsel(_ akte: inout Akte, _ day: Day, _ random: inout Zufall) {
    guard random.chance(0.12) else { return }
    let number = strategie.number + (random.chance(0.5) ? 1 : -1)
    guard let letter = StrategieLetter(number: number) else { return }
    strategie = letter
    akte.schreibe(day, fall: fall, .strategie(letter, am: day))
  }

  // MARK: Talks

  private func gespraeche(_ akte: inout Akte, _ random: inout Zufall) {
    var day = Arbeitstage.ab(erfasst + random.from(2, to: bestandsfall ? 90 : 16))
    while day < grenze {
      let versaeumt = random.chance(0.11)
      let abstand = versaeumt ? random.from(6, to: 16) : abstand(am: day, &random)
      let next = Arbeitstage.ab(day + abstand)
      akte.schreibe(day, fall: fall, .gespraech(am: day, versaeumt: versaeumt, next: random.chance(0.8) ? next : nil))
      day = next
    }
  }

  /// Days to the next talk: the nearer to work, the sooner.
  private func abstand(am day: Day, _ random: inout Zufall) -> Int {
    let spans = person.status[fall]
    let code = spans.last { $0.von <= day }?.code ?? .arbeitslos
    let basis =
      switch strategie {
      case .a: random.from(32, to: 56)
      case .b: random.from(42, to: 84)
      case .c: random.from(56, to: 105)
      case .d: random.from(66, to: 120)
      case .e: random.from(90, to: 160)
      }
    switch code {
    case .schule, .regelung58, .kinderbetreuung, .nichtVerfuegbar: return basis * 2
    case .inMassnahme, .beschaeftigt: return basis * 5 / 4
    case .arbeitslos, .arbeitsuchend, .krank, .paragraf53a: return basis
    }
  }
}

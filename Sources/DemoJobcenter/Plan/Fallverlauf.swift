import Kernel
import Law

/// One case from Fallzugang to Abschluss, as it is recorded.
struct Fallverlauf {
  let person: Person
  /// Index of the Bezug and of the case.
  let fall: Int
  let katalog: Massnahmenkatalog
  let organisation: Organisation

  private var bezug: Bezug { person.bezuege[fall] }
  private var beginn: Day { person.fallzugang[fall] }
  /// The first day on which the case work rests.
  private var grenze: Day { min(bezug.bis, Vorgaben.schluss + 1) }

  func schreibe(_ akte: inout Akte, _ random: inout Zufall) {
    akte.schreibe(bezug.erfasst, fall: fall, .fallzugang(am: beginn, anlass: fall == 0 ? .erstantrag : .wiederzugang))
    akte.schreibe(min(bezug.erfasst + random.below(8), bezug.endeErfasst), .leistungsbezugBegonnen(ab: bezug.von))
    if fall == 0 {
      // Alleinerziehende follow from the Bedarfsgemeinschaft; nobody records them.
      for code in person.zielgruppen where code != .alleinerziehend {
        akte.schreibe(bezug.erfasst, fall: fall, .zielgruppe(code, ab: bezug.von))
      }
    }
    zustaendigkeiten(&akte, &random)
    status(&akte, &random)
    var prozess = Prozess(
      person: person, fall: fall, beginn: beginn, erfasst: bezug.erfasst, grenze: grenze,
      bestandsfall: bezug.von == Vorgaben.beginn)
    prozess.schreibe(&akte, &random)
    teilnahmen(&akte, &random)
    aufnahmen(&akte, &random)
    ende(&akte, &random)
  }

  // MARK: Responsible staff

  private func zustaendigkeiten(_ akte: inout Akte, _ random: inout Zufall) {
    var team = waehleTeam(beginn)
    akte.schreibe(bezug.erfasst, fall: fall, zustaendig(team, ab: beginn, &random))
    var wechsel = [person.geburt.adding(months: 300), person.geburt.adding(months: 576)]
    wechsel += [Organisation.jugendSeit + random.below(26), Organisation.ab48Seit + random.below(26)]
    var tag = beginn + random.from(60, to: 3_400)
    while tag < grenze {
      wechsel.append(tag)
      tag = tag + random.from(200, to: 3_400)
    }
    for tag in wechsel.sorted() where tag > max(beginn, bezug.erfasst) && tag < grenze {
      let neu = waehleTeam(tag)
      let vertretung = !wechsel.prefix(4).contains(tag)
      guard neu != team || vertretung else { continue }
      team = neu
      akte.schreibe(tag, fall: fall, zustaendig(team, ab: Arbeitstage.ab(tag), &random))
    }
  }

  private func waehleTeam(_ day: Day) -> Int {
    let teams = organisation.teamNumbers(alter: person.alter(day), strategie: person.strategie, am: day)
    return teams[person.haushalt % teams.count]
  }

  private func zustaendig(_ team: Int, ab: Day, _ random: inout Zufall) -> Act {
    .zustaendigkeit(team: team, staff: random.pick(organisation.fallmanagement[team]), ab: ab)
  }

  // MARK: Status

  private func status(_ akte: inout Akte, _ random: inout Zufall) {
    var erfasst = bezug.erfasst
    let spans = person.status[fall]
    for (number, span) in spans.enumerated() where span.von <= Vorgaben.schluss {
      if number > 0 { erfasst = max(erfasst, Arbeitstage.ab(span.von + random.delay(longest: 35))) }
      akte.schreibe(erfasst, fall: fall, .status(span.code, ab: span.von))
    }
    guard bezug.bis <= Vorgaben.schluss + 30, let last = spans.last else { return }
    let arbeitet = person.aufnahmen.contains {
      $0.bezug == fall && $0.beendetArbeitslosigkeit && $0.beginn <= bezug.bis && $0.ende == .distantFuture
    }
    let code: StatusCode = arbeitet ? .beschaeftigt : .nichtVerfuegbar
    guard last.code != code else { return }
    akte.schreibe(max(erfasst, bezug.endeErfasst), fall: fall, .status(code, ab: bezug.bis))
  }

  // MARK: Measures and work

  private func teilnahmen(_ akte: inout Akte, _ random: inout Zufall) {
    // Nobody is entered in a second measure of the day, or again in the same one, before the first is closed.
    var belegtBis: [Int: Day] = [:]
    for (number, teilnahme) in person.teilnahmen.enumerated() where teilnahme.bezug == fall {
      let platz = teilnahme.tagfuellend ? -1 : teilnahme.angebot
      let vorab = random.chance(0.35) ? -random.from(1, to: 10) : random.delay(longest: 30)
      let erfasst = Arbeitstage.ab(max(max(bezug.erfasst, belegtBis[platz] ?? bezug.erfasst), teilnahme.beginn + vorab))
      akte.schreibe(
        erfasst, fall: fall,
        .teilnahmeBegonnen(
          nr: number, instrument: katalog.angebote[teilnahme.angebot].instrument.key, traeger: teilnahme.traeger,
          beginn: teilnahme.beginn, endeGeplant: teilnahme.endeGeplant))
      guard teilnahme.ende < Vorgaben.schluss else { continue }
      let ende = Arbeitstage.ab(max(erfasst, teilnahme.ende + 1 + random.delay(longest: 40)))
      akte.schreibe(ende, fall: fall, .teilnahmeBeendet(nr: number, ende: teilnahme.ende, ergebnis: teilnahme.ergebnis))
      belegtBis[platz] = ende
    }
  }

  private func aufnahmen(_ akte: inout Akte, _ random: inout Zufall) {
    for (number, aufnahme) in person.aufnahmen.enumerated() where aufnahme.bezug == fall {
      let spaet = bezug.bis - aufnahme.beginn < -1 ? random.below(15) : random.delay(longest: 58)
      let erfasst = Arbeitstage.ab(max(bezug.erfasst, aufnahme.beginn + spaet))
      akte.schreibe(
        erfasst, fall: fall,
        .integration(
          nr: number, aufnahme.kind, beginn: aufnahme.beginn, stunden: aufnahme.stunden,
          begleitend: aufnahme.foerderung != nil))
      guard aufnahme.ende < min(bezug.bis, Vorgaben.schluss) else { continue }
      akte.schreibe(
        max(erfasst, aufnahme.ende + 1 + random.delay(longest: 50)), fall: fall,
        .integrationBeendet(nr: number, ende: aufnahme.ende))
    }
  }

  // MARK: The end

  private func ende(_ akte: inout Akte, _ random: inout Zufall) {
    akte.faelle.append((bezug.erfasst, .distantFuture))
    guard bezug.bis != .distantFuture else { return }
    akte.schreibe(bezug.endeErfasst, .leistungsbezugBeendet(ende: bezug.bis, grund: bezug.grund))
    let letzte = max(akte.letzte(fall: fall), max(bezug.endeErfasst, bezug.bis))
    let schluss = Arbeitstage.ab(letzte + random.from(2, to: 38))
    akte.schreibe(schluss, fall: fall, .abschluss(am: schluss, grund: abschlussgrund))
    akte.faelle[akte.faelle.count - 1].geschlossen = schluss
  }

  private var abschlussgrund: Abschlussgrund {
    switch bezug.grund {
    case .arbeitsaufnahme, .ausbildung: .integration
    case .umzug: .umzug
    case .altersgrenze: .altersgrenze
    case .einkommen, .verzicht: .leistungsende
    case .sonstige: .sonstige
    }
  }
}

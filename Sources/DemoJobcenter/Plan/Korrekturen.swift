import Kernel
import Law

/// Mistakes that staff make and mend: first the wrong entry, later the correction or the cancellation.
///
/// What remains after all corrections is the planned truth, and each mend comes within 92 days after the month concerned,
/// so the counts stay as planned.
struct Korrekturen {
  /// What is mended in February 2008 for November and December 2007.
  enum Februar {
    /// A job first recorded as marginal.
    case integrationsart
    /// A job that never began.
    case integrationStorno
    /// An end of benefits that was somebody else's.
    case bezugsendeStorno
    /// A break-off that was somebody else's.
    case teilnahmeendeStorno
    /// An illness that was none.
    case statusStorno
  }

  private(set) var februar: [Int: Februar] = [:]
  private static let februarBeginn = Day(rawValue: 13_913)  // 2008-02-05

  /// Chooses who is concerned in February 2008, and whose end of benefits becomes known only then.
  init(_ bestand: inout Bestand, _ vorgaben: Vorgaben, seed: UInt64) {
    var random = Zufall(seed: seed, topic: 8, index: 0)
    let order = random.shuffled(Array(bestand.personen.indices))
    let wanted: [(Februar, Int)] = [
      (.integrationsart, 14), (.integrationStorno, 6), (.bezugsendeStorno, 7), (.teilnahmeendeStorno, 9),
      (.statusStorno, 8),
    ]
    for (art, count) in wanted {
      var rest = max(1, Int(Double(count) * vorgaben.ratio + 0.5))
      for index in order where rest > 0 && februar[index] == nil {
        guard Korrekturen.eignet(bestand.personen[index], art, bestand) else { continue }
        februar[index] = art
        rest -= 1
      }
    }
    spaetBekannt(&bestand, order, count: max(1, Int(3 * vorgaben.ratio + 0.5)), &random)
  }

  private mutating func spaetBekannt(_ bestand: inout Bestand, _ order: [Int], count: Int, _ random: inout Zufall) {
    var rest = count
    for index in order where rest > 0 {
      let person = bestand.personen[index]
      guard bestand.haushalte[person.haushalt].art == .einzeln, let last = person.bezuege.last,
        last.bis >= Vorgaben.stichtag - 20, last.bis <= Vorgaben.stichtag - 5
      else { continue }
      bestand.personen[index].bezuege[person.bezuege.count - 1].endeErfasst = Arbeitstage.ab(
        Korrekturen.februarBeginn + random.below(2))
      rest -= 1
    }
  }

  private static func eignet(_ person: Person, _ art: Februar, _ bestand: Bestand) -> Bool {
    guard let bezug = person.bezuege.last, bezug.bis == .distantFuture, bezug.von < Vorgaben.stichtag - 90 else {
      return false
    }
    let letzter = person.bezuege.count - 1
    switch art {
    case .integrationsart:
      return novemberjob(person) != nil
    case .integrationStorno:
      return person.alter(Vorgaben.stichtag) > 25 && person.alter(Vorgaben.stichtag) < 50
        && person.aufnahmen.allSatisfy { $0.beginn < Vorgaben.stichtag - 150 && $0.ende < Vorgaben.stichtag - 60 }
    case .bezugsendeStorno:
      return bestand.haushalte[person.haushalt].art == .einzeln
    case .teilnahmeendeStorno:
      return stichtagsmassnahme(person) != nil
    case .statusStorno:
      return person.status[letzter].contains {
        $0.code == .arbeitslos && $0.von < Vorgaben.stichtag - 30 && $0.bis > Vorgaben.schluss
      }
    }
  }

  private static func novemberjob(_ person: Person) -> Int? {
    person.aufnahmen.firstIndex {
      $0.gezaehlt && $0.kind == .sozialversicherungspflichtig && $0.foerderung == nil
        && $0.beginn.month == Vorgaben.stichtag.month && $0.bezug == person.bezuege.count - 1
    }
  }

  private static func stichtagsmassnahme(_ person: Person) -> Int? {
    person.teilnahmen.firstIndex {
      $0.tagfuellend && $0.beginn < Massnahmen.ruhe.von - 14 && $0.ende > Vorgaben.schluss - 20
        && $0.bezug == person.bezuege.count - 1
    }
  }

  // MARK: One person

  func schreibe(_ akte: inout Akte, _ person: Person, _ random: inout Zufall) {
    if let art = februar[Int(person.index)] {
      imFebruar(art, &akte, person, &random)
    } else {
      alltag(&akte, &random)
      irrtuemer(&akte, person, &random)
    }
  }

  private func imFebruar(_ art: Februar, _ akte: inout Akte, _ person: Person, _ random: inout Zufall) {
    let day = Korrekturen.februarBeginn + random.below(18)
    let fall = person.bezuege.count - 1
    let november = Vorgaben.stichtag - random.from(5, to: 25)
    let dezember = Vorgaben.stichtag + random.from(3, to: 18)
    switch art {
    case .integrationsart:
      guard let job = Korrekturen.novemberjob(person) else { return }
      mindereArt(&akte, beginn: person.aufnahmen[job].beginn, fall: fall, berichtigt: day)
    case .integrationStorno:
      let act = Act.integration(
        nr: -1, .sozialversicherungspflichtig, beginn: november, stunden: 35, begleitend: false)
      akte.irrtum(
        act, erfasst: dezember, storniert: day, fall: fall, grund: "Das Arbeitsverhältnis kam nicht zustande.")
    case .bezugsendeStorno:
      let act = Act.leistungsbezugBeendet(ende: november, grund: .umzug)
      akte.irrtum(
        act, erfasst: dezember, storniert: day, fall: -1, grund: "Verwechslung: Der Umzug betraf eine andere Person.")
    case .teilnahmeendeStorno:
      guard let nr = Korrekturen.stichtagsmassnahme(person) else { return }
      let act = Act.teilnahmeBeendet(nr: nr, ende: Massnahmen.ruhe.von - 1, ergebnis: .abgebrochen)
      akte.irrtum(
        act, erfasst: dezember, storniert: day, fall: fall, grund: "Der Träger hatte den Abbruch irrtümlich gemeldet.")
    case .statusStorno:
      let act = Act.status(.krank, ab: dezember)
      akte.irrtum(act, erfasst: dezember, storniert: day, fall: fall, grund: "Es lag keine Arbeitsunfähigkeit vor.")
    }
  }

  /// The job of November stands as a marginal one until it is corrected.
  private func mindereArt(_ akte: inout Akte, beginn gesucht: Day, fall: Int, berichtigt day: Day) {
    for number in akte.eintraege.indices {
      guard case .integration(let nr, _, let beginn, _, _) = akte.eintraege[number].act,
        akte.eintraege[number].fall == fall, beginn == gesucht
      else { continue }
      akte.frueher(number, als: Vorgaben.stichtag + 40)
      let zuerst = Act.integration(nr: nr, .geringfuegig, beginn: beginn, stunden: 12, begleitend: false)
      akte.verfaelsche(
        number, zuerst: zuerst, berichtigt: day, grund: "Laut Arbeitsvertrag sozialversicherungspflichtig.")
      return
    }
  }

  // MARK: Everyday mistakes

  private func alltag(_ akte: inout Akte, _ random: inout Zufall) {
    for number in akte.eintraege.indices {
      let eintrag = akte.eintraege[number]
      guard eintrag.fall >= 0, let fehler = fehler(eintrag.act, &random), !liegtVoraus(fehler.act, eintrag.erfasst),
        !giltSchon(fehler.act, fall: eintrag.fall, akte)
      else { continue }
      let day = Arbeitstage.ab(eintrag.erfasst + random.from(2, to: 16))
      guard day < akte.faelle[eintrag.fall].geschlossen, day <= Vorgaben.schluss,
        !akte.eintraege.contains(where: { abhaengig($0, eintrag, bis: day) })
      else { continue }
      akte.verfaelsche(number, zuerst: fehler.act, berichtigt: day, grund: fehler.grund)
    }
  }

  /// The wrong letter must not be the one that holds already: nothing would be recorded.
  private func giltSchon(_ act: Act, fall: Int, _ akte: Akte) -> Bool {
    guard case .strategie(let wrong, _) = act else { return false }
    return akte.eintraege.contains { other in
      if case .strategie(wrong, _) = other.act { other.fall == fall } else { false }
    }
  }

  /// Nobody can record a job that has not begun.
  private func liegtVoraus(_ act: Act, _ erfasst: Day) -> Bool {
    if case .integration(_, _, let beginn, _, _) = act { return beginn > erfasst }
    return false
  }

  /// Nothing that builds on the entry may be recorded before it is mended.
  private func abhaengig(_ other: Akte.Eintrag, _ eintrag: Akte.Eintrag, bis day: Day) -> Bool {
    guard other.erfasst >= eintrag.erfasst, other.erfasst <= day + 1, other.act != eintrag.act else { return false }
    switch (other.act, eintrag.act) {
    case (.status, .status), (.strategie, .strategie), (.integrationBeendet, .integration), (.gespraech, .gespraech):
      return true
    default: return false
    }
  }

  private func fehler(_ act: Act, _ random: inout Zufall) -> (act: Act, grund: String)? {
    switch act {
    case .integration(let nr, let kind, let beginn, let stunden, let begleitend):
      guard random.chance(0.016), kind != .oeffentlichGefoerdert else { return nil }
      switch random.below(3) {
      case 0:
        let wrong = Act.integration(
          nr: nr, kind, beginn: beginn + random.from(1, to: 6), stunden: stunden, begleitend: begleitend)
        return (wrong, "Beginn laut Arbeitsvertrag berichtigt.")
      case 1 where kind == .sozialversicherungspflichtig:
        let wrong = Act.integration(nr: nr, .sonstige, beginn: beginn, stunden: stunden, begleitend: begleitend)
        return (wrong, "Art der Beschäftigung nach Meldebescheinigung berichtigt.")
      default:
        let wrong = Act.integration(nr: nr, kind, beginn: beginn, stunden: stunden + 1, begleitend: begleitend)
        return (wrong, "Wochenstunden berichtigt.")
      }
    case .teilnahmeBeendet(let nr, let ende, .abgeschlossen):
      return random.chance(0.003)
        ? (
          .teilnahmeBeendet(nr: nr, ende: ende, ergebnis: .abgebrochen), "Ergebnis nach Bericht des Trägers berichtigt."
        )
        : nil
    case .gespraech(let am, let versaeumt, let next):
      return random.chance(0.000_4)
        ? (.gespraech(am: am, versaeumt: !versaeumt, next: next), "Anwesenheit falsch eingetragen.") : nil
    case .strategie(let letter, let am):
      guard random.chance(0.002), let wrong = StrategieLetter(number: letter.number == 5 ? 4 : letter.number + 1) else {
        return nil
      }
      return (.strategie(wrong, am: am), "Zuordnung nach Rücksprache mit der Teamleitung berichtigt.")
    case .status(.krank, let ab):
      return random.chance(0.004) ? (.status(.nichtVerfuegbar, ab: ab), "Arbeitsunfähigkeit wurde nachgewiesen.") : nil
    default: return nil
    }
  }

  /// Entries that belong to another file and are cancelled some days later.
  private func irrtuemer(_ akte: inout Akte, _ person: Person, _ random: inout Zufall) {
    guard random.chance(0.006), let fall = person.bezuege.indices.last else { return }
    let von = akte.faelle[fall].erfasst + 20
    let bis = min(akte.faelle[fall].geschlossen, min(person.bezuege[fall].bis, Vorgaben.schluss)) - 30
    guard bis > von else { return }
    let day = Arbeitstage.ab(random.day(von, bis))
    let storno = day + random.from(1, to: 20)
    if random.chance(0.4), person.alter(day) > 18 {
      let act = Act.integration(
        nr: -1, random.pick([.sozialversicherungspflichtig, .geringfuegig]), beginn: day,
        stunden: 12 + random.below(28),
        begleitend: false)
      akte.irrtum(act, erfasst: day + 1, storniert: storno + 1, fall: fall, grund: "In der falschen Akte erfasst.")
    } else {
      akte.irrtum(
        .gespraech(am: day, versaeumt: false, next: nil), erfasst: day, storniert: storno, fall: fall,
        grund: "In der falschen Akte erfasst.")
    }
  }
}

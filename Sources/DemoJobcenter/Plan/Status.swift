import Kernel
import Law

/// The labour-market status of everybody on each day, and the exact number of unemployed on the two days of the report.
struct Status {
  private let vorgaben: Vorgaben
  private let seed: UInt64
  private var random: Zufall
  /// Ends of what is painted: a little after the last day that is recorded.
  private static let horizont = Vorgaben.schluss + 30

  init(_ vorgaben: Vorgaben, seed: UInt64) {
    self.vorgaben = vorgaben
    self.seed = seed
    random = Zufall(seed: seed, topic: 6, index: 0)
  }

  mutating func plane(_ bestand: inout Bestand) {
    for index in bestand.personen.indices where !bestand.personen[index].bezuege.isEmpty {
      let person = bestand.personen[index]
      var random = Zufall(seed: seed, topic: 7, index: index)
      let kleinkind = kinderbetreuung(bestand, index, &random)
      bestand.personen[index].status = person.bezuege.indices.map { bezug in
        var bild = Statusbild(von: person.fallzugang[bezug], bis: min(person.bezuege[bezug].bis, Status.horizont))
        bild.grund(person, kleinkind: kleinkind, &random)
        for aufnahme in person.aufnahmen where aufnahme.bezug == bezug && aufnahme.beendetArbeitslosigkeit {
          bild.male(
            .beschaeftigt, aufnahme.beginn, aufnahme.ende == .distantFuture ? Status.horizont : aufnahme.ende + 1)
        }
        for teilnahme in person.teilnahmen where teilnahme.bezug == bezug && teilnahme.tagfuellend {
          bild.male(.inMassnahme, teilnahme.beginn, teilnahme.ende + 1)
        }
        return bild.spannen()
      }
    }
    for (number, day) in Vorgaben.arbeitslosTage.enumerated() {
      gleicheAn(&bestand, day, ziel: vorgaben.arbeitslose[number])
    }
  }

  /// Until when the person cares for a child under three (§ 10 Abs. 1 Nr. 3 SGB II), with the day from which.
  private func kinderbetreuung(_ bestand: Bestand, _ index: Int, _ random: inout Zufall) -> [Period] {
    let person = bestand.personen[index]
    let haushalt = bestand.haushalte[person.haushalt]
    guard person.rolle != .kind, haushalt.art == .familie || haushalt.art == .alleinerziehend else { return [] }
    guard person.geschlecht == .weiblich || haushalt.art == .alleinerziehend else { return [] }
    return haushalt.mitglieder.compactMap { kind in
      let geburt = bestand.personen[kind].geburt
      guard bestand.personen[kind].rolle == .kind, random.chance(0.8) else { return nil }
      return Period(from: geburt - 42, to: geburt.adding(months: 36))
    }
  }

  // MARK: Exact counts

  private mutating func gleicheAn(_ bestand: inout Bestand, _ day: Day, ziel: Int) {
    let anderer = Vorgaben.arbeitslosTage.filter { $0 != day }
    var zahl = 0
    var arbeitslose: [(Int, Int, Int)] = []
    var andere: [(Int, Int, Int)] = []
    for (index, person) in bestand.personen.enumerated() {
      for (bezug, spans) in person.status.enumerated() {
        guard let number = spans.firstIndex(where: { $0.von <= day && day < $0.bis }) else { continue }
        let span = spans[number]
        if span.code == .arbeitslos {
          zahl += 1
          if span.von <= day - 3, span.bis > day + 3 { arbeitslose.append((index, bezug, number)) }
        } else if Status.beweglich(span.code), !anderer.contains(where: { span.von <= $0 && $0 < span.bis }) {
          andere.append((index, bezug, number))
        }
      }
    }
    random.shuffle(&arbeitslose)
    random.shuffle(&andere)
    while zahl > ziel, let (index, bezug, number) = arbeitslose.popLast() {
      unterbrich(&bestand.personen[index].status[bezug], number, day)
      zahl -= 1
    }
    while zahl < ziel, let (index, bezug, number) = andere.popLast() {
      bestand.personen[index].status[bezug][number].code = .arbeitslos
      bestand.personen[index].status[bezug] = Statusbild.verschmolzen(bestand.personen[index].status[bezug])
      zahl += 1
    }
  }

  private static func beweglich(_ code: StatusCode) -> Bool {
    switch code {
    case .krank, .arbeitsuchend, .nichtVerfuegbar, .kinderbetreuung, .schule, .regelung58: true
    case .arbeitslos, .inMassnahme, .beschaeftigt, .paragraf53a: false
    }
  }

  /// Some days of illness or absence around `day`, inside a span of unemployment.
  private mutating func unterbrich(_ spans: inout [StatusSpan], _ number: Int, _ day: Day) {
    let span = spans[number]
    let von = max(span.von, day - random.from(2, to: 24))
    let bis = min(span.bis, day + random.from(3, to: 24))
    let code: StatusCode = random.chance(0.75) ? .krank : .nichtVerfuegbar
    var parts: [StatusSpan] = []
    if span.von < von { parts.append(StatusSpan(code: .arbeitslos, von: span.von, bis: von)) }
    parts.append(StatusSpan(code: code, von: von, bis: bis))
    if bis < span.bis { parts.append(StatusSpan(code: .arbeitslos, von: bis, bis: span.bis)) }
    spans.replaceSubrange(number...number, with: parts)
    spans = Statusbild.verschmolzen(spans)
  }
}

import Casework
import Kernel
import Law

/// Nobody takes part twice in the same instrument on one day, and each measure is one of the law of its first day.
struct TeilnahmeModell: Modell {
  enum Akt: Sendable {
    case beginn(String, Day, bis: Day, status: Bool)
    case ende(nr: Int, Day, TeilnahmeErgebnis, danach: StatusCode?)
  }
  struct Teilnahme: Equatable {
    let instrument: String
    let beginn: Day
    var bis: Day
    var ergebnis: TeilnahmeErgebnis?
  }
  struct Bild: Equatable {
    let teilnahmen: [Teilnahme]
    let ergebnisse: [Day]
    let status: [StatusCode?]
    /// Taking part by the facts: those of the same instrument and the same days are one.
    let fakten: Int
  }

  static let codes: Set<String> = [
    "teilnahme.instrument_unbekannt", "teilnahme.instrument_nicht_in_kraft", "teilnahme.geschuetzt",
    "teilnahme.ueberschneidung", "teilnahme.unbekannt", "teilnahme.schon_beendet", "datum.ende_vor_beginn",
    "datum.zukunft", "datum.vor_fallzugang", "status.nicht_moeglich", "abschluss.offene_punkte", "fall.abgeschlossen",
  ]
  static let laenge = 8

  /// First and last day, and whether it ends unemployment.
  private static let recht: [String: (von: Day, bis: Day, aktiv: Bool)] = [
    "agh_mae": ("2005-01-01", .distantFuture, true), "eqj": ("2004-10-01", "2007-09-30", true),
    "mat": ("2009-01-01", .distantFuture, true), "fbw_bildungsgutschein": ("2005-01-01", "2024-12-31", true),
    "einstiegsgeld": ("2005-01-01", .distantFuture, false),
    "berufsorientierungspraktikum_48a": ("2024-04-01", .distantFuture, true),
  ]

  var rahmen: Rahmen
  private var teilnahmen: [Teilnahme] = []
  private var status = Statuszeit()

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }
  var offenePunkte: Int { teilnahmen.count { $0.ergebnis == nil } }

  func wurf(_ random: inout Zufall) -> Akt {
    let danach =
      random.chance(50) ? random.pick([StatusCode.arbeitslos, .beschaeftigt, .regelung58, .paragraf53a]) : nil
    if !teilnahmen.isEmpty, random.chance(45) {
      let nr = random.chance(95) ? 1 + random.below(teilnahmen.count) : 9
      let beginn = teilnahmen.indices.contains(nr - 1) ? teilnahmen[nr - 1].beginn : rahmen.zugang
      return .ende(nr: nr, rahmen.danach(beginn, 60, &random), random.any(TeilnahmeErgebnis.self), danach: danach)
    }
    let keys = Self.recht.keys.sorted() + ["agh_mae", "agh_mae", "zauberei", "suchtberatung_16a"]
    let beginn = rahmen.tag(&random)
    return .beginn(random.pick(keys), beginn, bis: beginn + random.below(45) - 1, status: random.chance(60))
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .beginn(let key, let beginn, let bis, _):
      var codes = rahmen.offen.union(rahmen.vorZugang(beginn)).union(bis < beginn ? ["datum.ende_vor_beginn"] : [])
      if key == "zauberei" { return codes.union(["teilnahme.instrument_unbekannt"]) }
      guard let recht = Self.recht[key] else { return codes.union(["teilnahme.geschuetzt"]) }
      if beginn < recht.von || beginn > recht.bis { codes.insert("teilnahme.instrument_nicht_in_kraft") }
      let frei = teilnahmen.allSatisfy { $0.instrument != key || $0.bis < beginn || bis < $0.beginn }
      return frei ? codes : codes.union(["teilnahme.ueberschneidung"])
    case .ende(let nr, let tag, _, let danach):
      guard teilnahmen.indices.contains(nr - 1) else { return rahmen.offen.union(["teilnahme.unbekannt"]) }
      let diese = teilnahmen[nr - 1]
      var codes = rahmen.offen.union(diese.ergebnis == nil ? [] : ["teilnahme.schon_beendet"])
      if tag < diese.beginn { codes.insert("datum.ende_vor_beginn") }
      if tag > rahmen.heute { codes.insert("datum.zukunft") }
      if let danach, status.auf(tag + 1) != danach, !Statuszeit.moeglich(danach, tag + 1, zugang: rahmen.zugang) {
        codes.insert("status.nicht_moeglich")
      }
      let andere = teilnahmen.enumerated().filter { $0.offset + 1 != nr && $0.element.instrument == diese.instrument }
      // Longer than planned, it may run into the next one.
      let trifft = andere.contains { $0.element.beginn <= tag && diese.beginn <= $0.element.bis }
      return trifft ? codes.union(["teilnahme.ueberschneidung"]) : codes
    }
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .beginn(let key, let beginn, let bis, let mit):
      teilnahmen.append(Teilnahme(instrument: key, beginn: beginn, bis: bis))
      if mit, Self.recht[key]?.aktiv == true { status.setze(.inMassnahme, ab: beginn) }
    case .ende(let nr, let tag, let ergebnis, let danach):
      (teilnahmen[nr - 1].bis, teilnahmen[nr - 1].ergebnis) = (tag, ergebnis)
      if let danach { status.setze(danach, ab: tag + 1) }
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .beginn(let key, let beginn, let bis, let mit):
      try akte.record(BeginTeilnahme.massnahme(key, beginn, bis: bis, status: mit))
    case .ende(let nr, let tag, let ergebnis, let danach):
      try akte.record(EndTeilnahme(nr: nr, ende: tag, ergebnis: ergebnis, statusDanach: danach))
    }
  }

  private var tage: [Day] { stride(from: 0, through: Self.dauer + 20, by: 15).map { rahmen.zugang + $0 } }

  var bild: Bild {
    let offen = rahmen.geschlossen ? [] : teilnahmen.filter { $0.ergebnis == nil }
    return Bild(
      teilnahmen: teilnahmen, ergebnisse: offen.map { rahmen.law.dueDay(.teilnahmeErgebnis, after: $0.bis) },
      status: tage.map(status.auf), fakten: teilnahmen.count)
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let steps = NextStep.all(file, law: rahmen.law).filter { $0.kind == .teilnahmeErgebnis }
    let facts = file.facts.filter { $0.kind == .teilnahme }
    return Bild(
      teilnahmen: file.teilnahme.items.map { item in
        let key = rahmen.law.instrumente.first { $0.number == item.instrument }?.key ?? ""
        return Teilnahme(
          instrument: key, beginn: item.beginn, bis: item.ende ?? item.geplantesEnde, ergebnis: item.ergebnis)
      },
      ergebnisse: steps.map(\.due), status: tage.map(file.status.on), fakten: facts.count)
  }
}

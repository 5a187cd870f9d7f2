import Casework
import Kernel
import Law

/// Work that began since 2008 is asked after three times while it goes on; after the end of need as the law of its first day
/// or the client allows it.
struct NachhaltenModell: Modell {
  enum Akt: Sendable {
    case frage(nr: Int, Day, ende: Day?, grund: String, beduerftig: Bool, widerruf: Bool)
    case einwilligung(Day, Bool)
  }
  struct Bild: Equatable {
    let beantwortet: [Int]
    /// After how many months it is asked next; `nil` = no more.
    let naechste: Int?
    let einwilligung: Bool
    let ende: Day?
  }

  static let codes: Set<String> = [
    "integration.unbekannt", "nachhalten.nichts_offen", "nachhalten.vor_beginn", "nachhalten.nicht_zulaessig",
    "nachhalten.unveraendert", "datum.ende_vor_beginn", "datum.zukunft", "datum.vor_fallzugang", "grund.fehlt",
  ]
  static let dauer = 480
  static let abschluesse = 12
  private static let ersterTag = 30

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    try .zugang(am: rahmen.zugang, today: rahmen.heute)
      .then(.job(.sozialversicherungspflichtig, rahmen.zugang + ersterTag))
  }

  var rahmen: Rahmen
  private var beantwortet: [Int] = []
  private var einwilligung = false
  private var ende: Day?

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }
  private var beginn: Day { rahmen.zugang + Self.ersterTag }

  func wurf(_ random: inout Zufall) -> Akt {
    let tag = rahmen.tag(&random)
    if random.chance(30) { return .einwilligung(tag, random.chance(60)) }
    let ende = random.chance(15) ? rahmen.danach(beginn, 200, &random) - (random.chance(10) ? 210 : 0) : nil
    return .frage(
      nr: random.chance(93) ? 1 : 2, tag, ende: ende, grund: random.chance(85) ? "befristet" : "",
      beduerftig: random.chance(55), widerruf: random.chance(15))
  }

  private var naechste: Int? {
    guard ende == nil, beginn >= "2008-01-01" else { return nil }
    return [3, 6, 12].first { $0 > beantwortet.max() ?? 0 }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .einwilligung(let am, let erteilt):
      return rahmen.vorZugang(am).union(am > rahmen.heute ? ["datum.zukunft"] : [])
        .union(erteilt == einwilligung ? ["nachhalten.unveraendert"] : [])
    case .frage(let nr, let am, let bis, let grund, let beduerftig, _):
      var codes: Set<String> = max(am, bis ?? am) > rahmen.heute ? ["datum.zukunft"] : []
      if nr != 1 { codes.insert("integration.unbekannt") }
      if naechste == nil { codes.insert("nachhalten.nichts_offen") }
      if am < beginn { codes.insert("nachhalten.vor_beginn") }
      let halbesJahr = beginn >= "2016-08-01" && am < beginn.adding(months: 6)
      if !beduerftig, !einwilligung, !halbesJahr { codes.insert("nachhalten.nicht_zulaessig") }
      guard let bis else { return codes }
      if bis < beginn { codes.insert("datum.ende_vor_beginn") }
      return codes.union(grund.isEmpty ? ["grund.fehlt"] : [])
    }
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .einwilligung(_, let erteilt): einwilligung = erteilt
    case .frage(_, let am, let bis, _, _, let widerruf):
      // Asked late, it is the answer to all that were due by then.
      let faellig = [3, 6, 12].last { beginn.adding(months: $0) <= am } ?? 0
      beantwortet.append(max(faellig, naechste ?? 0))
      ende = bis
      if widerruf { einwilligung = false }
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .einwilligung(let am, let erteilt): try akte.record(SetNachhaltenEinwilligung(am: am, erteilt: erteilt))
    case .frage(let nr, let am, let bis, let grund, let beduerftig, let widerruf):
      try akte.record(
        RecordNachhalten(nr: nr, am: am, ende: bis, grund: grund, beduerftig: beduerftig, widerruf: widerruf))
    }
  }

  var bild: Bild { Bild(beantwortet: beantwortet, naechste: naechste, einwilligung: einwilligung, ende: ende) }

  func gezeigt(_ file: CaseFile) -> Bild {
    Bild(
      beantwortet: file.nachhalten.antworten.map(\.monate), naechste: file.nachfragen(rahmen.law).first?.monate,
      einwilligung: file.nachhalten.einwilligung, ende: file.integration.items.first?.ende)
  }
}

import Casework
import Kernel
import Law

/// A finding holds from its day until the next one; what is said of a child is told by its age day by day.
struct ZumutbarkeitModell: Modell {
  struct Akt: Sendable {
    let ab: Day
    let gruende: Set<Zumutbarkeitsgrund>
    let pflege: Pflegelage
    let stunden: Int
    let pruefen: Day?
    let begruendung: String?
    /// Birth of the only child; `nil` = there is none.
    let kind: Day?
    let partner: Bool

    var alle: Set<Zumutbarkeitsgrund> {
      pflege == .nichtVereinbar ? gruende.union([.pflege]) : gruende.subtracting([.pflege])
    }
  }
  struct Befund: Equatable {
    let ab: Day
    let gruende: Set<Zumutbarkeitsgrund>
    let vorschlag: Set<Zumutbarkeitsgrund>
    let stunden: Int
    let pruefen: Day?
  }

  static let codes: Set<String> = [
    "zumutbarkeit.stunden", "zumutbarkeit.begruendung_fehlt", "zumutbarkeit.pruefung_fehlt",
    "zumutbarkeit.pruefung_vor_beginn", "zumutbarkeit.pruefung_zu_spaet", "datum.zukunft", "datum.vor_fallzugang",
    "fall.abgeschlossen",
  ]

  var rahmen: Rahmen
  private var befunde: [Day: Befund] = [:]

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let ab = rahmen.tag(&random)
    var gruende = Set(Zumutbarkeitsgrund.allCases.filter { _ in random.chance(20) })
    let kind = random.chance(60) ? geburt(ab, &random) : nil
    if kind != nil, random.chance(60) { gruende.insert(.kind) }
    return Akt(
      ab: ab, gruende: gruende, pflege: random.any(Pflegelage.self), stunden: random.below(51) - 1,
      pruefen: random.chance(75) ? ab + random.below(400) - 10 : nil,
      begruendung: random.chance(60) ? "Arzttermine" : random.chance(50) ? "" : nil, kind: kind,
      partner: random.chance(30))
  }

  /// A day of birth of which every month has one like it, mostly near the ages that matter.
  private func geburt(_ ab: Day, _ random: inout Zufall) -> Day {
    let months = random.pick([14, 36, 36, 168]) + random.below(9) - 4
    let month = ab.adding(months: -months).month
    return month.firstDay + random.below(28)
  }

  /// Below the age of that day's law, in whole months of life.
  private func istKlein(_ kind: Day, _ tag: Day) -> Bool { tag < kind.adding(months: tag < "2026-07-01" ? 36 : 14) }

  /// Asked for at all is a child of less than 14 years that is born.
  private func istKind(_ kind: Day?, _ tag: Day) -> Bool {
    kind.map { $0 <= tag && tag < $0.adding(months: 168) } ?? false
  }

  private func spricht(_ akt: Akt) -> Bool {
    guard let kind = akt.kind, istKind(kind, akt.ab) else { return false }
    return istKlein(kind, akt.ab) && !akt.partner
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    var codes = rahmen.ereignis(akt.ab)
    let alle = akt.alle
    if akt.stunden < 0 || akt.stunden > 48 { codes.insert("zumutbarkeit.stunden") }
    if akt.pruefen == nil, !alle.isEmpty { codes.insert("zumutbarkeit.pruefung_fehlt") }
    if let pruefen = akt.pruefen, pruefen <= akt.ab { codes.insert("zumutbarkeit.pruefung_vor_beginn") }
    if let pruefen = akt.pruefen, let kind = akt.kind, alle.contains(.kind), istKind(kind, akt.ab),
      istKlein(kind, akt.ab)
    {
      var tag = akt.ab
      while istKlein(kind, tag) { tag = tag + 1 }
      if pruefen > tag { codes.insert("zumutbarkeit.pruefung_zu_spaet") }
    }
    let needs =
      spricht(akt) && !alle.contains(.kind) || alle.contains(.kind) && !istKind(akt.kind, akt.ab)
      || !alle.isDisjoint(with: [.fruehereArbeit, .wichtigerGrund])
    if needs, (akt.begruendung ?? "").isEmpty { codes.insert("zumutbarkeit.begruendung_fehlt") }
    return codes
  }

  mutating func geschieht(_ akt: Akt) {
    befunde[akt.ab] = Befund(
      ab: akt.ab, gruende: akt.alle, vorschlag: spricht(akt) ? [.kind] : [], stunden: akt.stunden, pruefen: akt.pruefen)
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    let inhalt = ZumutbarkeitFestgestellt(
      ab: akt.ab, gruende: Array(akt.gruende), pflege: akt.pflege, stunden: akt.stunden, pruefen: akt.pruefen,
      begruendung: akt.begruendung)
    try akte.record(DetermineZumutbarkeit(inhalt, kind: try lage(akt)))
  }

  private func lage(_ akt: Akt) throws -> Kindlage {
    let start = rahmen.zugang - 6_000
    var haushalt = try Haushalt(id: 5, today: rahmen.heute).then(FormBedarfsgemeinschaft(am: start))
      .then(.dazu(Haushalt.mutter, .hauptperson, "1970-05-14", ab: start))
    if akt.partner { haushalt = try haushalt.then(.dazu(Haushalt.partner, .partner, "1968-01-02", ab: start)) }
    if let kind = akt.kind { haushalt = try haushalt.then(.dazu(Haushalt.kind, .kind, kind, ab: max(kind, start))) }
    return Kindlage(haushalt.state, person: Haushalt.mutter, on: akt.ab, law: rahmen.law)
  }

  var bild: [Befund] { befunde.values.sorted { $0.ab > $1.ab } }

  func gezeigt(_ file: CaseFile) -> [Befund] {
    file.zumutbarkeit.alle.map {
      Befund(
        ab: $0.ab, gruende: Set($0.gruende), vorschlag: Set($0.vorschlag), stunden: $0.stunden, pruefen: $0.pruefen)
    }
  }
}

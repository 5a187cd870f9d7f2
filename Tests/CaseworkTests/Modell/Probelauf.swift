import Casework
import Journal
import Kernel
import Law
import Testing

/// Random sequences of acts on one topic, played by the program and by its model side by side.
struct Probelauf<M: Modell> {
  enum Zug: Sendable {
    case akt(M.Akt)
    case abschluss(Day)
  }

  let start: Akte
  let rahmen: Rahmen
  private(set) var begegnet = Begegnet()

  /// 2,500 sequences, a hundred each from 25 working days of 2005 to 2027.
  static func viertel(_ number: Int) throws -> Begegnet {
    let law = try Recht.law.get()
    var begegnet = Begegnet()
    for place in 0..<25 where begegnet.unterschied == nil {
      let seed = (number * 25 + place) * 100
      var random = Zufall(seed: seed)
      let heute = Probelauf.heute(place, &random, law)
      let rahmen = Rahmen(zugang: heute - M.dauer, heute: heute, law: law)
      var lauf = Probelauf(start: try M.beginn(rahmen), rahmen: rahmen, begegnet: begegnet)
      for folge in 0..<100 where lauf.begegnet.unterschied == nil { try lauf.spiele(seed: seed + folge) }
      begegnet = lauf.begegnet
    }
    return begegnet
  }

  /// Every second time a day that lets the law change while the sequence plays; the latest law is never left out.
  private static func heute(_ place: Int, _ random: inout Zufall, _ law: Law) -> Day {
    if place == 0 { return Day("2026-07-01") + M.dauer - random.below(10) }
    if place == 1 { return Day("2023-07-01") + M.dauer + random.below(200) }
    let first = Day("2005-01-01") + M.dauer
    let reforms = law.changeDays.filter { $0 > first && $0.year < 2028 }
    if random.chance(50) { return random.pick(reforms) + random.below(M.dauer) }
    return first + random.below(Day("2027-12-31") - first)
  }

  private mutating func spiele(seed: Int) throws {
    var random = Zufall(seed: seed)
    var (akte, modell) = (start, M(rahmen))
    var zuege: [Zug] = []
    begegnet.folgen += 1
    for _ in 0..<M.laenge {
      let zug = random.chance(M.abschluesse) ? Zug.abschluss(rahmen.tag(&random)) : .akt(modell.wurf(&random))
      zuege.append(zug)
      guard try schritt(zug, &akte, &modell) == nil else { return try melde(zuege, seed) }
    }
    guard try nachgerechnet(akte) == nil else { return try melde(zuege, seed) }
  }

  /// One act on both sides; what differs afterwards.
  private mutating func schritt(_ zug: Zug, _ akte: inout Akte, _ modell: inout M) throws -> String? {
    let (erwartet, vorher) = (verstoesse(zug, modell), akte)
    if let abgelehnt = try rejection({ try spiele(zug, modell, &akte) }) {
      begegnet.abgelehnt.insert(abgelehnt.code)
      guard erwartet.contains(abgelehnt.code) else { return "refused by \(abgelehnt.code), expected \(erwartet)" }
      guard akte.history.version == vorher.history.version, isSame(akte.entries, vorher.entries) else {
        return "the refusal left entries behind"
      }
      // What did not change need not be looked at again.
      return nil
    }
    guard erwartet.isEmpty else { return "not refused, expected \(erwartet)" }
    switch zug {
    case .akt(let akt): modell.geschieht(akt)
    case .abschluss(let tag):
      modell.schliesst(tag)
      modell.rahmen.schluss = tag
    }
    if let unsound = try rejection({ try akte.state.checkSoundness() }) { return "no sound case: \(unsound.code)" }
    let (soll, ist) = (modell.bild, modell.gezeigt(akte.state))
    return soll == ist ? nil : "expected \(soll)\n   found \(ist)"
  }

  private func isSame(_ entries: [NewEntry], _ before: [NewEntry]) -> Bool {
    entries.count == before.count && entries.last?.payload == before.last?.payload
  }

  private func verstoesse(_ zug: Zug, _ modell: M) -> Set<String> {
    switch zug {
    case .akt(let akt): modell.verstoesse(akt)
    case .abschluss(let tag):
      modell.rahmen.ereignis(tag).union(modell.offenePunkte > 0 ? ["abschluss.offene_punkte"] : [])
    }
  }

  private func spiele(_ zug: Zug, _ modell: M, _ akte: inout Akte) throws {
    switch zug {
    case .akt(let akt): try modell.spiele(akt, &akte)
    case .abschluss(let tag):
      try akte.record(
        CloseCase(am: tag, grund: .umzug, uebrigeEntfallen: true, begruendung: "Umzug"))
    }
  }

  /// Deadlines, next step, services and facts as they follow from the stored entries alone.
  private func nachgerechnet(_ akte: Akte) throws -> String? {
    let (law, heute, file) = (rahmen.law, rahmen.heute, akte.state)
    let neu = try akte.rebuilt()
    guard Fallfahrplan(file, law: law).steps == Fallfahrplan(neu, law: law).steps else { return "other deadlines" }
    guard NextStep.all(file, law: law) == NextStep.all(neu, law: law) else { return "other steps" }
    guard file.leistungen(on: heute) == neu.leistungen(on: heute) else { return "other services" }
    return file.facts == neu.facts ? nil : "other facts"
  }

  /// Leaves out every act without which both sides still differ.
  private mutating func melde(_ zuege: [Zug], _ seed: Int) throws {
    var (kurz, grund) = (zuege, try unterschied(zuege) ?? "")
    for place in zuege.indices.reversed() {
      var ohne = kurz
      ohne.remove(at: place)
      guard let still = try unterschied(ohne) else { continue }
      (kurz, grund) = (ohne, still)
    }
    begegnet.unterschied =
      "\(M.self), seed \(seed), from \(rahmen.zugang) to \(rahmen.heute):\n"
      + kurz.map { "  \($0)\n" }.joined() + "  \(grund)"
  }

  private mutating func unterschied(_ zuege: [Zug]) throws -> String? {
    var (akte, modell) = (start, M(rahmen))
    for zug in zuege {
      if let grund = try schritt(zug, &akte, &modell) { return grund }
    }
    return try nachgerechnet(akte)
  }
}

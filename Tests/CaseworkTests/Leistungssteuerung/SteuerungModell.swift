import Casework
import Kernel
import Law

/// Everything that was ever agreed or imposed has one line, whichever version of the plan is in force and whoever is in
/// charge; what a talk found of it last stands with it.
struct SteuerungModell: Modell {
  enum Akt: Sendable {
    case plan(PlanModell.Akt)
    case vereinbarung(am: Day, zusage: Zusage)
    case verpflichtung(am: Day, bis: Day)
    case gespraech(am: Day, zusage: String, Einhaltung)
    case wechsel(Int64, ab: Day)
  }
  struct Bild: Equatable {
    let zeilen: [String]
    let offen: Int
    let offeneZuerst: Bool
  }
  private struct Papier {
    let am: Day
    let zusage: Zusage
    /// The step that stood at the place which the promise names, when it was made.
    let genannt: Int?
    /// The first day of the next one, if this one still held then.
    var abgeloest: Day?
  }

  static let codes: Set<String> = [
    "plan.schritt_unbekannt", "plan.schritt_unveraendert", "teilnahme.schon_beendet", "vereinbarung.ohne_plan",
    "vereinbarung.vor_plan", "vereinbarung.ueberschneidung", "verpflichtung.nicht_moeglich",
    "verpflichtung.ohne_anlass", "gespraech.zusage_unbekannt", "fall.abgeschlossen", "abschluss.offene_punkte",
  ]
  static let laenge = 10
  static func beginn(_ rahmen: Rahmen) throws -> Akte { try PlanModell.beginn(rahmen) }

  /// Of its own, in the words of a step, in words that merely begin like them, and such as name a place in the plan.
  private static let versprechen = [
    Zusage("Praktikum"), Zusage("Schritt 1"), Zusage("Schritt 1 mit Begleitung"), Zusage("Sprachkurs", schritt: "1.1"),
    Zusage("Sprachkurs", schritt: "3.1"),
  ]
  private static let kosten = "Kosten"
  private static let bemuehungen = "Bewerbungen"

  private var plan: PlanModell
  private var papiere: [Papier] = []
  private var pflichten: [(am: Day, bis: Day)] = []
  private var funde: [(am: Day, zusage: String, stand: Einhaltung)] = []

  init(_ rahmen: Rahmen) { plan = PlanModell(rahmen) }
  var rahmen: Rahmen {
    get { plan.rahmen }
    set { plan.rahmen = newValue }
  }
  var offenePunkte: Int { plan.offenePunkte }

  func wurf(_ random: inout Zufall) -> Akt {
    switch random.below(13) {
    case 0, 1:
      let am = plan.fassungen.first.map { rahmen.danach($0.am, 90, &random) } ?? rahmen.tag(&random)
      return .vereinbarung(am: am, zusage: random.pick(Self.versprechen))
    case 2: return .wechsel(Int64(1 + random.below(3)), ab: rahmen.danach(rahmen.zugang, 100, &random))
    case 3:
      // Often while an agreement holds, so that the ground for it is missing.
      let am =
        random.chance(60)
        ? rahmen.danach(max("2026-07-01", papiere.last?.am ?? rahmen.zugang), 30, &random) : rahmen.tag(&random)
      return .verpflichtung(am: am, bis: am + 1 + random.below(30))
    case 4, 5:
      let am = papiere.last.map { rahmen.danach($0.am, 60, &random) } ?? rahmen.tag(&random)
      let eins = random.chance(40) ? papiere.last?.zusage.text : random.pick(Self.versprechen).text
      let zusage = random.pick([eins ?? Self.kosten, Self.kosten, Self.bemuehungen])
      return .gespraech(am: am, zusage: zusage, random.any(Einhaltung.self))
    default: return .plan(plan.wurf(&random))
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .plan(let akt): return plan.verstoesse(akt)
    case .wechsel(_, let ab): return rahmen.ereignis(ab)
    case .gespraech(let am, let zusage, _):
      return rahmen.ereignis(am).union(zugesagt(am).contains(zusage) ? [] : ["gespraech.zusage_unbekannt"])
    case .verpflichtung(let am, let bis):
      // Its ground is that no agreement holds.
      return rahmen.ereignis(am).union(am < "2026-07-01" ? ["verpflichtung.nicht_moeglich"] : [])
        .union(papiere.contains { gilt($0, am) } ? ["verpflichtung.ohne_anlass"] : [])
        .union(pflichten.contains { $0.am <= bis && am <= $0.bis } ? ["verpflichtung.laeuft"] : [])
    case .vereinbarung(let am, _):
      guard let erster = plan.fassungen.map(\.am).min() else {
        return rahmen.ereignis(am).union(["vereinbarung.ohne_plan"])
      }
      return rahmen.ereignis(am).union(am < erster ? ["vereinbarung.vor_plan"] : [])
        .union(papiere.last.map { am < $0.am } == true ? ["vereinbarung.ueberschneidung"] : [])
    }
  }

  private func gilt(_ papier: Papier, _ tag: Day) -> Bool {
    papier.am <= tag && papier.abgeloest.map { tag < $0 } ?? true && letzterTag(papier.am).map { tag <= $0 } ?? true
  }

  /// What a talk of that day can be about: what held then, and the last agreement and every act even if they ran out.
  private func zugesagt(_ tag: Day) -> Set<String> {
    let gilt = papiere.enumerated().filter { stelle, papier in
      guard papier.am <= tag else { return false }
      if let abgeloest = papier.abgeloest { return tag < abgeloest }
      return stelle == papiere.count - 1 || letzterTag(papier.am).map { tag <= $0 } ?? true
    }
    let auferlegt = pflichten.contains { $0.am <= tag } ? [Self.bemuehungen] : []
    return Set(gilt.map(\.element.zusage.text) + (gilt.isEmpty ? [] : [Self.kosten]) + auferlegt)
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .plan(let akt): plan.geschieht(akt)
    case .vereinbarung(let am, let zusage):
      if let stelle = papiere.indices.last, letzterTag(papiere[stelle].am).map({ am <= $0 }) ?? true {
        papiere[stelle].abgeloest = am
      }
      let erster = plan.fassungen.last?.plan.schritte.first?.id
      papiere.append(Papier(am: am, zusage: zusage, genannt: zusage.schritt == "1.1" ? erster : nil))
    case .verpflichtung(let am, let bis): pflichten.append((am, bis))
    case .gespraech(let am, let zusage, let stand): funde.append((am, zusage, stand))
    case .wechsel: break
    }
  }

  /// Promises end with their agreement, and the last act with the case.
  mutating func schliesst(_ tag: Day) {
    plan.schliesst(tag)
    if !pflichten.isEmpty { pflichten.removeLast() }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .plan(let akt): try plan.spiele(akt, &akte)
    case .wechsel(let wer, let ab): try akte.record(AssignCase(staff: StaffID(wer), team: TeamID(2), ab: ab))
    case .vereinbarung(let am, let zusage):
      try akte.record(
        ConcludeVereinbarung(
          VereinbarungContent(am: am, bis: letzterTag(am), klient: [zusage], haus: [Zusage(Self.kosten)])))
    case .verpflichtung(let am, let bis):
      let auflage = Auflage(bemuehungen: [Self.bemuehungen], haeufigkeit: "im Monat", nachweis: "Liste", bis: bis)
      try akte.record(ObligeClient(am: am, anlass: .keinPlan, grund: "Plan abgelehnt", auflage: auflage))
    case .gespraech(let am, let zusage, let stand):
      try akte.record(
        RecordGespraech(am: am, notiz: "", naechstes: nil, zusagen: [Zusagenstand(zusage: zusage, stand: stand)]))
    }
  }

  private func letzterTag(_ am: Day) -> Day? { rahmen.law.vereinbarung(on: am).value.latestEnd(from: am) }

  // MARK: What is seen of it

  private typealias Zeile = (worte: String, lage: Leistungszeile.Lage)

  var bild: Bild {
    let zeilen = schritte + massnahmen + zusagen + auflagen
    return Bild(
      zeilen: zeilen.map { "\($0.worte) \($0.lage.rawValue)" }.sorted(),
      offen: rahmen.geschlossen ? 0 : zeilen.count { [.zuBeschaffen, .laeuft, .ergebnisOffen].contains($0.lage) },
      offeneZuerst: true)
  }

  private var schritte: [Zeile] {
    (0..<plan.vergeben).map { stelle in
      let id = stelle + 1
      let worte = Set(papiere.filter { schritt($0) == id }.map(\.zusage.text))
      let jetzt = inKraft.flatMap { schritt($0) == id ? $0.zusage.text : nil }
      let anders = [jetzt].compactMap { $0 }.filter { $0 != "Schritt \(id)" }
      return (Self.zeile("Schritt \(id)", anders, befund(worte)), lage(id))
    }
  }

  private var massnahmen: [Zeile] {
    plan.teilnahmen.enumerated().compactMap { stelle, teilnahme in
      let traegtSchritt = plan.verknuepft.contains {
        $0.value == stelle + 1 && (plan.schritte[$0.key] != nil || nochZugesagt($0.key))
      }
      guard !traegtSchritt else { return nil }
      return (Self.zeile("Grünpflege", [], nil), lage(teilnahme))
    }
  }

  /// A promise that is a step of some version has its line there.
  private var zusagen: [Zeile] {
    guard let papier = inKraft else { return [] }
    let lage: Leistungszeile.Lage = letzterTag(papier.am).map { $0 < rahmen.heute } == true ? .ergebnisOffen : .laeuft
    let eigene = (schritt(papier) == nil ? [papier.zusage.text] : []) + [Self.kosten]
    return eigene.map { (Self.zeile($0, [], befund([$0])), lage) }
  }

  private var auflagen: [Zeile] {
    pflichten.map { pflicht in
      let lage: Leistungszeile.Lage = pflicht.bis < rahmen.heute ? .ergebnisOffen : .laeuft
      return (Self.zeile(Self.bemuehungen, [], befund([Self.bemuehungen])), lage)
    }
  }

  private var inKraft: Papier? { rahmen.geschlossen ? nil : papiere.last }

  /// The step that is promised: the one at the named place, or the client's own in the same words. What was settled
  /// before the agreement is not promised by it.
  private func schritt(_ papier: Papier) -> Int? {
    guard papier.zusage.schritt == nil else { return papier.genannt }
    guard papier.zusage.text == "Schritt 1", inhalt(1)?.wer == .klient else { return nil }
    return plan.stand(1) != .offen && plan.gefunden(1).map { $0 < papier.am } == true ? nil : 1
  }

  private func inhalt(_ id: Int) -> PlanContent.Schritt? {
    plan.fassungen.flatMap(\.plan.schritte).last { $0.id == id }
  }

  private func nochZugesagt(_ id: Int) -> Bool {
    plan.schritte[id] == nil && plan.stand(id) == .offen && inKraft.flatMap { schritt($0) } == id
  }

  private func befund(_ worte: Set<String>) -> String? {
    var letzter: (am: Day, worte: String)?
    for fund in funde where worte.contains(fund.zusage) {
      if let schon = letzter, fund.am < schon.am { continue }
      letzter = (fund.am, Self.befund(fund.am, fund.stand))
    }
    return letzter?.worte
  }

  private func lage(_ id: Int) -> Leistungszeile.Lage {
    switch plan.stand(id) {
    case .erledigt: return .erledigt
    case .nichtErledigt: return .nichtErledigt
    case .entfallen: return .entfallen
    case .offen: break
    }
    // Dropped from the plan before anybody did it; what is still promised goes on all the same.
    guard let schritt = inhalt(id), plan.schritte[id] != nil || nochZugesagt(id) else { return .entfallen }
    if let nr = plan.verknuepft[id], plan.teilnahmen[nr - 1].ende == nil { return lage(plan.teilnahmen[nr - 1]) }
    if schritt.bis < rahmen.heute { return .ergebnisOffen }
    let begonnen = schritt.wer == .klient || schritt.ab.map { $0 <= rahmen.heute } == true
    return begonnen ? .laeuft : .zuBeschaffen
  }

  private func lage(_ teilnahme: PlanModell.Teilnahme) -> Leistungszeile.Lage {
    if teilnahme.ende != nil { return teilnahme.abgebrochen ? .nichtErledigt : .erledigt }
    return teilnahme.beginn + 30 < rahmen.heute ? .ergebnisOffen : .laeuft
  }

  private static func zeile(_ was: String, _ anders: [String], _ befund: String?) -> String {
    "\(was) \(anders) \(befund ?? "")"
  }

  private static func befund(_ am: Day, _ stand: Einhaltung) -> String { "\(am.iso) \(stand.rawValue)" }

  func gezeigt(_ file: CaseFile) -> Bild {
    let zeilen = file.leistungen(on: rahmen.heute)
    let offen = zeilen.prefix { $0.lage.istOffen }.count
    return Bild(
      zeilen: zeilen.map { zeile in
        let befund = zeile.befund.map { Self.befund($0.am, $0.stand) }
        return "\(Self.zeile(zeile.was, zeile.zusagen, befund)) \(zeile.lage.rawValue)"
      }.sorted(), offen: file.offeneLeistungen,
      offeneZuerst: offen == zeilen.count { $0.lage.istOffen })
  }
}

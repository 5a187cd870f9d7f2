import Casework
import Kernel
import Law

/// Since July 2026 a client is obliged by administrative act, by one at a time, and only for what the file says of the
/// act's day: a talk missed without reason, steps not kept while an agreement is in force, or none that is up to date.
struct VerpflichtungModell: Modell {
  enum Akt: Sendable {
    case vereinbarung(Day)
    case gefuehrt(Day, Einhaltung?)
    case versaeumt(Day, mitGrund: Bool)
    case schritt(Int, Day, Schrittstand)
    case verpflichtung(Day, Verpflichtungsanlass, bis: Day)
  }
  struct Bescheid: Equatable {
    let am: Day
    let bis: Day
    let anlass: Verpflichtungsanlass?
  }
  typealias Bild = [Bescheid]

  static let codes: Set<String> = [
    "verpflichtung.nicht_moeglich", "verpflichtung.ohne_anlass", "verpflichtung.frist", "verpflichtung.laeuft",
    "vereinbarung.vor_plan", "vereinbarung.ueberschneidung", "plan.schritt_vor_plan", "plan.schritt_unveraendert",
    "datum.zukunft", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]
  static let dauer = 300
  static let laenge = 10
  private static let planTage = 12
  /// Days from Fallzugang on which the step of the client and that of the job centre are due.
  private static let klientTage = 200
  private static let hausTage = 20

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    try PlanModell.beginn(rahmen).then(
      WritePlan(
        plan: PlanContent(ziele: [
          .init(
            ziel: "Arbeit", dient: .integration,
            schritte: [
              .init(was: "Bewerben", wer: .klient, bis: rahmen.zugang + klientTage),
              .init(was: "Kurs suchen", wer: .haus, bis: rahmen.zugang + hausTage),
            ])
        ]), am: rahmen.zugang + planTage))
  }

  var rahmen: Rahmen
  private var vereinbarungen: [Day] = []
  private var gespraeche: [Day] = []
  /// Missed without reason.
  private var versaeumt: [Day] = []
  /// How the promise was kept.
  private var befunde: [(tag: Day, stand: Einhaltung)] = []
  /// What was said last of each step.
  private var schritte: [Int: (tag: Day, stand: Schrittstand)] = [:]
  private var zuletzt: Day
  private(set) var bild: Bild = []

  init(_ rahmen: Rahmen) {
    self.rahmen = rahmen
    zuletzt = rahmen.zugang + Self.planTage
  }

  func wurf(_ random: inout Zufall) -> Akt {
    let am = random.chance(70) ? rahmen.danach(zuletzt, 30, &random) : rahmen.tag(&random)
    switch random.below(10) {
    case 0: return .vereinbarung(am)
    case 1: return .gefuehrt(am, inKraft(am) != nil && random.chance(70) ? random.any(Einhaltung.self) : nil)
    case 2: return .versaeumt(am, mitGrund: random.chance(25))
    case 3: return .schritt(random.chance(80) ? 1 : 2, am, random.any(Schrittstand.self))
    default:
      let bis = am + (random.chance(10) ? 0 : 1 + random.below(30))
      return .verpflichtung(am, random.any(Verpflichtungsanlass.self), bis: bis)
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .vereinbarung(let am):
      return rahmen.ereignis(am).union(am < rahmen.zugang + Self.planTage ? ["vereinbarung.vor_plan"] : [])
        .union(vereinbarungen.contains { am < $0 } ? ["vereinbarung.ueberschneidung"] : [])
    case .gefuehrt(let am, let befund):
      let isStrange = befund != nil && inKraft(am) == nil
      return rahmen.ereignis(am).union(isStrange ? ["gespraech.zusage_unbekannt"] : [])
    case .versaeumt(let am, _): return rahmen.ereignis(am)
    case .schritt(let nr, let am, let stand):
      return rahmen.ereignis(am).union(am < rahmen.zugang + Self.planTage ? ["plan.schritt_vor_plan"] : [])
        .union(stand == schritte[nr]?.stand ?? .offen ? ["plan.schritt_unveraendert"] : [])
    case .verpflichtung(let am, let anlass, let bis):
      return rahmen.ereignis(am).union(am < "2026-07-01" ? ["verpflichtung.nicht_moeglich"] : [])
        .union(traegt(anlass, am) ? [] : ["verpflichtung.ohne_anlass"])
        .union(bis > am ? [] : ["verpflichtung.frist"])
        .union(bild.contains { am <= $0.bis && $0.am <= bis } ? ["verpflichtung.laeuft"] : [])
    }
  }

  private func traegt(_ anlass: Verpflichtungsanlass, _ tag: Day) -> Bool {
    switch anlass {
    case .gespraechVersaeumt: return wartet(tag)
    case .schritteNichtErfuellt:
      guard let seit = inKraft(tag) else { return false }
      return schrittOffen(tag) || zusageOffen(seit, tag)
    case .keinPlan:
      guard let letzte = vereinbarungen.last(where: { $0 <= tag }) else { return true }
      return (Self.bis(letzte) ?? letzte.adding(months: 6)) < tag
    }
  }

  /// Missed, and not seen since. Of the talks the latest alone is kept: after the day it says nothing of the day.
  private func wartet(_ tag: Day) -> Bool {
    let gesehen = gespraeche.max().flatMap { $0 > tag ? nil : $0 } ?? rahmen.zugang - 1
    return versaeumt.contains { gesehen < $0 && $0 <= tag }
  }

  /// The first day of the agreement in force.
  private func inKraft(_ tag: Day) -> Day? {
    vereinbarungen.last { $0 <= tag }.flatMap { am in Self.bis(am).map { tag <= $0 } ?? true ? am : nil }
  }

  /// The step of the job centre obliges nobody else.
  private func schrittOffen(_ tag: Day) -> Bool {
    if let gesagt = schritte[1], gesagt.tag <= tag, gesagt.stand != .offen { return gesagt.stand == .nichtErledigt }
    return rahmen.zugang + Self.klientTage < tag
  }

  private func zusageOffen(_ seit: Day, _ tag: Day) -> Bool {
    let gefunden = befunde.filter { seit <= $0.tag && $0.tag <= tag }
    let gehalten = gefunden.filter { $0.stand == .eingehalten }.map(\.tag).max() ?? seit
    return gefunden.contains { $0.stand != .eingehalten && $0.tag >= gehalten }
  }

  /// The last day of an agreement, while the law asked for one.
  private static func bis(_ am: Day) -> Day? { am < "2023-07-01" ? min(am + 100, "2023-12-31") : nil }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .vereinbarung(let am):
      vereinbarungen.append(am)
      zuletzt = am
    case .gefuehrt(let am, let befund):
      gespraeche.append(am)
      if let befund { befunde.append((am, befund)) }
      zuletzt = am
    case .versaeumt(let am, let mitGrund):
      if !mitGrund { versaeumt.append(am) }
      zuletzt = am
    case .schritt(let nr, let am, let stand):
      schritte[nr] = (am, stand)
      zuletzt = am
    case .verpflichtung(let am, let anlass, let bis):
      bild.append(Bescheid(am: am, bis: bis, anlass: anlass))
      zuletzt = am
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .vereinbarung(let am): try akte.record(ConcludeVereinbarung(.probe(am: am, bis: Self.bis(am))))
    case .gefuehrt(let am, let befund):
      let zusagen = befund.map { [Zusagenstand(zusage: "Bewerben", stand: $0)] } ?? []
      try akte.record(RecordGespraech(am: am, notiz: "", naechstes: nil, zusagen: zusagen))
    case .versaeumt(let am, let mitGrund):
      try akte.record(RecordGespraech(am: am, notiz: "", naechstes: nil, versaeumtMitGrund: mitGrund))
    case .schritt(let nr, let am, let stand):
      try akte.record(RecordSchritt(schritt: nr, am: am, stand: stand, grund: "Krank"))
    case .verpflichtung(let am, let anlass, let bis):
      let auflage = Auflage(bemuehungen: ["Suchen"], haeufigkeit: "fünf im Monat", nachweis: "Liste", bis: bis)
      try akte.record(ObligeClient(am: am, anlass: anlass, grund: "Gespräch", auflage: auflage))
    }
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    file.vereinbarung.items.filter { $0.art == .verpflichtung }.map { item in
      Bescheid(am: item.am, bis: item.bis ?? .distantFuture, anlass: item.verpflichtungsanlass)
    }
  }
}

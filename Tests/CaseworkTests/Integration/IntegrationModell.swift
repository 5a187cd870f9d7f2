import Casework
import Kernel
import Law

/// A take-up counts once a day and kind; what was announced waits until one comes.
struct IntegrationModell: Modell {
  enum Akt: Sendable {
    case angekuendigt(String, Day)
    case erfasst(IntegrationKind, Day, stunden: Int, status: Bool)
    case beendet(nr: Int, Day, danach: StatusCode?)
  }
  struct Arbeit: Equatable {
    let art: IntegrationKind
    let beginn: Day
    let stunden: Int
    var ende: Day?
  }
  struct Bild: Equatable {
    let arbeiten: [Arbeit]
    let bestaetigen: Day?
    let status: [StatusCode?]
    let fakten: Set<Day>
  }

  static let codes: Set<String> = [
    "integration.schon_angekuendigt", "integration.arbeitgeber_fehlt", "integration.stunden", "integration.doppelt",
    "integration.unbekannt", "integration.schon_beendet", "datum.ende_vor_beginn", "datum.zukunft",
    "datum.vor_fallzugang", "status.nicht_moeglich", "fall.abgeschlossen",
  ]
  static let laenge = 7

  var rahmen: Rahmen
  private var arbeiten: [Arbeit] = []
  private var angekuendigt: Day?
  private var status = Statuszeit()

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let tag = random.chance(15) ? arbeiten.last?.beginn ?? rahmen.zugang : rahmen.tag(&random)
    switch random.below(arbeiten.isEmpty ? 7 : 10) {
    case 0, 1: return .angekuendigt(random.chance(85) ? "Spedition" : "", tag)
    case 2...6:
      let art = random.chance(20) ? arbeiten.last?.art ?? .ausbildung : random.any(IntegrationKind.self)
      return .erfasst(art, tag, stunden: random.pick([0, 8, 14, 15, 38, 61]), status: random.chance(60))
    default:
      let nr = random.chance(92) ? 1 + random.below(arbeiten.count) : 9
      let beginn = arbeiten.indices.contains(nr - 1) ? arbeiten[nr - 1].beginn : rahmen.zugang
      let danach = random.chance(60) ? random.pick([StatusCode.arbeitslos, .regelung58, .paragraf53a]) : nil
      return .beendet(nr: nr, rahmen.danach(beginn, 40, &random), danach: danach)
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .angekuendigt(let arbeitgeber, let tag):
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(
        arbeitgeber.isEmpty ? ["integration.arbeitgeber_fehlt"] : []
      )
      .union(angekuendigt == nil ? [] : ["integration.schon_angekuendigt"])
    case .erfasst(let art, let tag, let stunden, _):
      let doppelt = arbeiten.contains { $0.beginn == tag && $0.art == art }
      return rahmen.ereignis(tag).union(stunden < 1 || stunden > 60 ? ["integration.stunden"] : [])
        .union(doppelt ? ["integration.doppelt"] : [])
    case .beendet(let nr, let tag, let danach):
      guard arbeiten.indices.contains(nr - 1) else { return rahmen.offen.union(["integration.unbekannt"]) }
      var codes = rahmen.offen.union(arbeiten[nr - 1].ende == nil ? [] : ["integration.schon_beendet"])
      if tag < arbeiten[nr - 1].beginn { codes.insert("datum.ende_vor_beginn") }
      if tag > rahmen.heute { codes.insert("datum.zukunft") }
      if let danach, status.auf(tag + 1) != danach, !Statuszeit.moeglich(danach, tag + 1, zugang: rahmen.zugang) {
        codes.insert("status.nicht_moeglich")
      }
      return codes
    }
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .angekuendigt(_, let tag): angekuendigt = tag
    case .erfasst(let art, let tag, let stunden, let mit):
      angekuendigt = nil
      arbeiten.append(Arbeit(art: art, beginn: tag, stunden: stunden))
      // Fifteen hours a week end unemployment; an apprentice is at school.
      if mit, art == .ausbildung || stunden >= 15 {
        status.setze(art == .ausbildung ? .schule : .beschaeftigt, ab: tag)
      }
    case .beendet(let nr, let tag, let danach):
      arbeiten[nr - 1].ende = tag
      if let danach { status.setze(danach, ab: tag + 1) }
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .angekuendigt(let arbeitgeber, let tag):
      try akte.record(AnnounceIntegration(arbeitgeber: arbeitgeber, beginn: tag))
    case .erfasst(let art, let tag, let stunden, let mit):
      try akte.record(RecordIntegration.job(art, tag, stunden: stunden, status: mit))
    case .beendet(let nr, let tag, let danach):
      try akte.record(EndIntegration(nr: nr, ende: tag, grund: "Befristet", statusDanach: danach))
    }
  }

  private var tage: [Day] { stride(from: 0, through: Self.dauer + 20, by: 15).map { rahmen.zugang + $0 } }

  var bild: Bild {
    Bild(
      arbeiten: arbeiten, bestaetigen: rahmen.geschlossen ? nil : angekuendigt, status: tage.map(status.auf),
      fakten: Set(arbeiten.map(\.beginn)))
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    Bild(
      arbeiten: file.integration.items.map {
        Arbeit(art: $0.art, beginn: $0.beginn, stunden: $0.stunden, ende: $0.ende)
      },
      bestaetigen: NextStep.all(file, law: rahmen.law).first { $0.kind == .integrationBestaetigen }?.due,
      status: tage.map(file.status.on), fakten: Set(file.facts.filter { $0.kind == .integration }.map(\.period.from)))
  }
}

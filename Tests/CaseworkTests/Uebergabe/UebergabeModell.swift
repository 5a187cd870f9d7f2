import Casework
import Kernel

/// One person is in charge; an offer waits for the one it was made to and for nobody else.
struct UebergabeModell: Modell {
  enum Akt: Sendable {
    case zuteilung(Int64, ab: Day)
    case angebot(Int64)
    case antwort(Int64, ablehnung: String?)
  }
  struct Bild: Equatable {
    let zustaendig: Int64?
    let angebot: Int64?
  }

  static let codes: Set<String> = [
    "uebergabe.schon_zustaendig", "uebergabe.schon_angeboten", "uebergabe.nicht_angeboten", "grund.fehlt",
    "datum.zukunft", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]
  static let laenge = 7

  var rahmen: Rahmen
  private var zuteilungen: [(ab: Day, wem: Int64)] = []
  private var angebot: Int64?

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let wer = Int64(1 + random.below(3))
    switch random.below(5) {
    case 0: return .zuteilung(wer, ab: rahmen.tag(&random))
    case 1, 2: return .angebot(wer)
    default:
      return .antwort(random.chance(75) ? angebot ?? wer : wer, ablehnung: random.pick([nil, nil, "Bezirk", ""]))
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .zuteilung(_, let ab): return rahmen.ereignis(ab)
    case .angebot(let wer):
      return rahmen.offen.union(zustaendig == wer ? ["uebergabe.schon_zustaendig"] : [])
        .union(angebot == wer ? ["uebergabe.schon_angeboten"] : [])
    case .antwort(let wer, let ablehnung):
      return rahmen.offen.union(angebot == wer ? [] : ["uebergabe.nicht_angeboten"])
        .union(ablehnung == "" ? ["grund.fehlt"] : [])
    }
  }

  private var zustaendig: Int64? {
    guard let letzter = zuteilungen.map(\.ab).max() else { return nil }
    return zuteilungen.last { $0.ab == letzter }?.wem
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .zuteilung(let wer, let ab):
      zuteilungen.append((ab, wer))
      angebot = nil
    case .angebot(let wer): angebot = wer
    case .antwort(let wer, let ablehnung):
      if ablehnung == nil { zuteilungen.append((rahmen.heute, wer)) }
      angebot = nil
    }
  }

  mutating func schliesst(_ tag: Day) { angebot = nil }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .zuteilung(let wer, let ab): try akte.record(AssignCase(staff: StaffID(wer), team: TeamID(wer + 10), ab: ab))
    case .angebot(let wer): try akte.record(OfferUebergabe(an: StaffID(wer), anTeam: TeamID(wer + 10), grund: ""))
    case .antwort(let wer, let ablehnung): try akte.record(AnswerUebergabe(von: StaffID(wer), ablehnung: ablehnung))
    }
  }

  var bild: Bild { Bild(zustaendig: zustaendig, angebot: angebot) }
  func gezeigt(_ file: CaseFile) -> Bild {
    Bild(
      zustaendig: file.zustaendigkeit.current?.staff.rawValue, angebot: file.zustaendigkeit.offer?.to.staff.rawValue)
  }
}

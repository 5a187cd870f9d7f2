import Casework
import Kernel
import Law

/// Invitations, their letters and what became of them; the talk of a day is the outcome of its appointments.
struct TerminModell: Modell {
  enum Akt: Sendable {
    case einladung(am: Day, tag: Day, TerminArt, TerminForm, ort: String, ausnahme: String?)
    case verlegung(nr: Int, am: Day, tag: Day, ort: String, grund: String)
    case absage(nr: Int, am: Day, grund: String)
    case zustellung(nr: Int, am: Day)
    case gefuehrt(am: Day, naechstes: Day?)
    case versaeumt(am: Day, mitGrund: Bool, naechstes: Day?)
  }
  struct Termin: Equatable {
    let art: TerminArt
    var brief: Day
    var tag: Day
    var ort: String
    /// The first day of the wording by which the letter warns; `nil` = it does not.
    var belehrung: String?
    var zugestellt: Day?
    var stand = TerminState.Stand.offen
  }
  struct Bild: Equatable {
    let termine: [Termin]
    let letztes: Day?
    let versaeumt: Int
    /// Summoned, warned and missed without reason, since the last talk.
    let inFolge: [Day]
    let dreimal: Day?
    let naechster: Day?
    /// The same since the beginning: nobody has heard the client yet.
    let anhoerungen: [Day]
  }

  static let codes: Set<String> = [
    "termin.vor_einladung", "termin.zu_weit", "termin.kein_arbeitstag", "termin.ort_fehlt", "termin.schon_eingeladen",
    "termin.persoenlich", "termin.unbekannt", "termin.schon_erledigt", "termin.unveraendert", "termin.schon_zugestellt",
    "gespraech.naechstes_vor", "grund.fehlt", "datum.zukunft", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]
  static let laenge = 9

  var rahmen: Rahmen
  private var termine: [Termin] = []
  private var gespraeche: [(tag: Day, gefuehrt: Bool, ohneGrund: Bool)] = []
  private var verabredet: Day?

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let nr = random.chance(95) ? termine.isEmpty ? 1 : 1 + random.below(termine.count) : 7
    let termin = termine.indices.contains(nr - 1) ? termine[nr - 1] : nil
    let am = termin.map { rahmen.danach($0.brief, 30, &random) } ?? rahmen.tag(&random)
    let tag = arbeitstag(am + random.below(25), &random)
    let ort = random.chance(96) ? random.pick(["Raum 214", "Raum 215"]) : ""
    switch random.below(termine.isEmpty ? 5 : 12) {
    case 0...2, 11:
      return .einladung(
        am: random.chance(50) ? am : rahmen.tag(&random), tag: tag, random.chance(70) ? .meldetermin : .freiwillig,
        random.chance(70) ? .persoenlich : .telefon, ort: ort, ausnahme: random.chance(30) ? "Klinik" : nil)
    case 3: return .gefuehrt(am: am, naechstes: random.chance(40) ? am + random.below(30) : nil)
    case 4, 5, 6:
      return .versaeumt(
        am: random.chance(80) ? termin?.tag ?? am : am, mitGrund: random.chance(25),
        naechstes: random.chance(40) ? am + random.below(30) : nil)
    case 7:
      let gleich = random.chance(10)
      return .verlegung(
        nr: nr, am: am, tag: gleich ? termin?.tag ?? tag : tag, ort: gleich ? termin?.ort ?? ort : ort,
        grund: random.chance(92) ? "Raum belegt" : "")
    case 8: return .absage(nr: nr, am: am, grund: random.chance(85) ? "Krank" : "")
    default: return .zustellung(nr: nr, am: am)
    }
  }

  private func arbeitstag(_ tag: Day, _ random: inout Zufall) -> Day {
    if random.chance(4) { return tag + 366 }
    var found = tag
    while random.chance(97), !Feiertage.isWorkingDay(found, in: rahmen.law.land) { found = found + 1 }
    return found
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .einladung(let am, let tag, _, let form, let ort, let ausnahme):
      let erstes = !gespraeche.contains(where: \.gefuehrt) && tag >= "2026-07-01"
      return rahmen.ereignis(am).union(platz(tag, ort, brief: am, ausser: nil))
        .union(erstes && form == .telefon && ausnahme == nil ? ["termin.persoenlich"] : [])
    case .verlegung(let nr, let am, let tag, let ort, let grund):
      guard termine.indices.contains(nr - 1) else { return rahmen.ereignis(am).union(["termin.unbekannt"]) }
      return rahmen.ereignis(am).union(offen(nr, am)).union(platz(tag, ort, brief: am, ausser: nr))
        .union(termine[nr - 1].tag == tag && termine[nr - 1].ort == ort ? ["termin.unveraendert"] : [])
        .union(grund.isEmpty ? ["grund.fehlt"] : [])
    case .absage(let nr, let am, let grund):
      guard termine.indices.contains(nr - 1) else { return rahmen.ereignis(am).union(["termin.unbekannt"]) }
      return rahmen.ereignis(am).union(offen(nr, am)).union(grund.isEmpty ? ["grund.fehlt"] : [])
    case .zustellung(let nr, let am):
      guard termine.indices.contains(nr - 1) else { return rahmen.ereignis(am).union(["termin.unbekannt"]) }
      let termin = termine[nr - 1]
      return rahmen.ereignis(am).union(termin.stand == .abgesagt ? ["termin.schon_erledigt"] : [])
        .union(termin.zugestellt == nil ? [] : ["termin.schon_zugestellt"])
        .union(am < termin.brief ? ["termin.vor_einladung"] : [])
    case .gefuehrt(let am, let naechstes), .versaeumt(let am, _, let naechstes):
      return rahmen.ereignis(am).union(naechstes.map { $0 <= am } == true ? ["gespraech.naechstes_vor"] : [])
    }
  }

  private func offen(_ nr: Int, _ am: Day) -> Set<String> {
    Set(termine[nr - 1].stand == .offen ? [] : ["termin.schon_erledigt"])
      .union(am < termine[nr - 1].brief ? ["termin.vor_einladung"] : [])
  }

  private func platz(_ tag: Day, _ ort: String, brief: Day, ausser nr: Int?) -> Set<String> {
    var codes: Set<String> = ort.isEmpty ? ["termin.ort_fehlt"] : []
    if tag < brief { codes.insert("termin.vor_einladung") }
    if tag - brief > 366 { codes.insert("termin.zu_weit") }
    if !Feiertage.isWorkingDay(tag, in: rahmen.law.land) { codes.insert("termin.kein_arbeitstag") }
    for (stelle, termin) in termine.enumerated() where termin.tag == tag && termin.stand == .offen && stelle + 1 != nr {
      codes.insert("termin.schon_eingeladen")
    }
    return codes
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .einladung(let am, let tag, let art, _, let ort, _):
      let ohne = art == .freiwillig || (termine.isEmpty && Self.ersterBriefOhne(am))
      termine.append(Termin(art: art, brief: am, tag: tag, ort: ort, belehrung: ohne ? nil : Self.belehrung(tag)))
    case .verlegung(let nr, let am, let tag, let ort, _):
      let alt = termine[nr - 1]
      let ohne = alt.art == .freiwillig || (alt.belehrung == nil && Self.ersterBriefOhne(am))
      termine[nr - 1] = Termin(art: alt.art, brief: am, tag: tag, ort: ort, belehrung: ohne ? nil : Self.belehrung(tag))
    case .absage(let nr, _, _): termine[nr - 1].stand = .abgesagt
    case .zustellung(let nr, let am): termine[nr - 1].zugestellt = am
    case .gefuehrt(let am, let naechstes): ausgang(am, .gefuehrt, naechstes, ohneGrund: false)
    case .versaeumt(let am, let mitGrund, let naechstes): ausgang(am, .versaeumt, naechstes, ohneGrund: !mitGrund)
    }
  }

  private mutating func ausgang(_ am: Day, _ stand: TerminState.Stand, _ naechstes: Day?, ohneGrund: Bool) {
    for stelle in termine.indices where termine[stelle].stand == .offen && termine[stelle].tag == am {
      termine[stelle].stand = stand
    }
    gespraeche.append((am, stand == .gefuehrt, ohneGrund))
    verabredet = naechstes
  }

  private static func ersterBriefOhne(_ tag: Day) -> Bool { tag >= "2023-07-01" && tag < "2026-07-01" }

  /// What a letter warns of, by the day of the appointment.
  private static func belehrung(_ tag: Day) -> String {
    let fassungen: [Day] = ["2005-01-01", "2011-04-01", "2019-11-05", "2022-07-01", "2023-01-01", "2026-07-01"]
    return "einladung_rechtsfolgen@\((fassungen.last { $0 <= tag } ?? fassungen[0]).iso)"
  }

  mutating func schliesst(_ tag: Day) {
    for stelle in termine.indices where termine[stelle].stand == .offen { termine[stelle].stand = .abgesagt }
    verabredet = nil
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    func platz(_ tag: Day, _ ort: String) -> TerminPlace {
      TerminPlace(tag: tag, uhrzeit: Uhrzeit(minutes: 600), ort: ort)
    }
    switch akt {
    case .einladung(let am, let tag, let art, let form, let ort, let ausnahme):
      try akte.record(
        InviteTermin(am: am, place: platz(tag, ort), art: art, form: form, anlass: .beratung, ausnahme: ausnahme))
    case .verlegung(let nr, let am, let tag, let ort, let grund):
      try akte.record(MoveTermin(nr: nr, am: am, place: platz(tag, ort), grund: grund))
    case .absage(let nr, let am, let grund):
      try akte.record(CancelTermin(nr: nr, am: am, vonKlient: true, grund: grund))
    case .zustellung(let nr, let am): try akte.record(DeliverEinladung(nr: nr, am: am, weg: .post))
    case .gefuehrt(let am, let naechstes): try akte.record(RecordGespraech(am: am, notiz: "", naechstes: naechstes))
    case .versaeumt(let am, let mitGrund, let naechstes):
      try akte.record(RecordGespraech(am: am, notiz: "", naechstes: naechstes, versaeumtMitGrund: mitGrund))
    }
  }

  var bild: Bild {
    let letztes = gespraeche.filter(\.gefuehrt).map(\.tag).max()
    let ohne = gespraeche.filter(\.ohneGrund).map(\.tag)
    let entschuldigt = gespraeche.filter { !$0.gefuehrt && !$0.ohneGrund }.map(\.tag)
    // Only who had to come and was warned; two records of one day are one.
    let gewarnt = termine.filter { $0.art == .meldetermin && $0.belehrung != nil && $0.stand == .versaeumt }
    let gefehlt = Set(gewarnt.map(\.tag)).filter { ohne.contains($0) && !entschuldigt.contains($0) }.sorted()
    let inFolge = gefehlt.filter { tag in letztes.map { tag > $0 } ?? true }
    let neu = inFolge.filter { $0 >= "2026-07-01" }
    return Bild(
      termine: termine, letztes: letztes, versaeumt: gespraeche.count { !$0.gefuehrt }, inFolge: inFolge,
      dreimal: neu.count > 2 ? neu[2] : nil, naechster: rahmen.geschlossen ? nil : naechster,
      anhoerungen: rahmen.geschlossen ? [] : gefehlt)
  }

  private var naechster: Day? { termine.filter { $0.stand == .offen }.map(\.tag).min() ?? verabredet }

  func gezeigt(_ file: CaseFile) -> Bild {
    let steps = NextStep.all(file, law: rahmen.law)
    return Bild(
      termine: file.termin.items.map {
        Termin(
          art: $0.art, brief: $0.briefVom, tag: $0.tag, ort: $0.ort, belehrung: $0.fassung,
          zugestellt: $0.zustellung?.am,
          stand: $0.stand)
      },
      letztes: file.gespraech.last, versaeumt: file.gespraech.versaeumnisse.count,
      inFolge: file.meldeversaeumnisseInFolge,
      dreimal: file.dreimalVersaeumt,
      naechster: Fallfahrplan(file, law: rahmen.law).steps.first { $0.stage == .leistungssteuerung }?.due,
      anhoerungen: steps.filter { $0.kind == .anhoerung }.map(\.since).sorted())
  }
}

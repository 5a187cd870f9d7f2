public import Kernel
import Law

/// When and where people meet.
public struct TerminPlace: Sendable {
  public let tag: Day
  public let uhrzeit: Uhrzeit
  /// Room, or the telephone number that is called.
  public let ort: String

  public init(tag: Day, uhrzeit: Uhrzeit, ort: String) {
    self.tag = tag
    self.uhrzeit = uhrzeit
    self.ort = ort
  }

  func check(letter am: Day, _ context: DecisionContext) throws(Rejection) {
    guard tag >= am else { throw Rejection("termin.vor_einladung", field: "tag", details: ["tag": am.german]) }
    guard tag <= am + 366 else { throw Rejection("termin.zu_weit", field: "tag") }
    guard Feiertage.isWorkingDay(tag, in: context.law.land) else {
      let name = Feiertage.name(of: tag, in: context.law.land) ?? (tag.weekday == 6 ? "Samstag" : "Sonntag")
      throw Rejection("termin.kein_arbeitstag", field: "tag", details: ["tag": tag.german, "name": name])
    }
    guard !ort.isEmpty else { throw Rejection("termin.ort_fehlt", field: "ort") }
  }
}

/// Invites the client. Whether the letter carries a notice of legal consequences follows from the law, not from a choice.
public struct InviteTermin: Command {
  public typealias State = CaseFile
  public let am: Day
  public let place: TerminPlace
  public let art: TerminArt
  public let form: TerminForm
  public let anlass: TerminAnlass
  /// Why the first talk is not held in person.
  public let ausnahme: String?

  public init(
    am: Day, place: TerminPlace, art: TerminArt, form: TerminForm, anlass: TerminAnlass, ausnahme: String? = nil
  ) {
    self.am = am
    self.place = place
    self.art = art
    self.form = form
    self.anlass = anlass
    self.ausnahme = ausnahme
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    try place.check(letter: am, context)
    guard !file.termin.open.contains(where: { $0.tag == place.tag }) else {
      throw Rejection("termin.schon_eingeladen", field: "tag", details: ["tag": place.tag.german])
    }
    let rule = context.law.einladungsregel(on: place.tag)
    let needsPerson = rule.value.firstInPerson && file.gespraech.last == nil
    let ausnahme = needsPerson && form != .persoenlich ? ausnahme ?? "" : nil
    guard ausnahme != "" else {
      throw Rejection("termin.persoenlich", section: rule.citation.section, field: "ausnahme")
    }
    return [
      TerminEingeladen(
        nr: file.termin.nextNumber, am: am, tag: place.tag, uhrzeit: place.uhrzeit, art: art, form: form,
        ort: place.ort, anlass: anlass,
        fassung: Belehrung.fassung(art, letter: am, day: place.tag, isFirst: file.termin.items.isEmpty, context.law),
        ausnahme: ausnahme)
    ]
  }
}

/// Which notice of legal consequences a letter carries.
enum Belehrung {
  /// The version that holds on the day of the appointment, for it names what follows from that day; `nil` where the client
  /// is free to come, or where the law of the letter's day wants the first invitation without it.
  static func fassung(_ art: TerminArt, letter: Day, day: Day, isFirst: Bool, _ law: Law) -> String? {
    guard art == .meldetermin else { return nil }
    if isFirst, law.einladungsregel(on: letter).value.firstWithoutNotice { return nil }
    return law.briefbaustein(.einladungRechtsfolgen, on: day).fassung
  }
}

/// Moves an open appointment.
public struct MoveTermin: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let am: Day
  public let place: TerminPlace
  public let grund: String

  public init(nr: Int, am: Day, place: TerminPlace, grund: String) {
    self.nr = nr
    self.am = am
    self.place = place
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    let item = try file.termin.openItem(nr, am)
    try place.check(letter: am, context)
    guard (place.tag, place.uhrzeit) != (item.tag, item.uhrzeit) || place.ort != item.ort else {
      throw Rejection("termin.unveraendert", field: "tag")
    }
    guard !file.termin.open.contains(where: { $0.tag == place.tag && $0.nr != nr }) else {
      throw Rejection("termin.schon_eingeladen", field: "tag", details: ["tag": place.tag.german])
    }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    // What was the first letter stays it, also when it is written anew.
    let isFirst = item.fassung == nil
    let fassung = Belehrung.fassung(item.art, letter: am, day: place.tag, isFirst: isFirst, context.law)
    return [
      TerminVerlegt(
        nr: nr, am: am, tag: place.tag, uhrzeit: place.uhrzeit, ort: place.ort, fassung: fassung, grund: grund)
    ]
  }
}

/// Calls an open appointment off.
public struct CancelTermin: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let am: Day
  public let vonKlient: Bool
  public let grund: String

  public init(nr: Int, am: Day, vonKlient: Bool, grund: String) {
    self.nr = nr
    self.am = am
    self.vonKlient = vonKlient
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    _ = try file.termin.openItem(nr, am)
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [TerminAbgesagt(nr: nr, am: am, vonKlient: vonKlient, grund: grund)]
  }
}

/// Records how and when the letter reached the client; also after the appointment.
public struct DeliverEinladung: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let am: Day
  public let weg: Zustellweg

  public init(nr: Int, am: Day, weg: Zustellweg) {
    self.nr = nr
    self.am = am
    self.weg = weg
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let item = file.termin.item(nr) else { throw Rejection("termin.unbekannt") }
    guard item.stand != .abgesagt else { throw Rejection("termin.schon_erledigt") }
    guard item.zustellung == nil else { throw Rejection("termin.schon_zugestellt") }
    guard am >= item.briefVom else {
      throw Rejection("termin.vor_einladung", field: "am", details: ["tag": item.briefVom.german])
    }
    return [EinladungZugestellt(nr: nr, am: am, weg: weg)]
  }
}

extension TerminState {
  /// - Throws: `termin.unbekannt`, `termin.schon_erledigt`, `termin.vor_einladung`.
  fileprivate func openItem(_ nr: Int, _ am: Day) throws(Rejection) -> Item {
    guard let item = item(nr) else { throw Rejection("termin.unbekannt") }
    guard item.stand == .offen else { throw Rejection("termin.schon_erledigt") }
    guard am >= item.briefVom else {
      throw Rejection("termin.vor_einladung", field: "am", details: ["tag": item.briefVom.german])
    }
    return item
  }
}

public import Kernel
public import Law

/// An agreement, an offer of one, or the administrative act in its place.
public struct Vereinbarung: Sendable, Hashable {
  public enum Art: String, Sendable, CaseIterable {
    case vereinbarung
    /// In the place of an agreement (§ 15 SGB II until 2023-06-30).
    case verwaltungsakt
    /// Beside the plan (§ 15a SGB II from 2026-07-01).
    case verpflichtung
  }
  public enum Zustand: String, Sendable, CaseIterable {
    case angeboten
    case geschlossen
    /// Ended before its last day.
    case beendet
    /// A later offer or version took its place.
    case ersetzt
  }

  /// Version of its entry in the case's journal; names it in addresses.
  public let nr: Int64
  public let art: Art
  public let am: Day
  /// Last day; `nil` = without term.
  public let bis: Day?
  public let klient: [Zusage]
  public let haus: [Zusage]
  /// Key of the wording; `nil` for entries that did not keep it.
  public let textfassung: Day?
  public let sprache: Hilfssprache?
  /// Why an administrative act was needed, in words.
  public let anlass: String?
  /// The ground of § 15a SGB II on which the client is obliged.
  public let verpflichtungsanlass: Verpflichtungsanlass?
  /// What the administrative act of § 15a names.
  public let auflage: Auflage?
  public internal(set) var zustand = Zustand.geschlossen
  /// The first day without it, if it ended early or was continued.
  public internal(set) var ende: Day?
  public internal(set) var grund: String?
  public internal(set) var unterschrieben: Day?
  /// The copy of the signed paper.
  public internal(set) var ablichtung: Ablichtung?
  public internal(set) var uebergabe: Uebergabe?

  init(
    nr: Int64, art: Art = .vereinbarung, am: Day, bis: Day?, klient: [Zusage], haus: [Zusage], textfassung: Day? = nil,
    sprache: Hilfssprache? = nil, anlass: String? = nil, verpflichtungsanlass: Verpflichtungsanlass? = nil,
    auflage: Auflage? = nil
  ) {
    self.nr = nr
    self.art = art
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.textfassung = textfassung
    self.sprache = sprache
    self.anlass = anlass
    self.verpflichtungsanlass = verpflichtungsanlass
    self.auflage = auflage
  }

  /// The days over which it holds; none for an offer.
  public var period: Period {
    if zustand == .angeboten || (zustand == .ersetzt && ende == nil) { return Period(from: am, to: am) }
    let last = bis.map { $0 + 1 } ?? .distantFuture
    return Period(from: am, to: max(am, min(ende ?? last, last)))
  }

  /// Whether it was an offer only: handed over, but never concluded.
  public var isOffer: Bool { zustand == .angeboten || (zustand == .ersetzt && ende == nil) }
  /// The last day of an agreement with a term; else the day by which it must be reviewed.
  public func reviewDue(_ law: Law) -> Day {
    let rule = law.vereinbarung(on: am).value
    return bis ?? min(am.adding(months: rule.reviewMonths), rule.endsLatest ?? .distantFuture)
  }

  /// Whether there is one at a time of it: an agreement, or the act in its place.
  var isAgreement: Bool { art != .verpflichtung }
}

/// What the administrative act of § 15a SGB II has to name.
public struct Auflage: Codable, Sendable, Hashable {
  /// Concrete efforts.
  public let bemuehungen: [String]
  /// How often.
  public let haeufigkeit: String
  /// In which form they are proven.
  public let nachweis: String
  /// Until when they are proven.
  public let bis: Day

  public init(bemuehungen: [String], haeufigkeit: String, nachweis: String, bis: Day) {
    self.bemuehungen = bemuehungen
    self.haeufigkeit = haeufigkeit
    self.nachweis = nachweis
    self.bis = bis
  }
}

/// How the paper reached the client. The raw value is stored in payloads.
public enum Uebergabeweg: String, Codable, Sendable, CaseIterable {
  case persoenlich
  case post
  case elektronisch
}

public struct Uebergabe: Sendable, Hashable {
  public let am: Day
  public let weg: Uebergabeweg
}

/// How a Schlichtungsverfahren ended. The raw value is stored in payloads.
public enum Schlichtungsergebnis: String, Codable, Sendable, CaseIterable {
  case einigung
  case ohneEinigung = "ohne_einigung"
}

/// A Schlichtungsverfahren.
public struct Schlichtung: Sendable, Hashable {
  public let beginn: Day
  public let grund: String
  /// Day of its end, once recorded.
  public internal(set) var ende: Day?
  public internal(set) var ergebnis: Schlichtungsergebnis?

  /// The day on which it ends at the latest by the law of its beginning.
  public func spaetestens(_ law: Law) -> Day {
    beginn + 7 * (law.vereinbarung(on: beginn).value.schlichtungWeeks ?? 0)
  }

  /// Whether it runs on `day`; meanwhile no benefit is reduced for a duty of the plan.
  public func runs(on day: Day, _ law: Law) -> Bool {
    beginn <= day && day < ende ?? .distantFuture && day <= spaetestens(law)
  }
}

public struct VereinbarungState: Sendable {
  /// All of them in the order of their entries.
  public private(set) var items: [Vereinbarung] = []
  /// First day on which one was concluded.
  public private(set) var firstDay: Day?
  public internal(set) var schlichtungen: [Schlichtung] = []

  /// The offer that waits for the client's answer.
  public var offer: Vereinbarung? { items.last { $0.zustand == .angeboten } }
  /// Day of an offer that waits for the client's answer.
  public var offered: Day? { offer?.am }
  /// The latest agreement or the act in its place, also if it has run out.
  public var current: Vereinbarung? { items.last { $0.isAgreement && $0.zustand == .geschlossen } }
  /// The obligation by § 15a SGB II that was not ended.
  public var verpflichtung: Vereinbarung? { items.last { $0.art == .verpflichtung && $0.zustand == .geschlossen } }
  public func item(_ nr: Int64) -> Vereinbarung? { items.first { $0.nr == nr } }

  /// What the client has to do on `day`: promises of the agreement in force, and what an administrative act asks for.
  public func pflichten(on day: Day) -> [Zusage] {
    items.filter { $0.period.contains(day) }.flatMap(\.klient)
  }

  /// The Schlichtungsverfahren that runs on `day`.
  public func schlichtung(on day: Day, _ law: Law) -> Schlichtung? { schlichtungen.last { $0.runs(on: day, law) } }

  mutating func offer(_ new: Vereinbarung) {
    dropOffer()
    var offer = new
    offer.zustand = .angeboten
    items.append(offer)
  }

  mutating func conclude(_ new: Vereinbarung) {
    firstDay = min(firstDay ?? new.am, new.am)
    replace(new)
  }

  /// From its first day on it stands in the place of all before it.
  mutating func replace(_ new: Vereinbarung) {
    dropOffer()
    for index in items.indices where items[index].isAgreement && !items[index].isOffer {
      guard items[index].period.to > new.am else { continue }
      items[index].ende = max(new.am, items[index].am)
      items[index].zustand = .ersetzt
    }
    items.append(new)
  }

  mutating func oblige(_ new: Vereinbarung) { items.append(new) }

  mutating func end(_ nr: Int64, on day: Day, grund: String) {
    change(nr) {
      $0.ende = day
      $0.grund = grund
      $0.zustand = grund == VereinbarungState.continued ? .ersetzt : .beendet
    }
  }

  mutating func change(_ nr: Int64, _ act: (inout Vereinbarung) -> Void) {
    guard let index = items.firstIndex(where: { $0.nr == nr }) else { return }
    act(&items[index])
  }

  private mutating func dropOffer() {
    for index in items.indices where items[index].zustand == .angeboten { items[index].zustand = .ersetzt }
  }

  /// Reason of an end by a new version; stored.
  static let continued = "fortgeschrieben"
  /// Reason of an end with the case; worked out anew, never stored.
  static let closed = "Abschluss des Falls"
}

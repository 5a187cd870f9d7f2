public import Kernel
public import Law

/// What is looked into and decided about reductions in a case.
public struct LeistungsminderungState: Sendable {
  public struct Item: Sendable {
    public let nr: Int
    public let art: Minderungsart
    public let tag: Day
    public let seit: Day
    public let belehrt: Day?
    public let fassung: String?
    public internal(set) var anhoerung: MinderungAngehoert?
    public internal(set) var haerte: MinderungHaerteGeprueft?
    public internal(set) var entscheidung: MinderungEntschieden?
    public internal(set) var abgesehen: Day?
    public internal(set) var aufhebung: MinderungAufgehoben?
    public internal(set) var beratung: Day?

    init(_ entry: MinderungGeprueft) {
      nr = entry.nr
      art = entry.art
      tag = entry.tag
      seit = entry.am
      belehrt = entry.belehrt
      fassung = entry.fassung
    }

    /// Neither decided nor let be.
    public var isOpen: Bool { entscheidung == nil && abgesehen == nil }
    /// The days of the reduction; `nil` if there is none, or it was withdrawn.
    public var period: Period? {
      guard let entscheidung, aufhebung?.grund != .ruecknahme else { return nil }
      return Period(from: entscheidung.beginn, to: min(entscheidung.ende + 1, aufhebung?.ab ?? .distantFuture))
    }
  }

  public private(set) var items: [Item] = []
  public func item(_ nr: Int) -> Item? { items.first { $0.nr == nr } }
  /// The number of the next one.
  public var nextNumber: Int { (items.map(\.nr).max() ?? 0) + 1 }

  mutating func take(_ item: Item) {
    items.removeAll { $0.nr == item.nr }
    items.append(item)
  }

  mutating func change(_ nr: Int, _ body: (inout Item) -> Void) {
    guard let index = items.firstIndex(where: { $0.nr == nr }) else { return }
    body(&items[index])
  }
}

/// What the law of the breach's day says of one item: stage, limits, what is missing. It explains and decides nothing.
public struct Minderungsstand: Sendable {
  public let item: LeistungsminderungState.Item
  public let regel: Dated<Minderungsregel>
  /// Reductions of the year before that make it a repetition, counted.
  public let fruehere: Int
  /// Meldeversäumnisse of the year before.
  public let fruehereVersaeumnisse: Int
  /// The last day for the decision.
  public let spaetestens: Day

  public init(_ item: LeistungsminderungState.Item, in file: CaseFile, law: Law) {
    self.item = item
    regel = law.minderungsregel(item.art, on: item.tag)
    let year = Period(from: item.tag.adding(months: -12), to: item.tag)
    fruehere = file.leistungsminderung.items.count { other in
      other.nr != item.nr && Minderungsstand.counts(other.art, for: item.art)
        && other.period.map { year.contains($0.from) } == true
    }
    fruehereVersaeumnisse = file.meldeversaeumnisse.count { year.contains($0) }
    spaetestens = law.minderungSpaetestens(breach: item.tag)
  }

  /// Any earlier reduction counts for a refusal of work; else those of the same kind of cause.
  private static func counts(_ other: Minderungsart, for art: Minderungsart) -> Bool {
    art == .arbeitsverweigerung || (other == .meldeversaeumnis) == (art == .meldeversaeumnis)
  }

  /// Stage from 1.
  public var stufe: Int { min(fruehere, max(0, regel.value.percents.count - 1)) + 1 }
  /// Percent and months at most; `nil` if the law of the day provides for none.
  public var hoechstens: (percent: Int, months: Int)? {
    if regel.value.onlyRepeated, fruehereVersaeumnisse == 0 { return nil }
    if regel.value.needsEarlier, fruehere == 0 { return nil }
    return regel.value.limit(stage: fruehere)
  }

  /// What still has to be there before anybody can decide.
  public var fehlt: [Fehlend] {
    var found: [Fehlend] = []
    if item.art == .meldeversaeumnis, item.fassung == nil { found.append(.belehrung) }
    if item.belehrt.map({ $0 > item.tag }) ?? true { found.append(.zustellung) }
    if item.anhoerung == nil { found.append(.anhoerung) }
    if regel.value.hardship, item.haerte == nil { found.append(.haerte) }
    return found
  }

  public enum Fehlend: String, Sendable, CaseIterable {
    case belehrung
    case zustellung
    case anhoerung
    case haerte
  }
}

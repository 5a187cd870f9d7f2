public import Kernel

/// The appointments of a case.
public struct TerminState: Sendable {
  public enum Stand: String, Sendable, CaseIterable {
    case offen
    case abgesagt
    case gefuehrt
    case versaeumt
  }

  public struct Zustellung: Sendable, Hashable {
    public let am: Day
    public let weg: Zustellweg
  }

  public struct Item: Sendable {
    public let nr: Int
    public let art: TerminArt
    public let form: TerminForm
    public let anlass: TerminAnlass
    /// Day of the letter that holds.
    public internal(set) var briefVom: Day
    public internal(set) var tag: Day
    public internal(set) var uhrzeit: Uhrzeit
    public internal(set) var ort: String
    /// Version of the notice of legal consequences; `nil` = none.
    public internal(set) var fassung: String?
    public internal(set) var zustellung: Zustellung?
    public internal(set) var stand = Stand.offen

    init(_ entry: TerminEingeladen) {
      nr = entry.nr
      art = entry.art
      form = entry.form
      anlass = entry.anlass
      briefVom = entry.am
      tag = entry.tag
      uhrzeit = entry.uhrzeit
      ort = entry.ort
      fassung = entry.fassung
    }
  }

  public private(set) var items: [Item] = []

  /// Those whose outcome is not recorded.
  public var open: [Item] { items.filter { $0.stand == .offen } }
  /// The open one that comes first.
  public var next: Item? { open.min { ($0.tag, $0.uhrzeit) < ($1.tag, $1.uhrzeit) } }
  public func item(_ nr: Int) -> Item? { items.first { $0.nr == nr } }
  /// The number of the next invitation.
  public var nextNumber: Int { (items.map(\.nr).max() ?? 0) + 1 }

  mutating func take(_ item: Item) {
    items.removeAll { $0.nr == item.nr }
    items.append(item)
  }

  mutating func change(_ nr: Int, _ body: (inout Item) -> Void) {
    guard let index = items.firstIndex(where: { $0.nr == nr }) else { return }
    body(&items[index])
  }

  /// A talk of that day, held or missed, is the outcome of the appointments of the day.
  mutating func settle(_ day: Day, _ stand: Stand) {
    for index in items.indices where items[index].tag == day && items[index].stand == .offen {
      items[index].stand = stand
    }
  }
}

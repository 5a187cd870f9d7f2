public import Journal
public import Kernel

/// What happened that others must know before they meet the person: facts, from a closed list. The raw value is stored
/// in payloads.
public enum Vorfallart: String, Codable, Sendable, CaseIterable {
  case drohung
  case angriff
  case sachbeschaedigung
  case gegenstand
  case tier
}

/// Somebody proposes a safety note. Nobody who works on the case sees it before a second person has approved it.
public struct SicherheitshinweisVorgeschlagen: SchutzPayload {
  public static let type: EntryType = "sicherheitshinweis.vorgeschlagen.v1"
  public let nr: Int
  /// The case in which it happened; its Teamleitung approves.
  public let fall: CaseID
  public let art: Vorfallart
  /// Day on which it happened.
  public let am: Day
  /// What happened, in one sentence.
  public let satz: String
  /// Last day on which the note may be shown.
  public let bis: Day
  /// Number of the account that proposed it.
  public let von: Int64
  public let vorgeschlagen: Day

  public init(
    nr: Int, fall: CaseID, art: Vorfallart, am: Day, satz: String, bis: Day, von: Int64, vorgeschlagen: Day
  ) {
    self.nr = nr
    self.fall = fall
    self.art = art
    self.am = am
    self.satz = satz
    self.bis = bis
    self.von = von
    self.vorgeschlagen = vorgeschlagen
  }

  public var effectiveOn: Day { vorgeschlagen }
  public func apply(to file: inout SchutzFile, version: Int64) {
    file.sicherheit.items.append(
      .init(
        nr: nr, fall: fall, art: art, am: am, satz: satz, bis: bis, von: von, vorgeschlagen: vorgeschlagen,
        stand: .vorgeschlagen))
  }
}

/// A second person approves the note: from now on it is shown.
public struct SicherheitshinweisFreigegeben: SchutzPayload {
  public static let type: EntryType = "sicherheitshinweis.freigegeben.v1"
  public let nr: Int
  public let am: Day
  /// Number of the account that approved it.
  public let von: Int64

  public init(nr: Int, am: Day, von: Int64) {
    self.nr = nr
    self.am = am
    self.von = von
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout SchutzFile, version: Int64) {
    file.sicherheit.move(nr, from: .vorgeschlagen, to: .freigegeben, by: von)
  }
}

/// A second person does not approve the note: it is never shown.
public struct SicherheitshinweisAbgelehnt: SchutzPayload {
  public static let type: EntryType = "sicherheitshinweis.abgelehnt.v1"
  public let nr: Int
  public let am: Day
  /// Number of the account that declined it.
  public let von: Int64

  public init(nr: Int, am: Day, von: Int64) {
    self.nr = nr
    self.am = am
    self.von = von
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout SchutzFile, version: Int64) {
    file.sicherheit.move(nr, from: .vorgeschlagen, to: .abgelehnt, by: von)
  }
}

/// The note is taken away before its day, or given up before it was approved.
public struct SicherheitshinweisAufgehoben: SchutzPayload {
  public static let type: EntryType = "sicherheitshinweis.aufgehoben.v1"
  public let nr: Int
  public let am: Day

  public init(nr: Int, am: Day) {
    self.nr = nr
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout SchutzFile, version: Int64) { file.sicherheit.lift(nr) }
}

/// The safety notes of a person.
public struct SicherheitState: Sendable {
  public enum Stand: Sendable, Equatable {
    case vorgeschlagen
    case freigegeben
    case abgelehnt
    case aufgehoben
  }

  public struct Item: Sendable, Equatable {
    public let nr: Int
    public let fall: CaseID
    public let art: Vorfallart
    public let am: Day
    public let satz: String
    public let bis: Day
    public let von: Int64
    public let vorgeschlagen: Day
    public internal(set) var stand: Stand

    /// Whether it is shown on that day.
    public func gilt(on day: Day) -> Bool { stand == .freigegeben && day <= bis }
  }

  public internal(set) var items: [Item] = []
  /// A decision on what was not there, or by the one who proposed it: only a correction can bring that about.
  var isUnsound = false

  public var wartend: [Item] { items.filter { $0.stand == .vorgeschlagen } }
  public func item(_ nr: Int) -> Item? { items.first { $0.nr == nr } }

  mutating func move(_ nr: Int, from old: Stand, to new: Stand, by konto: Int64) {
    guard let index = items.firstIndex(where: { $0.nr == nr && $0.stand == old }), items[index].von != konto else {
      isUnsound = true
      return
    }
    items[index].stand = new
  }

  mutating func lift(_ nr: Int) {
    let open: [Stand] = [.vorgeschlagen, .freigegeben]
    guard let index = items.firstIndex(where: { $0.nr == nr && open.contains($0.stand) }) else {
      isUnsound = true
      return
    }
    items[index].stand = .aufgehoben
  }

  func checkSoundness() throws(Rejection) {
    guard !isUnsound, Set(items.map(\.nr)).count == items.count else { throw Rejection("sicherheitshinweis.unbekannt") }
  }
}

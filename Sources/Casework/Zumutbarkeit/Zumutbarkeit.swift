public import Journal
public import Kernel
public import Law

/// Whether somebody cares for a relative. The raw value is stored.
public enum Pflegelage: String, Codable, Sendable, CaseIterable {
  case keine
  /// Somebody is cared for, and work is possible beside it.
  case vereinbar
  case nichtVereinbar = "nicht_vereinbar"
}

/// What a person found about reasonable work, from a day on (§ 10 SGB II).
public struct ZumutbarkeitFestgestellt: CasePayload, Equatable {
  public static let type: EntryType = "zumutbarkeit.festgestellt.v1"
  /// The first day on which it holds.
  public let ab: Day
  /// Grounds that stand against work, wholly or for certain work, in the order of the law.
  public let gruende: [Zumutbarkeitsgrund]
  /// What the rules proposed on that day.
  public let vorschlag: [Zumutbarkeitsgrund]
  public let pflege: Pflegelage
  /// Hours a week that are possible, 0 to 48.
  public let stunden: Int
  /// Work that is excluded or limited, as demands of jobs.
  public let grenzen: [Anforderungsgrenze]
  /// The day on which it is looked at again.
  public let pruefen: Day?
  /// Why, in a sentence; never a diagnosis.
  public let begruendung: String?

  /// Whether care counts as a ground follows from `pflege`.
  public init(
    ab: Day, gruende: [Zumutbarkeitsgrund], vorschlag: [Zumutbarkeitsgrund] = [], pflege: Pflegelage, stunden: Int,
    grenzen: [Anforderungsgrenze] = [], pruefen: Day? = nil, begruendung: String? = nil
  ) {
    self.ab = ab
    self.gruende = Zumutbarkeitsgrund.allCases.filter {
      $0 == .pflege ? pflege == .nichtVereinbar : gruende.contains($0)
    }
    self.vorschlag = vorschlag
    self.pflege = pflege
    self.stunden = stunden
    self.grenzen = Anforderungsgrenze.sorted(grenzen)
    self.pruefen = pruefen
    self.begruendung = begruendung
  }

  /// The same, with what the rules proposed.
  func proposed(_ vorschlag: [Zumutbarkeitsgrund]) -> ZumutbarkeitFestgestellt {
    ZumutbarkeitFestgestellt(
      ab: ab, gruende: gruende, vorschlag: vorschlag, pflege: pflege, stunden: stunden, grenzen: grenzen,
      pruefen: pruefen, begruendung: begruendung)
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout CaseFile, version: Int64) { file.zumutbarkeit.run.set(self, from: ab) }
}

/// Findings that follow one another.
public struct ZumutbarkeitState: Sendable {
  var run = DatedRun<ZumutbarkeitFestgestellt>()

  /// The latest finding.
  public var current: ZumutbarkeitFestgestellt? { run.last }
  public func on(_ day: Day) -> ZumutbarkeitFestgestellt? { run.value(on: day) }
  /// All findings, the latest first; one that was replaced for the same day is none.
  public var alle: [ZumutbarkeitFestgestellt] { run.steps.reversed().map(\.value) }
}

/// Records what a person found. The rules propose and ask for a reason where the finding differs; they decide nothing.
public struct DetermineZumutbarkeit: Command {
  public typealias State = CaseFile
  public let inhalt: ZumutbarkeitFestgestellt
  /// What the file says about children on the day from which the finding holds.
  public let kind: Kindlage

  public init(_ inhalt: ZumutbarkeitFestgestellt, kind: Kindlage) {
    self.inhalt = inhalt
    self.kind = kind
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(inhalt.ab, file, context, field: "ab")
    guard (0...48).contains(inhalt.stunden) else { throw Rejection("zumutbarkeit.stunden", field: "stunden") }
    let vorschlag = Zumutbarkeitsvorschlag(file, kind: kind, on: inhalt.ab)
    try checkReview()
    if (inhalt.begruendung ?? "").isEmpty, vorschlag.needsReason(inhalt.gruende) {
      throw Rejection("zumutbarkeit.begruendung_fehlt", field: "begruendung")
    }
    return [inhalt.proposed(vorschlag.gruende)]
  }

  /// Whatever has a ground is looked at again, at the latest when a child reaches the age of the law.
  private func checkReview() throws(Rejection) {
    guard let pruefen = inhalt.pruefen else {
      guard inhalt.gruende.isEmpty else { throw Rejection("zumutbarkeit.pruefung_fehlt", field: "pruefen") }
      return
    }
    guard pruefen > inhalt.ab else {
      throw Rejection("zumutbarkeit.pruefung_vor_beginn", field: "pruefen", details: ["ab": inhalt.ab.german])
    }
    if inhalt.gruende.contains(.kind), let grenze = kind.grenze, pruefen > grenze {
      throw Rejection(
        "zumutbarkeit.pruefung_zu_spaet", section: "§ 10 Abs. 1 Nr. 3 SGB II", field: "pruefen",
        details: ["tag": grenze.german])
    }
  }
}

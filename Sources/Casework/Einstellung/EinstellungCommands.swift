public import Kernel
public import Law

/// Sets a value of a list from a day on.
public struct SetEinstellung: Command {
  public typealias State = EinstellungFile
  public let ziel: Einstellungsziel
  public let wert: Einstellungswert
  /// The first day, tomorrow at the earliest: what was decided until today keeps its law.
  public let ab: Day
  public let laufende: Bool
  public let grund: String

  public init(_ ziel: Einstellungsziel, _ wert: Einstellungswert, ab: Day, laufende: Bool = false, grund: String) {
    (self.ziel, self.wert, self.ab, self.laufende, self.grund) = (ziel, wert, ab, laufende, grund)
  }

  /// Days ahead that a setting may be planned.
  static let farthest = 5 * 366

  /// - Throws: `grund.fehlt`, `einstellung.ab_zu_frueh`, `einstellung.ab_zu_spaet`, `einstellung.gleich`,
  ///   `einstellung.unvollstaendig`, and what `Law.pruefe` refuses.
  public func decide(_ file: EinstellungFile, in context: DecisionContext) throws(Rejection)
    -> [any EinstellungPayload]
  {
    let setting = try check(file, in: context)
    _ = try SetEinstellung.law(context.law, file.stand.adding(setting))
    return [EinstellungFestgelegt(setting, grund: grund)]
  }

  /// The law as it would be, for a trial that records nothing.
  /// - Throws: as `decide`.
  public func trial(_ file: EinstellungFile, in context: DecisionContext) throws(Rejection) -> Law {
    try SetEinstellung.law(context.law, file.stand.adding(try check(file, in: context)))
  }

  private func check(_ file: EinstellungFile, in context: DecisionContext) throws(Rejection) -> Einstellung {
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    let tomorrow = context.today + 1
    guard ab >= tomorrow else {
      throw Rejection("einstellung.ab_zu_frueh", field: "ab", details: ["tag": ab.german, "morgen": tomorrow.german])
    }
    let latest = context.today + SetEinstellung.farthest
    guard ab <= latest else {
      throw Rejection("einstellung.ab_zu_spaet", field: "ab", details: ["tag": ab.german, "letzter": latest.german])
    }
    let isDeadline = ziel.liste == .fristen
    let setting = Einstellung(
      nr: (file.alle.map(\.nr).max() ?? 0) + 1, ziel: ziel, wert: wert, ab: ab, laufende: laufende && isDeadline)
    try context.law.pruefe(setting)
    let known = context.law.wert(ziel, on: ab) ?? (ziel.liste == .planvorlagen ? .vorlageAus : nil)
    guard known != wert else {
      throw Rejection("einstellung.gleich", details: ["tag": ab.german])
    }
    return setting
  }

  /// The proofs of the files are run over the result.
  fileprivate static func law(_ law: Law, _ stand: Einstellungsstand) throws(Rejection) -> Law {
    do { return try law.laid(under: stand) } catch {
      let sentence = (error as? LawError)?.message ?? "\(error)"
      throw Rejection("einstellung.unvollstaendig", details: ["satz": sentence])
    }
  }
}

/// Takes back a planned value before its day.
public struct WithdrawEinstellung: Command {
  public typealias State = EinstellungFile
  public let nr: Int
  public let grund: String

  public init(nr: Int, grund: String) { (self.nr, self.grund) = (nr, grund) }

  /// - Throws: `grund.fehlt`, `einstellung.keine`, `einstellung.schon_zurueckgenommen`, `einstellung.hat_begonnen`.
  public func decide(_ file: EinstellungFile, in context: DecisionContext) throws(Rejection)
    -> [any EinstellungPayload]
  {
    _ = try trial(file, in: context)
    return [EinstellungZurueckgenommen(nr: nr, am: context.today, grund: grund)]
  }

  /// The law as it would be without it.
  /// - Throws: as `decide`.
  public func trial(_ file: EinstellungFile, in context: DecisionContext) throws(Rejection) -> Law {
    guard let setting = file.alle.first(where: { $0.nr == nr }) else { throw Rejection("einstellung.keine") }
    guard !grund.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    guard !file.zurueckgenommen.contains(nr) else { throw Rejection("einstellung.schon_zurueckgenommen") }
    guard setting.ab > context.today else {
      throw Rejection("einstellung.hat_begonnen", details: ["tag": setting.ab.german])
    }
    return try SetEinstellung.law(context.law, file.stand.removing(nr))
  }
}

extension Einstellungsstand {
  /// With one more, as the next version.
  public func adding(_ setting: Einstellung) -> Einstellungsstand {
    Einstellungsstand(version: version + 1, einstellungen: einstellungen + [setting])
  }

  /// Without one, as the next version.
  public func removing(_ nr: Int) -> Einstellungsstand {
    Einstellungsstand(version: version + 1, einstellungen: einstellungen.filter { $0.nr != nr })
  }
}

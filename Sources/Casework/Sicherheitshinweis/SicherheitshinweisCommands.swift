public import Kernel
import Law

/// Proposes a safety note.
public struct ProposeSicherheitshinweis: Command {
  public typealias State = SchutzFile
  /// Longest sentence, in characters.
  public static let longest = 200

  public let fall: CaseID
  public let art: Vorfallart
  public let am: Day
  public let satz: String
  public let bis: Day
  /// Number of the account.
  public let von: Int64

  public init(fall: CaseID, art: Vorfallart, am: Day, satz: String, bis: Day, von: Int64) {
    self.fall = fall
    self.art = art
    self.am = am
    self.satz = satz
    self.bis = bis
    self.von = von
  }

  public func decide(_ file: SchutzFile, in context: DecisionContext) throws(Rejection) -> [any SchutzPayload] {
    try Rule.notInFuture(am, context, field: "am")
    guard !satz.isEmpty else { throw Rejection("sicherheitshinweis.satz_fehlt", field: "satz") }
    guard satz.count <= Self.longest else {
      throw Rejection("sicherheitshinweis.satz_zu_lang", field: "satz", details: ["zeichen": "\(Self.longest)"])
    }
    let latest = context.law.lastDay(ofTerm: .sicherheitshinweis, from: am)
    guard bis <= latest else {
      throw Rejection("sicherheitshinweis.zu_lang", field: "bis", details: ["spaetestens": latest.german])
    }
    guard bis >= context.today else {
      throw Rejection("sicherheitshinweis.vorbei", field: "bis", details: ["heute": context.today.german])
    }
    guard !file.sicherheit.wartend.contains(where: { $0.art == art && $0.am == am }) else {
      throw Rejection("sicherheitshinweis.schon_vorgeschlagen", field: "art")
    }
    let nr = (file.sicherheit.items.map(\.nr).max() ?? 0) + 1
    return [
      SicherheitshinweisVorgeschlagen(
        nr: nr, fall: fall, art: art, am: am, satz: satz, bis: bis, von: von, vorgeschlagen: context.today)
    ]
  }
}

/// A second person approves a safety note, or declines it.
public struct DecideSicherheitshinweis: Command {
  public typealias State = SchutzFile
  public let nr: Int
  public let gibtFrei: Bool
  /// Number of the account.
  public let von: Int64

  public init(nr: Int, gibtFrei: Bool, von: Int64) {
    self.nr = nr
    self.gibtFrei = gibtFrei
    self.von = von
  }

  public func decide(_ file: SchutzFile, in context: DecisionContext) throws(Rejection) -> [any SchutzPayload] {
    guard let item = file.sicherheit.item(nr) else { throw Rejection("sicherheitshinweis.unbekannt") }
    guard item.stand == .vorgeschlagen else { throw Rejection("freigabe.schon_entschieden") }
    try VierAugen.check(vorgeschlagenVon: item.von, freigabeVon: von)
    return gibtFrei
      ? [SicherheitshinweisFreigegeben(nr: nr, am: context.today, von: von)]
      : [SicherheitshinweisAbgelehnt(nr: nr, am: context.today, von: von)]
  }
}

/// Takes a safety note away before its day; whoever works on the case may, since it only ever makes less known.
public struct LiftSicherheitshinweis: Command {
  public typealias State = SchutzFile
  public let nr: Int

  public init(nr: Int) { self.nr = nr }

  public func decide(_ file: SchutzFile, in context: DecisionContext) throws(Rejection) -> [any SchutzPayload] {
    guard let item = file.sicherheit.item(nr) else { throw Rejection("sicherheitshinweis.unbekannt") }
    guard item.stand == .vorgeschlagen || item.stand == .freigegeben else {
      throw Rejection("freigabe.schon_entschieden")
    }
    return [SicherheitshinweisAufgehoben(nr: nr, am: context.today)]
  }
}

public import Journal
public import Kernel
public import Law

/// Who is asked for a medical opinion. The raw value is stored.
public enum Gutachtenstelle: String, Codable, Sendable, CaseIterable {
  case aerztlicherDienst = "aerztlicher_dienst"
  /// Amtsärztin or Amtsarzt of the municipal health office.
  case amtsarzt
}

/// What is asked. A closed list, so that no finding slips into a question. The raw value is stored.
public enum Gutachtenfrage: String, Codable, Sendable, CaseIterable {
  /// At least three hours a day on the general labour market (§ 8 Abs. 1, § 44a Abs. 1 SGB II).
  case erwerbsfaehigkeit
  /// Which hours and demands are possible (§ 16 Abs. 1 SGB II with § 32 SGB III).
  case leistungsvermoegen
  /// Whether an intended measure or training is possible (the same).
  case massnahme

  /// A question about aptitude needs the person's consent (§ 32 SGB III).
  public var needsConsent: Bool { self != .erwerbsfaehigkeit }
}

/// Hours of work a day that are possible (§ 8 SGB II, § 43 SGB VI). The raw value is stored.
public enum Stundenklasse: String, Codable, Sendable, CaseIterable {
  case unterDrei = "unter_3"
  case dreiBisSechs = "3_bis_6"
  case abSechs = "ab_6"

  /// The most hours of a week of five days; `nil` = no bound.
  public var wochenstunden: Int? {
    switch self {
    case .unterDrei: 14
    case .dreiBisSechs: 29
    case .abSechs: nil
    }
  }
}

/// Why an order ends without result. A closed list, so that no finding slips into a reason. The raw value is stored.
public enum Gutachtenende: String, Codable, Sendable, CaseIterable {
  case nichtMehrNoetig = "nicht_mehr_noetig"
  case einverstaendnisFehlt = "einverstaendnis_fehlt"
  case nichtErschienen = "nicht_erschienen"
  case vomDienstAbgelehnt = "vom_dienst_abgelehnt"
  case irrtum
}

/// How far one demand of work is possible.
public struct Anforderungsgrenze: Codable, Sendable, Hashable {
  public let anforderung: Arbeitsanforderung
  public let grad: Anforderungsgrad

  public init(_ anforderung: Arbeitsanforderung, _ grad: Anforderungsgrad) {
    self.anforderung = anforderung
    self.grad = grad
  }

  /// Each demand once, in the order of the list; of two the later one.
  static func sorted(_ grenzen: [Anforderungsgrenze]) -> [Anforderungsgrenze] {
    Arbeitsanforderung.allCases.compactMap { demand in grenzen.last { $0.anforderung == demand } }
  }
}

/// A medical opinion is ordered.
public struct GutachtenBeauftragt: CasePayload {
  public static let type: EntryType = "gutachten.beauftragt.v1"
  public let dienst: Gutachtenstelle
  public let fragen: [Gutachtenfrage]
  public let am: Day
  /// The day by which the result is asked for.
  public let bis: Day
  /// Whether the person agreed.
  public let einverstanden: Bool

  public init(dienst: Gutachtenstelle, fragen: [Gutachtenfrage], am: Day, bis: Day, einverstanden: Bool) {
    self.dienst = dienst
    self.fragen = Gutachtenfrage.allCases.filter(fragen.contains)
    self.am = am
    self.bis = bis
    self.einverstanden = einverstanden
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.gutachten.auftrag = self }
}

/// The result came in: what work may demand, never what the person has.
public struct GutachtenEingegangen: CasePayload {
  public static let type: EntryType = "gutachten.eingegangen.v1"
  public let am: Day
  public let stundenklasse: Stundenklasse
  public let grenzen: [Anforderungsgrenze]
  /// The last day on which it holds; `nil` = no end is named.
  public let gueltigBis: Day?

  public init(am: Day, stundenklasse: Stundenklasse, grenzen: [Anforderungsgrenze], gueltigBis: Day?) {
    self.am = am
    self.stundenklasse = stundenklasse
    self.grenzen = Anforderungsgrenze.sorted(grenzen)
    self.gueltigBis = gueltigBis
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.gutachten.ergebnisse.append(self)
    file.gutachten.auftrag = nil
  }
}

/// The order ends without result.
public struct GutachtenZurueckgenommen: CasePayload {
  public static let type: EntryType = "gutachten.zurueckgenommen.v1"
  public let am: Day
  public let grund: Gutachtenende

  public init(am: Day, grund: Gutachtenende) {
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.gutachten.auftrag = nil }
}

/// What is ordered and what came in.
public struct GutachtenState: Sendable {
  /// The running order.
  public internal(set) var auftrag: GutachtenBeauftragt?
  /// All results, in the order of recording.
  public internal(set) var ergebnisse: [GutachtenEingegangen] = []

  /// The latest result, whether it still holds or not.
  public var letztes: GutachtenEingegangen? {
    let last = ergebnisse.map(\.am).max()
    return ergebnisse.last { $0.am == last }
  }

  /// The result that holds on a day: the latest one known by then, unless its time is over.
  public func gilt(on day: Day) -> GutachtenEingegangen? {
    let known = ergebnisse.filter { $0.am <= day }
    let last = known.map(\.am).max()
    guard let result = known.last(where: { $0.am == last }) else { return nil }
    return result.gueltigBis.map { day <= $0 } ?? true ? result : nil
  }
}

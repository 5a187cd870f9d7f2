public import Kernel

/// Refers the client of a case to protected counselling.
public struct ReferToBeratung: Command {
  public typealias State = BeratungFile
  public let vermittlung: BeratungVermittelt
  /// The day of the Fallzugang.
  public let zugang: Day

  public init(_ vermittlung: BeratungVermittelt, zugang: Day) {
    self.vermittlung = vermittlung
    self.zugang = zugang
  }

  public func decide(_ file: BeratungFile, in context: DecisionContext) throws(Rejection) -> [any BeratungPayload] {
    guard file.vermittlung == nil else { throw Rejection("beratung.schon_vermittelt") }
    guard !vermittlung.stelle.isEmpty else { throw Rejection("beratung.stelle_fehlt", field: "stelle") }
    try Rule.notInFuture(vermittlung.am, context, field: "am")
    guard vermittlung.am >= zugang else {
      throw Rejection(
        "datum.vor_fallzugang", field: "am",
        details: ["tag": vermittlung.am.german, "zugang": zugang.german])
    }
    return [vermittlung]
  }
}

/// What becomes of a referral.
public enum Beratungsschritt: String, Sendable, CaseIterable {
  case begonnen
  case beendet
  case zurueckgenommen
}

/// Records that counselling began, ended or came to nothing.
public struct RecordBeratung: Command {
  public typealias State = BeratungFile
  public let schritt: Beratungsschritt
  public let am: Day

  public init(_ schritt: Beratungsschritt, am: Day) {
    self.schritt = schritt
    self.am = am
  }

  public func decide(_ file: BeratungFile, in context: DecisionContext) throws(Rejection) -> [any BeratungPayload] {
    guard let vermittlung = file.vermittlung else { throw Rejection("beratung.unbekannt") }
    guard file.zurueckgenommen == nil else { throw Rejection("beratung.zurueckgenommen") }
    try Rule.notInFuture(am, context, field: "tag")
    guard am >= vermittlung.am else {
      throw Rejection("beratung.vor_vermittlung", field: "tag", details: ["tag": vermittlung.am.german])
    }
    switch schritt {
    case .begonnen:
      guard file.begonnen == nil else { throw Rejection("beratung.schon_begonnen") }
      return [BeratungBegonnen(am: am)]
    case .beendet:
      guard let begonnen = file.begonnen else { throw Rejection("beratung.nicht_begonnen") }
      guard file.beendet == nil else { throw Rejection("beratung.schon_beendet") }
      guard am >= begonnen else { throw Rejection("datum.ende_vor_beginn", field: "tag") }
      return [BeratungBeendet(am: am)]
    case .zurueckgenommen:
      guard file.begonnen == nil else { throw Rejection("beratung.schon_begonnen") }
      return [BeratungZurueckgenommen(am: am)]
    }
  }
}

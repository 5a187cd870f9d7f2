public import Journal
public import Kernel

/// A client takes part in a measure.
public struct TeilnahmeBegonnen: CasePayload {
  public static let type: EntryType = "teilnahme.begonnen.v1"
  /// 1, 2, 3 … within the case.
  public let nr: Int
  /// Key of the instrument; its rules are those of the day of `beginn` (§ 66 SGB II).
  public let instrument: String
  /// The instrument's number in Law, for figures.
  public let instrumentNummer: Int64
  public let bezeichnung: String
  /// Number of the provider, where there is one.
  public let traeger: Int64?
  public let beginn: Day
  /// Planned last day.
  public let ende: Day

  public init(
    nr: Int, instrument: String, instrumentNummer: Int64, bezeichnung: String, traeger: Int64?, beginn: Day, ende: Day
  ) {
    self.nr = nr
    self.instrument = instrument
    self.instrumentNummer = instrumentNummer
    self.bezeichnung = bezeichnung
    self.traeger = traeger
    self.beginn = beginn
    self.ende = ende
  }

  public var effectiveOn: Day { beginn }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.teilnahme.items.append(
      .init(
        nr: nr, instrument: instrumentNummer, bezeichnung: bezeichnung, traeger: traeger, beginn: beginn,
        geplantesEnde: ende))
  }
}

public struct TeilnahmeBeendet: CasePayload {
  public static let type: EntryType = "teilnahme.beendet.v1"
  public let nr: Int
  /// Last day of taking part.
  public let ende: Day
  public let ergebnis: TeilnahmeErgebnis

  public init(nr: Int, ende: Day, ergebnis: TeilnahmeErgebnis) {
    self.nr = nr
    self.ende = ende
    self.ergebnis = ergebnis
  }

  public var effectiveOn: Day { ende }
  public func apply(to file: inout CaseFile, version: Int64) {
    guard let index = file.teilnahme.items.firstIndex(where: { $0.nr == nr }) else { return }
    file.teilnahme.items[index].ende = ende
    file.teilnahme.items[index].ergebnis = ergebnis
  }
}

public enum TeilnahmeErgebnis: String, Codable, Sendable, CaseIterable {
  case integriert
  case fortschritt
  case abgeschlossen
  case abgebrochen
}

public struct TeilnahmeState: Sendable {
  public struct Item: Sendable {
    public let nr: Int
    /// The instrument's number in Law.
    public let instrument: Int64
    public let bezeichnung: String
    public let traeger: Int64?
    public let beginn: Day
    public let geplantesEnde: Day
    /// Last day, once reported.
    public internal(set) var ende: Day?
    public internal(set) var ergebnis: TeilnahmeErgebnis?

    /// From the beginning to the reported end, or to the planned one while none is reported.
    public var period: Period { Period(from: beginn, to: (ende ?? geplantesEnde) + 1) }
  }
  public internal(set) var items: [Item] = []
  /// Those without a reported result.
  public var open: [Item] { items.filter { $0.ergebnis == nil } }
  var nextNumber: Int { (items.map(\.nr).max() ?? 0) + 1 }
}

public import Kernel
import Law

public struct BeginTeilnahme: Command {
  public typealias State = CaseFile
  /// Key of the instrument.
  public let instrument: String
  public let bezeichnung: String
  public let traeger: Int64?
  public let beginn: Day
  /// Planned last day.
  public let ende: Day
  /// Whether the proposed change of status is recorded with it.
  public let statusAendern: Bool
  /// Number of the step of the plan that it carries out.
  public let schritt: Int?

  public init(
    instrument: String, bezeichnung: String, traeger: Int64?, beginn: Day, ende: Day, statusAendern: Bool,
    schritt: Int? = nil
  ) {
    self.schritt = schritt
    self.instrument = instrument
    self.bezeichnung = bezeichnung
    self.traeger = traeger
    self.beginn = beginn
    self.ende = ende
    self.statusAendern = statusAendern
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    try Rule.notBeforeZugang(beginn, file, field: "beginn")
    guard ende >= beginn else { throw Rejection("datum.ende_vor_beginn", field: "ende") }
    guard let known = context.law.instrument(instrument) else {
      throw Rejection("teilnahme.instrument_unbekannt", field: "instrument")
    }
    // Protected counselling never stands in the case file.
    guard context.law.beratungsart(known.key) == nil else {
      throw Rejection("teilnahme.geschuetzt", field: "instrument", details: ["instrument": known.name])
    }
    guard known.validity.contains(beginn) else {
      throw Rejection(
        "teilnahme.instrument_nicht_in_kraft", section: known.citation.section, field: "instrument",
        details: ["instrument": known.name, "beginn": beginn.german])
    }
    let wanted = Period(from: beginn, to: ende + 1)
    if let other = file.teilnahme.items.first(where: { $0.instrument == known.number && $0.period.overlaps(wanted) }) {
      throw Rejection("teilnahme.ueberschneidung", field: "beginn", details: ["massnahme": other.bezeichnung])
    }
    if let schritt, file.integrationsplan.schritt(schritt) == nil {
      throw Rejection("plan.schritt_unbekannt", field: "schritt")
    }
    return entries(known, file, context.today)
  }

  private func entries(_ known: Instrument, _ file: CaseFile, _ today: Day) -> [any CasePayload] {
    var entries: [any CasePayload] = [
      TeilnahmeBegonnen(
        nr: file.teilnahme.nextNumber, instrument: known.key, instrumentNummer: known.number,
        bezeichnung: bezeichnung.isEmpty ? known.name : bezeichnung, traeger: traeger, beginn: beginn, ende: ende)
    ]
    if statusAendern, let proposed = StatusProposal.atBegin(of: known), file.status.on(beginn) != proposed {
      entries.append(StatusFestgestellt(status: proposed, ab: beginn))
    }
    if let schritt {
      entries.append(
        IntegrationsplanSchrittVerknuepft(schritt: schritt, teilnahme: file.teilnahme.nextNumber, am: today))
    }
    return entries
  }
}

public struct EndTeilnahme: Command {
  public typealias State = CaseFile
  public let nr: Int
  public let ende: Day
  public let ergebnis: TeilnahmeErgebnis
  /// Status from the day after; `nil` leaves it as it is.
  public let statusDanach: StatusCode?

  public init(nr: Int, ende: Day, ergebnis: TeilnahmeErgebnis, statusDanach: StatusCode?) {
    self.nr = nr
    self.ende = ende
    self.ergebnis = ergebnis
    self.statusDanach = statusDanach
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    guard let item = file.teilnahme.items.first(where: { $0.nr == nr }) else { throw Rejection("teilnahme.unbekannt") }
    guard item.ergebnis == nil else { throw Rejection("teilnahme.schon_beendet") }
    guard ende >= item.beginn else { throw Rejection("datum.ende_vor_beginn", field: "ende") }
    try Rule.notInFuture(ende, context, field: "ende")
    try checkOverlap(item, file)
    var entries: [any CasePayload] = [TeilnahmeBeendet(nr: nr, ende: ende, ergebnis: ergebnis)]
    if let statusDanach, file.status.on(ende + 1) != statusDanach {
      try StatusRule.check(statusDanach, ende + 1, file, context.law)
      entries.append(StatusFestgestellt(status: statusDanach, ab: ende + 1))
    }
    return entries
  }

  /// Longer than planned, it may not run into another participation in the same instrument.
  private func checkOverlap(_ item: TeilnahmeState.Item, _ file: CaseFile) throws(Rejection) {
    let days = Period(from: item.beginn, to: ende + 1)
    let other = file.teilnahme.items.first {
      $0.nr != nr && $0.instrument == item.instrument && $0.period.overlaps(days)
    }
    guard let other else { return }
    throw Rejection("teilnahme.ueberschneidung", field: "ende", details: ["massnahme": other.bezeichnung])
  }
}

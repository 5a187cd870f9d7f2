public import Kernel

public struct AnnounceIntegration: Command {
  public typealias State = CaseFile
  public let arbeitgeber: String
  public let beginn: Day

  public init(arbeitgeber: String, beginn: Day) {
    self.arbeitgeber = arbeitgeber
    self.beginn = beginn
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    try Rule.notBeforeZugang(beginn, file, field: "beginn")
    guard file.integration.announced == nil else { throw Rejection("integration.schon_angekuendigt") }
    guard !arbeitgeber.isEmpty else { throw Rejection("integration.arbeitgeber_fehlt", field: "arbeitgeber") }
    return [IntegrationAngekuendigt(arbeitgeber: arbeitgeber, beginn: beginn)]
  }
}

public struct RecordIntegration: Command {
  public typealias State = CaseFile
  public let art: IntegrationKind
  public let beginn: Day
  public let arbeitgeber: String?
  public let stunden: Int
  public let begleitend: Bool
  /// Whether the proposed change of status is recorded with it.
  public let statusAendern: Bool
  /// The client agrees to be asked after the end of need whether the work goes on.
  public let einwilligung: Bool

  public init(
    art: IntegrationKind, beginn: Day, arbeitgeber: String?, stunden: Int, begleitend: Bool, statusAendern: Bool,
    einwilligung: Bool = false
  ) {
    self.einwilligung = einwilligung
    self.art = art
    self.beginn = beginn
    self.arbeitgeber = arbeitgeber
    self.stunden = stunden
    self.begleitend = begleitend
    self.statusAendern = statusAendern
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(beginn, file, context, field: "beginn")
    guard (1...60).contains(stunden) else { throw Rejection("integration.stunden", field: "stunden") }
    guard !file.integration.items.contains(where: { $0.beginn == beginn && $0.art == art }) else {
      throw Rejection("integration.doppelt", field: "beginn", details: ["beginn": beginn.german])
    }
    let number = file.integration.nextNumber
    var entries: [any CasePayload] = [
      IntegrationErfasst(
        nr: number, art: art, beginn: beginn, arbeitgeber: arbeitgeber, stunden: stunden, begleitend: begleitend)
    ]
    if statusAendern, let proposed = StatusProposal.atBegin(of: art, hours: stunden),
      file.status.on(beginn) != proposed
    {
      entries.append(StatusFestgestellt(status: proposed, ab: beginn))
    }
    if einwilligung, !file.nachhalten.einwilligung {
      entries.append(NachhaltenEinwilligung(am: context.today, erteilt: true))
    }
    return entries
  }
}

public struct EndIntegration: Command {
  public typealias State = CaseFile
  public let nr: Int
  /// Last day of work.
  public let ende: Day
  public let grund: String
  /// Status from the day after; `nil` leaves it as it is.
  public let statusDanach: StatusCode?

  public init(nr: Int, ende: Day, grund: String, statusDanach: StatusCode?) {
    self.nr = nr
    self.ende = ende
    self.grund = grund
    self.statusDanach = statusDanach
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    guard let item = file.integration.items.first(where: { $0.nr == nr }) else {
      throw Rejection("integration.unbekannt")
    }
    guard item.ende == nil else { throw Rejection("integration.schon_beendet") }
    guard ende >= item.beginn else { throw Rejection("datum.ende_vor_beginn", field: "ende") }
    try Rule.notInFuture(ende, context, field: "ende")
    var entries: [any CasePayload] = [IntegrationBeendet(nr: nr, ende: ende, grund: grund)]
    if let statusDanach, file.status.on(ende + 1) != statusDanach {
      try StatusRule.check(statusDanach, ende + 1, file, context.law)
      entries.append(StatusFestgestellt(status: statusDanach, ab: ende + 1))
    }
    return entries
  }
}

public import Kernel
public import Law

/// The one next step of a case: what, by when, and whose turn it is.
public struct NextStep: Sendable, Hashable {
  public let kind: Kind
  public let due: Day
  public let party: Partei
  /// The day since which it waits.
  public let since: Day
  /// Number of the participation, or of the step of the plan, it is about.
  public let nr: Int?

  /// Raw values are stored in the read model and used in addresses of filters.
  public enum Kind: String, Sendable, CaseIterable {
    case profilingBeauftragen = "profiling_beauftragen"
    case profilingErgebnis = "profiling_ergebnis"
    case strategieFestlegen = "strategie_festlegen"
    case planErstellen = "plan_erstellen"
    case vereinbarungAnbieten = "vereinbarung_anbieten"
    case vereinbarungRuecklauf = "vereinbarung_ruecklauf"
    case vereinbarungFortschreiben = "vereinbarung_fortschreiben"
    /// The day until which the efforts of an administrative act are proven.
    case verpflichtungNachweis = "verpflichtung_nachweis"
    /// The last day of a Schlichtungsverfahren.
    case schlichtungEnde = "schlichtung_ende"
    case gespraech
    case teilnahmeErgebnis = "teilnahme_ergebnis"
    case integrationBestaetigen = "integration_bestaetigen"
    case anhoerung
    case minderungEntscheidung = "minderung_entscheidung"
    case minderungBeratungU25 = "minderung_beratung_u25"
    case erreichbarkeit
    case merkmalePruefen = "merkmale_pruefen"
    case schrittNachhalten = "schritt_nachhalten"
    case gutachtenErgebnis = "gutachten_ergebnis"
    case zumutbarkeitPruefen = "zumutbarkeit_pruefen"
    /// School ends soon, or has ended by its plan.
    case schuldatenFortschreiben = "schuldaten_fortschreiben"
  }

  init(_ kind: Kind, due: Day, party: Partei, since: Day, nr: Int? = nil) {
    self.kind = kind
    self.due = due
    self.party = party
    self.since = since
    self.nr = nr
  }

  /// The step whose clock runs out first; `nil` for a case that is closed or not yet opened.
  public static func of(_ file: CaseFile, law: Law) -> NextStep? { all(file, law: law).min { $0.due < $1.due } }

  /// Everything that waits in the case, in the order of the process.
  public static func all(_ file: CaseFile, law: Law) -> [NextStep] {
    guard file.isOpen, let zugang = file.fallzugang?.am else { return [] }
    var steps = [processStep(file, law, zugang)]
    if file.vereinbarung.firstDay != nil || file.termin.next != nil, let due = contactDue(file, law) {
      steps.append(NextStep(.gespraech, due: due, party: .haus, since: file.gespraech.last ?? zugang))
    }
    steps += agreementSteps(file, law)
    // A further Profiling beside the first one, whose result the process itself waits for.
    if file.profiling.firstResult != nil, let order = file.profiling.order {
      steps.append(resultStep(order, due: order.bis))
    }
    for item in file.teilnahme.open {
      let due = law.dueDay(open: .teilnahmeErgebnis, after: item.geplantesEnde)
      steps.append(NextStep(.teilnahmeErgebnis, due: due, party: .traeger, since: item.beginn, nr: item.nr))
    }
    if let profil = file.profiling.profil {
      let due = profil.pruefungFaellig(file.teilnahme, law: law)
      steps.append(NextStep(.merkmalePruefen, due: due, party: .haus, since: profil.zuletzt))
    }
    if let announced = file.integration.announced {
      steps.append(NextStep(.integrationBestaetigen, due: announced.beginn, party: .unternehmen, since: zugang))
    }
    return steps + Minderungsfristen.steps(file, law) + Zumutbarkeitsfristen.steps(file, law)
      + Schulfristen.steps(file, law) + planSteps(file, law, process: steps[0])
  }

  /// Steps of the plan on whose day nobody has said what became of them. Until there is an agreement they wait for it.
  private static func planSteps(_ file: CaseFile, _ law: Law, process: NextStep) -> [NextStep] {
    let earliest = file.vereinbarung.firstDay == nil ? process.due : nil
    return file.planschritte.compactMap { step in
      // A participation that goes on reports by itself.
      guard step.stand == .offen, step.teilnahme.map({ $0.ergebnis != nil }) ?? true else { return nil }
      let bis = step.schritt.bis
      return NextStep(
        .schrittNachhalten, due: earliest.map { max($0, bis) } ?? bis, party: step.schritt.wer,
        since: step.schritt.ab ?? file.integrationsplan.lastDay ?? bis, nr: step.id)
    }
  }

  private static func processStep(_ file: CaseFile, _ law: Law, _ zugang: Day) -> NextStep {
    guard let profiled = file.profiling.firstResult else { return profilingStep(file, law, zugang) }
    let planDue = law.dueDay(open: .integrationsplan, after: zugang)
    guard let strategie = file.strategie.since else {
      return NextStep(.strategieFestlegen, due: planDue, party: .haus, since: profiled)
    }
    guard let plan = file.integrationsplan.firstDay else {
      return NextStep(.planErstellen, due: planDue, party: .haus, since: strategie)
    }
    if let offered = file.vereinbarung.offered {
      let due = law.dueDay(open: .vereinbarungRuecklauf, after: offered)
      return NextStep(.vereinbarungRuecklauf, due: due, party: .klient, since: offered)
    }
    guard let current = file.vereinbarung.current else {
      return NextStep(.vereinbarungAnbieten, due: max(planDue, plan), party: .haus, since: plan)
    }
    return NextStep(.vereinbarungFortschreiben, due: current.reviewDue(law), party: .haus, since: current.am)
  }

  private static func profilingStep(_ file: CaseFile, _ law: Law, _ zugang: Day) -> NextStep {
    let due = law.dueDay(open: .profiling, after: zugang)
    guard let order = file.profiling.order else {
      return NextStep(.profilingBeauftragen, due: due, party: .haus, since: zugang)
    }
    return resultStep(order, due: min(order.bis, due))
  }

  private static func resultStep(_ order: ProfilingState.Order, due: Day) -> NextStep {
    NextStep(.profilingErgebnis, due: due, party: order.traeger == nil ? .haus : .traeger, since: order.am)
  }

  /// What an obligation by administrative act and a Schlichtungsverfahren wait for.
  private static func agreementSteps(_ file: CaseFile, _ law: Law) -> [NextStep] {
    var steps: [NextStep] = []
    if let act = file.vereinbarung.verpflichtung, let due = act.bis {
      steps.append(NextStep(.verpflichtungNachweis, due: due, party: .klient, since: act.am))
    }
    if let last = file.vereinbarung.schlichtungen.last, last.ende == nil {
      steps.append(NextStep(.schlichtungEnde, due: last.spaetestens(law), party: .haus, since: last.beginn))
    }
    return steps
  }

  /// The day of the next appointment, else the agreed day of the next talk, else the latest by the rhythm of the strategy.
  static func contactDue(_ file: CaseFile, _ law: Law) -> Day? {
    guard file.isOpen, let zugang = file.fallzugang?.am else { return nil }
    if let termin = file.termin.next { return termin.tag }
    if let next = file.gespraech.next { return next }
    guard let letter = file.strategie.current else { return nil }
    let last = file.gespraech.last ?? file.vereinbarung.firstDay ?? zugang
    return law.dueDay(open: law.gespraechFrist(letter), after: last)
  }
}

extension CaseFile {
  /// A good day for the next talk: as the rhythm of the strategy asks, counted from `day`, on a working day.
  public func contactDay(_ law: Law, after day: Day) -> Day? {
    guard let letter = strategie.current else { return nil }
    return law.dueDay(law.gespraechFrist(letter), after: day)
  }
}

import Application
import Casework
import Kernel
import Law
import Pages
import Store

extension CaseDesk {
  /// The fixed process as a bar: what is done, where the case stands, what comes.
  var fahrplan: [Fahrplanschritt] {
    let steps = Fallfahrplan(akte.file, law: office.law).steps
    let current = steps.firstIndex { $0.done == nil }
    return steps.enumerated().map { index, step in
      Fahrplanschritt(
        name(step.stage), state(step, isCurrent: index == current),
        adresse: step.done == nil && index == current && mayChange ? form(step.stage) : nil)
    }
  }

  private func state(_ step: Fallfahrplan.Step, isCurrent: Bool) -> Fahrplanschritt.State {
    if let done = step.done { return .done(done) }
    if let closed = akte.line.fall.geschlossen {
      return isCurrent && step.stage == .leistungssteuerung ? .done(closed) : .dropped
    }
    // The last step's day is that of the next talk: it counts once the case is there, and is late or not told.
    let isLast = step.stage == .leistungssteuerung
    if let due = step.due, due < today, isCurrent || !isLast { return .late(due: due) }
    let due = isLast ? nil : step.due
    return isCurrent ? .now(due: due) : .next(due: due)
  }

  private func name(_ stage: Fallfahrplan.Stage) -> String {
    switch stage {
    case .fallzugang: "Fallzugang"
    case .profiling: term(.profiling)
    case .strategie: "Strategie"
    case .integrationsplan: "Integrationsplan"
    case .vereinbarung: term(.vereinbarung)
    case .leistungssteuerung: "Leistungssteuerung"
    }
  }

  private func form(_ stage: Fallfahrplan.Stage) -> Adresse? {
    switch stage {
    case .fallzugang: nil
    case .profiling: .fallhandlung(akte.file.profiling.order == nil ? .profilingAuftrag : .profilingErgebnis, nr: nr)
    case .strategie: .fallhandlung(.strategie, nr: nr)
    case .integrationsplan: .fallhandlung(.planSchreiben, nr: nr)
    case .vereinbarung: .fallhandlung(.vereinbarung, nr: nr)
    case .leistungssteuerung: .fallhandlung(.gespraech, nr: nr)
    }
  }
}

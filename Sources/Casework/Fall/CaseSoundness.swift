public import Kernel

extension CaseFile {
  /// The order of the process that a cancellation or correction may not break.
  public func checkSoundness() throws(Rejection) {
    guard let zugang = fallzugang else {
      throw Rejection("korrektur.fallzugang_noetig")
    }
    if let ende = abschluss?.am, ende < zugang.am { throw Rejection("korrektur.abschluss_vor_zugang") }
    try step(strategie.run.steps.first?.from, needs: profiling.firstResult, "korrektur.strategie_braucht_profiling")
    try step(integrationsplan.firstDay, needs: strategie.run.steps.first?.from, "korrektur.plan_braucht_strategie")
    try step(vereinbarung.firstDay, needs: integrationsplan.firstDay, "korrektur.vereinbarung_braucht_plan")
    try soundItems()
    try soundAblichtungen()
  }

  private func step(_ day: Day?, needs earlier: Day?, _ code: String) throws(Rejection) {
    guard let day else { return }
    guard let earlier, earlier <= day else { throw Rejection(code) }
  }

  private func soundItems() throws(Rejection) {
    for item in teilnahme.items where (item.ende ?? item.geplantesEnde) < item.beginn {
      throw Rejection("datum.ende_vor_beginn", field: "ende")
    }
    for item in integration.items where (item.ende ?? item.beginn) < item.beginn {
      throw Rejection("datum.ende_vor_beginn", field: "ende")
    }
  }
}

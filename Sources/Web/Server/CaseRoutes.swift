import Hummingbird

extension WebApp {
  /// The forms of the spine, in the order of the process.
  func addFormRoutes(to router: Router<BasicRequestContext>) {
    addFallzugang(to: router)
    let forms: [CaseForm] = [
      .profilingAuftrag, .profilingErgebnis, .strategie, .integrationsplan, .planSchritt, .zielplanung, .vereinbarung,
      .vereinbarungPruefen,
      .massnahme,
      .massnahmeEnde, .integration, .integrationEnde, .status, .leistungsbezug, .bedarfsgemeinschaft, .ausscheiden,
      .gespraech,
      .abschluss, .abschlussPruefen, .korrektur, .beschaeftigtenschutz,
    ]
    for form in forms { add(form, to: router) }
  }
}

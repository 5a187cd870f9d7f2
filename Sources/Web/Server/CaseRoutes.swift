import Hummingbird

extension WebApp {
  /// The forms of the spine, in the order of the process.
  func addFormRoutes(to router: Router<BasicRequestContext>) {
    addFallzugang(to: router)
    let forms: [CaseForm] = [
      .profilingErinnern, .profilingZuruecknehmen, .profilingFortschreiben, .profilingAuftrag, .profilingErgebnis,
      .strategie, .integrationsplan, .planSchritt, .zielplanung, .vereinbarung, .vereinbarungPruefen,
      .vereinbarungPapier, .vereinbarungEnde, .ablichtung, .verpflichtung, .verpflichtungPruefen, .schlichtung,
      .massnahme,
      .massnahmeEnde, .integration, .integrationEnde, .nachhalten, .status, .leistungsbezug, .merkmale,
      .bedarfsgemeinschaft,
      .ausscheiden,
      .gespraech, .erinnerung, .termin, .terminPruefen, .terminZustellung, .terminVerlegen, .terminAbsagen,
      .leistungsminderungNeu, .minderungSchritt, .minderungBescheid, .minderungAufhebung,
      .zumutbarkeitFeststellen, .gutachtenAuftrag, .gutachtenErgebnis, .gutachtenErinnern, .gutachtenZuruecknehmen,
      .schuleErfassen,
      .abschluss, .abschlussPruefen, .uebergabe, .korrektur, .personKorrektur, .beschaeftigtenschutz,
      .auskunftssperre, .person, .versicherungsnummer, .schutzadresse, .sicherheitshinweis,
    ]
    for form in forms { add(form, to: router) }
  }
}

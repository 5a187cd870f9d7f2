/// What a page of one case is for, besides the case's front page.
public enum Fallhandlung: CaseIterable, Hashable, Sendable {
  case verlauf
  case profilingAuftrag
  case profilingErgebnis
  case strategie
  case plan
  case planSchreiben
  case planVersionen
  case leistungen
  case zielplanung
  case vereinbarung
  case vereinbarungPruefen
  case massnahme
  case integration
  case status
  case leistungsbezug
  case bedarfsgemeinschaft
  case ausscheiden
  case gespraech
  case abschluss
  case abschlussPruefen
  case beschaeftigtenschutz

  var muster: Muster {
    switch self {
    case .verlauf: .verlauf
    case .profilingAuftrag: .profilingAuftrag
    case .profilingErgebnis: .profilingErgebnis
    case .strategie: .strategie
    case .plan: .plan
    case .planSchreiben: .planSchreiben
    case .planVersionen: .planVersionen
    case .leistungen: .leistungen
    case .zielplanung: .zielplanung
    case .vereinbarung: .vereinbarung
    case .vereinbarungPruefen: .vereinbarungPruefen
    case .massnahme: .massnahme
    case .integration: .integration
    case .status: .status
    case .leistungsbezug: .leistungsbezug
    case .bedarfsgemeinschaft: .bedarfsgemeinschaft
    case .ausscheiden: .ausscheiden
    case .gespraech: .gespraech
    case .abschluss: .abschluss
    case .abschlussPruefen: .abschlussPruefen
    case .beschaeftigtenschutz: .beschaeftigtenschutz
    }
  }
}

/// What a page of one case is for, besides the case's front page.
public enum Fallhandlung: CaseIterable, Hashable, Sendable {
  case verlauf
  case profil
  case profilingErinnern
  case profilingZuruecknehmen
  case profilingFortschreiben
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
  case vereinbarungen
  case verpflichtung
  case verpflichtungPruefen
  case schlichtung
  case massnahme
  case integration
  case status
  case leistungsbezug
  case merkmale
  case bedarfsgemeinschaft
  case ausscheiden
  case gespraech
  case termin
  case terminPruefen
  case leistungsminderung
  case leistungsminderungNeu
  case zumutbarkeit
  case zumutbarkeitFeststellen
  case gutachten
  case gutachtenAuftrag
  case gutachtenErgebnis
  case gutachtenErinnern
  case gutachtenZuruecknehmen
  case schule
  case schuleErfassen
  case erinnerung
  case abschluss
  case abschlussPruefen
  case uebergabe
  case beschaeftigtenschutz
  case auskunftssperre
  case person
  case versicherungsnummer
  case schutzadresse
  case sicherheitshinweis

  var muster: Muster {
    switch self {
    case .verlauf: .verlauf
    case .profil: .profil
    case .profilingErinnern: .profilingErinnern
    case .profilingZuruecknehmen: .profilingZuruecknehmen
    case .profilingFortschreiben: .profilingFortschreiben
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
    case .vereinbarungen: .vereinbarungen
    case .verpflichtung: .verpflichtung
    case .verpflichtungPruefen: .verpflichtungPruefen
    case .schlichtung: .schlichtung
    case .massnahme: .massnahme
    case .integration: .integration
    case .status: .status
    case .leistungsbezug: .leistungsbezug
    case .merkmale: .merkmale
    case .bedarfsgemeinschaft: .bedarfsgemeinschaft
    case .ausscheiden: .ausscheiden
    case .gespraech: .gespraech
    case .termin: .termin
    case .terminPruefen: .terminPruefen
    case .leistungsminderung: .leistungsminderung
    case .leistungsminderungNeu: .leistungsminderungNeu
    case .zumutbarkeit: .zumutbarkeit
    case .zumutbarkeitFeststellen: .zumutbarkeitFeststellen
    case .gutachten: .gutachten
    case .gutachtenAuftrag: .gutachtenAuftrag
    case .gutachtenErgebnis: .gutachtenErgebnis
    case .gutachtenErinnern: .gutachtenErinnern
    case .gutachtenZuruecknehmen: .gutachtenZuruecknehmen
    case .schule: .schule
    case .schuleErfassen: .schuleErfassen
    case .erinnerung: .erinnerung
    case .abschluss: .abschluss
    case .abschlussPruefen: .abschlussPruefen
    case .uebergabe: .uebergabe
    case .beschaeftigtenschutz: .beschaeftigtenschutz
    case .auskunftssperre: .auskunftssperre
    case .person: .person
    case .versicherungsnummer: .versicherungsnummer
    case .schutzadresse: .schutzadresse
    case .sicherheitshinweis: .sicherheitshinweis
    }
  }
}

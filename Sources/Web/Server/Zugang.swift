import Application
import Pages

/// Who comes in at a route. The desk asks before any handler runs, so a route without an entry lets nobody in;
/// the relation to a case is checked where the case is read.
enum Zugang: Sendable, Hashable {
  /// Anybody, without sign-in.
  case open
  /// Accounts from outside with this role, in their own part of the program.
  case aussen(Rolle)
  /// Every account, also on its way through the steps of signing in: what concerns the account itself.
  case account
  /// Staff with any role.
  case staff
  /// Staff with this right.
  case right(Recht)
  /// Staff with this right, for the case of the address alone.
  case fall(Recht)

  /// The right a role must have, if any.
  var right: Recht? {
    switch self {
    case .open, .account, .staff, .aussen: nil
    case .right(let right), .fall(let right): right
    }
  }

  /// - Throws: `Forbidden` if the role lacks the right altogether; `SignInNeeded` for accounts of other areas.
  func admit(_ actor: Actor) throws {
    switch self {
    case .open, .account: return
    case .aussen(let role): guard actor.role == role else { throw SignInNeeded(afterPause: false) }
    case .staff, .right, .fall: guard !actor.role.isExternal else { throw SignInNeeded(afterPause: false) }
    }
    if let right { try actor.require(right) }
  }
}

extension Muster {
  /// The one table of routes.
  var zugang: Zugang {
    switch self {
    case .anmelden, .hauskonto, .hauskontoZurueck, .hauskontoAbmelden, .barrierefreiheit, .impressum, .hilfe,
      .stylesheet, .script,
      .favicon, .health, .ready:
      .open
    case .anmeldenCode, .abmelden, .konto, .kontoPasswort, .zweiterFaktor: .account
    case .start: .staff
    case .mein, .meinVereinbarung: .aussen(.klient)
    case .traeger, .traegerProfiling: .aussen(.traeger)
    case .jobtempo: .aussen(.arbeitgeber)
    case .heute, .faelle, .fallansichten, .fallansichtLoeschen, .suche, .entwuerfe, .ruecknahme: .right(.fallLesen)
    case .faelleCSV: .right(.fallAusgeben)
    case .fallNeu, .fallNeuPruefen, .fallNeuEntwurf: .right(.fallEroeffnen)
    case .termine: .right(.fallBearbeiten)
    case .fall, .verlauf, .einladung, .einladungPDF, .leistungsminderung, .anhoerung, .anhoerungPDF, .profil, .plan,
      .planVersionen, .leistungen,
      .vereinbarungen, .schule, .vereinbarungSeite, .vereinbarungPDF, .ablichtungDatei:
      .fall(.fallLesen)
    case .profilingAuftrag, .profilingErgebnis, .strategie, .planSchreiben, .planSchritt, .zielplanung, .vereinbarung,
      .vereinbarungPruefen, .massnahme, .profilingErinnern, .profilingZuruecknehmen, .profilingFortschreiben,
      .vereinbarungPapier, .vereinbarungEnde, .ablichtung, .verpflichtung, .verpflichtungPruefen, .schlichtung,
      .massnahmeEnde, .integration, .integrationEnde, .nachhalten, .status, .merkmale, .bedarfsgemeinschaft,
      .ausscheiden,
      .gespraech,
      .erinnerung, .abschluss, .abschlussPruefen, .uebergabe, .korrektur, .beschaeftigtenschutz, .auskunftssperre,
      .person, .versicherungsnummer, .sicherheitshinweis, .termin, .terminPruefen, .terminZustellung, .terminVerlegen,
      .terminAbsagen,
      .leistungsminderungNeu, .minderungSchritt, .minderungBescheid, .minderungAufhebung, .schuleErfassen:
      .fall(.fallBearbeiten)
    // Health data: whoever may only read cases does not see them.
    case .zumutbarkeit, .zumutbarkeitFeststellen, .gutachten, .gutachtenAuftrag, .gutachtenErgebnis,
      .gutachtenErinnern, .gutachtenZuruecknehmen:
      .fall(.fallBearbeiten)
    // Of entries about the person each asks for its own right besides.
    case .leistungsbezug, .personKorrektur: .fall(.leistungsbezug)
    case .beratung: .fall(.beratungVermitteln)
    case .schutzadresse: .fall(.schutzadresse)
    case .beratungszahlen: .right(.beratungZaehlen)
    // Who may edit cases answers offers made to that person.
    case .uebergaben: .right(.fallBearbeiten)
    case .notzugriff: .right(.notzugriff)
    case .freigaben: .right(.freigeben)
    case .team, .umverteilung, .umverteilungPruefen: .right(.uebergeben)
    case .vertretungen, .vertretungEnde: .right(.vertretung)
    case .zugriffe: .right(.zugriffe)
    case .auskunft: .right(.auskunft)
    case .auskunftPerson, .auskunftPDF, .auskunftJSON, .auskunftDokument, .einschraenkung: .fall(.auskunft)
    case .loeschung, .loeschungPruefen, .loeschlauf: .right(.loeschung)
    case .kennzahlen, .kennzahl, .kennzahlFaelle: .right(.kennzahlen)
    case .berichte, .bericht, .berichtPDF: .right(.bericht)
    case .traegerregister, .traegereintrag: .right(.traegerVerwalten)
    // Whoever may see settings may try a change; recording one asks for its own right.
    case .einstellungen, .einstellungsliste, .einstellung, .einstellungPruefen: .right(.einstellungenSehen)
    case .einstellungZurueck: .right(.einstellungen)
    case .jugendhilfe, .jugendfallNeu: .right(.jugendhilfe)
    case .jugendfall, .jugendaufnahme, .jugendgespraech, .jugendhilfeart, .jugenduebermittlung, .jugendende,
      .jugendstorno:
      .fall(.jugendhilfe)
    }
  }
}

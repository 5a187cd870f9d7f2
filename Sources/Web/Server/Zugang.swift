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
    case .heute, .faelle, .suche, .entwuerfe: .right(.fallLesen)
    case .fallNeu, .fallNeuPruefen: .right(.fallEroeffnen)
    case .termine: .right(.fallBearbeiten)
    case .fall, .verlauf, .einladung, .einladungPDF, .leistungsminderung, .profil, .plan, .planVersionen, .leistungen,
      .vereinbarungen, .vereinbarungSeite, .vereinbarungPDF:
      .fall(.fallLesen)
    case .profilingAuftrag, .profilingErgebnis, .strategie, .planSchreiben, .planSchritt, .zielplanung, .vereinbarung,
      .vereinbarungPruefen, .massnahme, .profilingErinnern, .profilingZuruecknehmen, .profilingFortschreiben,
      .vereinbarungPapier, .vereinbarungEnde, .verpflichtung, .verpflichtungPruefen, .schlichtung,
      .massnahmeEnde, .integration, .integrationEnde, .status, .merkmale, .bedarfsgemeinschaft, .ausscheiden,
      .gespraech,
      .erinnerung, .abschluss, .abschlussPruefen, .korrektur, .beschaeftigtenschutz, .auskunftssperre,
      .sicherheitshinweis, .termin, .terminPruefen, .terminZustellung, .terminVerlegen, .terminAbsagen,
      .leistungsminderungNeu, .minderungSchritt, .minderungBescheid, .minderungAufhebung:
      .fall(.fallBearbeiten)
    case .leistungsbezug: .fall(.leistungsbezug)
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
    case .auskunftPerson, .auskunftPDF, .auskunftJSON, .einschraenkung: .fall(.auskunft)
    case .loeschung, .loeschungPruefen, .loeschlauf: .right(.loeschung)
    case .kennzahlen, .kennzahl, .kennzahlFaelle: .right(.kennzahlen)
    case .berichte, .bericht, .berichtPDF: .right(.bericht)
    case .traegerregister, .traegereintrag: .right(.traegerVerwalten)
    }
  }
}

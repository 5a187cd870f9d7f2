import Application
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import Pages
import Store

extension WebApp {
  /// The access log, for data protection.
  func addZugriffe(to router: Router<BasicRequestContext>) {
    get(.zugriffe, on: router) { desk in
      let typed = (desk.query["fall"] ?? "").trimmingPrefix(while: \.isWhitespace)
      let nr = String(typed.prefix(20))
      guard !nr.isEmpty else {
        let found = try await office.auffaelligkeiten(desk.actor)
        return desk.page(
          ZugriffePage(
            nr: "", result: .notAsked, auffaellig: found.zeilen, days: Auffaelligkeiten.days,
            waiting: try await office.waitingLoeschlauf(desk.actor)))
      }
      let result = try await zugriffe(nr, desk)
      let page = ZugriffePage(nr: nr, result: result, auffaellig: [], days: Auffaelligkeiten.days)
      if case .notFound = result { return desk.page(page, status: .notFound) }
      return desk.page(page)
    }
  }

  private func zugriffe(_ nr: String, _ desk: Desk) async throws -> ZugriffePage.Result {
    do {
      let found = try await office.zugriffe(auf: nr, desk.actor)
      return .lines(found.lines.map { ZugriffePage.Zeile($0) }, total: found.total)
    } catch is NotFound {
      return .notFound
    }
  }
}

extension ZugriffePage.Zeile {
  init(_ line: ZugriffLine) {
    self.init(
      when: line.at.german, who: line.name, role: Rolle(rawValue: line.rolle)?.name ?? line.rolle,
      page: Seitenname.of(line.seite),
      why: line.beziehung.flatMap(Beziehung.init(rawValue:))?.name ?? Rolle(rawValue: line.rolle)?.name ?? "–",
      from: line.weg.map { Seitenname.of($0) } ?? "direkt")
  }
}

extension Auffaelligkeiten {
  /// The gravest first: emergencies, shared names, many cases at once.
  var zeilen: [ZugriffePage.Auffaelligkeit] {
    let emergencies = notfaelle.map {
      ZugriffePage.Auffaelligkeit(
        who: $0.name, what: "Vertretungszugriff: \($0.grund)", when: $0.ab.german, nr: $0.aktenzeichen)
    }
    let names = gleicheNamen.map {
      ZugriffePage.Auffaelligkeit(
        who: $0.name, what: "gleicher Nachname wie die Person des Falls", when: $0.zuletzt.german,
        nr: $0.aktenzeichen)
    }
    let many = haeufungen.map {
      ZugriffePage.Auffaelligkeit(
        who: $0.name, what: "\($0.faelle) verschiedene Fälle in einer Stunde", when: $0.at.german, nr: nil)
    }
    return emergencies + names + many
  }
}

/// What people call a page of the access log.
enum Seitenname {
  static func of(_ stored: String) -> String {
    guard let muster = Muster(rawValue: stored) else { return names[stored] ?? stored }
    return label(muster)
  }

  /// Pages that the log names by a word.
  private static let names = [
    "faelle": "Fallliste", "termine": "Termine", "heute": "Mein Tag", "suche": "Suche",
    "fallzugang": "Prüfung auf Doppelanlage",
    "kennzahl": "Fälle einer Kennzahl", "einstellung": "Probelauf einer Einstellung",
    "zugriffe": "Zugriffe (Datenschutz)", "uebergabe": "Umverteilung", "uebergaben": "Übergaben",
  ]

  private static func label(_ muster: Muster) -> String {
    switch muster {
    case .fall: "Überblick"
    case .verlauf: "Verlauf"
    case .heute: "Mein Tag"
    case .termine: "Termine"
    case .einladung, .einladungPDF: "Einladung"
    case .anhoerung, .anhoerungPDF: "Anhörung"
    case .faelle, .fallansichten, .fallansichtLoeschen: "Fallliste"
    case .faelleCSV: "Fallliste als Datei"
    case .suche: "Suche"
    case .entwuerfe: "Entwürfe"
    case .ruecknahme: "Rücknahme"
    case .kennzahlFaelle: "Fälle einer Kennzahl"
    case .zugriffe: "Zugriffe (Datenschutz)"
    case .mein, .meinVereinbarung: "Mein Bereich"
    case .traeger: "Aufträge des Trägers"
    case .jobtempo: "JobTempo"
    case .uebergaben: "Übergaben"
    case .team: "Team"
    case .freigaben: "Freigaben"
    case .auskunft, .auskunftPerson, .auskunftPDF, .auskunftJSON, .auskunftDokument: "Auskunft"
    case .einschraenkung: "Einschränkung"
    case .beratung: "Geschützte Beratung"
    case .loeschung, .loeschungPruefen, .loeschlauf: "Löschung"
    case .umverteilung, .umverteilungPruefen: "Umverteilung"
    case .traegerregister, .traegereintrag: "Träger"
    default: forms[muster] ?? muster.rawValue
    }
  }

  private static let forms: [Muster: String] = [
    .profil: "Profil", .profilingErinnern: "Träger erinnern", .profilingZuruecknehmen: "Profiling zurücknehmen",
    .profilingFortschreiben: "Merkmale neu einschätzen", .traegerProfiling: "Profilingergebnis (Träger)",
    .profilingAuftrag: "Profiling beauftragen", .profilingErgebnis: "Profilingergebnis", .strategie: "Strategie",
    .plan: "Integrationsplan", .planSchreiben: "Integrationsplan schreiben", .planVersionen: "Fassungen des Plans",
    .zumutbarkeit: "Zumutbarkeit", .zumutbarkeitFeststellen: "Zumutbarkeit feststellen", .gutachten: "Gutachten",
    .gutachtenAuftrag: "Gutachten beauftragen", .gutachtenErgebnis: "Gutachten: Ergebnis",
    .gutachtenErinnern: "An das Gutachten erinnern", .gutachtenZuruecknehmen: "Gutachten zurücknehmen",
    .schule: "Schuldaten", .schuleErfassen: "Schuldaten erfassen",
    .planSchritt: "Schritt des Plans", .leistungen: "Leistungen", .zielplanung: "Berufliche Zielplanung",
    .vereinbarung: "Vereinbarung",
    .vereinbarungPruefen: "Vereinbarung prüfen",
    .vereinbarungen: "Vereinbarungen", .vereinbarungSeite: "Vereinbarung lesen",
    .vereinbarungPDF: "Vereinbarung als PDF",
    .vereinbarungPapier: "Übergabe der Vereinbarung", .vereinbarungEnde: "Ende der Vereinbarung",
    .ablichtung: "Unterschriebene Fassung hinterlegen", .ablichtungDatei: "Unterschriebene Fassung",
    .verpflichtung: "Verpflichtung", .verpflichtungPruefen: "Verpflichtung prüfen", .schlichtung: "Schlichtung",
    .massnahme: "Maßnahme", .massnahmeEnde: "Ergebnis der Maßnahme", .integration: "Integration",
    .integrationEnde: "Ende der Integration", .nachhalten: "Nachhalten", .status: "Status",
    .leistungsbezug: "Leistungsbezug",
    .merkmale: "Merkmal",
    .bedarfsgemeinschaft: "Bedarfsgemeinschaft", .ausscheiden: "Mitglied scheidet aus", .gespraech: "Gespräch",
    .auskunftssperre: "Auskunftssperre", .person: "Person und Anschrift", .versicherungsnummer: "Versicherungsnummer",
    .schutzadresse: "Schutzadresse",
    .leistungsminderung: "Leistungsminderung", .leistungsminderungNeu: "Leistungsminderung prüfen",
    .minderungSchritt: "Schritt zur Leistungsminderung", .minderungBescheid: "Entscheidung über Leistungsminderung",
    .minderungAufhebung: "Aufhebung der Leistungsminderung",
    .termin: "Termin", .terminPruefen: "Einladung prüfen", .terminZustellung: "Zustellung der Einladung",
    .terminVerlegen: "Termin verlegen", .terminAbsagen: "Termin absagen",
    .erinnerung: "Erinnerung",
    .sicherheitshinweis: "Sicherheitshinweis",
    .uebergabe: "Übergabe anbieten", .beschaeftigtenschutz: "Beschäftigtendaten", .abschluss: "Abschluss",
    .abschlussPruefen: "Abschluss prüfen",
    .jugendhilfe: "Jugendberufshilfe", .jugendfallNeu: "Jugendberufshilfe: Aufnahme",
    .jugendfall: "Fall der Jugendberufshilfe", .jugendaufnahme: "Jugendberufshilfe: Aufnahme berichtigen",
    .jugendgespraech: "Jugendberufshilfe: Gespräch",
    .jugendhilfeart: "Jugendberufshilfe: Hilfe", .jugenduebermittlung: "Jugendberufshilfe: Übermittlung",
    .jugendende: "Jugendberufshilfe: Ende", .jugendstorno: "Jugendberufshilfe: Storno",
    .korrektur: "Korrektur", .personKorrektur: "Korrektur zur Person", .fallNeu: "Fallzugang",
    .fallNeuPruefen: "Fallzugang prüfen", .fallNeuEntwurf: "Fallzugang",
  ]
}

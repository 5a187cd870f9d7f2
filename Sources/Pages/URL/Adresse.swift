public import Kernel

/// Every address of the program. Routes take the pattern (`muster`), pages the link.
///
/// `nr` is the Aktenzeichen as people see it.
public indirect enum Adresse: Hashable, Sendable {
  case start
  case anmelden
  /// Sign-in after a session ran out.
  case anmeldenAbgelaufen
  /// Sign-in after signing out, where the account of the house is still signed in at its provider.
  case anmeldenAbgemeldet
  /// Sign-in with a password where the account of the house is the rule.
  case anmeldenPasswort
  case anmeldenCode
  /// Sign-in at the provider of the house; `ziel` is a path of this program to go to afterwards.
  case hauskonto(ziel: String?)
  case hauskontoZurueck
  case hauskontoAbmelden
  case abmelden
  case konto
  case kontoPasswort
  case zweiterFaktor
  case heute
  case termine(Terminsicht)
  /// What was typed, and the page of the answer from 1.
  case suche(String, seite: Int)
  case faelle(FaelleFilter)
  case faelleCSV(FaelleFilter)
  case fallansichten
  case fallansichtLoeschen
  case fallNeu
  /// Intake of a person who was a client before, named by an earlier case.
  case fallWiederzugang(frueherer: String)
  case fallNeuPruefen(frueherer: String?)
  /// An intake that was kept as a draft, by the key of its form.
  case fallNeuEntwurf(schluessel: String)
  /// The search for a number, which stands in no address; with a word to those who typed one elsewhere.
  case nummernsuche(hinweis: Bool)
  case fall(String)
  /// A page or form of one case.
  case fallhandlung(Fallhandlung, nr: String)
  /// An agreement of a case, named by the version of its entry in the case's journal.
  case vereinbarung(nr: String, vereinbarung: Int64)
  case vereinbarungPDF(nr: String, vereinbarung: Int64)
  case vereinbarungPapier(nr: String, vereinbarung: Int64)
  case vereinbarungEnde(nr: String, vereinbarung: Int64)
  case ablichtung(nr: String, vereinbarung: Int64)
  case ablichtungDatei(nr: String, vereinbarung: Int64)
  /// The end of a running measure; `teilnahme` is its number within the case.
  case massnahmeEnde(nr: String, teilnahme: Int)
  case nachhalten(nr: String, integration: Int)
  case integrationEnde(nr: String, integration: Int)
  /// A step upon a possible reduction; `minderung` is its number within the case.
  case minderungSchritt(nr: String, minderung: Int)
  case minderungBescheid(nr: String, minderung: Int)
  case minderungAufhebung(nr: String, minderung: Int)
  /// The letter by which the client is heard.
  case anhoerung(nr: String, minderung: Int)
  case anhoerungPDF(nr: String, minderung: Int)
  /// The letter of an appointment; `termin` is its number within the case.
  case einladung(nr: String, termin: Int)
  case einladungPDF(nr: String, termin: Int)
  case terminZustellung(nr: String, termin: Int)
  case terminVerlegen(nr: String, termin: Int)
  case terminAbsagen(nr: String, termin: Int)
  /// A step of the plan by its number within the case.
  case planSchritt(nr: String, schritt: Int)
  /// Correction of one entry of the case, named by its version in the case's journal.
  case korrektur(nr: String, version: Int64)
  case personKorrektur(nr: String, version: Int64)
  /// Protected counselling of one case.
  case beratung(nr: String)
  case beratungszahlen
  case uebergaben
  case notzugriff
  case team
  case freigaben
  /// Cases of a person (all of the team without one) to hand over.
  case umverteilung(von: String?, frist: Umverteilungsfrist?)
  case umverteilungPruefen(von: String?, frist: Umverteilungsfrist?)
  case vertretungen
  case vertretungEnde(nr: Int64)
  /// Who saw a case; without one, what stands out.
  case zugriffe(fall: String?)
  case kennzahlen(jahr: Int?, stand: Day?)
  case kennzahl(Kennzahlsicht)
  case kennzahlFaelle(Kennzahlsicht)
  case berichte
  case bericht(jahr: Int, stand: Day?)
  case berichtPDF(jahr: Int, stand: Day?)
  case auskunft
  /// What is stored about the person of a case.
  case auskunftPerson(nr: String)
  case auskunftPDF(nr: String)
  case auskunftJSON(nr: String)
  /// A file of a case, by the number of its entry.
  case auskunftDokument(nr: String, dokument: Int64)
  case einschraenkung(nr: String)
  case loeschung
  case loeschungPruefen
  case loeschlauf(Int64)
  case traegerregister
  /// A provider by number.
  case traegereintrag(Int64)
  /// What the job centre sets itself.
  case einstellungen
  case einstellungsliste(Einstellungsseite)
  case einstellung(Einstellungsseite, String)
  case einstellungPruefen(Einstellungsseite, String)
  case einstellungZurueck(Einstellungsseite, String, Int)
  case jugendhilfe
  case jugendfallNeu
  /// One case of Jugendberufshilfe, by its number.
  case jugendfall(Int64)
  /// A form of such a case.
  case jugendformular(Jugendformular, Int64)
  /// Puts right what was recorded when the person was taken in.
  case jugendaufnahme(Int64)
  /// Cancels an entry of such a case.
  case jugendstorno(Int64, eintrag: Int64)
  case barrierefreiheit
  case impressum
  case hilfe
  case stylesheet
  /// Start pages of the parts for people outside.
  case mein
  case meinVereinbarung
  case traeger
  case jobtempo
  /// The result of a profiling, in the provider's part.
  case traegerProfiling(nr: String)
  /// A page of the account within such a part.
  case aussen(Aussenbereich, Adresse)
  /// A form that was opened from a list of work, with its place there.
  case inListe(Adresse, Listenplatz)
  /// A form filled with its draft.
  case mitEntwurf(Adresse)
  /// Where drafts are thrown away.
  case entwuerfe
  /// Where what was saved last is taken back.
  case ruecknahme
  case script

  /// The link as it stands in `href` and `action`.
  public var link: String {
    if case .aussen(let bereich, let page) = self { return bereich.path + page.link }
    if case .mitEntwurf(let page) = self { return page.link + (page.link.contains("?") ? "&" : "?") + "entwurf=1" }
    if case .inListe(let page, let platz) = self {
      return page.link + (page.link.contains("?") ? "&" : "?") + "liste=" + percentEncoded(platz.text)
    }
    return muster.path(values) + (query.isEmpty ? "" : "?" + queryText)
  }
  /// The query alone, without its mark.
  public var queryText: String { query.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&") }
  /// The link without its query, for forms that send their own.
  public var path: String {
    if case .aussen(let bereich, let page) = self { return bereich.path + page.path }
    if case .inListe(let page, _) = self { return page.path }
    if case .mitEntwurf(let page) = self { return page.path }
    return muster.path(values)
  }

  /// The route it belongs to.
  public var muster: Muster {
    switch self {
    case .start: .start
    case .anmelden, .anmeldenAbgelaufen, .anmeldenAbgemeldet, .anmeldenPasswort: .anmelden
    case .hauskonto: .hauskonto
    case .hauskontoZurueck: .hauskontoZurueck
    case .hauskontoAbmelden: .hauskontoAbmelden
    case .anmeldenCode: .anmeldenCode
    case .abmelden: .abmelden
    case .konto: .konto
    case .kontoPasswort: .kontoPasswort
    case .zweiterFaktor: .zweiterFaktor
    case .heute: .heute
    case .suche, .nummernsuche: .suche
    case .faelle: .faelle
    case .faelleCSV: .faelleCSV
    case .fallansichten: .fallansichten
    case .fallansichtLoeschen: .fallansichtLoeschen
    case .fallNeu, .fallWiederzugang: .fallNeu
    case .fallNeuPruefen: .fallNeuPruefen
    case .fallNeuEntwurf: .fallNeuEntwurf
    case .fall: .fall
    case .fallhandlung(let handlung, _): handlung.muster
    case .vereinbarung: .vereinbarungSeite
    case .vereinbarungPDF: .vereinbarungPDF
    case .vereinbarungPapier: .vereinbarungPapier
    case .vereinbarungEnde: .vereinbarungEnde
    case .ablichtung: .ablichtung
    case .ablichtungDatei: .ablichtungDatei
    case .massnahmeEnde: .massnahmeEnde
    case .integrationEnde: .integrationEnde
    case .nachhalten: .nachhalten
    case .termine: .termine
    case .minderungSchritt: .minderungSchritt
    case .minderungBescheid: .minderungBescheid
    case .minderungAufhebung: .minderungAufhebung
    case .anhoerung: .anhoerung
    case .anhoerungPDF: .anhoerungPDF
    case .einladung: .einladung
    case .einladungPDF: .einladungPDF
    case .terminZustellung: .terminZustellung
    case .terminVerlegen: .terminVerlegen
    case .terminAbsagen: .terminAbsagen
    case .planSchritt: .planSchritt
    case .korrektur: .korrektur
    case .personKorrektur: .personKorrektur
    case .beratung: .beratung
    case .beratungszahlen: .beratungszahlen
    case .uebergaben: .uebergaben
    case .notzugriff: .notzugriff
    case .team: .team
    case .freigaben: .freigaben
    case .umverteilung: .umverteilung
    case .umverteilungPruefen: .umverteilungPruefen
    case .vertretungen: .vertretungen
    case .vertretungEnde: .vertretungEnde
    case .zugriffe: .zugriffe
    case .kennzahlen: .kennzahlen
    case .kennzahl: .kennzahl
    case .kennzahlFaelle: .kennzahlFaelle
    case .berichte: .berichte
    case .bericht: .bericht
    case .berichtPDF: .berichtPDF
    case .auskunft: .auskunft
    case .auskunftPerson: .auskunftPerson
    case .auskunftPDF: .auskunftPDF
    case .auskunftJSON: .auskunftJSON
    case .auskunftDokument: .auskunftDokument
    case .einschraenkung: .einschraenkung
    case .loeschung: .loeschung
    case .loeschungPruefen: .loeschungPruefen
    case .loeschlauf: .loeschlauf
    case .traegerregister: .traegerregister
    case .traegereintrag: .traegereintrag
    case .einstellungen: .einstellungen
    case .einstellungsliste: .einstellungsliste
    case .einstellung: .einstellung
    case .einstellungPruefen: .einstellungPruefen
    case .einstellungZurueck: .einstellungZurueck
    case .jugendhilfe: .jugendhilfe
    case .jugendfallNeu: .jugendfallNeu
    case .jugendfall: .jugendfall
    case .jugendformular(let formular, _): formular.muster
    case .jugendaufnahme: .jugendaufnahme
    case .jugendstorno: .jugendstorno
    case .barrierefreiheit: .barrierefreiheit
    case .impressum: .impressum
    case .hilfe: .hilfe
    case .stylesheet: .stylesheet
    case .mein: .mein
    case .meinVereinbarung: .meinVereinbarung
    case .traeger: .traeger
    case .jobtempo: .jobtempo
    case .traegerProfiling: .traegerProfiling
    case .aussen(_, let page), .inListe(let page, _), .mitEntwurf(let page): page.muster
    case .entwuerfe: .entwuerfe
    case .ruecknahme: .ruecknahme
    case .script: .script
    }
  }

  private var values: [String: String] {
    switch self {
    case .fall(let nr), .fallhandlung(_, let nr), .beratung(let nr), .traegerProfiling(let nr): ["nr": nr]
    case .vereinbarung(let nr, let id), .vereinbarungPDF(let nr, let id), .vereinbarungPapier(let nr, let id),
      .vereinbarungEnde(let nr, let id), .ablichtung(let nr, let id), .ablichtungDatei(let nr, let id):
      ["nr": nr, "vereinbarung": "\(id)"]
    case .massnahmeEnde(let nr, let teilnahme): ["nr": nr, "teilnahme": "\(teilnahme)"]
    case .integrationEnde(let nr, let integration), .nachhalten(let nr, let integration):
      ["nr": nr, "integration": "\(integration)"]
    case .minderungSchritt(let nr, let minderung), .minderungBescheid(let nr, let minderung),
      .minderungAufhebung(let nr, let minderung), .anhoerung(let nr, let minderung),
      .anhoerungPDF(let nr, let minderung):
      ["nr": nr, "minderung": "\(minderung)"]
    case .einladung(let nr, let termin), .einladungPDF(let nr, let termin), .terminZustellung(let nr, let termin),
      .terminVerlegen(let nr, let termin), .terminAbsagen(let nr, let termin):
      ["nr": nr, "termin": "\(termin)"]
    case .planSchritt(let nr, let schritt): ["nr": nr, "schritt": "\(schritt)"]
    case .korrektur(let nr, let version): ["nr": nr, "version": "\(version)"]
    case .personKorrektur(let nr, let version): ["nr": nr, "personeneintrag": "\(version)"]
    case .vertretungEnde(let nr): ["vertretung": "\(nr)"]
    case .fallNeuEntwurf(let key): ["schluessel": key]
    case .kennzahl(let sicht), .kennzahlFaelle(let sicht): ["key": sicht.key]
    case .bericht(let jahr, _), .berichtPDF(let jahr, _): ["jahr": "\(jahr)"]
    case .auskunftPerson(let nr), .auskunftPDF(let nr), .auskunftJSON(let nr), .einschraenkung(let nr): ["nr": nr]
    case .auskunftDokument(let nr, let dokument): ["nr": nr, "dokument": "\(dokument)"]
    case .loeschlauf(let lauf): ["lauf": "\(lauf)"]
    case .traegereintrag(let nr): ["traeger": "\(nr)"]
    case .einstellungsliste(let seite): ["liste": seite.rawValue]
    case .einstellung(let seite, let key), .einstellungPruefen(let seite, let key):
      ["liste": seite.rawValue, "schluessel": key]
    case .einstellungZurueck(let seite, let key, let nr):
      ["liste": seite.rawValue, "schluessel": key, "einstellung": "\(nr)"]
    case .jugendfall(let nr), .jugendformular(_, let nr), .jugendaufnahme(let nr): ["jugendfall": "\(nr)"]
    case .jugendstorno(let nr, let eintrag): ["jugendfall": "\(nr)", "eintrag": "\(eintrag)"]
    case .start, .anmelden, .anmeldenAbgelaufen, .anmeldenAbgemeldet, .anmeldenPasswort, .anmeldenCode, .hauskonto,
      .hauskontoZurueck, .hauskontoAbmelden, .abmelden, .konto, .kontoPasswort, .zweiterFaktor, .heute, .termine,
      .suche, .nummernsuche, .faelle, .faelleCSV, .fallansichten, .fallansichtLoeschen, .fallNeu, .fallWiederzugang,
      .fallNeuPruefen, .kennzahlen, .berichte, .barrierefreiheit, .impressum, .hilfe, .stylesheet, .uebergaben,
      .notzugriff, .team, .freigaben, .umverteilung, .umverteilungPruefen, .vertretungen, .zugriffe, .auskunft,
      .loeschung, .loeschungPruefen, .mein, .meinVereinbarung, .traeger, .jobtempo, .aussen, .inListe, .mitEntwurf,
      .entwuerfe, .ruecknahme, .script, .beratungszahlen, .traegerregister, .einstellungen, .jugendhilfe,
      .jugendfallNeu:
      [:]
    }
  }

  private var query: [QueryItem] {
    switch self {
    case .faelle(let filter), .faelleCSV(let filter): filter.query
    case .termine(let sicht): sicht.query
    case .suche(let typed, let seite):
      [QueryItem("q", typed)] + (seite > 1 ? [QueryItem("seite", "\(seite)")] : [])
    case .kennzahlen(let jahr, let stand):
      [jahr.map { QueryItem("jahr", "\($0)") }, stand.map { QueryItem("stand", $0.iso) }].compactMap { $0 }
    case .umverteilung(let von, let frist), .umverteilungPruefen(let von, let frist):
      [von.map { QueryItem("von", $0) }, frist.map { QueryItem("frist", $0.rawValue) }].compactMap { $0 }
    case .nummernsuche(let hinweis): hinweis ? [QueryItem("nummer", "ja")] : []
    case .fallWiederzugang(let frueherer): [QueryItem("fall", frueherer)]
    case .fallNeuPruefen(let frueherer): frueherer.map { [QueryItem("fall", $0)] } ?? []
    case .zugriffe(let fall): fall.map { [QueryItem("fall", $0)] } ?? []
    case .kennzahl(let sicht), .kennzahlFaelle(let sicht): sicht.query
    case .bericht(_, let stand), .berichtPDF(_, let stand): stand.map { [QueryItem("stand", $0.iso)] } ?? []
    case .stylesheet: [QueryItem("v", Stylesheet.hash)]
    case .script: [QueryItem("v", Script.hash)]
    case .anmeldenAbgelaufen: [QueryItem("grund", "abgelaufen")]
    case .anmeldenAbgemeldet: [QueryItem("grund", "abgemeldet")]
    case .anmeldenPasswort: [QueryItem("grund", "passwort")]
    case .hauskonto(let ziel): ziel.map { [QueryItem("ziel", $0)] } ?? []
    case .start, .anmelden, .anmeldenCode, .hauskontoZurueck, .hauskontoAbmelden, .abmelden, .konto, .kontoPasswort,
      .zweiterFaktor, .heute, .fallansichten, .fallansichtLoeschen, .fallNeu, .fallNeuEntwurf, .fall, .fallhandlung,
      .vereinbarung, .vereinbarungPDF, .vereinbarungPapier, .vereinbarungEnde, .ablichtung, .ablichtungDatei,
      .auskunftDokument, .massnahmeEnde, .integrationEnde, .nachhalten, .minderungSchritt, .minderungBescheid,
      .minderungAufhebung, .anhoerung, .anhoerungPDF, .einladung, .einladungPDF, .terminZustellung, .terminVerlegen,
      .terminAbsagen, .planSchritt, .korrektur, .personKorrektur, .berichte, .barrierefreiheit, .impressum, .hilfe,
      .uebergaben,
      .notzugriff, .team, .freigaben, .vertretungen, .vertretungEnde, .auskunft, .auskunftPerson, .auskunftPDF,
      .auskunftJSON, .einschraenkung, .loeschung, .loeschungPruefen, .loeschlauf, .mein, .meinVereinbarung, .traeger,
      .jobtempo, .aussen, .inListe, .mitEntwurf, .entwuerfe, .ruecknahme, .beratung, .beratungszahlen, .traegerregister,
      .traegereintrag, .traegerProfiling, .einstellungen, .einstellungsliste, .einstellung, .einstellungPruefen,
      .einstellungZurueck, .jugendhilfe, .jugendfallNeu, .jugendfall, .jugendformular, .jugendaufnahme, .jugendstorno:
      []
    }
  }
}

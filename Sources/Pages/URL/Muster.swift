/// Every path the program answers, as routers read it: `{name}` stands for one path segment.
///
/// Routes are registered with `rawValue`; links are made by `Adresse` from the same text.
public enum Muster: String, CaseIterable, Sendable {
  case start = "/"
  case anmelden = "/anmelden"
  /// The second step of signing in.
  case anmeldenCode = "/anmelden/code"
  /// To the provider of identities of the house.
  case hauskonto = "/anmelden/haus"
  /// Back from there.
  case hauskontoZurueck = "/anmelden/haus/zurueck"
  /// To sign out there too.
  case hauskontoAbmelden = "/anmelden/haus/abmelden"
  case abmelden = "/abmelden"
  case konto = "/konto"
  case kontoPasswort = "/konto/passwort"
  case zweiterFaktor = "/konto/zweiter-faktor"
  case heute = "/heute"
  case suche = "/suche"

  case termine = "/termine"

  /// Drafts of the own account.
  case entwuerfe = "/entwuerfe"
  case ruecknahme = "/ruecknahme"

  case faelle = "/faelle"
  /// The list as a file.
  case faelleCSV = "/faelle/liste.csv"
  /// Filters of the list under a name of one's own.
  case fallansichten = "/fallansichten"
  case fallansichtLoeschen = "/fallansichten/loeschen"
  case fallNeu = "/faelle/neu"
  case fallNeuPruefen = "/faelle/neu/pruefen"
  /// An intake that was kept as a draft, by the key of its form.
  case fallNeuEntwurf = "/faelle/neu/{schluessel}"
  case fall = "/faelle/{nr}"
  case verlauf = "/faelle/{nr}/verlauf"
  /// The whole profile: strengths, traits, order, history.
  case profil = "/faelle/{nr}/profiling"
  case profilingErinnern = "/faelle/{nr}/profiling/erinnern"
  case profilingAuftrag = "/faelle/{nr}/profiling/auftrag"
  case profilingErgebnis = "/faelle/{nr}/profiling/ergebnis"
  case profilingZuruecknehmen = "/faelle/{nr}/profiling/zuruecknehmen"
  case profilingFortschreiben = "/faelle/{nr}/profiling/fortschreiben"
  case strategie = "/faelle/{nr}/strategie"
  case plan = "/faelle/{nr}/plan"
  case planSchreiben = "/faelle/{nr}/plan/schreiben"
  case planVersionen = "/faelle/{nr}/plan/versionen"
  /// What became of a step.
  case planSchritt = "/faelle/{nr}/plan/schritte/{schritt}"
  case zielplanung = "/faelle/{nr}/zielplanung"
  /// Everything agreed, as it stands.
  case leistungen = "/faelle/{nr}/leistungen"
  case vereinbarung = "/faelle/{nr}/vereinbarung"
  case vereinbarungPruefen = "/faelle/{nr}/vereinbarung/pruefen"
  case vereinbarungen = "/faelle/{nr}/vereinbarungen"
  case vereinbarungPDF = "/faelle/{nr}/vereinbarungen/{vereinbarung}.pdf"
  case vereinbarungSeite = "/faelle/{nr}/vereinbarungen/{vereinbarung}"
  /// Signature or delivery of the paper.
  case vereinbarungPapier = "/faelle/{nr}/vereinbarungen/{vereinbarung}/uebergabe"
  case vereinbarungEnde = "/faelle/{nr}/vereinbarungen/{vereinbarung}/ende"
  /// The signed paper as a file.
  case ablichtung = "/faelle/{nr}/vereinbarungen/{vereinbarung}/ablichtung"
  case ablichtungDatei = "/faelle/{nr}/vereinbarungen/{vereinbarung}/ablichtung/datei"
  /// The administrative act in its place, or the obligation beside it.
  case verpflichtung = "/faelle/{nr}/verpflichtung"
  case verpflichtungPruefen = "/faelle/{nr}/verpflichtung/pruefen"
  case schlichtung = "/faelle/{nr}/schlichtung"
  case massnahme = "/faelle/{nr}/massnahme"
  case massnahmeEnde = "/faelle/{nr}/massnahme/{teilnahme}/ende"
  case integration = "/faelle/{nr}/integration"
  case integrationEnde = "/faelle/{nr}/integration/{integration}/ende"
  /// Whether the work of an integration goes on.
  case nachhalten = "/faelle/{nr}/nachhalten/{integration}"
  case status = "/faelle/{nr}/status"
  case leistungsbezug = "/faelle/{nr}/leistungsbezug"
  case merkmale = "/faelle/{nr}/merkmale"
  case bedarfsgemeinschaft = "/faelle/{nr}/bedarfsgemeinschaft"
  case ausscheiden = "/faelle/{nr}/bedarfsgemeinschaft/ausscheiden"
  case gespraech = "/faelle/{nr}/gespraech"
  /// An invitation: form and check page, then the letter by its number.
  case termin = "/faelle/{nr}/termin"
  case terminPruefen = "/faelle/{nr}/termin/pruefen"
  case einladung = "/faelle/{nr}/termine/{termin}"
  case einladungPDF = "/faelle/{nr}/termine/{termin}/einladung.pdf"
  case terminZustellung = "/faelle/{nr}/termine/{termin}/zustellung"
  case terminVerlegen = "/faelle/{nr}/termine/{termin}/verlegen"
  case terminAbsagen = "/faelle/{nr}/termine/{termin}/absagen"
  /// What is looked into about reductions; begin of one, then its steps by its number.
  case leistungsminderung = "/faelle/{nr}/leistungsminderung"
  case leistungsminderungNeu = "/faelle/{nr}/leistungsminderung/neu"
  case minderungSchritt = "/faelle/{nr}/leistungsminderung/{minderung}/schritt"
  case minderungBescheid = "/faelle/{nr}/leistungsminderung/{minderung}/entscheidung"
  case minderungAufhebung = "/faelle/{nr}/leistungsminderung/{minderung}/aufhebung"
  /// What is reasonable for the person; begin of a finding.
  case zumutbarkeit = "/faelle/{nr}/zumutbarkeit"
  case zumutbarkeitFeststellen = "/faelle/{nr}/zumutbarkeit/feststellen"
  /// Medical opinions: order, result, reminder, end without result.
  case gutachten = "/faelle/{nr}/gutachten"
  case gutachtenAuftrag = "/faelle/{nr}/gutachten/auftrag"
  case gutachtenErgebnis = "/faelle/{nr}/gutachten/ergebnis"
  case gutachtenErinnern = "/faelle/{nr}/gutachten/erinnern"
  case gutachtenZuruecknehmen = "/faelle/{nr}/gutachten/zuruecknehmen"
  /// School of a young person; its form.
  case schule = "/faelle/{nr}/schule"
  case schuleErfassen = "/faelle/{nr}/schule/erfassen"
  /// The letter by which the client is heard.
  case anhoerung = "/faelle/{nr}/leistungsminderung/{minderung}/anhoerung"
  case anhoerungPDF = "/faelle/{nr}/leistungsminderung/{minderung}/anhoerung.pdf"
  /// Another party is reminded that the case waits for it.
  case erinnerung = "/faelle/{nr}/erinnerung"
  case abschluss = "/faelle/{nr}/abschluss"
  case abschlussPruefen = "/faelle/{nr}/abschluss/pruefen"
  case korrektur = "/faelle/{nr}/eintraege/{version}/korrektur"
  /// The same for an entry about the person.
  case personKorrektur = "/faelle/{nr}/person/eintraege/{personeneintrag}/korrektur"
  case uebergabe = "/faelle/{nr}/uebergabe"
  /// Data of staff and their relatives.
  case beschaeftigtenschutz = "/faelle/{nr}/beschaeftigtenschutz"
  /// Nobody outside may be told anything about the person.
  case auskunftssperre = "/faelle/{nr}/auskunftssperre"
  /// Name, birth, nationality and address of the person.
  case person = "/faelle/{nr}/person"
  /// The number of the person in the pension insurance.
  case versicherungsnummer = "/faelle/{nr}/versicherungsnummer"
  /// Where the person lives under protection.
  case schutzadresse = "/faelle/{nr}/schutzadresse"
  /// What others must know before they meet the person.
  case sicherheitshinweis = "/faelle/{nr}/sicherheitshinweis"
  /// Protected counselling, behind a door of its own.
  case beratung = "/faelle/{nr}/beratung"

  case uebergaben = "/uebergaben"
  case notzugriff = "/vertretungszugriff"
  case team = "/team"
  /// What waits for a second person.
  case freigaben = "/team/freigaben"
  case umverteilung = "/team/umverteilung"
  case umverteilungPruefen = "/team/umverteilung/pruefen"
  case vertretungen = "/team/vertretungen"
  case vertretungEnde = "/team/vertretungen/{vertretung}/ende"

  case zugriffe = "/datenschutz/zugriffe"

  case kennzahlen = "/controlling/kennzahlen"
  case kennzahl = "/controlling/kennzahlen/{key}"
  case kennzahlFaelle = "/controlling/kennzahlen/{key}/faelle"
  case beratungszahlen = "/controlling/beratung"
  case berichte = "/controlling/berichte"
  case bericht = "/controlling/berichte/{jahr}"
  case berichtPDF = "/controlling/berichte/{jahr}.pdf"

  case auskunft = "/datenschutz/auskunft"
  case auskunftPerson = "/datenschutz/auskunft/{nr}"
  case auskunftPDF = "/datenschutz/auskunft/{nr}/auskunft.pdf"
  case auskunftJSON = "/datenschutz/auskunft/{nr}/auskunft.json"
  /// A file of a case, by the number of its entry.
  case auskunftDokument = "/datenschutz/auskunft/{nr}/dokumente/{dokument}"
  case einschraenkung = "/datenschutz/auskunft/{nr}/einschraenkung"
  case loeschung = "/datenschutz/loeschung"
  case loeschungPruefen = "/datenschutz/loeschung/pruefen"
  case loeschlauf = "/datenschutz/loeschung/{lauf}"

  /// The register of providers.
  case traegerregister = "/verwaltung/traeger"
  case traegereintrag = "/verwaltung/traeger/{traeger}"

  /// What the job centre sets itself: the lists, one list, one value with its form, its trial, and taking it back.
  case einstellungen = "/verwaltung/einstellungen"
  case einstellungsliste = "/verwaltung/einstellungen/{liste}"
  case einstellung = "/verwaltung/einstellungen/{liste}/{schluessel}"
  case einstellungPruefen = "/verwaltung/einstellungen/{liste}/{schluessel}/pruefen"
  case einstellungZurueck = "/verwaltung/einstellungen/{liste}/{schluessel}/zurueck/{einstellung}"

  /// Jugendberufshilfe: the list, a new case, one case, and its forms.
  case jugendhilfe = "/jugendhilfe"
  case jugendfallNeu = "/jugendhilfe/neu"
  case jugendfall = "/jugendhilfe/{jugendfall}"
  /// What was recorded when the person was taken in, put right.
  case jugendaufnahme = "/jugendhilfe/{jugendfall}/aufnahme"
  case jugendgespraech = "/jugendhilfe/{jugendfall}/gespraech"
  case jugendhilfeart = "/jugendhilfe/{jugendfall}/hilfe"
  case jugenduebermittlung = "/jugendhilfe/{jugendfall}/uebermittlung"
  case jugendende = "/jugendhilfe/{jugendfall}/ende"
  case jugendstorno = "/jugendhilfe/{jugendfall}/eintraege/{eintrag}/storno"

  /// Start pages of the parts for people outside; the pages of their accounts stand below them.
  case mein = "/mein"
  /// The own agreement as paper.
  case meinVereinbarung = "/mein/vereinbarung.pdf"
  case traeger = "/traeger"
  /// The result of a profiling, filled in by the provider from which it was ordered.
  case traegerProfiling = "/traeger/profilings/{nr}"
  case jobtempo = "/jobtempo"

  case barrierefreiheit = "/barrierefreiheit"
  case impressum = "/impressum"
  case hilfe = "/hilfe"
  case stylesheet = "/assets/fallwerk.css"
  case script = "/assets/fallwerk.js"
  /// Browsers ask for it unasked.
  case favicon = "/favicon.ico"
  /// The process answers; for supervisors.
  case health = "/health"
  /// The database answers too; for proxies.
  case ready = "/ready"

  /// The path with its placeholders filled in; a value is one segment, so `/` in it is escaped.
  func path(_ values: [String: String]) -> String {
    guard !values.isEmpty else { return rawValue }
    var path = ""
    for part in rawValue.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        path += part
        continue
      }
      path += values[String(part[..<end])].map(percentEncoded) ?? "{\(part[..<end])}"
      path += part[part.index(after: end)...]
    }
    return path
  }

  /// Whether a path (without query) belongs to this pattern.
  public func matches(_ path: String) -> Bool {
    let own = rawValue.split(separator: "/", omittingEmptySubsequences: false)
    let other = path.split(separator: "/", omittingEmptySubsequences: false)
    guard own.count == other.count else { return false }
    return zip(own, other).allSatisfy { pattern, segment in
      guard pattern.hasPrefix("{"), let end = pattern.firstIndex(of: "}") else { return pattern == segment }
      let suffix = pattern[pattern.index(after: end)...]
      return segment.hasSuffix(suffix) && segment.count > suffix.count
    }
  }
}

/// Percent-encodes everything but letters, digits and `-._~` (RFC 3986).
public func percentEncoded(_ text: String) -> String {
  if text.utf8.allSatisfy(isUnreserved) { return text }
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [37, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
  default: false
  }
}

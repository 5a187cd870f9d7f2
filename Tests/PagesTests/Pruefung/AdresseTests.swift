import Kernel
import Pages
import Testing

@Suite("An address")
struct AdresseTests {
  @Test("is built from the pattern that the route has")
  func patterns() {
    let nr = "07-10482"
    let addresses: [Adresse] =
      [
        .start, .anmelden, .anmeldenAbgelaufen, .anmeldenAbgemeldet, .anmeldenPasswort, .anmeldenCode,
        .hauskonto(ziel: "/faelle?seite=2"), .hauskontoZurueck, .hauskontoAbmelden, .abmelden, .konto, .kontoPasswort,
        .zweiterFaktor,
        .heute, .suche("Müller", seite: 2), .faelle(FaelleFilter()), .faelleCSV(FaelleFilter()), .fallansichten,
        .fallansichtLoeschen, .fallNeu, .fallWiederzugang(frueherer: nr),
        .fallNeuPruefen(frueherer: nil), .fallNeuEntwurf(schluessel: "0123456789abcdef"), .nummernsuche(hinweis: true),
        .fall(nr),
        .massnahmeEnde(nr: nr, teilnahme: 2), .integrationEnde(nr: nr, integration: 3),
        .nachhalten(nr: nr, integration: 3),
        .planSchritt(nr: nr, schritt: 2), .korrektur(nr: nr, version: 4), .personKorrektur(nr: nr, version: 2),
        .kennzahlen(jahr: 2007, stand: today), .kennzahl(sicht("x")), .kennzahlFaelle(sicht("x")), .berichte,
        .bericht(jahr: 2007, stand: nil), .berichtPDF(jahr: 2007, stand: nil), .barrierefreiheit, .impressum, .hilfe,
        .stylesheet, .script, .entwuerfe, .ruecknahme, .uebergaben, .notzugriff, .team, .freigaben,
        .umverteilung(von: "7", frist: .kritisch),
        .umverteilungPruefen(von: nil, frist: nil),
        .vertretungen, .vertretungEnde(nr: 5), .zugriffe(fall: nr), .auskunft, .auskunftPerson(nr: nr),
        .auskunftPDF(nr: nr), .auskunftJSON(nr: nr), .einschraenkung(nr: nr), .loeschung, .loeschungPruefen,
        .vereinbarung(nr: nr, vereinbarung: 6), .vereinbarungPDF(nr: nr, vereinbarung: 6),
        .vereinbarungPapier(nr: nr, vereinbarung: 6), .vereinbarungEnde(nr: nr, vereinbarung: 6), .meinVereinbarung,
        .ablichtung(nr: nr, vereinbarung: 6), .ablichtungDatei(nr: nr, vereinbarung: 6),
        .auskunftDokument(nr: nr, dokument: 9),
        .loeschlauf(3), .mein, .traeger, .jobtempo, .beratung(nr: nr), .beratungszahlen,
        .termine(Terminsicht(ab: today, woche: false, team: true)), .einladung(nr: nr, termin: 1),
        .einladungPDF(nr: nr, termin: 1), .terminZustellung(nr: nr, termin: 1), .terminVerlegen(nr: nr, termin: 1),
        .terminAbsagen(nr: nr, termin: 1), .minderungSchritt(nr: nr, minderung: 1),
        .minderungBescheid(nr: nr, minderung: 1), .minderungAufhebung(nr: nr, minderung: 1),
        .traegerregister, .traegereintrag(7), .traegerProfiling(nr: nr),
        .einstellungen, .einstellungsliste(.fristen), .einstellung(.rhythmus, "gespraech_strategie_a"),
        .einstellungPruefen(.zuordnung, "zuordnung"), .einstellungZurueck(.begriffe, "profiling", 3),
        .jugendhilfe, .jugendfallNeu, .jugendfall(17), .jugendaufnahme(17), .jugendstorno(17, eintrag: 2),
      ] + Jugendformular.allCases.map { .jugendformular($0, 17) }
      + Fallhandlung.allCases.map { .fallhandlung($0, nr: nr) }
    let hearing: [Adresse] = [.anhoerung(nr: nr, minderung: 1), .anhoerungPDF(nr: nr, minderung: 1)]
    let forMachines: Set<Muster> = [.favicon, .health, .ready]
    #expect(
      Set((addresses + hearing).map(\.muster)).union(forMachines) == Set(Muster.allCases),
      "every pattern has an address")
    for address in addresses + hearing {
      #expect(address.muster.matches(address.path), "\(address.path)")
      #expect(!address.link.contains("{"), "\(address.link)")
    }
  }

  @Test("of the account stands below the path of the part it belongs to, and the start is that of the part")
  func outside() {
    #expect(Adresse.kontoPasswort.inside(.mein).link == "/mein/konto/passwort")
    #expect(Adresse.anmeldenAbgelaufen.inside(.traeger).link == "/traeger/anmelden?grund=abgelaufen")
    #expect(Adresse.start.inside(.jobtempo).link == "/jobtempo" && Adresse.konto.inside(nil) == .konto)
  }

  @Test("of the figures carries year, day of knowledge, dimension, group and page")
  func figure() {
    var view = Kennzahlsicht(
      key: "integrationen_frauen", jahr: 2007, stand: day("2008-01-31"), nach: "team", gruppe: "3", teil: .nenner)
    view.seite = 2
    #expect(
      Adresse.kennzahlFaelle(view).link
        == "/controlling/kennzahlen/integrationen_frauen/faelle?jahr=2007&stand=2008-01-31&nach=team&gruppe=3&teil=nenner&seite=2"
    )
  }

  @Test("of the report's file ends in .pdf")
  func pdf() {
    #expect(Adresse.berichtPDF(jahr: 2007, stand: nil).link == "/controlling/berichte/2007.pdf")
    #expect(!Muster.berichtPDF.matches("/controlling/berichte/2007"))
  }

  @Test("of the case list reads back to the same filter")
  func filter() {
    var filter = FaelleFilter()
    filter.strategie = "D"
    filter.nurU25 = true
    filter.nurMeine = true
    filter.team = "2"
    filter.frist = .kritisch
    filter.schritt = "plan_erstellen"
    filter.zustand = .alle
    filter.sortierung = .name
    filter.absteigend = true
    filter.seite = 4
    let query = Adresse.faelle(filter).link.split(separator: "?")[1].split(separator: "&").map {
      $0.split(separator: "=")
    }
    let read = Dictionary(uniqueKeysWithValues: query.map { (String($0[0]), String($0[1])) })
    #expect(FaelleFilter(query: read) == filter)
  }

  @Test("of the case list ignores what it does not know")
  func unknown() {
    #expect(FaelleFilter(query: ["frist": "gestern", "seite": "-3", "fremd": "x"]) == FaelleFilter())
  }
}

import Casework
import Journal
import Kernel
import Law

/// One probe for each stored type, with all optional fields; variants where a field may be left out.
extension Probe {
  static let all =
    zugang + profiling + profil + plan + vereinbarung + verlauf + minderung + termin + integration + person + haushalt
    + beratung + schutz + gesundheit + schule + jugendhilfe + einstellung
    + aenderungen

  private static let merkmale = [
    Merkmal(merkmal: .qualifikation, auspraegung: 2),
    Merkmal(merkmal: .leistungsfaehigkeit, auspraegung: nil, grund: "Ärztliches Gutachten steht aus"),
    Merkmal(merkmal: .motivation, auspraegung: 4), Merkmal(merkmal: .rahmenbedingungen, auspraegung: 1),
  ]

  static let zugang: [Probe] = [
    .fall(FallzugangErfasst(person: PersonID(77), am: "2007-01-08", anlass: .erstantrag, aktenzeichen: "07-00123")),
    .fall(ZustaendigkeitUebertragen(fallmanagement: StaffID(12), team: TeamID(3), ab: "2007-01-09")),
    .fall(UebergabeAngeboten(an: StaffID(14), anTeam: TeamID(5), am: "2007-03-12", grund: "Umzug in den Bezirk Süd")),
    .fall(UebergabeAngenommen(von: StaffID(14), team: TeamID(5), am: "2007-03-13")),
    .fall(UebergabeAbgelehnt(von: StaffID(14), am: "2007-03-13", grund: "Bezirk stimmt nicht")),
    .fall(StatusFestgestellt(status: .arbeitslos, ab: "2007-01-10")),
    .fall(ErinnerungGesendet(partei: .traeger, am: "2007-02-01")),
    .fall(FallAbgeschlossen(am: "2007-11-30", grund: .integration)),
    .fall(NachhaltenErfasst(nr: 1, monate: 3, am: "2008-04-07", besteht: true)),
    .fall(NachhaltenEinwilligung(am: "2008-01-07", erteilt: true)),
    .fall(
      FallAbgeschlossenV2(
        am: "2007-11-30", grund: .umzug,
        punkte: [.init(art: .schritt, nr: 2), .init(art: .teilnahme, nr: 1, weiter: .leistung)])),
    .fall(BeschaeftigtenschutzGesetzt(ab: "2007-02-01")), .fall(BeschaeftigtenschutzAufgehoben(ab: "2007-10-01")),
  ]

  static let profiling: [Probe] = [
    .fall(ProfilingBeauftragt(traeger: 7, am: "2007-01-11", bis: "2007-02-09")),
    .fall(ProfilingBeauftragt(traeger: nil, am: "2007-01-11", bis: "2007-02-09"), "-im_haus"),
    .fall(ProfilingZurueckgenommen(am: "2007-01-12", grund: "Träger ohne freien Platz")),
    .fall(ProfilingEingegangen(am: "2007-02-07", merkmale: merkmale, staerken: "Führerschein C/CE, „Staplerschein“")),
    .fall(ProfilingEingegangen(am: "2007-02-07", merkmale: merkmale, staerken: nil), "-ohne_staerken"),
    .fall(StrategieFestgelegt(strategie: .b, am: "2007-02-12", begruendung: "Gut vermittelbar nach Auffrischung")),
  ]

  private static let befunde = [
    Befund(merkmal: .berufsabschluss, wert: 3, quelle: .unterlagen, am: "2007-02-07"),
    Befund(merkmal: .ausdauer, wert: nil, quelle: nil, am: "2007-02-06", grund: "Ärztliche Stellungnahme steht aus"),
  ]
  private static let angaben = Profilangaben(
    berufe: [.init(code: "51312")], kenntnisse: ["Staplerschein"],
    sprachen: [
      .init(sprache: "Türkisch", niveau: .muttersprache), .init(sprache: "Deutsch", niveau: .b2),
    ], fuehrerscheine: ["B", "C1E"], minuten: 45, auto: true, stunden: 30, schicht: false,
    anforderungen: ["kein Heben über 10 kg"], wuensche: ["Lager"])

  static let profil: [Probe] = [
    .fall(ProfilingErinnert(am: "2007-02-05")),
    .fall(
      ProfilingErhoben(
        am: "2007-02-07", verfahren: "Gespräch und Arbeitsprobe", fassung: "2.1",
        staerken: ["pünktlich", "hilft gern"],
        merkmale: befunde, angaben: angaben)),
    .fall(
      ProfilingErhoben(
        am: "2007-02-07", verfahren: "Gespräch", fassung: nil, staerken: [], merkmale: befunde,
        angaben: Profilangaben()), "-knapp"),
    .fall(
      ProfilingFortgeschrieben(
        am: "2007-08-07", merkmale: [Befund(merkmal: .ausdauer, wert: 4, quelle: .gespraech, am: "2007-08-07")])),
    .fall(ProfilingFortgeschrieben(am: "2007-08-07", merkmale: []), "-unveraendert"),
    .fall(
      StrategieGewaehlt(
        strategie: .c, am: "2007-02-12", vorschlag: .b, fehlend: [], abweichung: .eindruck,
        begruendung: "Will den Abschluss nachholen.")),
    .fall(
      StrategieGewaehlt(
        strategie: .b, am: "2007-02-12", vorschlag: nil, fehlend: [.ausdauer, .wohnsituation], abweichung: nil,
        begruendung: "Gut vermittelbar."), "-ohne_vorschlag"),
  ]

  private static let inhalt = PlanContent(ziele: [
    .init(
      ziel: "Arbeit als Lagerfachkraft",
      schritte: [
        .init(was: "Staplerschein auffrischen", wer: .traeger, bis: "2007-04-30", kosten: Cents(rawValue: 45_050)),
        .init(was: "Bewerbungen schreiben", wer: .klient, bis: "2007-05-31"),
      ]),
    .init(ziel: "Kinderbetreuung klären", schritte: [.init(was: "Platz suchen", wer: .haus, bis: "2007-03-31")]),
  ])

  private static let inhaltV2 = PlanContent(ziele: [
    .init(
      ziel: "Arbeit als Lagerfachkraft", dient: .integration,
      schritte: [
        .init(
          id: 1, was: "Staplerschein auffrischen", wer: .traeger, ab: "2008-03-03", bis: "2008-04-30",
          kosten: Cents(rawValue: 45_050)), .init(id: 2, was: "Bewerbungen schreiben", wer: .klient, bis: "2008-05-31"),
      ])
  ])

  static let plan: [Probe] = [
    .fall(IntegrationsplanErstellt(am: "2007-02-19", plan: inhalt)),
    .fall(IntegrationsplanFortgeschrieben(am: "2007-06-19", plan: inhalt)),
    .fall(IntegrationsplanErstelltV2(am: "2008-02-19", plan: inhaltV2)),
    .fall(IntegrationsplanFortgeschriebenV2(am: "2008-06-19", plan: inhaltV2)),
    .fall(
      ZielplanungFestgehalten(
        am: "2008-03-05",
        berufe: [
          Zielberuf(
            kldb: "51312", bezeichnung: "Lagerwirtschaft", grundlage: "Staplerschein", stellen: 41, arbeitslose: 230,
            stand: "2008-03"),
          Zielberuf(kldb: "62102", bezeichnung: "Verkauf", grundlage: "Wunsch"),
        ], einverstanden: true)),
    .fall(IntegrationsplanSchritt(schritt: 2, am: "2008-03-03", stand: .nichtErledigt, grund: "Kein „Platz“ frei")),
    .fall(IntegrationsplanSchritt(schritt: 1, am: "2008-03-03", stand: .erledigt, grund: nil), "-ohne_grund"),
    .fall(IntegrationsplanSchrittVerknuepft(schritt: 1, teilnahme: 3, am: "2008-03-04")),
  ]

  private static let pflichten = ["Zehn Bewerbungen im Monat", "Änderungen mitteilen"]
  private static let leistungen = ["Übernahme der Bewerbungskosten"]
  private static let zusagen = [Zusage("Zehn Bewerbungen im Monat", schritt: "1.2"), Zusage("Änderungen mitteilen")]
  private static let leistung = [Zusage("Übernahme der Bewerbungskosten")]

  static let vereinbarung: [Probe] = [
    .fall(VereinbarungAngebotenV1(am: "2007-02-20", bis: "2007-08-19", klient: pflichten, haus: leistungen)),
    .fall(VereinbarungAngebotenV1(am: "2024-02-20", bis: nil, klient: pflichten, haus: leistungen), "-ohne_laufzeit"),
    .fall(VereinbarungGeschlossenV1(am: "2007-02-26", bis: "2007-08-25", klient: pflichten, haus: leistungen)),
    .fall(VereinbarungGeschlossenV1(am: "2024-02-26", bis: nil, klient: pflichten, haus: leistungen), "-ohne_laufzeit"),
    .fall(VereinbarungBeendetV1(ende: "2007-08-20", grund: "fortgeschrieben")),
    .fall(
      VereinbarungAngeboten(
        am: "2007-02-20", bis: "2007-08-19", klient: zusagen, haus: leistung, planstand: 1, textfassung: "2005-01-01",
        sprache: .tuerkisch)),
    .fall(
      VereinbarungAngeboten(
        am: "2024-02-20", bis: nil, klient: zusagen, haus: leistung, planstand: 2, textfassung: "2023-07-01"),
      "-ohne_laufzeit"),
    .fall(
      VereinbarungGeschlossen(
        am: "2007-02-26", bis: "2007-08-25", klient: zusagen, haus: leistung, planstand: 1, textfassung: "2005-01-01",
        sprache: .englisch)),
    .fall(
      VereinbarungGeschlossen(
        am: "2024-02-26", bis: nil, klient: zusagen, haus: leistung, planstand: 2, textfassung: "2023-07-01"),
      "-ohne_laufzeit"),
    .fall(VereinbarungBeendet(nr: 8, ende: "2007-08-20", grund: "Umzug in eine andere Stadt")),
    .fall(
      VereinbarungErsetzt(
        am: "2007-02-26", bis: "2007-08-25", klient: zusagen, haus: leistung, planstand: 1, textfassung: "2005-01-01",
        grund: "Keine Einigung")),
    .fall(
      VereinbarungVerpflichtet(
        am: "2026-09-01", anlass: .keinPlan, grund: "Plan abgelehnt",
        auflage: Auflage(
          bemuehungen: ["Bewerben"], haeufigkeit: "fünf im Monat", nachweis: "Liste", bis: "2026-10-01"),
        textfassung: "2026-07-01")),
    .fall(VereinbarungUnterschrieben(nr: 8, am: "2007-02-27")),
    .fall(VereinbarungUebergeben(nr: 8, am: "2024-02-27", weg: .post)),
    .fall(
      VereinbarungAbgelichtet(
        nr: 8, am: "2007-02-27", medientyp: .pdf, groesse: 48_213,
        sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
    .fall(SchlichtungBegonnen(am: "2024-03-01", grund: "Strittig ist das Ziel")),
    .fall(SchlichtungBeendet(am: "2024-03-15", ergebnis: .ohneEinigung)),
  ]

  private static func teilnahme(_ traeger: Int64?) -> TeilnahmeBegonnen {
    TeilnahmeBegonnen(
      nr: 1, instrument: "agh_mae", instrumentNummer: 27, bezeichnung: "Grünpflege", traeger: traeger,
      beginn: "2007-03-05", ende: "2007-08-31")
  }

  static let verlauf: [Probe] = [
    .fall(teilnahme(7)), .fall(teilnahme(nil), "-ohne_traeger"),
    .fall(TeilnahmeBeendet(nr: 1, ende: "2007-08-30", ergebnis: .fortschritt)),
    .fall(
      GespraechGefuehrt(
        am: "2007-03-26", notiz: "Erste Zeile\nzweite \"Zeile\" \\ Schluss", naechstes: "2007-04-23")),
    .fall(GespraechGefuehrt(am: "2007-03-26", notiz: "", naechstes: nil), "-ohne_termin"),
    .fall(
      GespraechGefuehrt(
        am: "2007-03-26", notiz: "", naechstes: nil,
        zusagen: [
          Zusagenstand(zusage: "Zehn Bewerbungen im Monat", stand: .teilweise, notiz: "Sechs"),
          Zusagenstand(zusage: "Änderungen mitteilen", stand: .eingehalten),
        ]), "-zusagen"),
    .fall(GespraechVersaeumt(am: "2007-04-23", wichtigerGrund: true, notiz: "Attest", naechstes: "2007-04-30")),
    .fall(GespraechVersaeumt(am: "2007-04-23", wichtigerGrund: false, notiz: "", naechstes: nil), "-ohne_termin"),
  ]

  static let minderung: [Probe] = [
    .fall(
      MinderungGeprueft(
        nr: 1, am: "2023-03-13", art: .meldeversaeumnis, tag: "2023-03-06", belehrt: "2023-02-24",
        fassung: "einladung_rechtsfolgen@2023-01-01")),
    .fall(
      MinderungGeprueft(
        nr: 2, am: "2023-03-13", art: .pflichtverletzung, tag: "2023-03-06", belehrt: nil, fassung: nil),
      "-ohne_belehrung"),
    .fall(
      MinderungAngehoert(
        nr: 1, am: "2023-03-20", form: .schriftlich, ergebnis: .keineAeusserung, begruendung: "Keine Antwort")
    ), .fall(MinderungHaerteGeprueft(nr: 1, am: "2023-03-20", haertefall: false, begruendung: "Nichts bekannt")),
    .fall(
      MinderungEntschieden(
        nr: 1, am: "2023-03-27", zeichen: "LM-23-7", prozent: 10, betrag: Cents(rawValue: 5_020), beginn: "2023-04-01",
        ende: "2023-04-30", unter25: true)),
    .fall(
      MinderungEntschieden(
        nr: 1, am: "2023-03-27", zeichen: "LM-23-7", prozent: 10, betrag: nil, beginn: "2023-04-01", ende: "2023-04-30",
        unter25: false), "-ohne_betrag"), .fall(MinderungAbgesehen(nr: 2, am: "2023-03-27", grund: "Wichtiger Grund")),
    .fall(MinderungAufgehoben(nr: 1, am: "2023-04-17", grund: .ruecknahme, ab: "2023-04-01")),
    .fall(MinderungBeratungAngeboten(nr: 1, am: "2023-04-03")),
  ]

  private static let grenzen = [
    Anforderungsgrenze(.laerm, .eingeschraenkt), Anforderungsgrenze(.schweresHeben, .ausgeschlossen),
  ]

  static let gesundheit: [Probe] = [
    .fall(
      GutachtenBeauftragt(
        dienst: .amtsarzt, fragen: [.massnahme, .erwerbsfaehigkeit], am: "2008-02-01", bis: "2008-03-14",
        einverstanden: true)),
    .fall(
      GutachtenEingegangen(
        am: "2008-03-10", stundenklasse: .dreiBisSechs, grenzen: grenzen, gueltigBis: "2009-03-09")),
    .fall(
      GutachtenEingegangen(am: "2008-03-10", stundenklasse: .abSechs, grenzen: [], gueltigBis: nil), "-ohne_grenze"),
    .fall(GutachtenZurueckgenommen(am: "2008-02-08", grund: .nichtErschienen)),
    .fall(
      ZumutbarkeitFestgestellt(
        ab: "2008-03-12", gruende: [.kind, .wichtigerGrund], vorschlag: [.faehigkeit, .kind], pflege: .nichtVereinbar,
        stunden: 20, grenzen: grenzen, pruefen: "2008-09-01", begruendung: "Kein „Platz“ in der Kita frei")),
    .fall(ZumutbarkeitFestgestellt(ab: "2008-03-12", gruende: [], pflege: .keine, stunden: 38), "-ohne_grund"),
  ]

  static let schule: [Probe] = [
    .fall(
      SchuleErfasst(
        am: "2008-03-03", schulform: .berufskolleg, schule: "Berufskolleg „Nord“", klasse: 1,
        abschluss: .fachhochschulreife, stand: .geplant, abschlussAm: "2009-06-19", ausbildungSeit: "2008-02-01",
        quelle: .schule, erhebungsgrund: .einwilligung, einwilligungAm: "2008-02-20")),
    .fall(
      SchuleErfasst(
        am: "2008-03-03", schulform: .foerderschule, abschluss: .ohne, stand: .erreicht, abschlussAm: "2008-01-31"),
      "-kurz"),
  ]

  private static func einladung(fassung: String?, ausnahme: String?) -> TerminEingeladen {
    TerminEingeladen(
      nr: 1, am: "2026-07-06", tag: "2026-07-20", uhrzeit: Uhrzeit(minutes: 570), art: .meldetermin, form: .telefon,
      ort: "02381 17-0", anlass: .vermittlung, fassung: fassung, ausnahme: ausnahme)
  }

  static let termin: [Probe] = [
    .fall(einladung(fassung: "einladung_rechtsfolgen@2026-07-01", ausnahme: "Reha in einer anderen Stadt")),
    .fall(einladung(fassung: nil, ausnahme: nil), "-ohne_belehrung"),
    .fall(
      TerminVerlegt(
        nr: 1, am: "2026-07-08", tag: "2026-07-21", uhrzeit: Uhrzeit(minutes: 840), ort: "Raum 214",
        fassung: "einladung_rechtsfolgen@2026-07-01", grund: "Vorstellungsgespräch")),
    .fall(
      TerminVerlegt(
        nr: 2, am: "2026-07-08", tag: "2026-07-21", uhrzeit: Uhrzeit(minutes: 840), ort: "Raum 214", fassung: nil,
        grund: "Raum belegt"), "-ohne_belehrung"),
    .fall(TerminAbgesagt(nr: 1, am: "2026-07-09", vonKlient: true, grund: "Krank")),
    .fall(EinladungZugestellt(nr: 1, am: "2026-07-09", weg: .post)),
  ]

  private static func job(_ arbeitgeber: String?) -> IntegrationErfasst {
    IntegrationErfasst(
      nr: 1, art: .sozialversicherungspflichtig, beginn: "2007-09-17", arbeitgeber: arbeitgeber, stunden: 38,
      begleitend: true)
  }

  static let integration: [Probe] = [
    .fall(IntegrationAngekuendigt(arbeitgeber: "Spedition Vössing & Söhne", beginn: "2007-09-17")),
    .fall(job("Spedition Vössing & Söhne")), .fall(job(nil), "-ohne_arbeitgeber"),
    .fall(IntegrationBeendet(nr: 1, ende: "2007-12-14", grund: "Probezeit nicht bestanden")),
  ]

  private static let daten = PersonData(
    vorname: "Jörg", nachname: "Gräßlin-Özdemir", geburt: "1971-02-28", geschlecht: .maennlich,
    staatsangehoerigkeit: .german, strasse: "Am Markt 1/3", plz: "59065", ort: "Musterstadt", telefon: "02381 000")
  private static let knapp = PersonData(
    vorname: "Ada", nachname: "Muster", geburt: "1988-02-29", geschlecht: .weiblich, staatsangehoerigkeit: .german)

  static let person: [Probe] =
    [
      .person(PersonAngelegt(am: "2007-01-08", daten: daten)),
      .person(PersonAngelegt(am: "2007-01-08", daten: knapp), "-ohne_anschrift"),
      .person(PersonGeaendert(ab: "2007-05-02", daten: daten)),
      .person(LeistungsbezugBegonnen(ab: "2007-01-01", art: .erwerbsfaehig)),
      .person(LeistungsbezugBeendet(ende: "2007-12-01", grund: .arbeitsaufnahme)),
      .person(ZielgruppeFestgestellt(merkmal: .schwerbehindert, ab: "2007-01-01", bis: "2009-12-31")),
      .person(ZielgruppeFestgestellt(merkmal: .rehabilitand, ab: "2007-01-01", bis: nil), "-offen"),
      .person(
        AuskunftssperreGesetzt(ab: "2007-03-01", bis: "2009-02-28", grund: .nachstellung, veranlasst: .meldebehoerde)),
      .person(AuskunftssperreAufgehoben(ab: "2008-05-01")),
    ] + nummer + [
      .person(
        MerkmalFestgestellt(
          merkmal: .gdb, grad: 50, quelle: "Bescheid vom 14.04.2007", ab: "2007-05-01", bis: "2009-12-31")),
      .person(
        MerkmalFestgestellt(
          merkmal: .gleichstellung, grad: nil, quelle: "Bescheid der Agentur", ab: "2007-05-01", bis: nil), "-ohne_grad"
      ),
    ]

  private static let nummer: [Probe] =
    (try? Versicherungsnummer("65 280271 G 001")).map {
      [.person(VersicherungsnummerErfasst(am: "2007-03-05", versicherungsnummer: $0))]
    } ?? []

  static let haushalt: [Probe] = [
    .haushalt(BedarfsgemeinschaftGebildet(am: "2007-01-01")),
    .haushalt(MitgliedAufgenommen(person: PersonID(77), rolle: .hauptperson, geburt: "1971-02-28", ab: "2007-01-02")),
    .haushalt(MitgliedAusgeschieden(person: PersonID(78), ab: "2007-10-01", grund: "Auszug")),
  ]

  static let beratung: [Probe] = [
    .beratung(
      BeratungVermittelt(
        fall: CaseID(123), person: PersonID(77), art: .psychosozial, stelle: "Sozialdienst „Lindenhof“",
        am: "2007-03-05", von: 4)), .beratung(BeratungBegonnen(am: "2007-03-12")),
    .beratung(BeratungBeendet(am: "2007-09-28")), .beratung(BeratungZurueckgenommen(am: "2007-03-07")),
  ]

  private static func adresse(_ zustellung: String?) -> SchutzadresseGesetzt {
    SchutzadresseGesetzt(
      ab: "2007-03-01", strasse: "Hinter der Mauer 3", plz: "59065", ort: "Musterstadt", zustellung: zustellung)
  }

  static let schutz: [Probe] = [
    .schutz(adresse("Postfach 12 34, 59065 Musterstadt")), .schutz(adresse(nil), "-ohne_zustellung"),
    .schutz(SchutzadresseAufgehoben(ab: "2008-05-01")),
    .schutz(
      SicherheitshinweisVorgeschlagen(
        nr: 1, fall: CaseID(123), art: .drohung, am: "2007-03-01", satz: "Warf einen Stuhl um.", bis: "2008-02-29",
        von: 4, vorgeschlagen: "2007-03-02")),
    .schutz(SicherheitshinweisFreigegeben(nr: 1, am: "2007-03-03", von: 5)),
    .schutz(SicherheitshinweisAbgelehnt(nr: 1, am: "2007-03-03", von: 5)),
    .schutz(SicherheitshinweisAufgehoben(nr: 1, am: "2007-05-03")),
  ]

  private static func einstellung(
    _ nr: Int, _ liste: Einstellungsliste, _ key: String, _ wert: Einstellungswert, laufende: Bool = false
  ) -> EinstellungFestgelegt {
    let ziel = Einstellungsziel(liste, key)
    return EinstellungFestgelegt(
      Einstellung(nr: nr, ziel: ziel, wert: wert, ab: "2027-01-04", laufende: laufende), grund: "Beschluss der Leitung")
  }

  static let einstellung: [Probe] = [
    .einstellung(einstellung(1, .fristen, "gespraech_strategie_a", .frist(.weeks(6)), laufende: true)),
    .einstellung(
      einstellung(2, .begriffe, "profiling", .begriff(.init(einzahl: "Analyse", mehrzahl: "Analysen", kurz: "PA"))),
      "-begriff"),
    .einstellung(
      einstellung(3, .briefbausteine, "einladung_reisekosten", .text("Wir zahlen die Fahrt.")), "-text"),
    .einstellung(
      einstellung(
        4, .planvorlagen, "probe",
        .vorlage(
          Planvorlage(
            key: "probe", name: "Probe", strategien: [.b], zielgruppen: ["u25"],
            ziele: [
              .init(
                ziel: "Arbeit", dient: .integration,
                schritte: [
                  .init(was: "Bewerben", wer: .klient, abWoche: 1, bisWoche: 4, kosten: Cents(rawValue: 5_000))
                ])
            ]))), "-vorlage"),
    .einstellung(einstellung(5, .planvorlagen, "probe", .vorlageAus), "-vorlage_aus"),
    .einstellung(
      einstellung(
        6, .zuordnung, "zuordnung",
        .zuordnung([.init(wen: .alterUnter, alter: 25, einheit: "jugend"), .init(wen: .alle, einheit: "erwachsene")])),
      "-zuordnung"),
    .einstellung(EinstellungZurueckgenommen(nr: 1, am: "2026-12-01", grund: "Personalrat")),
  ]

  static let aenderungen: [Probe] = [
    .change(
      CaseFile.self,
      {
        let storno = EintragStorniert(version: 9, grund: "Falsche Akte")
        return NewEntry(
          type: EintragStorniert.type, effectiveOn: "2007-12-03", payload: try PayloadCoding.encode(storno))
      }, "eintrag.storniert.v1", meaning: "9 Falsche Akte"),
    korrektur(
      CaseFile.self, StatusFestgestellt(status: .krank, ab: "2007-03-01"), "StatusFestgestellt", "",
      "(status: Kernel.StatusCode.krank, ab: 2007-03-01)"),
    korrektur(
      PersonFile.self, LeistungsbezugBegonnen(ab: "2007-02-01", art: .nichtErwerbsfaehig), "LeistungsbezugBegonnen",
      "-person", "(ab: 2007-02-01, art: Casework.LeistungsbezugArt.nichtErwerbsfaehig)"),
    korrektur(
      HouseholdFile.self, MitgliedAusgeschieden(person: PersonID(78), ab: "2007-11-01", grund: "Auszug"),
      "MitgliedAusgeschieden", "-haushalt",
      "(person: Kernel.EntityID<Kernel.PersonKind>(rawValue: 78), ab: 2007-11-01, grund: \"Auszug\")"),
    korrektur(
      BeratungFile.self, BeratungBegonnen(am: "2007-03-13"), "BeratungBegonnen", "-beratung", "(am: 2007-03-13)"),
    korrektur(
      SchutzFile.self, SchutzadresseAufgehoben(ab: "2008-05-02"), "SchutzadresseAufgehoben", "-schutz",
      "(ab: 2008-05-02)"),
    korrektur(
      JugendhilfeFile.self, JugendhilfeBeendet(am: "2007-12-03", ergebnis: .arbeit), "JugendhilfeBeendet",
      "-jugendhilfe", "(am: 2007-12-03, ergebnis: Casework.Jugendhilfeende.arbeit)"), loeschung,
  ]

  /// The erasure names what was blanked; no stream of a case holds it.
  private static var loeschung: Probe {
    let strom = LoeschungVollzogen.Strom(Stream(kind: .caseFile, id: 123), versionen: [1, 2, 5])
    let payload = LoeschungVollzogen(stroeme: [strom], faktenSHA256: String(repeating: "0f", count: 32))
    return Probe(
      name: LoeschungVollzogen.type.rawValue,
      entry: {
        NewEntry(
          type: LoeschungVollzogen.type, effectiveOn: "2017-12-31", payload: try PayloadCoding.encode(payload))
      }, meaning: "\(payload)", read: { "\(try PayloadCoding.decode(LoeschungVollzogen.self, from: $1))" })
  }

  private static func korrektur<State: StreamState>(
    _ state: State.Type, _ content: State.Content, _ name: String, _ variant: String, _ fields: String
  ) -> Probe {
    .change(
      state, { try State.correction(of: 4, reason: "Zahlendreher", by: content) }, "eintrag.korrigiert.v1" + variant,
      meaning: "4 Zahlendreher \(name)\(fields)")
  }
}

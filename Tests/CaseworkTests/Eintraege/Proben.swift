import Casework
import Journal
import Kernel
import Law

/// One probe for each stored type, with all optional fields; variants where a field may be left out.
extension Probe {
  static let all =
    zugang + profiling + plan + vereinbarung + verlauf + integration + person + haushalt + beratung
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
    .fall(FallAbgeschlossen(am: "2007-11-30", grund: .integration)),
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

  static let vereinbarung: [Probe] = [
    .fall(VereinbarungAngeboten(am: "2007-02-20", bis: "2007-08-19", klient: pflichten, haus: leistungen)),
    .fall(VereinbarungAngeboten(am: "2024-02-20", bis: nil, klient: pflichten, haus: leistungen), "-ohne_laufzeit"),
    .fall(VereinbarungGeschlossen(am: "2007-02-26", bis: "2007-08-25", klient: pflichten, haus: leistungen)),
    .fall(VereinbarungGeschlossen(am: "2024-02-26", bis: nil, klient: pflichten, haus: leistungen), "-ohne_laufzeit"),
    .fall(VereinbarungBeendet(ende: "2007-08-20", grund: "fortgeschrieben")),
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
    .fall(GespraechVersaeumt(am: "2007-04-23", wichtigerGrund: true, notiz: "Attest", naechstes: "2007-04-30")),
    .fall(GespraechVersaeumt(am: "2007-04-23", wichtigerGrund: false, notiz: "", naechstes: nil), "-ohne_termin"),
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

  static let person: [Probe] = [
    .person(PersonAngelegt(am: "2007-01-08", daten: daten)),
    .person(PersonAngelegt(am: "2007-01-08", daten: knapp), "-ohne_anschrift"),
    .person(PersonGeaendert(ab: "2007-05-02", daten: daten)),
    .person(LeistungsbezugBegonnen(ab: "2007-01-01", art: .erwerbsfaehig)),
    .person(LeistungsbezugBeendet(ende: "2007-12-01", grund: .arbeitsaufnahme)),
    .person(ZielgruppeFestgestellt(merkmal: .schwerbehindert, ab: "2007-01-01", bis: "2009-12-31")),
    .person(ZielgruppeFestgestellt(merkmal: .rehabilitand, ab: "2007-01-01", bis: nil), "-offen"),
  ]

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
    loeschung,
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

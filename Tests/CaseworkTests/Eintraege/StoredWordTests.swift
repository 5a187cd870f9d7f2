import Casework
import Law
import Testing

/// Words of closed lists stand in payloads for ever: one may be added, none may change or go.
@Suite("Stored words")
struct StoredWordTests {
  private func expect<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, _ words: String)
  where Word.RawValue == String {
    #expect(Word.allCases.map(\.rawValue).joined(separator: " ") == words)
  }

  @Test("Words of the case file")
  func caseFile() {
    expect(FallzugangAnlass.self, "erstantrag wiederzugang")
    expect(MerkmalKey.self, "qualifikation leistungsfaehigkeit motivation rahmenbedingungen")
    expect(
      EinzelmerkmalKey.self,
      "schulabschluss berufsabschluss berufserfahrung aktualitaet_der_kenntnisse deutschkenntnisse digitale_kenntnisse "
        + "koerperliche_belastbarkeit ausdauer auffassungsgabe lernfaehigkeit arbeitsmotivation eigeninitiative "
        + "veraenderungsbereitschaft zuverlaessigkeit mobilitaet kinderbetreuung wohnsituation zeitliche_verfuegbarkeit"
    )
    expect(Merkmalquelle.self, "profiling gespraech unterlagen aerztliche_stellungnahme traeger")
    expect(Sprachniveau.self, "A1 A2 B1 B2 C1 C2 muttersprache")
    expect(
      Abweichungsgrund.self,
      "neue_tatsachen eindruck_aus_dem_gespraech wunsch_der_person lage_am_arbeitsmarkt foerderung_laeuft anderer")
    expect(Partei.self, "haus traeger klient unternehmen aerztlicher_dienst")
    expect(TeilnahmeErgebnis.self, "integriert fortschritt abgeschlossen abgebrochen")
    expect(AbschlussGrund.self, "integration leistungsende umzug altersgrenze mitwirkung tod sonstige")
    expect(
      OffenerPunkt.Art.self,
      "teilnahme profiling schritt angebot vereinbarung verpflichtung schlichtung termin gespraech ankuendigung "
        + "minderung_pruefung minderung uebergabe")
    expect(Weiterstelle.self, "leistung jobcenter agentur unternehmensservice")
    expect(Uebergabeweg.self, "persoenlich post elektronisch")
    expect(Schlichtungsergebnis.self, "einigung ohne_einigung")
    expect(Hilfssprache.self, "en tr")
    expect(Medientyp.self, "pdf jpeg png")
    expect(Verpflichtungsanlass.self, "gespraech_versaeumt schritte_nicht_erfuellt kein_plan")
    expect(StrategieLetter.self, "A B C D E")
    expect(Minderungsart.self, "pflichtverletzung pflichtverletzung_u25 meldeversaeumnis arbeitsverweigerung")
    expect(Anhoerungsform.self, "persoenlich schriftlich")
    expect(Anhoerungsergebnis.self, "wichtiger_grund kein_grund keine_aeusserung")
    expect(Aufhebungsgrund.self, "erfuellt ruecknahme")
    expect(Einhaltung.self, "eingehalten teilweise nicht")
    expect(TerminArt.self, "meldetermin freiwillig")
    expect(TerminForm.self, "persoenlich telefon")
    expect(TerminAnlass.self, "beratung vermittlung foerderung leistung pruefung")
    expect(Zustellweg.self, "post persoenlich elektronisch")
    expect(TerminState.Stand.self, "offen abgesagt gefuehrt versaeumt")
  }

  @Test("Words of medical opinions and of what is reasonable")
  func health() {
    expect(Gutachtenstelle.self, "aerztlicher_dienst amtsarzt")
    expect(Gutachtenfrage.self, "erwerbsfaehigkeit leistungsvermoegen massnahme")
    expect(Stundenklasse.self, "unter_3 3_bis_6 ab_6")
    expect(Gutachtenende.self, "nicht_mehr_noetig einverstaendnis_fehlt nicht_erschienen vom_dienst_abgelehnt irrtum")
    expect(Anforderungsgrad.self, "eingeschraenkt ausgeschlossen")
    expect(
      Arbeitsanforderung.self,
      "schweres_heben langes_stehen langes_sitzen zwangshaltung ueberkopf hoehe wechselschicht nachtarbeit taktarbeit "
        + "laerm reizstoffe witterung feinmotorik bildschirm kundenkontakt fahren alleinarbeit")
    expect(Zumutbarkeitsgrund.self, "faehigkeit fruehere_arbeit kind pflege wichtiger_grund")
    expect(Pflegelage.self, "keine vereinbar nicht_vereinbar")
  }

  @Test("Words about school")
  func school() {
    expect(
      Schulform.self,
      "hauptschule realschule gesamtschule sekundarschule gymnasium foerderschule berufskolleg weiterbildungskolleg "
        + "sonstige")
    expect(
      Schulabschluss.self,
      "ohne foerderschule erster_schulabschluss erweiterter_erster mittlerer_schulabschluss fachhochschulreife "
        + "hochschulreife")
    expect(Erhebungsgrund.self, "einwilligung rechtsvorschrift aufgabe aufwand")
    expect(Abschlussstand.self, "geplant erreicht")
    expect(Schulquelle.self, "person unterlagen schule")
  }

  @Test("Words of Jugendberufshilfe")
  func youth() {
    expect(Jugendhilfegrundlage.self, "hilfen ausbildung")
    expect(Jugendhilfeart.self, "beratung schulbegleitung werkstattjahr ausbildung beschaeftigung jugendwohnen")
    expect(Uebermittlungsgrund.self, "einwilligung aufgabe")
    expect(Uebermittlungsangabe.self, "name geburt kontakt wuensche hilfen")
    expect(
      Jugendhilfeende.self,
      "ausbildung arbeit schule jobcenter andere_hilfe eigener_wunsch kein_kontakt altersgrenze sonstige")
  }

  @Test("Words of the job centre's settings")
  func settings() {
    expect(Einstellungsliste.self, "fristen begriffe textbausteine briefbausteine planvorlagen zuordnung")
    expect(FristLength.Einheit.self, "tage wochen monate")
    expect(Planvorlage.Wer.self, "haus traeger klient unternehmen")
    expect(
      Einstellungswert.Zuordnungsschritt.Wen.self, "alle alter_unter alter_ab weiblich nicht_deutsch")
  }

  @Test("Words of the person and of the Bedarfsgemeinschaft")
  func personAndHousehold() {
    expect(LeistungsbezugArt.self, "erwerbsfaehig nicht_erwerbsfaehig")
    expect(
      LeistungsbezugEndgrund.self, "arbeitsaufnahme einkommen ausbildung umzug altersgrenze verzicht tod sonstige")
    expect(MitgliedRolle.self, "hauptperson partner kind")
  }

  @Test("Words of the next step stand in read models and addresses")
  func nextStep() {
    expect(
      NextStep.Kind.self,
      "profiling_beauftragen profiling_ergebnis strategie_festlegen plan_erstellen vereinbarung_anbieten "
        + "vereinbarung_ruecklauf vereinbarung_fortschreiben verpflichtung_nachweis schlichtung_ende gespraech "
        + "teilnahme_ergebnis integration_bestaetigen anhoerung minderung_entscheidung minderung_beratung_u25 "
        + "erreichbarkeit merkmale_pruefen schritt_nachhalten gutachten_ergebnis zumutbarkeit_pruefen "
        + "schuldaten_fortschreiben")
  }
}

import Kernel

/// The German sentence of each rejection: what happened, and how to mend it.
enum Ablehnung {
  static func sentence(_ rejection: Rejection) -> String {
    let template = saetze[rejection.code] ?? "Das ist so nicht möglich. Bitte prüfen Sie Ihre Angaben."
    let filled = rejection.details.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
    return rejection.section.map { "\(filled) (\($0))" } ?? filled
  }

  /// By code; `{name}` stands for a detail of the rejection.
  static let saetze = [einstellungen, schule, jugendhilfe, zustaendigkeit].reduce(alle) {
    $0.merging($1) { first, _ in first }
  }

  private static let alle: [String: String] = [
    "datum.zukunft": "Der {tag} liegt in der Zukunft. Bitte geben Sie einen Tag bis heute ({heute}) an.",
    "datum.vor_fallzugang": "Der {tag} liegt vor dem Fallzugang am {zugang}. Bitte prüfen Sie das Datum.",
    "datum.ende_vor_beginn": "Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.",
    "versicherungsnummer.laenge":
      "Die Versicherungsnummer hat 12 Stellen, angegeben sind {zeichen}. Beispiel: 15 070649 C 103.",
    "versicherungsnummer.zeichen":
      "Die Versicherungsnummer besteht aus 8 Ziffern, einem Buchstaben und 3 Ziffern. Beispiel: 15 070649 C 103.",
    "versicherungsnummer.geburt":
      "Stellen 3 bis 8 der Versicherungsnummer nennen den Tag der Geburt; diesen gibt es nicht. Bitte prüfen Sie die "
      + "Nummer.",
    "versicherungsnummer.pruefziffer":
      "Die Prüfziffer passt nicht zur Versicherungsnummer. Bitte vergleichen Sie die Nummer Ziffer für Ziffer.",
    "versicherungsnummer.geburt_anders":
      "Die Versicherungsnummer nennt an den Stellen 3 bis 8 einen anderen Tag als das Geburtsdatum {geburt}. Bitte "
      + "prüfen Sie beides.",
    "versicherungsnummer.vergeben":
      "Diese Nummer ist schon bei der Person in Fall {nr} erfasst. Bitte prüfen Sie, wem sie gehört.",
    "versicherungsnummer.vergeben_anderswo":
      "Diese Nummer ist schon bei einer anderen Person erfasst. Bitte fragen Sie Ihre Teamleitung.",
    "versicherungsnummer.keine": "Es ist keine Versicherungsnummer mehr erfasst. Bitte laden Sie die Seite neu.",
    "auskunft.kein_fall": "Einen Fall „{nr}“ gibt es nicht. Bitte prüfen Sie das Aktenzeichen, zum Beispiel 07-00123.",
    "auskunft.keine_offen": "Zu dieser Person ist kein Ersuchen offen. Bitte tragen Sie zuerst den Eingang ein.",
    "einschraenkung.besteht": "Ein Vermerk dieser Art besteht schon. Heben Sie ihn auf, bevor Sie einen neuen setzen.",
    "einschraenkung.schon_aufgehoben": "Der Vermerk ist schon aufgehoben. Bitte laden Sie die Seite neu.",
    "loeschung.lauf_offen":
      "Der Löschlauf {nr} wartet noch auf Freigabe. Bitte geben Sie ihn frei oder verwerfen Sie ihn.",
    "loeschung.niemand": "Am {tag} ist niemand zu löschen. Es wurde nichts vorgeschlagen.",
    "freigabe.selbst_vorgeschlagen":
      "Das haben Sie selbst vorgeschlagen. Freigeben muss es eine zweite Person mit diesem Recht.",
    "freigabe.schon_entschieden": "Darüber ist schon entschieden. Bitte laden Sie die Seite neu.",
    "sicherheitshinweis.satz_fehlt": "Bitte schreiben Sie in einem Satz, was geschehen ist.",
    "sicherheitshinweis.satz_zu_lang": "Ein Satz genügt. Möglich sind {zeichen} Zeichen.",
    "sicherheitshinweis.zu_lang": "So lange darf ein Hinweis nicht stehen. Spätestes Ende ist der {spaetestens}.",
    "sicherheitshinweis.vorbei": "Dieser Tag ist vorbei. Bitte geben Sie ein Ende ab heute ({heute}) an.",
    "sicherheitshinweis.schon_vorgeschlagen": "Dieser Vorfall ist schon vorgeschlagen und wartet auf Freigabe.",
    "sicherheitshinweis.unbekannt": "Diesen Hinweis gibt es nicht mehr. Bitte laden Sie die Seite neu.",
    "loeschung.schon_entschieden": "Über diesen Löschlauf ist schon entschieden. Bitte laden Sie die Seite neu.",
    "grund.fehlt": "Bitte nennen Sie den Grund in einem Satz.",
    "fall.nicht_eroeffnet": "Für diesen Fall ist noch kein Zugang erfasst. Bitte erfassen Sie ihn zuerst.",
    "fall.abgeschlossen":
      "Der Fall ist abgeschlossen. Stornieren Sie den Abschluss im Verlauf, wenn er ein Irrtum war.",
    "fallzugang.schon_erfasst": "Der Zugang ist schon erfasst. Bitte öffnen Sie den Fall.",
    "fallzugang.laeuft": "Für diese Person läuft schon der Fall {nr}. Bitte arbeiten Sie dort weiter.",
    "fallzugang.laeuft_anderswo": "Für diese Person läuft schon ein Fall. Bitte fragen Sie Ihre Teamleitung.",
    "fallzugang.niemand":
      "Diese Person nimmt heute keine Fälle an. Bitte wählen Sie eine andere, oder lassen Sie den Vorschlag stehen.",
    "status.nicht_moeglich":
      "Diesen Status gibt es nur vom {von} bis {bis}. Bitte wählen Sie einen anderen oder prüfen Sie den Tag.",
    "status.unveraendert": "Dieser Status gilt an dem Tag schon. Bitte wählen Sie einen anderen.",
    "gutachten.schon_beauftragt":
      "Ein Gutachten ist schon beauftragt. Bitte halten Sie zuerst das Ergebnis fest oder nehmen Sie den Auftrag zurück.",
    "gutachten.nicht_beauftragt": "Es läuft kein Auftrag für ein Gutachten. Bitte beauftragen Sie es zuerst.",
    "gutachten.ohne_frage": "Bitte wählen Sie mindestens eine Frage, die das Gutachten klären soll.",
    "gutachten.ohne_einverstaendnis":
      "Dazu wird nur begutachtet, wer einverstanden ist. Bitte holen Sie das Einverständnis ein und setzen Sie den Haken.",
    "gutachten.vor_auftrag": "Dieser Tag liegt vor dem Auftrag vom {auftrag}. Bitte prüfen Sie das Datum.",
    "gutachten.gueltig_vor_eingang":
      "Das Ende liegt vor dem Eingang am {eingang}. Bitte prüfen Sie, bis wann das Gutachten gilt.",
    "zumutbarkeit.stunden": "Bitte geben Sie ganze Stunden von 0 bis 48 an.",
    "zumutbarkeit.begruendung_fehlt":
      "Bitte begründen Sie in einem Satz, warum Sie vom Stand der Akte abweichen oder was entgegensteht.",
    "zumutbarkeit.pruefung_fehlt": "Etwas steht Arbeit entgegen. Bitte geben Sie an, wann Sie das wieder prüfen.",
    "zumutbarkeit.pruefung_vor_beginn": "Geprüft wird nach dem Beginn am {ab}. Bitte geben Sie einen späteren Tag an.",
    "zumutbarkeit.pruefung_zu_spaet":
      "Am {tag} erreicht das Kind das Alter, ab dem neu zu prüfen ist. Bitte prüfen Sie spätestens an diesem Tag.",
    "profiling.schon_beauftragt":
      "Das Profiling ist schon beauftragt. Nehmen Sie den Auftrag zurück, bevor Sie neu beauftragen.",
    "profiling.nicht_beauftragt": "Es läuft kein Auftrag für ein Profiling. Bitte beauftragen Sie es zuerst.",
    "profiling.vor_auftrag": "Das Ergebnis liegt vor dem Auftrag vom {auftrag}. Bitte prüfen Sie das Datum.",
    "profiling.merkmal_fehlt": "Bitte wählen Sie eine Ausprägung oder „nicht erhoben“.",
    "profiling.auspraegung": "Bitte wählen Sie eine Ausprägung von 1 bis 4.",
    "profiling.grund_fehlt": "Bitte nennen Sie in einem Satz, warum das Merkmal nicht erhoben wurde.",
    "profiling.entwurf_zu_lang": "Der Entwurf ist zu lang. Bitte kürzen Sie die Texte.",
    "profiling.im_haus": "Das Profiling ist im Haus beauftragt. Zu erinnern ist nur ein Träger.",
    "profiling.schon_erinnert": "Am {tag} ist der Träger schon erinnert worden. Bitte warten Sie die Antwort ab.",
    "profiling.verfahren_fehlt": "Bitte nennen Sie das Verfahren, zum Beispiel „Gespräch und Test“.",
    "profiling.quelle_fehlt": "Bitte wählen Sie, woher diese Einschätzung stammt.",
    "profiling.befund_spaeter": "Die Einschätzung liegt nach dem {tag}. Bitte prüfen Sie das Datum.",
    "profiling.merkmal_doppelt": "Ein Merkmal ist zweimal eingeschätzt. Bitte laden Sie das Formular neu.",
    "profiling.ohne_profil":
      "Zu diesem Fall gibt es noch keine einzelnen Merkmale. Bitte dokumentieren Sie zuerst ein Ergebnis.",
    "profiling.vor_letztem": "Zuletzt wurde am {tag} eingeschätzt. Bitte geben Sie einen Tag von da an an.",
    "strategie.abweichung_ohne_grund":
      "Sie weichen vom Vorschlag {vorschlag} ab. Bitte wählen Sie, warum.",
    "strategie.abweichung_ohne_satz":
      "Sie weichen vom Vorschlag {vorschlag} ab. Bitte nennen Sie den Grund in einem Satz.",
    "strategie.ohne_vorschlag": "Ein Vorschlag ist nicht möglich. Bitte begründen Sie die Wahl in einem Satz.",
    "strategie.ohne_profiling": "Die Strategie folgt aus dem Profiling. Bitte erfassen Sie zuerst das Ergebnis.",
    "strategie.vor_profiling":
      "Die Strategie kann nicht vor dem Profiling vom {profiling} festgelegt werden. Bitte prüfen Sie das Datum.",
    "strategie.unbekannt": "Bitte wählen Sie eine Strategie. Ohne Auswahl kann der Plan nicht begonnen werden.",
    "strategie.unveraendert": "Diese Strategie gilt schon. Bitte wählen Sie eine andere.",
    "plan.ohne_strategie": "Der Plan baut auf der Strategie auf. Bitte legen Sie sie zuerst fest.",
    "plan.vor_strategie": "Der Plan kann nicht vor der Strategie vom {strategie} liegen. Bitte prüfen Sie das Datum.",
    "plan.ohne_ziel": "Bitte nennen Sie mindestens ein Ziel.",
    "plan.ziel_ohne_schritt": "Das Ziel „{ziel}“ hat noch keinen Schritt. Bitte ergänzen Sie, wer was bis wann tut.",
    "plan.ohne_zielsystem":
      "Das Ziel „{ziel}“ dient noch keinem Ziel des Jobcenters. Bitte wählen Sie eines aus der Liste.",
    "plan.schritt_ende_vor_beginn": "Der Schritt endet, bevor er beginnt. Bitte prüfen Sie beide Tage.",
    "plan.schritt_unbekannt":
      "Diesen Schritt gibt es im Plan nicht mehr. Bitte laden Sie den Plan neu und schreiben Sie ihn dort fort.",
    "plan.schritt_vor_plan": "Der Plan gilt erst seit dem {plan}. Bitte geben Sie einen Tag von da an an.",
    "plan.schritt_unveraendert": "Das steht für diesen Schritt schon so. Bitte wählen Sie etwas anderes.",
    "plan.schritt_verknuepft": "Der Schritt ist mit dieser Maßnahme schon verbunden. Bitte wählen Sie eine andere.",
    "zielplanung.ohne_beruf": "Bitte nennen Sie mindestens einen Beruf.",
    "zielplanung.beruf_doppelt": "„{beruf}“ steht zweimal da. Bitte nennen Sie einen anderen oder lassen Sie ihn weg.",
    "zielplanung.ohne_grundlage": "Bitte sagen Sie in einem Satz, was für diesen Beruf spricht.",
    "vereinbarung.ohne_plan": "Die Vereinbarung folgt aus dem Integrationsplan. Bitte erstellen Sie ihn zuerst.",
    "vereinbarung.vor_plan": "Die Vereinbarung kann nicht vor dem Plan vom {plan} liegen. Bitte prüfen Sie das Datum.",
    "vereinbarung.ohne_pflichten": "Bitte halten Sie fest, was die Klientin oder der Klient tut.",
    "vereinbarung.ohne_leistungen": "Bitte halten Sie fest, was das Jobcenter tut.",
    "vereinbarung.ende_fehlt": "Bitte geben Sie an, bis wann die Vereinbarung gilt.",
    "vereinbarung.ohne_laufzeit": "Nach dem Recht des Tages hat sie keine Laufzeit. Bitte lassen Sie das Ende leer.",
    "vereinbarung.zu_lang": "Die Vereinbarung läuft länger als {monate} Monate. Spätestes Ende ist der {spaetestens}.",
    "vereinbarung.schon_angeboten":
      "Ein Angebot von diesem oder einem späteren Tag wartet schon auf Antwort. Bitte halten Sie zuerst die Antwort fest.",
    "vereinbarung.ueberschneidung":
      "Es gibt schon eine Vereinbarung vom {beginn}. Bitte wählen Sie einen späteren Tag.",
    "traeger.ohne_plaetze":
      "Für Profilings fehlt die Zahl der Plätze. Bitte geben Sie mindestens 1 an, oder nehmen Sie das Häkchen weg.",
    "traeger.name_vergeben": "Einen Träger dieses Namens gibt es schon. Bitte ändern Sie den vorhandenen Eintrag.",
    "vereinbarung.unbekannt": "Diese Vereinbarung gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "vereinbarung.gilt_nicht_mehr":
      "Das geht nur bei einer Vereinbarung, die gilt. Bitte laden Sie die Liste der Vereinbarungen neu.",
    "vereinbarung.gilt_nicht": "Sie gilt vom {beginn} bis {ende}. Bitte wählen Sie einen Tag davon.",
    "vereinbarung.vor_beginn": "Sie gilt erst ab {beginn}. Bitte geben Sie einen Tag von da an an.",
    "vereinbarung.ohne_unterschrift": "Sie wird nicht unterschrieben. Bitte halten Sie fest, wann sie übergeben wurde.",
    "vereinbarung.schon_unterschrieben": "Die Unterschriften sind schon festgehalten. Bitte laden Sie die Seite neu.",
    "vereinbarung.unterschrieben":
      "Sie ist seit dem {tag} von beiden Seiten unterschrieben und wird nicht mehr geändert oder storniert. Bitte "
      + "schreiben Sie sie fort oder beenden Sie sie.",
    "ablichtung.nur_angebot":
      "Sie ist nur angeboten. Bitte halten Sie zuerst den Abschluss fest, dann die unterschriebene Fassung.",
    "ablichtung.schon_da":
      "Eine unterschriebene Fassung ist schon hinterlegt. Bitte nennen Sie den Grund, wenn Sie sie ersetzen.",
    "ablichtung.anderer_tag":
      "Die Unterschriften sind für den {tag} festgehalten. Bitte geben Sie diesen Tag an; stimmt er nicht, stornieren "
      + "Sie zuerst den Eintrag im Verlauf.",
    "ablichtung.groesse": "Die Datei darf nicht leer und höchstens 10 MB groß sein. Bitte wählen Sie eine andere.",
    "ablichtung.format":
      "Das ist keine PDF-, JPEG- oder PNG-Datei. Bitte speichern Sie das Dokument in einem dieser Formate.",
    "korrektur.ablichtung_braucht_unterschrift":
      "Die unterschriebene Fassung ist hinterlegt. Bitte stornieren Sie zuerst diesen Eintrag, dann die Unterschrift.",
    "vereinbarung.schon_uebergeben": "Die Übergabe ist schon festgehalten. Bitte laden Sie die Seite neu.",
    "vereinbarung.kein_verwaltungsakt":
      "Nach dem Recht des Tages kann sie nicht durch Verwaltungsakt ersetzt werden. Bitte bieten Sie sie an.",
    "verpflichtung.nicht_moeglich":
      "Eine Verpflichtung gibt es erst ab 01.07.2026. Bitte prüfen Sie den Tag.",
    "verpflichtung.ohne_anlass":
      "Für diesen Anlass steht nichts in der Akte. Bitte wählen Sie einen anderen, oder halten Sie ihn zuerst fest.",
    "verpflichtung.ohne_bemuehungen": "Bitte nennen Sie mindestens eine konkrete Eigenbemühung.",
    "verpflichtung.ohne_haeufigkeit": "Bitte nennen Sie, wie oft, zum Beispiel „fünf im Monat“.",
    "verpflichtung.ohne_nachweis": "Bitte nennen Sie, in welcher Form nachzuweisen ist.",
    "verpflichtung.frist": "Die Frist für den Nachweis muss nach dem {tag} liegen. Bitte prüfen Sie das Datum.",
    "verpflichtung.laeuft": "Seit {beginn} gilt schon eine Verpflichtung. Bitte beenden Sie diese zuerst.",
    "schlichtung.nicht_moeglich":
      "Ein Schlichtungsverfahren gibt es nur vom 01.07.2023 bis 30.06.2026. Bitte prüfen Sie den Tag.",
    "schlichtung.laeuft": "Seit {beginn} läuft schon eine Schlichtung. Bitte halten Sie zuerst fest, wie sie endet.",
    "schlichtung.keine": "Es läuft keine Schlichtung. Bitte laden Sie den Fall neu.",
    "schlichtung.tag": "Die Schlichtung läuft vom {beginn} bis {ende}. Bitte wählen Sie einen Tag davon.",
    "teilnahme.instrument_unbekannt": "Bitte wählen Sie eine Maßnahme aus der Liste.",
    "beschaeftigtenschutz.unveraendert":
      "Das gilt für diesen Fall schon. Bitte wählen Sie das andere, oder brechen Sie ab.",
    "beschaeftigtenschutz.vor_letztem": "Der letzte Vermerk ist von einem späteren Tag. Bitte prüfen Sie das Datum.",
    "auskunftssperre.vorbei":
      "Dieser Tag ist vorbei. Bitte geben Sie ein Ende ab heute ({heute}) an, oder heben Sie die Sperre auf.",
    "auskunftssperre.zu_lang":
      "Die Sperre ist befristet. Spätestes Ende ist der {spaetestens}; danach lässt sie sich verlängern.",
    "auskunftssperre.vor_letzter": "Die letzte Sperre beginnt an einem späteren Tag. Bitte prüfen Sie das Datum.",
    "auskunftssperre.unveraendert": "Die Sperre gilt schon bis zu diesem Tag. Bitte prüfen Sie das Ende.",
    "auskunftssperre.keine": "An diesem Tag gilt keine Auskunftssperre. Bitte prüfen Sie das Datum.",
    "schutzadresse.strasse_fehlt": "Bitte geben Sie Straße und Hausnummer an.",
    "schutzadresse.ort_fehlt": "Bitte geben Sie den Ort an.",
    "schutzadresse.vor_letzter": "Der letzte Eintrag ist von einem späteren Tag. Bitte prüfen Sie das Datum.",
    "schutzadresse.keine": "Eine Schutzadresse ist nicht eingetragen. Bitte laden Sie die Seite neu.",
    "teilnahme.geschuetzt":
      "„{instrument}“ steht nicht in der Fallakte. Bitte vermitteln Sie über die Seite „Geschützte Beratung“ des Falls.",
    "beratung.stelle_fehlt": "Bitte nennen Sie die Beratungsstelle.",
    "beratung.schon_vermittelt": "Diese Vermittlung ist schon festgehalten. Bitte laden Sie die Seite neu.",
    "beratung.unbekannt": "Diese Vermittlung gibt es nicht mehr. Bitte laden Sie die Seite neu.",
    "beratung.zurueckgenommen": "Diese Vermittlung ist zurückgenommen. Bitte vermitteln Sie neu.",
    "beratung.vor_vermittlung": "Vermittelt wurde am {tag}. Bitte geben Sie einen Tag von da an an.",
    "beratung.schon_begonnen":
      "Diese Beratung hat schon begonnen. Bitte halten Sie fest, wann sie endet.",
    "beratung.nicht_begonnen": "Diese Beratung hat noch nicht begonnen. Bitte halten Sie zuerst den Beginn fest.",
    "beratung.schon_beendet": "Diese Beratung ist schon beendet. Bitte laden Sie die Seite neu.",
    "korrektur.vermittlung_noetig": "Auf der Vermittlung bauen andere Einträge auf. Sie kann nicht storniert werden.",
    "teilnahme.instrument_nicht_in_kraft":
      "„{instrument}“ kann am {beginn} nicht begonnen werden. Bitte wählen Sie eine andere Maßnahme oder prüfen Sie den Beginn.",
    "teilnahme.ueberschneidung": "In dieser Zeit läuft schon „{massnahme}“. Bitte prüfen Sie Beginn und Ende.",
    "teilnahme.unbekannt": "Diese Teilnahme gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "teilnahme.schon_beendet": "Diese Teilnahme ist schon beendet. Änderungen nehmen Sie im Verlauf vor.",
    "minderung.vor_anlass": "Das kann nicht vor dem {tag} liegen. Bitte prüfen Sie das Datum.",
    "minderung.nicht_vorgesehen":
      "Nach dem Recht des {tag} gibt es diese Minderung nicht. Bitte prüfen Sie Tag und Anlass, oder brechen Sie ab.",
    "minderung.schon_erfasst": "Zum {tag} wird das schon geprüft. Bitte öffnen Sie die Seite „Leistungsminderung“.",
    "minderung.kein_versaeumnis":
      "Am {tag} ist kein Versäumnis ohne wichtigen Grund festgehalten. Bitte halten Sie zuerst das Gespräch fest.",
    "minderung.kein_meldetermin":
      "Am {tag} war kein Meldetermin, dessen Einladung über die Rechtsfolgen belehrt. Nicht zu kommen hat dann keine "
      + "Folgen. Bitte prüfen Sie Tag und Anlass, oder brechen Sie ab.",
    "minderung.unbekannt": "Diese Prüfung gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "minderung.schon_entschieden": "Darüber ist schon entschieden. Änderungen nehmen Sie im Verlauf vor.",
    "minderung.keine_beratung":
      "Ein Beratungsangebot steht hier nicht aus. Bitte wählen Sie einen anderen Schritt.",
    "minderung.ohne_anhoerung": "Die Person ist noch nicht angehört. Bitte halten Sie zuerst die Anhörung fest.",
    "minderung.wichtiger_grund":
      "Die Anhörung ergab einen wichtigen Grund. Dann wird nicht gemindert. Halten Sie fest, dass davon abgesehen wird.",
    "minderung.ohne_haerte": "Ob eine Härte vorliegt, ist noch nicht geprüft. Bitte halten Sie das zuerst fest.",
    "minderung.haertefall":
      "Eine Härte ist festgestellt. Dann wird nicht gemindert. Halten Sie fest, dass davon abgesehen wird.",
    "minderung.schlichtung":
      "Solange ein Schlichtungsverfahren läuft, wird nicht gemindert. Bitte warten Sie sein Ende ab.",
    "minderung.frist":
      "Festgestellt werden konnte die Minderung nur bis zum {tag}. Bitte prüfen Sie das Datum des Bescheids.",
    "minderung.erst_wiederholt":
      "Nach dem Recht des {tag} setzt das ein früheres Versäumnis oder eine frühere Minderung im Jahr davor voraus.",
    "minderung.zu_hoch": "Möglich sind nach dieser Stufe höchstens {prozent} Prozent. Bitte prüfen Sie den Bescheid.",
    "minderung.zu_lang":
      "Die Minderung dauert höchstens {monate} Monate, also bis zum {tag}. Bitte prüfen Sie das Ende.",
    "minderung.zu_kurz": "Die Minderung dauert mindestens {monate} Monat. Bitte prüfen Sie das Ende.",
    "minderung.deckel":
      "Alle Minderungen zusammen dürfen {prozent} Prozent nicht übersteigen. Bitte prüfen Sie den Bescheid.",
    "minderung.nicht_aufhebbar": "Diese Minderung kann so nicht aufgehoben werden. Bitte wählen Sie die Rücknahme.",
    "minderung.zu_frueh": "Aufgehoben werden kann vom {von} bis zum {bis}. Bitte prüfen Sie den Tag.",
    "termin.vor_einladung": "Der Brief ist vom {tag}. Bitte geben Sie einen Tag von da an an.",
    "termin.zu_weit": "Der Termin liegt mehr als ein Jahr nach dem Brief. Bitte prüfen Sie das Jahr.",
    "termin.kein_arbeitstag": "Der {tag} ist kein Arbeitstag ({name}). Bitte wählen Sie einen anderen Tag.",
    "termin.ort_fehlt": "Bitte geben Sie den Raum oder die Telefonnummer an.",
    "termin.schon_eingeladen":
      "Für den {tag} ist die Person schon eingeladen. Bitte wählen Sie einen anderen Tag oder verlegen Sie den Termin.",
    "termin.persoenlich":
      "Das erste Gespräch findet persönlich im Jobcenter statt. Wählen Sie „im Jobcenter“ oder nennen Sie den Grund der Ausnahme.",
    "termin.unveraendert": "Der Termin steht schon so. Bitte ändern Sie Tag, Uhrzeit oder Ort, oder brechen Sie ab.",
    "termin.unbekannt": "Diesen Termin gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "termin.schon_erledigt":
      "Zu diesem Termin ist das Ergebnis schon festgehalten. Änderungen nehmen Sie im Verlauf vor.",
    "termin.schon_zugestellt": "Die Zustellung ist schon festgehalten. Änderungen nehmen Sie im Verlauf vor.",
    "gespraech.zusage_unbekannt":
      "„{zusage}“ war am Tag des Gesprächs nicht zugesagt. Bitte prüfen Sie den Tag, oder laden Sie das Formular neu.",
    "gespraech.naechstes_vor": "Das nächste Gespräch muss nach dem {tag} liegen. Bitte prüfen Sie das Datum.",
    "integration.schon_angekuendigt":
      "Eine Zusage wartet schon auf Bestätigung. Bitte erfassen Sie zuerst, ob sie zustande kam.",
    "integration.arbeitgeber_fehlt": "Bitte nennen Sie das Unternehmen.",
    "integration.stunden": "Bitte geben Sie die Wochenstunden als Zahl von 1 bis 60 an.",
    "integration.doppelt":
      "Eine Integration dieser Art mit Beginn {beginn} ist schon erfasst. Bitte prüfen Sie den Beginn.",
    "integration.unbekannt": "Diese Integration gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "integration.schon_beendet": "Das Ende ist schon erfasst. Änderungen nehmen Sie im Verlauf vor.",
    "abschluss.offene_punkte":
      "Offene Punkte im Fall: {anzahl}. Schließen oder übergeben Sie diese, dann ist der Abschluss möglich.",
    "ansicht.name_fehlt": "Bitte geben Sie der Ansicht einen Namen, zum Beispiel „Unter 25, diese Woche“.",
    "ansicht.name_lang": "Der Name ist zu lang. Möglich sind {zeichen} Zeichen in einer Zeile.",
    "ansicht.zu_viele":
      "Mehr als {anzahl} Ansichten werden nicht aufbewahrt. Bitte löschen Sie eine, die Sie nicht mehr brauchen.",
    "liste.zu_lang":
      "Mehr als {anzahl} Fälle passen nicht in eine Datei. Bitte wählen Sie mit dem Filter weniger aus.",
    "nachhalten.nichts_offen":
      "Zu dieser Integration ist nichts nachzuhalten. Sie ist beendet, oder alle Fragen sind beantwortet.",
    "nachhalten.vor_beginn": "Die Arbeit begann erst am {beginn}. Bitte geben Sie einen späteren Tag an.",
    "nachhalten.nicht_zulaessig":
      "Der Leistungsbezug ist zu Ende. Nachfragen ist nur noch mit Einwilligung der Person zulässig.",
    "nachhalten.unveraendert": "So ist es schon festgehalten. Bitte laden Sie den Fall neu.",
    "abschluss.ausgang": "So kann dieser Punkt nicht enden. Bitte wählen Sie eine der angebotenen Möglichkeiten.",
    "entwurf.zu_gross": "Der Entwurf ist zu lang, um gesichert zu werden. Bitte kürzen Sie die Texte.",
    "erinnerung.niemand": "In diesem Fall wartet nichts auf andere. Bitte laden Sie die Seite neu.",
    "erinnerung.schon_gesendet": "Erinnert wurde schon am {tag}. Eine Erinnerung am Tag genügt.",
    "person.ab_zukunft": "Der Tag liegt in der Zukunft. Bitte erfassen Sie die Änderung, wenn sie eingetreten ist.",
    "person.ab_vor_letzter":
      "Seit dem {tag} gelten schon spätere Angaben. Bitte geben Sie einen Tag ab dann an.",
    "person.unveraendert": "An den Angaben ist nichts anders. Bitte ändern Sie etwas oder brechen Sie ab.",
    "person.inzwischen":
      "Inzwischen hat jemand etwas zu dieser Person erfasst. Bitte öffnen Sie die Seite noch einmal und prüfen Sie.",
    "person.vorname_fehlt": "Bitte geben Sie den Vornamen an.",
    "person.nachname_fehlt": "Bitte geben Sie den Nachnamen an.",
    "person.geburt_zukunft":
      "Das Geburtsdatum liegt in der Zukunft. Bitte prüfen Sie das Jahr, zum Beispiel 14.05.1987.",
    "person.geburt_alt": "Nach diesem Geburtsdatum wäre die Person über 120 Jahre alt. Bitte prüfen Sie das Jahr.",
    "person.schon_angelegt": "Die Person ist schon angelegt. Bitte öffnen Sie ihren Fall.",
    "person.unbekannt": "Diese Person gibt es nicht mehr. Bitte laden Sie den Fall neu.",
    "leistungsbezug.laeuft_schon": "Es läuft schon ein Leistungsbezug. Bitte beenden Sie ihn zuerst.",
    "leistungsbezug.laeuft_nicht": "Es läuft kein Leistungsbezug, der enden könnte.",
    "leistungsbezug.ueberschneidung":
      "Bis {ende} lief schon ein Leistungsbezug. Bitte wählen Sie einen späteren Beginn.",
    "merkmal.grad": "Bitte geben Sie den Grad der Behinderung in Zehnern von 20 bis 100 an.",
    "merkmal.quelle_fehlt": "Bitte nennen Sie die Quelle, zum Beispiel den Bescheid mit Datum.",
    "merkmal.vor_geburt": "Der Tag liegt vor der Geburt der Person. Bitte prüfen Sie das Datum.",
    "zielgruppe.folgt_aus_bg": "Das ergibt sich aus der Bedarfsgemeinschaft. Bitte erfassen Sie dort die Mitglieder.",
    "bedarfsgemeinschaft.schon_gebildet": "Die Bedarfsgemeinschaft gibt es schon.",
    "bedarfsgemeinschaft.nicht_gebildet": "Die Bedarfsgemeinschaft gibt es noch nicht.",
    "bedarfsgemeinschaft.vor_bildung":
      "Die Bedarfsgemeinschaft besteht erst seit {gebildet}. Bitte wählen Sie einen späteren Tag.",
    "bedarfsgemeinschaft.schon_mitglied": "Diese Person gehört schon zur Bedarfsgemeinschaft.",
    "bedarfsgemeinschaft.kein_mitglied": "Bitte wählen Sie eine Person, die zur Bedarfsgemeinschaft gehört.",
    "bedarfsgemeinschaft.rolle_besetzt": "Diese Rolle hat schon jemand. Bitte wählen Sie eine andere.",
    "bedarfsgemeinschaft.kind_zu_alt":
      "Kinder gehören nur bis zum 25. Geburtstag dazu. Bitte prüfen Sie Rolle und Geburtsdatum.",
    "korrektur.grund_fehlt": "Bitte nennen Sie den Grund der Korrektur in einem Satz.",
    "korrektur.kein_eintrag": "Diesen Eintrag gibt es nicht. Bitte wählen Sie ihn im Verlauf.",
    "korrektur.schon_storniert": "Dieser Eintrag ist schon storniert.",
    "korrektur.fallzugang_noetig": "Der Fallzugang kann nicht storniert werden, solange es andere Einträge gibt.",
    "korrektur.abschluss_vor_zugang": "Dann läge der Abschluss vor dem Zugang. Bitte prüfen Sie das Datum.",
    "korrektur.strategie_braucht_profiling":
      "Die Strategie baut auf diesem Eintrag auf. Stornieren Sie zuerst die Strategie.",
    "korrektur.plan_braucht_strategie": "Der Plan baut auf diesem Eintrag auf. Stornieren Sie zuerst den Plan.",
    "korrektur.vereinbarung_braucht_plan":
      "Die Vereinbarung baut auf diesem Eintrag auf. Stornieren Sie zuerst die Vereinbarung.",
    "ruecknahme.nach_aussen":
      "Das ist schon aus dem Haus gegangen. Stornieren Sie den Eintrag im Verlauf und nennen Sie den Grund.",
    "ruecknahme.zweite_person":
      "Daran ist eine zweite Person beteiligt. Bitte klären Sie es mit ihr, oder stornieren Sie im Verlauf mit Grund.",
    "ruecknahme.fallbeginn":
      "Mit dem Fallzugang ist das Aktenzeichen vergeben. Bitte schließen Sie den Fall ab, wenn er ein Irrtum war.",
    "ruecknahme.korrektur":
      "Eine Stornierung lässt sich nicht rückgängig machen. Bitte erfassen Sie den Eintrag neu.",
    "ruecknahme.geaendert": "Der Eintrag ist inzwischen storniert oder berichtigt. Bitte sehen Sie in den Verlauf.",
    "ruecknahme.baut_auf":
      "Inzwischen wurde etwas erfasst, das darauf aufbaut. Stornieren Sie im Verlauf zuerst das Spätere.",
    "ruecknahme.nicht_mehr":
      "Rückgängig machen kann nur, wer gespeichert hat, und nur einmal. Danach stornieren Sie im Verlauf mit Grund.",
    "ruecknahme.zu_spaet":
      "Die 10 Minuten sind um. Stornieren Sie den Eintrag im Verlauf und nennen Sie den Grund.",
    "ruecknahme.gedruckt":
      "Die Vereinbarung wurde seitdem als PDF geöffnet und kann aus dem Haus sein. Stornieren Sie den Eintrag im Verlauf "
      + "und nennen Sie den Grund.",
    "korrektur.person_noetig": "Die Angaben zur Person können nicht storniert werden.",
    "korrektur.bedarfsgemeinschaft_noetig": "Die Bildung der Bedarfsgemeinschaft kann nicht storniert werden.",
  ]
}
